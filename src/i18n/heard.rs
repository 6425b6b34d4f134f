//! What is said of the picture to those who hear the page, and of what is pointed at on it.

use crate::date::{Month, PartialDate};
use crate::i18n::{self, month, points, value};
use crate::method::course::Stop;
use crate::relation::{Peak, Span};

/// What the picture is, for those who hear the page.
#[must_use]
pub fn chart(range: Span) -> String {
    format!(
        "Line chart of how warm relations were at the end of each month, {} to {}, from −100 (hostile) \
         to +100 (cordial).",
        month(range.from),
        month(range.to)
    )
}

/// The way of the curve from its first month and value by its peaks to its last value.
#[must_use]
pub fn way(from: Month, first: f64, stops: &[Stop], last: f64) -> String {
    let mut said = format!("The curve begins at {}", points(first));
    let mut before = first;
    for &Stop { is, month: at, value } in stops {
        // A peak at the very beginning is the value that the curve begins with.
        if at == from {
            continue;
        }
        before = value;
        let went = match is {
            Peak::Highest => "rises to its highest",
            Peak::Lowest => "falls to its lowest",
        };
        said.push_str(&format!(", {went} value, {}, in {}", points(value), month(at)));
    }
    let end = match points(last) == points(before) {
        true => "",
        false if last > before => "higher, ",
        false => "lower, ",
    };
    format!("{said}, and ends {end}at {}.", points(last))
}

/// The name of the small curve around an act: its first month, the act's and its last, with their values.
#[must_use]
pub fn small_curve(stops: [(Month, f64); 3]) -> String {
    let [first, now, last] = stops.map(|(at, value)| format!("{} in {}", points(value), month(at)));
    format!("Small chart of the curve: {first}, {now}, {last}")
}

/// A value with its year, as a small curve says it.
#[must_use]
pub fn year_value(at: Month, cordiality: f64) -> String {
    format!("{}: {}", at.year(), points(cordiality))
}

/// An act as a tick of its lane says it.
#[must_use]
pub fn dated(date: PartialDate, title: &str) -> String {
    format!("{}: {title}", i18n::date(date))
}

/// A leader, a treaty or a war with its months.
#[must_use]
pub fn over_months(name: &str, from: Month, to: Month) -> String {
    format!("{name}, {} – {}", month(from), month(to))
}

/// What is said of a month that keys have led to; `leaders` ruled at its end, and in it stood `context`:
/// treaties and wars.
///
/// ```
/// use cordiality::date::Month;
/// use cordiality::i18n::heard::heard_month;
/// assert_eq!(
///     heard_month(Month::new(1961, 5), -43.2, Some("1960 U-2 shot down"), [&["Ayub Khan".to_owned()], &[]]),
///     "May 1961: −43, strained, held mostly by 1960 U-2 shot down; in office: Ayub Khan."
/// );
/// assert_eq!(heard_month(Month::new(1947, 8), 0.0, None, [&[], &[]]), "August 1947: 0, neutral.");
/// ```
#[must_use]
pub fn heard_month(
    at: Month,
    cordiality: f64,
    most: Option<&str>,
    [leaders, context]: [&[String]; 2],
) -> String {
    let mut said = format!("{}: {}", month(at), value(cordiality));
    if let Some(act) = most {
        said.push_str(&format!(", held mostly by {act}"));
    }
    if !leaders.is_empty() {
        said.push_str(&format!("; in office: {}", leaders.join(" and ")));
    }
    if !context.is_empty() {
        said.push_str(&format!("; treaties and wars: {}", context.join(", ")));
    }
    said + "."
}

/// The years that are drawn, as a slider says them after its own.
#[must_use]
pub fn spoken_year(own: i32, from: i32, to: i32) -> String {
    format!("{own}; drawn: {}", years(from, to))
}

/// The years that are drawn, as the window over them says it.
#[must_use]
pub fn years(from: i32, to: i32) -> String {
    format!("{from} to {to}")
}

/// A half-life, as its slider says it.
#[must_use]
pub fn spoken_half_life(years: &str) -> String {
    match years {
        "0.5" => "half a year".to_owned(),
        more => i18n::in_years(more),
    }
}
