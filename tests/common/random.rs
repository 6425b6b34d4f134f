//! Random relations and texts, the same ones at every run; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` try others.

use std::ops::Range;
use std::rc::Rc;

use cordiality::chart_data::ChartData;
use cordiality::date::{Month, PartialDate, Season, Unit};
use cordiality::method::draws::Draws;
use cordiality::method::specification::{Code, Recoded, Works};
use cordiality::method::{Model, Specification, Weights};
use cordiality::relation::{Act, Direction, Directness, Domain, Relation, Span, Tier};
use cordiality::state::Action;
use cordiality::state::settings::{HalfLife, Settings, years};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{act, relation};

/// How many cases a property is tried on, when the environment asks for no other number.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let default = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let cases = std::env::var_os("PROPTEST_CASES").map_or(usual, |_| default.cases);
    let rng_seed = match default.rng_seed {
        RngSeed::Random => RngSeed::Fixed(1947),
        fixed @ RngSeed::Fixed(_) => fixed,
    };
    ProptestConfig { cases, rng_seed, ..default }
}

/// Relations over ten years with this many acts.
pub(crate) fn relations(acts: Range<usize>) -> impl Strategy<Value = Relation> {
    prop::collection::vec(any_act(), acts).prop_map(relation)
}

/// Any years of the fixtures, at any half-life.
pub(crate) fn any_choice() -> impl Strategy<Value = Settings> {
    let half_lives = (1..=16_u8).prop_map(half_life);
    (1950..1960, 1950..1960, half_lives).prop_map(|(one, other, half_life)| {
        let range = years(one, other, relation([]).span).unwrap();
        Settings {
            specification: Specification::fading_by(half_life),
            ..Settings::published(range)
        }
    })
}

/// Any years of the fixtures, and whatever else a reader may have drawn of these acts.
pub(crate) fn any_settings(chart_data: &ChartData) -> impl Strategy<Value = Settings> + use<> {
    let any = (any_choice(), any_specification(chart_data));
    any.prop_map(|(settings, specification)| Settings { specification, ..settings })
}

/// Any action that may draw other years or other acts without saying all of it.
pub(crate) fn any_change() -> impl Strategy<Value = Action> {
    let month = || (-24..144_i32).prop_map(|months| Month(Month::new(1950, 1).0 + months));
    let span = (month(), month()).prop_map(|(a, b)| Span { from: a.min(b), to: a.max(b) });
    prop_oneof![
        prop::option::of(span).prop_map(Action::Mark),
        Just(Action::Zoom),
        (0..4_usize).prop_map(Action::ZoomTo),
        Just(Action::ZoomOut),
        any::<bool>().prop_map(|refocus| Action::Escape { refocus }),
        Just(Action::ShowAll),
        any::<u32>().prop_map(Action::StandBeside),
        any::<u16>().prop_map(|count| {
            Action::Drawn(Rc::new(Draws { confirmed: vec![count], ranges: Vec::new() }))
        }),
        prop::option::of(0..9_usize).prop_map(Action::Recode),
        (0..7_usize).prop_map(|act| Action::Opened {
            recoded: vec![Recoded { act, code: None }],
            said: vec![act.to_string()],
        }),
    ]
}

/// Any specification of what is known of acts.
pub(crate) fn any_specification(
    chart_data: &ChartData,
) -> impl Strategy<Value = Specification> + use<> {
    let (acts, works) = (chart_data.acts.len(), chart_data.works.len() as u16);
    let published: Vec<Code> = chart_data.acts.iter().map(|act| act.code).collect();
    let directness =
        prop::sample::select(vec![Directness::Direct, Directness::Indirect, Directness::Context]);
    let code = (1..=15_u8, directness).prop_map(|(category, directness)| Code {
        category: category.to_string().parse().unwrap(),
        directness,
    });
    let half_life = (1..=16_u8).prop_map(half_life);
    let indirect = prop::sample::select(vec!["0", "0.05", "0.25", "0.5", "0.83", "1"]);
    let some = |least: usize| prop::collection::btree_set(0..works.max(1), 0..least);
    let filters = (any::<[bool; 4]>(), any::<[bool; 3]>(), any::<bool>(), any::<bool>());
    let recoded = prop::collection::btree_map(0..acts.max(1), prop::option::of(code), 0..4);
    let choices = (any::<bool>(), any::<bool>(), half_life, indirect);
    (choices, filters, some(3), some(3), recoded).prop_map(
        move |((equal, yan, half_life, indirect), filters, only, without, recoded)| {
            let (domains, actors, only_verified, once_a_month) = filters;
            // A filter that leaves nothing is none.
            let some = |filter: &[bool]| filter.contains(&true);
            let numbers = |set: std::collections::BTreeSet<u16>| -> Vec<u16> {
                set.into_iter().filter(|work| *work < works).collect()
            };
            let only = numbers(only);
            let without =
                numbers(without).into_iter().filter(|work| !only.contains(work)).collect();
            let changes = |(act, code): &(usize, Option<Code>)| {
                published.get(*act).is_some_and(|published| Some(*published) != *code)
            };
            let recoded = recoded.into_iter().filter(changes);
            Specification {
                half_life,
                weights: if equal { Weights::EqualSteps } else { Weights::Azar },
                model: if yan { Model::YanZhou } else { Model::DecayedStock },
                indirect: indirect.parse().unwrap(),
                domains: if some(&domains) { domains } else { [true; 4] },
                actors: if some(&actors) { actors } else { [true; 3] },
                only_verified,
                works: Works { only, without },
                once_a_month,
                recoded: recoded.map(|(act, code)| Recoded { act, code }).collect(),
            }
        },
    )
}

fn half_life(half_years: u8) -> HalfLife {
    let text =
        format!("{}{}", half_years / 2, if half_years.is_multiple_of(2) { "" } else { ".5" });
    text.parse().unwrap()
}

/// A date that is known only about.
fn about(unit: Unit) -> PartialDate {
    format!("{unit}~").parse().unwrap()
}

/// A date that lies between two.
fn between(first: Unit, last: Unit) -> PartialDate {
    format!("{first}/{last}").parse().unwrap()
}

/// Any act within the span; about half of them fall into the same few months.
fn any_act() -> impl Strategy<Value = Act> {
    let month = prop_oneof![3 => 0..120_i32, 2 => 52..58_i32, 1 => Just(70)];
    let date = (month, 0..=28_u8, 0..10_u8).prop_map(|(month, day, precision)| {
        let month = Month(Month::new(1950, 1).0 + month);
        let year = month.year();
        match (precision, day) {
            (0, _) => Unit::Year(year).into(),
            (1..=3, _) | (_, 0) => Unit::Month(month).into(),
            (4, _) => Unit::Season(year, Season::ALL[usize::from(month.number() - 1) / 4]).into(),
            (5, 1..=9) => about(Unit::Year(year)),
            (5, _) => about(Unit::Month(month)),
            (6, 1..=5) => between(Unit::Year(year), Unit::Year(year + 1)),
            _ => Unit::Day(month, day).into(),
        }
    });
    let until = prop::option::weighted(0.2, 1..60_i32);
    let directness = prop_oneof![
        Just(Directness::Direct),
        Just(Directness::Indirect),
        Just(Directness::Context)
    ];
    let inflection =
        prop::option::of(prop_oneof![Just(Direction::Warming), Just(Direction::Cooling)]);
    // One in five of the annotated ones carries the story.
    let inflection = (inflection, prop::bool::weighted(0.2));
    let domain = prop::sample::select(Domain::ALL.to_vec());
    let title = "[A-Za-zéñ0-9&<\"’.-]{1,14}( [A-Za-z-]{1,14}){0,3}";
    (date, until, 1..=15_u8, title, (directness, inflection, domain, any::<bool>())).prop_map(
        |(date, until, code, title, (directness, (inflection, leads), domain, unverified))| Act {
            tier: if leads && inflection.is_some() { Tier::Primary } else { Tier::Secondary },
            clause: if leads { title.to_lowercase() } else { String::new() },
            until: until
                .map(|months| Unit::Month(Month(date.midpoint().month().0 + months)).into()),
            directness,
            inflection,
            domain,
            unverified,
            ..act(&date.to_string(), code, &title)
        },
    )
}

/// A text with a few stretches taken out, doubled or overwritten, at any bytes.
pub(crate) fn mutated(text: &str) -> impl Strategy<Value = String> + use<> {
    let junk = prop_oneof![
        Just(String::new()),
        "\\PC{0,4}",
        "[\"@{},;=\\[\\]#\\n\\r\\t\u{feff}-]{1,4}",
        "[0-9-]{1,10}"
    ];
    let edit = (any::<prop::sample::Index>(), 0..40_usize, junk);
    let bytes = text.as_bytes().to_vec();
    prop::collection::vec(edit, 1..6).prop_map(move |edits| {
        let mut bytes = bytes.clone();
        for (at, length, junk) in edits {
            let start = at.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, junk.into_bytes());
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
