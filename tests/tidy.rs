//! What no compiler checks: who may import whom, who may name the browser, and how long a file is.
//!
//! Every check reads the source as text and collects all it finds.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of `src`, lowest floor first. A room imports from lower floors only: not from its own
/// floor, not from above. The programs (`main.rs`, `bin`) stand on top.
const FLOORS: [&[&str]; 13] = [
    &["date"],
    &["relation"],
    &["method"],
    &["chart_data"],
    &["i18n"],
    &["analysis"],
    &["chart"],
    &["state"],
    &["export"],
    &["components"],
    &["publish"],
    &["pack", "page", "browser"],
    &["app"],
];

/// The most lines of a file.
const LINES_MAX: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under some folders: its path from the root, and its text.
fn sources(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("the file is UTF-8");
                files.push((path.strip_prefix(root()).expect("below the root").to_owned(), text));
            }
        }
    }
    assert!(!files.is_empty());
    files.sort();
    files
}

/// The lines of a text that are no comment, numbered from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    numbered.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Holds that nothing was found, or says all of it.
fn check(rule: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

/// Names what a file of `src` belongs to: `chart` for `src/chart.rs` and `src/chart/svg.rs`.
fn room(path: &Path) -> String {
    let first =
        path.components().nth(1).map(|part| part.as_os_str().to_string_lossy().into_owned());
    first.unwrap_or_default().trim_end_matches(".rs").to_owned()
}

/// The rooms that a text names by `crate::…` or, in a program, by `cordiality::…`, each with its line;
/// an import over many lines counts as a whole.
fn imports(text: &str) -> Vec<(usize, String)> {
    named(text, &["crate::", "cordiality::"])
}

/// What a text names right behind a prefix, each with its line.
fn named(text: &str, prefixes: &[&str]) -> Vec<(usize, String)> {
    let code: String = text
        .lines()
        .map(|line| if line.trim_start().starts_with("//") { "\n" } else { line })
        .flat_map(|line| [line, "\n"])
        .collect();
    let code = code.replace("\n\n", "\n");
    let ident =
        |text: &str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let mut found = Vec::new();
    for prefix in prefixes {
        for (at, _) in code.match_indices(prefix) {
            let line = code[..at].matches('\n').count() + 1;
            let rest = &code[at + prefix.len()..];
            let paths: Vec<&str> = match rest.strip_prefix('{') {
                None => vec![rest],
                Some(list) => heads(list),
            };
            found.extend(paths.iter().map(|path| (line, path[..ident(path)].to_owned())));
        }
    }
    found
}

/// What stands at the head of each path of a list in braces, whatever is nested below it.
fn heads(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut heads) = (0, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                heads.push(list[start..at].trim());
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

#[test]
fn imports_are_read_whole() {
    let text = "use crate::{\n    date::{Day, Month},\n    // crate::app\n    relation,\n};\nfn x() { crate::i18n::date() }";
    let rooms: Vec<String> = imports(text).into_iter().map(|(_, room)| room).collect();
    assert_eq!(rooms, ["date", "relation", "i18n"]);
}

#[test]
fn rooms_import_downwards_only() {
    let floor = |room: &str| FLOORS.iter().position(|rooms| rooms.contains(&room));
    let mut found = Vec::new();
    for (path, text) in sources(&["src"]) {
        let here = room(&path);
        if here == "lib" {
            continue;
        }
        // A program's `crate` is its own.
        let top = here == "main" || here == "bin";
        let text = if top { text.replace("crate::", "") } else { text };
        let Some(mine) = floor(&here).or(top.then_some(FLOORS.len())) else {
            found.push(format!(
                "{}: the room {here} stands on no floor of tests/tidy.rs",
                path.display()
            ));
            continue;
        };
        for (number, other) in imports(&text).into_iter().filter(|(_, other)| *other != here) {
            if floor(&other).is_none_or(|other| other >= mine) {
                found.push(format!("{}:{number}: {here} names {other}", path.display()));
            }
        }
        if path.components().count() == 2 {
            for (number, _) in code(&text).filter(|(_, line)| line.starts_with("use super::")) {
                found.push(format!("{}:{number}: write crate::", path.display()));
            }
        }
    }
    check("a room imports from lower floors only", found);
}

/// Rooms in which files still import each other, each by a size or a small function.
const KNOTTED: [&str; 2] = ["chart", "chart_data"];

/// The file of its room that a path belongs to: `share` for `components/share.rs` and what lies in its folder.
fn file_of_room(path: &Path) -> Option<String> {
    let part = path.components().nth(2)?.as_os_str().to_string_lossy().into_owned();
    Some(part.trim_end_matches(".rs").to_owned())
}

/// Every file of a room, with those of the room that it names.
fn files_named(sources: &[(PathBuf, String)], here: &str) -> BTreeMap<String, BTreeSet<String>> {
    let inside = |it: &&(PathBuf, String)| room(&it.0) == here && file_of_room(&it.0).is_some();
    let mut files: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources.iter().filter(inside) {
        let up = "super::".repeat(path.components().count() - 2);
        let found = named(text, &[&format!("crate::{here}::"), &up]);
        let file = file_of_room(path).expect("it lies in a room");
        files.entry(file).or_default().extend(found.into_iter().map(|(_, other)| other));
    }
    files
}

/// Whether one file leads to another by what it and the others name.
fn leads(files: &BTreeMap<String, BTreeSet<String>>, from: &str, to: &str) -> bool {
    let (mut open, mut seen) = (vec![from], BTreeSet::new());
    while let Some(file) = open.pop() {
        for next in files.get(file).into_iter().flatten() {
            if next == to {
                return true;
            }
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    false
}

#[test]
fn no_files_of_a_room_import_each_other() {
    let sources = sources(&["src"]);
    let mut found = Vec::new();
    for here in FLOORS.concat() {
        let files = files_named(&sources, here);
        for (file, others) in &files {
            let back = others.iter().filter(|other| *other != file && leads(&files, other, file));
            found.extend(back.map(|other| (here, format!("src/{here}/{file}.rs names {other}"))));
        }
    }
    let knotted: BTreeSet<&str> = found.iter().map(|(room, _)| *room).collect();
    assert_eq!(knotted, BTreeSet::from(KNOTTED), "files that import each other: {found:#?}");
}

/// What is the browser's, by the name of its crate.
const BROWSER: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen", "gloo"];
/// Where Yew hands over events whose target is an element.
const EVENTS: &str = "src/components/events.rs";

#[test]
fn one_room_names_the_browser() {
    let mut found = Vec::new();
    for (path, text) in sources(&["src"]) {
        if room(&path) == "browser" || path == Path::new(EVENTS) {
            continue;
        }
        for (number, line) in code(&text) {
            if BROWSER.iter().any(|name| line.contains(name)) {
                found.push(format!("{}:{number}: {line}", path.display()));
            }
        }
    }
    check("only the room browser names the browser", found);
}

/// Rooms below the components know nothing of Yew.
#[test]
fn yew_stands_above_the_state() {
    let knows = ["components", "page", "app"];
    let mut found = Vec::new();
    for (path, text) in sources(&["src"]) {
        // The browser's room sets the hook that Yew would set otherwise.
        if knows.contains(&room(&path).as_str()) || path == Path::new("src/browser/errors.rs") {
            continue;
        }
        for (number, line) in code(&text).filter(|(_, line)| line.contains("yew::")) {
            found.push(format!("{}:{number}: {line}", path.display()));
        }
    }
    check("only components, page and app name Yew", found);
}

#[test]
fn files_are_short_finished_and_say_what_they_are() {
    let mut found = Vec::new();
    for (path, text) in sources(&["src", "tests", "benches", "compress/src", "xtask/src"]) {
        let path = path.display();
        let lines = text.lines().count();
        if lines > LINES_MAX {
            found.push(format!("{path}: {lines} lines, at most {LINES_MAX}"));
        }
        if !text.starts_with("//!") && !text.starts_with("&[") {
            found.push(format!("{path}: the first line must be //! and say what this is"));
        }
        for (number, line) in code(&text) {
            for unfinished in ["todo", "dbg", "unimplemented"] {
                if line.contains(&format!("{unfinished}!(")) {
                    found.push(format!("{path}:{number}: {unfinished}!"));
                }
            }
        }
    }
    check("short, finished, introduced", found);
}

#[test]
fn markup_holds_no_words_of_its_own() {
    let mut found = Vec::new();
    for (path, text) in sources(&["src"]) {
        if !["app", "components", "page", "browser"].contains(&room(&path).as_str()) {
            continue;
        }
        for (number, line) in code(&text) {
            for opening in ["{ \"", "aria-label=\"", "title=\"", "placeholder=\"", "alt=\""] {
                for (at, _) in line.match_indices(opening) {
                    // A literal after `if …` or `else` is an expression of Rust.
                    let expression =
                        line[..at].trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ')');
                    let literal = line[at + opening.len()..].split('"').next().unwrap_or_default();
                    if literal.contains(char::is_alphabetic) && !(expression && opening == "{ \"") {
                        found.push(format!("{}:{number}: {literal:?}", path.display()));
                    }
                }
            }
        }
    }
    check("text in markup comes from src/i18n", found);
}

#[test]
fn the_page_refers_to_nothing_by_an_absolute_address() {
    let mut found = Vec::new();
    for name in ["index.html", "static/plot.css", "static/page.css", "static/compare.css"] {
        let text = fs::read_to_string(root().join(name)).expect("the file is there");
        // A namespace is a name; nothing is fetched from it.
        let text = text.replace("http://www.w3.org/", "");
        for absolute in ["http:", "https:", "\"//", "'//", "(//", "=\"/", "url(/"] {
            if text.contains(absolute) {
                found.push(format!("{name}: {absolute}"));
            }
        }
    }
    check("addresses of the page are relative", found);
}

/// Names and words of the published pairs, in small letters.
const OF_ONE_PAIR: [&str; 12] = [
    "pakistan",
    "soviet",
    "ussr",
    "afghan",
    "moscow",
    "peking",
    "tashkent",
    "cold war",
    "cold_war",
    "rahman",
    "ayaz",
    "mutual-defence",
];

/// What of the program is not in Rust, and what `pack new` writes.
const OTHER_PARTS: [&str; 9] = [
    "Trunk.toml",
    "index.html",
    "static/embed.js",
    "static/loader.js",
    "static/page.css",
    "static/plot.css",
    "src/bin/pack/starter/events.csv",
    "src/bin/pack/starter/relation.toml",
    "src/bin/pack/starter/sources.bib",
];

#[test]
fn the_program_knows_no_pair() {
    let rust = sources(&["src"]).into_iter().map(|(path, text)| (path.display().to_string(), text));
    let others = OTHER_PARTS.map(|name| {
        (name.to_owned(), fs::read_to_string(root().join(name)).expect("the file is there"))
    });
    let mut found = Vec::new();
    for (name, text) in rust.chain(others) {
        for (number, line) in code(&text) {
            let small = line.to_lowercase();
            if OF_ONE_PAIR.iter().any(|word| small.contains(word)) {
                found.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    check("nothing of one pair stands in the program", found);
}
