//! The documents of the page: what is written at build time and not rendered again.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlTemplateElement, Node};

use super::{all, element};

/// What the page knows of its acts, as text.
#[must_use]
pub fn chart_data() -> Option<String> {
    let template: HtmlTemplateElement = element("chart-data")?.dyn_into().ok()?;
    template.content().text_content()
}

/// What an entry says of what happened.
pub const STORY: &str = ".story";
/// What an entry says of code and sources.
pub const FACTS: &str = ".facts";

/// A copy of a part of an act's entry in the list, by the id of the act.
#[must_use]
pub fn copy_of_entry(id: &str, part: &str) -> Option<Node> {
    let part = element(id)?.query_selector(part).ok()??;
    let copy: Element = part.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    // Two elements of one id would lead links astray, and two of one name fold each other.
    for twin in all(&copy, "[id], details[name]") {
        let _ = twin.remove_attribute("id").and(twin.remove_attribute("name"));
    }
    Some(copy.into())
}

/// Shows the acts of the list whose domain is wanted and whose text holds every word of a search, and
/// hides the rest with the groups that they leave empty; unfolds the groups while anything is filtered.
/// Gives how many are shown.
#[must_use]
pub fn filter_acts(domains: &[&str], search: &str) -> usize {
    let Some(list) = element("acts") else { return 0 };
    let search = lower(search);
    let words: Vec<&str> = search.split_whitespace().collect();
    let acts = all(&list, ".act");
    let shown = acts.iter().filter(|act| show(act, wanted(act, domains, &words))).count();
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
    shown
}

/// The browser's own lower case spares the program a table of Unicode.
fn lower(text: &str) -> String {
    String::from(js_sys::JsString::from(text).to_lower_case())
}

fn wanted(act: &Element, domains: &[&str], words: &[&str]) -> bool {
    let attribute = |name| act.get_attribute(name).unwrap_or_default();
    let domain = attribute("data-domain");
    domains.contains(&domain.as_str())
        && (words.is_empty() || {
            // An act is found by what is its own, not by the acts beside it that its figures name; and
            // by other spellings of the names in it.
            let mut text = attribute("data-also");
            for part in all(act, "summary, .story, .facts") {
                text.push(' ');
                text.push_str(&part.text_content().unwrap_or_default());
            }
            let text = lower(&text);
            words.iter().all(|word| text.contains(*word))
        })
}

/// Shows or hides an element, and says which.
fn show(element: &Element, shown: bool) -> bool {
    let _ = element.toggle_attribute_with_force("hidden", !shown);
    shown
}

/// Puts the values of all months into the table: of each the value, what it rests on, and its class.
pub fn set_table(values: impl Iterator<Item = [String; 3]>) {
    let cells = element("table").map(|table| all(&table, "td[class]")).unwrap_or_default();
    for (cell, [value, basis, class]) in cells.iter().zip(values) {
        for (part, text) in [("span", value), ("small", basis)] {
            if let Ok(Some(part)) = cell.query_selector(part) {
                part.set_text_content(Some(&text));
            }
        }
        cell.set_class_name(&class);
    }
}
