//! What concerns one pack alone: a new one, and the tests that every pack must pass.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::steps::{self, Step};
use crate::tools::Workshop;
use crate::{paths, process};

/// The native tests that hold for any pack.
const ANY_PACK: [&str; 7] =
    ["--test", "values", "--test", "finding", "--test", "scene", "of_every_pack"];

/// Writes a small pack to begin with.
pub(crate) fn new(workshop: &Workshop, folder: &Path) -> Result<()> {
    let mut pack = process::cargo(&workshop.root, ["run", "--bin", "pack", "--", "new"]);
    pack.arg(absolute(folder)?);
    if !process::succeeds(&mut pack)? {
        bail!("The pack could not be written; what stands above says why.");
    }
    Ok(())
}

/// Checks a pack, and holds its page and its pictures to what every pack's must be.
pub(crate) fn test(workshop: &Workshop, folder: &Path) -> Result<()> {
    let folder = absolute(folder)?;
    let retry = || format!("`cargo xtask test --pack {}`", folder.display());
    let mut check = process::cargo(&workshop.root, ["run", "--bin", "pack", "--"]);
    check.arg(&folder);
    let mut any = process::cargo(&workshop.root, ["test"]);
    any.args(ANY_PACK).env(paths::PACK, &folder);
    steps::run(vec![
        Step::command("check", "What the compiler says of it", retry(), check),
        Step::command("any-pack", "What every pack must keep", retry(), any),
    ])
}

/// A folder as it is called from where the workspace lies.
pub(crate) fn absolute(folder: &Path) -> Result<PathBuf> {
    std::path::absolute(folder)
        .with_context(|| format!("{} is no folder that can be named", folder.display()))
}
