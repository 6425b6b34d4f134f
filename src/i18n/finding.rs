//! What is found of the years that are drawn, where the author has said nothing of them.

use crate::date::Month;
use crate::i18n::{month, points, year, years};
use crate::method::course::{Course, Stop};
use crate::relation::{Peak, Span};

/// How little the curve moves over years of which nothing else is to be said, in points.
const STILL: f64 = 10.0;

/// The finding of a range of months, with what is otherwise than published.
///
/// ```
/// use cordiality::date::Month;
/// use cordiality::i18n::finding::headline;
/// use cordiality::method::course::{Course, Stop};
/// use cordiality::relation::{Peak, Span};
/// let range = Span { from: Month::new(1954, 1), to: Month::new(1965, 12) };
/// let low = Stop { is: Peak::Lowest, month: Month::new(1960, 5), value: -76.2 };
/// let course = |stops| Course { from: 7.0, stops, to: 18.0 };
/// assert_eq!(
///     headline(range, &[], &course(vec![low])),
///     "1954–65: from +7 down to −76 in May 1960, back up to +18 by the end of 1965"
/// );
/// assert_eq!(
///     headline(range, &["with a half-life of 4 years".to_owned()], &course(vec![])),
///     "1954–65, with a half-life of 4 years: from +7 up to +18 by the end of 1965"
/// );
/// ```
#[must_use]
pub fn headline(range: Span, differs: &[String], course: &Course) -> String {
    let Course { from, stops, to } = course;
    let mut head = years(range.from.year(), range.to.year());
    for differs in differs {
        head.push_str(&format!(", {differs}"));
    }
    if stops.is_empty() && (to - from).abs() < STILL {
        return format!("{head}: hardly moved, from {} to {}", points(*from), points(*to));
    }
    let mut said = format!("{head}: from {}", points(*from));
    for Stop { is, month: at, value } in stops {
        let way = match is {
            Peak::Highest => "up",
            Peak::Lowest => "down",
        };
        let comma = if said.contains(" to ") { "," } else { "" };
        said.push_str(&format!("{comma} {way} to {} in {}", points(*value), month(*at)));
    }
    let last = stops.last().map_or(*from, |stop| stop.value);
    let back = if stops.is_empty() { "" } else { ", back" };
    let way = if *to < last { "down" } else { "up" };
    format!("{said}{back} {way} to {} by {}", points(*to), end_of(range.to))
}

/// What else is to be known of the years that are drawn: how many of the turning points and acts.
///
/// ```
/// let lede = cordiality::i18n::finding::lede([4, 12], [101, 403]);
/// assert_eq!(lede, "4 of 12 turning points and 101 of 403 acts lie in what is drawn.");
/// ```
#[must_use]
pub fn lede([turns, all_turns]: [usize; 2], [acts, all_acts]: [usize; 2]) -> String {
    format!(
        "{turns} of {all_turns} turning points and {acts} of {all_acts} acts lie in what is drawn."
    )
}

fn end_of(last: Month) -> String {
    match last.number() {
        12 => format!("the end of {}", year(last.year())),
        _ => month(last),
    }
}
