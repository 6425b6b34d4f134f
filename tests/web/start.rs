//! The start of the program on a page whose data is missing, cut or of another form.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTemplateElement;

use crate::tester::{all, fresh_page, one, text};

/// Starts the program on a page that has been changed; the page then says why, if there is a why, and
/// nothing is live.
fn check(change: impl Fn(HtmlTemplateElement), why: &str) {
    fresh_page("");
    let links = all("a.mark[href][data-event]").len();
    change(one("#chart-data").unchecked_into());
    cordiality::app::start();
    let said = text("#notice");
    assert!(said.contains(why), "not {why:?}: {said}");
    assert_eq!(said.is_empty(), why.is_empty(), "{said}");
    let hidden = one("#notice").has_attribute("hidden");
    assert_eq!(hidden, why.is_empty(), "{why}: the sentence is hidden, or nothing is shown");
    assert!(
        all(":root[data-interactive], [data-card], .readout").is_empty(),
        "{why}: a half-live page"
    );
    assert_eq!(all("a.mark:not([role], [tabindex])").len(), links, "{why}: a half-live disc");
    assert_eq!(links, 5);
}

#[wasm_bindgen_test]
fn data_that_cannot_be_read_is_said_and_nothing_comes_to_life() {
    let head = "7\t23400\t23519\t0\t0\t0\t0\t1\t1\tNorthern\tSouthern\tn\ts\n";
    let whole = format!(
        "{head}Two\t\t\t\t\ten\tltr\n0\t\n\t\t0\n0\t\n0\t-\t0\t0\t\t\n-5706\t0\t11\t0\t0\t1\t\tpact\tPact\n"
    );
    let form = "it is of another form than this program";
    for (text, why) in [
        ("", form),
        ("<!doctype html>", form),
        (&whole.replacen('7', "2", 1), form),
        (&whole[..12], "its line 1 is missing or wrong"),
        (&whole[..head.len()], "its line 2 is missing or wrong"),
        (&whole[..whole.len() - 9], "its line 7 is missing or wrong"),
        (&whole.replace("\t11\t", "\tcold\t"), "its line 7 is missing or wrong"),
    ] {
        check(|template| template.content().set_text_content(Some(text)), why);
    }
    // The page has broken off, and its loader says so.
    check(|template| template.remove(), "");
}
