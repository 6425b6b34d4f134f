//! `sources.bib`: BibLaTeX in, formatted references out.
//!
//! Read with `biblatex`, every entry on its own, so that one broken entry hides no other.

use std::collections::BTreeMap;

use biblatex::{Bibliography, PermissiveType};

use super::cites::Keys;
use super::fault::{Faults, Text};
use super::{is_kebab, references};
use crate::relation::Source;

/// The bibliography and where each key is in it.
pub(super) struct Sources {
    pub(super) list: Vec<Source>,
    pub(super) keys: Keys,
}

/// Reads a bibliography; what is faulty is left out and said.
pub(super) fn read(file: Text<'_>, faults: &mut Faults) -> Sources {
    let mut entries: BTreeMap<String, biblatex::Entry> = BTreeMap::new();
    let mut broken: Vec<String> = Vec::new();
    for (offset, chunk) in chunks(file.text) {
        match Bibliography::parse(chunk) {
            Ok(bibliography) => {
                for entry in bibliography.into_vec() {
                    check(&entry, file, offset, faults);
                    let key = entry.key.clone();
                    if entries.insert(key.clone(), entry).is_some() {
                        let message =
                            format!("two sources have the key '{key}'; give one another key");
                        faults.push(file.fault(offset, message));
                    }
                }
            }
            Err(error) => {
                let message = format!(
                    "this entry is not BibLaTeX ({}); check its braces and commas",
                    error.kind
                );
                faults.push(file.fault(offset + error.span.start, message));
                // Acts that cite a broken entry have no fault of their own.
                broken.extend(key_of(chunk).map(str::to_owned));
            }
        }
    }
    let list = references::format(&entries, file, faults);
    let keys = list.iter().map(|source| source.key.clone()).chain(broken);
    let keys = keys.enumerate().map(|(index, key)| (key, index)).collect();
    Sources { list, keys }
}

/// Cuts a bibliography before every `@` that begins a line.
fn chunks(text: &str) -> Vec<(usize, &str)> {
    let begins =
        |at: usize| text[..at].chars().next_back().is_none_or(|c| matches!(c, '\n' | '\u{feff}'));
    let starts: Vec<usize> =
        text.match_indices('@').map(|(at, _)| at).filter(|&at| begins(at)).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| (start, &text[start..end])).collect()
}

/// The key of an entry, however broken what follows it.
fn key_of(chunk: &str) -> Option<&str> {
    let (key, _) = chunk.split_once('{')?.1.split_once(',')?;
    Some(key.trim())
}

/// Names what a reference cannot do without.
fn check(entry: &biblatex::Entry, file: Text<'_>, offset: usize, faults: &mut Faults) {
    let key = &entry.key;
    let mut fault = |message: String| faults.push(file.fault(offset, message));
    if !is_kebab(key) {
        fault(format!(
            "the key '{key}' must be small letters, digits and hyphens, like rahman-2023"
        ));
    }
    let has = |names: &[&str]| names.iter().any(|name| entry.get(name).is_some());
    if !has(&["title"]) {
        fault(format!("'{key}' has no title; add one"));
    }
    if !has(&["author", "editor", "institution", "organization", "publisher"]) {
        fault(format!("'{key}' has no author, editor or institution; add one"));
    }
    if let Ok(PermissiveType::Chunks(_)) = entry.date() {
        fault(format!("the date of '{key}' is not one; write 1960, 1960-05 or 1960-05-19"));
    }
    if let Some(url) = entry.get("url").map(biblatex::ChunksExt::format_verbatim)
        && !url.starts_with("https://")
    {
        fault(format!("the address of '{key}' must begin with https://"));
    }
}
