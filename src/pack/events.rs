//! `events.csv`: one act a row, every fault of every row.

mod fields;

use std::collections::BTreeMap;

use super::cites::Keys;
use super::fault::{Faults, Text};
use super::letters::{quoted, trimmed};
use super::manifest::Manifest;
use super::rows::{Row, Sheet, columns};
use crate::relation::{ACT_COLUMNS, Act, Directness};
use fields::Fields;

/// Reads the acts in time order; what is faulty is left out and said.
pub(super) fn read(
    file: Text<'_>,
    manifest: &Manifest,
    keys: &Keys,
    faults: &mut Faults,
) -> Vec<Act> {
    let sheet = Sheet::of(file, &ACT_COLUMNS, faults);
    let mut rows = sheet.rows();
    let Some((header, header_row)) = rows.next() else {
        let message = format!(
            "the file is empty; its first line must name the columns {}",
            ACT_COLUMNS.join(",")
        );
        faults.push(file.fault(0, message));
        return Vec::new();
    };
    let Some(columns) = columns(&ACT_COLUMNS, &header, &header_row, faults) else {
        return Vec::new();
    };
    let (mut acts, mut seen, mut written): (Vec<Act>, Seen, usize) =
        (Vec::new(), Seen::default(), 0);
    for (record, row) in rows {
        if record.iter().all(|field| trimmed(field).is_empty()) {
            continue;
        }
        written += 1;
        if let Some(shape) = row.shape(&record, header.len()) {
            faults.push(shape);
            continue;
        }
        unnamed(&header, &record, &row, faults);
        let mut fields = Fields::new(&row, &record, &columns, manifest, keys, faults);
        let act = fields.act();
        seen.check(&mut fields, act.as_ref());
        acts.extend(act);
    }
    if written == 0 {
        let message = "there is no act below the header; write one in each row";
        faults.push(file.fault(file.text.len(), message));
    } else if acts.len() == written && acts.iter().all(|act| act.directness == Directness::Context)
    {
        let message = "every act has directness 0, so the curve is flat";
        faults.push(header_row.warning(columns["directness"], 0, message));
    }
    acts.sort_by(|a, b| a.date.midpoint().cmp(&b.date.midpoint()).then_with(|| a.id.cmp(&b.id)));
    acts
}

/// Warns of what stands under no name of a column.
fn unnamed(
    header: &csv::StringRecord,
    record: &csv::StringRecord,
    row: &Row<'_>,
    faults: &mut Faults,
) {
    for (index, (name, field)) in header.iter().zip(record).enumerate() {
        if trimmed(name).is_empty() && !trimmed(field).is_empty() {
            let message = format!("{} stands under no column and is not read", quoted(field));
            faults.push(row.warning(index, 0, message));
        }
    }
}

/// What earlier rows have, each with its line.
#[derive(Default)]
struct Seen {
    ids: BTreeMap<String, usize>,
    /// By date and title.
    acts: BTreeMap<(String, String), usize>,
}

impl Seen {
    /// Says where a row repeats one before it.
    fn check(&mut self, fields: &mut Fields<'_>, act: Option<&Act>) {
        let (id, line) = (fields.text("id").to_owned(), fields.row.line);
        if id.is_empty() {
            return;
        }
        if let Some(&first) = self.ids.get(&id) {
            let message = format!(
                "the id {} is already taken in line {first}; ids are in people's links, so change the newer one",
                quoted(&id)
            );
            fields.fault("id", 0, message);
            return;
        }
        self.ids.insert(id, line);
        let Some(act) = act else { return };
        let what = (act.date.to_string(), act.title.to_lowercase());
        if let Some(first) = self.acts.insert(what, line) {
            let message = format!(
                "an act of this date and title stands in line {first} as well; is it the same?"
            );
            fields.warn("title", message);
        }
    }
}
