//! The guide for authors names every key and column that the readers know, and no other.

use cordiality::pack::{KEYS, SERIES_HEAD};
use cordiality::relation::ACT_COLUMNS;

const GUIDE: &str = include_str!("../../docs/pack.md");

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
