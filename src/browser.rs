//! The browser: the only room that names web-sys.
//!
//! What Yew has no word for: the address, the focus, the picture's markup, the documents of the page,
//! listening beyond an island, and giving the page back after an error. Plain values in and out.

mod address;
mod beside;
mod clipboard;
mod dialog;
mod documents;
mod errors;
mod files;
mod host;
mod islands;
mod pictures;
mod sheets;

use gloo_events::{EventListener, EventListenerOptions};
pub use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusOptions, HtmlElement, KeyboardEvent, MouseEvent};
pub use web_sys::{Element as Host, Node};

use crate::date::Day;

pub use address::{differs, href, permalink, query, query_with, write_query};
pub use beside::{beside, unfold_beside, unfolded_beside};
pub use clipboard::copy;
pub use dialog::{copy_png, mark, save_png, show_dialog};
pub use documents::{
    CITED, CODED, STORY, chart_data, copy_of_entry, entries, entry_of, filter_acts, filter_sources,
    narrow, plain_text, set_table, show_keys,
};
pub use errors::{give_back_on_error, own_places};
pub use files::{leave_to_us, text_of};
pub use host::{is_framed, tell_height};
pub use islands::take;
pub use pictures::{set_overlay, set_picture, shown_picture};
pub use sheets::{act_elsewhere, fetch_index, unfold_sheet};

/// An element by its id.
fn element(id: &str) -> Option<Element> {
    gloo_utils::document().get_element_by_id(id)
}

/// The first element that a selector finds.
fn first(selector: &str) -> Option<Element> {
    gloo_utils::document().query_selector(selector).ok()?
}

/// Every element that a selector finds.
fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The element that says whether the program works, for tests, hosts and style sheets.
fn root() -> Option<Element> {
    gloo_utils::document().document_element()
}

/// Says that the program works, and gives up the room that was kept until then.
pub fn mark_interactive() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-interactive", "true");
    }
    give_up_room();
}

/// Gives up the room that is kept for a card until the program works, or cannot.
pub fn give_up_room() {
    if let Some(root) = root() {
        let _ = root.remove_attribute("data-opening");
    }
}

fn is_interactive() -> bool {
    root().is_some_and(|root| root.has_attribute("data-interactive"))
}

/// Writes a sentence into the page's own frame for it, where no component is there to say it.
pub fn notify(sentence: &str) {
    if let Some(notice) = element("notice") {
        notice.set_text_content(Some(sentence));
        let _ = notice.toggle_attribute_with_force("hidden", sentence.is_empty());
    }
}

/// Something that happens anywhere on the page, as long as what is given is kept.
#[must_use = "the listening ends with it"]
pub fn on_page(kind: &'static str, hand: impl Fn(&Event) + 'static) -> Option<EventListener> {
    let body = gloo_utils::document().body()?;
    let options = EventListenerOptions::default();
    Some(EventListener::new_with_options(&body, kind, options, move |event| {
        if is_interactive() {
            hand(event);
        }
    }))
}

/// Something that happens to the window, as long as what is given is kept.
#[must_use = "the listening ends with it"]
pub fn on_window(kind: &'static str, hand: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo_utils::window(), kind, move |_| {
        if is_interactive() {
            hand();
        }
    })
}

/// The name of the key that an event presses.
#[must_use]
pub fn key(event: &Event) -> Option<String> {
    Some(event.dyn_ref::<KeyboardEvent>()?.key())
}

/// Whether an event happens within something that a selector finds.
#[must_use]
pub fn is_within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// The time, in ms; only differences mean anything.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Does something after a time, unless the program has stopped or what is given is dropped.
#[must_use = "nothing is done where it is dropped"]
pub fn later(after_ms: u32, what: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(after_ms, move || {
        if is_interactive() {
            what();
        }
    })
}

/// The day that it is here.
#[must_use]
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let [month, day] = [now.get_month() + 1, now.get_date()].map(|it| it as u8);
    Day::from_civil(now.get_full_year() as i32, month, day)
}

/// Whether the focus is within something that a selector finds.
#[must_use]
pub fn focus_is_within(selector: &str) -> bool {
    let active = gloo_utils::document().active_element();
    active.is_some_and(|active| active.closest(selector).is_ok_and(|found| found.is_some()))
}

/// The id of what has the focus.
#[must_use]
pub fn focused() -> Option<String> {
    Some(gloo_utils::document().active_element()?.id())
}

/// The id of the marker whose card is open.
#[must_use]
pub fn open_marker() -> Option<String> {
    Some(first("#marks [aria-expanded=true]")?.id())
}

/// The id of what of the plot is reached by Tab.
#[must_use]
pub fn tab_stop() -> Option<String> {
    Some(first("#marks [tabindex='0'], #marks")?.id())
}

/// The id of the act whose card is open.
#[must_use]
pub fn open_card() -> Option<String> {
    element("card")?.get_attribute("data-card")
}

/// Scrolls the first element of each of these selectors to its beginning.
pub fn scroll_to_top(selectors: &[&str]) {
    for scrolled in selectors.iter().filter_map(|selector| first(selector)) {
        scrolled.set_scroll_top(0);
    }
}

/// The id of the element of a selector that an event happens within.
#[must_use]
pub fn id_of(event: &Event, selector: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    Some(target.closest(selector).ok()??.id())
}

/// Whether an event of a pointer is over an element, whatever lies there.
#[must_use]
pub fn is_over(event: &Event, id: &str) -> bool {
    let over = || {
        let (event, area) =
            (event.dyn_ref::<MouseEvent>()?, element(id)?.get_bounding_client_rect());
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        Some(area.left() <= x && x <= area.right() && area.top() <= y && y <= area.bottom())
    };
    over().unwrap_or(false)
}

/// Scrolls the page, and no host around its frame, until an element begins in sight; one that is in sight
/// from head to foot stays where it is.
pub fn begin_in_sight(id: &str) {
    const CLEAR_PX: f64 = 8.0;
    let window_px = gloo_utils::document_element().client_height();
    let Some(area) = element(id).map(|it| it.get_bounding_client_rect()) else { return };
    if area.top() < 0.0 || area.bottom() > f64::from(window_px) {
        gloo_utils::window().scroll_by_with_x_and_y(0.0, area.top() - CLEAR_PX);
    }
}

/// Whether what a selector finds stands to the right of the element of an id.
#[must_use]
pub fn is_right_of(selector: &str, id: &str) -> bool {
    let edges = first(selector).zip(element(id)).map(|(right, left)| {
        (right.get_bounding_client_rect().left(), left.get_bounding_client_rect().right())
    });
    edges.is_some_and(|(right, left)| right >= left)
}

/// Scrolls the page, and no host around its frame, until an element stands above what covers it.
pub fn uncover(id: &str, cover: &str) {
    const CLEAR_PX: f64 = 16.0;
    let Some((below, over)) = element(id).zip(first(cover)) else { return };
    let (below, over) = (below.get_bounding_client_rect(), over.get_bounding_client_rect());
    let beside = below.right() <= over.left() || over.right() <= below.left();
    let hidden_px = below.bottom() + CLEAR_PX - over.top();
    if !beside && hidden_px > 0.0 && below.top() < over.bottom() {
        gloo_utils::window().scroll_by_with_x_and_y(0.0, hidden_px);
    }
}

/// Whether the page moves when the focus does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scroll {
    /// What gets the focus comes in sight.
    Follow,
    /// The page stays where it is.
    Stay,
}

/// Moves the focus to the element of an id.
pub fn focus(id: &str, scroll: Scroll) {
    let target = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let Some(target) = target else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(scroll == Scroll::Stay);
    let _ = target.focus_with_options(&options);
}
