//! Finds or builds the tools of the catalog: PATH, then the cache, then `cargo install --locked`.

use std::path::Path;

use anyhow::{Result, bail};

use super::catalog::CargoTool;
use super::{Place, Workshop, cache};
use crate::process;

/// Gives the place of a tool, building it when it is not there.
pub(super) fn ensure(workshop: &Workshop, tool: &CargoTool) -> Result<Place> {
    if let Some(place) = on_path(tool) {
        return Ok(place);
    }
    let place = cache::place(workshop, tool.name, &tool.version);
    if !is_whole(&place, tool) {
        println!(
            "Installing {} {} with cargo ({}): {}.",
            tool.name, tool.version, tool.takes, tool.why
        );
        cache::fill(&place, |folder| is_whole(folder, tool), |partial| install(tool, partial))?;
    }
    Ok(Place::InCache(place.join("bin")))
}

fn on_path(tool: &CargoTool) -> Option<Place> {
    let first = which::which(tool.programs.first()?).ok()?;
    let folder = first.parent()?.to_owned();
    let fits = tool
        .programs
        .iter()
        .all(|program| version_of(&folder.join(program)).is_some_and(|says| tool.accepts(&says)));
    fits.then_some(Place::OnPath(folder))
}

/// Whether every program of the tool answers from this folder.
fn is_whole(folder: &Path, tool: &CargoTool) -> bool {
    tool.programs.iter().all(|program| version_of(&folder.join("bin").join(program)).is_some())
}

fn version_of(program: &Path) -> Option<String> {
    process::answer(process::command(program, Path::new(".")).arg("--version"))
}

fn install(tool: &CargoTool, partial: &cache::Partial) -> Result<()> {
    let root = crate::paths::workspace_root();
    let version = format!("={}", tool.version);
    let mut cargo =
        process::cargo(&root, ["install", "--locked", tool.package, "--version", &version]);
    // The workspace's pinned toolchain, its own target folder, and no setting meant for the page.
    cargo.arg("--root").arg(&partial.whole).arg("--target-dir").arg(&partial.scratch);
    for name in ["RUSTUP_TOOLCHAIN", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "RUSTFLAGS"] {
        cargo.env_remove(name);
    }
    if !process::succeeds(&mut cargo)? {
        bail!(
            "{} {} could not be built; see what cargo wrote above, or install it yourself so that \
             it is on PATH, and run this again.",
            tool.name,
            tool.version
        );
    }
    Ok(())
}
