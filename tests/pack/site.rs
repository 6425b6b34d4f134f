//! `pack new` and `pack site`: a pack to begin with, and one program for several pairs.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use super::bench::{Bench, run};
use super::valid;

/// Runs the compiler with words and folders.
fn pack(arguments: &[&Path]) -> (Option<i32>, String) {
    let arguments: Vec<&OsStr> = arguments.iter().map(|it| it.as_os_str()).collect();
    let output = run(&arguments);
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn a_new_pack_builds_as_it_stands_and_replaces_nothing() {
    let bench = Bench::new("new", valid());
    let folder = bench.pack.with_file_name("my-pair");
    let (code, said) = pack(&[Path::new("new"), &folder]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = pack(&[&folder]);
    assert!(code == Some(0) && said.ends_with("7 acts, 2 sources, no fault.\n"), "{said}");
    let manifest = fs::read_to_string(folder.join("relation.toml")).expect("it is there");
    assert!(manifest.contains("id = \"my-pair\""), "{manifest}");
    let (code, said) = pack(&[Path::new("new"), &folder]);
    assert!(code == Some(1) && said.contains("relation.toml is there already"), "{said}");
}

/// What `docs/pack.md` tells a newcomer to do.
#[test]
fn a_spreadsheet_and_zotero_make_a_page() {
    let bench = Bench::new("walk", valid());
    let folder = bench.pack.with_file_name("my-pair");
    pack(&[Path::new("new"), &folder]);
    let write = |name: &str, text: &str| {
        fs::write(folder.join(name), text).expect("the target folder can be written");
    };
    let key = "@schoukens_survey_1988";
    let manifest = fs::read_to_string(folder.join("relation.toml")).expect("it is there");
    write("relation.toml", &manifest.replace("annals-1961", &key[1..]));
    write("sources.bib", include_str!("exports/zotero.bib"));
    let rows = [
        "1954-pact;1954-05-19;;Pact;\"Arms, and bases.\";Military;Northland;Westland;11;0.5;cooling;CITED, p. 3;;;;",
        "1958-visit;1958-04;;Visit;A minister came.;political;north;south;5;1;warming;CITED, p. 9;;Unverified;;",
    ];
    let head = "Id;Date;Until;Title;Summary;Domain;Initiator;Target;Code;Directness;Inflection;Cites;Disputed;Status;Note;";
    let sheet = format!("\u{feff}{head}\r\n{}\r\n", rows.join("\r\n").replace("CITED", key));
    write("events.csv", &sheet);
    let to = bench.pack.with_file_name("site");
    let [site, program, into] = ["site", "--program", "--to"].map(Path::new);
    let (code, said) = pack(&[site, &folder, program, &bench.dist, into, &to]);
    assert!(code == Some(0) && said.contains("separated by semicolons, and read so"), "{said}");
    assert!(said.contains("2 acts, 4 sources, no fault.\n"), "{said}");
    let page = fs::read_to_string(to.join("index.html")).expect("it is there");
    assert!(page.contains("Arms, and bases.") && page.contains("Schoukens"), "{page}");
}

#[test]
fn one_program_serves_two_pairs() {
    let bench = Bench::new("two", valid());
    let other = bench.pack.with_file_name("my-pair");
    let to = bench.pack.with_file_name("site");
    pack(&[Path::new("new"), &other]);
    let before = bench.staged();
    let [site, program, into] = ["site", "--program", "--to"].map(Path::new);
    let (code, said) = pack(&[site, &bench.pack, &other, program, &bench.dist, into, &to]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(bench.staged(), before, "the program was touched");
    let page = |name: &str| fs::read_to_string(to.join(name)).expect("it is there");
    let [first, second] = ["index.html", "my-pair/index.html"].map(page);
    for (page, title, link) in [
        (&first, "Northland and Southland, 1950–59", "href=\"my-pair/\""),
        (&second, "coldest", "href=\"../\""),
    ] {
        assert!(page.contains(title) && page.contains(link), "{title} {link}");
    }
    assert!(
        to.join("cordiality_bg.wasm").exists() && !to.join("my-pair/cordiality_bg.wasm").exists()
    );
    for file in ["relation.json", "curve.csv", "references.html", "compare.html", "picture.png"] {
        assert!(to.join(file).exists() && to.join("my-pair").join(file).exists(), "{file}");
    }
}

/// What `cargo xtask serve --pack` and `build --pack` do behind the compiling of the program: the hook of
/// `Trunk.toml`, with cargo played by the compiler that is built already.
#[cfg(unix)]
#[test]
fn a_build_that_names_a_pack_is_served_as_the_page_of_that_pack() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::process::Command;

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bench = Bench::new("hook", valid());
    let trunk: toml::Table = include_str!("../../Trunk.toml").parse().expect("it is TOML");
    let hook = trunk["hooks"][0]["command_arguments"][1].as_str().expect("it is a script");
    let tools = bench.pack.with_file_name("tools");
    fs::create_dir_all(&tools).expect("the target folder can be written");
    let cargo = tools.join("cargo");
    let pack = env!("CARGO_BIN_EXE_pack");
    let script =
        format!("#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done\nshift\nexec '{pack}' \"$@\"\n");
    fs::write(&cargo, script).expect("the target folder can be written");
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).expect("it is ours");
    let path = std::env::var("PATH").unwrap_or_default();
    let done = Command::new("sh")
        .current_dir(root)
        .args(["-c", hook])
        .env("PATH", format!("{}:{path}", tools.display()))
        .env("TRUNK_STAGING_DIR", &bench.dist)
        .env("CARGO_TARGET_DIR", bench.pack.with_file_name("target"))
        .env("CORDIALITY_PACK", root.join("tests/made"))
        .status();
    assert!(done.expect("a shell starts").success(), "the hook failed");
    let kept = bench.pack.with_file_name("target").join("program/index.html");
    assert!(
        fs::read_to_string(kept).is_ok_and(|page| page.contains("<!-- body -->")),
        "no program"
    );
    let address = xtask::serve::serve_in_background(&bench.dist).expect("a port is free");
    let page = get(&address.to_string());
    let title = "\u{2067}شمال اور جنوب، 1920 تا 1929\u{2069} · Cordiality</title>";
    assert!(page.contains(title) && !page.contains("Pakistan"), "another page is served: {page}");
}

/// The page that a server has at its top.
#[cfg(unix)]
fn get(address: &str) -> String {
    use std::io::{Read as _, Write as _};
    let mut stream = std::net::TcpStream::connect(address).expect("it answers");
    let asked = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    stream.write_all(asked).expect("it listens");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it is UTF-8");
    answer
}

#[test]
fn what_site_cannot_do_is_said_and_nothing_written() {
    let bench = Bench::new("refused", valid());
    let before = bench.staged();
    let [site, program] = ["site", "--program"].map(Path::new);
    for (arguments, sentence) in [
        (
            vec![site, &bench.pack, &bench.pack, program, &bench.dist],
            "two packs have the id 'north-south'",
        ),
        (vec![site, program, &bench.dist], "site needs the folder of a pack"),
        (vec![site, &bench.pack], "site needs --program"),
        (vec![&bench.pack, program, &bench.dist], "--program and --to belong to site"),
        (vec![site, &bench.pack, program, &bench.pack], "there is no index.html"),
    ] {
        let (code, said) = pack(&arguments);
        assert!(code == Some(1) && said.contains(sentence), "no {sentence:?} in {said}");
    }
    assert_eq!(bench.staged(), before);
}
