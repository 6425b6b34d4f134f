//! The bibliography in three styles, each work with a short name of its own.
//!
//! Formatted by the CSL processor of `hayagriva` in the order of the Chicago list. What `biblatex` reads
//! otherwise than people mean is set right in [`mod@read`], what the processor reads otherwise in
//! [`upstream`], and what it writes otherwise than the styles ask in [`mend`].

use std::collections::BTreeMap;
use std::sync::LazyLock;

use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{
    DemoteNonDroppingParticle, FontStyle, IndependentStyle, Locale, Style,
};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, Entry,
};

use super::fault::{Faults, Text};
use super::letters::quoted;
use crate::relation::{Reference, Run, Source};

mod capitals;
mod dates;
mod letters;
mod mend;
mod names;
mod read;
mod tex;
mod titles;
mod upstream;

pub(super) use names::address;
pub(super) use read::entry as read;

/// A work of the bibliography.
pub(super) struct Work {
    /// Where its entry stands, in bytes.
    pub(super) at: usize,
    pub(super) entry: biblatex::Entry,
}

/// Works by their keys.
pub(super) type Works = BTreeMap<String, Work>;

/// Chicago, APA and MLA, unpacked once.
static STYLES: LazyLock<Vec<IndependentStyle>> = LazyLock::new(|| {
    [
        ArchivedStyle::ChicagoAuthorDate,
        ArchivedStyle::AmericanPsychologicalAssociation,
        ArchivedStyle::ModernLanguageAssociation,
    ]
    .into_iter()
    .filter_map(|style| match style.get() {
        Style::Independent(style) => Some(spelled_out(style)),
        Style::Dependent(_) => None,
    })
    .collect()
});

/// The languages that the styles speak, unpacked once.
static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(hayagriva::archive::locales);

/// A style that names the author of every work: a dash for the same author as above would point at
/// another one, because all lists stand in the order of the first style. And one that leaves names in
/// the order of their bibliography (see [`upstream`]).
fn spelled_out(mut style: IndependentStyle) -> IndependentStyle {
    style.settings.demote_non_dropping_particle = DemoteNonDroppingParticle::Never;
    if let Some(bibliography) = &mut style.bibliography {
        bibliography.subsequent_author_substitute = None;
    }
    style
}

/// Formats every entry, in the order that the style gives the bibliography.
pub(super) fn format(works: &Works, file: Text<'_>, faults: &mut Faults) -> Vec<Source> {
    let library = library(works, file, faults);
    let [chicago, apa, mla] = STYLES.as_slice() else { return Vec::new() };
    let edited: Vec<Entry> = library.iter().map(upstream::by_editors).collect();
    let order = formatted(&edited, chicago).into_iter().map(|(key, _)| key);
    let place: BTreeMap<&str, usize> =
        library.iter().enumerate().map(|(at, entry)| (entry.key(), at)).collect();
    let mut list: Vec<(String, [Reference; 3])> = order
        .filter_map(|key| {
            let (at, entry) = (*place.get(key.as_str())?, &works.get(&key)?.entry);
            let mut first = alone(&edited[at], chicago);
            if library[at].authors() != edited[at].authors() {
                mend::name_editors(&mut first, library[at].editors().unwrap_or_default());
            }
            let others = [apa, mla].map(|style| alone(&library[at], style));
            let [second, third] = others;
            Some((key, [first, second, third].map(|it| titles::marked(it, entry))))
        })
        .collect();
    let letters = letters::of(&list, works);
    let source = |(key, [mut chicago, mut apa, mla]): (String, [Reference; 3])| {
        let entry = &works.get(&key)?.entry;
        let letters = letters.get(&key).map_or("", String::as_str);
        let [year, behind] = names::dated(entry, letters);
        for reference in [&mut chicago, &mut apa] {
            letters::write(reference, &year, &behind);
        }
        let (short, url) = (names::short(entry, letters), names::address(entry));
        let lang = names::lang(entry);
        Some(Source { short, url, lang, chicago, apa, mla, key })
    };
    list.drain(..).filter_map(source).collect()
}

/// The entries as the processor knows them; what it cannot read is said.
fn library(works: &Works, file: Text<'_>, faults: &mut Faults) -> Vec<Entry> {
    let read = |(key, work): (&String, &Work)| match upstream::read(&work.entry) {
        Ok(read) => Some(read),
        Err(error) => {
            let message =
                format!("{} has a field that cannot be read ({})", quoted(key), error.kind);
            faults.push(file.fault(work.at, message));
            None
        }
    };
    works.iter().filter_map(read).collect()
}

/// The reference of a work in one style. Alone, because the processor tells works of one name and year
/// apart in citations, of which there are none, and then leaves given names out of the list (typst/hayagriva
/// issues 165 and 470).
fn alone(entry: &Entry, style: &IndependentStyle) -> Reference {
    let reference = formatted(std::slice::from_ref(entry), style).pop();
    reference.map(|(_, reference)| reference).unwrap_or_default()
}

/// The references of a library in one style, ordered as the style orders them.
fn formatted(library: &[Entry], style: &IndependentStyle) -> Vec<(String, Reference)> {
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
            (item.key, mend::mend(runs))
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
    let slanted = text.formatting.font_style == FontStyle::Italic;
    match runs.last_mut() {
        Some(run) if run.slanted == slanted => run.text.push_str(&text.text),
        _ => runs.push(Run { text: text.text.clone(), slanted, title: false }),
    }
}
