//! Each rule and each of its edges, on curves made by hand.

use cordiality::date::Month;
use cordiality::method::turning_points::Turns;
use cordiality::method::verdict::{Reason, Verdict};
use cordiality::relation::Direction::{self, Cooling, Warming};

use crate::{FROM, curve, opposite, said};

/// Holds what is said of acts in these months, and the same of the curve turned upside down.
fn check(values: impl IntoIterator<Item = f64>, acts: &[(i32, Direction, &str)]) {
    let values: Vec<f64> = values.into_iter().collect();
    for side in [1.0, -1.0] {
        let curve = curve(&values.iter().map(|value| side * value).collect::<Vec<_>>());
        let turns = Turns::of(&curve);
        for &(month, direction, expect) in acts {
            let direction = if side > 0.0 { direction } else { opposite(direction) };
            let verdict = Verdict::of(&curve, &turns, Month(FROM.0 + month), direction);
            assert_eq!(said(verdict), expect, "{direction:?} in month {month}, side {side}");
        }
    }
}

/// Straight down to month 60 and straight up from it.
fn pit(slope: i32, months: i32) -> impl Iterator<Item = f64> {
    (0..months).map(move |month| f64::from(slope * (month - 60).abs()))
}

/// Nothing, and so much from month 60 on.
fn stair(height: i32) -> impl Iterator<Item = f64> {
    (0..120).map(move |month| f64::from(if month < 60 { 0 } else { height }))
}

#[test]
fn an_act_starts_a_movement_from_a_year_after_to_three_months_before_an_extremum() {
    check(
        pit(2, 120),
        &[
            (56, Warming, "Milestone"),
            // Exactly 10 points from the month before to a year after.
            (57, Warming, "Starts 60"),
            (60, Warming, "Starts 60"),
            (72, Warming, "Starts 60"),
            (73, Warming, "Supported"),
            (72, Cooling, "Milestone"),
        ],
    );
    // The same turn, but the curve goes too little.
    check(
        pit(1, 120).map(|it| 1.9 * it),
        &[(57, Warming, "Milestone"), (58, Warming, "Starts 60")],
    );
}

#[test]
fn an_act_ends_a_movement_from_a_year_before_to_three_months_after_an_extremum() {
    check(
        pit(2, 120),
        &[
            (47, Cooling, "Supported"),
            (48, Cooling, "Ends 60"),
            (60, Cooling, "Ends 60"),
            (63, Cooling, "Ends 60"),
            (64, Cooling, "Milestone"),
            (48, Warming, "Milestone"),
        ],
    );
    // Near enough, but the curve had already gone back: 8 points at a slope of 4/3.
    let shallow = pit(4, 120).map(|it| it / 3.0);
    check(shallow, &[(62, Cooling, "Ends 60"), (63, Cooling, "Milestone")]);
}

#[test]
fn an_extremum_stands_out_by_15_points_of_the_mean() {
    let pit_in_a_plain = |depth: i32| pit(1, 120).map(move |it| it.min(f64::from(depth)));
    check(pit_in_a_plain(19), &[(60, Warming, "Starts 60"), (58, Cooling, "Ends 60")]);
    check(pit_in_a_plain(18), &[(60, Warming, "Milestone"), (58, Cooling, "Milestone")]);
}

#[test]
fn a_plateau_counts_at_its_first_month() {
    // The mean is flat from month 56 to month 58.
    let flat = (0..120).map(|month: i32| f64::from(2 * (50 - month).max(month - 64).max(0)));
    check(
        flat,
        &[(68, Warming, "Starts 56"), (69, Warming, "Supported"), (44, Cooling, "Ends 56")],
    );
}

#[test]
fn the_first_and_the_last_value_of_the_mean_are_no_extrema() {
    let ramp = || (0..60).map(|month| f64::from(2 * month));
    let undecidable = "Undecidable";
    check(ramp(), &[(12, Warming, "Supported"), (47, Warming, "Supported")]);
    check(
        ramp(),
        &[(11, Warming, undecidable), (48, Warming, undecidable), (50, Cooling, undecidable)],
    );
    // But they bound: what rises from the first value of the mean stands out from it.
    check(pit(2, 120).map(|it| -it).skip(42), &[(18, Warming, "Ends 18")]);
}

#[test]
fn what_needs_a_month_outside_the_series_fails() {
    // A year after is missing: nothing can start, but what has ended has ended.
    check(
        pit(30, 70),
        &[(60, Warming, "Undecidable"), (60, Cooling, "Ends 60"), (90, Cooling, "Undecidable")],
    );
    check([], &[(0, Cooling, "Undecidable")]);
    check(pit(2, 12), &[(6, Cooling, "Undecidable")]);
}

#[test]
fn an_act_stands_in_a_step_within_a_year_of_it() {
    check(
        stair(40),
        &[
            (47, Warming, "Milestone"),
            (48, Warming, "Step 60"),
            (60, Warming, "Step 60"),
            (71, Warming, "Step 60"),
            // A step nearby, but no movement around the act.
            (72, Warming, "Milestone"),
            (60, Cooling, "Milestone"),
        ],
    );
    let and_on = || stair(40).zip(0..).map(|(it, month)| it + f64::from((month - 72).max(0)));
    check(and_on(), &[(72, Warming, "Step 60"), (73, Warming, "Milestone")]);
}

#[test]
fn a_step_is_20_points_high() {
    check(stair(20), &[(60, Warming, "Step 60")]);
    check(stair(19), &[(60, Warming, "Milestone")]);
}

/// The steps of a curve that is 0 but for single months.
fn steps(spikes: &[(usize, f64)]) -> Vec<i32> {
    let mut values = vec![0.0; 160];
    for &(month, points) in spikes {
        // A month in a mean of two years.
        values[month] += 24.0 * points;
    }
    let turns = Turns::of(&curve(&values));
    let mut months: Vec<i32> = (turns.iter())
        .filter(|turn| turn.step.is_some())
        .map(|turn| turn.month.0 - FROM.0)
        .collect();
    months.sort_unstable();
    months
}

#[test]
fn a_step_silences_smaller_ones_within_18_months() {
    // |D| has plateaus of 35, 36, 40 and 42 points.
    let peaks = |apart: usize, second: f64| {
        let (a, b) = (63, 63 + apart);
        steps(&[(60, 30.0), (a, 5.0), (a + 5, -5.0), (b, second), (b + 5, -second)])
    };
    // At 40, 58, 64 and 82: the last silences the third, the second the first.
    assert_eq!(peaks(18, 6.0), [58, 82]);
    // At 40, 59, 64 and 83: the third is 19 months from the last and silences the second.
    assert_eq!(peaks(19, 6.0), [40, 64, 83]);
    // Of equal ones the earlier.
    assert_eq!(peaks(18, 5.0), [40, 64]);
}

#[test]
fn an_extreme_is_the_curves_own_and_says_how_far_it_is_the_utmost() {
    // The lowest month lies three months before the lowest mean; month 5 is lower.
    let values: Vec<f64> = (pit(2, 120).zip(0..))
        .map(|(it, month)| match month {
            5 => -9.0,
            57 => -2.0,
            _ => it,
        })
        .collect();
    let curve = curve(&values);
    let verdict = Verdict::of(&curve, &Turns::of(&curve), Month(FROM.0 + 60), Warming);
    let Verdict::Confirmed(Reason { extreme: Some(extreme), .. }) = verdict else {
        panic!("{verdict:?}");
    };
    assert_eq!((extreme.month.0 - FROM.0, extreme.value), (57, -2.0));
    assert_eq!((extreme.of.from.0 - FROM.0, extreme.of.to.0 - FROM.0), (6, 119));
}
