//! A small curve of the two years around a month, for where an act is told.
//!
//! As high as what it shows, but for curves that hardly move: its values stand beside it.

use std::fmt::Write as _;

use crate::chart::paint;
use crate::date::Month;
use crate::method::Curve;
use crate::relation::Span;

/// Months to either side.
const MONTHS: i32 = 24;
/// Units from a month to the next.
const MONTH: i32 = 10;
/// The least that the whole height stands for, in points of cordiality.
const LEAST: f64 = 60.0;

/// Width of a small curve, in units.
pub const WIDTH: i32 = 2 * MONTHS * MONTH;
/// Its height, in units.
pub const HEIGHT: i32 = 120;

/// A small curve, in units from its top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparkline {
    /// The line, as the commands of a path.
    pub line: String,
    /// The height of zero, where it lies within.
    pub zero: Option<i32>,
    /// Its first month, the month in the middle, and its last: fewer months lie between where the curve
    /// begins or ends.
    pub stops: [Stop; 3],
}

/// A month of a small curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// The month.
    pub month: Month,
    /// The curve at its end.
    pub cordiality: f64,
    /// Where that is drawn.
    pub at: (i32, i32),
}

impl Sparkline {
    /// Draws the curve around a month of its span.
    ///
    /// ```
    /// use cordiality::{chart::sparkline::Sparkline, date::Month, method::Curve, relation::Span};
    /// let span = Span { from: Month::new(1950, 1), to: Month::new(1959, 12) };
    /// let small = Sparkline::of(&Curve::of(&[], span, 2.0), Month::new(1950, 3));
    /// assert!(small.line.starts_with("M220 60l10 0 10 0"));
    /// assert_eq!(small.zero, Some(60));
    /// assert_eq!(small.stops.map(|stop| stop.at.0), [220, 240, 480]);
    /// ```
    #[must_use]
    pub fn of(curve: &Curve, month: Month) -> Self {
        let from = Month(month.0 - MONTHS).max(curve.span.from);
        let to = Month(month.0 + MONTHS).min(curve.span.to);
        let value = |at: Month| curve.at(at).unwrap_or_default();
        let values = || (Span { from, to }).iter().map(value);
        let (low, high) = (values().fold(100.0, f64::min), values().fold(-100.0, f64::max));
        let middle = f64::midpoint(low, high);
        let half = ((high - low) / 2.0).max(LEAST / 2.0);
        let y =
            |value: f64| paint::round((middle + half - value) / (2.0 * half) * f64::from(HEIGHT));
        let stop = |month_at: Month| {
            let cordiality = value(month_at);
            let x = (month_at.0 - month.0 + MONTHS) * MONTH;
            Stop { month: month_at, cordiality, at: (x, y(cordiality)) }
        };
        let line = line(stop(from).at, MONTH, &mut values().skip(1).map(y));
        let zero = (low.min(middle - half) <= 0.0 && 0.0 <= middle + half).then(|| y(0.0));
        Self { line, zero, stops: [from, month, to].map(stop) }
    }
}

/// The whole curve, as the commands of a path: a unit for each month from January of its first year, and one
/// for each point of cordiality, from the warm end. Of three months one is drawn.
///
/// ```
/// use cordiality::{chart::sparkline, date::Month, method::Curve, relation::Span};
/// let span = Span { from: Month::new(1947, 8), to: Month::new(1948, 4) };
/// assert_eq!(sparkline::whole(&Curve::of(&[], span, 2.0)), "M7 100l3 0 3 0");
/// ```
#[must_use]
pub fn whole(curve: &Curve) -> String {
    const EVERY: i32 = 3;
    let mut heights =
        curve.cordiality.iter().step_by(EVERY as usize).map(|it| paint::round(100.0 - it));
    let from = curve.span.from;
    let first = (from.0 - Month::new(from.year(), 1).0, heights.next().unwrap_or(100));
    line(first, EVERY, &mut heights)
}

/// A path from a point over heights that follow each other at a distance.
fn line(
    (x, mut last): (i32, i32),
    distance: i32,
    heights: &mut dyn Iterator<Item = i32>,
) -> String {
    let mut line = format!("M{x} {last}l");
    for next in heights {
        let rise = next - last;
        // A sign needs no gap before it: every byte of a page counts.
        let gap = if rise < 0 { "" } else { " " };
        let _ = write!(line, "{distance}{gap}{rise} ");
        last = next;
    }
    line.trim_end().to_owned()
}
