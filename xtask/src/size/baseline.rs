//! The committed baseline: one line a file, its name without hash, a tab, its bytes of brotli.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::weigh::Weight;

/// What each file weighed when the baseline was written; empty before the first one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Baseline(BTreeMap<String, u64>);

impl Baseline {
    /// The baseline that these weights would make.
    pub(super) fn of(weights: &[Weight]) -> Baseline {
        let mut files = BTreeMap::new();
        for weight in weights {
            *files.entry(weight.name.clone()).or_default() += weight.brotli;
        }
        Baseline(files)
    }

    /// Reads a baseline; a file that is not there is an empty one.
    pub(super) fn read(path: &Path) -> Result<Baseline> {
        match fs::read_to_string(path) {
            Ok(text) => {
                Baseline::parse(&text).map_err(|line| anyhow::anyhow!(unreadable(path, line)))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Baseline::default()),
            Err(error) => {
                Err(error).with_context(|| format!("{} could not be read", path.display()))
            }
        }
    }

    /// Writes the baseline, ready to be committed.
    pub(super) fn write(&self, path: &Path) -> Result<()> {
        fs::write(path, self.text())
            .with_context(|| format!("{} could not be written", path.display()))
    }

    /// How much more a file weighs now, with its sign.
    pub(super) fn growth(&self, name: &str, brotli: u64) -> String {
        self.0.get(name).map_or_else(|| "new".to_owned(), |before| difference(*before, brotli))
    }

    /// How much more all files weigh now, with its sign.
    pub(super) fn total_growth(&self, brotli: u64) -> String {
        if self.0.is_empty() {
            return "new".to_owned();
        }
        difference(self.0.values().sum(), brotli)
    }

    fn text(&self) -> String {
        self.0.iter().map(|(name, brotli)| format!("{name}\t{brotli}\n")).collect()
    }

    /// Parses the text of a baseline, or gives the number of the line that cannot be read.
    fn parse(text: &str) -> Result<Baseline, usize> {
        let line = |(number, line): (usize, &str)| {
            let (name, bytes) = line.split_once('\t').ok_or(number + 1)?;
            Ok((name.to_owned(), bytes.trim().parse().map_err(|_| number + 1)?))
        };
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        lines.map(line).collect::<Result<_, _>>().map(Baseline)
    }
}

fn unreadable(path: &Path, line: usize) -> String {
    format!(
        "{}:{line}: a line is a file's name, a tab and its bytes; run \
         `cargo xtask size --write-baseline` to write it anew.",
        path.display()
    )
}

fn difference(before: u64, now: u64) -> String {
    if now >= before { format!("+{}", now - before) } else { format!("-{}", before - now) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&[(&str, u64)], usize>) {
        let files = |pairs: &[(&str, u64)]| {
            Baseline(pairs.iter().map(|(name, bytes)| ((*name).to_owned(), *bytes)).collect())
        };
        assert_eq!(Baseline::parse(text), expected.map(files), "{text:?}");
    }

    #[test]
    fn reads_lines_or_names_the_bad_one() {
        check("", Ok(&[]));
        check("a.js\t5\nb.wasm\t70000\n", Ok(&[("a.js", 5), ("b.wasm", 70000)]));
        check("a.js\t5\r\n\n", Ok(&[("a.js", 5)]));
        check("a b.js\t5", Ok(&[("a b.js", 5)]));
        check("a.js 5", Err(1));
        check("a.js\t5\nb.js\tfive", Err(2));
        check("a.js\t-5", Err(1));
    }

    #[test]
    fn what_is_written_can_be_read() {
        let text = "a.js\t5\nb.wasm\t70000\n";
        let written = Baseline::parse(text).map(|baseline| baseline.text());
        assert_eq!(written.as_deref(), Ok(text));
    }

    #[test]
    fn growth_has_a_sign() {
        let weight = |brotli| Weight { name: "a".to_owned(), raw: 0, gzip: 0, brotli };
        let baseline = Baseline::of(&[weight(4), weight(6)]);
        assert_eq!(baseline.growth("a", 12), "+2");
        assert_eq!(baseline.growth("a", 10), "+0");
        assert_eq!(baseline.growth("a", 7), "-3");
        assert_eq!(baseline.growth("b", 7), "new");
        assert_eq!(baseline.total_growth(9), "-1");
        assert_eq!(Baseline::default().total_growth(9), "new");
    }
}
