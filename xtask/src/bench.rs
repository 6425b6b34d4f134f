//! Times the built page in Chromium: sets up what that needs, builds the page of one button that
//! start-up is measured against, and leaves the rest to `benches/page`.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::args::BenchOptions;
use crate::tools::{self, Engine, Found, Workshop};
use crate::{browsers, dist, paths, process};

/// The bench only drives a browser, so it is built as the tests are: its own speed says nothing.
const BENCH: &str = "bench --profile dev --bench page";

/// Runs the bench; it prints its table itself.
pub(crate) fn run(workshop: &Workshop, options: &BenchOptions) -> Result<()> {
    let files = match tools::find(workshop, Engine::Chromium) {
        Found::Ready(files) => files,
        Found::Missing { why, .. } => bail!("Nothing can be timed without Chromium: {why}"),
    };
    dist::build_if_missing(workshop)?;
    let empty = build_empty(workshop)?;
    let root = &workshop.root;
    let browser = browsers::start(&files, &paths::target(root).join("xtask"))?;
    let mut cargo = process::cargo(root, BENCH.split(' '));
    if options.strict {
        cargo.args(["--", "--strict"]);
    }
    browser.announce(&mut cargo);
    cargo.env("CORDIALITY_DIST", paths::dist(root)).env("CORDIALITY_EMPTY", empty);
    if !process::succeeds(&mut cargo)? {
        bail!("The bench failed; what it wrote above says why.");
    }
    Ok(())
}

/// Builds the page of one button and gives its folder.
fn build_empty(workshop: &Workshop) -> Result<PathBuf> {
    let toolbox = tools::for_build(workshop)?;
    let folder = paths::target(&workshop.root).join("xtask/empty-yew");
    let source = workshop.root.join("benches/empty-yew");
    let mut trunk = dist::trunk_build_in(&source, workshop, &toolbox);
    trunk.arg("--dist").arg(&folder);
    if !process::succeeds(&mut trunk)? {
        bail!("The empty page could not be built; what Trunk and cargo wrote above says why.");
    }
    Ok(folder)
}
