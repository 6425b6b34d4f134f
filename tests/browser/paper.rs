//! On paper: one page until a reader unfolds something, in light inks whatever the theme.

use thirtyfour::common::print::PrintParameters;

use super::engine::Engine::Chromium;
use super::engine::in_each;
use super::page::Page;

/// How many pages a view takes: what the root of the pages says of itself, which Chromium writes as text.
#[track_caller]
fn pages(page: &Page) -> usize {
    let paper = PrintParameters { background: true, ..PrintParameters::default() };
    let pdf = page.run(page.driver().print_page(paper));
    let text = String::from_utf8_lossy(&pdf);
    text.matches("/Type /Page\n").count()
}

#[test]
fn a_view_takes_one_page_and_what_is_unfolded_follows() {
    in_each(&[Chromium], |page| {
        for query in
            ["", "?event=1960-u2-shot-down", "?theme=dark", "?embed=1", "?from=1954&to=1965"]
        {
            page.open(query);
            assert_eq!(pages(page), 1, "{query}");
        }
        page.open("");
        page.run_script("$$('#acts > details, #acts details').forEach(it => it.open = true)");
        assert!(pages(page) > 5);
    });
}

#[test]
fn paper_is_light_and_has_the_key_with_its_sources() {
    in_each(&[Chromium], |page| {
        page.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" }));
        page.open("?theme=dark&event=1960-u2-shot-down");
        page.check("getComputedStyle(document.body).backgroundColor", "rgb(255, 255, 255)");
        page.check("$$('.on-paper li').filter(seen).length", super::server::inflections().len());
        page.check("seen($('.card'))", true);
        page.check("seen($('#key')) || seen($('#settings'))", false);
        page.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "" }));
    });
}
