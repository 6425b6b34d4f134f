//! `sources.bib`: BibLaTeX in, formatted references out.

use super::cites::Keys;
use super::fault::{Faults, Text};
use super::references::{self, Work, Works};
use super::{bibtex, letters};
use crate::relation::Source;

/// The bibliography and where each key is in it.
pub(super) struct Sources {
    pub(super) list: Vec<Source>,
    pub(super) keys: Keys,
}

/// Reads a bibliography; what is faulty is left out and said.
pub(super) fn read(file: Text<'_>, faults: &mut Faults) -> Sources {
    let mut found = Faults::default();
    let (works, broken) = works(file, &mut found);
    // Formatting is most of the work, and of a faulty file nothing is written.
    let list = match found.has_fault() {
        false => references::format(&works, file, &mut found),
        true => Vec::new(),
    };
    let keys: Vec<String> = match found.has_fault() {
        false => list.iter().map(|source| source.key.clone()).collect(),
        true => works.into_keys().chain(broken).collect(),
    };
    faults.extend(found);
    Sources { list, keys: keys.into_iter().enumerate().map(|(at, key)| (key, at)).collect() }
}

/// The works of a bibliography, and the keys of those that are broken.
pub(super) fn works(file: Text<'_>, faults: &mut Faults) -> (Works, Vec<String>) {
    let mut cut = bibtex::cut(file.text);
    let (inherited, missing) = bibtex::inherit(&mut cut.entries);
    for (at, message) in cut.faults.into_iter().chain(inherited) {
        faults.push(file.fault(at, message));
    }
    for (at, message) in missing {
        faults.push(file.warning(at, message));
    }
    let mut works = Works::new();
    for raw in &cut.entries {
        let entry = references::read(raw, file, faults);
        check(raw, &entry, file, faults);
        if works.insert(raw.key.clone(), Work { at: raw.at, entry }).is_some() {
            let message = format!(
                "two sources have the key {}; give one another key",
                letters::quoted(&raw.key)
            );
            faults.push(file.fault(raw.at, message));
        }
    }
    (works, cut.broken)
}

/// Names what a reference cannot do without.
fn check(raw: &bibtex::RawEntry, entry: &biblatex::Entry, file: Text<'_>, faults: &mut Faults) {
    let key = &raw.key;
    if key.contains(char::is_whitespace) || letters::unfit(key).is_some() {
        let message = format!("the key {} has a space in it; take it out", letters::quoted(key));
        faults.push(file.fault(raw.at, message));
    }
    let key = letters::quoted(key);
    let has = |names: &[&str]| names.iter().any(|name| entry.get(name).is_some());
    // A title that cannot be read has a fault of its own.
    if !raw.fields.contains_key("title") {
        faults.push(file.fault(raw.at, format!("{key} has no title; add one")));
    }
    let makers = ["author", "editor", "institution", "organization", "publisher", "journaltitle"];
    if !has(&makers) {
        let message =
            format!("{key} has no author, editor or institution; its title stands in their place");
        faults.push(file.warning(raw.at, message));
    }
    if let Some(url) = raw.fields.get("url")
        && let Some(address) = references::address(entry)
        && !["https://", "http://"].iter().any(|scheme| address.starts_with(scheme))
    {
        let message = format!("the address of {key} must begin with https:// or http://");
        faults.push(file.fault(url.at, message));
    }
}
