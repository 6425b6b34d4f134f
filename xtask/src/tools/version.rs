//! Finds a version in what a tool says of itself, and compares versions.

/// Up to three numbers; those not given are zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version([u64; 3]);

impl Version {
    /// The first version in a text such as `trunk 0.21.14` or `wasm-opt version 132 (v132)`.
    pub(crate) fn first_in(text: &str) -> Option<Version> {
        text.split_whitespace().find_map(Version::of_word)
    }

    fn of_word(word: &str) -> Option<Version> {
        let word = word.strip_prefix('v').unwrap_or(word);
        let end = word.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(word.len());
        let mut numbers = [0; 3];
        for (place, part) in word[..end].trim_end_matches('.').split('.').enumerate() {
            match numbers.get_mut(place) {
                Some(number) => *number = part.parse().ok()?,
                None => break,
            }
        }
        Some(Version(numbers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<[u64; 3]>) {
        assert_eq!(Version::first_in(text), expected.map(Version), "{text}");
    }

    #[test]
    fn finds_the_first_version() {
        check("trunk 0.21.14", Some([0, 21, 14]));
        check("wasm-bindgen 0.2.129", Some([0, 2, 129]));
        check("wasm-bindgen-test-runner 0.2.129", Some([0, 2, 129]));
        check("wasm-opt version 132 (version_132)", Some([132, 0, 0]));
        check("geckodriver 0.37.1 (abc 2026-01-01)\n\nThe source code", Some([0, 37, 1]));
        check("rustc 1.96.0-nightly (59807616e 2026-04-14)", Some([1, 96, 0]));
        check("v20.11.0", Some([20, 11, 0]));
        check("Chromium 156.0.8078.79 built on Debian", Some([156, 0, 8078]));
        check("1.2.", Some([1, 2, 0]));
        check("no version here", None);
        check("", None);
    }

    #[test]
    fn versions_have_an_order() {
        let version = |text| Version::first_in(text);
        assert!(version("119") < version("120"));
        assert!(version("0.9.1") < version("0.21.14"));
        assert!(version("1.95") == version("1.95.0"));
    }
}
