//! An entry as it was cut, read with `biblatex`: its TeX as text, its date as one, its addresses plain.
//!
//! What that crate reads otherwise than people mean is set right here, before it sees it.

use biblatex::{Bibliography, Chunks, ChunksExt as _, EntryType, ParseErrorKind};

use super::super::bibtex::{RawEntry, RawField};
use super::super::fault::{Faults, Text};
use super::super::letters::quoted;
use super::{capitals, dates, names, tex};

/// The fields that references are made of, and no other: what managers write besides (abstracts, paths
/// of files, notes to oneself) is never printed, and often no TeX.
const READ: [&str; 51] = [
    "addendum",
    "afterword",
    "annotator",
    "author",
    "bookauthor",
    "booksubtitle",
    "booktitle",
    "chapter",
    "commentator",
    "doi",
    "edition",
    "editor",
    "editora",
    "editoratype",
    "editorb",
    "editorbtype",
    "editortype",
    "entrysubtype",
    "eprint",
    "eprinttype",
    "eventdate",
    "eventtitle",
    "foreword",
    "holder",
    "howpublished",
    "institution",
    "introduction",
    "issue",
    "issuetitle",
    "journalsubtitle",
    "journaltitle",
    "langid",
    "language",
    "location",
    "mainsubtitle",
    "maintitle",
    "note",
    "number",
    "organization",
    "pages",
    "pagetotal",
    "publisher",
    "series",
    "shorthand",
    "subtitle",
    "title",
    "translator",
    "type",
    "venue",
    "version",
    "volume",
];

/// Fields that BibTeX calls otherwise than BibLaTeX.
const RENAMED: [(&str, &str); 5] = [
    ("journal", "journaltitle"),
    ("address", "location"),
    ("school", "institution"),
    ("archiveprefix", "eprinttype"),
    ("numpages", "pagetotal"),
];

/// Titles that stand in two fields, which the processor would cut to the first.
const PARTS: [(&str, &str); 4] = [
    ("title", "subtitle"),
    ("booktitle", "booksubtitle"),
    ("maintitle", "mainsubtitle"),
    ("journaltitle", "journalsubtitle"),
];

/// Titles whose capitals the processor sets.
const TITLES: [&str; 4] = ["title", "booktitle", "maintitle", "journaltitle"];

/// Kinds of works whose titles stand in italics; all others have quotation marks around theirs.
const IN_ITALICS: [&str; 8] = [
    "book",
    "collection",
    "mvbook",
    "mvcollection",
    "periodical",
    "proceedings",
    "reference",
    "report",
];

/// What BibLaTeX has words for.
const KINDS: [(&str, &str); 6] = [
    ("phdthesis", "PhD thesis"),
    ("mathesis", "Master’s thesis"),
    ("candthesis", "Candidate thesis"),
    ("techreport", "Technical report"),
    ("resreport", "Research report"),
    ("software", "Computer software"),
];

/// Reads an entry. What cannot be read is left out and said.
pub(in crate::pack) fn entry(
    raw: &RawEntry,
    file: Text<'_>,
    faults: &mut Faults,
) -> biblatex::Entry {
    let mut entry = biblatex::Entry::new(raw.key.clone(), EntryType::new(&raw.kind));
    for (name, field) in &raw.fields {
        let renamed = RENAMED.iter().find(|(old, _)| old == name);
        let name = renamed.map_or(name.as_str(), |(_, new)| new);
        let known = READ.contains(&name) && !entry.fields.contains_key(name);
        if known && let Some(chunks) = text(name, field, raw, file, faults) {
            entry.set(name, chunks);
        }
    }
    for (name, read) in [("doi", tex::doi as fn(&str) -> String), ("url", tex::address)] {
        if let Some(field) = raw.fields.get(name) {
            entry.set(name, plain(&read(&field.tex)));
        }
    }
    dates::read(raw, &mut entry, file, faults);
    for (title, subtitle) in PARTS {
        let Some(rest) = entry.remove(subtitle) else { continue };
        let rest = if names::lang(&entry).is_none() { capitals::begun(rest) } else { rest };
        if let Some(mut whole) = entry.remove(title) {
            let ended = whole.format_verbatim().ends_with(['?', '!', ':']);
            whole.extend(plain(if ended { " " } else { ": " }));
            whole.extend(rest);
            entry.set(title, whole);
        }
    }
    for title in TITLES {
        if let Some(text) = entry.remove(title) {
            let text = if IN_ITALICS.contains(&raw.kind.as_str()) { text } else { inner(text) };
            entry.set(title, capitals::kept(text));
        }
    }
    let kind = entry.get("type").map(|kind| kind.format_verbatim());
    if let Some((_, words)) = KINDS.iter().find(|(word, _)| Some(*word) == kind.as_deref()) {
        entry.set("type", plain(words));
    }
    entry
}

/// A text as `biblatex` has it. With a place, because it counts on from there when it is at fault.
pub(super) fn plain(text: &str) -> Chunks {
    vec![biblatex::Spanned::new(biblatex::Chunk::Normal(text.to_owned()), 0..text.len())]
}

/// A text whose capitals are to stay.
pub(super) fn protected(text: &str) -> Chunks {
    vec![biblatex::Spanned::new(biblatex::Chunk::Verbatim(text.to_owned()), 0..text.len())]
}

/// A title with the quotation marks of one that stands in quotation marks itself: the processor would
/// write both alike, and close them with one.
fn inner(mut title: Chunks) -> Chunks {
    for chunk in &mut title {
        let text = chunk.v.get().replace('“', "‘").replace('”', "’");
        *chunk.v.get_mut() = text;
    }
    title
}

/// The text that a field has in TeX.
fn text(
    name: &str,
    RawField { at, tex }: &RawField,
    raw: &RawEntry,
    file: Text<'_>,
    faults: &mut Faults,
) -> Option<Chunks> {
    let [field, key] = [name, &raw.key].map(quoted);
    if tex::depth(tex) > tex::DEEPEST {
        let message = format!("{field} of {key} has more braces in one another than are read");
        faults.push(file.fault(*at, message));
        return None;
    }
    let source = format!("@misc{{key, {name} = {{{}}}}}", tex::prepared(tex));
    let chunks = match Bibliography::parse(&source) {
        Ok(read) => read.into_vec().pop()?.remove(name)?,
        Err(error) => {
            let why = match error.kind {
                ParseErrorKind::UnexpectedEof if tex.contains('$') => {
                    "a $ stands alone; write \\$".to_owned()
                }
                ParseErrorKind::UnexpectedEof => "a backslash ends it; take it out".to_owned(),
                kind => format!("{kind}; look for a brace or a backslash too many"),
            };
            let message = format!("{field} of {key} cannot be read: {why}");
            faults.push(file.fault(*at, message));
            return None;
        }
    };
    if let Some(command) = tex::unknown(&chunks.format_verbatim()) {
        let message = format!(
            "{field} of {key} has a command of TeX that is not known and stands as it is: {}",
            quoted(command)
        );
        faults.push(file.warning(*at, message));
    }
    Some(chunks)
}
