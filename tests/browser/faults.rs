//! When something is missing, broken or forbidden: the page says so, and all else stays.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Key;

use super::card::{NAMED, disc, walk_to};
use super::choice::YEARS;
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
    page.check("$$('a.mark').filter(it => seen(it) && !it.role).length", discs);
    page.check("seen($('#filters'))", false);
    page.click(&format!("#key a[data-opens='{}']", NAMED[1]));
    page.check("location.hash", format!("#{}", NAMED[1]));
}

/// Shows that what the page says does not send its reader in a circle: it gives the address, and not the
/// advice to load the page again.
#[track_caller]
pub(super) fn gives_the_address(page: &Page) {
    page.check("notice()?.endsWith(` ${location.origin}${location.pathname}`)", true);
    page.check("notice().includes('eload')", false);
}

/// Serves the page with the chart data in it changed: its data, as a template of text.
fn with_chart_data(name: &str, change: impl Fn(&str) -> String) -> String {
    server::with_fault(name, |folder| {
        let path = folder.join("index.html");
        let page = fs::read_to_string(&path).unwrap();
        let (before, rest) =
            page.split_once("<template id=\"chart-data\">").expect("it has chart data");
        let (chart_data, after) = rest.split_once("</template>").expect("its chart data ends");
        fs::write(path, format!("{before}{}{after}", change(chart_data))).unwrap();
    })
}

/// A chart data as the page holds it.
fn template(text: &str) -> String {
    format!("<template id=\"chart-data\">{text}</template>")
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

/// A name, what the page says, and how the chart data is changed.
type Case = (&'static str, &'static str, fn(&str) -> String);

#[test]
fn data_that_cannot_be_read() {
    let cases: [Case; 5] = [
        ("missing", "Only part", |_| String::new()),
        ("empty", "another form", |_| template("")),
        ("other", "another form", |text| template(&format!("9{text}"))),
        ("cut", "its line 2 is missing or wrong", |text| {
            template(text.lines().next().unwrap_or_default())
        }),
        ("wrong", "its line 1 is missing or wrong", |text| {
            template(&text.replacen('\t', "\tx", 1))
        }),
    ];
    in_each(ALL, |page| {
        for (fault, said, change) in cases {
            check(page, &with_chart_data(&format!("{fault}-{:?}", page.engine), change), said);
        }
    });
}

#[test]
fn a_page_that_breaks_off() {
    in_each(ALL, |page| {
        let address = server::with_fault(&format!("broken-off-{:?}", page.engine), |folder| {
            let path = folder.join("index.html");
            let text = fs::read_to_string(&path).unwrap();
            let (half, _) = text.split_at(text.floor_char_boundary(text.len() / 2));
            assert!(half.contains("id=\"acts\"") && !half.contains("class=\"references\""));
            fs::write(path, half).unwrap();
        });
        page.visit(&address);
        page.check("notice()?.startsWith('Only part of this page has come')", true);
        page.check("[notice().includes('complete'), seen($('#notice'))]", json!([false, true]));
        page.check("root.hasAttribute('data-interactive')", false);
        // What came before the break is there.
        page.check("$$('.picture svg').some(seen)", true);
        page.check(
            "$$('a.mark').filter(it => seen(it) && !it.role).length",
            server::inflections().len(),
        );
    });
}

#[test]
fn a_program_that_cannot_be_run() {
    in_each(ALL, |page| {
        let name = |fault: &str| format!("{fault}-{:?}", page.engine);
        let missing = with_program(&name("no-wasm"), |file| fs::remove_file(file).unwrap());
        check(page, &missing, "could not start");
        // An old page whose program has gone is a new one the next time.
        page.check("notice().includes('Reload the page')", true);
        let broken = with_program(&name("bad-wasm"), |file| fs::write(file, "no program").unwrap());
        check(page, &broken, "could not start");
        gives_the_address(page);
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
        gives_the_address(page);
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
        page.check("seen($('#filters'))", false);
        page.click("#acts .fold > summary");
        page.check("seen($('#acts .act summary'))", true);
        page.click("#acts .act summary");
        page.check("seen($('#acts .act .account'))", true);
        page.click(&disc(NAMED[1]));
        page.check("location.hash", format!("#{}", NAMED[1]));
        forbid(false);
    });
}

/// Opens the page and brings its program to an error.
fn break_it(page: &Page) {
    page.open("");
    stop(page);
}

/// Brings the program to an error of its own.
fn stop(page: &Page) {
    walk_to(page, &server::inflections()[0].id);
    page.check("card() !== null", true);
    break_at_work(page);
}

/// Brings it to one while a pointer moves.
pub(super) fn break_at_work(page: &Page) {
    page.bring("#field");
    let place = page.part("#field", 0.5, 0.1);
    // An error that no part of the program expects, while it is at work. It is thrown where the program
    // calls: what a driver's own script throws, browsers tell nobody.
    page.run_script(
        "window.measure = Element.prototype.getBoundingClientRect;
        Element.prototype.getBoundingClientRect = undefined",
    );
    page.mouse_to(place);
    page.check("notice()?.includes('has stopped')", true);
    page.run_script("Element.prototype.getBoundingClientRect = measure");
}

/// Brings it to a panic while keys move: Yew finds that what it shall show cannot be put into the page.
pub(super) fn panic_at_work(page: &Page) {
    page.run_script(
        "window.insert = Node.prototype.insertBefore;
        Node.prototype.insertBefore = undefined",
    );
    page.press(Key::Right);
    page.check("notice()?.includes('has stopped')", true);
    page.run_script("Node.prototype.insertBefore = insert");
}

/// Shows that the page is as it was built, with the focus where it was.
#[track_caller]
fn is_given_back(page: &Page, focused: &str) {
    page.check("seen($('#notice'))", true);
    stands(page);
    page.check("[card(), month(), at()]", json!([null, null, focused]));
    page.check("document.activeElement.role", Value::Null);
}

#[test]
fn an_error_of_the_program_itself() {
    in_each(ALL, |page| {
        break_it(page);
        is_given_back(page, &server::inflections()[0].id);
    });
}

#[test]
fn a_panic_in_the_program() {
    in_each(ALL, |page| {
        page.open("");
        walk_to(page, NAMED[0]);
        page.press(Key::Escape);
        page.check("[card(), at()]", json!([null, NAMED[0]]));
        let place = server::inflections().iter().position(|act| act.id == NAMED[0]).unwrap();
        if page.engine == Chromium {
            // What came before is read and forgotten.
            page.run(page.driver().browser_log());
        }
        panic_at_work(page);
        is_given_back(page, &server::inflections()[place + 1].id);
        if page.engine == Chromium {
            let log = page.run(page.driver().browser_log());
            assert!(format!("{log:?}").contains("panicked at"), "{log:#?}");
        }
    });
}

#[test]
fn a_trap_in_the_program() {
    // Hands the program on, so that its memory can be used up.
    let hand_on = "<head><script>for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await real.apply(WebAssembly, all);
            window.program = made.instance ?? made;
            return made;
        };
    }
    addEventListener('error', ({ error }) => window.trapped = error instanceof WebAssembly.RuntimeError);
    </script>";
    let use_up = "const memory = Object.values(program.exports).find(it => it.buffer);
        for (let pages = 32768; pages; ) try { memory.grow(pages) } catch { pages >>= 1 }";
    in_each(ALL, |page| {
        let address = server::with_fault(&format!("trap-{:?}", page.engine), |folder| {
            let path = folder.join("index.html");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(path, text.replacen("<head>", hand_on, 1)).unwrap();
        });
        page.visit(&address);
        page.check("root.dataset.interactive", "true");
        walk_to(page, NAMED[0]);
        page.check("card()", NAMED[0]);
        page.run_script(use_up);
        // More words than there is memory for.
        page.run_script(
            "const field = $('#filters input[type=search]');
            field.value = 'x'.repeat(1 << 22);
            setTimeout(() => field.dispatchEvent(new Event('input', { bubbles: true })))",
        );
        page.check("window.trapped", true);
        page.check("notice()?.includes('has stopped')", true);
        is_given_back(page, NAMED[0]);
    });
}

#[test]
fn after_an_error_the_whole_list_is_there_again() {
    in_each(ALL, |page| {
        page.open("");
        page.click("#filters label:nth-of-type(2) input");
        page.check("$$('#acts .act[hidden]').length > 0 && $$('[data-unfolded]').length > 0", true);
        stop(page);
        page.check("$$('#acts :is(.act, .era-acts)[hidden], #acts [data-unfolded]').length", 0);
        page.check("$$('.era-acts[open]').length", 0);
    });
}

#[test]
fn after_an_error_links_lead_into_the_list() {
    in_each(ALL, |page| {
        break_it(page);
        page.press(Key::Escape);
        page.check("$$('.mark').filter(it => it.role || it.hasAttribute('tabindex')).length", 0);
        page.click(&format!("#key a[data-opens='{}']", NAMED[1]));
        page.check("location.hash", format!("#{}", NAMED[1]));
        page.click(&disc(NAMED[2]));
        page.check("location.hash", format!("#{}", NAMED[2]));
    });
}

#[test]
fn an_error_at_chosen_years_leaves_them() {
    in_each(ALL, |page| {
        page.open("?from=1954&to=1965");
        page.run_script("$('.mark:not([hidden])').focus()");
        page.check("card() !== null", true);
        break_at_work(page);
        page.check("[card(), month()]", vec![Value::Null; 2]);
        page.check("notice()?.includes('as it was last drawn')", true);
        page.check(&format!("{YEARS}.length > 0 && {YEARS}.every(it => it < 1966)"), true);
        page.check("seen($('#settings details'))", false);
    });
}

#[test]
fn an_error_of_somebody_else_is_not_the_programs() {
    in_each(ALL, |page| {
        page.open("");
        page.run_script("setTimeout(() => { window.thrown = 1; throw new Error('of another') })");
        page.check("window.thrown", 1);
        page.check_still("[notice(), root.dataset.interactive]", json!([null, "true"]));
        page.hover(&disc(NAMED[1]));
        page.check("card()", NAMED[1]);
    });
}
