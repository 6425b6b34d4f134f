//! The chart in a frame of a page on another site: it works inside and leaves the host alone.

use serde_json::Value;
use thirtyfour::Key;

use super::card::{NAMED, clear, disc, walk_to};
use super::engine::Engine::{Chromium, Firefox};
use super::engine::{ALL, in_each};
use super::page::Page;
use super::pointing::free_place;
use super::server;

/// Widths of frames: a phone's, a course page's, those at which the picture changes, a wall's.
const WIDTHS: [u32; 6] = [320, 480, 768, 1024, 1440, 1920];

/// Opens a host with the chart in a frame and goes into it.
#[track_caller]
fn enter(page: &Page, width: u32, height: u32) {
    page.visit(&server::host(width, height));
    page.check("$('iframe') !== null", true);
    page.run(page.driver().enter_frame(0));
    page.check("root.dataset.interactive", "true");
    page.check("[innerWidth, innerHeight]", vec![width, height]);
}

/// Shows where the host has scrolled to.
#[track_caller]
fn host_is_at(page: &Page, place: i64) {
    page.run(page.driver().enter_default_frame());
    page.check_still("scrollY", place);
    page.run(page.driver().enter_frame(0));
}

#[test]
fn it_shows_no_dress() {
    in_each(ALL, |page| {
        page.open("?embed=1");
        page.check("$$('.hide-in-embed').length > 0", true);
        page.check("$$('.hide-in-embed').filter(seen).length", 0);
        let kept = "['h1', '.picture svg', '#key', '#acts', '.references', '[data-event]']";
        page.run_script("for (const it of ['.more', '.sources']) $(it).open = true");
        page.check(&format!("{kept}.filter(it => !$$(it).some(seen))"), Value::Array(vec![]));
        page.open("");
        page.check("$$('.only-in-embed').filter(seen).length", 0);
    });
}

#[test]
fn it_works_in_a_frame_and_the_host_stays_where_it_is() {
    in_each(ALL, |page| {
        for [width, height] in [[320, 640], [768, 640]] {
            enter(page, width, height);
            // Keys go where the focus is, and a mouse that only hovers takes it nowhere.
            page.run_script("focus()");
            for id in NAMED {
                page.hover(&disc(id));
                page.check("card()", id);
                clear(page);
                walk_to(page, id);
                page.check("card()", id);
                page.press(Key::PageDown);
                page.check("month() !== null", true);
                clear(page);
                page.tap(&disc(id));
                page.check("card()", id);
                clear(page);
                host_is_at(page, 0);
            }
        }
    });
}

#[test]
fn a_card_that_an_address_opens_or_a_tap_pins_leaves_its_marker_in_sight() {
    let free = "(() => { const [mark, card] = [$('.mark[aria-expanded=true]'), $('.card')]
        .map(it => it.getBoundingClientRect());
        return mark.top >= 0 && mark.bottom <= innerHeight && (mark.bottom <= card.top
            || mark.top >= card.bottom || mark.right <= card.left || mark.left >= card.right) })()";
    in_each(ALL, |page| {
        for [width, height] in [[320, 400], [600, 640], [660, 640]] {
            page.resize(width, height);
            for inflection in server::inflections().iter().step_by(4) {
                page.open(&format!("?embed=1&event={}", inflection.id));
                page.check("card()", inflection.id.as_str());
                page.check(free, true);
            }
            page.open("?embed=1");
            for id in NAMED {
                page.tap(&disc(id));
                page.check("card()", id);
                page.check(free, true);
                clear(page);
            }
        }
    });
}

#[test]
fn the_host_keeps_its_keys() {
    in_each(ALL, |page| {
        enter(page, 768, 640);
        page.hover(&disc(NAMED[0]));
        page.check("card()", NAMED[0]);
        page.run(page.driver().enter_default_frame());
        page.run_script("document.activeElement.blur(); focus(); window.pressed = []");
        page.run_script(
            "addEventListener('keydown', it => pressed.push([it.key, it.defaultPrevented]))",
        );
        for key in [Key::Down, Key::Space, Key::PageDown] {
            let before: i64 = page.ask("Math.round(scrollY)");
            page.press(key);
            page.check(&format!("scrollY > {before}"), true);
            // A browser may scroll smoothly: it is let come to rest.
            page.check(
                "(was => (was.y === scrollY || (was.y = scrollY, false)))(window.was ??= {})",
                true,
            );
        }
        page.check("pressed.map(it => it[1])", vec![false; 3]);
        page.run(page.driver().enter_frame(0));
        page.check_still(
            "[card(), month(), at()]",
            vec![Value::from(NAMED[0]), Value::Null, Value::Null],
        );
    });
}

#[test]
fn tab_leads_through_the_frame_and_out_of_it_both_ways_with_few_stops() {
    /// How often Tab is pressed at most from the link before a frame to the one after it, where Esc closes the card
    /// that the focus opens.
    const STOPS_MAX: usize = 8;
    let focused = "document.activeElement.id || document.activeElement.tagName";
    in_each(&[Chromium, Firefox], |page| {
        enter(page, 768, 640);
        page.run(page.driver().enter_default_frame());
        for (from, to, keys) in
            [("before", "after", &[Key::Tab][..]), ("after", "before", &[Key::Shift, Key::Tab])]
        {
            page.run_script(&format!("document.getElementById('{from}').focus()"));
            let mut stops = 0;
            while page.ask::<String>(focused) != to {
                stops += 1;
                assert!(stops <= STOPS_MAX, "{:?}: from {from} to {to}", page.engine);
                // A key goes to the page that the driver is in.
                let inside = page.ask("document.activeElement.tagName === 'IFRAME'");
                if inside {
                    page.run(page.driver().enter_frame(0));
                    page.settle();
                    // A marker that the focus is on opens its card.
                    page.check("at() === null || card() !== null", true);
                    if page.ask("card() !== null") {
                        page.press(Key::Escape);
                    }
                }
                page.chord(keys);
                page.run(page.driver().enter_default_frame());
                // From document to document the focus goes by way of the browser, which takes its time.
                page.check("document.activeElement !== document.body", true);
            }
            assert!(stops > 3, "{:?}: {stops} from {from} to {to}", page.engine);
        }
        // The first of them jumps over the title to the chart, and unfolds nothing.
        page.run_script("document.getElementById('before').focus()");
        page.press(Key::Tab);
        page.run(page.driver().enter_frame(0));
        page.check("document.activeElement === $('.skip') && seen($('.skip'))", true);
        page.check("root.scrollHeight <= innerHeight", true);
        page.press(Key::Enter);
        page.check("location.hash", "#chart");
        page.press(Key::Tab);
        page.check("at() !== null", true);
        page.check("seen($('#key')) || root.scrollHeight > innerHeight", false);
        page.run(page.driver().enter_default_frame());
    });
}

#[test]
fn nothing_is_cut_at_its_sides() {
    in_each(ALL, |page| {
        for width in WIDTHS {
            page.run(page.driver().enter_default_frame());
            page.resize(width.max(1280), 720);
            enter(page, width, 640);
            page.check("root.scrollWidth <= root.clientWidth", true);
            page.check("(it => it.left >= 0 && it.right <= root.clientWidth)(box('.stage'))", true);
            for id in [NAMED[0], NAMED[2]] {
                page.hover(&disc(id));
                page.check("card() !== null", true);
                page.check("root.scrollWidth <= root.clientWidth", true);
                page.press(Key::Escape);
            }
        }
    });
}

#[test]
fn a_swipe_over_the_plot_scrolls_the_page() {
    in_each(ALL, |page| {
        page.open("");
        page.check("getComputedStyle($('#marks')).touchAction", "pan-y pinch-zoom");
        page.check(
            "$$('.mark').every(it => /pan-y|auto/.test(getComputedStyle(it).touchAction))",
            true,
        );
        if page.engine != Chromium {
            return;
        }
        page.resize(320, 640);
        page.bring("#marks");
        let [x, y] = free_place(page, 0.5);
        let before: f64 = page.ask("scrollY");
        page.swipe_up([x, y], 150);
        page.check(&format!("scrollY > {before} + 100"), true);
        page.check("card()", Value::Null);
    });
}

#[test]
fn it_is_whole_in_a_frame_that_allows_nothing() {
    in_each(&[Chromium], |page| {
        page.visit(&format!("{}&sandbox", server::host(768, 900)));
        page.check("$('iframe') !== null", true);
        page.run(page.driver().enter_frame(0));
        page.check("document.readyState", "complete");
        page.check("root.hasAttribute('data-interactive')", false);
        let there = "['h1', '.picture svg', '#key a', '#acts summary', '.hint.still']";
        page.check(&format!("{there}.filter(it => !$$(it).some(seen))"), Value::Array(vec![]));
        page.check("$$('a.mark').filter(seen).length", server::inflections().len());
        page.check("['#filters', '.hint.live'].filter(it => seen($(it)))", Value::Array(vec![]));
        // A disc leads to its act, and unfolds it.
        page.click(&disc(NAMED[1]));
        page.check(&format!("seen(document.getElementById('{}'))", NAMED[1]), true);
    });
}
