//! The documents of the page: what is written at build time and not rendered again.

use std::ops::RangeInclusive;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlTemplateElement, Node};

use super::{all, element};
use crate::i18n;
use crate::state::filter::plain;

/// What the page knows of its acts, as text.
#[must_use]
pub fn chart_data() -> Option<String> {
    let template: HtmlTemplateElement = element("chart-data")?.dyn_into().ok()?;
    template.content().text_content()
}

/// What an entry says of what happened.
pub const STORY: &str = ".story";
/// What an entry says of who says so, and who says otherwise.
pub const CITED: &str = ".cited";
/// What an entry says of its code.
pub const CODED: &str = ".coded";

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

/// The id of the entry of each of so many acts, where the page has one.
#[must_use]
pub fn entries(acts: usize) -> Vec<Option<String>> {
    let mut ids = vec![None; acts];
    let list = element("acts").map(|list| all(&list, ".act")).unwrap_or_default();
    for entry in list {
        let account = entry.query_selector(".account").ok().flatten();
        if let (Some(act), Some(account)) = (place(&entry), account)
            && let Some(id) = ids.get_mut(act)
        {
            *id = Some(account.id());
        }
    }
    ids
}

/// The act whose entry an event happens in, on something that a selector finds: its place among all, and
/// its id. What else the browser would do is left out.
#[must_use]
pub fn entry_of(event: &Event, selector: &str) -> Option<(usize, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let entry = target.closest(selector).ok()??.closest(".act").ok()??;
    let id = entry.query_selector(".account").ok()??.id();
    let act = place(&entry)?;
    event.prevent_default();
    Some((act, id))
}

/// The place of the act that an element is about, among all acts.
fn place(element: &Element) -> Option<usize> {
    element.get_attribute("data-act")?.parse().ok()
}

/// Shows the acts of the list that lie in a time, whose domain is wanted, and whose text holds every word
/// of a search, and hides the rest with the groups that they leave empty; unfolds the groups while
/// anything is filtered, and counts what they show. Gives how many are shown.
#[must_use]
pub fn filter_acts(domains: &[&str], search: &str, in_time: impl Fn(usize) -> bool) -> usize {
    let Some(list) = element("acts") else { return 0 };
    let search = plain_text(search);
    let words: Vec<&str> = search.split_whitespace().collect();
    let acts = all(&list, ".act");
    let timely = |act: &Element| place(act).is_none_or(&in_time);
    let shown = acts.iter().filter(|act| show(act, timely(act) && wanted(act, domains, &words)));
    let shown = shown.count();
    let filtering = shown < acts.len();
    for group in all(&list, ".era-acts") {
        // Only what a filter has unfolded folds again: a link to an act unfolds its group too.
        if filtering && !group.has_attribute("open") {
            let _ = group.set_attribute("open", "").and(group.set_attribute("data-unfolded", ""));
        } else if !filtering && group.has_attribute("data-unfolded") {
            let _ = group.remove_attribute("open").and(group.remove_attribute("data-unfolded"));
        }
        show(&group, count(&group, ".act") > 0);
    }
    shown
}

/// Counts in a fold's summary which of its items are shown, and gives how many.
pub(super) fn count(fold: &Element, item: &str) -> usize {
    let items = all(fold, item);
    let shown = items.iter().filter(|item| !item.has_attribute("hidden")).count();
    if let Ok(Some(said)) = fold.query_selector("summary > span") {
        let all = items.len();
        let words = if shown < all { i18n::shown(shown, all) } else { i18n::count_acts(all) };
        said.set_text_content(Some(&words));
    }
    shown
}

/// Keeps disagreements, periods and the table to a time.
pub fn narrow(
    act_in_time: impl Fn(usize) -> bool,
    era_in_time: impl Fn(usize) -> bool,
    years: RangeInclusive<i32>,
) {
    let root = gloo_utils::document_element();
    for item in all(&root, ".disputes [data-act]") {
        show(&item, place(&item).is_none_or(&act_in_time));
    }
    for group in all(&root, ".disputes section") {
        let some = group.query_selector("[data-act]:not([hidden])");
        show(&group, some.is_ok_and(|found| found.is_some()));
    }
    for fold in all(&root, ".disputes") {
        count(&fold, "[data-act]");
    }
    for (era, item) in all(&root, ".eras > ol > li").iter().enumerate() {
        show(item, era_in_time(era));
    }
    for row in all(&root, "#table tbody tr") {
        let year = row.query_selector("th").ok().flatten().and_then(|it| it.text_content());
        let year = year.and_then(|year| year.parse().ok());
        show(&row, year.is_none_or(|year| years.contains(&year)));
    }
}

/// A text as a search takes it. The browser's own lower case and normal form spare the program tables
/// of Unicode.
#[must_use]
pub fn plain_text(text: &str) -> String {
    let text = js_sys::JsString::from(text).to_lower_case().normalize("NFD");
    String::from(text).chars().filter_map(plain).collect()
}

/// Shows the sources that hold every word of a search. Gives how many there are, and how many are shown.
#[must_use]
pub fn filter_sources(search: &str) -> [usize; 2] {
    let search = plain_text(search);
    let words: Vec<&str> = search.split_whitespace().collect();
    let works = all(&gloo_utils::document_element(), ".sources .references li");
    let holds = |work: &Element| {
        words.is_empty() || {
            let text = plain_text(&work.text_content().unwrap_or_default());
            words.iter().all(|word| text.contains(word))
        }
    };
    [works.len(), works.iter().filter(|work| show(work, holds(work))).count()]
}

fn wanted(act: &Element, domains: &[&str], words: &[&str]) -> bool {
    let attribute = |name| act.get_attribute(name).unwrap_or_default();
    let domain = attribute("data-domain");
    domains.contains(&domain.as_str())
        && (words.is_empty() || {
            // An act is found by what is its own, not by the acts beside it that its figures name; and
            // by other spellings of the names in it.
            let mut text = attribute("data-also");
            for part in all(act, "summary, .story, .cited, .coded") {
                text.push(' ');
                text.push_str(&part.text_content().unwrap_or_default());
            }
            let text = plain_text(&text);
            words.iter().all(|word| text.contains(*word))
        })
}

/// Shows or hides an element, and says which.
fn show(element: &Element, shown: bool) -> bool {
    let _ = element.toggle_attribute_with_force("hidden", !shown);
    shown
}

/// Shows the list of keys, or hides it.
pub fn show_keys(shown: bool) {
    if let Some(keys) = element("keys") {
        show(&keys, shown);
    }
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
