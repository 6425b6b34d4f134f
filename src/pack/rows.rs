//! Rows and columns of `events.csv`, and where each field begins in the file.

use std::collections::BTreeMap;

use super::Fault;
use super::fault::{Faults, Text, did_you_mean};
use crate::relation::ACT_COLUMNS;

/// Where each column is; `None` when one is missing, for then every row would be faulty.
pub(super) fn columns(
    header: &csv::StringRecord,
    row: &Row<'_>,
    faults: &mut Faults,
) -> Option<BTreeMap<&'static str, usize>> {
    let mut found = BTreeMap::new();
    for (index, name) in header.iter().enumerate() {
        let Some(known) = ACT_COLUMNS.into_iter().find(|known| *known == name.trim()) else {
            let hint = did_you_mean(name, ACT_COLUMNS);
            let message = format!("unknown column '{name}'; remove or rename it{hint}");
            faults.push(row.fault(index, 0, message));
            continue;
        };
        if found.insert(known, index).is_some() {
            faults.push(row.fault(
                index,
                0,
                format!("the column '{known}' stands twice; remove one"),
            ));
        }
    }
    let missing: Vec<&str> =
        ACT_COLUMNS.into_iter().filter(|column| !found.contains_key(column)).collect();
    if !missing.is_empty() {
        let message = format!("missing column {}; add it to the header", missing.join(", "));
        faults.push(row.fault(0, 0, message));
        return None;
    }
    Some(found)
}

/// Where a row and its fields begin in the file.
pub(super) struct Row<'a> {
    file: Text<'a>,
    pub(super) start: usize,
    fields: Vec<usize>,
    /// Where quotation marks do not match: one that nothing closes, or one inside a field that is
    /// not doubled.
    pub(super) unmatched: Option<usize>,
}

impl<'a> Row<'a> {
    pub(super) fn new(file: Text<'a>, record: &csv::StringRecord, skipped: usize) -> Self {
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
                    if !matches!(next, None | Some(b',' | b'\r' | b'\n')) {
                        stray = stray.or(Some(opening));
                    }
                }
                (b'"', None) if fields.last() == Some(&offset) => open = Some(offset),
                (b'"', None) => stray = stray.or(Some(offset)),
                (b',', None) => fields.push(offset + 1),
                (b'\n', None) => break,
                _ => {}
            }
        }
        Self { file, start, fields, unmatched: stray.or(open) }
    }

    /// A fault in a field, at an offset into its value.
    pub(super) fn fault(&self, field: usize, offset: usize, message: String) -> Fault {
        let start = self.fields.get(field).copied().unwrap_or(self.start);
        let Some(value) = self.file.text.get(start..).and_then(|rest| rest.strip_prefix('"'))
        else {
            return self.file.fault(start + offset, message);
        };
        // A doubled quotation mark is one in the value and two in the file.
        let doubled = value.replace("\"\"", "\"");
        let before = doubled.get(..offset).unwrap_or_default();
        self.file.fault(start + 1 + offset + before.matches('"').count(), message)
    }
}
