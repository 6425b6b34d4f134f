//! Sets up what a command needs: looks on PATH, then in the cache, and only then installs.
//!
//! Every install is announced by one line saying what and why. A tool counts as there only when it
//! answers, so an install that was cut short is done again. `tools/catalog.rs` lists the tools; the
//! other files here are the roads by which they come.

mod apt;
mod cache;
mod cargo_tool;
mod catalog;
mod crates;
mod engines;
mod npm;
mod version;
mod wasm_target;

use std::cell::{Cell, OnceCell};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

pub(crate) use self::apt::is_root;
pub(crate) use self::engines::{Engine, EngineFiles, Found, find};
use crate::paths;

/// Where the work is done: the clone and the cache of tools.
pub(crate) struct Workshop {
    pub(crate) root: PathBuf,
    pub(crate) cache: PathBuf,
    /// Whether the package lists were already brought up to date in this run.
    apt_refreshed: Cell<bool>,
    /// The road to wasm, once it was found.
    wasm_road: OnceCell<WasmRoad>,
}

impl Workshop {
    /// Opens the workshop of this clone.
    pub(crate) fn open() -> Result<Workshop> {
        Ok(Workshop {
            root: paths::workspace_root(),
            cache: paths::cache()?,
            apt_refreshed: Cell::new(false),
            wasm_road: OnceCell::new(),
        })
    }
}

/// What a build for the browser needs, found and ready.
pub(crate) struct Toolbox {
    pub(crate) trunk: PathBuf,
    pub(crate) wasm_test_runner: PathBuf,
    /// Folders to be searched before those of PATH.
    folders: Vec<PathBuf>,
    wasm: WasmRoad,
}

impl Toolbox {
    /// Puts the tools on a command's PATH and tells its cargo how to build for wasm.
    pub(crate) fn equip(&self, command: &mut Command) {
        self.wasm.equip(command);
        let folders = self.wasm.folders.iter().chain(&self.folders);
        command.env("PATH", path_with(folders.map(PathBuf::as_path)));
    }
}

/// How code for wasm32-unknown-unknown is built on this machine.
#[derive(Clone, Default)]
pub(crate) struct WasmRoad {
    variables: Vec<(&'static str, OsString)>,
    folders: Vec<PathBuf>,
}

impl WasmRoad {
    /// Whether the pinned toolchain itself has the target, so that its clippy can use it.
    pub(crate) fn is_rustup(&self) -> bool {
        self.variables.is_empty()
    }

    /// Tells a cargo command how to build for wasm.
    fn equip(&self, command: &mut Command) {
        command.envs(self.variables.iter().cloned());
        command.env("PATH", path_with(self.folders.iter().map(PathBuf::as_path)));
    }
}

/// Sets up the wasm target alone, which is all that the lints need.
pub(crate) fn for_wasm_lints(workshop: &Workshop) -> Result<WasmRoad> {
    wasm_road(workshop)
}

/// Sets up all that a build of the page and its wasm tests need.
pub(crate) fn for_build(workshop: &Workshop) -> Result<Toolbox> {
    let wasm = wasm_road(workshop)?;
    let trunk = cargo_tool::ensure(workshop, &catalog::trunk())?;
    let bindgen = cargo_tool::ensure(workshop, &catalog::wasm_bindgen(&workshop.root)?)?;
    let wasm_opt = npm::ensure_wasm_opt(workshop)?;
    crates::fetch(workshop, &wasm)?;
    let wasm_test_runner = bindgen.program("wasm-bindgen-test-runner");
    let trunk_program = trunk.program("trunk");
    let folders = [trunk, bindgen, wasm_opt].into_iter().filter_map(Place::into_extra_folder);
    let folders = folders.collect();
    Ok(Toolbox { trunk: trunk_program, wasm_test_runner, folders, wasm })
}

/// Finds the road to wasm, once in a run: rustup may need long to find that it has no network.
fn wasm_road(workshop: &Workshop) -> Result<WasmRoad> {
    if let Some(road) = workshop.wasm_road.get() {
        return Ok(road.clone());
    }
    let road = wasm_target::ensure(workshop)?;
    Ok(workshop.wasm_road.get_or_init(|| road).clone())
}

/// Sets up axe-core and gives the path of its script.
pub(crate) fn axe_script(workshop: &Workshop) -> Result<PathBuf> {
    npm::ensure_axe(workshop)
}

/// Where a tool was found.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    OnPath(PathBuf),
    InCache(PathBuf),
}

impl Place {
    /// The path of one of the tool's programs.
    fn program(&self, name: &str) -> PathBuf {
        match self {
            Place::OnPath(folder) | Place::InCache(folder) => folder.join(name),
        }
    }

    /// The folder that PATH does not yet hold, if there is one.
    fn into_extra_folder(self) -> Option<PathBuf> {
        match self {
            Place::OnPath(_) => None,
            Place::InCache(folder) => Some(folder),
        }
    }
}

/// The PATH of this process with folders put before it.
fn path_with<'a>(folders: impl Iterator<Item = &'a Path>) -> OsString {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.map(Path::to_owned).chain(std::env::split_paths(&old));
    std::env::join_paths(all).unwrap_or(old)
}

/// Reads a file of the workspace, or says that it is missing.
fn read_in(root: &Path, name: &str) -> Result<String> {
    let path = root.join(name);
    std::fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))
}
