//! Three engines: which ones there are, how to start one, and a test in each of them.
//!
//! There is one browser of each engine for all tests, in one window; where a test fails, the next one
//! gets a new browser. Whoever started the drivers ends them, and the browsers with them.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::thread;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use super::page::Page;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}
use Engine::{Chromium, Firefox, WebKit};

/// Every engine.
pub(super) const ALL: &[Engine] = &[Chromium, Firefox, WebKit];
/// Those whose windows can be as narrow as a phone.
pub(super) const NARROW: &[Engine] = &[Chromium, Firefox];

/// The browser of each engine, once there is one.
static BROWSERS: [Mutex<Option<Page>>; 3] = [const { Mutex::new(None) }; 3];

/// Runs a test in several engines at once, each on a thread of its name; says which one failed.
pub(super) fn in_each(engines: &[Engine], test: impl Fn(&Page) + Sync) {
    let run = |engine: Engine| {
        let mut turn = BROWSERS[engine as usize].lock().unwrap_or_else(PoisonError::into_inner);
        let page = match turn.take().map_or_else(|| Page::start(engine), Ok) {
            Ok(page) => page,
            Err(why) => return println!("skipped: {engine:?}: {why}"),
        };
        page.tidy();
        test(&page);
        *turn = Some(page);
    };
    let failed: Vec<Engine> = thread::scope(|scope| {
        let start = |&engine: &Engine| {
            let work = move || panic::catch_unwind(AssertUnwindSafe(|| run(engine)));
            let thread = thread::Builder::new().name(format!("{engine:?}"));
            (engine, thread.spawn_scoped(scope, work).expect("a thread starts"))
        };
        let running: Vec<_> = engines.iter().map(start).collect();
        let ends = running.into_iter().map(|(engine, thread)| (engine, thread.join()));
        ends.filter(|(_, end)| !matches!(end, Ok(Ok(())))).map(|(engine, _)| engine).collect()
    });
    assert!(failed.is_empty(), "failed in {failed:?}; see above");
}

impl Engine {
    /// A variable that `cargo xtask test` sets for this engine.
    fn variable(self, last: &str) -> Result<String, String> {
        let name = format!("CORDIALITY_{}_{last}", format!("{self:?}").to_uppercase());
        std::env::var(&name).map_err(|_| format!("{name} is not set; run: cargo xtask test pages"))
    }

    /// Where its driver answers.
    pub(super) fn driver(self) -> Result<String, String> {
        self.variable("DRIVER")
    }

    /// What to ask its driver for. Firefox is given a profile of its own, to be removed afterwards.
    pub(super) fn capabilities(self, profile: Option<&PathBuf>) -> Result<Capabilities, String> {
        let binary = self.variable("BINARY")?;
        let wanted = match self {
            Chromium => json!({
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                "goog:chromeOptions": { "binary": binary, "args": CHROMIUM },
            }),
            Firefox => json!({
                "moz:firefoxOptions": { "binary": binary, "args": ["-headless", "-profile", profile] },
            }),
            WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": binary, "args": WEBKIT },
            }),
        };
        let Value::Object(wanted) = wanted else { unreachable!("written as an object above") };
        Ok(Capabilities::from(wanted))
    }

    /// A profile for an engine that needs one made: in Firefox a style sheet for its own window,
    /// which is else never narrower than 450 px.
    pub(super) fn profile(self) -> Option<PathBuf> {
        if self != Firefox {
            return None;
        }
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("firefox");
        let _ = std::fs::remove_dir_all(&folder);
        let write = |file: &str, text| std::fs::write(folder.join(file), text);
        std::fs::create_dir_all(folder.join("chrome")).expect("target can be written");
        write("chrome/userChrome.css", FIREFOX_WINDOW).expect("target can be written");
        write("user.js", FIREFOX_PREFERENCES).expect("target can be written");
        Some(folder)
    }
}

const CHROMIUM: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

const WEBKIT: &[&str] = &["--automation", "--javascript-can-open-windows-automatically=true"];

const FIREFOX_WINDOW: &str = "
:root { min-width: 0 !important; min-height: 0 !important }
#navigator-toolbox { display: none !important }
";

const FIREFOX_PREFERENCES: &str = r#"
user_pref("toolkit.legacyUserProfileCustomizations.stylesheets", true);
"#;
