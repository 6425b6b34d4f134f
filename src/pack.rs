//! The compiler: a folder that a historian edits in, a [`Relation`] or every fault out.
//!
//! Native only, so that the browser does not pay for readers of CSV, TOML and BibLaTeX. Never stops
//! at the first fault and writes nothing itself. Start at [`compile`].

use crate::export::files::PICTURE;
use crate::relation::Relation;

mod bibtex;
mod cites;
mod coverage;
mod damage;
mod dates;
mod events;
mod fault;
mod files;
mod finding;
mod ids;
mod languages;
mod letters;
mod manifest;
mod references;
mod rows;
mod series;
mod sources;
mod words;

pub use coverage::coverage;
use fault::{Faults, Text};
pub use fault::{Level, Remark};
pub use files::read;
pub use letters::shown;
use letters::{garbled, unfit};
pub use manifest::KEYS;
pub use series::{SERIES_HEAD, series};

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

/// Compiles a pack.
///
/// # Errors
/// Every fault of every file, in the order of files, lines and columns.
pub fn compile(pack: &Pack) -> Result<Relation, Vec<Remark>> {
    let (relation, mut remarks) = review(pack);
    remarks.retain(|remark| remark.level == Level::Fault);
    relation.ok_or(remarks)
}

/// Compiles a pack and says all that there is to say: faults, warnings and notes, in the order of
/// files, lines and columns. There is a relation where there is no fault.
#[must_use]
pub fn review(pack: &Pack) -> (Option<Relation>, Vec<Remark>) {
    let mut faults = Faults::default();
    let texts = [&pack.manifest, &pack.events, &pack.sources].map(|text| files::plain(text));
    let [manifest, events, sources] = &texts;
    let files =
        [Text::new(MANIFEST, manifest), Text::new(EVENTS, events), Text::new(SOURCES, sources)];
    let relation = relation(files, &mut faults);
    let remarks = faults.placed(&files);
    let sound = remarks.iter().all(|remark| remark.level != Level::Fault);
    (relation.filter(|_| sound), remarks)
}

/// Says all that there is to say of a bibliography alone, without making references of it.
#[must_use]
pub fn bibliography(text: &str) -> Vec<Remark> {
    let text = files::plain(text);
    let (file, mut faults) = (Text::new(SOURCES, &text), Faults::default());
    if let Some((at, message)) = unfit(file.text) {
        faults.push(file.fault(at, message));
    }
    sources::works(file, &mut faults);
    faults.placed(&[file])
}

/// What is said of letters that the fonts of the picture lack: a warning at the first of them.
#[must_use]
pub fn boxes(pack: &Pack, letters: &str) -> Vec<Remark> {
    let texts = [&pack.manifest, &pack.events].map(|text| files::plain(text));
    let texts = [Text::new(MANIFEST, &texts[0]), Text::new(EVENTS, &texts[1])];
    let lacking = |letter: char| letters.contains(letter);
    let mut faults = Faults::default();
    if let Some((file, at)) = texts.iter().find_map(|file| Some((file, file.find(lacking)?))) {
        let message = format!(
            "the font of {PICTURE} lacks {letters}; boxes stand in their place there, the page shows them"
        );
        faults.push(file.warning(at, message));
    }
    faults.placed(&texts)
}

/// Reads the three files; `None` where the span or a party is missing.
fn relation(files: [Text<'_>; 3], faults: &mut Faults) -> Option<Relation> {
    let [file, events, sources] = files;
    for file in files {
        if let Some(at) = garbled(file.text) {
            let message = "the letters here were read in another encoding than they were written \
                           in; save the original anew as UTF-8";
            faults.push(file.warning(at, message));
        }
    }
    if let Some((at, message)) = unfit(sources.text) {
        faults.push(sources.fault(at, message));
    }
    let sources = sources::read(sources, faults);
    let manifest = manifest::read(file, &sources.keys, faults);
    let acts = events::read(events, &manifest, &sources.keys, faults);
    let relation = Relation {
        id: manifest.id,
        title: manifest.title,
        finding: manifest.finding,
        superlatives: manifest.superlatives.iter().map(|(_, it)| it.clone()).collect(),
        lede: manifest.lede,
        publication: manifest.publication,
        span: manifest.span?,
        parties: manifest.parties.try_into().ok()?,
        thirds: manifest.thirds,
        eras: manifest.eras,
        offices: manifest.offices,
        context: manifest.context,
        robustness: manifest.robustness,
        acts,
        sources: sources.list,
        spellings: manifest.spellings,
    };
    if faults.none() {
        finding::check(&relation, &manifest.superlatives, file, faults);
    }
    Some(relation)
}
