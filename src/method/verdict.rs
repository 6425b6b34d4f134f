//! Whether the curve bears out that an annotated act turned the relation.
//!
//! A turn nearby is not enough: the act must fit it, and the curve itself go the act's way. Start at
//! [`Verdict::of`].

use crate::date::Month;
use crate::method::Curve;
use crate::method::turning_points::{MEAN_HALF, Turn, Turns, toward};
use crate::relation::{Direction, Span};

/// Least change that makes a turn nearby the act's own, in points of cordiality.
const MOVEMENT: f64 = 10.0;
/// Least change over the two years around an act that supports it, in points of cordiality.
const SUPPORT: f64 = 20.0;

/// What the curve says of an annotated act.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    /// The curve turns with the act, and goes its way.
    Confirmed(Reason),
    /// No turn, but the curve moved at least 20 points that way over the two years around the act.
    Supported,
    /// Important, but not a turn of the curve.
    Milestone,
    /// Nothing confirms it, and the series does not reach a year to both sides.
    Undecidable,
}

impl Verdict {
    /// Judges an act of `month` that is said to have turned the relation towards `direction`. Of
    /// several turns that fit, the nearest is named, and the earlier of two as near.
    #[must_use]
    pub fn of(curve: &Curve, turns: &Turns, month: Month, direction: Direction) -> Self {
        let at = |months: i32| curve.at(Month(month.0 + months));
        let moved = |[from, to]: [i32; 2]| Some(toward(direction, at(to)? - at(from)?));
        for (rule, [from, to], between) in Rule::ALL {
            // Where a month lies outside the series, the test fails.
            if moved(between).is_none_or(|points| points < MOVEMENT) {
                continue;
            }
            let fits = |turn: &&Turn| {
                (from..=to).contains(&(turn.month.0 - month.0)) && rule.wants(turn, direction)
            };
            let distance = |turn: &&Turn| ((turn.month.0 - month.0).abs(), turn.month);
            if let Some(&turn) = turns.iter().filter(fits).min_by_key(distance) {
                let extreme = if turn.step.is_none() { Extreme::of(curve, &turn) } else { None };
                return Self::Confirmed(Reason { rule, turn, extreme });
            }
        }
        match moved([-12, 12]) {
            None => Self::Undecidable,
            Some(points) if points >= SUPPORT => Self::Supported,
            Some(_) => Self::Milestone,
        }
    }
}

impl Verdict {
    /// Whether the curve bears the act out.
    #[must_use]
    pub const fn holds(&self) -> bool {
        matches!(self, Self::Confirmed(_) | Self::Supported)
    }
}

/// What confirms an act.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
    /// How the act fits the turn.
    pub rule: Rule,
    /// The turn, where the smoothed curve has it.
    pub turn: Turn,
    /// The extreme of the curve itself near an extremum of its mean; a step has none.
    pub extreme: Option<Extreme>,
}

/// How an act fits a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// From an extremum at most twelve months before the act or three after it the curve goes the
    /// act's way, from the month before the act to a year after it.
    Starts,
    /// At an extremum at most three months before the act or twelve after it a movement of the act's
    /// way ends, which the curve made over the year up to the act's month.
    Ends,
    /// A step of the act's direction lies at most twelve months away, and the curve goes the act's
    /// way over the two years around it.
    Step,
}

impl Rule {
    /// Every rule, in the order in which they are tried; for each, the months of the turn and those
    /// between which the curve must move, all counted from the act's.
    const ALL: [(Self, [i32; 2], [i32; 2]); 3] = [
        (Self::Starts, [-12, 3], [-1, 12]),
        (Self::Ends, [-3, 12], [-12, 0]),
        (Self::Step, [-12, 12], [-12, 12]),
    ];

    /// Whether a turn is of the kind that confirms an act of this direction.
    fn wants(self, turn: &Turn, direction: Direction) -> bool {
        match (self, turn.step) {
            (Self::Starts, None) | (Self::Step, Some(_)) => turn.direction == direction,
            (Self::Ends, None) => turn.direction != direction,
            _ => false,
        }
    }
}

/// An extreme of the curve itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extreme {
    /// When; the earliest of equal months.
    pub month: Month,
    /// Cordiality then.
    pub value: f64,
    /// The months around it, as far as none goes beyond it.
    pub of: Span,
}

impl Extreme {
    /// Finds the extreme month of the curve within the mean around an extremum.
    fn of(curve: &Curve, turn: &Turn) -> Option<Self> {
        // Seen upside down, a minimum is a maximum.
        let height =
            |month: i32| curve.at(Month(month)).map(|value| -toward(turn.direction, value));
        let half = MEAN_HALF as i32;
        let near = turn.month.0 - half..=turn.month.0 + half;
        let mut peak = *near.start();
        for month in near {
            if height(month) > height(peak) {
                peak = month;
            }
        }
        let below = |month: &i32| height(*month) <= height(peak);
        let Span { from, to } = curve.span;
        let first = (from.0..peak).rev().take_while(below).last().unwrap_or(peak);
        let last = (peak + 1..=to.0).take_while(below).last().unwrap_or(peak);
        let month = Month(peak);
        let of = Span { from: Month(first), to: Month(last) };
        curve.at(month).map(|value| Self { month, value, of })
    }
}
