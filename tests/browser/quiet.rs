//! The page keeps to itself: no cookie, no storage, nothing fetched but its own files, no error.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::card::{NAMED, clear, disc, walk_to};
use super::engine::Engine::Chromium;
use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;

/// Does what a reader does.
fn use_it(page: &Page) {
    for id in NAMED {
        page.hover(&disc(id));
        page.check("card() !== null", true);
    }
    clear(page);
    walk_to(page, NAMED[1]);
    page.press(Key::Enter);
    page.check("asked()", NAMED[1]);
    page.press(Key::Escape);
    page.press(Key::PageDown);
    page.check("month() !== null", true);
    page.click("#filters [type=checkbox]");
    page.settle();
}

#[test]
fn it_keeps_nothing() {
    in_each(ALL, |page| {
        page.open("");
        use_it(page);
        page.check("document.cookie", "");
        page.check("localStorage.length + sessionStorage.length", 0);
        assert!(page.run(page.driver().get_all_cookies()).is_empty(), "{:?}", page.engine);
        let script = "
            const done = arguments[0];
            Promise.all([indexedDB.databases?.() ?? [], globalThis.caches?.keys() ?? [],
                navigator.serviceWorker?.getRegistrations() ?? []])
                .then(kept => done(kept.flat().length), why => done(String(why)));";
        let kept = page.run(page.driver().execute_async(script, []));
        assert_eq!(*kept.json(), json!(0), "{:?}", page.engine);
    });
}

/// The addresses of all that the page has fetched.
const FETCHED: &str = "performance.getEntriesByType('resource').map(it => it.name)";

#[test]
fn it_fetches_its_own_files_and_no_others() {
    in_each(ALL, |page| {
        page.open("");
        use_it(page);
        let ours = server::dist().unwrap();
        page.check(&format!("{FETCHED}.filter(it => !it.startsWith('{ours}'))"), json!([]));
        let names = "map(it => it.split('/').pop().replace(/-[0-9a-f]+/, ''))";
        let expected = json!(["cordiality.js", "cordiality_bg.wasm"]);
        page.check(&format!("[...new Set({FETCHED}.{names})].sort()"), expected);
    });
}

#[test]
fn it_fetches_each_file_once() {
    in_each(ALL, |page| {
        page.open("");
        let twice = "filter((it, at, all) => all.indexOf(it) < at)";
        page.check(&format!("{FETCHED}.{twice}"), json!([]));
    });
}

/// The addresses that Chromium has asked for since the last look, in order, each as often as it did.
fn recorded(page: &Page) -> Vec<String> {
    let log = page.run(page.driver().get_log("performance"));
    let sent = log.iter().filter_map(|entry| {
        let entry: Value = serde_json::from_str(&entry.message).expect("an event is JSON");
        let event = &entry["message"];
        let address = event["params"]["request"]["url"].as_str()?;
        // What stands in the page itself is asked of nobody.
        let asked = event["method"] == "Network.requestWillBeSent" && !address.starts_with("data:");
        asked.then(|| address.to_owned())
    });
    sent.collect()
}

#[test]
fn a_recorded_load_asks_for_three_files_and_use_for_none() {
    in_each(&[Chromium], |page| {
        recorded(page);
        page.open("");
        page.settle();
        let ours = server::dist().unwrap();
        let load = recorded(page);
        let names: Vec<_> =
            load.iter().map(|it| it.strip_prefix(ours).unwrap_or("elsewhere")).collect();
        assert!(
            matches!(names[..], ["", glue, wasm]
                if glue.ends_with(".js") && wasm.ends_with(".wasm")),
            "{load:#?}"
        );
        use_it(page);
        page.click("#acts .fold > summary");
        page.click(&format!("#key a[data-opens='{}']", NAMED[2]));
        page.check("card()", NAMED[2]);
        assert_eq!(recorded(page), [""; 0]);
    });
}

#[test]
fn what_is_taken_away_is_made_without_a_request_and_under_the_strict_policy() {
    in_each(&[Chromium], |page| {
        page.open("?from=1954&to=1965");
        page.run_script(
            "window.refused = [];
             addEventListener('securitypolicyviolation', it => refused.push(it.violatedDirective));
             HTMLAnchorElement.prototype.click = function () { window.saved = this.href }",
        );
        page.settle();
        recorded(page);
        page.click("button.share");
        for tab in ["link", "cite", "data", "embed", "picture"] {
            page.click(&format!("#share-{tab}"));
            page.check("$('#share-panel').getAttribute('aria-labelledby')", format!("share-{tab}"));
            page.settle();
        }
        page.check("$('#share img').complete && $('#share img').naturalWidth > 0", true);
        page.run_script("$('[name=png-2]').click()");
        page.check("window.saved?.startsWith('data:image/png') ?? false", true);
        assert_eq!(recorded(page), [""; 0]);
        page.check_still("refused", json!([]));
    });
}

#[test]
fn it_has_nothing_to_complain_of() {
    in_each(&[Chromium], |page| {
        // What came before is read and forgotten.
        page.run(page.driver().browser_log());
        page.open("");
        use_it(page);
        let log = page.run(page.driver().browser_log());
        let lines: Vec<String> = log.iter().map(|entry| format!("{entry:?}")).collect();
        assert!(lines.is_empty(), "{lines:#?}");
    });
}
