//! What the compiler reads: a whole folder, and its bibliography alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use cordiality::chart_data::ChartData;
use cordiality::pack::{self, EVENTS, MANIFEST, Pack, Remark, SOURCES};
use cordiality::relation::Relation;

const VALID: [(&str, &str); 4] = [
    (MANIFEST, include_str!("../../pack/valid/relation.toml")),
    (EVENTS, include_str!("../../pack/valid/events.csv")),
    (SOURCES, include_str!("../../pack/valid/sources.bib")),
    ("series/trade.csv", "# title: T\n# caption: C\n# source: S\n# licence: L\nyear,t\n1950,7\n"),
];

/// Begins a file in the bytes of a folder; its name and a new line follow.
const FILE: &[u8] = b"\n=== ";

/// A folder of this process, with the valid pack in it.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    // In memory where the machine has such a place: a run writes four files.
    let memory = Path::new("/dev/shm");
    let base = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let folder = base.join(format!("cordiality-fuzz-{}", std::process::id()));
    fs::create_dir_all(folder.join("series")).expect("the folder can be made");
    folder
});

/// A bibliography is read, or refused at places that lie in it.
pub(crate) fn bibliography(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.matches(['\n', '\r']).count() + 1;
    let remarks = pack::bibliography(&text);
    assert!(remarks.iter().all(|remark| remark.line <= lines), "{remarks:?}");
    say(&remarks);
}

/// What is read becomes references in three styles.
pub(crate) fn references(bytes: &[u8]) {
    let [manifest, events, sources, _] = VALID.map(|(_, text)| text.to_owned());
    let sources = sources + &String::from_utf8_lossy(bytes);
    check(&Pack { manifest, events, sources });
}

/// A folder is read, or refused. The bytes hold some of its files; the others are as in a valid pack.
pub(crate) fn folder(bytes: &[u8]) {
    let mut files: Vec<(&str, Vec<u8>)> =
        VALID.iter().map(|(name, text)| (*name, text.as_bytes().to_vec())).collect();
    for file in parts(bytes) {
        for (name, content) in &mut files {
            if let Some(rest) = file.strip_prefix(name.as_bytes()) {
                *content = rest.strip_prefix(b"\n").unwrap_or(rest).to_vec();
            }
        }
    }
    for (name, content) in &files {
        fs::write(FOLDER.join(name), content).expect("the folder can be written");
    }
    match pack::read(&FOLDER) {
        Ok(pack) => check(&pack),
        Err(remarks) => say(&remarks),
    }
    let (Ok((_, remarks)) | Err(remarks)) = pack::series(&FOLDER);
    say(&remarks);
}

/// Cuts bytes before every mark of a file.
fn parts(bytes: &[u8]) -> Vec<&[u8]> {
    let starts = bytes.windows(FILE.len()).enumerate().filter(|(_, window)| *window == FILE);
    let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    starts.iter().zip(ends).map(|(&start, end)| &bytes[start + FILE.len()..end]).collect()
}

/// Holds that a pack compiles into what a page reads, or is refused with places that lie in its files.
fn check(pack: &Pack) {
    let (relation, remarks) = pack::review(pack);
    say(&remarks);
    let Some(relation) = relation else {
        assert!(!remarks.is_empty(), "refused without a word");
        return;
    };
    let json = relation.to_json();
    assert!(Relation::from_json(&json).is_ok(), "the page cannot read {json}");
    let chart_data = ChartData::of(&relation);
    let text = chart_data.to_text().expect("it is written");
    assert_eq!(ChartData::from_text(&text), Ok(chart_data), "the chart cannot");
}

/// Holds that a terminal can show what is said.
fn say(remarks: &[Remark]) {
    for remark in remarks {
        assert!(remark.line > 0 && remark.column > 0, "{remark:?}");
        assert!(!remark.to_string().contains(char::is_control), "{remark:?}");
        assert!(remark.message.len() < 2000, "{remark:?}");
    }
}
