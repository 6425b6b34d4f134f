//! Finds or builds the tools of the catalog: PATH, then the cache, then `cargo binstall` where that is on
//! PATH, then `cargo install --locked`.

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
    if let Ok(binstall) = which::which("cargo-binstall")
        && fetch(tool, &binstall, &partial.whole)?
    {
        return Ok(());
    }
    println!("Building {} {} with cargo ({}): {}.", tool.name, tool.version, tool.takes, tool.why);
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

/// Fetches what the tool's own makers have built, and says whether that was all of it.
fn fetch(tool: &CargoTool, binstall: &Path, whole: &Path) -> Result<bool> {
    println!(
        "Fetching {} {} with cargo binstall, which is on PATH: {}.",
        tool.name, tool.version, tool.why
    );
    let mut command = process::command(binstall, Path::new("."));
    command
        .args(["--no-confirm", "--disable-telemetry", "--strategies", "crate-meta-data", "--root"])
        .arg(whole)
        .arg(format!("{}@={}", tool.package, tool.version));
    let fetched = process::succeeds_in_time(&mut command)? && is_whole(whole, tool);
    if !fetched {
        println!("cargo binstall did not bring it.");
        // What it left would stand in cargo's way.
        std::fs::remove_dir_all(whole).or_else(absent)?;
    }
    Ok(fetched)
}

/// Takes what is not there for what is gone.
fn absent(error: std::io::Error) -> std::io::Result<()> {
    if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used, reason = "a test ends where something is wrong")]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::super::catalog::Accepts;
    use super::*;

    /// Writes a program of the shell.
    fn program(path: &Path, lines: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("#!/bin/sh\n{lines}\n")).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Holds whether a tool is there after a binstall that does this, and what it was asked for.
    fn check(name: &str, does: &str, expected: bool) {
        let folder = std::env::temp_dir().join(format!("cordiality-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let (binstall, whole) = (folder.join("cargo-binstall"), folder.join("whole"));
        let asked = folder.join("asked");
        program(&binstall, &format!("echo \"$@\" > {}\n{does}", asked.display()));
        let tool = CargoTool {
            name: "tool",
            package: "tool-cli",
            version: "1.2.3".to_owned(),
            programs: &["tool"],
            accepts: Accepts::Exactly,
            why: "a test asks for it",
            takes: "no time",
        };
        assert_eq!(fetch(&tool, &binstall, &whole).unwrap(), expected, "{name}");
        let asked = fs::read_to_string(asked).unwrap();
        let root = format!("--root {} tool-cli@=1.2.3\n", whole.display());
        assert!(asked.ends_with(&root) && asked.contains("crate-meta-data"), "{asked}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_tool_is_fetched_or_left_to_be_built() {
        // The folder follows `--root`, which is the fifth word but one.
        let brings = "mkdir -p \"$6/bin\"; printf '#!/bin/sh\\necho tool 1.2.3\\n' > \"$6/bin/tool\"; chmod +x \"$6/bin/tool\"";
        check("brings", brings, true);
        check("fails", "exit 1", false);
        // It says that all is well, and the tool does not answer.
        check("lies", "exit 0", false);
    }
}
