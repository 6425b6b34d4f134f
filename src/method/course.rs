//! How the curve runs over a range of months: where it begins, turns back and ends.

use crate::date::Month;
use crate::method::Curve;
use crate::relation::{Peak, Span};

/// How far beyond both ends a peak lies that is a stop on the way, in points of cordiality.
const STOP: f64 = 10.0;

/// How the curve runs over a range of months.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// Cordiality before the first month; where the curve begins with it, at its end.
    pub from: f64,
    /// The highest and the lowest month, where they lie well beyond both ends, in time order.
    pub stops: Vec<Stop>,
    /// Cordiality at the end of the last month.
    pub to: f64,
}

/// A peak on the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// Which.
    pub is: Peak,
    /// When; the earliest of equal months.
    pub month: Month,
    /// Cordiality then.
    pub value: f64,
}

impl Curve {
    /// The highest or lowest month of a range within the span, the earliest of equal ones, and its value.
    #[must_use]
    pub fn peak(&self, range: Span, is: Peak) -> (Month, f64) {
        let goes_beyond = |value: f64, best: f64| match is {
            Peak::Highest => value > best,
            Peak::Lowest => value < best,
        };
        let values = range.iter().filter_map(|month| Some((month, self.at(month)?)));
        let first = (range.from, self.at(range.from).unwrap_or_default());
        values.fold(first, |best, it| if goes_beyond(it.1, best.1) { it } else { best })
    }

    /// The highest and the lowest month of a range within the span, in time order.
    #[must_use]
    pub fn peaks(&self, range: Span) -> [Stop; 2] {
        let [highest, lowest] = [Peak::Highest, Peak::Lowest].map(|is| {
            let (month, value) = self.peak(range, is);
            Stop { is, month, value }
        });
        // Code that sorts would cost the page 1 KB.
        if lowest.month < highest.month { [lowest, highest] } else { [highest, lowest] }
    }

    /// How it runs over a range of months within the span.
    #[must_use]
    pub fn course(&self, range: Span) -> Course {
        let end = |month: Month| self.at(month).unwrap_or_default();
        let from = self.at(Month(range.from.0 - 1)).unwrap_or_else(|| end(range.from));
        let to = end(range.to);
        let beyond_ends = |stop: &Stop| match stop.is {
            Peak::Highest => stop.value - from.max(to) >= STOP,
            Peak::Lowest => from.min(to) - stop.value >= STOP,
        };
        Course { from, stops: self.peaks(range).into_iter().filter(beyond_ends).collect(), to }
    }
}
