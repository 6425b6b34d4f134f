//! `pack FOLDER`: checks a pack. `pack FOLDER DIST`: builds it into a staged page. `pack coverage
//! FOLDER`: prints what it covers and where it is thin.
//!
//! Reads everything before it writes anything; with a fault in the pack it writes nothing and ends
//! with code 1.

use std::error::Error;
use std::io::Write as _;
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
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (folder, wish) = match arguments.as_slice() {
        ["coverage", folder] => (Path::new(folder), Wish::Coverage),
        [folder] => (Path::new(folder), Wish::Check),
        [folder, dist] => (Path::new(folder), Wish::Build(Path::new(dist))),
        _ => {
            eprintln!("usage: pack FOLDER [DIST], or: pack coverage FOLDER");
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
        Wish::Build(dist) => {
            if let Err(error) = build(relation, series, dist) {
                eprintln!("the page could not be built: {error}");
                return ExitCode::FAILURE;
            }
        }
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

/// Writes the page, its data and its series into a staged folder.
fn build(relation: Relation, series: Vec<Series>, dist: &Path) -> Result<(), Box<dyn Error>> {
    let template = std::fs::read_to_string(dist.join("index.html"))?;
    if !template.contains(HEAD) || !template.contains(BODY) {
        return Err(format!("index.html must hold the marks {HEAD} and {BODY}").into());
    }
    std::fs::write(dist.join("relation.json"), relation.to_json())?;
    let edition = Rc::new(Edition::of(relation, HALF_LIFE_YEARS));
    let fill = |template: &str, page: &page::Markup| {
        template.replacen(HEAD, &page.head, 1).replacen(BODY, &page.body, 1)
    };
    let plain = without_program(&template);
    for aside in page::asides(&edition) {
        let aside = aside?;
        std::fs::write(dist.join(aside.file), fill(&plain, &aside.markup))?;
    }
    let page = page::render(&edition, &series)?;
    std::fs::create_dir_all(dist.join("series"))?;
    for series in series {
        std::fs::write(dist.join(series.file), series.csv)?;
    }
    if let Some(ledger) = page.ledger {
        std::fs::write(dist.join(page::LEDGER), ledger)?;
    }
    Ok(std::fs::write(dist.join("index.html"), fill(&template, &page.markup))?)
}

/// The template of a page without a program: what Trunk has put in to load one, taken out.
fn without_program(template: &str) -> String {
    let cut = |text: String, from: &str, to: &str| match text.split_once(from) {
        Some((before, rest)) => {
            format!("{before}{}", rest.split_once(to).map_or("", |(_, after)| after))
        }
        None => text,
    };
    let text = cut(template.to_owned(), "<script type=\"module\">", "</script>");
    cut(text, "<link rel=\"modulepreload\"", ">")
}
