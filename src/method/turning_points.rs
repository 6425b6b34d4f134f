//! Whether the curve turns where a historian says that the relation turned.
//!
//! A jump curve has a raw extremum at nearly every act, so two smoothed tests decide: an extremum
//! of the 13-month mean with enough prominence, or a peak of the difference between the means of
//! the two years after and before. Start at [`Turns::of`].

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::date::Month;
use crate::method::Curve;
use crate::relation::Direction;

/// Half of the centred 13-month mean, in months.
const MEAN_HALF: usize = 6;
/// Least prominence of an extremum of the mean, in points of cordiality.
const PROMINENCE: f64 = 15.0;
/// Window on each side of the step test, in months.
const STEP_WINDOW: usize = 24;
/// Least size of a step, in points of cordiality.
const STEP: f64 = 20.0;
/// Within this many months a larger step silences a smaller one.
const STEP_APART: usize = 18;
/// How far a turn may lie from the act that names it, in months.
const NEAR: i32 = 12;
/// Least change over the two years around an act that supports it, in points of cordiality.
const SUPPORT: f64 = 20.0;

/// What the curve says of an annotated act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The curve turns the same way within a year of the act.
    Confirmed,
    /// No turn, but the curve moved at least 20 points that way over the two years around the act.
    Supported,
    /// Important, but not a turn of the curve.
    Milestone,
    /// Too near an end of the series for any method to tell.
    Undecidable,
}

/// A month at which the smoothed curve turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// When.
    pub month: Month,
    /// Towards which side.
    pub direction: Direction,
}

/// Every turn of a curve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turns(Vec<Turn>);

impl Turns {
    /// Finds the turns of a curve by both tests.
    #[must_use]
    pub fn of(curve: &Curve) -> Self {
        let month = |index: usize| Month(curve.span.from.0 + index as i32);
        let at = |index, direction| Turn { month: month(index), direction };
        let mean = centred_mean(&curve.cordiality);
        let extrema =
            prominent_extrema(&mean).map(|(index, direction)| at(index + MEAN_HALF, direction));
        let steps =
            steps(&curve.cordiality).into_iter().map(|(index, direction)| at(index, direction));
        Self(extrema.chain(steps).collect())
    }

    /// Judges an act of `month` that is said to have turned the relation towards `direction`.
    #[must_use]
    pub fn classify(&self, curve: &Curve, month: Month, direction: Direction) -> Verdict {
        let near = |turn: &Turn| (turn.month.0 - month.0).abs() <= NEAR;
        if self.0.iter().any(|turn| turn.direction == direction && near(turn)) {
            return Verdict::Confirmed;
        }
        let around = curve.at(Month(month.0 - NEAR)).zip(curve.at(Month(month.0 + NEAR)));
        match around {
            None => Verdict::Undecidable,
            Some((before, after)) if toward(direction, after - before) >= SUPPORT => {
                Verdict::Supported
            }
            Some(_) => Verdict::Milestone,
        }
    }
}

/// A change counted in a direction: positive where it goes that way.
fn toward(direction: Direction, change: f64) -> f64 {
    match direction {
        Direction::Warming => change,
        Direction::Cooling => -change,
    }
}

/// The mean of each 13 months, for every month that has six on both sides.
fn centred_mean(values: &[f64]) -> Vec<f64> {
    let width = 2 * MEAN_HALF + 1;
    values.windows(width).map(|window| window.iter().sum::<f64>() / width as f64).collect()
}

/// Extrema whose prominence reaches [`PROMINENCE`]; a minimum turns towards warming. The ends of
/// the series are no extrema.
fn prominent_extrema(mean: &[f64]) -> impl Iterator<Item = (usize, Direction)> {
    (1..mean.len().saturating_sub(1)).filter_map(|index| {
        [Direction::Cooling, Direction::Warming].into_iter().find_map(|direction| {
            // Seen upside down, a minimum is a maximum.
            let height = |i: usize| -toward(direction, mean[i]);
            let here = height(index);
            // On a plateau only its first month counts.
            let peak = height(index - 1) < here && here >= height(index + 1);
            let prominence = || {
                let left = descent((0..index).rev().map(height), here);
                left.min(descent((index + 1..mean.len()).map(height), here))
            };
            (peak && prominence() >= PROMINENCE).then_some((index, direction))
        })
    })
}

/// How deep one must go from a peak of height `peak` before something higher, or the end.
fn descent(heights: impl Iterator<Item = f64>, peak: f64) -> f64 {
    heights.take_while(|&height| height <= peak).map(|height| peak - height).fold(0.0, f64::max)
}

/// Peaks of `D(t) = mean C[t, t+24) − mean C[t−24, t)` that reach [`STEP`] and have no larger one
/// within [`STEP_APART`] months; the earlier of two equal ones stays.
fn steps(values: &[f64]) -> Vec<(usize, Direction)> {
    let mean =
        |range: std::ops::Range<usize>| values[range].iter().sum::<f64>() / STEP_WINDOW as f64;
    let sizes: Vec<(usize, f64)> = (STEP_WINDOW..(values.len() + 1).saturating_sub(STEP_WINDOW))
        .map(|t| (t, mean(t..t + STEP_WINDOW) - mean(t - STEP_WINDOW..t)))
        .collect();
    // Largest first, by the bits of positive floats, which are in the order of the floats.
    let mut peaks: BinaryHeap<(u64, Reverse<usize>)> = (sizes.windows(3).enumerate())
        .filter(|(_, trio)| {
            let (before, here, after) = (trio[0].1.abs(), trio[1].1.abs(), trio[2].1.abs());
            here >= STEP && before < here && here >= after
        })
        .map(|(place, trio)| (trio[1].1.abs().to_bits(), Reverse(place + 1)))
        .collect();
    let mut kept: Vec<(usize, f64)> = Vec::new();
    while let Some((_, Reverse(place))) = peaks.pop() {
        let peak = sizes[place];
        if kept.iter().all(|larger| larger.0.abs_diff(peak.0) >= STEP_APART) {
            kept.push(peak);
        }
    }
    (kept.into_iter())
        .map(|(t, size)| (t, if size > 0.0 { Direction::Warming } else { Direction::Cooling }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relation::Span;

    /// A curve of given monthly values from January 1950 on.
    fn curve(values: impl IntoIterator<Item = f64>) -> Curve {
        let cordiality: Vec<f64> = values.into_iter().collect();
        let from = Month::new(1950, 1);
        let span = Span { from, to: Month(from.0 + cordiality.len() as i32 - 1) };
        Curve { cordiality, ..Curve::of(&[], span, 2.0) }
    }

    fn check(
        values: impl IntoIterator<Item = f64>,
        at: i32,
        direction: Direction,
        expect: Verdict,
    ) {
        let curve = curve(values);
        let month = Month(curve.span.from.0 + at);
        assert_eq!(Turns::of(&curve).classify(&curve, month, direction), expect, "month {at}");
    }

    /// Holds `low`, goes to `high` over `over` months from month 60, and holds it to month 120.
    fn ramp(low: f64, high: f64, over: i32) -> impl Iterator<Item = f64> {
        (0..120).map(move |t| {
            low + (high - low) * (f64::from(t - 60) / f64::from(over.max(1))).clamp(0.0, 1.0)
        })
    }

    #[test]
    fn a_step_confirms_its_own_direction_only_and_only_nearby() {
        check(ramp(0.0, 40.0, 1), 61, Direction::Warming, Verdict::Confirmed);
        check(ramp(0.0, 40.0, 1), 72, Direction::Warming, Verdict::Confirmed);
        check(ramp(0.0, 40.0, 1), 61, Direction::Cooling, Verdict::Milestone);
        check(ramp(0.0, 40.0, 1), 90, Direction::Warming, Verdict::Milestone);
        check(ramp(0.0, -40.0, 1), 55, Direction::Cooling, Verdict::Confirmed);
        check(ramp(0.0, 18.0, 1), 61, Direction::Warming, Verdict::Milestone);
    }

    #[test]
    fn a_pit_turns_to_warming() {
        let pit = |t: i32| -30.0 + f64::from((t - 60).abs());
        check((0..120).map(pit), 62, Direction::Warming, Verdict::Confirmed);
        check((0..120).map(pit), 62, Direction::Cooling, Verdict::Milestone);
    }

    #[test]
    fn a_second_step_is_supported_and_an_end_is_undecidable() {
        // The larger step of month 60 silences the one of month 78.
        let stairs =
            || (0..120).map(|t| f64::from(40 * i32::from(t >= 60) + 22 * i32::from(t >= 78)));
        check(stairs(), 79, Direction::Warming, Verdict::Supported);
        check(stairs(), 79, Direction::Cooling, Verdict::Milestone);
        check(ramp(0.0, 0.0, 1), 3, Direction::Warming, Verdict::Undecidable);
        check(ramp(0.0, 0.0, 1), 115, Direction::Cooling, Verdict::Undecidable);
        check(ramp(0.0, 0.0, 1), 60, Direction::Cooling, Verdict::Milestone);
        check([], 0, Direction::Cooling, Verdict::Undecidable);
    }
}
