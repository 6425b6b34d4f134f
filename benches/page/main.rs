//! In-browser figures of the built page, as medians, and as ratios to two least pages that are
//! measured in the same run, by turns, so that noise meets all alike.
//!
//! Run by `cargo xtask bench`, which builds the pages and starts the driver; `docs/speed.md` says
//! what is measured and how. Start at [`moves`]. With `--strict` a figure over its bound is a
//! failure.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench that cannot go on ends with what it met"
)]

#[allow(dead_code, reason = "the tests of whole pages use all of it")]
#[path = "../../tests/browser/engine.rs"]
mod engine;
#[allow(dead_code, reason = "the tests of whole pages use all of it")]
#[path = "../../tests/browser/hand.rs"]
mod hand;
#[allow(dead_code, reason = "the tests of whole pages use all of it")]
#[path = "../../tests/browser/page.rs"]
mod page;
#[allow(dead_code, reason = "the tests of whole pages use all of it")]
#[path = "../../tests/browser/server.rs"]
mod server;

mod changes;
mod figures;
mod floor;
mod moves;
mod slow;
mod start;
mod trace;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use engine::Engine::Chromium;
use page::Page;

/// The window, in px: the whole plot is in sight.
const WINDOW: (u32, u32) = (1280, 900);

fn main() -> ExitCode {
    let strict = std::env::args().any(|word| word == "--strict");
    let page = match capabilities().and_then(|wanted| Page::with(Chromium, wanted)) {
        Ok(page) => page,
        Err(why) => {
            eprintln!("nothing was measured: {why}");
            return ExitCode::FAILURE;
        }
    };
    page.resize(WINDOW.0, WINDOW.1);
    page.open("");
    let floor = serve(&floor::write(&page));
    let addresses = [server::dist().unwrap(), &floor];
    let mut rows = moves::measure(&page, addresses);
    let untraced = Page::start(Chromium).expect("a browser that starts once starts twice");
    untraced.resize(WINDOW.0, WINDOW.1);
    rows.extend(slow::measure(&untraced, addresses));
    drop(untraced);
    rows.extend(start::measure(&page, &serve(&empty())));
    rows.extend(changes::measure(&page));
    figures::print(&rows);
    if strict && rows.iter().any(figures::Row::is_over) {
        eprintln!("a figure is over its bound");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Chromium as the tests have it, with a trace.
fn capabilities() -> Result<Capabilities, String> {
    let mut wanted = Value::from(Chromium.capabilities(None)?);
    wanted["goog:loggingPrefs"]["performance"] = json!("ALL");
    wanted["goog:chromeOptions"]["perfLoggingPrefs"] = json!({ "enableNetwork": false, "enablePage": false, "traceCategories": trace::CATEGORIES });
    let Value::Object(wanted) = wanted else { unreachable!("capabilities are an object") };
    Ok(Capabilities::from(wanted))
}

/// Sets how many times slower than this machine the browser's processor is.
fn throttle(page: &Page, rate: u32) {
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
}

fn serve(folder: &Path) -> String {
    let address = xtask::serve::serve_in_background(folder).expect("a port is free");
    format!("http://{address}/")
}

/// The built page of one button.
fn empty() -> PathBuf {
    let variable = "CORDIALITY_EMPTY";
    std::env::var_os(variable).expect("`cargo xtask bench` sets CORDIALITY_EMPTY").into()
}
