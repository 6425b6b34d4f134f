//! What holds the curve where it is: the stock of a day, and the acts with the largest parts in it.
//!
//! Built once in one pass over the acts; a day is then read in a time that hardly grows with their
//! number. Sums are kept for every day on which something begins or ends. The largest parts are
//! looked for from the day backwards in blocks of acts, until even the heaviest act so long ago
//! would be too small by now. Knows no scale and no text. Start at [`Contributions::of`].

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::date::{Day, Month};
use crate::method::support::SUPPORT_MONTHS;
use crate::method::{Contribution, WeightedAct, decay};

/// Acts to a block.
const BLOCK: usize = 64;

/// Everything that is needed to read what holds the curve on any day.
#[derive(Debug, Clone, PartialEq)]
pub struct Contributions {
    half_life_years: f64,
    /// For how many months an act is among what holds the curve, where nothing fades.
    window_months: Option<i32>,
    /// The sums from each day on which an act begins or starts to fade, in time order.
    sums: Vec<Sums>,
    /// The same of the squares of their points, which fade twice as fast.
    squares: Vec<Sums>,
    /// Acts that fade from their first day; kept apart from those that reach far ahead, for which
    /// no block can be skipped before they end.
    brief: Row,
    /// Acts that keep their value for a time.
    sustained: Row,
}

/// What holds the curve on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// The sum of all parts, in points of the weights; or the level that moves have led to.
    pub stock: f64,
    /// The sum of their sizes: what a share is a share of.
    pub total: f64,
    /// The largest parts, largest first and earliest first among equals.
    pub parts: Vec<Contribution>,
}

impl Contributions {
    /// Reads acts in the order of their days.
    #[must_use]
    pub fn of(weighted_acts: &[WeightedAct], half_life_years: f64) -> Self {
        let (mut brief, mut sustained) = (Row::default(), Row::default());
        let mut steps = Vec::with_capacity(weighted_acts.len());
        // Sustained acts that have begun, the next to end on top: a heap costs the page less than
        // code that sorts.
        let mut ends: BinaryHeap<Reverse<(Day, usize)>> = BinaryHeap::new();
        for (act, weighted) in weighted_acts.iter().enumerate().filter(|(_, it)| it.points != 0.0) {
            let &WeightedAct { day, until, points } = weighted;
            while let Some(Reverse(end)) = ends.peek()
                && end.0 <= day
            {
                steps.extend(ends.pop().map(|Reverse((day, act))| ending(weighted_acts, day, act)));
            }
            if until > day {
                sustained.push(act, *weighted);
                steps.push(Step { day, kept: points, fading: 0.0 });
                ends.push(Reverse((until, act)));
            } else {
                brief.push(act, *weighted);
                steps.push(Step { day, kept: 0.0, fading: points });
            }
        }
        while let Some(Reverse((day, act))) = ends.pop() {
            steps.push(ending(weighted_acts, day, act));
        }
        let squared: Vec<Step> = steps.iter().map(Step::squared).collect();
        let squares = sums(&squared, half_life_years / 2.0);
        let sums = sums(&steps, half_life_years);
        Self { half_life_years, window_months: None, sums, squares, brief, sustained }
    }

    /// Reads moves of a level, which nothing fades: those of the last two years hold it.
    #[must_use]
    pub(super) fn of_moves(moves: &[WeightedAct]) -> Self {
        let window_months = Some(SUPPORT_MONTHS);
        Self { window_months, ..Self::of(moves, f64::INFINITY) }
    }

    /// The last day that lies too far back to hold the curve at the end of `day`.
    fn before_window(&self, day: Day) -> Option<Day> {
        let first = Month(day.month().0 - self.window_months? + 1);
        Some(Day(first.first_day().0 - 1))
    }

    /// What holds the curve at the end of `day`, with at most `most` parts by name.
    #[must_use]
    pub fn at(&self, day: Day, most: usize) -> Held {
        let (stock, _) = self.sum(day);
        let total = self.total(&self.sums, day, self.half_life_years);
        let mut largest = Largest { most, parts: Vec::with_capacity(most + 1) };
        let before = self.before_window(day);
        for row in [&self.brief, &self.sustained] {
            row.offer(before, day, self.half_life_years, &mut largest);
        }
        Held { stock, total, parts: largest.parts }
    }

    /// The sum of all parts at the end of `day`, and that of their sizes, in Azar points.
    #[must_use]
    pub fn sum(&self, day: Day) -> (f64, f64) {
        sum(&self.sums, day, self.half_life_years)
    }

    /// How many acts of equal weight would hold the stock of a day as firmly, `(Σw)² / Σw²`; 0 where
    /// none counts.
    #[must_use]
    pub fn effective(&self, day: Day) -> f64 {
        let total = self.total(&self.sums, day, self.half_life_years);
        let squares = self.total(&self.squares, day, self.half_life_years / 2.0);
        if squares > 0.0 { total * total / squares } else { 0.0 }
    }

    /// The sum of the sizes of all parts that hold the curve at the end of `day`.
    fn total(&self, sums: &[Sums], day: Day, half_life_years: f64) -> f64 {
        let until = |day| sum(sums, day, half_life_years).1;
        until(day) - self.before_window(day).map_or(0.0, until)
    }
}

/// What a day adds to the part of the stock that keeps its value and to the part that fades.
struct Step {
    day: Day,
    kept: f64,
    fading: f64,
}

impl Step {
    /// The step of the squares, each with the sign of what it is the square of.
    fn squared(&self) -> Self {
        let square = |value: f64| value * value.abs();
        Self { day: self.day, kept: square(self.kept), fading: square(self.fading) }
    }
}

/// The step on the last day of a sustained act, from which it fades.
fn ending(weighted_acts: &[WeightedAct], day: Day, act: usize) -> Step {
    let points = weighted_acts[act].points;
    Step { day, kept: -points, fading: points }
}

/// The stock from a day to the next on which something happens: what is kept is one number, what
/// fades another, each with the sum of the sizes of its parts.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Sums {
    from: Day,
    kept: f64,
    fading: f64,
    kept_size: f64,
    fading_size: f64,
}

/// The sum of all parts at the end of `day`, and that of their sizes.
fn sum(sums: &[Sums], day: Day, half_life_years: f64) -> (f64, f64) {
    let begun = sums.partition_point(|sums| sums.from <= day);
    let Some(sums) = sums[..begun].last() else { return (0.0, 0.0) };
    let left = decay(day.0 - sums.from.0, half_life_years);
    (sums.kept + sums.fading * left, sums.kept_size + sums.fading_size * left)
}

/// The sums by recursion, one for each day of the steps.
fn sums(steps: &[Step], half_life_years: f64) -> Vec<Sums> {
    let mut list: Vec<Sums> = Vec::new();
    let mut now = Sums { from: Day(0), kept: 0.0, fading: 0.0, kept_size: 0.0, fading_size: 0.0 };
    for step in steps {
        if !list.is_empty() && step.day > now.from {
            let left = decay(step.day.0 - now.from.0, half_life_years);
            now.fading *= left;
            now.fading_size *= left;
        }
        now.from = step.day;
        now.kept += step.kept;
        now.fading += step.fading;
        // What an act stops to keep, it begins to lose: only then do the signs differ.
        let ends = step.kept != 0.0 && step.fading != 0.0;
        now.kept_size += if ends { -step.kept.abs() } else { step.kept.abs() };
        now.fading_size += step.fading.abs();
        match list.last_mut().filter(|last| last.from == now.from) {
            Some(last) => *last = now,
            None => list.push(now),
        }
    }
    list
}

/// Acts in the order of their days, with what bounds their parts.
#[derive(Debug, Clone, PartialEq, Default)]
struct Row {
    acts: Vec<(usize, WeightedAct)>,
    /// Of each block, and of all blocks up to and with each.
    bounds: Vec<(Bound, Bound)>,
}

/// No part of the acts that it is of is larger than that of an act of this size that fades from
/// this day.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bound {
    size: f64,
    until: Day,
}

impl Bound {
    fn join(self, other: Self) -> Self {
        Self { size: self.size.max(other.size), until: self.until.max(other.until) }
    }

    fn at(self, day: Day, half_life_years: f64) -> f64 {
        self.size * decay(day.0 - self.until.0, half_life_years)
    }
}

impl Row {
    fn push(&mut self, act: usize, weighted: WeightedAct) {
        let bound = Bound { size: weighted.points.abs(), until: weighted.until };
        if self.acts.len().is_multiple_of(BLOCK) {
            let all = self.bounds.last().map_or(bound, |(_, all)| all.join(bound));
            self.bounds.push((bound, all));
        } else if let Some((block, all)) = self.bounds.last_mut() {
            (*block, *all) = (block.join(bound), all.join(bound));
        }
        self.acts.push((act, weighted));
    }

    /// Offers every act that may have one of the largest parts.
    fn offer(&self, before: Option<Day>, day: Day, half_life_years: f64, largest: &mut Largest) {
        let begun = self.acts.partition_point(|(_, weighted)| weighted.day <= day);
        let is_over = |weighted: &WeightedAct| before.is_some_and(|before| weighted.day <= before);
        for (acts, (block, all)) in self.acts[..begun].chunks(BLOCK).zip(&self.bounds).rev() {
            // An equal part counts, as the act may be an earlier one.
            let last_is_over = acts.last().is_some_and(|(_, weighted)| is_over(weighted));
            if last_is_over || all.at(day, half_life_years) < largest.least() {
                break;
            }
            if block.at(day, half_life_years) < largest.least() {
                continue;
            }
            for &(act, weighted) in acts.iter().filter(|(_, weighted)| !is_over(weighted)) {
                largest.add(Contribution { act, points: weighted.at(day, half_life_years) });
            }
        }
    }
}

/// The largest parts so far, in order.
struct Largest {
    most: usize,
    parts: Vec<Contribution>,
}

impl Largest {
    /// The size below which a part is not among the largest.
    fn least(&self) -> f64 {
        let full = self.parts.len() >= self.most;
        self.parts.last().filter(|_| full).map_or(0.0, |part| part.points.abs())
    }

    fn add(&mut self, part: Contribution) {
        let size = part.points.abs();
        if size == 0.0 || size < self.least() {
            return;
        }
        let before = |other: &&Contribution| {
            let known = other.points.abs();
            known > size || (known == size && other.act < part.act)
        };
        self.parts.insert(self.parts.iter().take_while(before).count(), part);
        self.parts.truncate(self.most);
    }
}
