//! Where the curve turns, whatever acts are annotated.
//!
//! A jump curve has a raw extremum at nearly every act, so turns are looked for in smoothed forms of
//! it: an extremum of the 13-month mean with enough prominence, or a peak of the difference between
//! the means of the two years after and before. Start at [`Turns::of`].

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::date::Month;
use crate::method::Curve;
use crate::relation::Direction;

/// Half of the centred 13-month mean, in months.
pub(super) const MEAN_HALF: usize = 6;
/// Least prominence of an extremum of the mean, in points of cordiality.
const PROMINENCE: f64 = 15.0;
/// Window on each side of the step test, in months.
const STEP_WINDOW: usize = 24;
/// Least size of a step, in points of cordiality.
const STEP: f64 = 20.0;
/// Up to this many months away a larger step silences a smaller one.
const STEP_APART: usize = 18;

/// A month at which the smoothed curve turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn {
    /// When.
    pub month: Month,
    /// Towards which side: a minimum turns towards warming.
    pub direction: Direction,
    /// The size of a step, in points of cordiality, negative where it goes down; an extremum has none.
    pub step: Option<f64>,
}

/// Every turn of a curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Turns(Vec<Turn>);

impl Turns {
    /// Finds the turns of a curve by both tests, over its whole span.
    #[must_use]
    pub fn of(curve: &Curve) -> Self {
        let month = |index: usize| Month(curve.span.from.0 + index as i32);
        let mean = centred_mean(&curve.cordiality);
        let extrema = prominent_extrema(&mean).map(|(index, direction)| Turn {
            month: month(index + MEAN_HALF),
            direction,
            step: None,
        });
        let steps = steps(&curve.cordiality).into_iter().map(|(index, size)| Turn {
            month: month(index),
            direction: if size > 0.0 { Direction::Warming } else { Direction::Cooling },
            step: Some(size),
        });
        Self(extrema.chain(steps).collect())
    }

    /// Each turn, extrema first.
    pub fn iter(&self) -> impl Iterator<Item = &Turn> {
        self.0.iter()
    }
}

/// A change counted in a direction: positive where it goes that way.
pub(super) fn toward(direction: Direction, change: f64) -> f64 {
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
/// within [`STEP_APART`] months; the earlier of two equal ones stays. As with extrema, a plateau
/// counts at its first month, and the first and the last value are no peaks.
fn steps(values: &[f64]) -> Vec<(usize, f64)> {
    let mean =
        |range: std::ops::Range<usize>| values[range].iter().sum::<f64>() / STEP_WINDOW as f64;
    let sizes: Vec<f64> = (STEP_WINDOW..(values.len() + 1).saturating_sub(STEP_WINDOW))
        .map(|t| mean(t..t + STEP_WINDOW) - mean(t - STEP_WINDOW..t))
        .collect();
    let is_peak = |&place: &usize| {
        let here = sizes[place].abs();
        // Asked last: a plateau is as long as the months for which nothing is known.
        let falls = || {
            let after = sizes[place + 1..].iter().map(|size| size.abs());
            after.into_iter().find(|&size| size != here).is_some_and(|next| next < here)
        };
        here >= STEP && sizes[place - 1].abs() < here && falls()
    };
    // Largest first, by the bits of positive floats, which are in the order of the floats.
    let mut peaks: BinaryHeap<(u64, Reverse<usize>)> = (1..sizes.len())
        .filter(is_peak)
        .map(|place| (sizes[place].abs().to_bits(), Reverse(place)))
        .collect();
    let mut kept: Vec<usize> = Vec::new();
    while let Some((_, Reverse(place))) = peaks.pop() {
        if kept.iter().all(|larger| larger.abs_diff(place) > STEP_APART) {
            kept.push(place);
        }
    }
    kept.into_iter().map(|place| (place + STEP_WINDOW, sizes[place])).collect()
}
