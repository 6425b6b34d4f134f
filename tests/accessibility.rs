//! The list of checks names tests that are there.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

use std::fs;
use std::path::Path;

const CHECKS: &str = include_str!("../docs/accessibility.md");

#[test]
fn every_check_names_tests_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rows = CHECKS.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| #"));
    let mut count = 0;
    for row in rows {
        count += 1;
        assert!(row.starts_with(&format!("| {count} |")), "{count} is not next: {row}");
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        for name in cells[4].split('`').skip(1).step_by(2) {
            if let Some((file, test)) = name.split_once("::") {
                let text = fs::read_to_string(root.join(format!("tests/browser/{file}.rs")));
                let text = text.expect("the room of whole-page tests is there");
                assert!(text.contains(&format!("\nfn {test}() {{")), "there is no {name}");
            } else if name.starts_with("tests/") {
                assert!(root.join(name).exists(), "there is no {name}");
            }
        }
        let held = cells[3];
        assert!(held != "yes" || cells[4].contains('`') || count == 20, "{count} has no test");
    }
    assert_eq!(count, 45);
}
