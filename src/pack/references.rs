//! The bibliography in three styles, each work with a short name of its own.
//!
//! Formatted by the CSL processor of `hayagriva` in the order of the Chicago list. What that reads
//! otherwise from BibLaTeX than we mean is set right in [`library`], and what it writes otherwise than
//! the styles ask in [`mend`].

use std::collections::BTreeMap;
use std::sync::LazyLock;

use biblatex::{ChunksExt as _, EntryType as EntryKind};
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{FontStyle, IndependentStyle, Locale, Style};
use hayagriva::types::EntryType;
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, Entry,
};

use super::fault::{Faults, Text};
use crate::relation::{Reference, Run, Source};

mod letters;
mod mend;
mod names;
mod titles;

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
/// another one, because all lists stand in the order of the first style.
fn spelled_out(mut style: IndependentStyle) -> IndependentStyle {
    if let Some(bibliography) = &mut style.bibliography {
        bibliography.subsequent_author_substitute = None;
    }
    style
}

/// Formats every entry, in the order that the style gives the bibliography.
pub(super) fn format(
    entries: &BTreeMap<String, biblatex::Entry>,
    file: Text<'_>,
    faults: &mut Faults,
) -> Vec<Source> {
    let library = library(entries, file, faults);
    let mut styles = STYLES.iter().map(|style| formatted(&library, style));
    let mut chicago = styles.next().unwrap_or_default();
    let [mut apa, mut mla] = [styles.next(), styles.next()]
        .map(|style| style.unwrap_or_default().into_iter().collect::<BTreeMap<_, _>>());
    let letters = letters::of(&chicago, entries);
    for (key, reference) in &mut chicago {
        let (year, letter) = (entries.get(key).and_then(names::year), letters.get(key).copied());
        for reference in [Some(reference), apa.get_mut(key)].into_iter().flatten() {
            letters::write(reference, year.as_deref(), letter);
        }
    }
    (chicago.into_iter())
        .filter_map(|(key, chicago)| {
            let entry = entries.get(&key)?;
            let [chicago, apa, mla] = [Some(chicago), apa.remove(&key), mla.remove(&key)]
                .map(|reference| titles::marked(reference.unwrap_or_default(), entry));
            Some(Source {
                short: names::short(entry, letters.get(&key).copied()),
                url: names::address(entry),
                lang: names::lang(entry),
                chicago,
                apa,
                mla,
                key,
            })
        })
        .collect()
}

/// The entries as the processor knows them; what it cannot read is said.
fn library(
    entries: &BTreeMap<String, biblatex::Entry>,
    file: Text<'_>,
    faults: &mut Faults,
) -> Vec<Entry> {
    let read = |(key, entry): (&String, &biblatex::Entry)| match Entry::try_from(&in_a_book(entry))
    {
        Ok(mut read) => {
            if entry.get("entrysubtype").is_some_and(|kind| kind.format_verbatim() == "newspaper") {
                print_as_news(&mut read);
            }
            Some(read)
        }
        Err(error) => {
            let at = file.text.find(&format!("{{{key},")).unwrap_or(0);
            let message = format!("'{key}' has a field that cannot be read ({})", error.kind);
            faults.push(file.fault(at, message));
            None
        }
    };
    entries.iter().filter_map(read).collect()
}

/// A part of a collection or of proceedings as a part of a book: the processor takes their title for
/// that of a series as well, and names it twice.
fn in_a_book(entry: &biblatex::Entry) -> biblatex::Entry {
    let mut entry = entry.clone();
    if matches!(entry.entry_type, EntryKind::InCollection | EntryKind::InProceedings) {
        entry.entry_type = EntryKind::InBook;
    }
    entry
}

/// Makes the periodical of an article a newspaper, whose issues go by days: BibLaTeX has no type for
/// that, and the processor does not read its `entrysubtype`.
fn print_as_news(article: &mut Entry) {
    let parents = article.parents().iter().map(|parent| {
        let mut paper = Entry::new(parent.key(), EntryType::Newspaper);
        if let Some(title) = parent.title() {
            paper.set_title(title.clone());
        }
        if let Some(publisher) = parent.publisher() {
            paper.set_publisher(publisher.clone());
        }
        paper
    });
    article.set_parents(parents.collect());
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
