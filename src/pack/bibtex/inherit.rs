//! What an entry takes from others: all that it lacks from its `xdata`, and from its `crossref` as the
//! manual of BibLaTeX has it (version 3.20, appendix B): the title of a book is the `booktitle` of a
//! part of it.
//!
//! Done here, because `biblatex` follows a circle until the stack is full (typst/biblatex issue 92),
//! takes the date of a book over that of its part (issue 51) and nothing of an `xdata` that the kind
//! of entry does not ask for.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fault, RawEntry, RawField};
use crate::pack::letters::quoted;

/// The longest chain of entries that take from one another.
const DEEPEST: usize = 8;

/// Fields that belong to an entry alone.
const OWN: [&str; 16] = [
    "crossref",
    "entryset",
    "entrysubtype",
    "execute",
    "ids",
    "indextitle",
    "keywords",
    "label",
    "options",
    "presort",
    "related",
    "shorthand",
    "shorttitle",
    "sortkey",
    "xdata",
    "xref",
];

/// Fields that are one date between them.
const DATE: [&str; 4] = ["date", "year", "month", "day"];

/// Gives every entry what it takes from others; what cannot be taken is a fault, what is not there is
/// the second list, of warnings.
pub(in crate::pack) fn inherit(entries: &mut Vec<RawEntry>) -> (Vec<Fault>, Vec<Fault>) {
    let mut heirs = Heirs {
        places: entries
            .iter()
            .enumerate()
            .map(|(at, entry)| (entry.key.clone(), at))
            .rev()
            .collect(),
        entries,
        done: BTreeSet::new(),
        faults: Vec::new(),
        warnings: Vec::new(),
    };
    for at in 0..heirs.entries.len() {
        heirs.complete(at, &mut Vec::new());
    }
    let Heirs { faults, warnings, .. } = heirs;
    entries.retain(|entry| entry.kind != "xdata");
    (faults, warnings)
}

struct Heirs<'a> {
    entries: &'a mut Vec<RawEntry>,
    places: BTreeMap<String, usize>,
    /// The entries that are complete.
    done: BTreeSet<usize>,
    faults: Vec<Fault>,
    warnings: Vec<Fault>,
}

impl Heirs<'_> {
    /// Completes an entry; `path` holds those that wait for it.
    fn complete(&mut self, at: usize, path: &mut Vec<usize>) {
        if !self.done.insert(at) {
            return;
        }
        path.push(at);
        for (link, from, place) in links(&self.entries[at]) {
            let other = self.places.get(&from).copied();
            let [key, from] = [&self.entries[at].key, &from].map(|it| quoted(it));
            let Some(other) = other else {
                let message = format!("{key} takes from {from} ({link}), which is not here");
                self.warnings.push((place, message));
                continue;
            };
            if path.contains(&other) {
                let message = if other == at {
                    format!("{key} takes from itself ({link}); take this out")
                } else {
                    format!("{key} and {from} take from one another ({link}); take one out")
                };
                self.faults.push((place, message));
                continue;
            }
            if path.len() > DEEPEST {
                let message = format!(
                    "{key} is the last of more than {DEEPEST} entries that take from one another"
                );
                self.faults.push((place, message));
                continue;
            }
            self.complete(other, path);
            let giver = self.entries[other].clone();
            take(&mut self.entries[at], &giver, link);
        }
        path.pop();
    }
}

/// What an entry takes from: by which field, which key, and where that field stands.
fn links(entry: &RawEntry) -> Vec<(&'static str, String, usize)> {
    let named = |link: &'static str| {
        let field = entry.fields.get(link);
        field.into_iter().flat_map(move |RawField { tex, at }| {
            tex.split(',').map(move |key| (link, key.trim().to_owned(), *at))
        })
    };
    // What an entry lacks, its data give before its book does.
    named("xdata").chain(named("crossref")).filter(|(_, key, _)| !key.is_empty()).collect()
}

/// Takes from an entry what another lacks.
fn take(entry: &mut RawEntry, giver: &RawEntry, link: &str) {
    let dated = DATE.iter().any(|name| entry.fields.contains_key(*name));
    for (name, field) in &giver.fields {
        if OWN.contains(&name.as_str()) || (dated && DATE.contains(&name.as_str())) {
            continue;
        }
        let name = if link == "xdata" { name } else { renamed(&giver.kind, &entry.kind, name) };
        entry.fields.entry(name.to_owned()).or_insert_with(|| field.clone());
    }
}

/// What a field of a whole is called in a part of it.
fn renamed<'a>(whole: &str, part: &str, name: &'a str) -> &'a str {
    let title = |title: &'static str, sub: &'static str, addon: &'static str| match name {
        "title" => title,
        "subtitle" => sub,
        "titleaddon" => addon,
        _ => name,
    };
    let in_book = part.starts_with("in") || part.starts_with("supp") || part == "bookinbook";
    match whole {
        "periodical" => title("journaltitle", "journalsubtitle", "journaltitleaddon"),
        "book" | "collection" | "proceedings" | "reference" if in_book => {
            if name == "author" && matches!(part, "incollection" | "inbook" | "bookinbook") {
                return "bookauthor";
            }
            title("booktitle", "booksubtitle", "booktitleaddon")
        }
        _ if whole.starts_with("mv") => title("maintitle", "mainsubtitle", "maintitleaddon"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::super::cut;
    use super::*;

    /// Holds what the first entry of a bibliography has in the end, and what is said.
    fn check(text: &str, fields: &str, said: &[&str]) {
        let mut entries = cut(text).entries;
        let (faults, warnings) = inherit(&mut entries);
        let has: Vec<String> = (entries[0].fields.iter())
            .filter(|(name, _)| *name != "crossref" && *name != "xdata")
            .map(|(name, field)| format!("{name}={}", field.tex))
            .collect();
        assert_eq!(has.join("|"), fields, "{text}");
        let found: Vec<Fault> = faults.into_iter().chain(warnings).collect();
        assert_eq!(found.len(), said.len(), "{text}: {found:?}");
        for ((_, found), said) in found.iter().zip(said) {
            assert!(found.contains(said), "{text}: {found}");
        }
    }

    #[test]
    fn a_part_takes_from_its_book() {
        let book = "@collection{b, title = {B}, subtitle = {S}, editor = {E}, date = {1980}, options = {x}}";
        check(
            &format!("@incollection{{a, title = {{A}}, crossref = {{b}}}}{book}"),
            "booksubtitle=S|booktitle=B|date=1980|editor=E|title=A",
            &[],
        );
        check(
            &format!("@incollection{{a, title = {{A}}, year = 1981, crossref = {{b}}}}{book}"),
            "booksubtitle=S|booktitle=B|editor=E|title=A|year=1981",
            &[],
        );
        check("@article{a, crossref={p}}@periodical{p, title={P}}", "journaltitle=P", &[]);
        check("@book{a, title={A}, crossref={m}}@mvbook{m, title={M}}", "maintitle=M|title=A", &[]);
        check(
            "@inbook{a, author={A}, crossref={b}}@book{b, author={B}}",
            "author=A|bookauthor=B",
            &[],
        );
        let chain = "@inbook{a, crossref = {b}}@book{b, title = {B}, xdata = {x, y}}";
        let data =
            "@xdata{x, publisher = {X}}@xdata{y, publisher = {Y}, title = {Z}, location = {L}}";
        check(&format!("{chain}{data}"), "booktitle=B|location=L|publisher=X", &[]);
    }

    #[test]
    fn circles_and_chains_end() {
        check("@a{a, x = {1}, crossref = {a}}", "x=1", &["'a' takes from itself (crossref)"]);
        check(
            "@a{a, crossref = {b}}@a{b, xdata = {a}, y = {2}}",
            "y=2",
            &["'b' and 'a' take from one another (xdata)"],
        );
        check("@a{a, crossref = {z}}", "", &["'a' takes from 'z' (crossref), which is not here"]);
        let chain: String =
            (0..100).map(|n| format!("@a{{k{n}, crossref = {{k{}}}}}\n", n + 1)).collect();
        let mut entries = cut(&format!("{chain}@a{{k100, x = {{1}}}}")).entries;
        let (faults, _) = inherit(&mut entries);
        assert!(faults[0].1.contains("more than 8 entries"), "{faults:?}");
    }
}
