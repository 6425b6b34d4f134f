//! What is said where the curve stands beside other lines.

use crate::i18n::{month, years};
use crate::method::correlation::Correlation;
use crate::relation::Span;

/// Heading of the page.
pub const TITLE: &str = "Compared";
/// Heading of the folds that each hold one comparison.
pub const WITH: &str = "Compared with";
/// Link to one comparison.
pub const ALONE: &str = "On a page of its own";
/// Link from one comparison to the page of all.
pub const ALL: &str = "All comparisons";
/// What the page is.
pub const LEDE: &str = "Checks from outside, on the same time axis. None of these lines enters the curve. A coefficient says how alike two lines are: values of neighbouring months and years depend on each other, so none is a test, and a likeness is no cause.";
/// Heading of the curve itself.
pub const CURVE: &str = "The curve as it is published";
/// Heading of the outside series.
pub const SERIES: &str = "Series from outside";
/// What is compared.
pub const SERIES_LEDE: &str = "Each value of a year is compared with the mean of the curve’s months of that year, each of a month with that month. Spearman’s coefficient compares ranks, Pearson’s values; both run from −1 (one falls as the other rises) to +1. Over fewer than five pairs none is worked out.";
/// What is drawn of a series of rows.
pub const MARKS: &str = "Each mark is a year with an entry; nothing is worked out of them.";
/// Head of the column of periods.
pub const PERIOD: &str = "Period";
/// The whole of the common time.
pub const WHOLE: &str = "all common years";
/// The same of months.
pub const WHOLE_MONTHS: &str = "all common months";
/// Head of a column.
pub const SPEARMAN: &str = "Spearman";
/// Head of a column.
pub const PEARSON: &str = "Pearson";
/// Head of the column of how many pairs there are.
pub const PAIRS: &str = "n";
/// Heading of the small multiples.
pub const PARTS: &str = "By domain and by actor";
/// What the small multiples are.
pub const PARTS_LEDE: &str = "The curve of a part of the acts alone, on the scale of all, before the whole curve, which is pale. The parts do not add up to it: the curve flattens towards its ends.";
/// Before who made a series.
pub const SOURCE: &str = "Source: ";
/// Before on what terms it may be used.
pub const LICENCE: &str = "Licence: ";
/// Link to the file of a series.
pub const DOWNLOAD: &str = "Download it (CSV)";
/// What the two lines are.
pub const LINES: &str = "Full line: this pair. Broken line: ";
/// What the dots are.
pub const DOTS: &str = "; its turning points are dots, each of which opens what happened.";
/// Heading of what a second relation’s turning points are.
pub const TURNS: &str = "Its turning points";
/// Link from a turning point’s card to all that is known of it.
pub const CARD: &str = "Its card on its own chart";
/// The same stretches, as a heading.
pub const APART: &str =
    "Months in which one was warm and the other cold, by 10 points or more each";

/// Link to the page, by what stands there: series, other pairs, parts of the curve. None where nothing does.
///
/// ```
/// use cordiality::i18n::compare::link;
/// let says = |series, pairs, parts| link(series, pairs, parts).unwrap_or_default();
/// assert_eq!(
///     says(true, true, true),
///     "The curve beside other series, other pairs, and by domain and actor"
/// );
/// assert_eq!(says(false, true, false), "The curve beside other pairs");
/// assert_eq!(says(false, false, true), "The curve by domain and actor");
/// assert_eq!(link(false, false, false), None);
/// ```
#[must_use]
pub fn link(series: bool, pairs: bool, parts: bool) -> Option<String> {
    let others: Vec<&str> = [(series, "other series"), (pairs, "other pairs")]
        .into_iter()
        .filter_map(|(there, name)| there.then_some(name))
        .collect();
    let others = others.join(", ");
    match (others.is_empty(), parts) {
        (true, false) => None,
        (true, true) => Some("The curve by domain and actor".to_owned()),
        (false, false) => Some(format!("The curve beside {others}")),
        (false, true) => Some(format!("The curve beside {others}, and by domain and actor")),
    }
}

/// The heading of a second relation.
#[must_use]
pub fn beside(title: &str) -> String {
    format!("Beside {title}")
}

/// Years that follow each other as one stretch, the others one by one.
///
/// ```
/// use cordiality::i18n::compare::years_of;
/// assert_eq!(years_of(&[1971, 1974, 1976, 1977, 1978, 1980]), "1971, 1974, 1976–78, 1980");
/// ```
#[must_use]
pub fn years_of(all: &[i32]) -> String {
    let runs = all.chunk_by(|before, after| before + 1 == *after);
    let said = runs.filter_map(|run| Some(years(*run.first()?, *run.last()?)));
    said.collect::<Vec<_>>().join(", ")
}

/// A coefficient with its sign, to two decimals; a dash where there is none.
///
/// ```
/// use cordiality::i18n::compare::coefficient;
/// assert_eq!([Some(-0.514), Some(0.2), None].map(coefficient), ["−0.51", "+0.20", "–"]);
/// ```
#[must_use]
pub fn coefficient(value: Option<f64>) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let hundredths = (value.abs() * 100.0 + 0.5).floor() as u32;
    let sign = match hundredths {
        0 => "",
        _ if value < 0.0 => "−",
        _ => "+",
    };
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

/// How far one relation moved against another, in sentences.
#[must_use]
pub fn against(
    span: Span,
    levels: Correlation,
    changes: Correlation,
    [against, along]: [&[i32]; 2],
    apart: usize,
) -> [String; 3] {
    let listed = |years: &[i32]| {
        if years.is_empty() {
            "none".to_owned()
        } else {
            years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
    };
    let count = |years: &[i32]| match years.len() {
        1 => "the one year".to_owned(),
        more => format!("the {more} years"),
    };
    [
        format!(
            "Did the one move against the other? Then their values would correlate below zero. Over {} they \
             correlate with r = {} (Spearman {}, n = {} months), and their changes over a calendar year, from December \
             to December, with r = {} (Spearman {}, n = {} years).",
            years(span.from.year(), span.to.year()),
            coefficient(levels.pearson),
            coefficient(levels.spearman),
            levels.pairs,
            coefficient(changes.pearson),
            coefficient(changes.spearman),
            changes.pairs,
        ),
        format!(
            "It did in {} in which both moved by 10 points or more, in opposite directions: {}. It did not in \
             {} in which both moved so in the same direction: {}. In all other years one of them or both stood \
             still.",
            count(against),
            listed(against),
            count(along),
            listed(along),
        ),
        format!(
            "In {apart} of {} months one was warm and the other cold, by 10 points or more each.",
            span.months()
        ),
    ]
}

/// A stretch of months.
#[must_use]
pub fn stretch(span: Span) -> String {
    if span.from == span.to {
        month(span.from)
    } else {
        format!("{} – {}", month(span.from), month(span.to))
    }
}
