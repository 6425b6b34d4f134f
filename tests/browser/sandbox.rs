//! What a host may forbid a frame: its own folder, scripts, both. The chart stands in each, and what it says
//! about itself is true and helps.

use serde_json::{Value, json};

use super::engine::Engine::Chromium;
use super::engine::{NARROW, in_each};
use super::page::Page;
use super::server;

/// How a frame is closed: its attribute, whether its host lets anybody have its files, and the file in it.
struct Frame {
    sandbox: Option<&'static str>,
    open_to_all: bool,
    file: &'static str,
}

/// Opens a frame of a size on a host of another origin, and goes into it.
#[track_caller]
fn enter(page: &Page, name: &str, frame: &Frame, width: u32, query: &str) {
    let chart = if frame.open_to_all { server::open_to_all() } else { server::dist().unwrap() };
    let sandbox = frame.sandbox.map(|it| format!("sandbox=\"{it}\"")).unwrap_or_default();
    let (file, height) = (frame.file, 640);
    let markup = format!(
        "<iframe {sandbox} src=\"{chart}{file}{query}\" title=Chart width={width} height={height}></iframe>"
    );
    page.visit(&server::pasted(name, &markup));
    page.check("$('iframe') !== null", true);
    page.run(page.driver().enter_frame(0));
    page.check("document.readyState", "complete");
}

/// Shows that what a reader comes for is there.
#[track_caller]
fn stands(page: &Page) {
    let there = "['h1', '.picture svg', '.source a', '.more summary']";
    page.check(&format!("{there}.filter(it => !$$(it).some(seen))"), json!([]));
    page.check("$$('.mark').filter(seen).length", server::inflections().len());
    page.check("root.scrollHeight <= innerHeight && root.scrollWidth <= innerWidth", true);
}

#[test]
fn a_frame_stands_in_every_sandbox_and_says_what_is_true() {
    let scripts = Some("allow-scripts");
    // What each is to say, and whether its program runs.
    let frames: [(&str, Frame, bool); 7] = [
        ("free", Frame { sandbox: None, open_to_all: false, file: "embed.html?" }, true),
        ("free-folder", Frame { sandbox: None, open_to_all: false, file: "?embed=1&" }, true),
        ("scripts", Frame { sandbox: scripts, open_to_all: false, file: "embed.html?" }, true),
        ("scripts-cors", Frame { sandbox: scripts, open_to_all: true, file: "?embed=1&" }, true),
        (
            "scripts-closed",
            Frame { sandbox: scripts, open_to_all: false, file: "?embed=1&" },
            false,
        ),
        ("nothing", Frame { sandbox: Some(""), open_to_all: false, file: "embed.html?" }, false),
        (
            "nothing-cors",
            Frame { sandbox: Some(""), open_to_all: true, file: "embed.html?" },
            false,
        ),
    ];
    in_each(NARROW, |page| {
        for (name, frame, runs) in &frames {
            // The drivers of the other engines ask nothing of a frame that runs no script.
            if frame.sandbox == Some("") && page.engine != Chromium {
                continue;
            }
            for width in [320, 768] {
                for theme in ["theme=light", "theme=dark"] {
                    let name = format!("sandbox-{name}-{:?}", page.engine);
                    enter(page, &name, frame, width, theme);
                    let says = if *runs {
                        page.check("root.dataset.interactive", "true");
                        Value::Null
                    } else if frame.sandbox == scripts {
                        // Loading again would not help; the address does.
                        page.check("notice()?.endsWith(location.origin + location.pathname)", true);
                        page.check("notice().includes('eload')", false);
                        page.ask("notice()")
                    } else {
                        Value::Null
                    };
                    page.check("notice()", says);
                    stands(page);
                    page.run(page.driver().enter_default_frame());
                }
            }
        }
    });
}

#[test]
fn forced_colours_keep_the_pinned_marker_apart() {
    in_each(&[Chromium], |page| {
        let features = json!([{ "name": "forced-colors", "value": "active" }]);
        page.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
        for width in [320, 768] {
            page.resize(width, 640);
            page.open("?embed=1&event=1960-u2-shot-down");
            page.check("matchMedia('(forced-colors: active)').matches", true);
            stands(page);
            let outline = "it => getComputedStyle(it).outlineStyle";
            page.check(
                &format!("$$('.mark').filter(it => ({outline})(it) === 'solid').map(it => it.dataset.event)"),
                json!(["1960-u2-shot-down"]),
            );
        }
        page.cdp("Emulation.setEmulatedMedia", json!({ "features": [] }));
    });
}
