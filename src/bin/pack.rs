//! `pack FOLDER`: checks a pack. `pack FOLDER DIST`: builds it into a staged page. `pack coverage
//! FOLDER`: prints what it covers and where it is thin. `pack single-file DIST`: makes one file of a
//! built page.
//!
//! Reads everything before it writes anything; with a fault in the pack it writes nothing and ends
//! with code 1. Where `CORDIALITY_ADDRESS` says where the page will stand, the page says it too.

use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

use cordiality::edition::Edition;
use cordiality::index::HALF_LIFE_YEARS;
use cordiality::pack::{self, Fault};
use cordiality::page;
use cordiality::publish::address::Address;
use cordiality::publish::pinned::{self, File};
use cordiality::publish::policy::{self, Hosting};
use cordiality::publish::single_file::{self, Files};
use cordiality::publish::{card, twins};
use cordiality::relation::{Relation, Series};

/// Says where the page will stand.
const ADDRESS: &str = "CORDIALITY_ADDRESS";
/// Marks in `index.html` that the page replaces.
const HEAD: &str = "<!-- head -->";
const BODY: &str = "<!-- body -->";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (folder, wish) = match arguments.as_slice() {
        ["single-file", dist] => return end("the one file", single_file(Path::new(dist))),
        ["coverage", folder] => (Path::new(folder), Wish::Coverage),
        [folder] => (Path::new(folder), Wish::Check),
        [folder, dist] => (Path::new(folder), Wish::Build(Path::new(dist))),
        _ => {
            eprintln!(
                "usage: pack FOLDER [DIST], or: pack coverage FOLDER, or: pack single-file DIST"
            );
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
    match wish {
        Wish::Check => {
            let (acts, sources) = (relation.acts.len(), relation.sources.len());
            eprintln!("{}: {acts} acts, {sources} sources, no fault.", folder.display());
        }
        Wish::Coverage => {
            let report = pack::coverage(&relation);
            if std::io::stdout().write_all(report.as_bytes()).is_err() {
                return ExitCode::FAILURE;
            }
        }
        Wish::Build(dist) => return end("the page", build(relation, series, dist)),
    }
    ExitCode::SUCCESS
}

/// What is wanted of a pack.
enum Wish<'a> {
    Check,
    Coverage,
    Build(&'a Path),
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

/// Says what could not be built, if anything.
fn end(what: &str, result: Result<(), Box<dyn Error>>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{what} could not be built: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the page, its data, its series and its picture into a staged folder, names the program by
/// what is in it, and puts compressed twins beside everything.
fn build(relation: Relation, series: Vec<Series>, dist: &Path) -> Result<(), Box<dyn Error>> {
    let mut files = read(dist)?;
    let template = page_of(&mut files)?;
    if !template.contains(HEAD) || !template.contains(BODY) {
        return Err(format!("index.html must hold the marks {HEAD} and {BODY}").into());
    }
    let address = std::env::var(ADDRESS).ok().filter(|text| !text.is_empty());
    let address = address.map(|text| Address::parse(&text)).transpose()?;
    let data = relation.to_json();
    let head = page::head(&relation, address.as_ref());
    let edition = Rc::new(Edition::of(relation, HALF_LIFE_YEARS));
    let picture = card::png(&edition)?;
    let body = page::render(edition, series.clone())?;
    let page = template.replacen(HEAD, &head, 1).replacen(BODY, &body, 1);

    // The glue names the wasm, so it comes after it.
    let program =
        |ending: &'static str| files.iter().filter(move |(name, _)| name.ends_with(ending));
    let program: Vec<File> = (program(".wasm").chain(program(".js")))
        .map(|(name, bytes)| File { name: name.clone(), bytes: bytes.clone() })
        .collect();
    let (page, pinned) = pinned::pin(&page, program.clone())?;
    let page = policy::write(&page, Hosting::Folder)?;

    let mut finished = Files::from([("index.html".to_owned(), page.into_bytes())]);
    finished.extend(pinned.into_iter().map(|file| (file.name, file.bytes)));
    finished.extend(series.into_iter().map(|series| (series.file, series.csv.into_bytes())));
    finished.insert("relation.json".to_owned(), data.into_bytes());
    finished.insert(card::FILE.to_owned(), picture);
    for File { name, .. } in program.iter().filter(|file| !finished.contains_key(&file.name)) {
        fs::remove_file(dist.join(name))?;
    }
    fs::create_dir_all(dist.join("series"))?;
    for (name, bytes) in finished {
        for (ending, twin) in twins::of(&name, &bytes)? {
            fs::write(dist.join(format!("{name}{ending}")), twin)?;
        }
        fs::write(dist.join(name), bytes)?;
    }
    Ok(())
}

/// Writes one file that holds a built page whole.
fn single_file(dist: &Path) -> Result<(), Box<dyn Error>> {
    let mut files = read(dist)?;
    let page = single_file::write(&page_of(&mut files)?, &files)?;
    Ok(fs::write(dist.join(single_file::FILE), page)?)
}

/// Takes the page out of the files of a folder.
fn page_of(files: &mut Files) -> Result<String, Box<dyn Error>> {
    let page = files.remove("index.html").ok_or("there is no index.html in the folder")?;
    Ok(String::from_utf8(page)?)
}

/// Reads a built page: every file of a folder and of the folders in it.
fn read(dist: &Path) -> std::io::Result<Files> {
    let (mut files, mut folders) = (Files::new(), vec![String::new()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(dist.join(&folder))? {
            let entry = entry?;
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(format!("{name}/"));
            } else {
                files.insert(name, fs::read(entry.path())?);
            }
        }
    }
    Ok(files)
}
