//! The two packages that come from npm: binaryen, for wasm-opt, and axe-core, for the tests.
//!
//! `npm install --global --prefix` gives the layout of the cache by itself: `bin/` beside `lib/`.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::version::Version;
use super::{Place, Workshop, apt, cache};
use crate::process;

/// The release of binaryen that is installed.
const BINARYEN: &str = "132";
/// Older ones refuse what the pinned compiler writes.
const OLDEST_WASM_OPT: &str = "120";
/// The release of axe-core whose rules the pages must pass.
const AXE: &str = "4.14.0";

/// One package with what it is for.
struct NpmPackage {
    name: &'static str,
    version: &'static str,
    why: &'static str,
}

/// Gives a wasm-opt that is new enough.
pub(super) fn ensure_wasm_opt(workshop: &Workshop) -> Result<Place> {
    if let Ok(program) = which::which("wasm-opt") {
        let fits = Version::first_in(&version_of(&program)) >= Version::first_in(OLDEST_WASM_OPT);
        if let (true, Some(folder)) = (fits, program.parent()) {
            return Ok(Place::OnPath(folder.to_owned()));
        }
    }
    let package = NpmPackage {
        name: "binaryen",
        version: BINARYEN,
        why: "its wasm-opt makes the page smaller",
    };
    let answers = |folder: &Path| !version_of(&folder.join("bin/wasm-opt")).is_empty();
    let place = ensure(workshop, &package, answers)?;
    Ok(Place::InCache(place.join("bin")))
}

/// Gives the path of axe-core's script.
pub(super) fn ensure_axe(workshop: &Workshop) -> Result<PathBuf> {
    let package = NpmPackage {
        name: "axe-core",
        version: AXE,
        why: "the tests look for accessibility faults with it",
    };
    let script = "lib/node_modules/axe-core/axe.min.js";
    let place = ensure(workshop, &package, |folder| folder.join(script).is_file())?;
    Ok(place.join(script))
}

fn version_of(program: &Path) -> String {
    process::answer(process::command(program, Path::new(".")).arg("--version")).unwrap_or_default()
}

fn ensure(
    workshop: &Workshop,
    package: &NpmPackage,
    is_whole: impl Fn(&Path) -> bool,
) -> Result<PathBuf> {
    let place = cache::place(workshop, package.name, package.version);
    if is_whole(&place) {
        return Ok(place);
    }
    if which::which("npm").is_err() {
        apt::install(workshop, &["npm"], "the tools that come from npm need it")?;
    }
    let NpmPackage { name, version, why } = package;
    println!("Installing {name} {version} with npm: {why}.");
    cache::fill(&place, is_whole, |partial| {
        let mut npm = process::command("npm", &partial.scratch);
        npm.args(["install", "--global", "--ignore-scripts", "--no-audit", "--no-fund"]);
        npm.arg("--loglevel=error").arg("--prefix").arg(&partial.whole);
        npm.arg(format!("{name}@{version}"));
        if !process::succeeds_in_time(&mut npm)? {
            bail!(
                "{name} {version} could not be had from npm; check that npm reaches its registry \
                 and run this again."
            );
        }
        Ok(())
    })?;
    Ok(place)
}
