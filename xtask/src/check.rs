//! The fast inner loop: format, lints and native tests. It needs no tool but the pinned toolchain.

use anyhow::Result;

use crate::process;
use crate::steps::{self, Step};
use crate::tools::Workshop;

/// The commands of the inner loop, in order.
const COMMANDS: [(&str, &str, &[&str]); 3] = [
    ("fmt", "Format", &["fmt", "--all", "--check"]),
    ("clippy", "Lints", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    ("tests", "Native tests", &["test", "--workspace", "--lib", "--bins", "--tests"]),
];

/// Runs the inner loop and stops at the first failure.
pub(crate) fn run(workshop: &Workshop) -> Result<()> {
    let steps = COMMANDS.into_iter().map(|(name, heading, words)| {
        let command = process::cargo(&workshop.root, words.iter().copied());
        Step::command(name, heading, format!("`{}`", process::line_of(&command)), command)
    });
    steps::run(steps.collect())
}
