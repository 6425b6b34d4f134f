//! Tables as spreadsheets save them: what separates their columns, which are known, and where each
//! field begins in the file.

use std::collections::BTreeMap;

use super::fault::{Faults, Found, Text, nearest};
use super::letters::{quoted, trimmed};
use crate::relation::CHART_COLUMNS;

/// What may stand between two columns, with its name.
const SEPARATORS: [(u8, &str); 4] =
    [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs"), (b'|', "vertical bars")];

/// A table in a file.
pub(super) struct Sheet<'a> {
    file: Text<'a>,
    separator: u8,
    /// Where its header begins.
    start: usize,
}

impl<'a> Sheet<'a> {
    /// Finds the separator by which the header has most of the known columns, and says it where it
    /// is no comma.
    pub(super) fn of(file: Text<'a>, known: &[&str], faults: &mut Faults) -> Self {
        // Some spreadsheets begin with a line that says the separator.
        let first = file.text.lines().next().unwrap_or_default();
        let said = trimmed(first).strip_prefix("sep=").map(|_| first.len() + 1);
        let start = said.unwrap_or(0).min(file.text.len());
        let header = file.text[start..].lines().next().unwrap_or_default();
        let count = |separator: u8| {
            let names = header.split(char::from(separator)).map(|name| name.trim_matches('"'));
            names.filter(|name| known.iter().any(|known| is_column(known, name))).count()
        };
        let (mut separator, mut name) = SEPARATORS[0];
        for (other, its_name) in SEPARATORS {
            if count(other) > count(separator) {
                (separator, name) = (other, its_name);
            }
        }
        if separator != b',' {
            let message = format!("the columns are separated by {name}, and read so");
            faults.push(file.note(start, message));
        }
        Self { file, separator, start }
    }

    /// Every row of the table with what is in it, the header first.
    pub(super) fn rows(&self) -> impl Iterator<Item = (csv::StringRecord, Row<'a>)> {
        let (file, separator, start) = (self.file, self.separator, self.start);
        let body = file.text.get(start..).unwrap_or_default();
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(body.as_bytes());
        let (mut line, mut counted) = (1, 0);
        let records = reader.into_records().filter_map(Result::ok);
        records.map(move |record| {
            let mut row = Row::new(file, &record, start, separator);
            let between = file.text.as_bytes().get(counted..row.start).unwrap_or_default();
            line += between.iter().filter(|byte| **byte == b'\n').count();
            (row.line, counted) = (line, row.start);
            (record, row)
        })
    }
}

/// "3 fields", "1 field".
pub(super) fn named(fields: usize) -> String {
    if fields == 1 { "1 field".to_owned() } else { format!("{fields} fields") }
}

/// Whether a header names a column, in small or large letters.
fn is_column(known: &str, name: &str) -> bool {
    trimmed(name).eq_ignore_ascii_case(known)
}

/// Where each known column is; `None` when the header misses one, for then every row would be
/// faulty. Columns without a name must be empty; others are said and left out.
pub(super) fn columns(
    known: &[&'static str],
    header: &csv::StringRecord,
    row: &Row<'_>,
    faults: &mut Faults,
) -> Option<BTreeMap<&'static str, usize>> {
    let mut found = BTreeMap::new();
    let mut others = Vec::new();
    for (index, name) in header.iter().enumerate() {
        match known.iter().find(|known| is_column(known, name)) {
            Some(known) => {
                if found.insert(*known, index).is_some() {
                    let message = format!("the column '{known}' stands twice; remove one");
                    faults.push(row.fault(index, 0, message));
                }
            }
            None if trimmed(name).is_empty() => {}
            None => others.push((index, trimmed(name))),
        }
    }
    let mut missing: Vec<&str> =
        known.iter().copied().filter(|column| !found.contains_key(column)).collect();
    if missing.len() > known.len() / 2 {
        faults.push(row.file.fault(row.start, no_header(known, header)));
        return None;
    }
    let whole = missing.iter().all(|column| CHART_COLUMNS.contains(column));
    for (index, name) in others {
        let near = nearest(&name.to_lowercase(), missing.iter().copied());
        let Some(near) = near else {
            let message = format!(
                "the column {} is unknown and is not read; the columns are {}",
                quoted(name),
                known.join(", ")
            );
            faults.push(row.warning(index, 0, message));
            continue;
        };
        // What is only misspelt is not missing as well.
        missing.retain(|column| *column != near);
        let message = format!("unknown column {}; did you mean '{near}'?", quoted(name));
        faults.push(row.fault(index, 0, message));
    }
    missing.retain(|column| !CHART_COLUMNS.contains(column));
    if !missing.is_empty() {
        let message = format!("missing column {}; add it to the header", missing.join(", "));
        faults.push(row.fault(0, 0, message));
    }
    whole.then_some(found)
}

/// Why a first line names hardly any column.
fn no_header(known: &[&'static str], header: &csv::StringRecord) -> String {
    let names = known.join(",");
    let whole = header.get(0).unwrap_or_default();
    let inner = whole.split([',', ';', '\t']);
    if header.len() == 1
        && inner.filter(|name| known.iter().any(|k| is_column(k, name))).count() > 1
    {
        return "the whole line stands between quotation marks, so it is one column; take them out \
                in every line"
            .to_owned();
    }
    format!("the first line must name the columns {names}; it begins with {}", quoted(whole))
}

/// Where a row and its fields begin in the file.
pub(super) struct Row<'a> {
    file: Text<'a>,
    start: usize,
    /// The line of its beginning, from 1.
    pub(super) line: usize,
    fields: Vec<usize>,
    /// Where quotation marks do not match: one that nothing closes, or one inside a field that is
    /// not doubled.
    unmatched: Option<usize>,
}

impl<'a> Row<'a> {
    fn new(file: Text<'a>, record: &csv::StringRecord, skipped: usize, separator: u8) -> Self {
        let start = record.position().map_or(0, |position| position.byte() as usize) + skipped;
        // The reader's position may stand before the line break that ends the row above.
        let rest = file.text.get(start..).unwrap_or_default();
        let start = start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let (mut fields, mut open, mut stray) = (vec![start], None, None);
        let mut bytes = file.text.bytes().enumerate().skip(start).peekable();
        while let Some((offset, byte)) = bytes.next() {
            let next = bytes.peek().map(|(_, next)| *next);
            match (byte, open) {
                (b'"', Some(_)) if next == Some(b'"') => {
                    bytes.next();
                }
                (b'"', Some(opening)) => {
                    open = None;
                    if !next.is_none_or(|next| [separator, b'\r', b'\n'].contains(&next)) {
                        stray = stray.or(Some(opening));
                    }
                }
                (b'"', None) if fields.last() == Some(&offset) => open = Some(offset),
                (b'"', None) => stray = stray.or(Some(offset)),
                (byte, None) if byte == separator => fields.push(offset + 1),
                (b'\n', None) => break,
                _ => {}
            }
        }
        Self { file, start, line: 1, fields, unmatched: stray.or(open) }
    }

    /// A fault in a field, at an offset into its value.
    pub(super) fn fault(&self, field: usize, offset: usize, message: impl AsRef<str>) -> Found {
        self.file.fault(self.place(field, offset), message)
    }

    /// A warning in a field, at an offset into its value.
    pub(super) fn warning(&self, field: usize, offset: usize, message: impl AsRef<str>) -> Found {
        self.file.warning(self.place(field, offset), message)
    }

    fn place(&self, field: usize, offset: usize) -> usize {
        let start = self.fields.get(field).copied().unwrap_or(self.start);
        let Some(value) = self.file.text.get(start..).and_then(|rest| rest.strip_prefix('"'))
        else {
            return start + offset;
        };
        // A doubled quotation mark is one in the value and two in the file.
        let (mut left, mut place) = (offset, start + 1);
        let mut letters = value.chars().peekable();
        while let Some(letter) = letters.next() {
            if left == 0 {
                break;
            }
            if letter == '"' && letters.next_if_eq(&'"').is_some() {
                place += 1;
            }
            place += letter.len_utf8();
            left = left.saturating_sub(letter.len_utf8());
        }
        place
    }

    /// What is wrong with the marks of a row that has more or fewer fields than the header, or whose
    /// quotation marks do not match.
    pub(super) fn shape(&self, record: &csv::StringRecord, wanted: usize) -> Option<Found> {
        if let Some(quote) = self.unmatched {
            let before = self.file.text[..quote].trim_end_matches(' ');
            let spaced = before.len() < quote && before.ends_with([',', ';', '\t']);
            let message = if spaced {
                "a space stands before this quotation mark; take it out"
            } else {
                "the quotation marks of this field do not match; put the whole field between two, \
                 and double those inside it"
            };
            return Some(self.file.fault(quote, message));
        }
        let fields = record.len();
        if fields == wanted {
            return None;
        }
        let begins = |mark: &str| {
            let starts = self.fields.iter().filter_map(|start| self.file.text.get(*start..));
            starts.filter(|field| field.starts_with(mark)).count() > 0
        };
        if ["<<<<<<<", "=======", ">>>>>>>"].into_iter().any(begins) {
            let message =
                "this is the mark of a merge that was not finished; choose one of the two versions";
            return Some(self.file.fault(self.start, message));
        }
        let advice = if fields > wanted && begins("“") {
            "write straight quotation marks around fields with commas"
        } else if record.iter().skip(wanted).all(|field| trimmed(field).is_empty())
            && fields > wanted
        {
            "put fields with commas into quotation marks, or take out what is empty at its end"
        } else if fields > wanted {
            "put fields with commas into quotation marks"
        } else {
            "one is missing, or the row is broken in two"
        };
        let message =
            format!("this row has {} and the header has {wanted}; {advice}", named(fields));
        Some(self.file.fault(self.start, message))
    }
}
