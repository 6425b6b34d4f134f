//! The curve in two sentences, for those who hear the page.

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
    let end = |month| curve.at(month).unwrap_or_default();
    format!(
        "{} {}",
        i18n::heard::chart(range),
        i18n::heard::way(range.from, end(range.from), &curve.peaks(range), end(range.to))
    )
}
