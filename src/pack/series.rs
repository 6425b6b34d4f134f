//! `series/*.csv`: outside series, each with a head of `# key: value` lines above its table.

mod shown;

use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::Path;

use super::fault::{Faults, Level, Remark, Text};
use super::files::{self, plain};
use super::letters::{garbled, quoted, trimmed, unfit};
use super::rows::named;
use crate::relation::Series;

/// What a head says, each on a line of its own; the last two may be left out.
pub const SERIES_HEAD: [&str; 6] = ["title", "caption", "source", "licence", "column", "marks"];
/// How many of them must be there.
const REQUIRED: usize = 4;

/// A row of a table with its place.
type Row = (usize, csv::StringRecord);

/// Reads every series of a pack, in the order of their names, with warnings; a pack may have none.
///
/// # Errors
/// A fault for each file that cannot be read, each line that is missing from a head, and each row
/// that does not fit its table.
pub fn series(folder: &Path) -> Result<(Vec<Series>, Vec<Remark>), Vec<Remark>> {
    let mut remarks = Vec::new();
    let mut names = match std::fs::read_dir(folder.join("series")) {
        Ok(entries) => entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| !name.starts_with(['.', '~']))
            .collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            return Err(vec![Remark::of_the_pack(format!("series/ cannot be read ({error})"))]);
        }
    };
    names.sort();
    let mut list = Vec::new();
    for name in &names {
        let file = format!("series/{name}");
        if !name.to_lowercase().ends_with(".csv") {
            let message = "a series is a file that ends in .csv; this one is not read";
            remarks.push(whole(&file, |text| text.warning(0, message)));
            continue;
        }
        if !is_link(name) {
            let message = "the name is part of an address; name the file with letters, digits, \
                           '-', '_' and '.' of the English keyboard, ending in .csv";
            remarks.push(whole(&file, |text| text.fault(0, message)));
            continue;
        }
        match files::text(&folder.join(&file), &file, &[]) {
            Ok(csv) => {
                let mut faults = Faults::default();
                let csv = plain(&csv);
                list.push(read(Text::new(&file, &csv), &mut faults));
                remarks.extend(faults.placed(&[Text::new(&file, &csv)]));
            }
            Err(found) => remarks.extend(found),
        }
    }
    let sound = remarks.iter().all(|remark| remark.level != Level::Fault);
    if sound { Ok((list, remarks)) } else { Err(remarks) }
}

/// A remark on a whole file.
fn whole(file: &str, said: impl FnOnce(Text<'_>) -> super::fault::Found) -> Remark {
    let (mut faults, text) = (Faults::default(), Text::new(file, ""));
    faults.push(said(text));
    faults.placed(&[text]).remove(0)
}

/// Whether a name can stand in an address as it is.
fn is_link(name: &str) -> bool {
    name.ends_with(".csv")
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// Reads the head of one series and measures its table.
fn read(file: Text<'_>, faults: &mut Faults) -> Series {
    if let Some((at, message)) = unfit(file.text) {
        faults.push(file.fault(at, message));
    }
    if let Some(at) = garbled(file.text) {
        let message = "the letters here were read in another encoding than they were written in; \
                       save the original anew as UTF-8";
        faults.push(file.warning(at, message));
    }
    let head: Vec<(usize, &str)> = lines(file.text)
        .take_while(|(_, line)| line.starts_with(['#', '"']) || trimmed(line).is_empty())
        .filter(|(_, line)| line.trim_start_matches('"').starts_with('#'))
        .collect();
    let said: Vec<(String, String)> = head.iter().filter_map(|(_, line)| entry(line)).collect();
    let value = |key: &str| said.iter().find(|(known, value)| known == key && !value.is_empty());
    let missing: Vec<String> = SERIES_HEAD
        .into_iter()
        .take(REQUIRED)
        .filter(|key| value(key).is_none())
        .map(|key| format!("'# {key}: …'"))
        .collect();
    if !missing.is_empty() {
        let lines = if missing.len() == 1 { "a line" } else { "the lines" };
        faults.push(file.fault(0, format!("add {lines} {} at the top", missing.join(", "))));
    }
    let [title, caption, source, licence, column, marks] =
        SERIES_HEAD.map(|key| value(key).map(|(_, value)| value.clone()).unwrap_or_default());
    let table = head.last().map_or(0, |(at, line)| at + line.len());
    let rows = measure(file, table, faults);
    let shown = shown::of(file, &rows, [&column, &marks], faults);
    Series {
        shown,
        title,
        caption,
        source,
        licence,
        file: file.file.to_owned(),
        csv: file.text.to_owned(),
    }
}

/// Every line with its place, without its end.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\r', '\n']))
    })
}

/// The key and the value of a line of the head. A spreadsheet puts a line with commas between
/// quotation marks, and separators behind a line without.
fn entry(line: &str) -> Option<(String, String)> {
    let line: Cow<'_, str> = match line.strip_prefix('"') {
        Some(quoted) => quoted.rsplit_once('"')?.0.replace("\"\"", "\"").into(),
        None => line.trim_end_matches([',', ';', '\t']).into(),
    };
    let (key, value) = line.trim_start_matches('#').split_once(':')?;
    Some((trimmed(key).to_lowercase(), trimmed(value).to_owned()))
}

/// Gives the rows of a table, its header first, and says where it is missing, or a row has more or fewer fields than its header.
fn measure(file: Text<'_>, table: usize, faults: &mut Faults) -> Vec<Row> {
    let body = file.text.get(table..).unwrap_or_default();
    let header = body.lines().find(|line| !trimmed(line).is_empty()).unwrap_or_default();
    let count = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    let separator = [b',', b';', b'\t'].into_iter().rev().max_by_key(count).unwrap_or(b',');
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(body.as_bytes());
    let mut rows: Vec<Row> = Vec::new();
    for row in reader.into_records().filter_map(Result::ok) {
        if row.iter().all(|field| trimmed(field).is_empty()) {
            continue;
        }
        let at = table + row.position().map_or(0, |position| position.byte() as usize);
        let at = at + file.text[at..].len() - file.text[at..].trim_start().len();
        let columns = rows.first().map_or(row.len(), |(_, header)| header.len());
        if row.len() != columns {
            let first = quoted(row.get(0).unwrap_or_default());
            let fields = named(row.len());
            let message = format!("the row of {first} has {fields} and the header has {columns}");
            faults.push(file.fault(at, message));
        }
        rows.push((at, row));
    }
    if rows.len() < 2 {
        let message = "there is no table below the head; write its columns in one line and then \
                       its rows";
        faults.push(file.fault(file.text.len(), message));
    }
    rows
}
