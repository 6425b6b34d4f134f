//! Dates of authored files, and what people write instead of them.
//!
//! A spreadsheet shows a date in the manner of its country and saves what it shows. Each form that is
//! recognised is named with the date that it must mean; where two are possible both are named, and
//! none is chosen.

use super::letters::quoted;
use crate::date::{Month, PartialDate, Unit};

/// Three letters of each month, in English.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a date.
///
/// # Errors
/// A sentence that names what was written and what to write.
pub(super) fn read(text: &str) -> Result<PartialDate, String> {
    text.parse().map_err(|error: crate::date::DateError| {
        recognised(text).map_or_else(
            || if text.len() > 60 { unknown(text) } else { error.to_string() },
            |what| format!("{} {what}", quoted(text)),
        )
    })
}

/// Reads a month.
///
/// # Errors
/// As [`read`], and for a date that is no month.
pub(super) fn month(text: &str) -> Result<Month, String> {
    let date = read(text)?;
    match date.exact() {
        Some(Unit::Month(month)) => Ok(month),
        Some(Unit::Day(month, _)) => Err(format!("'{text}' must be a month; write {month}")),
        _ => {
            let (first, last) = (date.earliest().month(), date.latest().month());
            Err(format!("'{text}' must be a month; write {first} or {last}"))
        }
    }
}

fn unknown(text: &str) -> String {
    format!("{} is not a date; write 1954, 1954-05 or 1954-05-19", quoted(text))
}

/// What a text is that is not a date, as the end of a sentence.
fn recognised(text: &str) -> Option<String> {
    if text.len() > 60 {
        return None;
    }
    let plain = western(text);
    if plain != text && plain.parse::<PartialDate>().is_ok() {
        return Some(format!("has other digits or dashes than 0 to 9 and '-'; write {plain}"));
    }
    let text = plain.as_str();
    clock(text)
        .or_else(|| era(text))
        .or_else(|| count(text))
        .or_else(|| vague(text))
        .or_else(|| parts(text))
}

/// With the digits and the dash of the keyboard.
fn western(text: &str) -> String {
    let digit = |letter: char, zero: char| {
        let value = u32::from(letter).checked_sub(u32::from(zero)).filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    };
    let zeros = ['\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'];
    text.chars()
        .map(|letter| match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            _ => zeros.into_iter().find_map(|zero| digit(letter, zero)).unwrap_or(letter),
        })
        .collect()
}

/// A date with the time of day behind it.
fn clock(text: &str) -> Option<String> {
    let (date, time) = text.split_once([' ', 'T'])?;
    let plausible = time.contains(':') && time.starts_with(|letter: char| letter.is_ascii_digit());
    let date = plausible.then_some(date)?;
    let what = "has a time of day, as spreadsheets add it";
    Some(match (date.parse::<PartialDate>(), parts(date)) {
        (Ok(date), _) => format!("{what}; write {date}"),
        (_, Some(other)) => format!("{what}, and {other}"),
        _ => return None,
    })
}

/// A year counted from before or after the birth of Christ.
fn era(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace(['.', ' '], "");
    let before = ["bce", "bc"].iter().find_map(|era| lower.strip_suffix(era));
    let after = ["ce", "ad"].iter().find_map(|era| lower.strip_suffix(era));
    let after = after.or_else(|| lower.strip_prefix("ad"));
    match (before, after) {
        (Some(year), _) => {
            let year =
                Unit::Year(1 - i32::from(year.parse::<u16>().ok().filter(|year| *year > 0)?));
            Some(format!("lies before the year 1; write {year}, as 0000 is 1 BCE"))
        }
        (None, Some(year)) => {
            let year = Unit::Year(year.parse::<u16>().ok().filter(|year| *year > 0)?.into());
            Some(format!("is a year; write {year}"))
        }
        _ => None,
    }
}

/// A number that stands for a day or a year.
fn count(text: &str) -> Option<String> {
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if whole.is_empty() || !whole.bytes().chain(rest.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |range| whole.get(range).unwrap_or_default();
    let date = |text: String| text.parse::<PartialDate>().ok();
    match whole.len() {
        4 if rest.bytes().all(|byte| byte == b'0') => {
            Some(format!("is a year with decimals; write {whole}"))
        }
        5 => {
            // Day 0 of most spreadsheets is 1899-12-30; day 0 of ours lies 25,569 days later.
            let day = crate::date::Day(whole.parse::<i32>().ok()? - 25_569);
            let number = day.0 - day.month().first_day().0 + 1;
            Some(format!(
                "is a spreadsheet's count of days; format the column as text and write \
                 {}-{number:02}, if it counts from 1900",
                day.month()
            ))
        }
        6 if rest.is_empty() => {
            let date = date(format!("{}-{}", part(0..4), part(4..6)))?;
            Some(format!("has no hyphens; write {date}"))
        }
        8 if rest.is_empty() => {
            let date = date(format!("{}-{}-{}", part(0..4), part(4..6), part(6..8)))?;
            Some(format!("has no hyphens; write {date}"))
        }
        1 | 2 if rest.is_empty() => Some(TWO_DIGITS.to_owned()),
        _ => None,
    }
}

const TWO_DIGITS: &str =
    "has no century; write the year with four digits, like 1954, 1954-05 or 1954-05-19";

/// Words for what has a mark or a number of its own.
fn vague(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let about = ["circa", "about", "around", "approx.", "ca.", "ca", "c.", "~"];
    let perhaps = ["perhaps", "probably", "possibly", "?"];
    for (words, mark) in [(&about[..], '~'), (&perhaps, '?')] {
        let rest = words.iter().find_map(|word| lower.strip_prefix(word));
        if let Some(date) = rest.and_then(|rest| rest.trim().parse::<PartialDate>().ok()) {
            return Some(format!("is less than sure; write {date}{mark}"));
        }
    }
    if let Some(decade) = lower.strip_suffix("0s").filter(|decade| decade.len() == 3) {
        return Some(format!("is ten years; write {decade}X"))
            .filter(|_| decade.bytes().all(|byte| byte.is_ascii_digit()));
    }
    let seasons = ["spring", "summer", "autumn", "winter", "fall"];
    let season = seasons.iter().position(|season| lower.starts_with(season))?;
    let year = lower[seasons[season].len()..].trim().trim_start_matches("of ");
    let date = format!("{year}-{}", 21 + if season == 4 { 2 } else { season });
    let date = date.parse::<PartialDate>().ok()?;
    Some(format!("is a season; write {date}, as spring is 21, summer 22, autumn 23 and winter 24"))
}

/// Day, month and year in some order, with any marks between them.
fn parts(text: &str) -> Option<String> {
    let pieces: Vec<&str> = text
        .split(|letter: char| matches!(letter, '/' | '.' | '-' | ',') || letter.is_whitespace())
        .filter(|piece| !piece.is_empty())
        .collect();
    let pieces: Vec<Piece> = pieces.into_iter().map(Piece::of).collect::<Option<_>>()?;
    use Piece::{Name, Short, Year};
    let day = |year: i32, month: u8, day: u8| {
        let date = format!("{year:04}-{month:02}-{day:02}");
        date.parse::<PartialDate>().ok().map(|_| date)
    };
    let written = |date: String| format!("is another form of {date}; write {date}");
    let either = |year, first, second| match (day(year, second, first), day(year, first, second)) {
        (Some(one), Some(other)) if one != other => {
            Some(format!("can be {one} or {other}; write the one that is meant"))
        }
        (one, other) => one.or(other).map(written),
    };
    match *pieces.as_slice() {
        [Year(year), Short(end @ 13..)] if i32::from(end) > year % 100 => {
            let end = year - year % 100 + i32::from(end);
            Some(format!("is a stretch of time; write {year:04}/{end:04}"))
        }
        [Year(year), Year(end)] if end > year => {
            Some(format!("is a stretch of time; write {year:04}/{end:04}"))
        }
        [Year(year), Short(month)] | [Short(month), Year(year)] => {
            let date = format!("{year:04}-{month:02}");
            date.parse::<PartialDate>().ok().map(|_| written(date))
        }
        [Year(year), Short(month), Short(number)] => day(year, month, number).map(written),
        [Short(first), Short(second), Year(year)] => either(year, first, second),
        [Name(month), Year(year)] | [Year(year), Name(month)] => {
            Some(written(format!("{year:04}-{month:02}")))
        }
        [Short(number), Name(month), Year(year)]
        | [Name(month), Short(number), Year(year)]
        | [Year(year), Name(month), Short(number)] => day(year, month, number).map(written),
        [Name(month), Short(year)] => Some(format!(
            "is a month and a number, as spreadsheets shorten a date; write 19{year:02}-{month:02} if \
             month and year are meant, in this century"
        )),
        [Short(number), Name(month)] => Some(format!(
            "is a number and a month, as spreadsheets shorten a date; write the year with four \
             digits, like 1954-{month:02}-{:02}",
            number.clamp(1, 28)
        )),
        [Short(_), Short(_)] | [Short(_), Short(_), Short(_)] | [Short(_), Name(_), Short(_)] => {
            Some(TWO_DIGITS.to_owned())
        }
        _ => None,
    }
}

/// A part of a date.
#[derive(Clone, Copy)]
enum Piece {
    /// Four digits.
    Year(i32),
    /// One or two digits.
    Short(u8),
    /// The name of a month, 1 to 12.
    Name(u8),
}

impl Piece {
    fn of(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        if digits {
            return match text.len() {
                4 => text.parse().ok().map(Self::Year),
                1 | 2 => text.parse().ok().map(Self::Short),
                _ => None,
            };
        }
        let lower = text.to_lowercase();
        let month = MONTHS.iter().position(|month| lower.starts_with(month))?;
        lower.bytes().all(|byte| byte.is_ascii_lowercase()).then_some(Self::Name(month as u8 + 1))
    }
}
