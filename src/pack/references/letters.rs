//! Letters behind the year, where an author has several works of one year.
//!
//! They follow the order of the list and are the same in cards. The processor gives them in the order
//! of citations, which a list of works has none of, and gives some works none at all
//! (typst/hayagriva issues 330, 416 and 469).

use std::collections::BTreeMap;

use super::{Works, dates};
use crate::relation::Reference;

/// The letter of every work that needs one, by its key.
pub(super) fn of(list: &[(String, [Reference; 3])], works: &Works) -> BTreeMap<String, char> {
    let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (key, [reference, ..]) in list {
        let text: String = reference.0.iter().map(|run| run.text.as_str()).collect();
        let year = works.get(key).and_then(|work| dates::year(&work.entry));
        if let Some((author, year)) = year.and_then(|year| Some((text.split_once(&year)?.0, year)))
        {
            groups.entry(format!("{author}{year}")).or_default().push(key);
        }
    }
    let several = groups.into_values().filter(|group| group.len() > 1);
    several.flat_map(|group| group.into_iter().map(str::to_owned).zip('a'..='z')).collect()
}

/// Writes a letter behind the year of a reference in place of any that is there.
pub(super) fn write(reference: &mut Reference, year: Option<&str>, letter: Option<char>) {
    let Some(year) = year else { return };
    let found = reference.0.iter_mut().find_map(|run| Some((run.text.find(year)?, run)));
    let Some((at, run)) = found else { return };
    let at = at + year.len();
    let given = run.text[at..].bytes().take_while(u8::is_ascii_lowercase).count();
    run.text.replace_range(at..at + given, &letter.map(String::from).unwrap_or_default());
}
