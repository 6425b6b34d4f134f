//! How many acts the curve rests on: where nothing is known, a value near zero is no finding.
//!
//! A range of draws covers coding, not silence, so this stands beside it, whatever the half-life.

use crate::date::Day;
use crate::relation::Span;

/// How long an act supports the curve, in months, that of the act included.
pub(super) const SUPPORT_MONTHS: i32 = 24;

/// Fewer acts than this are few: the curve is drawn thin and broken there.
pub const FEW: usize = 4;

/// What the curve rests on in a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Support {
    /// How many counted acts lie in the 24 months up to its end, sustained ones in every month that
    /// they last.
    pub known: usize,
    /// How many acts of equal weight would hold the curve as firmly: `(Σw)² / Σw²`, where a `w` is
    /// what is left of an act (Kish 1965, *Survey Sampling*, has this for weights of a sample).
    pub effective: f64,
}

impl Support {
    /// Whether too few acts are known to say much of the month.
    #[must_use]
    pub const fn is_thin(self) -> bool {
        self.known < FEW
    }
}

/// Of each month, how many counted acts lie in the 24 months up to its end, each given by the first and
/// the last day on which it has its whole value; a sustained act supports every month that it lasts.
#[must_use]
pub(super) fn known(counted: impl Iterator<Item = (Day, Day)>, span: Span) -> Vec<usize> {
    let months = span.months();
    // What changes from a month to the next.
    let mut change = vec![0_i64; months + 1];
    let place = |month: i32| usize::try_from(month - span.from.0).unwrap_or(0).min(months);
    for (day, until) in counted {
        let (first, lasts) = (day.month().0, until.month().0);
        change[place(first)] += 1;
        change[place((first + SUPPORT_MONTHS).max(lasts + 1))] -= 1;
    }
    let mut count = 0;
    let counted = change.iter().take(months).map(|change| {
        count += change;
        usize::try_from(count).unwrap_or(0)
    });
    counted.collect()
}
