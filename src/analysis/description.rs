//! The curve in two sentences, for those who hear the page.

use crate::date::Month;
use crate::i18n;
use crate::method::Curve;
use crate::relation::Span;

/// What a chart of a range of months shows: that it is one, what it covers, and where its curve goes.
///
/// ```
/// use cordiality::{analysis, date::Month, method::Curve, relation::Span};
/// let span = Span { from: Month::new(1950, 1), to: Month::new(1950, 4) };
/// let mut curve = Curve::of(&[], span, 2.0);
/// curve.cordiality = vec![5.0, -20.0, 40.0, 31.0];
/// assert_eq!(
///     analysis::description(&curve, span),
///     "Line chart of how warm relations were at the end of each month, January 1950 to April 1950, \
///      from −100 (hostile) to +100 (cordial). The curve begins at +5, falls to its lowest value, −20, in \
///      February 1950, rises to its highest value, +40, in March 1950, and ends lower, at +31."
/// );
/// ```
#[must_use]
pub fn description(curve: &Curve, range: Span) -> String {
    let values = || range.iter().filter_map(|month| Some((month, curve.at(month)?)));
    let Some(first) = values().next() else { return i18n::chart(range) };
    let extreme = |is_beyond: fn(f64, f64) -> bool| {
        values().fold(first, |kept, next| if is_beyond(next.1, kept.1) { next } else { kept })
    };
    let (low, high) = (extreme(|a, b| a < b), extreme(|a, b| a > b));
    let last = curve.at(range.to).unwrap_or(first.1);
    let way = way(first, low, high, last);
    format!("{} {way}", i18n::chart(range))
}

/// The way of a curve from its first value by its extremes, in time order, to its last.
fn way(first: (Month, f64), low: (Month, f64), high: (Month, f64), last: f64) -> String {
    let mut stops = [(low, false), (high, true)];
    if high.0 < low.0 {
        stops.reverse();
    }
    // An extreme at the very beginning is the value that the curve begins with.
    let stops: Vec<((Month, f64), bool)> =
        stops.into_iter().filter(|((month, _), _)| *month != first.0).collect();
    i18n::way(first.1, &stops, last)
}
