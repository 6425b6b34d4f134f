//! What a host may forbid a frame: its own folder, scripts, both. The chart stands in each, and what it says
//! about itself is true and helps.

use serde_json::{Value, json};

use super::card::{NAMED, disc};
use super::choice::YEARS;
use super::engine::Engine::Chromium;
use super::engine::{NARROW, in_each};
use super::page::Page;
use super::server;

/// How a frame is closed: its attribute, whether its host lets anybody have its files, and the file in it.
struct Frame {
    name: &'static str,
    sandbox: Option<&'static str>,
    open_to_all: bool,
    file: &'static str,
    /// Whether its program runs there.
    runs: bool,
}

impl Frame {
    const fn new(name: &'static str, sandbox: Option<&'static str>, file: &'static str) -> Self {
        Self { name, sandbox, open_to_all: false, file, runs: true }
    }
}

const EMBED: &str = "embed.html?";
const FOLDER: &str = "?embed=1&";
const SCRIPTS: Option<&str> = Some("allow-scripts");

const FRAMES: [Frame; 7] = [
    Frame::new("free", None, EMBED),
    Frame::new("free-folder", None, FOLDER),
    Frame::new("scripts", SCRIPTS, EMBED),
    Frame { open_to_all: true, ..Frame::new("scripts-cors", SCRIPTS, FOLDER) },
    Frame { runs: false, ..Frame::new("scripts-closed", SCRIPTS, FOLDER) },
    Frame { runs: false, ..Frame::new("nothing", Some(""), EMBED) },
    Frame { runs: false, open_to_all: true, ..Frame::new("nothing-cors", Some(""), EMBED) },
];

/// Opens a frame of a size on a host of another origin, and goes into it.
#[track_caller]
fn enter(page: &Page, frame: &Frame, width: u32, query: &str) {
    let chart = if frame.open_to_all { server::open_to_all() } else { server::dist().unwrap() };
    let sandbox = frame.sandbox.map(|it| format!("sandbox=\"{it}\"")).unwrap_or_default();
    let (file, height) = (frame.file, 640);
    let markup = format!(
        "<style>body {{ margin: 0 }}</style>
         <iframe {sandbox} src=\"{chart}{file}{query}\" title=Chart width={width} height={height}></iframe>"
    );
    let name = format!("sandbox-{}-{:?}", frame.name, page.engine);
    page.visit(&server::pasted(&name, &markup));
    page.check("$('iframe') !== null", true);
    page.run(page.driver().enter_frame(0));
    page.check("document.readyState", "complete");
}

/// Shows that what a reader comes for is there.
#[track_caller]
fn stands(page: &Page) {
    let there = "['h1', '.picture svg', '.source a', '.more summary']";
    page.check(&format!("{there}.filter(it => !$$(it).some(seen))"), json!([]));
    page.check("root.scrollHeight <= innerHeight && root.scrollWidth <= innerWidth", true);
}

/// Lets Chromium show a page in the colours of a reader, or no longer.
fn force_colours(page: &Page, forced: bool) {
    if page.engine == Chromium {
        let value = if forced { "active" } else { "" };
        let features = json!([{ "name": "forced-colors", "value": value }]);
        page.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
    }
}

/// The errors that nobody has caught since the last look, as Chromium writes them down.
fn thrown(page: &Page) -> Vec<String> {
    if page.engine != Chromium {
        return vec![];
    }
    let log = page.run(page.driver().browser_log());
    log.into_iter().map(|entry| entry.message).filter(|line| line.contains("Uncaught")).collect()
}

/// Shows that a frame which asks for the years from 1954 to 1965 in a theme stands, has them where a script
/// can read what it is asked for, and says nothing that is not so.
#[track_caller]
fn check(page: &Page, frame: &Frame, width: u32, theme: &str) {
    enter(page, frame, width, &format!("theme={theme}&from=1954&to=1965"));
    let marked = server::inflections().into_iter().filter(|act| {
        let is_drawn = (1954..=1965).contains(&act.date.year());
        is_drawn || !frame.runs
    });
    if frame.runs {
        let runs = format!("[root.dataset.interactive ?? notice(), '{}']", frame.name);
        page.check(&runs, json!(["true", frame.name]));
        page.check("root.dataset.theme", theme);
        page.check(&format!("{YEARS}.every(it => 1954 <= it && it <= 1965)"), true);
    }
    if !frame.runs && frame.sandbox == SCRIPTS {
        // Loading again would not help; the address does.
        page.check("notice()?.endsWith(location.origin + location.pathname)", true);
        page.check("notice().includes('eload')", false);
    } else {
        page.check("notice()", Value::Null);
    }
    page.check("$$('.mark').filter(seen).length", marked.count());
    stands(page);
    if frame.sandbox == Some("") {
        // A disc leads to its act, and unfolds it.
        page.click(&disc(NAMED[1]));
        page.check(&format!("seen(document.getElementById('{}'))", NAMED[1]), true);
    }
    page.run(page.driver().enter_default_frame());
    assert_eq!(thrown(page), [""; 0], "{} of {width} px, {theme}", frame.name);
}

#[test]
fn a_frame_stands_in_every_sandbox_and_says_what_is_true() {
    in_each(NARROW, |page| {
        thrown(page);
        // The drivers of the other engines ask nothing of a frame that runs no script.
        let asked = |frame: &&Frame| page.engine == Chromium || frame.sandbox != Some("");
        for frame in FRAMES.iter().filter(asked) {
            for width in [320, 768] {
                check(page, frame, width, "light");
                check(page, frame, width, "dark");
                // Only Chromium can be told to force colours.
                if page.engine == Chromium {
                    force_colours(page, true);
                    check(page, frame, width, "light");
                    force_colours(page, false);
                }
            }
        }
    });
}

#[test]
fn forced_colours_keep_the_pinned_marker_apart() {
    in_each(&[Chromium], |page| {
        force_colours(page, true);
        for width in [320, 768] {
            page.resize(width, 640);
            page.open("?embed=1&event=1960-u2-shot-down");
            page.check("matchMedia('(forced-colors: active)').matches", true);
            stands(page);
            page.check("$$('.mark').filter(seen).length", server::inflections().len());
            let outline = "it => getComputedStyle(it).outlineStyle";
            page.check(
                &format!("$$('.mark').filter(it => ({outline})(it) === 'solid').map(it => it.dataset.event)"),
                json!(["1960-u2-shot-down"]),
            );
        }
        force_colours(page, false);
    });
}
