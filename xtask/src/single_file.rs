//! Makes one file of the page, for those who have a disk or a mail and no host.
//!
//! How the page is put together is the compiler's business; this builds the page and asks for it.

use std::path::Path;

use anyhow::{Result, bail};

use crate::tools::Workshop;
use crate::{dist, paths, process, size};

/// Builds the page and writes `dist/cordiality.html`.
pub(crate) fn run(workshop: &Workshop, folder: Option<&Path>) -> Result<()> {
    dist::build(workshop, folder)?;
    let mut pack = process::cargo(&workshop.root, ["run", "--bin", "pack", "--"]);
    pack.arg("single-file").arg(paths::dist(&workshop.root));
    if !process::succeeds(&mut pack)? {
        bail!("The one file could not be written; what stands above says why.");
    }
    size::one_file(&workshop.root)
}
