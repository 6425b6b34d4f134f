//! Finds three browser engines with their WebDriver programs, or says why one cannot be had.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{Workshop, apt, cargo_tool, catalog};

/// A browser engine that the tests use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// Its name in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        }
    }

    /// The middle of the variables that tell the browser tests about it.
    pub(crate) fn variable(self) -> &'static str {
        match self {
            Engine::Chromium => "CHROMIUM",
            Engine::Firefox => "FIREFOX",
            Engine::WebKit => "WEBKIT",
        }
    }
}

/// The programs of an engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EngineFiles {
    pub(crate) engine: Engine,
    /// The browser itself.
    pub(crate) binary: PathBuf,
    /// The program that speaks WebDriver.
    pub(crate) driver: PathBuf,
    /// Xvfb, for an engine that cannot run without a display.
    pub(crate) display: Option<PathBuf>,
}

/// An engine that was looked for.
pub(crate) enum Found {
    Ready(EngineFiles),
    Missing { engine: Engine, why: String },
}

/// Looks for an engine and installs it when it is missing.
pub(crate) fn find(workshop: &Workshop, engine: Engine) -> Found {
    let files = match engine {
        Engine::Chromium => chromium(workshop),
        Engine::Firefox => firefox(workshop),
        Engine::WebKit => webkit(workshop),
    };
    match files {
        Ok(files) => Found::Ready(files),
        Err(error) => Found::Missing { engine, why: format!("{error:#}") },
    }
}

fn chromium(workshop: &Workshop) -> Result<EngineFiles> {
    let find = || {
        let binary = first_on_path(&[
            "chromium",
            "chromium-browser",
            "google-chrome-stable",
            "google-chrome",
        ])?;
        let driver = first_on_path(&["chromedriver"])?;
        Some(EngineFiles { engine: Engine::Chromium, binary, driver, display: None })
    };
    let packages = ["chromium", "chromium-driver"];
    find_or_install(workshop, find, &packages, "the tests run the page in Chromium")
}

fn firefox(workshop: &Workshop) -> Result<EngineFiles> {
    let find = || first_on_path(&["firefox", "firefox-esr"]);
    let why = "the tests run the page in Firefox";
    let binary = find_or_install(workshop, find, &["firefox-esr"], why)?;
    let driver = cargo_tool::ensure(workshop, &catalog::geckodriver())?.program("geckodriver");
    Ok(EngineFiles { engine: Engine::Firefox, binary, driver, display: None })
}

fn webkit(workshop: &Workshop) -> Result<EngineFiles> {
    let find = || {
        let driver = first_on_path(&["WebKitWebDriver"])?;
        let display = first_on_path(&["Xvfb"])?;
        let binary = mini_browser(Path::new("/usr"))?;
        Some(EngineFiles { engine: Engine::WebKit, binary, driver, display: Some(display) })
    };
    let packages = ["webkit2gtk-driver", "xvfb"];
    find_or_install(workshop, find, &packages, "the tests run the page in WebKit")
}

fn find_or_install<T>(
    workshop: &Workshop,
    find: impl Fn() -> Option<T>,
    packages: &[&str],
    why: &str,
) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    apt::install(workshop, packages, why)?;
    find().with_context(|| format!("{} came without its programs.", packages.join(" ")))
}

fn first_on_path(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| which::which(name).ok())
}

/// WebKitGTK's small browser, which lies outside PATH, in a folder named after its ABI.
fn mini_browser(usr: &Path) -> Option<PathBuf> {
    let mut libraries = vec![usr.join("libexec"), usr.join("lib"), usr.join("lib64")];
    let mut of_machine: Vec<_> = std::fs::read_dir(usr.join("lib"))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().contains("linux-gnu"))
        .collect();
    of_machine.sort();
    libraries.extend(of_machine);
    let abis = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    abis.iter()
        .flat_map(|abi| libraries.iter().map(move |library| library.join(abi).join("MiniBrowser")))
        .find(|path| path.is_file())
}
