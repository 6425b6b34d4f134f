//! The command line of the compiler: `pack FOLDER [DIST]`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cordiality::pack::{EVENTS, MANIFEST, Pack, SOURCES};

use super::{changed, file, valid};

/// A pack and a staged page in a folder of their own.
struct Bench {
    pack: PathBuf,
    dist: PathBuf,
}

impl Bench {
    fn new(name: &str, mut pack: Pack) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pack-{name}"));
        let _ = fs::remove_dir_all(&root);
        let bench = Self { pack: root.join("authored"), dist: root.join("dist") };
        for folder in [&bench.pack.join("series"), &bench.dist] {
            fs::create_dir_all(folder).expect("the target folder can be written");
        }
        for name in [MANIFEST, EVENTS, SOURCES] {
            bench.write(name, file(&mut pack, name).as_bytes());
        }
        bench.write("series/trade.csv", b"# title: Trade\n# caption: In roubles\n# source: Ledgers\n# licence: CC0\nyear,roubles\n1950,7\n");
        let page = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"\">\
                    <!-- head --></head><body><!-- body --><style></style></body></html>";
        // As Trunk stages them; the least wasm there is.
        let files: [(&str, &[u8]); 3] = [
            ("index.html", page.as_bytes()),
            ("cordiality.js", b""),
            ("cordiality_bg.wasm", b"\0asm\x01\0\0\0"),
        ];
        for (name, bytes) in files {
            fs::write(bench.dist.join(name), bytes).expect("the target folder can be written");
        }
        bench
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.pack.join(name), bytes).expect("the target folder can be written");
    }

    fn run(&self, arguments: &[&Path]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_pack")).args(arguments).output().expect("pack starts")
    }

    /// Every file under the staged page, with what is in it.
    fn staged(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (mut files, mut folders) = (BTreeMap::new(), vec![self.dist.clone()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.insert(path.clone(), fs::read(path).expect("the file is there"));
                }
            }
        }
        files
    }

    /// Holds that the program refuses, names every one of these faults, and writes nothing.
    fn check_refused(&self, faults: &[&str]) {
        let before = self.staged();
        let output = self.run(&[&self.pack, &self.dist]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert_eq!(self.staged(), before, "something was written: {said}");
        for fault in faults {
            let line = format!("{}/{fault}", self.pack.display());
            assert!(said.contains(&line), "no {line} in {said}");
        }
        let count = format!("{} fault", faults.len());
        assert!(said.contains(&count) && said.contains("nothing was written"), "{said}");
    }
}

#[test]
fn a_pack_with_faults_is_refused_whole() {
    let mut faulty = changed(EVENTS, ",1954-05-19,", ",1954-02-30,");
    faulty.manifest = faulty.manifest.replacen("#0b6e4f", "green", 1);
    faulty.sources = faulty.sources.replacen("https://", "http://", 1);
    let bench = Bench::new("faulty", faulty);
    bench.write("series/trade.csv", b"year,roubles\n");
    bench.check_refused(&[
        "events.csv:4:18: '1954-02-30'",
        "relation.toml:16:10: 'green' is not a colour",
        "sources.bib:1:1: the address of",
        "series/trade.csv:1:1: add a line '# title",
        "series/trade.csv:1:1: add a line '# caption",
        "series/trade.csv:1:1: add a line '# source",
        "series/trade.csv:1:1: add a line '# licence",
    ]);
}

#[test]
fn a_file_that_is_missing_or_no_text_is_a_fault() {
    let bench = Bench::new("bytes", valid());
    bench.write(EVENTS, b"id,date\n1954-caf\xe9,1954\n");
    fs::remove_file(bench.pack.join(SOURCES)).expect("the file was there");
    bench.check_refused(&[
        "events.csv:2:9: this is not UTF-8; save the file as UTF-8",
        "sources.bib:1:1: cannot be read",
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

    let output = bench.run(&[&bench.pack, &bench.dist]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let names: Vec<_> = (bench.staged().into_keys())
        .map(|path| path.strip_prefix(&bench.dist).map(|path| path.display().to_string()))
        .collect::<Result<_, _>>()
        .expect("all lie in dist");
    let texts = [
        "cordiality.js",
        "cordiality_bg.wasm",
        "index.html",
        "references.html",
        "relation.json",
        "series/trade.csv",
    ];
    let twins = |name: &str| ["", ".br", ".gz"].map(|ending| format!("{name}{ending}"));
    let mut expected: Vec<String> = texts.into_iter().flat_map(twins).collect();
    expected.push("picture.png".to_owned());
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
fn a_page_without_its_marks_and_a_line_without_a_folder_are_said() {
    let bench = Bench::new("unmarked", valid());
    fs::write(bench.dist.join("index.html"), "<html></html>").expect("the page is there");
    let before = bench.staged();
    let output = bench.run(&[&bench.pack, &bench.dist]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("index.html must hold the marks"));
    assert_eq!(bench.staged(), before);
    let output = bench.run(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("usage: pack FOLDER [DIST]"));
}
