//! The command line of the compiler.

use std::ffi::OsStr;
use std::fs;

use cordiality::pack::{EVENTS, MANIFEST, SOURCES};

use super::bench::{Bench, run};
use super::{changed, valid};

#[test]
fn a_pack_with_faults_is_refused_whole() {
    let mut faulty = changed(EVENTS, ",1954-05-19,", ",1954-02-30,");
    faulty.manifest = faulty.manifest.replacen("#0b6e4f", "green", 1);
    faulty.sources = faulty.sources.replacen("https://", "ftp://", 1);
    let bench = Bench::new("faulty", faulty);
    bench.write("series/trade.csv", b"year,roubles\n1950,7\n");
    bench.check_refused(&[
        "events.csv:4:18: '1954-02-30'",
        "relation.toml:17:10: 'green' is not a colour",
        "sources.bib:6:10: the address of",
        "series/trade.csv:1:1: add the lines '# title: …', '# caption: …', '# source: …', '# licence: …'",
    ]);
}

#[test]
fn a_file_that_is_missing_or_no_text_is_a_fault() {
    let bench = Bench::new("bytes", valid());
    bench.write(EVENTS, b"id,date\n1954-caf\xe9,1954\n");
    fs::remove_file(bench.pack.join(SOURCES)).expect("the file was there");
    bench.check_refused(&[
        "events.csv:2:9: this is not UTF-8 (on Windows the byte stands for 'é'); save",
        "sources.bib:1:1: this file is missing; a pack needs",
    ]);
}

#[test]
fn a_valid_pack_is_checked_without_writing_and_built_into_the_page() {
    let bench = Bench::new("valid", valid());
    let before = bench.staged();
    let output = bench.run(&[&bench.pack]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("3 acts, 2 sources, no fault"), "{said}");
    assert_eq!(bench.staged(), before, "a check wrote something");

    let output = bench.build();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let names: Vec<_> = (bench.staged().into_keys())
        .map(|path| path.strip_prefix(&bench.dist).map(|path| path.display().to_string()))
        .collect::<Result<_, _>>()
        .expect("all lie in dist");
    let texts = [
        "acts.csv",
        "cordiality.js",
        "cordiality_bg.wasm",
        "compare.html",
        "curve.csv",
        "embed.html",
        "embed.js",
        "index.html",
        "references.html",
        "relation.json",
        "robustness.csv",
        "series/trade.csv",
        "sources.bib",
    ];
    let twins = |name: &str| ["", ".br", ".gz"].map(|ending| format!("{name}{ending}"));
    let mut expected: Vec<String> = texts.into_iter().flat_map(twins).collect();
    expected.extend(["pack.zip", "picture.png"].map(str::to_owned));
    expected.sort();
    assert_eq!(names, expected);
    let page = fs::read_to_string(bench.dist.join("index.html")).expect("the page is there");
    for part in [
        "data-chart-ready",
        "They met in the middle",
        "Pact with Westland",
        "Annals of the South",
        "In roubles",
    ] {
        assert!(page.contains(part), "no {part:?} in the page");
    }
}

#[test]
fn a_page_without_its_marks_is_said() {
    let bench = Bench::new("unmarked", valid());
    fs::write(bench.dist.join("index.html"), "<html></html>").expect("the page is there");
    let before = bench.staged();
    let output = bench.build();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("must hold the marks"));
    assert_eq!(bench.staged(), before);
}

/// Holds that arguments are refused with this sentence.
fn check_line(arguments: &[&OsStr], sentence: &str) {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(sentence), "no {sentence:?} in {said}");
    assert!(!said.contains("panicked") && !said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn the_command_line_is_answered() {
    for help in ["--help", "-h"] {
        let output = run(&[OsStr::new(help)]);
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&output.stdout).starts_with("usage: pack FOLDER "));
    }
    let words = ["a", "b", "c"].map(OsStr::new);
    check_line(&[], "name the folder of a pack\nusage: pack FOLDER ");
    check_line(&[OsStr::new("--fix")], "invalid option '--fix'\nusage");
    check_line(&[OsStr::new("coverage")], "coverage needs the folder of a pack\nusage");
    check_line(&words, "c is one word too many\nusage");
    check_line(
        &words[..1],
        "a: there is no such folder\n1 fault to mend in a; nothing was written",
    );
    check_line(&[OsStr::new("README.md")], "README.md: this is a file; name the folder that holds");
    check_line(&[OsStr::new("docs")], "docs: this folder holds no pack; a pack is relation.toml,");
}

#[cfg(unix)]
#[test]
fn an_argument_of_any_bytes_is_answered() {
    use std::os::unix::ffi::OsStrExt as _;
    check_line(&[OsStr::from_bytes(b"caf\xe9\x1b[2J")], "\\u{1b}[2J: there is no such folder");
}

#[test]
fn warnings_are_counted_in_the_last_line_and_stop_nothing() {
    let bench = Bench::new("warned", changed(EVENTS, ",4,1,warming", ",15,1,warming"));
    bench.write("series/notes.txt", b"mine");
    let output = bench.build();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    for part in ["events.csv:4:88: warning: ", "series/notes.txt:1:1: warning: a series is a file"]
    {
        assert!(said.contains(part), "no {part} in {said}");
    }
    assert!(said.ends_with("3 acts, 2 sources, no fault, 2 warnings.\n"), "{said}");
    assert!(bench.dist.join("relation.json").exists());
}

#[test]
fn letters_that_the_picture_lacks_are_a_warning_at_their_place() {
    let titled = |title| changed(MANIFEST, "Northland and Southland", title);
    for (pack, said) in [
        (
            titled("Northland and 友好"),
            "relation.toml:3:24: warning: the font of picture.png lacks 友好;",
        ),
        // A comment is in no picture.
        (
            changed(MANIFEST, "title = \"Northland", "# 友\ntitle = \"友"),
            "relation.toml:4:10: warning: the font of picture.png lacks 友;",
        ),
    ] {
        let bench = Bench::new("boxes", pack);
        for output in [bench.run(&[&bench.pack]), bench.build()] {
            let all = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(0), "{all}");
            assert_eq!(all.matches("the font of").count(), 1, "{all}");
            assert!(all.contains(said), "{all}");
            assert!(all.ends_with("no fault, 1 warning.\n"), "{all}");
        }
    }
    let bench = Bench::new("no-boxes", titled("Дружба and «Łódź»"));
    let all = String::from_utf8_lossy(&bench.run(&[&bench.pack]).stderr).into_owned();
    assert!(all.ends_with("no fault.\n"), "{all}");
}

#[test]
fn what_the_build_looks_for_may_stand_in_any_text() {
    let marks = "sha256 of ./foo sha256 of ./cordiality.js const wasm = 1 <!-- body --> <!-- head --> </style>";
    let bench = Bench::new("marks", changed(EVENTS, "A minister came.", marks));
    let output = bench.build();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let page = fs::read_to_string(bench.dist.join("index.html")).expect("the page is there");
    assert!(page.contains("sha256 of ./foo sha256 of ./cordiality.js const wasm = 1"), "{page}");
}

#[test]
fn what_is_no_text_is_named() {
    for (bytes, what) in [
        (
            &b"PK\x03\x04\x14\0\x06\0"[..],
            "this is a workbook and no text; save it from the spreadsheet",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "this is a workbook and no text"),
        (b"%PDF-1.7", "this is a document with layout and no text"),
        (b"\n<!DOCTYPE html><html>", "this is a web page; save the file itself"),
        (b"\xff\xfei\0d\0\x41", "this is broken UTF-16; save the file as UTF-8"),
        (b"id,\xe2\x82", "the file breaks off in the middle of a letter"),
        (b"id\x93", "this is not UTF-8; save the file as UTF-8"),
        (b"", "the file is empty; its first line must name the columns"),
    ] {
        let bench = Bench::new("bytes-of-another-kind", valid());
        bench.write(EVENTS, bytes);
        let said = String::from_utf8_lossy(&bench.run(&[&bench.pack]).stderr).into_owned();
        assert!(said.contains(what) && said.contains("1 fault to mend"), "no {what} in {said}");
    }
}

#[test]
fn utf_16_is_read() {
    let events = valid().events;
    let little = |mark: &[u8]| [mark, &units(&events, u16::to_le_bytes)].concat();
    let big = |mark: &[u8]| [mark, &units(&events, u16::to_be_bytes)].concat();
    for bytes in [little(b"\xff\xfe"), little(b""), big(b"\xfe\xff"), big(b"")] {
        let bench = Bench::new("utf-16", valid());
        bench.write(EVENTS, &bytes);
        let said = String::from_utf8_lossy(&bench.run(&[&bench.pack]).stderr).into_owned();
        assert!(said.ends_with("3 acts, 2 sources, no fault.\n"), "{said}");
    }
}

fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_file_of_almost_the_right_name_is_named() {
    for other in ["Events.csv", "events.csv.txt", "events.xlsx"] {
        let bench = Bench::new("names", valid());
        fs::rename(bench.pack.join(EVENTS), bench.pack.join(other)).expect("it can be renamed");
        let what = format!("there is '{other}': save or rename it as events.csv");
        let said = String::from_utf8_lossy(&bench.run(&[&bench.pack]).stderr).into_owned();
        // Some disks do not tell the two apart.
        assert!(said.contains(&what) || said.contains("no fault"), "no {what} in {said}");
    }
    let bench = Bench::new("folder-for-file", valid());
    fs::remove_file(bench.pack.join(MANIFEST)).expect("it was there");
    fs::create_dir(bench.pack.join(MANIFEST)).expect("it can be made");
    fs::remove_file(bench.pack.join(SOURCES)).expect("it was there");
    bench.check_refused(&["relation.toml:1:1: cannot be read (", "sources.bib:1:1: this file is"]);
}
