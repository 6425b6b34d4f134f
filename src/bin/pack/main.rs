//! `pack FOLDER`: checks a pack. `pack FOLDER DIST`: builds it into a staged page. `pack coverage
//! FOLDER`: prints what it covers and where it is thin. `pack single-file DIST`: makes one file of a
//! built page.
//!
//! Reads everything before it writes anything; with a fault in the pack it writes nothing and ends
//! with code 1. Where `CORDIALITY_ADDRESS` says where the page will stand, the page says it too.

mod build;

use std::error::Error;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cordiality::pack::{self, Level, Remark, shown};
use cordiality::relation::{Relation, Series};

const USAGE: &str = "\
usage: pack FOLDER                checks a pack, writes nothing
       pack FOLDER DIST           builds it into the page that stands in DIST
       pack coverage FOLDER       prints what a pack covers and where it is thin
       pack single-file DIST      makes one file of the built page in DIST
       pack --help                prints this

A pack is a folder with relation.toml, events.csv, sources.bib and, if you like, series/*.csv.
Faults stop a build; warnings and notes do not.";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match Wish::of(&arguments) {
        Ok(Wish::Help) => answer(&format!("{USAGE}\n")),
        Ok(Wish::SingleFile(dist)) => end("the one file", build::single_file(&dist)),
        Ok(Wish::Check(folder)) => {
            compile(&folder).map_or(ExitCode::FAILURE, |_| ExitCode::SUCCESS)
        }
        Ok(Wish::Coverage(folder)) => match compile(&folder) {
            Some((relation, _)) => answer(&pack::coverage(&relation)),
            None => ExitCode::FAILURE,
        },
        Ok(Wish::Build(folder, dist)) => match compile(&folder) {
            Some((relation, series)) => end("the page", build::site(relation, series, &dist)),
            None => ExitCode::FAILURE,
        },
        Err(why) => {
            eprintln!("{}\n{USAGE}", shown(&why));
            ExitCode::FAILURE
        }
    }
}

/// What is wanted.
enum Wish {
    Help,
    Check(PathBuf),
    Coverage(PathBuf),
    Build(PathBuf, PathBuf),
    SingleFile(PathBuf),
}

impl Wish {
    /// Reads the arguments. A folder whose name begins with a hyphen is written `./-name`.
    fn of(arguments: &[OsString]) -> Result<Self, String> {
        if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
            return Ok(Self::Help);
        }
        let option = arguments.iter().find(|word| word.as_encoded_bytes().starts_with(b"-"));
        if let Some(option) = option {
            return Err(format!("there is no option {}", option.display()));
        }
        let path = |argument: &OsString| PathBuf::from(argument);
        match arguments {
            [] => Err("name the folder of a pack".to_owned()),
            [word] if word == "coverage" && !Path::new(word).exists() => {
                Err("coverage needs the folder of a pack".to_owned())
            }
            [word] if word == "single-file" && !Path::new(word).exists() => {
                Err("single-file needs the folder of a built page".to_owned())
            }
            [folder] => Ok(Self::Check(path(folder))),
            [word, dist] if word == "single-file" => Ok(Self::SingleFile(path(dist))),
            [word, folder] if word == "coverage" => Ok(Self::Coverage(path(folder))),
            [folder, dist] => Ok(Self::Build(path(folder), path(dist))),
            [_, _, third, ..] => Err(format!("{} is one word too many", third.display())),
        }
    }
}

/// Compiles a folder and says all that there is to say of it; `None` where there is a fault.
fn compile(folder: &Path) -> Option<(Relation, Vec<Series>)> {
    let (relation, mut remarks) = match pack::read(folder) {
        Ok(files) => pack::review(&files),
        Err(faults) => (None, faults),
    };
    let has_folder = remarks.iter().all(|remark| !remark.file.is_empty());
    let series = match pack::series(folder) {
        Ok((series, more)) => {
            remarks.extend(more);
            Some(series)
        }
        // A folder that cannot be read is said once.
        Err(more) => {
            remarks.extend(more.into_iter().filter(|_| has_folder));
            None
        }
    };
    let name = shown(&folder.display().to_string());
    let name = name.trim_end_matches(['/', '\\']);
    for remark in &remarks {
        let joint = if remark.file.is_empty() { ": " } else { "/" };
        eprintln!("{name}{joint}{remark}");
    }
    let (faults, warnings) = (count(&remarks, Level::Fault), count(&remarks, Level::Warning));
    let found = relation.zip(series);
    match &found {
        Some((relation, _)) => {
            let (acts, sources) = (relation.acts.len(), relation.sources.len());
            let warned = warnings.map_or_else(String::new, |warnings| format!(", {warnings}"));
            eprintln!("{name}: {acts} acts, {sources} sources, no fault{warned}.");
        }
        None => {
            let warned = warnings.map_or_else(String::new, |warnings| format!(" and {warnings}"));
            let faults = faults.unwrap_or_default();
            eprintln!("{faults} to mend{warned} in {name}; nothing was written.");
        }
    }
    found
}

/// "3 warnings", where there is one.
fn count(remarks: &[Remark], level: Level) -> Option<String> {
    let word = match level {
        Level::Fault => "fault",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    match remarks.iter().filter(|remark| remark.level == level).count() {
        0 => None,
        1 => Some(format!("1 {word}")),
        more => Some(format!("{more} {word}s")),
    }
}

/// Writes to standard output, which may be closed.
fn answer(text: &str) -> ExitCode {
    let written = std::io::stdout().write_all(text.as_bytes());
    written.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
}

/// Says what could not be built, if anything.
fn end(what: &str, result: Result<(), Box<dyn Error>>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{what} could not be built: {}", shown(&error.to_string()));
            ExitCode::FAILURE
        }
    }
}
