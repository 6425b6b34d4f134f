//! Years, months and dates in words.

use crate::date::{Doubt, Month, PartialDate, Season, Stated, Unit};

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month in words.
///
/// ```
/// use cordiality::{date::Month, i18n};
/// assert_eq!(i18n::month(Month::new(1954, 5)), "May 1954");
/// ```
#[must_use]
pub fn month(month: Month) -> String {
    format!("{} {}", MONTHS[usize::from(month.number()) - 1], year(month.year()))
}

/// A year in words: those before 1 CE are counted backwards from there.
///
/// ```
/// use cordiality::i18n::year;
/// assert_eq!([1954, 1, 0, -43].map(year), ["1954", "1", "1 BCE", "44 BCE"]);
/// ```
#[must_use]
pub fn year(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BCE", 1 - year) }
}

/// Years, the last of them without its century where that is the same.
///
/// ```
/// use cordiality::i18n::years;
/// assert_eq!([years(1954, 1965), years(1960, 1960), years(1899, 1901)], ["1954–65", "1960", "1899–1901"]);
/// ```
#[must_use]
pub fn years(first: i32, last: i32) -> String {
    match last - first {
        0 => year(first),
        _ if first > 0 && first / 100 == last / 100 => format!("{first}–{:02}", last % 100),
        _ => format!("{}–{}", year(first), year(last)),
    }
}

/// A month's name cut to three letters, for the head of a column.
#[must_use]
pub fn month_short(number: u8) -> &'static str {
    &MONTHS[usize::from(number) - 1][..3]
}

/// A date in words, at its own precision.
///
/// ```
/// use cordiality::i18n::date;
/// let words = |text: &str| date(text.parse().unwrap());
/// assert_eq!(words("1954-05-19"), "19 May 1954");
/// assert_eq!(words("1954-05"), "May 1954");
/// assert_eq!(words("1954"), "1954");
/// assert_eq!(words("1954~"), "about 1954");
/// assert_eq!(words("1954-05?"), "perhaps May 1954");
/// assert_eq!(words("195X"), "the 1950s");
/// assert_eq!(words("1954-24"), "winter 1954–55");
/// assert_eq!(words("1954/1955-05"), "between 1954 and May 1955");
/// assert_eq!(words("-0043-03-15"), "15 March 44 BCE");
/// ```
#[must_use]
pub fn date(date: PartialDate) -> String {
    match date.stated() {
        (first, None) => stated(first),
        (first, Some(last)) => format!("between {} and {}", stated(first), stated(last)),
    }
}

fn stated(Stated { unit, doubt }: Stated) -> String {
    let words = match unit {
        Unit::Century(century) => format!("the years {century}00–99"),
        Unit::Decade(decade) => format!("the {decade}0s"),
        Unit::Year(known) => year(known),
        Unit::Season(known @ 1.., Season::Winter) => {
            format!("winter {known}–{:02}", (known + 1) % 100)
        }
        Unit::Season(known, Season::Winter) => {
            format!("winter {} to {}", year(known), year(known + 1))
        }
        Unit::Season(known, season) => format!("{} {}", SEASONS[season as usize], year(known)),
        Unit::Month(known) => month(known),
        Unit::Day(known, day) => format!("{day} {}", month(known)),
    };
    match doubt {
        Doubt::None => words,
        Doubt::About => format!("about {words}"),
        Doubt::Perhaps => format!("perhaps {words}"),
        Doubt::PerhapsAbout => format!("perhaps about {words}"),
    }
}

/// As [`Season::ALL`] has them.
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
