//! Reads the files of a folder and says what each weighs.

use std::fs;
use std::io;
use std::path::Path;

/// What one file weighs, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Weight {
    /// The path inside the folder, with `/`, without the hashes that change with the content.
    pub(super) name: String,
    pub(super) raw: u64,
    /// By gzip at its highest level.
    pub(super) gzip: u64,
    /// By brotli at its highest level.
    pub(super) brotli: u64,
}

/// The name of the one file.
pub(super) const ONE_FILE: &str = "cordiality.html";

/// Weighs one file.
pub(super) fn file(path: &Path) -> io::Result<Weight> {
    weigh(ONE_FILE.to_owned(), &fs::read(path)?)
}

/// Weighs every file in a folder and below, in the order of their names.
///
/// A compressed twin is no file of its own, and the one file of `cargo xtask single-file` is all of
/// them once more.
pub(super) fn folder(folder: &Path) -> io::Result<Vec<Weight>> {
    let mut weights = Vec::new();
    add(folder, "", &mut weights)?;
    weights.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(weights)
}

fn add(folder: &Path, prefix: &str, weights: &mut Vec<Weight>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", without_hash(&entry.file_name().to_string_lossy()));
        if name.ends_with(".br") || name.ends_with(".gz") || name == ONE_FILE {
            continue;
        }
        if entry.file_type()?.is_dir() {
            add(&entry.path(), &format!("{name}/"), weights)?;
        } else {
            weights.push(weigh(name, &fs::read(entry.path())?)?);
        }
    }
    Ok(())
}

fn weigh(name: String, bytes: &[u8]) -> io::Result<Weight> {
    let weight = |bytes: &[u8]| bytes.len() as u64;
    let gzip = weight(&compress::gzip(bytes, 9)?);
    let brotli = weight(&compress::brotli(bytes, 11)?);
    Ok(Weight { name, raw: weight(bytes), gzip, brotli })
}

/// A file name without Trunk's hash: `app-1a2b3c4d5e6f7081_bg.wasm` becomes `app_bg.wasm`.
fn without_hash(name: &str) -> String {
    let hash = |at: usize| {
        let rest = &name[at + 1..];
        let end = rest.find(['_', '.']).unwrap_or(rest.len());
        let is_hex = rest[..end].bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        // Trunk writes a 64-bit number without leading zeros.
        (is_hex && (12..=16).contains(&end)).then_some((at, at + 1 + end))
    };
    match name.match_indices('-').find_map(|(at, _)| hash(at)) {
        Some((start, end)) => format!("{}{}", &name[..start], &name[end..]),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_only_hashes() {
        let check = |name, expected| assert_eq!(without_hash(name), expected);
        check("cordiality-1a2b3c4d5e6f7081_bg.wasm", "cordiality_bg.wasm");
        check("cordiality-1a2b3c4d5e6f708.js", "cordiality.js");
        check("style-0123456789abcdef.css", "style.css");
        check("a-b-0123456789abcdef.css", "a-b.css");
        check("snippet-0123456789abcdef", "snippet");
        check("pakistan-ussr", "pakistan-ussr");
        check("index.html", "index.html");
        check("u-2-incident-1960.json", "u-2-incident-1960.json");
        check("added.facade-abc.js", "added.facade-abc.js");
    }

    #[test]
    fn weighs_a_file_three_times() -> io::Result<()> {
        let weight = weigh("a".to_owned(), &[b'x'; 10_000])?;
        assert_eq!(weight.raw, 10_000);
        assert!((10..100).contains(&weight.gzip), "{weight:?}");
        assert!((5..weight.gzip).contains(&weight.brotli), "{weight:?}");
        Ok(())
    }

    #[test]
    fn weighs_a_folder_by_name() -> io::Result<()> {
        let top = std::env::temp_dir().join(format!("xtask-weigh-{}", std::process::id()));
        fs::create_dir_all(top.join("data"))?;
        let again = ["index.html.br", "index.html.gz", "data/a.json.br", ONE_FILE];
        for name in ["index.html", "app-0123456789abcdef.js", "data/a.json"].iter().chain(&again) {
            fs::write(top.join(name), name)?;
        }
        let names: Vec<_> = folder(&top)?.into_iter().map(|weight| weight.name).collect();
        fs::remove_dir_all(top)?;
        assert_eq!(names, ["app.js", "data/a.json", "index.html"]);
        Ok(())
    }
}
