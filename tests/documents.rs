//! What the documents name is there: commands, files, and the terms of each published pack.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Holds that nothing was found, or says all of it.
fn check(rule: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn documents_name_commands_that_exist() {
    let usage = fs::read_to_string(root().join("xtask/src/args.rs")).expect("xtask has its usage");
    let mut found = Vec::new();
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "docs/hosting.md",
        "docs/pack.md",
        "docs/reliability.md",
        "docs/scale.md",
        "docs/speed.md",
    ] {
        let text = fs::read_to_string(root().join(name)).unwrap_or_default();
        for (at, prefix) in text.match_indices("cargo xtask ") {
            let rest = &text[at + prefix.len()..];
            let command =
                rest.split(|c: char| !c.is_alphabetic() && c != '-').next().unwrap_or_default();
            if command.is_empty() || !usage.contains(&format!("\n  {command} ")) {
                found.push(format!("{name}: cargo xtask {command}"));
            }
        }
    }
    check("a document names a command that xtask does not have", found);
}

/// The documents: those at the top and those in `docs`.
fn documents() -> Vec<(PathBuf, String)> {
    let folders = [root().to_owned(), root().join("docs")];
    let files = folders.iter().flat_map(|it| fs::read_dir(it).expect("the folder is there"));
    let files = files.flatten().map(|entry| entry.path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    files.map(|path| (path.clone(), fs::read_to_string(path).expect("it is UTF-8"))).collect()
}

#[test]
fn documents_link_to_what_is_there() {
    let mut found = Vec::new();
    for (path, text) in documents() {
        let folder = path.parent().expect("a document lies in a folder");
        for rest in text.split("](").skip(1) {
            let link = rest.split([')', '#']).next().unwrap_or_default();
            if !link.contains("://") && !link.is_empty() && !folder.join(link).exists() {
                found.push(format!("{}: {link}", path.display()));
            }
        }
    }
    check("a document links to a file that is not there", found);
}

#[test]
fn the_readme_says_on_what_terms_each_published_pack_stands() {
    let text = |name: &str| fs::read_to_string(root().join(name)).expect("the file is there");
    let (readme, packs) = (text("README.md"), text("static/packs.txt"));
    let terms = readme.rsplit("\n\n").next().unwrap_or_default();
    let unsaid = packs.lines().filter(|pack| !terms.contains(&format!("`{pack}/`")));
    check("the README says the terms of every pack", unsaid.map(str::to_owned).collect());
}
