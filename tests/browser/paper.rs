//! On paper: one page until a reader unfolds something, in light inks whatever the theme.

use thirtyfour::common::print::{PrintPage, PrintParameters};

use super::engine::Engine::Chromium;
use super::engine::in_each;
use super::page::Page;

/// A4 and Letter, in cm.
const A4: [f64; 2] = [21.0, 29.7];
const LETTER: [f64; 2] = [21.59, 27.94];

/// How many pages a view takes on a paper: Chromium writes what each is as text.
#[track_caller]
fn pages(page: &Page, [width, height]: [f64; 2]) -> usize {
    let sheet = PrintPage { width, height };
    let paper = PrintParameters { background: true, page: sheet, ..PrintParameters::default() };
    let pdf = page.run(page.driver().print_page(paper));
    let text = String::from_utf8_lossy(&pdf);
    text.matches("/Type /Page\n").count()
}

#[test]
fn a_view_takes_one_page_and_what_is_unfolded_follows() {
    in_each(&[Chromium], |page| {
        for query in ["", "?event=1960-u2-shot-down", "?theme=dark", "?embed=1"] {
            page.open(query);
            assert_eq!(pages(page, A4), 1, "{query}");
            if !query.contains("event") {
                assert_eq!(pages(page, LETTER), 1, "{query}");
            }
        }
        page.open("");
        page.run_script("$$('#acts > details, #acts details').forEach(it => it.open = true)");
        assert!(pages(page, A4) > 5);
    });
}

#[test]
fn paper_is_light_and_has_the_key_with_its_sources_the_address_and_the_day() {
    in_each(&[Chromium], |page| {
        page.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" }));
        page.open("?theme=dark&event=1960-u2-shot-down");
        page.check("getComputedStyle(document.body).backgroundColor", "rgb(255, 255, 255)");
        page.check("$$('.on-paper li').filter(seen).length", super::server::inflections().len());
        page.check("seen($('.card'))", true);
        page.check("seen($('#key')) || seen($('#settings'))", false);
        page.run_script("dispatchEvent(new Event('beforeprint'))");
        page.check("seen($('#printed'))", true);
        page.check(
            "/^Printed on \\d\\d? [A-Z][a-z]+ 20\\d\\d\\. /.test($('#printed').textContent)
             && $('#printed').textContent.endsWith(` ${location.href}`)",
            true,
        );
        page.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "" }));
    });
}
