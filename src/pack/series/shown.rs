//! What of a series is drawn beside the curve: a column of figures, or a mark for each row.

use super::super::fault::{Faults, Text, did_you_mean};
use super::super::letters::{quoted, trimmed};
use super::Row;
use crate::date::{Month, PartialDate, Unit};
use crate::relation::Shown;

/// Reads the column that the head names. What is faulty is said and left out.
pub(super) fn of(
    file: Text<'_>,
    rows: &[Row],
    [column, marks]: [&str; 2],
    faults: &mut Faults,
) -> Shown {
    let Some(((header_at, header), rows)) = rows.split_first() else { return Shown::Nothing };
    if !column.is_empty() && !marks.is_empty() {
        let message = "the head names a column and marks; a series is drawn as one of them";
        faults.push(file.fault(0, message));
        return Shown::Nothing;
    }
    // The name of the column, then what it is in words.
    let (named, label) = column.split_once(',').unwrap_or((column, column));
    let name = trimmed(if marks.is_empty() { named } else { marks });
    if name.is_empty() {
        return Shown::Nothing;
    }
    let Some(place) = header.iter().position(|field| trimmed(field) == name) else {
        let hint = did_you_mean(name, header.iter().map(trimmed));
        let message = format!("the table has no column {}{hint}", quoted(name));
        faults.push(file.fault(*header_at, message));
        return Shown::Nothing;
    };
    let mut times = rows.iter().filter_map(|(at, row)| {
        let time = time(row.get(0).unwrap_or_default());
        if time.is_none() {
            let message = format!(
                "{} is neither a year nor a month; write 1954 or 1954-05 in the first column",
                quoted(row.get(0).unwrap_or_default())
            );
            faults.push(file.fault(*at, message));
        }
        Some((*at, time?, trimmed(row.get(place).unwrap_or_default())))
    });
    if !marks.is_empty() {
        return Shown::Marks(
            times.map(|(_, (month, _), said)| (month.year(), said.to_owned())).collect(),
        );
    }
    let mut values: Vec<(Month, f64)> = Vec::new();
    let mut yearly = false;
    let found: Vec<_> = times.by_ref().filter(|(_, _, said)| !said.is_empty()).collect();
    for (at, (month, is_year), said) in found {
        yearly |= is_year;
        match said.parse::<f64>().ok().filter(|value| value.is_finite()) {
            Some(_) if values.last().is_some_and(|(before, _)| *before >= month) => {
                let message =
                    "the rows of a column that is drawn stand in the order of time, each time once";
                faults.push(file.fault(at, message));
            }
            Some(value) => values.push((month, value)),
            None => {
                let message =
                    format!("{} is no figure; write one like 0.25, or nothing", quoted(said));
                faults.push(file.fault(at, message));
            }
        }
    }
    Shown::Line { label: trimmed(label).to_owned(), yearly, values }
}

/// A month, and whether it stands for its year.
fn time(text: &str) -> Option<(Month, bool)> {
    match trimmed(text).parse::<PartialDate>().ok()?.exact() {
        Some(Unit::Year(year)) => Some((Month::new(year, 1), true)),
        Some(Unit::Month(month)) => Some((month, false)),
        _ => None,
    }
}
