//! What a card calls a work, and where the work can be read.

use biblatex::{ChunksExt, Person};

use super::super::languages;
use super::{dates, upstream};

/// The most letters of a title in place of a name.
const TITLE_MAX: usize = 32;

/// What stands in the place of a year that nobody knows.
const UNDATED: &str = "n.d.";

/// "Rahman 2023", "Ayaz et al. 2025", "Dawn 2024b": a source in the narrow space of a card.
pub(super) fn short(entry: &biblatex::Entry, letters: &str) -> String {
    if let Some(shorthand) = entry.get("shorthand") {
        return shorthand.format_verbatim();
    }
    if letters.is_empty() {
        return without_letters(entry);
    }
    let [year, letters] = dated(entry, letters);
    format!("{} {year}{letters}", who(entry))
}

/// The same without letters, for a work with a shorthand too.
pub(super) fn without_letters(entry: &biblatex::Entry) -> String {
    let who = who(entry);
    dates::year(entry).map_or_else(|| who.clone(), |year| format!("{who} {year}"))
}

/// The year of a work and its letters, as a reference has them behind one another.
pub(super) fn dated(entry: &biblatex::Entry, letters: &str) -> [String; 2] {
    match dates::year(entry) {
        Some(year) => [year, letters.to_owned()],
        None if letters.is_empty() => [UNDATED.to_owned(), String::new()],
        None => [UNDATED.to_owned(), format!("-{letters}")],
    }
}

/// Who made a work, or what else it is called by.
fn who(entry: &biblatex::Entry) -> String {
    let field = |name: &str| entry.get(name).map(|text| text.format_verbatim());
    let people = people(entry);
    let names: Vec<&str> = people.iter().map(String::as_str).collect();
    match names.as_slice() {
        [] => ["organization", "institution", "journaltitle", "publisher"]
            .into_iter()
            .find_map(field)
            .or_else(|| field("title").map(|title| cut(&title)))
            .unwrap_or_else(|| entry.key.clone()),
        [one] => (*one).to_owned(),
        [one, two] if *two != upstream::OTHERS => format!("{one} & {two}"),
        [one, ..] => format!("{one} et al."),
    }
}

/// The family names of who made a work: of its authors, else of its editors.
fn people(entry: &biblatex::Entry) -> Vec<String> {
    let authors = entry.author().unwrap_or_default();
    let people = match authors.is_empty() {
        true => entry.get_as::<Vec<Person>>("editor").unwrap_or_default(),
        false => authors,
    };
    people.iter().map(|person| upstream::family(&person.prefix, &person.name)).collect()
}

/// The first words of a title.
fn cut(title: &str) -> String {
    let mut out = String::new();
    for word in title.split_whitespace() {
        if out.chars().count() + word.chars().count() > TITLE_MAX {
            return format!("{out}…");
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Where a source can be read: its DOI before its address.
pub(in crate::pack) fn address(entry: &biblatex::Entry) -> Option<String> {
    let text = |name| entry.get(name).map(ChunksExt::format_verbatim).filter(|it| !it.is_empty());
    text("doi").map(|doi| format!("https://doi.org/{doi}")).or_else(|| text("url"))
}

/// The language that a source says it is in; none for English and for one that is not known here.
pub(super) fn lang(entry: &biblatex::Entry) -> Option<&'static str> {
    let named = entry.get("langid").or_else(|| entry.get("language"))?.format_verbatim();
    languages::NAMES.into_iter().find_map(|(name, tag)| (name == named).then_some(tag))
}
