//! The records of this project, each held to what [the codebook](../docs/codebook.md) says of every
//! record and a program can check; what a record says of its own pair stands in a test of its own.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use cordiality::analysis::Analysis;
use cordiality::method::{Specification, Weights};
use cordiality::pack;
use cordiality::page::{self, Surroundings};
use cordiality::relation::{Act, Direction, Directness, Domain, Relation};

/// A record and the documents that tell of it.
struct Record {
    id: &'static str,
    coverage: &'static str,
    /// Names its annotated and its sustained acts, each in a row of a table.
    codebook: &'static str,
    relation: Relation,
}

static RECORDS: LazyLock<[Record; 2]> = LazyLock::new(|| {
    [
        ("pakistan-ussr", "docs/coverage.md", "docs/codebook.md"),
        ("pakistan-usa", "docs/coverage-usa.md", "docs/pakistan-usa.md"),
    ]
    .map(|(id, coverage, codebook)| {
        let files = pack::read(&root().join("static").join(id)).expect("the pack can be read");
        let relation = pack::compile(&files).expect("the pack has no fault");
        Record { id, coverage, codebook, relation }
    })
});

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn document(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).expect("the document is kept")
}

fn counts(act: &Act) -> bool {
    act.directness != Directness::Context
}

/// Fails with every act of every record that breaks a rule.
fn check(rule: &str, broken: impl Fn(&Relation, &Act) -> bool) {
    let of = |record: &Record| -> Vec<String> {
        let acts = record.relation.acts.iter().filter(|act| broken(&record.relation, act));
        acts.map(|act| format!("{}: {}", record.id, act.id)).collect()
    };
    let broken: Vec<String> = RECORDS.iter().flat_map(of).collect();
    assert!(broken.is_empty(), "{rule}\n{}", broken.join("\n"));
}

#[test]
fn acts_keep_the_codebook() {
    check("an id begins with the year of its date", |_, act| {
        !act.id.starts_with(&format!("{}-", act.date.year()))
    });
    check("a counted act says why it has its code", |_, act| counts(act) && act.note.is_empty());
    check("a direct act is between the two", |relation, act| {
        let [one, other] = &relation.parties;
        let actors = [act.initiator.as_str(), act.target.as_str()];
        act.directness == Directness::Direct
            && actors != [&one.id, &other.id]
            && actors != [&other.id, &one.id]
    });
    check("context is not annotated", |_, act| act.inflection.is_some() && !counts(act));
    check("the direction is the sign of the act", |_, act| {
        let cooperation = Weights::Azar.of(act.code) > 0.0;
        act.inflection.is_some_and(|it| (it == Direction::Warming) != cooperation)
    });
    check("a source that nobody looked into bears nothing out", |_, act| {
        let unread = |cite: &cordiality::relation::Cite| cite.locator.contains("not checked");
        !act.unverified && act.cites.iter().all(unread)
    });
    check("before the curve only context stands", |relation, act| {
        !relation.span.meets(act.date) && counts(act)
    });
}

#[test]
fn coverage_reports_are_true() {
    for Record { id, coverage, relation, .. } in &*RECORDS {
        assert!(
            document(coverage) == pack::coverage(relation),
            "{coverage} is old; run: cargo run --bin pack coverage static/{id} > {coverage}"
        );
    }
}

#[test]
fn no_year_is_empty_and_every_decade_has_two_counted_acts_a_year() {
    for Record { id, relation, .. } in &*RECORDS {
        let counted = |years: std::ops::RangeInclusive<i32>| {
            let within = |act: &&Act| counts(act) && years.contains(&act.date.year());
            relation.acts.iter().filter(within).count()
        };
        for year in 1947..=1991 {
            assert!(counted(year..=year) > 0, "{id}: {year} has no counted act");
        }
        for years in [1947..=1949, 1950..=1959, 1960..=1969, 1970..=1979, 1980..=1991] {
            let length = years.clone().count();
            assert!(counted(years.clone()) >= 2 * length, "{id}: {years:?} is thin");
        }
    }
}

#[test]
fn both_sides_and_all_domains_speak() {
    for Record { id, relation, .. } in &*RECORDS {
        for party in &relation.parties {
            let acts = relation.acts.iter().filter(|act| counts(act) && act.initiator == party.id);
            assert!(4 * acts.count() >= relation.acts.len() / 2, "{id}: {} is silent", party.name);
        }
        for domain in Domain::ALL {
            let acts = relation.acts.iter().filter(|act| counts(act) && act.domain == domain);
            assert!(acts.count() >= 5, "{id}: {domain:?} is thin");
        }
    }
}

/// The ids that stand first in a row of a table below a heading, with the words of its next cell.
fn table<'a>(document: &'a str, heading: &str) -> BTreeMap<&'a str, &'a str> {
    let section = document.split("\n## ").find(|section| {
        let title = section.lines().next().unwrap_or_default();
        title.ends_with(heading)
    });
    let row = |line: &'a str| {
        let (id, rest) = line.strip_prefix("| `")?.split_once('`')?;
        Some((id, rest.split('|').nth(1)?.trim()))
    };
    section.expect("the section is there").lines().filter_map(row).collect()
}

#[test]
fn the_documents_name_what_is_annotated_and_what_is_sustained() {
    for Record { id, codebook, relation, .. } in &*RECORDS {
        let text = document(codebook);
        let annotated: BTreeMap<&str, &str> = (relation.acts.iter())
            .filter_map(|act| {
                let word = match act.inflection? {
                    Direction::Warming => "warming",
                    Direction::Cooling => "cooling",
                };
                Some((act.id.as_str(), word))
            })
            .collect();
        assert!(annotated.len() >= 12, "{id} has few turning points");
        assert_eq!(table(&text, "Annotated turning points"), annotated, "{codebook}");
        let sustained: BTreeSet<&str> =
            (relation.acts.iter()).filter_map(|act| act.until.and(Some(act.id.as_str()))).collect();
        let told: BTreeSet<&str> = table(&text, "Sustained acts").into_keys().collect();
        assert_eq!(told, sustained, "{codebook}");
    }
}

#[test]
fn documents_name_acts_that_are_there_by_their_titles() {
    for Record { codebook, relation, .. } in &*RECORDS {
        let titles: BTreeMap<&str, &str> =
            relation.acts.iter().map(|act| (act.id.as_str(), act.title.as_str())).collect();
        let text = document(codebook);
        let pieces: Vec<&str> = text.split('`').collect();
        // An id begins with a year; a date has no letter.
        let is_id = |word: &str| {
            let year = word.split_once('-').map_or("", |(year, _)| year);
            year.len() == 4 && year.parse::<u16>().is_ok() && word.contains(char::is_alphabetic)
        };
        let named = |pair: &&[&str]| pair.first().is_some_and(|word| is_id(word));
        let mut called = 0;
        for pair in pieces.windows(2).filter(named) {
            let &[id, behind] = pair else { continue };
            let title = titles.get(id).copied();
            assert!(title.is_some(), "{codebook} names {id}, which is no act");
            if let Some(words) = behind.strip_prefix(" (") {
                let title = title.unwrap_or_default();
                assert!(words.starts_with(&format!("{title})")), "{codebook}: {id} is {title}");
                called += 1;
            }
        }
        assert!(called >= 20, "{codebook} calls {called} acts by their titles");
    }
}

/// The rows of a document's tables of kinds: the code and the directness of each, where it has one for all, and
/// the whole row.
fn kinds(document: &str) -> Vec<(Option<u8>, Option<f64>, &str)> {
    let (mut found, mut has_directness) = (Vec::new(), None);
    for line in document.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells[..] {
            [_, "Kind", "Code", beside, ..] => has_directness = Some(beside == "Directness"),
            [_, _, code, beside, ..] if has_directness.is_some() => {
                let (code, told) = code.split_once(", directness ").unwrap_or((code, ""));
                let directness = if has_directness == Some(true) { beside } else { told };
                found.push((code.parse().ok(), directness.parse().ok(), line));
            }
            _ => has_directness = None,
        }
    }
    found
}

/// Acts that such a row names to tell them apart from its kind, with how they are coded instead.
const APART: [&str; 3] = ["1955-afghan-credit", "1985-gorbachev-warning", "1986-six-regiments"];

#[test]
fn acts_are_coded_as_the_kinds_say_that_name_them() {
    let mut broken = Vec::new();
    for Record { codebook, relation, .. } in &*RECORDS {
        let (text, mut named) = (document(codebook), 0);
        for (code, directness, row) in kinds(&text) {
            let is_named = |act: &&Act| row.contains(&format!("`{}`", act.id));
            let is_apart = |act: &&Act| APART.contains(&act.id.as_str());
            for act in relation.acts.iter().filter(is_named).filter(|act| !is_apart(act)) {
                named += 1;
                let other_code = code.is_some_and(|it| it != act.code.number());
                if other_code || directness.is_some_and(|it| it != act.directness.factor()) {
                    broken.push(format!("{codebook}: {} is not coded so: {row}", act.id));
                }
            }
        }
        assert!(named >= 25, "{codebook} names {named} acts by their kinds");
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn what_two_records_share_they_tell_alike() {
    let [first, second] = &*RECORDS;
    let acts: BTreeMap<&str, &Act> =
        first.relation.acts.iter().map(|act| (act.id.as_str(), act)).collect();
    let shared: Vec<(&Act, &Act)> = (second.relation.acts.iter())
        .filter_map(|act| Some((*acts.get(act.id.as_str())?, act)))
        .collect();
    assert!(shared.len() >= 30, "they share {} acts", shared.len());
    for (one, other) in shared {
        assert_eq!(one.date, other.date, "{}", one.id);
        assert_eq!(one.until, other.until, "{}", one.id);
        assert_eq!(one.domain, other.domain, "{}", one.id);
    }
    let sources: BTreeMap<_, _> =
        first.relation.sources.iter().map(|source| (&source.key, &source.url)).collect();
    for source in &second.relation.sources {
        if let Some(url) = sources.get(&source.key) {
            assert_eq!(*url, &source.url, "{}", source.key);
        }
    }
}

#[test]
fn every_other_spelling_finds_an_act() {
    for Record { id, relation, .. } in &*RECORDS {
        let analysis = Rc::new(Analysis::of(relation.clone(), &Specification::PUBLISHED));
        let page = page::render(&analysis, Surroundings::default()).expect("it can be rendered");
        let body = page.markup.body;
        let also: Vec<&str> = body
            .split("data-also=\"")
            .skip(1)
            .filter_map(|rest| rest.split_once('"').map(|(also, _)| also))
            .collect();
        assert!(!relation.spellings.is_empty(), "{id}");
        for variant in relation.spellings.iter().flat_map(|spelling| &spelling.variants) {
            assert!(
                also.iter().any(|also| also.contains(variant)),
                "{id}: {variant} finds nothing"
            );
        }
    }
}
