//! The filters of the list of acts: domains and words.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::tester::{all, click, focus, focused, input, one, plot, sent, text, until};

/// Holds that so many acts in so many groups are shown, and that no group but those of a choice is
/// unfolded.
async fn check(shown: usize, groups: usize) {
    let said = format!("{shown} of 7 acts");
    until(&said, || text("#filters output") == said).await;
    assert_eq!(all(".act:not([hidden])").len(), shown);
    assert_eq!(all(".era-acts:not([hidden])").len(), groups);
    let unfolded = if shown < 7 { groups } else { 0 };
    assert_eq!(all(".era-acts[open]:not([hidden])").len(), unfolded);
}

#[wasm_bindgen_test]
async fn domains_and_words_choose_acts_and_hide_empty_groups() {
    plot(None).await;
    assert_eq!(all("#filters input").len(), 5);
    let folds = || {
        all(".era-acts > summary > span")
            .iter()
            .map(|it| it.text_content().unwrap())
            .collect::<Vec<_>>()
    };
    let whole = folds();
    check(7, 2).await;
    for (domain, others, groups) in [("political", 1, 1), ("economic", 6, 2), ("military", 7, 2)] {
        click(&format!("#filters input[name={domain}]"));
        check(others, groups).await;
        click(&format!("#filters input[name={domain}]"));
        check(7, 2).await;
    }
    for (words, shown, groups) in [
        ("agreement", 2, 1),
        ("FRIENDSHIP reaffirmed", 1, 1),
        ("chronicle 1960", 7, 2),
        // Another spelling of a name in one act.
        ("rahman", 1, 1),
        ("  ", 7, 2),
        // Other quotes and accents than the list's.
        ("Rahmán", 1, 1),
        ("“pact”", 1, 1),
        ("nobody", 0, 0),
        ("", 7, 2),
    ] {
        one("#search").unchecked_into::<HtmlInputElement>().set_value(words);
        input("#search");
        check(shown, groups).await;
    }
    assert_eq!(folds(), whole);
    // Each group counts what it shows, and a button leads back.
    one("#search").unchecked_into::<HtmlInputElement>().set_value("friendship");
    input("#search");
    check(1, 1).await;
    assert_eq!(folds(), ["0 of 6 acts", "1 act"]);
    focus("[name=clear]");
    click("[name=clear]");
    check(7, 2).await;
    assert_eq!((folds(), focused()), (whole, "search".to_owned()));
    assert_eq!(one("#search").unchecked_into::<HtmlInputElement>().value(), "");
}

#[wasm_bindgen_test]
async fn a_group_that_the_reader_has_unfolded_stays_so() {
    plot(None).await;
    click(".era-acts:last-of-type > summary");
    click("#filters input[name=political]");
    until("one group", || all(".era-acts:not([hidden])").len() == 1).await;
    click("#filters input[name=political]");
    until("both groups", || all(".era-acts:not([hidden])").len() == 2).await;
    assert_eq!(all(".era-acts[open]").len(), 1);
    assert!(one(".era-acts:last-of-type").has_attribute("open"));
}

#[wasm_bindgen_test]
async fn sending_the_form_stays_on_the_page() {
    plot(None).await;
    assert!(sent("#filters", "submit"), "the form goes to another page");
}
