//! Keeps tools in `<cache>/tools/<name>-<version>/`, each filled at once or not at all.
//!
//! A tool is built in a `.partial-…` folder beside its place and moved there when it is whole. What
//! cargo had compiled before an interruption stays in that folder, so the next run goes on from
//! there. A lock file keeps two runs from building the same tool.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::Workshop;

/// The two folders in which a tool is made.
pub(super) struct Partial {
    /// Becomes the tool's place.
    pub(super) whole: PathBuf,
    /// For what is only needed on the way.
    pub(super) scratch: PathBuf,
}

/// The place of a tool, whether it is there or not.
pub(super) fn place(workshop: &Workshop, name: &str, version: &str) -> PathBuf {
    workshop.cache.join("tools").join(format!("{name}-{version}"))
}

/// Fills a place unless it is whole by the time the lock is ours.
///
/// # Errors
/// When the cache cannot be written, when `make` fails, or when what it made is not whole.
pub(super) fn fill(
    place: &Path,
    is_whole: impl Fn(&Path) -> bool,
    make: impl FnOnce(&Partial) -> Result<()>,
) -> Result<()> {
    let (Some(tools), Some(name)) = (place.parent(), place.file_name()) else {
        bail!("{} is no place for a tool.", place.display());
    };
    let unusable = || {
        format!(
            "The tool cache {} cannot be written; set CORDIALITY_CACHE to a folder that can",
            tools.display()
        )
    };
    fs::create_dir_all(tools).with_context(unusable)?;
    let _lock = lock(&tools.join(".lock")).with_context(unusable)?;
    if is_whole(place) {
        return Ok(());
    }
    let partial = tools.join(format!(".partial-{}", name.to_string_lossy()));
    let folders = Partial { whole: partial.join("whole"), scratch: partial.join("scratch") };
    remove(&folders.whole).with_context(unusable)?;
    fs::create_dir_all(&folders.whole).with_context(unusable)?;
    fs::create_dir_all(&folders.scratch).with_context(unusable)?;
    make(&folders)?;
    if !is_whole(&folders.whole) {
        bail!("{} was installed but does not answer.", name.to_string_lossy());
    }
    remove(place).with_context(unusable)?;
    fs::rename(&folders.whole, place).with_context(unusable)?;
    remove(&partial).with_context(unusable)
}

fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn lock(path: &Path) -> std::io::Result<File> {
    let file = File::create(path)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("Another run is installing tools; waiting for it to end.");
            file.lock()?;
        }
        Err(TryLockError::Error(error)) => return Err(error),
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, makes: &str, expected: Result<(), &str>) -> Result<()> {
        let tools = std::env::temp_dir().join(format!("xtask-cache-{}-{name}", std::process::id()));
        let place = tools.join("tool-1");
        // What an install that was cut short may have left behind.
        fs::create_dir_all(place.join("bin"))?;
        fs::create_dir_all(tools.join(".partial-tool-1/whole/old"))?;
        let is_whole = |folder: &Path| folder.join("bin/tool").is_file();
        let got = fill(&place, is_whole, |partial| {
            fs::create_dir_all(partial.whole.join("bin"))?;
            Ok(fs::write(partial.whole.join("bin").join(makes), "")?)
        });
        assert_eq!(got.map_err(|e| e.to_string()), expected.map_err(str::to_owned));
        assert_eq!(is_whole(&place), expected.is_ok());
        assert!(!place.join("old").exists());
        // A second time nothing is made.
        if expected.is_ok() {
            fill(&place, is_whole, |_| bail!("made again"))?;
        }
        Ok(fs::remove_dir_all(tools)?)
    }

    #[test]
    fn only_a_whole_tool_reaches_its_place() -> Result<()> {
        check("whole", "tool", Ok(()))?;
        check("half", "other", Err("tool-1 was installed but does not answer."))
    }
}
