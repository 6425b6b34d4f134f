//! `pack FOLDER`: checks a pack. `pack site FOLDER… --program DIR`: builds the site of packs. `pack
//! coverage FOLDER`: prints what it covers and where it is thin. `pack single-file DIST`: makes one file
//! of a built page. `pack new FOLDER`: writes a small pack to begin with.
//!
//! Reads everything before it writes anything; with a fault in a pack it writes nothing and ends
//! with code 1. Where `CORDIALITY_ADDRESS` says where the site will stand, its pages say it too.

mod arguments;
mod build;
mod site;
mod starter;

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use arguments::Wish;
use cordiality::analysis::Analysis;
use cordiality::i18n;
use cordiality::method::Specification;
use cordiality::pack::{self, Level, Pack, Remark, shown};
use cordiality::publish::social_image;
use cordiality::relation::{Relation, Series};

/// A compiled pack.
struct Compiled {
    /// Its files as they were read.
    authored: Pack,
    relation: Relation,
    series: Vec<Series>,
}

fn main() -> ExitCode {
    let wish = match Wish::of(std::env::args_os().skip(1)) {
        Ok(wish) => wish,
        Err(why) => {
            eprintln!("{}\n{}", shown(&why), arguments::USAGE);
            return ExitCode::FAILURE;
        }
    };
    match wish {
        Wish::Help => answer(&format!("{}\n", arguments::USAGE)),
        Wish::SingleFile(dist) => end("the one file", build::single_file(&dist)),
        Wish::New(folder) => end("the pack", starter::write(&folder)),
        Wish::Check(folder) => compile(&folder).map_or(ExitCode::FAILURE, |_| ExitCode::SUCCESS),
        Wish::Coverage(folder) => match compile(&folder) {
            Some(pack) => answer(&pack::coverage(&pack.relation)),
            None => ExitCode::FAILURE,
        },
        Wish::Site { folders, program, to } => {
            // All are compiled, so that the faults of all are said.
            let packs: Vec<Option<Compiled>> =
                folders.iter().map(|folder| compile(folder)).collect();
            match packs.into_iter().collect::<Option<Vec<Compiled>>>() {
                Some(packs) => end("the site", build::site(packs, &program, &to)),
                None => ExitCode::FAILURE,
            }
        }
    }
}

/// Compiles a folder and says all that there is to say of it; `None` where there is a fault.
fn compile(folder: &Path) -> Option<Compiled> {
    let (compiled, mut remarks) = match pack::read(folder) {
        Ok(authored) => {
            let (relation, mut remarks) = pack::review(&authored);
            if let Some(relation) = &relation {
                remarks.extend(pack::boxes(&authored, &lacking(relation)));
            }
            (relation.map(|relation| (authored, relation)), remarks)
        }
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
    let found = compiled.zip(series).map(|((authored, relation), series)| Compiled {
        authored,
        relation,
        series,
    });
    match &found {
        Some(Compiled { relation, .. }) => {
            let acts = i18n::count_acts(relation.acts.len());
            let sources = i18n::count_sources(relation.sources.len());
            let warned = warnings.map_or_else(String::new, |warnings| format!(", {warnings}"));
            eprintln!("{name}: {acts}, {sources}, no fault{warned}.");
        }
        None => {
            let warned = warnings.map_or_else(String::new, |warnings| format!(" and {warnings}"));
            let faults = faults.unwrap_or_default();
            eprintln!("{faults} to mend{warned} in {name}; nothing was written.");
        }
    }
    found
}

/// The letters that the fonts of the picture lack. What cannot be drawn at all, the build says.
fn lacking(relation: &Relation) -> String {
    let analysis = Analysis::of(relation.clone(), &Specification::PUBLISHED);
    social_image::lacking(&analysis).unwrap_or_default()
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
