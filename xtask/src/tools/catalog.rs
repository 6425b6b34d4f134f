//! The list of tools that cargo can install: which version, why, and which of PATH will do.
//!
//! The others stand where they are installed: npm's in `npm.rs`, the browsers in `engines.rs`.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::read_in;
use super::version::Version;

/// A tool that `cargo install` can build.
pub(super) struct CargoTool {
    /// Its name in messages and in the cache.
    pub(super) name: &'static str,
    /// The crate it is built from.
    pub(super) package: &'static str,
    /// The version that is installed.
    pub(super) version: String,
    /// The programs that must answer for the tool to be whole.
    pub(super) programs: &'static [&'static str],
    /// Which versions on PATH are taken.
    pub(super) accepts: Accepts,
    pub(super) why: &'static str,
    /// How long the build takes, in words.
    pub(super) takes: &'static str,
}

/// Which versions found on PATH are used as they are.
pub(super) enum Accepts {
    Any,
    AtLeast(&'static str),
    Exactly,
}

impl CargoTool {
    /// Whether a program that says this of itself may be used.
    pub(super) fn accepts(&self, says: &str) -> bool {
        match self.accepts {
            Accepts::Any => true,
            Accepts::AtLeast(least) => Version::first_in(says) >= Version::first_in(least),
            Accepts::Exactly => Version::first_in(says) == Version::first_in(&self.version),
        }
    }
}

/// Trunk; newer ones ask for a newer compiler than the pinned one.
pub(super) fn trunk() -> CargoTool {
    CargoTool {
        name: "trunk",
        package: "trunk",
        version: "0.21.14".to_owned(),
        programs: &["trunk"],
        accepts: Accepts::Any,
        why: "it builds the page out of index.html and the Rust sources",
        takes: "up to ten minutes, once",
    }
}

/// The wasm-bindgen programs, which must be of the very version that the lock file names.
pub(super) fn wasm_bindgen(root: &Path) -> Result<CargoTool> {
    let lock = read_in(root, "Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock names no wasm-bindgen; restore the committed Cargo.lock.")?;
    Ok(CargoTool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: version.to_owned(),
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        accepts: Accepts::Exactly,
        why: "it joins the compiled page to the browser, in the version that Cargo.lock names",
        takes: "about three minutes, once",
    })
}

/// Firefox's WebDriver.
pub(super) fn geckodriver() -> CargoTool {
    CargoTool {
        name: "geckodriver",
        package: "geckodriver",
        version: "0.37.1".to_owned(),
        programs: &["geckodriver"],
        accepts: Accepts::AtLeast("0.34.0"),
        why: "the tests steer Firefox through it",
        takes: "about three minutes, once",
    }
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().map(str::trim).skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_version_from_the_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        let check = |package, expected| assert_eq!(locked_version(lock, package), expected);
        check("wasm-bindgen", Some("0.2.129"));
        check("wasm-bindgen-macro", Some("1.0.0"));
        check("wasm", None);
    }

    #[test]
    fn knows_which_tools_of_path_will_do() {
        let check = |accepts, says, expected| {
            let tool = CargoTool { accepts, ..geckodriver() };
            assert_eq!(tool.accepts(says), expected, "{says}");
        };
        check(Accepts::Any, "whatever", true);
        check(Accepts::Exactly, "geckodriver 0.37.1 (x)", true);
        check(Accepts::Exactly, "geckodriver 0.37.2", false);
        check(Accepts::AtLeast("0.34.0"), "geckodriver 0.34.0", true);
        check(Accepts::AtLeast("0.34.0"), "geckodriver 0.9.9", false);
        check(Accepts::AtLeast("0.34.0"), "no version", false);
    }
}
