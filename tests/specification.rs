//! The curve under any specification against a second, direct implementation: naive sums over all acts,
//! Yan & Zhou's level step by step, and sets of citations; and what is said of where it lies farthest from
//! the published one.
//!
//! The second implementation reads the relation itself and shares nothing but the day on which a date
//! counts.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::collections::BTreeSet;

use common::{random, shipped};
use cordiality::analysis::Parted;
use cordiality::chart_data::ChartData;
use cordiality::date::{Day, Month};
use cordiality::i18n::{self, what_if};
use cordiality::method::draws::{Draws, Range};
use cordiality::method::specification::Recoded;
use cordiality::method::{Contribution, Curve, Model, Specification, Weights};
use cordiality::relation::{Act, Cite, Directness, Domain, Relation, Source, Span};
use proptest::prelude::*;

/// Two values are one when they differ by no more.
const EXACT: f64 = 1e-9;

/// An act that counts: its place, the days between which it keeps its value, and that value.
struct Counted {
    place: usize,
    day: Day,
    until: Day,
    points: f64,
}

/// Category and directness of an act under a specification; nothing where it is left out.
fn code(it: &Specification, place: usize, act: &Act) -> Option<(u8, Directness)> {
    match it.recoded.iter().find(|recoded| recoded.act == place) {
        None => Some((act.code.number(), act.directness)),
        Some(recoded) => recoded.code.map(|code| (code.category.number(), code.directness)),
    }
}

/// What a code weighs, by the table of the method.
fn points(it: &Specification, (category, directness): (u8, Directness)) -> f64 {
    let azar = [92, 47, 31, 27, 14, 10, 6, 1, -6, -16, -29, -44, -50, -65, -102];
    let equal = [7, 6, 5, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5, -6, -7];
    let table = if it.weights == Weights::Azar { azar } else { equal };
    f64::from(table[usize::from(category) - 1]) * share(it, directness)
}

fn share(it: &Specification, directness: Directness) -> f64 {
    match directness {
        Directness::Direct => 1.0,
        Directness::Indirect => it.indirect.to_string().parse().expect("it is a number"),
        Directness::Context => 0.0,
    }
}

/// Whether an act rests on what is heard: each citation is the set of keys that it names.
fn is_heard(it: &Specification, chart_data: &ChartData, relation: &Relation, act: &Act) -> bool {
    let keys = |works: &[u16]| -> BTreeSet<String> {
        works.iter().map(|work| chart_data.works[usize::from(*work)].clone()).collect()
    };
    let (only, without) = (keys(&it.works.only), keys(&it.works.without));
    act.cites.iter().any(|cite| {
        let named = relation.sources[cite.source].key.clone();
        let via = cite.locator.split_once("via @").map(|(_, rest)| rest.split(',').next());
        let named: BTreeSet<String> =
            [Some(named), via.flatten().map(str::to_owned)].into_iter().flatten().collect();
        (only.is_empty() || !named.is_disjoint(&only)) && named.is_disjoint(&without)
    })
}

/// The acts that count, found one by one.
fn counted(it: &Specification, chart_data: &ChartData, relation: &Relation) -> Vec<Counted> {
    let mut counted = Vec::new();
    let mut kinds = BTreeSet::new();
    for (place, act) in relation.acts.iter().enumerate() {
        let Some((category, directness)) = code(it, place, act) else { continue };
        let domain = Domain::ALL.iter().position(|domain| *domain == act.domain);
        let party = relation.parties.iter().position(|party| party.id == act.initiator);
        let day = act.date.midpoint();
        let wanted = it.domains[domain.expect("it has one")]
            && it.actors[party.unwrap_or(2)]
            && (!it.only_verified || !act.unverified)
            && is_heard(it, chart_data, relation, act)
            && share(it, directness) > 0.0;
        let kind = (day.month(), category, directness as u8, &act.initiator, &act.target);
        if wanted && (!it.once_a_month || kinds.insert(kind)) {
            let until = act.until.map_or(day, |until| until.midpoint().max(day));
            counted.push(Counted { place, day, until, points: points(it, (category, directness)) });
        }
    }
    counted
}

/// What is left of an act at the end of a day.
fn left(act: &Counted, day: Day, half_life: f64) -> f64 {
    let years = f64::from((day.0 - act.until.0).max(0)) / 365.25;
    if day < act.day { 0.0 } else { act.points * libm::pow(0.5, years / half_life) }
}

/// Holds a curve against the second implementation.
fn check(relation: &Relation, it: &Specification) {
    let chart_data = ChartData::of(relation);
    let curve = Curve::under(&chart_data.acts, relation.span, it);
    let counted = counted(it, &chart_data, relation);
    let half_life: f64 = it.half_life.to_string().parse().expect("it is a number");
    let published: f64 =
        relation.acts.iter().map(|act| points(it, (act.code.number(), act.directness)).abs()).sum();
    let scale = published / (relation.span.months() as f64 / 12.0) * half_life / libm::log(2.0);
    let greatest = if it.weights == Weights::Azar { 102.0 } else { 7.0 };
    let mut level = 0.0;
    let moves: Vec<f64> = (counted.iter())
        .map(|act| {
            let before: f64 = level;
            let size = 9.0 * act.points / greatest;
            level += if size >= 0.0 { size * (9.0 - before) } else { size * (9.0 + before) } / 9.0;
            (level - before) * 100.0 / 9.0
        })
        .collect();
    for (place, month) in relation.span.iter().enumerate() {
        let day = month.last_day();
        let begun = counted.iter().filter(|act| act.day <= day).count();
        let parts: Vec<(usize, f64)> = match it.model {
            Model::DecayedStock => {
                counted.iter().map(|act| (act.place, left(act, day, half_life))).collect()
            }
            Model::YanZhou => {
                let recent = |act: &Counted| act.day.month().0 > month.0 - 24;
                let moved = counted[..begun].iter().zip(&moves);
                moved
                    .filter(|(act, _)| recent(act))
                    .map(|(act, moved)| (act.place, *moved))
                    .collect()
            }
        };
        let value = match it.model {
            Model::DecayedStock if scale == 0.0 => 0.0,
            Model::DecayedStock => {
                let stock: f64 = parts.iter().map(|(_, part)| part).sum();
                100.0 * (1.0 - 2.0 / (libm::exp(2.0 * stock / scale) + 1.0))
            }
            Model::YanZhou => moves[..begun].iter().sum(),
        };
        let got = curve.cordiality[place];
        assert!((got - value).abs() <= EXACT, "{month}: {got} for {value} under {it:?}");
        assert!((-100.0..=100.0).contains(&got), "{month}: {got}");
        let known = counted[..begun]
            .iter()
            .filter(|act| act.day.month().0 > month.0 - 24 || act.until.month() >= month);
        assert_eq!(curve.known[place], known.count(), "{month} under {it:?}");
        check_held(&curve, day, parts);
    }
    check_moves(&curve, &counted, it);
}

/// Holds what holds the curve at the end of a day.
fn check_held(curve: &Curve, day: Day, parts: Vec<(usize, f64)>) {
    let mut parts: Vec<_> = parts.into_iter().filter(|(_, part)| part.abs() > 1e-9).collect();
    let (total, squares) = parts
        .iter()
        .fold((0.0, 0.0), |(sum, squares), (_, it)| (sum + it.abs(), squares + it * it));
    parts.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let held = curve.contributions.at(day, 5);
    assert!((held.total - total).abs() <= 1e-6, "{day:?}: {} for {total}", held.total);
    for (part, (_, expected)) in held.parts.iter().zip(&parts) {
        let Contribution { points, .. } = part;
        assert!((points.abs() - expected.abs()).abs() <= 1e-6, "{day:?}: {points} for {expected}");
    }
    if total > 1e-3 {
        let effective = curve.support(day.month()).effective;
        let off = (effective - total * total / squares).abs();
        assert!(off <= 1e-6 * effective, "{day:?}: {effective} for {}", total * total / squares);
    }
}

/// Under Yan & Zhou the moves of a month are the whole of its move.
fn check_moves(curve: &Curve, counted: &[Counted], it: &Specification) {
    for act in counted.iter().filter(|_| it.model == Model::YanZhou) {
        let month = act.day.month();
        let (before, after) = curve.moved(month);
        let own = counted.iter().filter(|other| other.day.month() == month);
        let own: f64 = own.map(|other| curve.part_of_move(other.place)).sum();
        assert!((own - (after - before)).abs() <= EXACT, "{month}: {own}");
    }
}

/// A relation whose acts are done by anybody and told by any of three works, some by one of another.
fn told(mut relation: Relation) -> Relation {
    let source = relation.sources[0].clone();
    for key in ["letters-1970", "rahman:2023"] {
        relation.sources.push(Source { key: key.to_owned(), ..source.clone() });
    }
    let cite = |source: usize, locator: &str| Cite { source, locator: locator.to_owned() };
    let told = [
        vec![cite(0, "p. 1")],
        vec![cite(1, "p. 2"), cite(0, "via @rahman:2023, p. 3")],
        vec![cite(1, "via @rahman:2023, fn. 4")],
        vec![cite(2, "ch. 5"), cite(1, "p. 6"), cite(0, "p. 7")],
        vec![cite(2, "via @unknown, p. 8")],
    ];
    let ways = [("north", "south"), ("south", "north"), ("west", "north"), ("south", "west")];
    for (place, act) in relation.acts.iter_mut().enumerate() {
        // What a title begins with is as good as a die.
        let die = act.title.bytes().map(usize::from).sum::<usize>() + place;
        act.cites = told[die % told.len()].clone();
        let (initiator, target) = ways[die / 3 % ways.len()];
        (act.initiator, act.target) = (initiator.to_owned(), target.to_owned());
    }
    relation
}

proptest! {
    #![proptest_config(random::cases(96))]

    #[test]
    fn any_curve_is_the_direct_one(
        (relation, it) in random::relations(0..40).prop_map(told).prop_flat_map(|relation| {
            let it = random::any_specification(&ChartData::of(&relation));
            (Just(relation), it)
        })
    ) {
        check(&relation, &it);
    }

    #[test]
    fn what_is_left_out_leaves_the_others_their_share(relation in random::relations(2..30), which: prop::sample::Index) {
        let chart_data = ChartData::of(&relation);
        let published = Curve::under(&chart_data.acts, relation.span, &Specification::PUBLISHED);
        let without = Specification {
            recoded: vec![Recoded { act: which.index(relation.acts.len()), code: None }],
            ..Specification::PUBLISHED
        };
        let other = Curve::under(&chart_data.acts, relation.span, &without);
        prop_assert_eq!(published.scale, other.scale);
        prop_assert!(!other.is_published);
        let last = relation.span.to.last_day();
        let own = published.weighted_acts[without.recoded[0].act].at(last, 2.0);
        let stock = |curve: &Curve| curve.contributions.sum(last).0;
        prop_assert!((stock(&published) - own - stock(&other)).abs() <= EXACT);
    }
}

/// Holds what is said of where a curve lies farthest from the published one within some years.
fn check_parted(chart_data: &ChartData, it: &Specification, range: Span) {
    let [curve, published] = [it, &Specification::PUBLISHED]
        .map(|it| Curve::under(&chart_data.acts, chart_data.span, it).cordiality);
    let found = Parted::of(chart_data, &Curve::under(&chart_data.acts, chart_data.span, it), range);
    if *it == Specification::PUBLISHED {
        return assert_eq!(found, None);
    }
    let place = |month: Month| (month.0 - chart_data.span.from.0) as usize;
    let apart = |month: Month| curve[place(month)] - published[place(month)];
    let months: Vec<Month> = range.iter().collect();
    let most = months.iter().map(|month| apart(*month).abs()).fold(0.0, f64::max);
    let first =
        months.iter().find(|month| apart(**month).abs() == most).expect("a range has months");
    let drawn = chart_data.published.range(*first);
    let is_beyond = drawn.map(|Range { low, high }| {
        let value = curve[place(*first)];
        !(f64::from(low)..=f64::from(high)).contains(&value)
    });
    assert_eq!(found, Some(Parted { month: *first, by: apart(*first), is_beyond }), "{it:?}");
    // And in words.
    let said = what_if::parted(*first, apart(*first), is_beyond);
    let whole = (most + 0.5).floor();
    let words = [
        (i18n::month(*first), true),
        (format!(": {whole} point"), true),
        (" higher.".to_owned(), apart(*first) > 0.0),
        (" lower.".to_owned(), apart(*first) < 0.0),
        ("beyond the range".to_owned(), is_beyond == Some(true)),
        ("within the range".to_owned(), is_beyond == Some(false)),
    ];
    for (word, is_there) in words {
        assert_eq!(said.contains(&word), is_there && whole > 0.0, "{word} in {said}");
    }
}

/// A range that a month may have, whatever draws would give.
fn any_range() -> impl Strategy<Value = Range> {
    (-100..=100_i32, 0..=40_i32).prop_map(|(low, width)| Range { low, high: low + width })
}

proptest! {
    #![proptest_config(random::cases(128))]

    #[test]
    fn where_curves_part_most_and_whether_beyond_the_range_is_said(
        (chart_data, it) in random::relations(0..40).prop_map(told).prop_flat_map(|relation| {
            let chart_data = ChartData::of(&relation);
            let any = random::any_specification(&chart_data);
            (Just(chart_data), prop_oneof![1 => Just(Specification::PUBLISHED), 9 => any])
        }),
        ranges in prop_oneof![Just(Vec::new()), prop::collection::vec(any_range(), 120)],
        choice in random::any_choice(),
    ) {
        let mut chart_data = chart_data;
        chart_data.published.draws =
            Some(Draws { ranges, confirmed: Vec::new() });
        check_parted(&chart_data, &it, choice.range);
    }
}

/// The specifications that a table of robustness asks for, and some more.
fn asked(chart_data: &ChartData) -> Vec<Specification> {
    let plain = || Specification::PUBLISHED;
    let work = |key: &str| {
        let place = chart_data.works.iter().position(|work| work == key).expect("it is cited");
        u16::try_from(place).expect("there are few")
    };
    let mut papers = plain();
    papers.works.without = vec![work("rahman-2023"), work("ayaz-2025")];
    let mut rahman = plain();
    rahman.works.only = vec![work("rahman-2023")];
    vec![
        plain(),
        Specification { half_life: "1".parse().expect("it is one"), ..plain() },
        Specification { weights: Weights::EqualSteps, ..plain() },
        Specification { model: Model::YanZhou, ..plain() },
        Specification { model: Model::YanZhou, weights: Weights::EqualSteps, ..plain() },
        Specification { indirect: "0".parse().expect("it is one"), ..plain() },
        Specification { indirect: "1".parse().expect("it is one"), ..plain() },
        Specification { only_verified: true, ..plain() },
        Specification { once_a_month: true, ..plain() },
        Specification { actors: [false, true, false], ..plain() },
        papers,
        rahman,
    ]
}

#[test]
fn the_shipped_curve_is_the_direct_one_under_every_specification_that_is_asked_for() {
    let relation = shipped();
    let chart_data = ChartData::of(&relation);
    let curves: Vec<Vec<f64>> = asked(&chart_data)
        .iter()
        .map(|it| {
            check(&relation, it);
            Curve::under(&chart_data.acts, relation.span, it).cordiality
        })
        .collect();
    for (place, curve) in curves.iter().enumerate() {
        assert!(!curves[..place].contains(curve), "specification {place} changes nothing");
    }
}
