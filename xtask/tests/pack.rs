//! The commands for a pack, run as a person runs them: a new one, filled with another pair's files, and held
//! to what every pack must keep.

#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The workspace.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace")
}

/// Runs `cargo xtask` on a folder: whether it succeeds, and all that it says.
fn xtask(words: &[&str], folder: &Path) -> (bool, String) {
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = xtask.args(words).arg(folder).output().expect("xtask starts");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// A folder that is not there yet.
fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

#[test]
fn another_pair_goes_from_nothing_through_every_test() {
    let pack = fresh("shumal-junub");
    let (done, said) = xtask(&["new"], &pack);
    assert!(done && said.contains("A pack to begin with"), "{said}");
    let (done, said) = xtask(&["new"], &pack);
    assert!(!done && said.contains("is there already"), "{said}");
    for file in ["relation.toml", "events.csv", "sources.bib"] {
        assert!(pack.join(file).exists(), "{file} was not written");
        let made = root().join("tests/made").join(file);
        fs::copy(made, pack.join(file)).expect("the target folder can be written");
    }
    let (done, said) = xtask(&["test", "--pack"], &pack);
    assert!(done && said.contains("8 acts, 2 sources, no fault, 1 warning."), "{said}");
    // A finding that the curve does not bear out.
    let manifest = pack.join("relation.toml");
    let text = fs::read_to_string(&manifest).expect("it is there");
    fs::write(&manifest, text.replacen("\"lowest\"", "\"highest\"", 1)).expect("it can be written");
    let (done, said) = xtask(&["test", "--pack"], &pack);
    assert!(!done && said.contains("nothing was written"), "{said}");
}
