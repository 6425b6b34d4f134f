//! The curve beside outside series, and beside the curve of another relation.
//!
//! Arithmetic alone: which times both have, how they go together there ([`Correlation`]), and where they part.

use crate::date::Month;
use crate::method::Curve;
use crate::method::correlation::Correlation;
use crate::relation::{Era, Span};

/// Least value to either side of zero that is called warm or cold where two curves are compared, in points.
pub const SIDE: f64 = 10.0;
/// Least change over a calendar year that counts as a move, in points.
pub const MOVE: f64 = 10.0;

/// How a series goes with the curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Over all common times.
    pub whole: Correlation,
    /// Over those of each era, in their order.
    pub eras: Vec<Correlation>,
}

impl Beside {
    /// Compares values with the curve: each month's with that month's, or, where they are of years, each with the
    /// mean of the months that the curve has of its year. A year belongs to the era that its July lies in, or to
    /// the first or the last where the curve has no July of it.
    #[must_use]
    pub fn of(curve: &Curve, eras: &[Era], values: &[(Month, f64)], yearly: bool) -> Self {
        let common = |&(month, value): &(Month, f64)| {
            if yearly {
                let span = curve.span;
                let july = Month(month.0 + 6).clamp(span.from, span.to);
                yearly_mean(curve, month.year()).map(|mean| (july, mean, value))
            } else {
                curve.at(month).map(|cordiality| (month, cordiality, value))
            }
        };
        let common: Vec<(Month, f64, f64)> = values.iter().filter_map(common).collect();
        let of = |within: &dyn Fn(Month) -> bool| {
            let pairs = common.iter().filter(|(month, ..)| within(*month));
            Correlation::of(&pairs.map(|&(_, x, y)| (x, y)).collect::<Vec<_>>())
        };
        let eras = eras.iter().map(|Era { span, .. }| of(&|month| span.place(month).is_some()));
        Self { whole: of(&|_| true), eras: eras.collect() }
    }
}

/// The mean of the months that the curve has of a year.
#[must_use]
pub fn yearly_mean(curve: &Curve, year: i32) -> Option<f64> {
    let months: Vec<f64> = (1..=12).filter_map(|month| curve.at(Month::new(year, month))).collect();
    (!months.is_empty()).then(|| months.iter().sum::<f64>() / months.len() as f64)
}

/// How the curves of two relations go together.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The months that both have.
    pub span: Span,
    /// Their values, month by month.
    pub levels: Correlation,
    /// Their values in each era of the first, in their order.
    pub eras: Vec<Correlation>,
    /// Their changes over each calendar year.
    pub changes: Correlation,
    /// The stretches in which one is warm and the other cold.
    pub apart: Vec<Span>,
    /// The years over which both moved, and in opposite directions.
    pub against: Vec<i32>,
    /// The years over which both moved, and in the same.
    pub along: Vec<i32>,
}

impl Pair {
    /// Compares two curves over the months that both have; nothing where they have none.
    #[must_use]
    pub fn of(first: &Curve, second: &Curve, eras: &[Era]) -> Option<Self> {
        let span = first.span.common(second.span)?;
        let both = |month: Month| Some((first.at(month)?, second.at(month)?));
        let levels = |span: Span| {
            Correlation::of(&span.iter().filter_map(both).collect::<Vec<(f64, f64)>>())
        };
        let of_era = |era: &Era| era.span.common(span).map_or_else(|| Correlation::of(&[]), levels);
        // From December to December, so that no month counts in two changes.
        let year = |year: i32| {
            let (was, is) = (both(Month::new(year - 1, 12))?, both(Month::new(year, 12))?);
            Some((year, is.0 - was.0, is.1 - was.1))
        };
        let years: Vec<(i32, f64, f64)> =
            (span.from.year()..=span.to.year()).filter_map(year).collect();
        let changes: Vec<(f64, f64)> = years.iter().map(|&(_, a, b)| (a, b)).collect();
        let moved = |with: f64| {
            let both = years
                .iter()
                .filter(move |(_, a, b)| a.abs() >= MOVE && b.abs() >= MOVE && a * b * with > 0.0);
            both.map(|(year, ..)| *year).collect()
        };
        let mut apart: Vec<Span> = Vec::new();
        for month in span.iter() {
            let is_apart =
                both(month).is_some_and(|(a, b)| a.abs() >= SIDE && b.abs() >= SIDE && a * b < 0.0);
            match apart.last_mut() {
                _ if !is_apart => {}
                Some(last) if last.to.0 + 1 == month.0 => last.to = month,
                _ => apart.push(Span { from: month, to: month }),
            }
        }
        Some(Self {
            span,
            levels: levels(span),
            eras: eras.iter().map(of_era).collect(),
            changes: Correlation::of(&changes),
            apart,
            against: moved(-1.0),
            along: moved(1.0),
        })
    }

    /// In how many months one is warm and the other cold.
    #[must_use]
    pub fn months_apart(&self) -> usize {
        self.apart.iter().map(|span| span.months()).sum()
    }
}
