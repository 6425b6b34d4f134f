//! Makes it possible to build for wasm32-unknown-unknown.
//!
//! The road is rustup. Where rustup is missing or cannot reach its server, Debian's rustc-web
//! packages are the second road: they bring the sources of the standard library, which cargo then
//! builds together with the page.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};

use super::version::Version;
use super::{WasmRoad, Workshop, apt, crates, read_in};
use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";

/// Gives the road by which this machine builds for wasm, opening one when there is none.
pub(super) fn ensure(workshop: &Workshop) -> Result<WasmRoad> {
    if pinned_toolchain_has_target(&workshop.root) {
        return Ok(WasmRoad::default());
    }
    if debian_programs(workshop).join("cargo").exists() && debian_sources_are_there(&workshop.root)
    {
        println!("Building for wasm with Debian's rustc-web, as before.");
        return second_road(workshop);
    }
    println!("Installing the target {TARGET} with rustup: the page is compiled for it.");
    let mut rustup = process::command("rustup", &workshop.root);
    rustup.args(["target", "add", TARGET]);
    let added = process::succeeds(&mut rustup).unwrap_or(false);
    if added && pinned_toolchain_has_target(&workshop.root) {
        return Ok(WasmRoad::default());
    }
    println!("rustup could not add it; trying Debian's rustc-web packages instead.");
    second_road(workshop).map_err(|error| {
        let reason = error.to_string();
        anyhow!(
            "The target {TARGET} cannot be had ({}); run `rustup target add {TARGET}` where rustup \
             reaches its server.",
            reason.trim_end_matches('.')
        )
    })
}

fn rustc(program: &str, root: &Path, words: &[&str]) -> Option<String> {
    process::answer(process::command(program, root).args(words))
}

/// Whether the standard library for wasm lies in the toolchain that cargo uses here.
fn pinned_toolchain_has_target(root: &Path) -> bool {
    let folder = rustc("rustc", root, &["--print", "target-libdir", "--target", TARGET]);
    let files = folder.and_then(|folder| std::fs::read_dir(folder).ok());
    files.is_some_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}

fn second_road(workshop: &Workshop) -> Result<WasmRoad> {
    let root = &workshop.root;
    if !debian_sources_are_there(root) {
        apt::install(
            workshop,
            &["rustc-web", "cargo-web", "rust-web-src"],
            "they can build the standard library for wasm from its sources",
        )?;
    }
    let wanted = least_rust_version(&read_in(root, "Cargo.toml")?);
    let found = rustc(DEBIAN_RUSTC, root, &["--version"]).unwrap_or_default();
    if Version::first_in(&found) < wanted || !debian_sources_are_there(root) {
        bail!("Debian's compiler ({found}) is older than the page asks for.");
    }
    let linker = linker(root).context("No linker for wasm was found; install lld.")?;
    let folder = debian_programs(workshop);
    link_debian_programs(&folder)?;
    Ok(WasmRoad {
        variables: vec![
            ("RUSTC", DEBIAN_RUSTC.into()),
            ("CARGO", DEBIAN_CARGO.into()),
            ("RUSTC_BOOTSTRAP", "1".into()),
            ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker.into()),
        ],
        folders: vec![folder],
    })
}

fn debian_sources_are_there(root: &Path) -> bool {
    let sysroot = rustc(DEBIAN_RUSTC, root, &["--print", "sysroot"]).unwrap_or_default();
    Path::new(DEBIAN_CARGO).is_file()
        && Path::new(&sysroot).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

/// The linker of the rustup toolchain, or else one on PATH.
fn linker(root: &Path) -> Option<PathBuf> {
    let of_toolchain = || {
        let sysroot = rustc("rustc", root, &["--print", "sysroot"])?;
        let about = rustc("rustc", root, &["--version", "--verbose"])?;
        let host = crates::host_in(&about)?;
        let path = Path::new(&sysroot).join("lib/rustlib").join(host).join("bin/rust-lld");
        path.is_file().then_some(path)
    };
    of_toolchain().or_else(|| which::which("rust-lld").or_else(|_| which::which("wasm-ld")).ok())
}

/// A folder for Debian's cargo and rustc alone, to go before rustup's on PATH.
fn debian_programs(workshop: &Workshop) -> PathBuf {
    workshop.cache.join("tools/rustc-web/bin")
}

fn link_debian_programs(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    for (name, program) in [("cargo", DEBIAN_CARGO), ("rustc", DEBIAN_RUSTC)] {
        let link = folder.join(name);
        if !link.exists() {
            make_link(Path::new(program), &link)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn make_link(program: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(program, link)
}

#[cfg(not(unix))]
fn make_link(program: &Path, link: &Path) -> std::io::Result<()> {
    std::fs::copy(program, link).map(|_| ())
}

/// The least compiler that the root manifest asks for.
fn least_rust_version(manifest: &str) -> Option<Version> {
    let line = manifest.lines().find_map(|line| line.trim().strip_prefix("rust-version = \""))?;
    Version::first_in(line.trim_end_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_least_compiler() {
        let check = |text, expected: &str| {
            assert_eq!(least_rust_version(text), Version::first_in(expected), "{text}");
        };
        check("[workspace.package]\nedition = \"2024\"\nrust-version = \"1.95\"\n", "1.95.0");
        check("[package]\nrust-version.workspace = true\n", "none");
    }
}
