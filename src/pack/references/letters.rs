//! Letters behind the year, where several works of one year would be called the same.
//!
//! They follow the order of the list and are the same in cards, which name no more than families: so works
//! of two people of one family, or of two rows of authors that begin alike, have letters as well. The
//! processor gives them in the order of citations, which a list of works has none of, and gives some works
//! none at all (typst/hayagriva issues 330, 416, 469
//! and, for undated works, 530).

use std::collections::BTreeMap;

use super::{Works, dates, names};
use crate::relation::Reference;

/// The letters of every work that needs some, by its key.
pub(super) fn of(list: &[(String, [Reference; 3])], works: &Works) -> BTreeMap<String, String> {
    let entries: Vec<_> = (list.iter())
        .filter_map(|(key, [reference, ..])| {
            let entry = &works.get(key)?.entry;
            let counts = dates::year(entry).is_some() || entry.get("shorthand").is_none();
            counts.then(|| (key, entry, beginning(reference, entry)))
        })
        .collect();
    // What begins alike in the list is called alike in a card, but for those of a name of their own.
    let called: BTreeMap<&str, String> = (entries.iter())
        .filter(|(_, entry, _)| entry.get("shorthand").is_none())
        .map(|(_, entry, beginning)| (beginning.as_str(), names::without_letters(entry)))
        .collect();
    let mut groups: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for (key, _, beginning) in &entries {
        let name = called.get(beginning.as_str()).unwrap_or(beginning);
        groups.entry(name).or_default().push(key);
    }
    let several = groups.into_values().filter(|group| group.len() > 1);
    several.flat_map(|group| group.into_iter().cloned().zip((1..).map(letters))).collect()
}

/// What stands in a reference up to its year.
fn beginning(reference: &Reference, entry: &biblatex::Entry) -> String {
    let text: String = reference.0.iter().map(|run| run.text.as_str()).collect();
    let [year, _] = names::dated(entry, "");
    let end = text.find(&year).map_or(text.len(), |at| at + year.len());
    text[..end].to_owned()
}

/// "a" to "z", then "aa" to "zz", and so on.
fn letters(number: usize) -> String {
    let mut left = number;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.insert(0, char::from(b'a' + (left % 26) as u8));
        left /= 26;
    }
    letters.into_iter().collect()
}

/// Writes letters behind the year of a reference in place of any that are there.
pub(super) fn write(reference: &mut Reference, year: &str, letters: &str) {
    let found = reference.0.iter_mut().find_map(|run| Some((run.text.find(year)?, run)));
    let Some((at, run)) = found else { return };
    let at = at + year.len();
    let given = run.text[at..].bytes().take_while(u8::is_ascii_lowercase).count();
    // The full stop of "n.d." ended the part as well; now it stands before the letters.
    let ends = year.ends_with('.') && !letters.is_empty() && run.text[at..].starts_with(' ');
    run.text.replace_range(at..at + given, &format!("{letters}{}", if ends { "." } else { "" }));
}
