//! Builds the release page into `dist/` with Trunk, after setting up what Trunk needs.
//!
//! All that concerns the page itself stands in `Trunk.toml` and `index.html`, so that a
//! `trunk build --release` by hand gives the same folder.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::tools::{Toolbox, Workshop};
use crate::{pack, paths, process, tools};

/// Sets up the build tools and builds the page of a pack, or of those that are published.
pub(crate) fn build(workshop: &Workshop, folder: Option<&Path>) -> Result<()> {
    let folder = folder.map(pack::absolute).transpose()?;
    let toolbox = tools::for_build(workshop)?;
    let mut trunk = trunk_build(workshop, &toolbox);
    if let Some(folder) = folder {
        trunk.env(paths::PACK, folder);
    }
    println!("Building the release page: {}", process::line_of(&trunk));
    if !process::succeeds_in_time(&mut trunk)? {
        bail!("The page could not be built; what Trunk and cargo wrote above says why.");
    }
    Ok(())
}

/// Builds the page only when `dist/` holds none.
pub(crate) fn build_if_missing(workshop: &Workshop) -> Result<()> {
    if paths::dist(&workshop.root).join("index.html").is_file() {
        return Ok(());
    }
    build(workshop, None)
}

/// The command that builds the page, with the tools on its PATH.
pub(crate) fn trunk_build(workshop: &Workshop, toolbox: &Toolbox) -> Command {
    trunk_build_in(&workshop.root, workshop, toolbox)
}

/// The command that builds the page whose `Trunk.toml` lies in a folder.
pub(crate) fn trunk_build_in(folder: &Path, workshop: &Workshop, toolbox: &Toolbox) -> Command {
    let mut trunk = process::command(&toolbox.trunk, folder);
    trunk.args(["build", "--release"]);
    trunk.env("CARGO_TARGET_DIR", paths::target(&workshop.root));
    toolbox.equip(&mut trunk);
    trunk
}
