//! The compiler: a folder that a historian edits in, a [`Relation`] or every fault out.
//!
//! Native only, so that the browser does not pay for readers of CSV, TOML and BibLaTeX. Never stops
//! at the first fault and writes nothing itself. Start at [`compile`].

use std::path::Path;

use crate::relation::{Era, Relation, Span};

mod cites;
mod coverage;
mod events;
mod fault;
mod manifest;
mod references;
mod rows;
mod series;
mod sources;

pub use coverage::coverage;
pub use fault::Fault;
use fault::{Faults, Text};
pub use series::series;

/// File name of what a pack says of itself.
pub const MANIFEST: &str = "relation.toml";
/// File name of the acts.
pub const EVENTS: &str = "events.csv";
/// File name of the bibliography.
pub const SOURCES: &str = "sources.bib";

/// The three authored files as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// `relation.toml`.
    pub manifest: String,
    /// `events.csv`.
    pub events: String,
    /// `sources.bib`.
    pub sources: String,
}

/// Reads the files of a pack.
///
/// # Errors
/// A fault for each file that is missing, cannot be read or is not UTF-8.
pub fn read(folder: &Path) -> Result<Pack, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut file = |name: &'static str| match std::fs::read(folder.join(name)) {
        Ok(bytes) => String::from_utf8(bytes).unwrap_or_else(|error| {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            let message = "this is not UTF-8; save the file as UTF-8 (in Excel: \"CSV UTF-8\")";
            faults.push(Text::new(name, &text).fault(valid, message));
            String::new()
        }),
        Err(error) => {
            let message = format!(
                "cannot be read ({error}); a pack needs {MANIFEST}, {EVENTS} and {SOURCES}"
            );
            faults.push(Text::new(name, "").fault(0, message));
            String::new()
        }
    };
    let pack = Pack { manifest: file(MANIFEST), events: file(EVENTS), sources: file(SOURCES) };
    if faults.is_empty() { Ok(pack) } else { Err(faults) }
}

/// Compiles a pack.
///
/// # Errors
/// Every fault of every file, in the order of files, lines and columns.
pub fn compile(pack: &Pack) -> Result<Relation, Vec<Fault>> {
    let mut faults = Faults::default();
    let sources = sources::read(Text::new(SOURCES, &pack.sources), &mut faults);
    let manifest = manifest::read(Text::new(MANIFEST, &pack.manifest), &sources.keys, &mut faults);
    let acts = events::read(Text::new(EVENTS, &pack.events), &manifest, &sources.keys, &mut faults);
    let faults = faults.sorted();
    let (Some(span), Ok(parties)) = (manifest.span, manifest.parties.try_into()) else {
        return Err(faults);
    };
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Relation {
        id: manifest.id,
        title: manifest.title,
        finding: manifest.finding,
        lede: manifest.lede,
        span,
        parties,
        thirds: manifest.thirds,
        eras: manifest.eras,
        offices: manifest.offices,
        acts,
        sources: sources.list,
        spellings: manifest.spellings,
    })
}

/// Whether a name is kebab-case: small ASCII letters and digits in groups joined by `-`.
fn is_kebab(name: &str) -> bool {
    let group = |group: &str| {
        !group.is_empty() && group.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    name.split('-').all(group)
}

/// A text with every run of white space as one space: `relation.json` keeps citations on lines.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong with the eras as a cover of the span, if anything.
fn hole_between_eras(eras: &[Era], span: Span) -> Option<String> {
    let mut next = span.from;
    for era in eras {
        if era.span.from != next {
            return Some(format!(
                "era '{}' must begin in {next}, where the one before ends",
                era.id
            ));
        }
        next = crate::date::Month(era.span.to.0 + 1);
    }
    let last = crate::date::Month(next.0 - 1);
    (last != span.to)
        .then(|| format!("the last era must end in {}, with the span, not in {last}", span.to))
}
