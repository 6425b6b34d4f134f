//! Any curve is judged as the rule says, read once more.

use cordiality::date::Month;
use cordiality::method::Curve;
use cordiality::method::turning_points::{Turn, Turns};
use cordiality::method::verdict::{Reason, Rule, Verdict};
use cordiality::relation::Direction::{Cooling, Warming};
use cordiality::relation::Span;
use proptest::prelude::*;

use crate::common::random;
use crate::{FROM, curve, direct, said};

/// Curves of slopes, plains and jumps in whole points.
fn any_values() -> impl Strategy<Value = Vec<f64>> {
    let piece = (-40..=40_i32, -4..=4_i32, 1..30_usize);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| {
        let mut value = 0;
        let mut values = Vec::new();
        for (jump, slope, months) in pieces {
            value += jump;
            for _ in 0..months {
                value = (value + slope).clamp(-100, 100);
                values.push(f64::from(value));
            }
        }
        values
    })
}

/// Holds an extreme to what it promises.
fn check_extreme(curve: &Curve, turn: &Turn, reason: &Reason) {
    let Some(extreme) = reason.extreme else {
        return assert_eq!(reason.rule, Rule::Step);
    };
    let below = |month: i32| {
        let value = curve.at(Month(month));
        value.map(|value| {
            if turn.direction == Warming { value >= extreme.value } else { value <= extreme.value }
        })
    };
    assert_eq!(curve.at(extreme.month), Some(extreme.value));
    assert!((turn.month.0 - 6..=turn.month.0 + 6).contains(&extreme.month.0));
    assert!((turn.month.0 - 6..=turn.month.0 + 6).all(|month| below(month) == Some(true)));
    let Span { from, to } = extreme.of;
    assert!(from <= extreme.month && extreme.month <= to);
    assert!((from.0..=to.0).all(|month| below(month) == Some(true)));
    assert!(below(from.0 - 1) != Some(true) && below(to.0 + 1) != Some(true), "it goes on");
}

proptest! {
    #![proptest_config(random::cases(256))]

    #[test]
    fn any_curve_is_judged_by_the_rule(values in any_values()) {
        let curve = curve(&values);
        let turns = Turns::of(&curve);
        let mut found: Vec<_> = turns.iter().map(|turn| (turn.month.0 - FROM.0, turn.direction as u8, turn.step.is_some())).collect();
        let direct = [(false, direct::extrema(&values)), (true, direct::steps(&values))];
        let mut expected: Vec<_> = (direct.into_iter())
            .flat_map(|(step, list)| list.into_iter().map(move |(month, way)| (month, way as u8, step)))
            .collect();
        found.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(found, expected);
        for month in -14..values.len() as i32 + 14 {
            for direction in [Warming, Cooling] {
                let verdict = Verdict::of(&curve, &turns, Month(FROM.0 + month), direction);
                prop_assert_eq!(said(verdict), direct::verdict(&values, month, direction), "month {}", month);
                if let Verdict::Confirmed(reason) = verdict {
                    check_extreme(&curve, &reason.turn, &reason);
                }
            }
        }
    }
}
