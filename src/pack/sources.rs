//! `sources.bib`: BibLaTeX in, formatted references out.
//!
//! Read with `biblatex`, formatted in the order of the bibliography by the CSL processor of
//! `hayagriva`. Every entry is parsed on its own, so that one broken entry hides no other.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use biblatex::{Bibliography, ChunksExt as _, PermissiveType};
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{Locale, Style};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, Entry,
};

use super::cites::Keys;
use super::fault::{Faults, Text};
use super::is_kebab;
use crate::relation::{Reference, Run, Source};

/// Chicago, APA and MLA, unpacked once.
static STYLES: LazyLock<[Style; 3]> = LazyLock::new(|| {
    [
        ArchivedStyle::ChicagoAuthorDate,
        ArchivedStyle::AmericanPsychologicalAssociation,
        ArchivedStyle::ModernLanguageAssociation,
    ]
    .map(|style| style.get())
});

/// The languages that the styles speak, unpacked once.
static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(hayagriva::archive::locales);

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
    let list = format(&entries, file, faults);
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

/// Formats every entry, in the order that the style gives the bibliography.
fn format(
    entries: &BTreeMap<String, biblatex::Entry>,
    file: Text<'_>,
    faults: &mut Faults,
) -> Vec<Source> {
    let mut library: Vec<Entry> = Vec::new();
    for (key, entry) in entries {
        match Entry::try_from(entry) {
            Ok(read) => library.push(read),
            Err(error) => {
                let at = file.text.find(&format!("{{{key},")).unwrap_or(0);
                faults.push(file.fault(
                    at,
                    format!("'{key}' has a field that cannot be read ({})", error.kind),
                ));
            }
        }
    }
    let [chicago, apa, mla] = STYLES.each_ref().map(|style| formatted(&library, style));
    let (apa, mla): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (apa.into_iter().collect(), mla.into_iter().collect());
    (chicago.into_iter())
        .map(|(key, chicago)| {
            let entry = entries.get(&key);
            Source {
                short: entry.map_or_else(|| key.clone(), short),
                url: entry.and_then(address),
                apa: apa.get(&key).cloned().unwrap_or_default(),
                mla: mla.get(&key).cloned().unwrap_or_default(),
                chicago,
                key,
            }
        })
        .collect()
}

/// The references of a library in one style, ordered as the style orders them.
fn formatted(library: &[Entry], style: &Style) -> Vec<(String, Reference)> {
    let Style::Independent(style) = style else { return Vec::new() };
    let mut driver = BibliographyDriver::new();
    for entry in library {
        let items = vec![CitationItem::with_entry(entry)];
        driver.citation(CitationRequest::from_items(items, style, &LOCALES));
    }
    let request = BibliographyRequest { style, locale: None, locale_files: &LOCALES };
    let rendered = driver.finish(request).bibliography;
    let items = rendered.into_iter().flat_map(|bibliography| bibliography.items);
    items
        .map(|item| {
            let mut runs = Vec::new();
            if let Some(first) = &item.first_field {
                collect(first, &mut runs);
            }
            item.content.0.iter().for_each(|child| collect(child, &mut runs));
            (item.key, Reference(runs))
        })
        .collect()
}

/// Flattens a rendered reference into runs of plain and slanted text.
fn collect(child: &ElemChild, runs: &mut Vec<Run>) {
    let text = match child {
        ElemChild::Text(text) | ElemChild::Link { text, .. } => text,
        ElemChild::Elem(elem) => {
            return elem.children.0.iter().for_each(|child| collect(child, runs));
        }
        ElemChild::Markup(_) | ElemChild::Transparent { .. } => return,
    };
    let slanted = text.formatting.font_style == hayagriva::citationberg::FontStyle::Italic;
    match runs.last_mut() {
        Some(run) if run.slanted == slanted => run.text.push_str(&text.text),
        _ => runs.push(Run { text: text.text.clone(), slanted }),
    }
}

/// "Rahman 2023", "Ayaz et al. 2025": a source in the narrow space of a card.
fn short(entry: &biblatex::Entry) -> String {
    if let Some(shorthand) = entry.get("shorthand") {
        return shorthand.format_verbatim();
    }
    let people = entry.author().unwrap_or_default();
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let who = match names.as_slice() {
        [] => ["organization", "institution", "publisher", "editor"]
            .into_iter()
            .find_map(|field| entry.get(field))
            .map_or_else(|| entry.key.clone(), biblatex::ChunksExt::format_verbatim),
        [one] => (*one).to_owned(),
        [one, two] => format!("{one} & {two}"),
        [one, ..] => format!("{one} et al."),
    };
    let year =
        entry.get("date").or_else(|| entry.get("year")).map(biblatex::ChunksExt::format_verbatim);
    year.map_or_else(
        || who.clone(),
        |year| format!("{who} {}", year.split('-').next().unwrap_or("")),
    )
}

/// Where a source can be read: its DOI before its address.
fn address(entry: &biblatex::Entry) -> Option<String> {
    let doi = entry.get("doi").map(biblatex::ChunksExt::format_verbatim);
    let url = entry.get("url").map(biblatex::ChunksExt::format_verbatim);
    doi.map(|doi| format!("https://doi.org/{doi}")).or(url)
}
