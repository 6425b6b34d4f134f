//! Where curves turn and what they say of acts: each rule and each of its edges on curves made by hand,
//! then any curve against a second, direct reading of the rule.
//!
//! The rule (docs/codebook.md, section 10): an extremum of the 13-month mean of prominence 15, or a step
//! of 20 points between two years and two years, confirms an act that starts, ends or stands in it.

#![cfg(feature = "author")]
#![allow(clippy::panic, reason = "a test ends where something is wrong")]

mod any_curve;
mod by_hand;
#[path = "../common/mod.rs"]
mod common;
mod direct;

use cordiality::date::Month;
use cordiality::method::Curve;
use cordiality::method::verdict::{Reason, Verdict};
use cordiality::relation::Direction::{self, Cooling, Warming};
use cordiality::relation::Span;

/// The month that is counted as 0.
const FROM: Month = Month::new(1950, 1);

/// A curve of given monthly values, which are counted from month 0.
fn curve(values: &[f64]) -> Curve {
    let span = Span { from: FROM, to: Month(FROM.0 + values.len() as i32 - 1) };
    Curve { cordiality: values.to_vec(), ..Curve::of(&[], span, 2.0) }
}

/// A verdict with the rule and the month that decide.
fn said(verdict: Verdict) -> String {
    match verdict {
        Verdict::Confirmed(Reason { rule, turn, .. }) => {
            format!("{rule:?} {}", turn.month.0 - FROM.0)
        }
        other => format!("{other:?}"),
    }
}

/// The other direction.
fn opposite(direction: Direction) -> Direction {
    if direction == Warming { Cooling } else { Warming }
}
