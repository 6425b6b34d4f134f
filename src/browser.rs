//! The browser: the only room that names web-sys.
//!
//! Plain values in and out.

mod card;
mod choice;
mod discs;
mod figures;
mod list;
mod picture;
mod readout;

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
pub use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
pub use web_sys::Event;
use web_sys::{
    Document, Element, HtmlElement, HtmlTemplateElement, KeyboardEvent, MouseEvent,
    UrlSearchParams, Window,
};

use crate::i18n::ui;
pub use card::{Card, button_of, clear_card, pin_card, set_card};
pub use choice::{Controls, chosen, set_controls};
pub use discs::{
    clear_rule, disc_id, disc_of, disc_opened_by, focus_shown, focus_within_figure, focused_disc,
    is_touch, open_disc, place_on_field, set_disc, set_plot_stop, set_rule,
};
pub use figures::{Figures, set_figures, set_table};
pub use list::{filter_acts, set_count};
pub use picture::{set_picture, set_places, shown_picture};
pub use readout::{Held, Readout, clear_readout, set_readout};

/// The browser's window.
fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// An element by its id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Every element that a selector finds.
fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// Puts a text into an element that holds nothing but text, into the very node that it has.
fn put(element: &Element, text: &str) {
    match element.first_child() {
        Some(node) => node.set_node_value(Some(text)),
        None => element.set_text_content(Some(text)),
    }
}

/// Hides a frame of the page, by its id, with its classes and the attribute that says what it shows.
fn put_away(id: &str, shows: &str) {
    if let Some(frame) = element(id) {
        let _ = frame.set_attribute("hidden", "").and(frame.remove_attribute("class"));
        let _ = frame.remove_attribute(shows);
    }
}

/// The pairs of the address's query, decoded.
#[must_use]
pub fn query() -> Vec<(String, String)> {
    let pairs = || {
        let search = window()?.location().search().ok()?;
        let search = UrlSearchParams::new_with_str(&search).ok()?;
        let pairs = js_sys::try_iter(&search).ok()??.filter_map(|pair| {
            let pair: js_sys::Array = pair.ok()?.dyn_into().ok()?;
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        });
        Some(pairs.collect())
    };
    pairs().unwrap_or_default()
}

/// Writes one name of the address's query, or takes it out. Where the frame forbids a history, the
/// address stays as it is.
pub fn write_query(name: &str, value: Option<&str>) {
    let write = || {
        let window = window()?;
        let location = window.location();
        let search = UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
        if search.get(name).as_deref() == value {
            return None;
        }
        match value {
            Some(value) => search.set(name, value),
            None => search.delete(name),
        }
        let search = String::from(search.to_string());
        let mark = if search.is_empty() { "" } else { "?" };
        let address =
            format!("{}{mark}{search}{}", location.pathname().ok()?, location.hash().ok()?);
        let history = window.history().ok()?;
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok()
    };
    let _ = write();
}

/// The chart data, which stands in the page as the text of a template.
#[must_use]
pub fn chart_data() -> Option<String> {
    let template: HtmlTemplateElement = element("ledger")?.dyn_into().ok()?;
    template.content().text_content()
}

/// Listens to an element of the page by its id, or to its body by none, as long as the live part
/// lives: after an error of the program the page is on its own.
pub fn listen(id: &str, kind: &'static str, hand: impl Fn(&Event) + 'static) {
    let body = || Some(document()?.body()?.into());
    let target = if id.is_empty() { body() } else { element(id) };
    let Some(target) = target else { return };
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&target, kind, options, move |event| {
        if is_interactive() {
            work(|| hand(event));
        }
    });
    // As long as the page.
    listener.forget();
}

/// Shows a sentence beside the chart; an empty one takes the last away.
pub fn notify(sentence: &str) {
    if let Some(notice) = element("notice") {
        notice.set_text_content(Some(sentence));
        let _ = notice.toggle_attribute_with_force("hidden", sentence.is_empty());
    }
}

/// The element that says whether the live part lives, for tests, hosts and style sheets.
fn root() -> Option<Element> {
    document()?.document_element()
}

/// Says that the live part works.
pub fn mark_interactive() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-interactive", "true");
    }
    give_up_room();
}

/// Gives up the room that is kept for a card until the live part works, or cannot.
pub fn give_up_room() {
    if let Some(root) = root() {
        let _ = root.remove_attribute("data-opening");
    }
}

fn is_interactive() -> bool {
    root().is_some_and(|root| root.has_attribute("data-interactive"))
}

thread_local! {
    /// How many calls of the program are under way, one within the other; of one that an error has
    /// ended it is never taken back.
    static AT_WORK: Cell<u32> = const { Cell::new(0) };
}

/// Does a part of the program's work, so that an error in it is known to be the program's own.
pub fn work<T>(part: impl FnOnce() -> T) -> T {
    AT_WORK.set(AT_WORK.get() + 1);
    let done = part();
    AT_WORK.set(AT_WORK.get() - 1);
    done
}

/// Gives the page back to its reader after an error of the program, with a sentence that says so.
/// Errors of what others put into the page, as some apps do, are not the program's.
pub fn catch_errors() {
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
    let Some(window) = window() else { return };
    let caught = EventListener::new(&window, "error", |_| {
        if AT_WORK.get() == 0 {
            return;
        }
        if let Some(root) = root() {
            let _ = root.remove_attribute("data-interactive");
        }
        clear_card();
        clear_rule();
        clear_readout();
        discs::release_discs();
        list::release_list();
        notify(ui::STOPPED);
    });
    caught.forget();
}

/// Does something after a time, unless the live part has stopped or what is given is dropped.
pub fn later(after_ms: u32, what: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(after_ms, move || {
        if is_interactive() {
            work(what);
        }
    })
}

/// Moves the focus to the element of an id.
pub fn focus(id: &str) {
    let target = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(target) = target {
        let _ = target.focus();
    }
}

/// A key that is pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// As browsers name it.
    pub name: String,
    /// Whether another key changes its meaning.
    pub modified: bool,
}

/// The key that an event presses.
#[must_use]
pub fn key(event: &Event) -> Option<Key> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    Some(Key { name: event.key(), modified })
}

/// Whether a click asks for a new tab or window.
#[must_use]
pub fn has_modifier(event: &Event) -> bool {
    event
        .dyn_ref::<MouseEvent>()
        .is_some_and(|event| event.ctrl_key() || event.meta_key() || event.shift_key())
}
