//! The curve against a second, direct implementation of the method (README, "Method, in five lines") and the properties
//! that section promises.
//!
//! The second implementation shares only the day on which a date counts: its weights, its sum over
//! all acts, its scale and its hyperbolic tangent are its own.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use common::{act, random, relation, shipped};
use cordiality::date::{Day, Month};
use cordiality::method::{Contribution, Curve, Grade, WeightedAct};
use cordiality::pack::{self, Pack};
use cordiality::relation::{Act, Directness, Relation, Span};
use proptest::prelude::*;

/// Two curves are one curve when no month differs by more.
const EXACT: f64 = 1e-9;

/// The points of an act: category by category from Azar 1980, times its directness.
fn points(act: &Act) -> f64 {
    let weights = [
        (1, 92.0),
        (2, 47.0),
        (3, 31.0),
        (4, 27.0),
        (5, 14.0),
        (6, 10.0),
        (7, 6.0),
        (8, 1.0),
        (9, -6.0),
        (10, -16.0),
        (11, -29.0),
        (12, -44.0),
        (13, -50.0),
        (14, -65.0),
        (15, -102.0),
    ];
    let (_, weight) =
        weights.into_iter().find(|(code, _)| *code == act.code.number()).expect("1 to 15");
    match act.directness {
        Directness::Direct => weight,
        Directness::Indirect => weight / 2.0,
        Directness::Context => 0.0,
    }
}

/// The stock at the end of a day, as the plain sum over all acts.
fn stock(acts: &[Act], day: Day, half_life: f64) -> f64 {
    let left = |act: &Act| {
        let start = act.date.midpoint().0;
        let fading_from = act.until.map_or(start, |until| until.midpoint().0.max(start));
        let years = f64::from((day.0 - fading_from).max(0)) / 365.25;
        if day.0 < start { 0.0 } else { points(act) * libm::pow(0.5, years / half_life) }
    };
    acts.iter().map(left).sum()
}

/// `C(t)` from the definitions, for every month of a span.
fn direct(acts: &[Act], span: Span, half_life: f64) -> Vec<f64> {
    let strength: f64 = acts.iter().map(|act| points(act).abs()).sum();
    let years = f64::from(span.to.0 - span.from.0 + 1) / 12.0;
    let scale = strength / years * half_life / libm::log(2.0);
    let tanh = |x: f64| 1.0 - 2.0 / (libm::exp(2.0 * x) + 1.0);
    let value = |month: Month| {
        let stock = stock(acts, month.last_day(), half_life);
        if strength > 0.0 { 100.0 * tanh(stock / scale) } else { 0.0 }
    };
    span.iter().map(value).collect()
}

/// The greatest difference of two lists of values.
fn apart(a: &[f64], b: &[f64]) -> f64 {
    assert_eq!(a.len(), b.len());
    a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}

/// Holds a curve against the second implementation and against everything it promises by itself.
fn check(acts: &[Act], span: Span, half_life: f64) {
    let weighted_acts = WeightedAct::all(acts);
    let curve = Curve::of(&weighted_acts, span, half_life);
    let off = apart(&curve.cordiality, &direct(acts, span, half_life));
    assert!(off <= EXACT, "the curve is {off:e} from the direct sum at half-life {half_life}");
    assert!(curve.cordiality.iter().all(|value| (-100.0..=100.0).contains(value)));
    for month in span.iter() {
        let day = month.last_day();
        let parts = contributions(&weighted_acts, half_life, day);
        assert!(
            parts.is_sorted_by(|a, b| a.points.abs() >= b.points.abs()),
            "{month}: not by size"
        );
        assert!(
            parts.iter().all(|part| acts[part.act].date.midpoint() <= day),
            "{month}: from the future"
        );
        check_held(&curve, &weighted_acts, day, 5);
    }
}

/// What each act adds to the stock of a day, largest first and earliest first among equals, found by
/// going through all acts.
fn contributions(weighted_acts: &[WeightedAct], half_life: f64, day: Day) -> Vec<Contribution> {
    let part = |(act, weighted): (usize, &WeightedAct)| Contribution {
        act,
        points: weighted.at(day, half_life),
    };
    let mut parts: Vec<_> = weighted_acts.iter().enumerate().map(part).collect();
    parts.retain(|part| part.points != 0.0);
    parts.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()).then(a.act.cmp(&b.act)));
    parts
}

/// Holds what is named without going through all acts against what is found by doing so.
fn check_held(curve: &Curve, weighted_acts: &[WeightedAct], day: Day, most: usize) {
    let all = contributions(weighted_acts, curve.half_life_years, day);
    let held = curve.contributions.at(day, most);
    let stock: f64 = all.iter().map(|part| part.points).sum();
    let total: f64 = all.iter().map(|part| part.points.abs()).sum();
    assert!((held.stock - stock).abs() <= EXACT, "{day:?}: stock {} for {stock}", held.stock);
    assert!((held.total - total).abs() <= EXACT, "{day:?}: total {} for {total}", held.total);
    assert_eq!(held.parts, all[..most.min(all.len())], "{day:?}: the largest {most}");
}

/// Some hundreds of acts, so that most blocks of a reading must be passed over; some have equal
/// parts, some keep their value for a time.
fn many_impulses() -> impl Strategy<Value = Vec<WeightedAct>> {
    let sizes = prop::sample::select(vec![-102.0, -44.0, -0.5, 0.0, 0.5, 6.0, 27.0, 92.0]);
    let days = prop_oneof![4 => 0..4000_i32, 1 => Just(1234)];
    let kept = prop_oneof![6 => Just(0), 1 => 1..3000_i32];
    let one = (days, kept, sizes).prop_map(|(day, kept, points)| WeightedAct {
        day: Day(day),
        until: Day(day + kept),
        points,
    });
    prop::collection::vec(one, 0..600).prop_map(|mut list| {
        list.sort_by_key(|weighted| weighted.day);
        list
    })
}

#[test]
fn the_shipped_curve_is_the_direct_sum() {
    let relation = shipped();
    for half_life in [0.5, 2.0, 8.0] {
        check(&relation.acts, relation.span, half_life);
    }
}

/// An act's part of its month's move, by going the straight way from one stock to the other in many
/// small steps and adding up what the act's part of each step moves (Aumann & Shapley 1974).
fn part_of_move(acts: &[Act], which: usize, span: Span, half_life: f64) -> f64 {
    const STEPS: i32 = 4000;
    let strength: f64 = acts.iter().map(|act| points(act).abs()).sum();
    if strength == 0.0 {
        return 0.0;
    }
    let years = f64::from(span.to.0 - span.from.0 + 1) / 12.0;
    let scale = strength / years * half_life / libm::log(2.0);
    let end = acts[which].date.midpoint().month().last_day();
    let start = Day(acts[which].date.midpoint().month().first_day().0 - 1);
    let (from, to) = (stock(acts, start, half_life), stock(acts, end, half_life));
    let own = stock(&acts[which..=which], end, half_life);
    let slope = |step: i32| {
        let here = from + (to - from) * (f64::from(step) + 0.5) / f64::from(STEPS);
        let cosh = libm::cosh(here / scale);
        100.0 / scale / (cosh * cosh)
    };
    own * (0..STEPS).map(slope).sum::<f64>() / f64::from(STEPS)
}

/// Holds the parts of a month's move against the second implementation, and that they and the fading
/// of older acts are the whole of it.
fn check_parts(relation: &Relation, half_life: f64) {
    let acts = &relation.acts;
    let weighted_acts = WeightedAct::all(acts);
    let curve = Curve::of(&weighted_acts, relation.span, half_life);
    for (which, act) in acts.iter().enumerate() {
        let month = act.date.midpoint().month();
        let (part, slowly) =
            (curve.part_of_move(which), part_of_move(acts, which, relation.span, half_life));
        assert!((part - slowly).abs() <= 1e-4, "{}: {part} for {slowly}", act.id);
        let (start, end) = (Day(month.first_day().0 - 1), month.last_day());
        let own = weighted_acts[which].at(end, half_life);
        if own != 0.0 {
            // The same slope for all, the fading of what stood before included.
            let stock = |day| curve.contributions.sum(day).0;
            let all = part / own * (stock(end) - stock(start));
            let (before, after) = curve.moved(month);
            assert!((all - (after - before)).abs() <= 1e-6, "{}: {all}", act.id);
        }
    }
}

#[test]
fn the_parts_of_a_month_are_its_move() {
    let relation = shipped();
    for half_life in [0.5, 2.0, 8.0] {
        check_parts(&relation, half_life);
    }
}

#[test]
fn no_act_is_a_flat_curve() {
    check(&[], relation([]).span, 2.0);
    let context = Act { directness: Directness::Context, ..act("1954", 15, "Elsewhere") };
    check(&[context], relation([]).span, 2.0);
}

#[test]
fn grades_change_at_their_bounds_and_the_bound_is_the_outer_grade() {
    use Grade::{Cool, Cordial, Hostile, Neutral, Strained, Thawing, Warm};
    for (value, grade) in [
        (-100.0, Hostile),
        (-60.0, Hostile),
        (-59.99, Strained),
        (-30.0, Strained),
        (-29.99, Cool),
        (-10.0, Cool),
        (-9.99, Neutral),
        (0.0, Neutral),
        (9.99, Neutral),
        (10.0, Thawing),
        (29.99, Thawing),
        (30.0, Warm),
        (59.99, Warm),
        (60.0, Cordial),
        (100.0, Cordial),
    ] {
        assert_eq!(Grade::of(value), grade, "{value}");
        let (low, high) = grade.range();
        assert!(low <= value && value <= high, "{value} outside {grade:?}");
    }
}

/// A pack of the acts of a table, one row after the other.
fn events(rows: &[String]) -> Pack {
    let header = "id,date,until,title,summary,domain,initiator,target,code,directness,inflection,cites,disputed,status,note";
    Pack {
        manifest: include_str!("pack/valid/relation.toml").to_owned(),
        events: format!("{header}\n{}\n", rows.join("\n")),
        sources: include_str!("pack/valid/sources.bib").to_owned(),
    }
}

proptest! {
    #![proptest_config(random::cases(64))]

    #[test]
    fn any_curve_is_the_direct_sum(relation in random::relations(0..40), half_life in 0.5_f64..8.0) {
        check(&relation.acts, relation.span, half_life);
    }

    #[test]
    fn any_months_parts_are_its_move(relation in random::relations(0..20), half_life in 0.5_f64..8.0) {
        check_parts(&relation, half_life);
    }

    #[test]
    fn what_holds_a_day_is_found_without_going_through_all(
        weighted_acts in many_impulses(),
        half_life in 0.05_f64..8.0,
        days in prop::collection::vec(-10..6000_i32, 1..20),
        most in 0..9_usize,
    ) {
        let span = Span { from: Month::new(1970, 1), to: Month::new(1981, 12) };
        let curve = Curve::of(&weighted_acts, span, half_life);
        for day in days {
            check_held(&curve, &weighted_acts, Day(day), most);
        }
    }

    #[test]
    fn an_act_never_moves_the_stock_before_its_date(relation in random::relations(1..30), which: prop::sample::Index) {
        let which = which.index(relation.acts.len());
        let with = Curve::of(&WeightedAct::all(&relation.acts), relation.span, 2.0);
        let mut acts = relation.acts.clone();
        let removed = acts.remove(which).date.midpoint();
        let without = Curve::of(&WeightedAct::all(&acts), relation.span, 2.0);
        for month in relation.span.iter().filter(|month| month.last_day() < removed) {
            let stock = |curve: &Curve| curve.contributions.sum(month.last_day());
            prop_assert_eq!(stock(&with), stock(&without));
        }
    }

    #[test]
    fn scaling_all_weights_leaves_the_curve(relation in random::relations(0..30), factor in 0.01_f64..100.0) {
        let weighted_acts = WeightedAct::all(&relation.acts);
        let curve = Curve::of(&weighted_acts, relation.span, 2.0);
        let scaled = |weighted: &WeightedAct| WeightedAct { points: factor * weighted.points, ..*weighted };
        let scaled: Vec<_> = weighted_acts.iter().map(scaled).collect();
        let other = Curve::of(&scaled, relation.span, 2.0);
        prop_assert!(apart(&curve.cordiality, &other.cordiality) <= EXACT);
    }
}

proptest! {
    // Each case compiles two packs with their bibliographies.
    #![proptest_config(random::cases(4))]

    #[test]
    fn the_order_of_rows_does_not_matter(
        rows in Just((1950..1958).flat_map(|year| [10, 4, 7].map(|code| {
            format!("{year}-act-{code},{year},,Act,It was done.,political,north,south,{code},1,,\"@chronicle-1960, p. 1\",,,")
        })).collect::<Vec<_>>()).prop_shuffle()
    ) {
        let shuffled = pack::compile(&events(&rows));
        let mut rows = rows;
        rows.sort();
        let sorted = pack::compile(&events(&rows));
        let json = |relation: Relation| relation.to_json();
        prop_assert!(sorted.is_ok());
        prop_assert_eq!(shuffled.map(json), sorted.map(json));
    }
}
