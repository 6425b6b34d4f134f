//! The page's list of acts: which entries a reader wants.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::{all, element};

/// Shows the acts of the list whose domain is ticked and whose text holds every word of the search,
/// and hides the rest with the groups that they leave empty; unfolds the groups while anything is
/// filtered. Gives how many are shown and how many there are.
#[must_use]
pub fn filter_acts() -> (usize, usize) {
    let (Some(form), Some(list)) = (element("filters"), element("acts")) else { return (0, 0) };
    let inputs = all(&form, "input").into_iter().filter_map(|input| input.dyn_into().ok());
    let (boxes, search): (Vec<HtmlInputElement>, Vec<_>) =
        inputs.partition(|input: &HtmlInputElement| input.type_() == "checkbox");
    let domains = boxes.iter().filter(|tick| tick.checked()).map(HtmlInputElement::name);
    let domains: Vec<String> = domains.collect();
    let search = search.first().map(HtmlInputElement::value).unwrap_or_default();
    let search = lower(&search);
    let words: Vec<&str> = search.split_whitespace().collect();
    let acts = all(&list, ".act");
    let shown = acts.iter().filter(|act| show(act, wanted(act, &domains, &words))).count();
    let filtering = shown < acts.len();
    for group in all(&list, ".era-acts") {
        // Only what a filter has unfolded folds again: a link to an act unfolds its group too.
        if filtering && !group.has_attribute("open") {
            let _ = group.set_attribute("open", "").and(group.set_attribute("data-unfolded", ""));
        } else if !filtering && group.has_attribute("data-unfolded") {
            let _ = group.remove_attribute("open").and(group.remove_attribute("data-unfolded"));
        }
        show(&group, group.query_selector(".act:not([hidden])").is_ok_and(|found| found.is_some()));
    }
    (shown, acts.len())
}

/// Shows the whole list again.
pub(super) fn release_list() {
    let Some(list) = element("acts") else { return };
    for hidden in all(&list, ":is(.act, .era-acts)[hidden]") {
        show(&hidden, true);
    }
    for group in all(&list, "[data-unfolded]") {
        let _ = group.remove_attribute("open").and(group.remove_attribute("data-unfolded"));
    }
}

/// The browser's own lower case spares the program a table of Unicode.
fn lower(text: &str) -> String {
    String::from(js_sys::JsString::from(text).to_lower_case())
}

fn wanted(act: &Element, domains: &[String], words: &[&str]) -> bool {
    let attribute = |name| act.get_attribute(name).unwrap_or_default();
    let domain = attribute("data-domain");
    domains.contains(&domain)
        && (words.is_empty() || {
            // An act is also found by other spellings of the names in it.
            let text = act.text_content().unwrap_or_default();
            let text = lower(&format!("{text} {}", attribute("data-also")));
            words.iter().all(|word| text.contains(*word))
        })
}

/// Shows or hides an element, and says which.
fn show(element: &Element, shown: bool) -> bool {
    let _ = if shown {
        element.remove_attribute("hidden")
    } else {
        element.set_attribute("hidden", "")
    };
    shown
}

/// Says how many acts are shown.
pub fn set_count(said: &str) {
    let output = element("filters").and_then(|form| form.query_selector("output").ok()?);
    if let Some(output) = output {
        output.set_text_content(Some(said));
    }
}
