//! Rows and columns of `events.csv`, and where each field begins in the file.

use std::collections::BTreeMap;

use super::Fault;
use super::fault::{Faults, Text, did_you_mean};

/// Every column of the file; the order is free.
pub(super) const COLUMNS: [&str; 15] = [
    "id",
    "date",
    "until",
    "title",
    "summary",
    "domain",
    "initiator",
    "target",
    "code",
    "directness",
    "inflection",
    "cites",
    "disputed",
    "status",
    "note",
];

/// Where each column is; `None` when one is missing, for then every row would be faulty.
pub(super) fn columns(
    header: &csv::StringRecord,
    row: &Row<'_>,
    faults: &mut Faults,
) -> Option<BTreeMap<&'static str, usize>> {
    let mut found = BTreeMap::new();
    for (index, name) in header.iter().enumerate() {
        let Some(known) = COLUMNS.into_iter().find(|known| *known == name.trim()) else {
            let hint = did_you_mean(name, COLUMNS);
            let message = format!("unknown column '{name}'{hint}; remove or rename it");
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
        COLUMNS.into_iter().filter(|column| !found.contains_key(column)).collect();
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
    /// Where a quotation mark opens that nothing closes.
    pub(super) unclosed: Option<usize>,
}

impl<'a> Row<'a> {
    pub(super) fn new(file: Text<'a>, record: &csv::StringRecord, skipped: usize) -> Self {
        let start = record.position().map_or(0, |position| position.byte() as usize) + skipped;
        // The reader's position may stand before the line break that ends the row above.
        let rest = file.text.get(start..).unwrap_or_default();
        let start = start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let mut fields = vec![start];
        let mut open = None;
        for (offset, byte) in file.text.as_bytes().iter().enumerate().skip(start) {
            match byte {
                b'"' => open = if open.is_some() { None } else { Some(offset) },
                b',' if open.is_none() => fields.push(offset + 1),
                b'\n' if open.is_none() => break,
                _ => {}
            }
        }
        Self { file, start, fields, unclosed: open }
    }

    pub(super) fn fault(&self, field: usize, offset: usize, message: String) -> Fault {
        let start = self.fields.get(field).copied().unwrap_or(self.start);
        let quoted = usize::from(self.file.text.as_bytes().get(start) == Some(&b'"'));
        self.file.fault(start + quoted + offset, message)
    }
}
