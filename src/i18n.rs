//! Every text that the program itself says; what is said about the relation comes from its pack.
//!
//! English for now. Knows no markup: callers put these texts into it.

use crate::date::Month;
use crate::method::Grade;
use crate::relation::{Category, Direction, Directness, Domain, Role};

pub use dates::{date, month, month_short, year, years};

pub mod address;
pub mod basis;
pub mod compare;
mod dates;
pub mod export;
pub mod finding;
pub mod heard;
pub mod robust;
pub mod share;
pub mod turns;
pub mod ui;
pub mod what_if;

/// A grade, as the axis says it.
#[must_use]
pub const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Hostile => "hostile",
        Grade::Strained => "strained",
        Grade::Cool => "cool",
        Grade::Neutral => "neutral",
        Grade::Thawing => "thawing",
        Grade::Warm => "warm",
        Grade::Cordial => "cordial",
    }
}

/// The ends of the axis of cordiality, the colder one first.
pub const ENDS: [&str; 2] = ["more hostile", "friendlier"];

/// The highest or the lowest value of what is drawn.
#[must_use]
pub fn extreme(is_high: bool, cordiality: f64) -> String {
    format!("{} {}", if is_high { "highest" } else { "lowest" }, points(cordiality))
}

/// The same with its month.
///
/// ```
/// use cordiality::{date::Month, i18n};
/// assert_eq!(i18n::extreme_of(false, -94.4, Month::new(1987, 4)), "lowest −94, April 1987");
/// ```
#[must_use]
pub fn extreme_of(is_high: bool, cordiality: f64, when: Month) -> String {
    format!("{}, {}", extreme(is_high, cordiality), month(when))
}

/// What the strip of treaties and wars says.
pub const CONTEXT: &str = "treaties, wars";

/// What a lane of acts of all domains says.
pub const ACTS: &str = "acts";

/// A domain, as its lane says it.
#[must_use]
pub const fn domain(domain: Domain) -> &'static str {
    match domain {
        Domain::Political => "political",
        Domain::Military => "military",
        Domain::Economic => "economic",
        Domain::Cultural => "cultural",
    }
}

/// A category of Azar's scale, in a few words of our own.
#[must_use]
pub const fn category(category: Category) -> &'static str {
    match category.number() {
        1 => "voluntary unification",
        2 => "major strategic alliance",
        3 => "military, economic or strategic support",
        4 => "economic or technical agreement",
        5 => "cultural or scientific support, relations opened, or a leader’s visit",
        6 => "official verbal support",
        7 => "minor exchange or talks",
        8 => "neutral act",
        9 => "mild verbal discord",
        10 => "strong verbal hostility",
        11 => "hostile diplomatic or economic act",
        12 => "hostile political-military act",
        13 => "small-scale military act",
        14 => "limited act of war",
        _ => "extensive act of war",
    }
}

/// How directly an act is addressed.
#[must_use]
pub const fn directness(directness: Directness) -> &'static str {
    match directness {
        Directness::Direct => "direct",
        Directness::Indirect => "indirect, counts half",
        Directness::Context => "context, not counted",
    }
}

/// Which way an inflection turned the relation.
#[must_use]
pub const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Warming => "warming",
        Direction::Cooling => "cooling",
    }
}

/// An office.
#[must_use]
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Leader => "effective leader",
        Role::HeadOfState => "head of state",
        Role::HeadOfGovernment => "head of government",
        Role::ForeignMinister => "foreign minister",
    }
}

/// A value of cordiality as a figure without decimals.
///
/// ```
/// use cordiality::i18n::points;
/// assert_eq!(points(23.4), "+23");
/// assert_eq!(points(-0.4), "0");
/// assert_eq!(points(-60.0), "−60");
/// ```
#[must_use]
pub fn points(cordiality: f64) -> String {
    match (cordiality + 0.5).floor() as i32 {
        0 => "0".to_owned(),
        warm @ 1.. => format!("+{warm}"),
        cold => format!("−{}", -cold),
    }
}

/// A small number in Roman letters, for an era whose name has no room.
///
/// ```
/// assert_eq!(cordiality::i18n::roman(14), "XIV");
/// ```
#[must_use]
pub fn roman(number: usize) -> String {
    const LETTERS: [(usize, &str); 6] =
        [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV")];
    let mut rest = number;
    let mut out = String::new();
    for (worth, letters) in LETTERS.into_iter().chain([(1, "I")]) {
        while rest >= worth {
            out.push_str(letters);
            rest -= worth;
        }
    }
    out
}

/// A number of Azar points that an act adds, or a dash where it does not count.
///
/// ```
/// use cordiality::i18n::azar;
/// assert_eq!(azar(-14.5), "−14.5");
/// assert_eq!(azar(27.0), "+27");
/// assert_eq!(azar(0.0), "–");
/// ```
#[must_use]
pub fn azar(points: f64) -> String {
    let tenths = (points.abs() * 10.0 + 0.5).floor() as i32;
    let sign = match tenths {
        0 => return "–".to_owned(),
        _ if points < 0.0 => "−",
        _ => "+",
    };
    match tenths % 10 {
        0 => format!("{sign}{}", tenths / 10),
        tenth => format!("{sign}{}.{tenth}", tenths / 10),
    }
}

/// A value with its grade: "+23, thawing".
#[must_use]
pub fn value(cordiality: f64) -> String {
    format!("{}, {}", points(cordiality), grade(Grade::of(cordiality)))
}

/// The class that lays the ink of a value's grade on a text.
#[must_use]
pub fn ink_of(cordiality: f64) -> String {
    format!("value {}", ink(cordiality))
}

/// The same for a text that is no figure: a title, which must break as it did before its styles came.
#[must_use]
pub fn ink(cordiality: f64) -> String {
    format!("ink-{}", grade(Grade::of(cordiality)))
}

/// The class that lays the pale ink of a value's grade on a cell.
#[must_use]
pub fn tint_of(cordiality: f64) -> String {
    format!("on-{}-pale", grade(Grade::of(cordiality)))
}

/// Over which month ends the curve moved with an act.
#[must_use]
pub fn month_ends(month: Month) -> String {
    let [before, end] = [Month(month.0 - 1), month].map(self::month);
    format!(" (end of {before} → end of {end})")
}

/// A value with its grade a year away, which may lie outside the series.
#[must_use]
pub fn value_if_any(cordiality: Option<f64>) -> String {
    cordiality.map_or_else(|| ui::OUTSIDE.to_owned(), value)
}

/// Titles in a row, and how many more there are.
///
/// ```
/// assert_eq!(cordiality::i18n::titles(&["Pact", "Note"], 0), "Pact; Note");
/// assert_eq!(cordiality::i18n::titles(&["Pact"], 2), "Pact; and 2 more");
/// ```
#[must_use]
pub fn titles(titles: &[impl AsRef<str>], more: usize) -> String {
    let titles: Vec<&str> = titles.iter().map(AsRef::as_ref).collect();
    let named = titles.join("; ");
    if more == 0 { named } else { format!("{named}; and {more} more") }
}

/// The values before and after the month of an act, in figures.
#[must_use]
pub fn move_of(before: f64, after: f64) -> String {
    format!("{} → {}", points(before), points(after))
}

/// The values before and after the month of an act, as a sentence ends.
#[must_use]
pub fn moved(before: f64, after: f64) -> String {
    format!(", from {} to {}.", points(before), points(after))
}

/// What is drawn: the years, and the half-life as a figure.
#[must_use]
pub fn drawn(from: &str, to: &str, half_life: &str) -> String {
    format!("{from}–{to}, with a half-life of {}", in_years(half_life))
}

/// A half-life with its unit, as texts say it.
fn in_years(half_life: &str) -> String {
    format!("{half_life} {}", if half_life == "1" { "year" } else { "years" })
}

/// A share as a whole percentage.
///
/// ```
/// assert_eq!(cordiality::i18n::percent(0.126), "13%");
/// assert_eq!(cordiality::i18n::percent(0.001), "<1%");
/// ```
#[must_use]
pub fn percent(share: f64) -> String {
    match (share * 100.0 + 0.5).floor() as i32 {
        0 => "<1%".to_owned(),
        whole => format!("{whole}%"),
    }
}

/// A percentage for a style, with two decimals. (Formatting floats would cost the page 10 KB.)
///
/// ```
/// assert_eq!(cordiality::i18n::style_percent(4.056), "4.06%");
/// ```
#[must_use]
pub fn style_percent(percent: f64) -> String {
    let hundredths = (percent.max(0.0) * 100.0 + 0.5).floor() as u32;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// What a relation rests on.
///
/// ```
/// assert_eq!(cordiality::i18n::coverage(403, 282), "403 acts from 282 sources.");
/// ```
#[must_use]
pub fn coverage(acts: usize, sources: usize) -> String {
    format!("{} from {}.", count_acts(acts), count_sources(sources))
}

/// A place in a row, from 1.
#[must_use]
pub fn place(place: usize, of: usize) -> String {
    format!("{place} of {of}")
}

/// How many acts there are.
#[must_use]
pub fn count_acts(count: usize) -> String {
    if count == 1 { "1 act".to_owned() } else { format!("{count} acts") }
}

/// How many sources there are.
#[must_use]
pub fn count_sources(count: usize) -> String {
    if count == 1 { "1 source".to_owned() } else { format!("{count} sources") }
}

/// How many works there are.
#[must_use]
pub fn count_works(count: usize) -> String {
    if count == 1 { "1 work".to_owned() } else { format!("{count} works") }
}

/// How many acts are shown.
#[must_use]
pub fn shown(shown: usize, all: usize) -> String {
    format!("{shown} of {all} acts")
}

/// How many acts a search has found, and how many of them are named.
#[must_use]
pub fn found(count: usize, named: usize) -> String {
    if named < count {
        format!("{}; the first {named}:", count_acts(count))
    } else {
        count_acts(count)
    }
}

/// How many works are shown.
#[must_use]
pub fn works_shown(shown: usize, all: usize) -> String {
    format!("{shown} of {}", count_works(all))
}

/// What is said when the page's own data cannot be used; `why` completes "because".
#[must_use]
pub fn no_data(why: &str) -> String {
    format!(
        "The data in this page could not be read because {why}, so pointing at the chart does \
         nothing. The picture, the list and the sources below are complete. Reload the page; if this \
         stays, tell whoever runs it."
    )
}
