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
use cordiality::page::{self, Series};
use cordiality::pack;
use cordiality::relation::Relation;

/// Marks in `index.html` that the page replaces.
const HEAD: &str = "<!-- head -->";
const BODY: &str = "<!-- body -->";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, dist) = match arguments.as_slice() {
        [folder] => (folder, None),
        [folder, dist] => (folder, Some(dist)),
        _ => {
            eprintln!("usage: pack FOLDER [DIST]");
            return ExitCode::FAILURE;
        }
    };
    let folder = Path::new(folder);
    let relation = match pack::read(folder).and_then(|files| pack::compile(&files)) {
        Ok(relation) => relation,
        Err(faults) => {
            let name = folder.display();
            for fault in &faults {
                eprintln!("{name}/{fault}");
            }
            eprintln!("{} to mend in {name}; nothing was written.", faults.len());
            return ExitCode::FAILURE;
        }
    };
    let Some(dist) = dist else {
        let (acts, sources) = (relation.acts.len(), relation.sources.len());
        eprintln!("{}: {acts} acts, {sources} sources, no fault.", folder.display());
        return ExitCode::SUCCESS;
    };
    match build(relation, folder, Path::new(dist)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the page could not be built: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the page, its data and its series into a staged folder.
fn build(relation: Relation, folder: &Path, dist: &Path) -> Result<(), Box<dyn Error>> {
    let template = std::fs::read_to_string(dist.join("index.html"))?;
    if !template.contains(HEAD) || !template.contains(BODY) {
        return Err(format!("index.html must hold the marks {HEAD} and {BODY}").into());
    }
    let data = serde_json::to_string(&relation)?;
    let head = page::head(&relation);
    let files = series_files(&folder.join("series"))?;
    let listed = files.iter().map(|(series, _)| series.clone()).collect();
    let body = page::render(Rc::new(Edition::of(relation, HALF_LIFE_YEARS)), listed)?;
    let page = template.replacen(HEAD, &head, 1).replacen(BODY, &body, 1);
    std::fs::create_dir_all(dist.join("series"))?;
    for (series, text) in files {
        std::fs::write(dist.join(series.file), text)?;
    }
    std::fs::write(dist.join("relation.json"), data)?;
    Ok(std::fs::write(dist.join("index.html"), page)?)
}

/// Every series of a pack with what its head says of it, in the order of their names.
fn series_files(folder: &Path) -> Result<Vec<(Series, String)>, Box<dyn Error>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths: Vec<_> =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let said = |key: &str| {
                let line = text.lines().find_map(|line| line.strip_prefix(&format!("# {key}: ")));
                line.map(str::to_owned).ok_or_else(|| format!("series/{name}: add a line '# {key}: …' at its top"))
            };
            let series = Series {
                title: said("title")?,
                caption: said("caption")?,
                source: said("source")?,
                licence: said("licence")?,
                file: format!("series/{name}"),
            };
            Ok((series, text))
        })
        .collect()
}
