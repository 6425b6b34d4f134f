//! Random relations and texts, the same ones at every run; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` try others.

use std::ops::Range;

use cordiality::date::{Month, PartialDate, Season, Unit};
use cordiality::relation::{Act, Direction, Directness, Domain, Relation, Tier};
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
    let half_lives = (1..=16_u8).prop_map(|half_years| {
        let text = format!("{}{}", half_years / 2, if half_years % 2 == 0 { "" } else { ".5" });
        text.parse::<HalfLife>().unwrap()
    });
    (1950..1960, 1950..1960, half_lives).prop_map(|(one, other, half_life)| {
        let range = years(one, other, relation([]).span).unwrap();
        Settings { range, half_life }
    })
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
