//! The moment at which the program takes the page over: a reader who is at it already is not
//! disturbed, and sees nothing move.
//!
//! The server holds the program back until the page has been looked at.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::card::{NAMED, disc};
use super::engine::Engine::{Chromium, Firefox};
use super::engine::{ALL, Engine, in_each};
use super::held::{self, Held};
use super::page::Page;
use super::server;

/// Widths of windows: a phone's, a tablet's, a desk's.
const WIDTHS: [u32; 3] = [320, 768, 1440];

/// The engines that paint what has not changed as they did before; WebKit now and then smooths the
/// edge of a disc anew, a few shades apart.
const STEADY: &[Engine] = &[Chromium, Firefox];

/// What addresses ask for.
const QUERIES: [&str; 3] = ["", "?embed=1", "?event=1960-u2-shot-down"];

/// Notes everything that has moved by itself in a page, and will.
const WATCH: &str =
    "window.shifts = []; new PerformanceObserver(list => shifts.push(...list.getEntries()
    .map(it => [it.value, ...it.sources.map(at => at.node?.outerHTML?.slice(0, 60) ?? '')])))
    .observe({ type: 'layout-shift', buffered: true })";

/// Opens the page as it is before its program has come.
#[track_caller]
fn open(page: &Page, width: u32, query: &str) -> Held {
    let held = Held::start();
    page.resize(width, 700);
    page.mouse_to([1, 1]);
    page.visit(&format!("{}{query}", held.address));
    page.check_still("root.hasAttribute('data-interactive')", false);
    held
}

/// Lets the program come and waits until all that it does at first is done.
#[track_caller]
fn let_it_come(page: &Page, held: &Held) {
    held.release();
    page.check("root.dataset.interactive", "true");
    page.settle();
}

/// What is done in a window of a width, at an address.
type Case = fn(&Page, u32, &str);

/// Does something at every width and address; at the narrowest, a card that the address asks for opens
/// under the picture, in room that is kept for it.
#[track_caller]
fn everywhere(page: &Page, case: Case) {
    for query in QUERIES {
        for width in WIDTHS {
            case(page, width, query);
        }
    }
}

#[test]
fn scroll_focus_and_open_details_stay_in_the_list() {
    in_each(ALL, |page| everywhere(page, check_list));
}

#[test]
fn nothing_moves() {
    in_each(&[Chromium], |page| everywhere(page, check_shifts));
}

#[test]
fn nothing_moves_in_a_frame_that_comes_in_two_parts() {
    in_each(&[Chromium], |page| {
        let text = server::file("embed.html").unwrap();
        // What is under the picture has come in part, or not at all.
        for place in ["<figcaption", "<details class=\"more\""] {
            for (width, height) in [(320, 640), (390, 800), (600, 640), (700, 450), (1800, 900)] {
                let (address, let_go) = held::in_two(&text, place);
                page.resize(1840, 940);
                page.visit(&address);
                page.run_script(&format!(
                    "document.body.innerHTML = `<iframe src='/?' width=${{{width}}} height=${{{height}}}
                        style='position: fixed; inset: 0; border: 0'>`"
                ));
                let inside = "document.querySelector('iframe').contentDocument";
                page.check(
                    &format!(
                        "!!{inside}.querySelector('.stage')?.clientHeight
                        && !{inside}.querySelector('.more')"
                    ),
                    true,
                );
                page.settle();
                let_go.send(()).unwrap();
                page.run(page.driver().enter_frame(0));
                page.check("root.dataset.interactive", "true");
                page.run_script(WATCH);
                page.settle();
                assert_eq!(page.ask::<Value>("shifts"), json!([]), "{width} {height} {place}");
                page.run_script("$('h1').style.marginTop = '100px'");
                page.check("shifts.length > 0", true);
                page.run(page.driver().enter_default_frame());
            }
        }
    });
}

/// Shows that a reader in the list stays there.
#[track_caller]
fn check_list(page: &Page, width: u32, query: &str) {
    let held = open(page, width, query);
    if query.contains("embed") {
        page.click(".more > summary");
    }
    page.click("#acts .fold:nth-of-type(3) > summary");
    page.click("#acts .fold[open] .act:nth-of-type(5) summary");
    page.press(Key::Tab);
    stay(page, &held, "document.activeElement.closest('.act') !== null", query);
}

#[test]
fn scroll_and_focus_stay_on_a_disc() {
    in_each(ALL, |page| {
        for width in WIDTHS {
            let held = open(page, width, "");
            page.run_script(&format!("$(`{}`).focus()", disc(NAMED[1])));
            stay(page, &held, &format!("at() === `{}`", NAMED[1]), "");
            // It is the plot's tab stop now, and nothing has opened by itself.
            page.check(
                "$$('.mark').filter(it => it.tabIndex === 0).indexOf(document.activeElement)",
                0,
            );
            page.check("card()", Value::Null);
            page.press(Key::Right);
            page.check("card() !== null && card() === at()", true);
        }
    });
}

/// Shows that where the page is scrolled to, what is unfolded and what has the focus are the same
/// after the program has come.
#[track_caller]
fn stay(page: &Page, held: &Held, focused: &str, query: &str) {
    page.check(focused, true);
    page.settle();
    page.run_script(
        "window.before = { y: scrollY, focus: document.activeElement,
            top: document.activeElement.getBoundingClientRect().top,
            open: $$('details').filter(it => it.open) }",
    );
    page.check("before.y > 0 || at() !== null", true);
    let_it_come(page, held);
    // A marker is another element of the same id.
    let focus = "document.activeElement === before.focus
        || before.focus.id.startsWith('disc-') && document.activeElement.id === before.focus.id";
    page.check(focus, true);
    page.check("$$('details').filter(it => it.open !== before.open.includes(it)).length", 0);
    page.check(
        "[scrollY - before.y, document.activeElement.getBoundingClientRect().top - before.top]
            .map(it => Math.round(it) + 0)",
        json!([0, 0]),
    );
    page.check("card()", query.strip_prefix("?event=").map_or(Value::Null, Value::from));
}

/// Shows that nothing has moved by itself since the page began, up to a page that answers.
#[track_caller]
fn check_shifts(page: &Page, width: u32, query: &str) {
    let held = open(page, width, query);
    page.run_script(WATCH);
    let_it_come(page, &held);
    assert_eq!(page.ask::<Value>("shifts"), json!([]), "{width} {query}");
    // Had anything moved, it would have been heard of.
    page.run_script("$('header').style.marginTop = '100px'");
    page.check("shifts.length > 0", true);
}

/// Takes from sight what changes in place, below the chart: the lines that say what can be done on it and
/// where the page is, what is asked of it, and one of the groups of controls. Firefox now and then smooths the
/// line under a link anew, three shades apart.
fn hide(page: &Page, controls: &str) {
    // By a sheet: what a program renders again has no style of a test's.
    page.run_script(&format!(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.hint, .place, .overview, #what-if, {controls} {{ opacity: 0 !important }}
            a {{ text-decoration: none !important }}`);
        document.adoptedStyleSheets = [sheet]"
    ));
}

#[test]
fn the_chart_looks_the_same_before_and_after() {
    in_each(STEADY, |page| {
        for query in &QUERIES[..2] {
            for width in WIDTHS {
                let held = open(page, width, query);
                page.bring("#marks");
                hide(page, "#settings details");
                let before = picture(page);
                let_it_come(page, &held);
                let after = picture(page);
                assert_eq!(differing(page, &before, &after), None, "{width} {query}");
            }
        }
    });
}

#[test]
fn only_the_controls_appear_in_room_that_was_kept() {
    in_each(STEADY, |page| {
        for (width, [here, there]) in WIDTHS.into_iter().flat_map(|width| {
            [["#filters", "#settings details"], ["#settings details", "#filters"]]
                .map(|pair| (width, pair))
        }) {
            let held = open(page, width, "");
            page.bring(here);
            hide(page, &format!("{there}, button.share"));
            let area = format!("(it => [it.left, it.top, it.right, it.bottom])(box('{here}'))");
            let shown = format!("seen($('{here}'))");
            let room: [f64; 4] = page.ask(&area);
            page.check(&shown, false);
            let before = picture(page);
            let_it_come(page, &held);
            page.check(&shown, true);
            assert_eq!(page.ask::<[f64; 4]>(&area), room, "{:?} {width}", page.engine);
            let after = picture(page);
            let changed = differing(page, &before, &after).expect("the controls appear");
            let inside = changed[0] >= room[0]
                && changed[1] >= room[1].floor()
                && changed[2] <= room[2]
                && changed[3] <= room[3].ceil();
            assert!(inside, "{:?} {width}: {changed:?} is not in {room:?}", page.engine);
        }
    });
}

/// What the window shows, as a PNG in base 64.
#[track_caller]
fn picture(page: &Page) -> String {
    page.settle();
    page.run(page.driver().screenshot_as_png_base64())
}

/// The left, top, right and bottom of all that differs between two pictures, in px; `None` where
/// they are the same to the pixel. The browser itself reads them.
#[track_caller]
fn differing(page: &Page, before: &str, after: &str) -> Option<[f64; 4]> {
    if before == after {
        return None;
    }
    let script = "
        const [before, after, done] = arguments;
        const pixels = async (png) => {
            // Not by an address: the page's policy may forbid one.
            const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.width, image.height];
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
        };
        Promise.all([pixels(before), pixels(after)]).then(([a, b]) => {
            if (a.width !== b.width || a.height !== b.height) throw new Error('other sizes');
            const found = [Infinity, Infinity, -1, -1];
            a.data.forEach((shade, at) => {
                if (shade === b.data[at]) return;
                const [x, y] = [(at >> 2) % a.width, Math.floor((at >> 2) / a.width)];
                found[0] = Math.min(found[0], x);
                found[1] = Math.min(found[1], y);
                found[2] = Math.max(found[2], x + 1);
                found[3] = Math.max(found[3], y + 1);
            });
            done(found[2] < 0 ? null : found);
        }).catch(why => done(String(why)));";
    let found = page.run(page.driver().execute_async(script, [json!(before), json!(after)]));
    serde_json::from_value(found.json().clone())
        .unwrap_or_else(|_| panic!("{:?}: {}", page.engine, found.json()))
}

#[test]
fn a_program_that_is_long_in_coming_is_said_until_it_comes() {
    in_each(ALL, |page| {
        let held = open(page, WIDTHS[0], "");
        page.check("notice()?.includes('still on its way')", true);
        page.check("seen($('#notice')) && !seen($('.hint.still'))", true);
        let_it_come(page, &held);
        page.check("notice()", Value::Null);
        page.check("seen($('.hint.live'))", true);
    });
}
