//! What docs/reliability.md says is tried is held by tests that are there, and the sentences that it quotes are the page's.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

use std::fs;
use std::path::{Path, PathBuf};

const TRIED: &str = include_str!("../docs/reliability.md");

/// The rows of the table under a heading, as cells.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, rest) = TRIED.split_once(&format!("\n## {heading}\n")).expect("it has the heading");
    let section = rest.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let rows = rows.take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

/// The file of a test, by what stands before its name.
fn file(place: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let file = tests.join(format!("{place}.rs"));
    if file.exists() { file } else { tests.join(place).join("main.rs") }
}

/// Holds that every row of a table has a test that is there, and how many rows there are.
fn check(heading: &str, count: usize) {
    let rows = rows(heading);
    for row in &rows {
        let held = row.last().expect("a row has cells");
        let names: Vec<&str> = held.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "{row:?} has no test");
        for name in names {
            let (place, test) = name.split_once("::").expect("a test is named by its file");
            let text = fs::read_to_string(file(place)).expect("the file of the test is there");
            assert!(text.contains(&format!("fn {test}(")), "there is no {name}");
        }
    }
    assert_eq!(rows.len(), count, "{heading}");
}

#[test]
fn every_row_names_tests_that_are_there() {
    check("Faults", 24);
    check("Bad inputs tried by hand", 47);
    check("Nothing lost", 8);
}

#[test]
fn every_sentence_is_the_pages() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut texts = fs::read_to_string(words.join("i18n.rs")).expect("the room of words is there");
    for entry in fs::read_dir(words.join("i18n")).expect("it is there").flatten() {
        texts.push_str(&fs::read_to_string(entry.path()).expect("it is text"));
    }
    // A sentence may go on in the next line of its source.
    let texts = texts.split("\\\n").map(str::trim_start).collect::<String>();
    for row in rows("Faults") {
        let said = row[0].trim_matches(['“', '”']);
        assert!(texts.contains(said), "nothing says “{said}”");
    }
}
