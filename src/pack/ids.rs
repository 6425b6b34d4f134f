//! Names that stand in addresses.

use super::letters::quoted;

/// Ids of the page itself, which links must not confuse with an act's.
const PAGE_IDS: [&str; 35] = [
    "acts",
    "acts-title",
    "card",
    "card-title",
    "chart",
    "chart-title",
    "context-shown",
    "settings",
    "field",
    "filters",
    "key",
    "key-title",
    "chart-data",
    "chart-says",
    "keys",
    "keys-hint",
    "keys-title",
    "loader",
    "said",
    "search",
    "seek-act",
    "seek-work",
    "share",
    "marks",
    "notice",
    "printed",
    "program",
    "readout",
    "references",
    "recode",
    "robustness",
    "robustness-title",
    "table",
    "table-title",
    "what-if",
];

/// How its other ids begin.
const OWN: [&str; 3] = ["disc-", "strip-", "share-"];

/// What is wrong with the id of an act, if anything.
pub(super) fn of_act(id: &str) -> Option<String> {
    if !is_kebab(id) {
        // What is left without a letter is no id that an author would like.
        let like = Some(kebab(id)).filter(|like| like.contains(char::is_alphabetic));
        let like = like.unwrap_or_else(|| "1954-pact".to_owned());
        let id = quoted(id);
        return Some(format!("the id {id} must be small letters, digits and hyphens, like {like}"));
    }
    let taken = PAGE_IDS.contains(&id) || OWN.iter().any(|own| id.starts_with(*own));
    taken.then(|| {
        format!("the id '{id}' is one of the page's own; begin it with the year, like 1954-{id}")
    })
}

/// Whether a name is kebab-case: small ASCII letters and digits in groups joined by `-`.
pub(super) fn is_kebab(name: &str) -> bool {
    let group = |group: &str| {
        !group.is_empty() && group.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    name.split('-').all(group)
}

/// The kebab-case name nearest to a text; empty where it has no letter or digit of ASCII.
pub(super) fn kebab(text: &str) -> String {
    let small = text.to_lowercase();
    let groups = small.split(|letter: char| !letter.is_ascii_alphanumeric());
    groups.filter(|group| !group.is_empty()).take(8).collect::<Vec<_>>().join("-")
}
