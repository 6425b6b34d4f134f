//! The rule read once more, month by month and without a thought for speed.

use cordiality::method::verdict::Rule;
use cordiality::relation::Direction::{self, Cooling, Warming};

use crate::opposite;

/// The mean of some values.
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// How far a peak stands out: one goes down on each side until something is higher.
fn prominence(heights: &[f64], peak: usize) -> f64 {
    let lowest = |side: &mut dyn Iterator<Item = &f64>| {
        side.take_while(|&&height| height <= heights[peak]).fold(heights[peak], |a, &b| a.min(b))
    };
    let left = lowest(&mut heights[..peak].iter().rev());
    let right = lowest(&mut heights[peak + 1..].iter());
    heights[peak] - left.max(right)
}

/// Whether a list rises to a place and falls after it, at once or after a plateau.
fn peaks(heights: &[f64], place: usize) -> bool {
    let after = heights[place..].iter().find(|&&height| height != heights[place]);
    place > 0 && heights[place - 1] < heights[place] && after.is_some_and(|&it| it < heights[place])
}

/// The extrema of the mean that stand out, and towards which side each turns.
pub(crate) fn extrema(values: &[f64]) -> Vec<(i32, Direction)> {
    let means: Vec<f64> = values.windows(13).map(mean).collect();
    let mut found = Vec::new();
    for (sign, towards) in [(1.0, Cooling), (-1.0, Warming)] {
        let heights: Vec<f64> = means.iter().map(|mean| sign * mean).collect();
        let is_turn = |&at: &usize| peaks(&heights, at) && prominence(&heights, at) >= 15.0;
        found.extend((0..heights.len()).filter(is_turn).map(|at| (at as i32 + 6, towards)));
    }
    found
}

/// The steps, and which way each goes.
pub(crate) fn steps(values: &[f64]) -> Vec<(i32, Direction)> {
    let differences: Vec<f64> =
        values.windows(48).map(|window| mean(&window[24..]) - mean(&window[..24])).collect();
    let sizes: Vec<f64> = differences.iter().map(|it| it.abs()).collect();
    let mut list: Vec<usize> =
        (0..sizes.len()).filter(|&at| peaks(&sizes, at) && sizes[at] >= 20.0).collect();
    list.sort_by(|&a, &b| sizes[b].total_cmp(&sizes[a]).then(a.cmp(&b)));
    let mut kept: Vec<usize> = Vec::new();
    for at in list {
        if !kept.iter().any(|&larger| larger.abs_diff(at) <= 18) {
            kept.push(at);
        }
    }
    let towards = |at: usize| if differences[at] > 0.0 { Warming } else { Cooling };
    kept.into_iter().map(|at| (at as i32 + 24, towards(at))).collect()
}

/// What is said of an act of month `t`.
pub(crate) fn verdict(values: &[f64], t: i32, way: Direction) -> String {
    let c = |month: i32| usize::try_from(month).ok().and_then(|month| values.get(month)).copied();
    let sign = if way == Warming { 1.0 } else { -1.0 };
    let goes = |from: i32, to: i32, least: f64| {
        c(from).zip(c(to)).is_some_and(|(from, to)| sign * (to - from) >= least)
    };
    let nearest = |mut months: Vec<i32>| {
        months.sort_by_key(|month| ((month - t).abs(), *month));
        months.first().copied()
    };
    let (extrema, steps) = (extrema(values), steps(values));
    let of = |list: &[(i32, Direction)], towards: Direction, from: i32, to: i32| {
        let fits =
            |&&(month, it): &&(i32, Direction)| it == towards && from <= month && month <= to;
        nearest(list.iter().filter(fits).map(|&(month, _)| month).collect())
    };
    let starts = of(&extrema, way, t - 12, t + 3).filter(|_| goes(t - 1, t + 12, 10.0));
    let ends = of(&extrema, opposite(way), t - 3, t + 12).filter(|_| goes(t - 12, t, 10.0));
    let step = of(&steps, way, t - 12, t + 12).filter(|_| goes(t - 12, t + 12, 10.0));
    let confirmed = [(Rule::Starts, starts), (Rule::Ends, ends), (Rule::Step, step)];
    match confirmed.into_iter().find_map(|(rule, month)| Some((rule, month?))) {
        Some((rule, month)) => format!("{rule:?} {month}"),
        None if c(t - 12).zip(c(t + 12)).is_none() => "Undecidable".to_owned(),
        None if goes(t - 12, t + 12, 20.0) => "Supported".to_owned(),
        None => "Milestone".to_owned(),
    }
}
