//! Names, digests and compressed twins of the files beside the page.

use std::io::Read as _;

use cordiality::export::files;
use cordiality::page::CHART_DATA;
use cordiality::publish::content_hash::{File, pin};
use cordiality::publish::precompress::{self, Effort};
use cordiality::publish::{COMPARE, REFERENCES, archive, digest, embed, oembed};

fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

const PAGE: &str = "<link href=\"./app-0a.js\" integrity=\"sha256 of ./app-0a.js\">\
                    fetch(\"./app-0a_bg.wasm\", { integrity: \"sha256 of ./app-0a_bg.wasm\" })";

fn pinned(wasm: &str) -> (String, Vec<File>) {
    let files = vec![file("app-0a_bg.wasm", wasm), file("app-0a.js", "load('app-0a_bg.wasm')")];
    pin(PAGE, files).expect("all is there")
}

#[test]
fn files_are_named_by_what_is_in_them() {
    let (page, files) = pinned("one");
    let [wasm, glue] = files.as_slice() else { panic!("{files:?}") };
    // The first 16 digits of the SHA-256 of "one".
    assert_eq!(wasm.name, "app-7692c3ad3540bb80_bg.wasm");
    assert_eq!(glue.bytes, format!("load('{}')", wasm.name).into_bytes());
    assert!(glue.name.starts_with("app-") && glue.name.len() == "app-7692c3ad3540bb80.js".len());
    for File { name, bytes } in &files {
        assert!(page.contains(&format!("\"./{name}\"")), "{page}");
        assert!(page.contains(&digest(bytes)), "{page}");
    }
    assert!(!page.contains("app-0a") && !page.contains("sha256 of"), "{page}");
}

#[test]
fn another_program_has_other_names_throughout() {
    let names = |wasm| pinned(wasm).1.into_iter().map(|file| file.name).collect::<Vec<_>>();
    assert_eq!(names("one"), names("one"));
    let (one, two) = (names("one"), names("two"));
    assert!(one.iter().all(|name| !two.contains(name)), "{one:?} {two:?}");
}

#[test]
fn a_digest_of_nothing_is_said() {
    let said = pin("<link integrity=\"sha256 of ./b.js\">", vec![]).expect_err("there is no b.js");
    assert_eq!(said, "the page wants the digest of b.js, which was not built");
}

#[test]
fn twins_hold_the_file_and_are_always_the_same() {
    let text = "Karachi, Moscow, Tashkent. ".repeat(100);
    let of =
        || precompress::of("a.json", text.as_bytes(), Effort::Most).expect("memory can be written");
    let both = of();
    assert_eq!(both, of());
    let [(".br", brotli), (".gz", gzip)] = both.as_slice() else { panic!("{both:?}") };
    let (mut from_brotli, mut from_gzip) = (String::new(), String::new());
    brotli::Decompressor::new(brotli.as_slice(), 4096)
        .read_to_string(&mut from_brotli)
        .expect("it is brotli");
    flate2::read::GzDecoder::new(gzip.as_slice())
        .read_to_string(&mut from_gzip)
        .expect("it is gzip");
    assert_eq!([&from_brotli, &from_gzip], [&text; 2]);
    assert!(brotli.len().max(gzip.len()) < text.len() / 10);
    // No time of writing in the head of the gzip.
    assert_eq!(gzip.get(4..8), Some(&[0; 4][..]));
}

#[test]
fn a_pack_can_be_taken_out_of_its_archive() {
    let files = [("events.csv", "id,date\n"), ("series/trade.csv", "Zölle\n")];
    let write = || archive::write("north-south", &files).expect("memory can be written");
    assert_eq!(write(), write());
    let mut read = zip::ZipArchive::new(std::io::Cursor::new(write())).expect("it is a ZIP");
    let found: Vec<(String, String)> = (0..read.len())
        .map(|place| {
            let mut file = read.by_index(place).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("it is text");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect();
    let expected = files.map(|(name, text)| (format!("north-south/{name}"), text.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn every_file_beside_the_page_is_named_where_hosting_is_told_and_sent_to_a_bucket() {
    let hosting = include_str!("../../docs/hosting.md");
    let check = |name: &str, sent: &str| {
        assert!(hosting.contains(&format!("`{name}`")), "{name} is in no row");
        assert!(hosting.contains(sent), "{name} is not sent by {sent}");
    };
    for table in [files::MONTHS, files::ROBUSTNESS, files::ACTS] {
        check(table, "all '*.csv'");
    }
    check(files::RELATION, "all '*.json'");
    check(oembed::FILE, "all '*.json'");
    check(files::SOURCES, "all '*.bib'");
    check(CHART_DATA, "all '*.txt'");
    check(files::RESIZER, "all embed.js");
    check(files::PACK, "-name pack.zip");
    check(files::PICTURE, "-name picture.png");
    for page in [REFERENCES, COMPARE, embed::FILE] {
        check(page, "all '[!i]*.html'");
    }
    check("index.html", "all index.html");
}
