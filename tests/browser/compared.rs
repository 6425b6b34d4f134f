//! The page of comparisons, which has no program: a way to it and back, room at every width, both themes.

use serde_json::json;
use thirtyfour::Key;

use super::engine::ALL;
use super::engine::Engine::Chromium;
use super::engine::in_each;
use super::look::{axe, prefer};
use super::page::Page;
use super::server;

/// Widths of windows: a phone's, a tablet's, a desk's, and those between at which pictures change.
const WIDTHS: [u32; 6] = [320, 500, 640, 768, 1024, 1440];

/// Opens the page of comparisons by its address.
#[track_caller]
fn visit(page: &Page) {
    page.visit(&format!("{}compare.html", server::dist().expect("a test runs on a built page")));
    page.check("$$('.graph').length > 7", true);
}

/// Holds that nothing is cut or scrolls sideways, that each panel shows one picture, and that its text is as
/// large as that of the page.
#[track_caller]
fn check_room(page: &Page, width: u32) {
    page.resize(width, 700);
    page.check("root.scrollWidth <= root.clientWidth", true);
    page.check("$$('.graph').filter(it => $$('svg', it).filter(seen).length !== 1).length", 0);
    page.check("$$('figure, .graph svg').filter(it => seen(it) && it.getBoundingClientRect().right > root.clientWidth).length", 0);
    let odd = "[...new Set($$('.graph svg text').filter(seen)
        .map(it => parseFloat(getComputedStyle(it).fontSize) * it.getScreenCTM().d)
        .filter(px => px < 12 || px > 17))]";
    page.check(odd, json!([]));
}

#[test]
fn a_link_leads_to_it_and_it_has_room_at_every_width() {
    in_each(ALL, |page| {
        page.open("");
        if server::as_one_file() {
            return;
        }
        page.click("a[href='compare.html']");
        page.check("location.pathname.split('/').pop()", "compare.html");
        page.check("seen($('h1'))", true);
        for width in WIDTHS {
            check_room(page, width);
        }
        // Whatever is listed is seen.
        page.check("$$('main li, main td, figcaption p').filter(it => !seen(it)).length", 0);
        page.check(
            "$$('.entries li').map(it => it.textContent)[0]",
            "U-2 affair and the base at Peshawar: 1960",
        );
        page.resize(1280, 720);
        page.click(".kicker a");
        page.check("root?.dataset.interactive", "true");
    });
}

/// The heading of the card that is open.
const OPEN: &str = "$$('.turn-card').filter(seen).map(it => $('h4', it).textContent)";

#[test]
fn a_dot_and_a_line_of_the_list_open_what_happened_without_a_program() {
    const SEATO: &str = "SEATO treaty signed";
    in_each(ALL, |page| {
        for width in [320, 640, 1280] {
            page.resize(width, 720);
            visit(page);
            // Each dot of the list lies on a dot of the picture.
            let off = "(circles => $$('.spots .mark').map(it => it.getBoundingClientRect())
                .map(it => [it.left + it.width / 2, it.top + it.height / 2])
                .filter(([x, y]) => !circles.some(([left, top]) => Math.hypot(left - x, top - y) < 1)).length)
                ($$('.turn circle').filter(seen).map(it => it.getBoundingClientRect())
                    .map(it => [it.left + it.width / 2, it.top + it.height / 2]))";
            page.check("$$('.spots .mark').length === $$('.turns > li').length", true);
            page.check(off, 0);
            page.check(OPEN, json!([]));
            page.bring(".spots");
            page.click(".spots [popovertarget=t0_3]");
            page.check(OPEN, json!([SEATO]));
            page.check("$$('.turn-card').filter(seen).every(it => (it => it.left >= 0 && it.top >= 0
                && it.right <= root.clientWidth && it.bottom <= innerHeight)(it.getBoundingClientRect()))", true);
            page.press(Key::Escape);
            page.check(OPEN, json!([]));
            // By keys, and by a finger.
            page.run_script("$('.opens[popovertarget=t0_3]').focus()");
            page.press(Key::Enter);
            page.check(OPEN, json!([SEATO]));
            page.click("#t0_3 .close");
            page.check(OPEN, json!([]));
            page.bring(".opens[popovertarget=t0_3]");
            page.tap(".opens[popovertarget=t0_3]");
            page.check(OPEN, json!([SEATO]));
        }
        page.click("#t0_3 a");
        page.check("root?.dataset.interactive", "true");
        page.check("card()", "1954-seato");
        page.run(page.driver().back());
        page.check("location.pathname.split('/').pop()", "compare.html");
    });
}

#[test]
fn its_policy_has_nothing_to_complain_of() {
    in_each(&[Chromium], |page| {
        // What came before is read and forgotten.
        page.run(page.driver().browser_log());
        visit(page);
        page.settle();
        let log = page.run(page.driver().browser_log());
        let lines: Vec<String> = log.iter().map(|entry| format!("{entry:?}")).collect();
        assert!(lines.is_empty(), "{lines:#?}");
    });
}

#[test]
fn axe_finds_nothing_in_it_in_either_theme() {
    in_each(&[Chromium], |page| {
        let mut papers = Vec::new();
        for theme in ["light", "dark"] {
            prefer(page, &[("prefers-color-scheme", theme)]);
            for width in [320, 1280] {
                page.resize(width, 720);
                visit(page);
                let found = axe(page);
                assert!(found.is_empty(), "{theme} {width}: {}: {found:#?}", found.len());
            }
            papers.push(page.ask::<String>("getComputedStyle(document.body).backgroundColor"));
        }
        prefer(page, &[]);
        assert_ne!(papers[0], papers[1]);
    });
}

/// The comparisons that are unfolded.
const UNFOLDED: &str = "$$('[data-beside][open]').map(it => it.dataset.beside)";

#[test]
fn an_address_unfolds_comparisons_and_keeps_them() {
    in_each(ALL, |page| {
        page.open("?compare=trade,pakistan-usa");
        if server::as_one_file() {
            return;
        }
        page.check(UNFOLDED, json!(["pakistan-usa", "trade"]));
        page.check("notice()", json!(null));
        // As the page writes it.
        page.check("location.search", "?compare=pakistan-usa%2Ctrade");
        // The frame shows that comparison alone, under the curve; the other pair has the curve in its own panel.
        // Every fold has its frame, whether it is unfolded or not.
        for (name, place, headings) in [("trade", 2, 2), ("pakistan-usa", 0, 3)] {
            page.bring(&format!("[data-beside={name}] iframe"));
            page.check(
                &format!("$('[data-beside={name}] iframe').contentDocument.readyState"),
                "complete",
            );
            page.run(page.driver().enter_frame(place));
            let seen = "$$('h2, h3').filter(seen).length";
            page.check(seen, headings);
            page.check("$$('h1').filter(seen).length", 0);
            page.check("root.scrollWidth <= root.clientWidth", true);
            page.run(page.driver().enter_default_frame());
        }
        page.run_script("scrollTo(0, 0)");
        // A choice keeps it, and so does the way back.
        page.run_script("$('#settings details').open = true; $$('#settings input')[2].focus()");
        page.press(Key::Right);
        let both = "?compare=pakistan-usa%2Ctrade&half-life=2.5";
        page.check("location.search", both);
        page.click("[data-beside=trade] > summary");
        page.check(UNFOLDED, json!(["pakistan-usa"]));
        page.check("location.search", "?compare=pakistan-usa&half-life=2.5");
        page.run_script("$('[data-beside=unga-agreement] > summary').focus()");
        page.press(Key::Enter);
        page.check(UNFOLDED, json!(["pakistan-usa", "unga-agreement"]));
        page.check("location.search", "?compare=pakistan-usa%2Cunga-agreement&half-life=2.5");
        page.click("#settings [name=reset]");
        page.check("location.search", "?compare=pakistan-usa%2Cunga-agreement");
        page.check(UNFOLDED, json!(["pakistan-usa", "unga-agreement"]));
        for (query, unfolded) in [
            (
                "?compare=pakistan-usa%2Cunga-agreement&half-life=2.5",
                json!(["pakistan-usa", "unga-agreement"]),
            ),
            ("?compare=pakistan-usa&half-life=2.5", json!(["pakistan-usa"])),
            (both, json!(["pakistan-usa", "trade"])),
        ] {
            page.run_script("history.back()");
            page.check("location.search", query);
            page.check(UNFOLDED, unfolded);
        }
        page.run_script("history.forward()");
        page.check(UNFOLDED, json!(["pakistan-usa"]));
    });
}

#[test]
fn a_comparison_that_is_not_there_is_said() {
    in_each(ALL, |page| {
        for value in ["nothing", "", "trade,trade", "trade;pakistan-usa"] {
            page.open(&format!("?compare={value}"));
            page.check(
                &format!("notice()?.includes('compare “{value}”') && notice().includes('ignored')"),
                true,
            );
            page.check(UNFOLDED, json!([]));
        }
        if server::as_one_file() {
            return;
        }
        // The page for frames has no frames, and leads to what is compared.
        page.visit(&format!("{}embed.html?compare=trade", server::dist().unwrap()));
        page.check("root?.dataset.interactive", "true");
        page.check("[notice(), $$('iframe').length]", json!([null, 0]));
        page.run_script("$('.more').open = true");
        let link = "[data-beside=trade] a";
        page.check(&format!("seen($('{link}')) && $('{link}').target"), "_blank");
        page.visit("about:blank");
        page.visit(&format!("{}compare.html#trade", server::dist().unwrap()));
        page.check(
            "$$('h3').filter(seen).map(it => it.textContent)",
            json!(["Trade of Pakistan with the Soviet Union"]),
        );
        page.click(".all a");
        page.check("$$('h1').filter(seen).length", 1);
    });
}
