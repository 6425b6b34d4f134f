//! The date of a work, in whatever field and form it stands, as one that the processor reads.

use biblatex::{ChunksExt as _, Date};

use super::super::bibtex::RawEntry;
use super::super::fault::{Faults, Text};
use super::super::letters::quoted;
use super::read::plain;
use super::tex;

/// Months, which may be cut behind their third letter.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What stands in place of a year that nobody knows, and is no fault.
const NONE: [&str; 7] = ["", "n.d", "nd", "no date", "undated", "forthcoming", "in press"];

/// Gives an entry its date and the day on which its address was read. What is read otherwise than it is
/// written is said.
pub(super) fn read(
    raw: &RawEntry,
    entry: &mut biblatex::Entry,
    file: Text<'_>,
    faults: &mut Faults,
) {
    let text = |name: &str| {
        let field = raw.fields.get(name)?;
        let bare = tex::prepared(&field.tex).replace(['{', '}', '\\'], "");
        Some((bare.trim().to_owned(), field.at))
    };
    for name in ["urldate", "eventdate"] {
        if let Some((written, _)) = text(name)
            && let Some(date) = form(&written)
        {
            entry.set(name, plain(&date));
        }
    }
    let Some((written, at)) = text("date").or_else(|| text("year")) else { return };
    let with = |name: &str| text(name).filter(|_| !raw.fields.contains_key("date"));
    let month = with("month").map(|(month, _)| named(&month).map_or(month, str::to_owned));
    let whole = [with("day").map(|(day, _)| day), month, Some(written.clone())];
    let whole: Vec<String> = whole.into_iter().flatten().collect();
    let key = quoted(&raw.key);
    if NONE.contains(&written.to_lowercase().trim_end_matches('.')) {
        return;
    }
    // A month that is none does not take the year away.
    match form(&whole.join(" ")).or_else(|| form(&written)) {
        Some(date) => {
            if whole.len() == 1 && written.replace(' ', "") != date {
                let message = format!("the date of {key}, {}, is read as {date}", quoted(&written));
                faults.push(file.note(at, message));
            }
            entry.set("date", plain(&date));
        }
        None => {
            let message = format!(
                "the date of {key}, {}, is not one; write 1960, 1960-05 or 1960-05-19",
                quoted(&written)
            );
            faults.push(file.fault(at, message));
        }
    }
}

/// The name of a month that is a number.
fn named(number: &str) -> Option<&'static str> {
    MONTHS.get(number.parse::<usize>().ok()?.checked_sub(1)?).copied()
}

/// A date as ISO 8601 has it, of how people write it; `None` where it has no year of four digits.
fn form(written: &str) -> Option<String> {
    let exact = written.replace(' ', "");
    let unknown = exact.contains(['X', 'x', 'u']);
    if !unknown && plain(&exact).parse::<Date>().is_ok() {
        return Some(exact);
    }
    let small = written.to_lowercase();
    let (mut year, mut month, mut day, mut about) = (None, None, None, false);
    let words = small.split(|letter: char| !letter.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, letters) = word.split_at(digits);
        match (digits, letters) {
            // A letter behind the year is given anew.
            (4, "" | "a" | "b" | "c" | "d" | "e" | "f") if year.is_none() => year = Some(number),
            (1 | 2, "" | "st" | "nd" | "rd" | "th") if day.is_none() => {
                day = number.parse::<u8>().ok();
            }
            (0, "c" | "ca" | "circa" | "about") => about = true,
            (0, _) if month.is_none() && letters.len() >= 3 => {
                month = Some(MONTHS.iter().position(|name| name.starts_with(letters))? + 1);
            }
            _ => return None,
        }
    }
    let (year, about) = (year?, if about { "~" } else { "" });
    let date = match (month, day) {
        (None, None) => year.to_owned(),
        (Some(month), None) => format!("{year}-{month:02}"),
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        // 2 1954: the month as a number.
        (None, Some(month @ 1..=12)) => format!("{year}-{month:02}"),
        // A season, as EDTF numbers them: the reference has its year.
        (None, Some(21..=24)) => year.to_owned(),
        _ => return None,
    };
    let date = format!("{date}{about}");
    plain(&date).parse::<Date>().is_ok().then_some(date)
}

/// The year that a reference gives.
pub(super) fn year(entry: &biblatex::Entry) -> Option<String> {
    let date = entry.get("date")?.format_verbatim();
    let last = date.rsplit('/').find(|part| part.contains(|digit: char| digit.is_ascii_digit()))?;
    let digits = last.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0).then(|| last[..digits].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_however_they_are_written() {
        let check = |written: &str, date: Option<&str>| {
            assert_eq!(form(written).as_deref(), date, "{written}");
        };
        for same in
            ["1954", "1954-05", "1954-05-19", "1954~", "1954?", "1954/1955", "1954/", "-0044"]
        {
            check(same, Some(same));
        }
        check("Sept./1988", Some("1988-09"));
        check("May 19, 1954", Some("1954-05-19"));
        check("19 may 1954", Some("1954-05-19"));
        check("9 1954", Some("1954-09"));
        check("c. 1972", Some("1972~"));
        check("[1972a]", Some("1972"));
        check("1954-21", Some("1954"));
        check("195X", None);
        check("soon", None);
        check("31 feb 1954", None);
        check("12 13 1954", None);
        check("maybe 1954", None);
    }
}
