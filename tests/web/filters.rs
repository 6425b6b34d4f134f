//! The filters of the list of acts: domains and words.

use cordiality::app::Filters;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::tester::{Mounted, all, click, fresh_page, one, text, typed, until};

async fn check(shown: usize, groups: usize) {
    let said = format!("{shown} of 3 acts");
    until(&said, || text("output") == said).await;
    assert_eq!(all(".act:not([hidden])").len(), shown);
    assert_eq!(all(".era-acts:not([hidden])").len(), groups);
}

#[wasm_bindgen_test]
async fn domains_and_words_choose_acts_and_hide_empty_groups() {
    fresh_page("");
    let _mounted = Mounted::new(yew::Renderer::<Filters>::with_root(one("#filters")).render());
    until("the filters", || all("#filters input").len() == 5).await;
    check(3, 2).await;
    click("label:nth-of-type(1) input[type=checkbox]");
    check(1, 1).await;
    click("label:nth-of-type(1) input[type=checkbox]");
    check(3, 2).await;
    for (words, shown, groups) in
        [("tashkent", 2, 2), ("TASHKENT rahman", 1, 1), ("  ", 3, 2), ("nobody", 0, 0)]
    {
        one("[type=search]").unchecked_into::<HtmlInputElement>().set_value(words);
        typed("[type=search]");
        check(shown, groups).await;
    }
}
