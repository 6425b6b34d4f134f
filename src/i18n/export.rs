//! What is said in texts that readers take away: names of views, citations, lines under pictures.

use crate::date::{Day, PartialDate, Unit};
use crate::i18n::dates::MONTHS;
use crate::i18n::{date, years};
use crate::relation::Span;

/// What stands in the place of a year that nobody has given.
pub const NO_DATE: &str = "n.d.";
/// What a view is, for those who cite it.
pub const CHART: &str = "Interactive chart";
/// What the values of a curve are counted in.
pub const UNIT: &str = "points from -100 (hostile) to +100 (cordial)";
/// What all of the acts are, for those who cite them.
pub const DATA_SET: &str = "Data set";

/// A relation's title and what of it is drawn: the years where not all are, and what is otherwise than
/// published.
///
/// ```
/// use cordiality::date::Month;
/// use cordiality::i18n::export::view;
/// use cordiality::relation::Span;
/// let years = Span { from: Month::new(1954, 1), to: Month::new(1965, 12) };
/// let equal = || vec!["by equal steps".to_owned()];
/// assert_eq!(view("A and B", Some(years), equal()), "A and B: 1954–65, by equal steps");
/// assert_eq!(view("A and B", None, equal()), "A and B: by equal steps");
/// assert_eq!(view("A and B", None, vec![]), "A and B");
/// ```
#[must_use]
pub fn view(title: &str, range: Option<Span>, differs: Vec<String>) -> String {
    let range = range.map(|range| years(range.from.year(), range.to.year()));
    let parts: Vec<String> = range.into_iter().chain(differs).collect();
    if parts.is_empty() { title.to_owned() } else { format!("{title}: {}", parts.join(", ")) }
}

/// A view that opens at an act.
#[must_use]
pub fn at_act(view: &str, act: &str, on: PartialDate) -> String {
    format!("{view}, opened at “{act}”, {}", date(on))
}

/// The name of a frame, for those who hear it before they enter it.
#[must_use]
pub fn frame(view: &str) -> String {
    format!("{view} (interactive chart)")
}

/// The link beneath a frame.
#[must_use]
pub fn link(view: &str) -> String {
    format!("Open the chart: {view}")
}

/// What an act is, for those who cite it.
#[must_use]
pub fn coded_act(on: PartialDate) -> String {
    format!("Coded act, {}", date(on))
}

/// A version, as APA has it.
#[must_use]
pub fn version(version: &str) -> String {
    format!("Version {version}")
}

/// Where a part stands.
#[must_use]
pub fn within(whole: &str) -> String {
    format!("In {whole}")
}

/// When a page was read, as APA says it before its address.
#[must_use]
pub fn retrieved(on: Day) -> String {
    format!("Retrieved {}, from", american(on.into()))
}

/// When a page was read, as Chicago says it.
#[must_use]
pub fn accessed(on: Day) -> String {
    format!("Accessed {}", american(on.into()))
}

/// The same, as MLA says it.
#[must_use]
pub fn accessed_mla(on: Day) -> String {
    format!("Accessed {}", mla(on.into()))
}

/// A date as American styles write it.
///
/// ```
/// use cordiality::i18n::export::american;
/// let words = |text: &str| american(text.parse().unwrap());
/// assert_eq!([words("2026-11-26"), words("2026-11")], ["November 26, 2026", "November 2026"]);
/// ```
#[must_use]
pub fn american(on: PartialDate) -> String {
    match on.exact() {
        Some(Unit::Day(month, day)) => {
            format!("{} {day}, {}", MONTHS[usize::from(month.number()) - 1], month.year())
        }
        _ => date(on),
    }
}

/// A date as MLA writes it: months of more than four letters are cut.
///
/// ```
/// use cordiality::i18n::export::mla;
/// let words = |text: &str| mla(text.parse().unwrap());
/// assert_eq!([words("2026-11-26"), words("2026-09-01"), words("2026-06-01"), words("2026")],
///     ["26 Nov. 2026", "1 Sept. 2026", "1 June 2026", "2026"]);
/// ```
#[must_use]
pub fn mla(on: PartialDate) -> String {
    let Some(Unit::Day(month, day)) = on.exact() else { return date(on) };
    let name = match MONTHS[usize::from(month.number()) - 1] {
        "September" => "Sept.".to_owned(),
        name if name.len() > 4 => format!("{}.", &name[..3]),
        name => name.to_owned(),
    };
    format!("{day} {name} {}", month.year())
}

/// The line under a picture that says whose it is.
///
/// ```
/// use cordiality::i18n::export::credit;
/// assert_eq!(credit("The annalists", Some("CC0")), "The annalists, CC0");
/// assert_eq!(credit("", None), "");
/// ```
#[must_use]
pub fn credit(creator: &str, licence: Option<&str>) -> String {
    let parts: Vec<&str> =
        [creator].into_iter().chain(licence).filter(|it| !it.is_empty()).collect();
    parts.join(", ")
}
