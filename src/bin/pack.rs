//! `pack FOLDER`: checks a pack. `pack FOLDER DIST`: builds it into a staged page.
//!
//! Reads everything before it writes anything; with a fault in the pack it writes nothing and ends
//! with code 1.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

use cordiality::edition::Edition;
use cordiality::index::HALF_LIFE_YEARS;
use cordiality::pack::{self, Fault};
use cordiality::page;
use cordiality::relation::{Relation, Series};

/// Marks in `index.html` that the page replaces.
const HEAD: &str = "<!-- head -->";
const BODY: &str = "<!-- body -->";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, dist) = match arguments.as_slice() {
        [folder] => (Path::new(folder), None),
        [folder, dist] => (Path::new(folder), Some(Path::new(dist))),
        _ => {
            eprintln!("usage: pack FOLDER [DIST]");
            return ExitCode::FAILURE;
        }
    };
    let relation = pack::read(folder).and_then(|files| pack::compile(&files));
    let (relation, series) = match (relation, pack::series(folder)) {
        (Ok(relation), Ok(series)) => (relation, series),
        (relation, series) => {
            let faults: Vec<_> = relation.err().into_iter().chain(series.err()).flatten().collect();
            return refuse(folder, &faults);
        }
    };
    let Some(dist) = dist else {
        let (acts, sources) = (relation.acts.len(), relation.sources.len());
        eprintln!("{}: {acts} acts, {sources} sources, no fault.", folder.display());
        return ExitCode::SUCCESS;
    };
    match build(relation, series, dist) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the page could not be built: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Says every fault.
fn refuse(folder: &Path, faults: &[Fault]) -> ExitCode {
    for fault in faults {
        eprintln!("{}", folder.join(fault.to_string()).display());
    }
    let (count, folder) = (faults.len(), folder.display());
    let faults = if count == 1 { "fault" } else { "faults" };
    eprintln!("{count} {faults} to mend in {folder}; nothing was written.");
    ExitCode::FAILURE
}

/// Writes the page, its data and its series into a staged folder.
fn build(relation: Relation, series: Vec<Series>, dist: &Path) -> Result<(), Box<dyn Error>> {
    let template = std::fs::read_to_string(dist.join("index.html"))?;
    if !template.contains(HEAD) || !template.contains(BODY) {
        return Err(format!("index.html must hold the marks {HEAD} and {BODY}").into());
    }
    let data = serde_json::to_string(&relation)?;
    let head = page::head(&relation);
    let body = page::render(Rc::new(Edition::of(relation, HALF_LIFE_YEARS)), series.clone())?;
    std::fs::create_dir_all(dist.join("series"))?;
    for series in series {
        std::fs::write(dist.join(series.file), series.csv)?;
    }
    std::fs::write(dist.join("relation.json"), data)?;
    let page = template.replacen(HEAD, &head, 1).replacen(BODY, &body, 1);
    Ok(std::fs::write(dist.join("index.html"), page)?)
}
