//! The guide for authors names every key and column that the readers know, and no other; its examples can be read.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cordiality::pack::{KEYS, Pack, SERIES_HEAD, review, series};
use cordiality::relation::{ACT_COLUMNS, Shown};

const GUIDE: &str = include_str!("../../docs/pack.md");
/// What `pack new` writes, which the guide calls the example of a manifest.
const STARTER: &str = include_str!("../../src/bin/pack/starter/relation.toml");

/// What the first cells of the guide's tables name, table by table, each behind its line of heads.
fn named() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut tables: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in GUIDE.lines().filter(|line| line.starts_with('|')) {
        let cell = line.trim_matches('|').split('|').next().unwrap_or_default().trim();
        match cell.strip_prefix('`').and_then(|cell| cell.strip_suffix('`')) {
            Some(name) => tables.last_mut().expect("a head stands first").1.push(name),
            None if cell.starts_with('-') => {}
            None => tables.push((cell, Vec::new())),
        }
    }
    tables
}

#[test]
fn the_guide_names_what_the_readers_know() {
    let mut tables = named().into_iter();
    let (head, columns) = tables.next().expect("the columns of acts");
    assert_eq!((head, columns), ("column", ACT_COLUMNS.to_vec()));
    for (table, keys) in KEYS {
        let (head, named) = tables.next().expect("a table of keys");
        assert_eq!((head, named), ("key", keys.to_vec()), "the keys of {table}");
    }
    let (head, lines) = tables.next().expect("the head of a series");
    assert_eq!(head, "line of the head");
    assert_eq!(lines, SERIES_HEAD.map(|key| format!("# {key}:")));
    assert_eq!(tables.next(), None);
}

/// What stands indented in a section of the guide, by how its heading begins.
fn example(heading: &str) -> String {
    let section = GUIDE.split("\n## ").find(|section| section.starts_with(heading));
    let lines = section.expect("the section is there").lines();
    lines.filter_map(|line| line.strip_prefix("    ")).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn its_examples_make_a_pack() {
    // One act bears out no finding.
    let parts = STARTER.split("\n\n").filter(|part| !part.contains("[[superlative]]"));
    let manifest = parts.collect::<Vec<_>>().join("\n\n");
    let (events, sources) = (example("`events.csv`"), example("`sources.bib`"));
    let (relation, remarks) = review(&Pack { manifest, events, sources });
    assert!(remarks.is_empty(), "{remarks:#?}");
    let relation = relation.expect("there is no fault");
    assert_eq!((relation.acts.len(), relation.sources.len()), (1, 1));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
    fs::create_dir_all(folder.join("series")).expect("the target folder can be written");
    fs::write(folder.join("series/trade.csv"), example("`series/*.csv`")).expect("so can a file");
    let (list, remarks) = series(&folder).expect("the example has no fault");
    assert!(remarks.is_empty(), "{remarks:#?}");
    let values = |shown: &Shown| matches!(shown, Shown::Line { values, .. } if values.len() == 3);
    assert!(list.len() == 1 && values(&list[0].shown), "{list:#?}");
}

/// The keys of every table of a name below a value.
fn keys_of<'a>(value: &'a toml::Value, name: &str, found: &mut BTreeSet<&'a str>) {
    match value {
        toml::Value::Array(list) => list.iter().for_each(|it| keys_of(it, name, found)),
        toml::Value::Table(table) => {
            for (key, value) in table {
                if key == name {
                    let tables =
                        value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                    let tables = tables.iter().filter_map(toml::Value::as_table);
                    found.extend(tables.flat_map(|it| it.keys().map(String::as_str)));
                }
                keys_of(value, name, found);
            }
        }
        _ => {}
    }
}

#[test]
fn a_new_pack_has_every_key_filled_in() {
    let whole = STARTER.replace("# direction = ", "direction = ");
    let whole: toml::Value = toml::Value::Table(whole.parse().expect("it is TOML"));
    for (place, (table, keys)) in KEYS.into_iter().enumerate() {
        let mut found = BTreeSet::new();
        match place {
            0 => found
                .extend(whole.as_table().into_iter().flat_map(|it| it.keys().map(String::as_str))),
            _ => keys_of(&whole, table, &mut found),
        }
        assert_eq!(found, BTreeSet::from_iter(keys.iter().copied()), "{table}");
    }
}
