//! `series/*.csv`: outside series, each with a head of `# key: value` lines above its table.

use std::path::Path;

use super::fault::{Fault, Text};
use crate::relation::Series;

/// Reads every series of a pack, in the order of their names; a pack may have none.
///
/// # Errors
/// A fault for each file that cannot be read and each line that is missing from a head.
pub fn series(folder: &Path) -> Result<Vec<Series>, Vec<Fault>> {
    let Ok(entries) = std::fs::read_dir(folder.join("series")) else { return Ok(Vec::new()) };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".csv"))
        .collect();
    names.sort();
    let (mut list, mut faults) = (Vec::new(), Vec::new());
    for name in names {
        let file = format!("series/{name}");
        match std::fs::read_to_string(folder.join(&file)) {
            Ok(csv) => list.push(read(file, csv, &mut faults)),
            Err(error) => {
                faults.push(
                    Text::new(&file, "").fault(0, format!("cannot be read as UTF-8 ({error})")),
                );
            }
        }
    }
    if faults.is_empty() { Ok(list) } else { Err(faults) }
}

/// Reads the head of one series.
fn read(file: String, csv: String, faults: &mut Vec<Fault>) -> Series {
    let mut said = |key: &str| {
        let line = csv
            .lines()
            .find_map(|line| line.strip_prefix("# ")?.strip_prefix(key)?.strip_prefix(": "));
        if line.is_none() {
            faults.push(
                Text::new(&file, &csv).fault(0, format!("add a line '# {key}: …' at the top")),
            );
        }
        line.unwrap_or_default().to_owned()
    };
    let (title, caption) = (said("title"), said("caption"));
    let (source, licence) = (said("source"), said("licence"));
    Series { title, caption, source, licence, file, csv }
}
