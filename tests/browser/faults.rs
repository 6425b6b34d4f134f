//! When something is missing, broken or forbidden: the page says so, and all else stays.

use std::fs;
use std::path::Path;

use serde_json::Value;
use thirtyfour::Key;

use super::card::{NAMED, disc, walk_to};
use super::engine::Engine::Chromium;
use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;

/// Shows that the page is all there without its program.
#[track_caller]
fn stands(page: &Page) {
    let seen = "['h1', '#chart', '.picture svg', '#key a', '#acts summary']";
    page.check(&format!("{seen}.filter(it => !$$(it).some(seen))"), Value::Array(vec![]));
    page.check("$$('#acts .act').length", server::relation().acts.len());
    page.check("['tbody tr', '.references li'].filter(it => !$(it))", Value::Array(vec![]));
    page.check("root.hasAttribute('data-interactive')", false);
    page.check("$('#chart').hasAttribute('data-chart-ready')", true);
}

/// Opens the page with a fault and shows that it says what happened and stands.
#[track_caller]
fn check(page: &Page, address: &str, said: &str) {
    page.visit(address);
    page.check(&format!("notice()?.includes(`{said}`)"), true);
    page.check("seen($('#notice'))", true);
    stands(page);
    // Its discs are links into the list.
    let discs = server::inflections().len();
    page.check("$$('a.mark').filter(seen).length", discs);
    page.click(&format!("#key a[data-opens='{}']", NAMED[1]));
    page.check("location.hash", format!("#{}", NAMED[1]));
}

/// Serves the page with its data changed.
fn with_data(name: &str, change: impl Fn(&str) -> String) -> String {
    server::with_fault(name, |folder| {
        let path = folder.join("relation.json");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, change(&text)).unwrap();
    })
}

/// Serves the page with its program changed.
fn with_program(name: &str, change: impl Fn(&Path)) -> String {
    server::with_fault(name, |folder| {
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let program =
            files.into_iter().find(|path| path.extension().is_some_and(|end| end == "wasm"));
        change(&program.expect("there is a program"));
    })
}

/// A name, what the page says, and how the data is changed.
type Case = (&'static str, &'static str, fn(&str) -> String);

#[test]
fn data_that_cannot_be_read() {
    let missing = |folder: &Path| fs::remove_file(folder.join("relation.json")).unwrap();
    in_each(ALL, |page| {
        let name = |fault: &str| format!("{fault}-{:?}", page.engine);
        check(page, &server::with_fault(&name("missing"), missing), "404");
        let cases: [Case; 4] = [
            ("truncated", "breaks off", |text| text.chars().take(text.len() / 3).collect()),
            ("page", "not JSON", |_| "<!doctype html><title>Not found</title>".to_owned()),
            ("newer", "newer form 99", |text| text.replacen("\"schema\":1", "\"schema\":99", 1)),
            ("wrong", "relation.json", |text| text.replacen("\"acts\"", "\"deeds\"", 1)),
        ];
        for (fault, said, change) in cases {
            check(page, &with_data(&name(fault), change), said);
        }
    });
}

#[test]
fn a_program_that_cannot_be_run() {
    in_each(ALL, |page| {
        let name = |fault: &str| format!("{fault}-{:?}", page.engine);
        let missing = with_program(&name("no-wasm"), |file| fs::remove_file(file).unwrap());
        check(page, &missing, "could not start");
        let broken = with_program(&name("bad-wasm"), |file| fs::write(file, "no program").unwrap());
        check(page, &broken, "could not start");
    });
}

#[test]
fn a_browser_without_wasm() {
    in_each(ALL, |page| {
        // The page itself asks first whether there is WebAssembly: take it away before.
        let address = server::with_fault(&format!("old-{:?}", page.engine), |folder| {
            let path = folder.join("index.html");
            let text = fs::read_to_string(&path).unwrap();
            let without = "<head><script>delete globalThis.WebAssembly</script>";
            fs::write(path, text.replacen("<head>", without, 1)).unwrap();
        });
        check(page, &address, "cannot run WebAssembly");
    });
}

#[test]
fn no_scripts_at_all() {
    in_each(&[Chromium], |page| {
        let forbid = |forbidden| {
            page.cdp(
                "Emulation.setScriptExecutionDisabled",
                serde_json::json!({ "value": forbidden }),
            );
        };
        forbid(true);
        page.visit(server::dist().unwrap());
        stands(page);
        page.check("notice()", Value::Null);
        page.click("#acts .fold > summary");
        page.check("seen($('#acts .act summary'))", true);
        page.click("#acts .act summary");
        page.check("seen($('#acts .act .account'))", true);
        page.click(&disc(NAMED[1]));
        page.check("location.hash", format!("#{}", NAMED[1]));
        forbid(false);
    });
}

/// Brings the program to an error of its own.
fn break_it(page: &Page) {
    page.open("");
    walk_to(page, &server::inflections()[0].id);
    // As a translator in the browser may do: what the program has written is taken away, and the
    // program's own idea of the page is wrong.
    for _ in server::inflections() {
        page.run_script("$$('.card dl *').forEach(it => it.remove())");
        page.press(Key::Right);
    }
    page.check("notice()?.includes('has stopped')", true);
}

#[test]
fn an_error_of_the_program_itself() {
    in_each(ALL, |page| {
        break_it(page);
        page.check("seen($('#notice'))", true);
        stands(page);
        page.check("[card(), month()]", vec![Value::Null; 2]);
    });
}

#[test]
fn after_an_error_links_lead_into_the_list() {
    in_each(ALL, |page| {
        break_it(page);
        page.press(Key::Escape);
        page.click(&format!("#key a[data-opens='{}']", NAMED[1]));
        page.check("location.hash", format!("#{}", NAMED[1]));
    });
}
