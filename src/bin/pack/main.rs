//! `pack FOLDER`: checks a pack. `pack FOLDER DIST`: builds it into a staged page. `pack coverage
//! FOLDER`: prints what it covers and where it is thin. `pack single-file DIST`: makes one file of a
//! built page.
//!
//! Reads everything before it writes anything; with a fault in the pack it writes nothing and ends
//! with code 1. Where `CORDIALITY_ADDRESS` says where the page will stand, the page says it too.

mod build;

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use cordiality::pack::{self, Fault};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (folder, wish) = match arguments.as_slice() {
        ["single-file", dist] => return end("the one file", build::single_file(Path::new(dist))),
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
        Wish::Build(dist) => return end("the page", build::site(relation, series, dist)),
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
