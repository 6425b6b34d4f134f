//! Says where things lie: the clone, what it builds, and the cache of tools outside it.
//!
//! It only names places; making and filling them is the business of others.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The folder of the workspace, where the root `Cargo.toml` lies.
///
/// Cargo says it at run time; the place of the build is only the answer for a copied program.
pub(crate) fn workspace_root() -> PathBuf {
    let member = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    match member.parent() {
        Some(root) => root.to_owned(),
        None => member,
    }
}

/// The variable that names the pack that is built, where it is not those that are published.
pub(crate) const PACK: &str = "CORDIALITY_PACK";

/// Where the built page lies.
pub(crate) fn dist(root: &Path) -> PathBuf {
    root.join("dist")
}

/// Where cargo puts what it builds, as an absolute path.
pub(crate) fn target(root: &Path) -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) if !folder.is_empty() => {
            std::path::absolute(&folder).unwrap_or_else(|_| root.join(&folder))
        }
        _ => root.join("target"),
    }
}

/// Where tools are kept from one clone to the next.
pub(crate) fn cache() -> Result<PathBuf> {
    let folder = choose_cache(
        std::env::var_os("CORDIALITY_CACHE"),
        std::env::var_os("XDG_CACHE_HOME"),
        std::env::home_dir(),
    )
    .context(
        "There is no home folder to keep the tools in; set CORDIALITY_CACHE to a folder of yours",
    )?;
    std::path::absolute(&folder)
        .with_context(|| format!("{} is no usable folder for the tools", folder.display()))
}

fn choose_cache(
    ours: Option<OsString>,
    xdg: Option<OsString>,
    home: Option<PathBuf>,
) -> Option<PathBuf> {
    let set = |value: Option<OsString>| value.filter(|text| !text.is_empty()).map(PathBuf::from);
    set(ours)
        .or_else(|| set(xdg).map(|folder| folder.join("cordiality")))
        .or_else(|| home.map(|folder| folder.join(".cache/cordiality")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ours: &str, xdg: &str, home: &str, expected: Option<&str>) {
        let some = |text: &str| (text != "-").then(|| OsString::from(text));
        let got = choose_cache(some(ours), some(xdg), some(home).map(PathBuf::from));
        assert_eq!(got, expected.map(PathBuf::from), "{ours} {xdg} {home}");
    }

    #[test]
    fn the_nearest_setting_names_the_cache() {
        check("/ours", "/xdg", "/home", Some("/ours"));
        check("-", "/xdg", "/home", Some("/xdg/cordiality"));
        check("", "", "/home", Some("/home/.cache/cordiality"));
        check("-", "-", "/home", Some("/home/.cache/cordiality"));
        check("-", "-", "-", None);
    }
}
