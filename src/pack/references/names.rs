//! What a card calls a work, and where the work can be read.

use biblatex::ChunksExt;

/// "Rahman 2023", "Ayaz et al. 2025", "Dawn 2024b": a source in the narrow space of a card.
pub(super) fn short(entry: &biblatex::Entry, letter: Option<char>) -> String {
    if let Some(shorthand) = entry.get("shorthand") {
        return shorthand.format_verbatim();
    }
    let people = entry.author().unwrap_or_default();
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let who = match names.as_slice() {
        [] => ["organization", "institution", "journaltitle", "publisher", "editor"]
            .into_iter()
            .find_map(|field| entry.get(field))
            .map_or_else(|| entry.key.clone(), ChunksExt::format_verbatim),
        [one] => (*one).to_owned(),
        [one, two] => format!("{one} & {two}"),
        [one, ..] => format!("{one} et al."),
    };
    let letter = letter.map(String::from).unwrap_or_default();
    year(entry).map_or_else(|| who.clone(), |year| format!("{who} {year}{letter}"))
}

/// The year that a reference gives.
pub(super) fn year(entry: &biblatex::Entry) -> Option<String> {
    let date = entry.get("date").or_else(|| entry.get("year"))?.format_verbatim();
    let last = date.rsplit('/').next().unwrap_or(&date);
    last.split('-').next().map(str::to_owned)
}

/// Where a source can be read: its DOI before its address.
pub(super) fn address(entry: &biblatex::Entry) -> Option<String> {
    let doi = entry.get("doi").map(ChunksExt::format_verbatim);
    let url = entry.get("url").map(ChunksExt::format_verbatim);
    doi.map(|doi| format!("https://doi.org/{doi}")).or(url)
}

/// The languages that BibLaTeX names, with their tags.
const LANGUAGES: [(&str, &str); 16] = [
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("czech", "cs"),
    ("dutch", "nl"),
    ("french", "fr"),
    ("german", "de"),
    ("hindi", "hi"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
];

/// The language that a source says it is in; none for English and for one that is not known here.
pub(super) fn lang(entry: &biblatex::Entry) -> Option<&'static str> {
    let named = entry.get("langid").or_else(|| entry.get("language"))?.format_verbatim();
    LANGUAGES.into_iter().find_map(|(name, tag)| (name == named).then_some(tag))
}
