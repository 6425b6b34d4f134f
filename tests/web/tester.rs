//! Hands and eyes for the component tests: mounts a live part into a fresh piece of page, presses
//! and points, and waits for what is to be seen, a frame at a time.

use std::cell::Cell;

use cordiality::analysis::Analysis;
use cordiality::app;
use cordiality::browser;
use cordiality::chart_data::ChartData;
use cordiality::method::Specification;
use cordiality::state::settings::Settings;
use cordiality::state::url::FromUrl;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlSelectElement, KeyboardEvent,
    KeyboardEventInit, MouseEvent, PointerEvent, PointerEventInit, Window,
};

use crate::common::five_discs;

/// The page of the five discs, as `tests/golden.rs` keeps it, and the style sheet of every page.
const PAGE: &str = include_str!("../golden/five-discs.html");
const STYLE: &str =
    concat!(include_str!("../../static/plot.css"), include_str!("../../static/page.css"));

/// How many frames to wait for what is to be seen: some seconds.
const FRAMES: usize = 300;

thread_local! {
    /// Ends the app of the last test: what it puts off would come in the next one's page.
    static END: Cell<Option<Box<dyn FnOnce()>>> = const { Cell::new(None) };
}

pub(crate) fn window() -> Window {
    web_sys::window().unwrap()
}

fn document() -> Document {
    window().document().unwrap()
}

/// An empty piece of page in the place of the last test's.
pub(crate) fn bare() -> Element {
    fresh_page("");
    let page = one("#page");
    page.set_inner_html("");
    page
}

/// Puts a fresh page in the place of the last test's, at an address with this query.
pub(crate) fn fresh_page(query: &str) {
    if let Some(end) = END.take() {
        end();
    }
    if let Some(old) = document().get_element_by_id("page") {
        old.remove();
    }
    // A body of its own, which no live part of another test listens to.
    let (old, body) = (document().body().unwrap(), document().create_element("body").unwrap());
    while let Some(child) = old.first_child() {
        body.append_child(&child).unwrap();
    }
    document().set_body(Some(body.unchecked_ref()));
    let page = document().create_element("div").unwrap();
    page.set_id("page");
    page.set_inner_html(&format!("<style>{STYLE}</style>{PAGE}"));
    body.append_child(&page).unwrap();
    document().document_element().unwrap().remove_attribute("data-interactive").unwrap();
    let address = format!("{}{query}", window().location().pathname().unwrap());
    let history = window().history().unwrap();
    history.replace_state_with_url(&"".into(), "", Some(&address)).unwrap();
}

/// A fresh page of the five discs, brought to life with the card of `opened` open.
pub(crate) async fn plot(opened: Option<usize>) -> Analysis {
    fresh_page("");
    mount(opened).await;
    Analysis::of(five_discs(), &Specification::PUBLISHED)
}

/// Brings the page to life as it stands.
pub(crate) async fn mount(opened: Option<usize>) {
    let chart_data = ChartData::from_text(&browser::chart_data().unwrap()).unwrap();
    let choice = Settings::published(chart_data.span);
    let from_url = FromUrl { settings: choice, event: opened, ignored: Vec::new() };
    END.set(Some(Box::new(app::mount(chart_data, from_url))));
    seen(":root[data-interactive]").await;
}

/// Every element that a selector finds.
pub(crate) fn all(selector: &str) -> Vec<Element> {
    let found = document().query_selector_all(selector).unwrap();
    (0..found.length()).map(|index| found.get(index).unwrap().unchecked_into()).collect()
}

/// The one element that a selector finds.
pub(crate) fn one(selector: &str) -> Element {
    let mut found = all(selector);
    assert_eq!(found.len(), 1, "how many {selector} there are");
    found.remove(0)
}

/// What an element says.
pub(crate) fn text(selector: &str) -> String {
    one(selector).text_content().unwrap_or_default()
}

/// The id of what has the focus.
pub(crate) fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// Waits until something holds.
pub(crate) async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..FRAMES {
        if holds() {
            return;
        }
        frame().await;
    }
    panic!("waited in vain: {what}; the page shows: {}", one(".dock").inner_html());
}

/// Waits for an element.
pub(crate) async fn seen(selector: &str) {
    until(selector, || !all(selector).is_empty()).await;
}

/// Waits until no such element is left.
pub(crate) async fn gone(selector: &str) {
    until(&format!("no {selector}"), || all(selector).is_empty()).await;
}

/// Lets the browser draw one frame, and with it everything that is on its way.
pub(crate) async fn frame() {
    let mut ask = |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    };
    js_sys::Promise::new(&mut ask).await.unwrap();
}

/// Moves the focus to an element.
pub(crate) fn focus(selector: &str) {
    one(selector).unchecked_into::<HtmlElement>().focus().unwrap();
}

/// Presses a key where the focus is, or Shift and a key; gives whether the page kept it for itself.
pub(crate) fn press(key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_shift_key(key.starts_with("Shift+"));
    init.set_key(key.trim_start_matches("Shift+"));
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    !document().active_element().unwrap().dispatch_event(&event).unwrap()
}

/// Clicks an element.
pub(crate) fn click(selector: &str) {
    one(selector).unchecked_into::<HtmlElement>().click();
}

/// Chooses an option of a list, both by their places.
pub(crate) fn choose(selector: &str, place: usize, option: i32) {
    let list: HtmlSelectElement = all(selector).swap_remove(place).unchecked_into();
    list.set_selected_index(option);
    list.dispatch_event(&event("change")).unwrap();
}

/// Sends an input event, as typing does.
pub(crate) fn input(selector: &str) {
    sent(selector, "input");
}

/// Sends an event; gives whether the page kept it for itself.
pub(crate) fn sent(selector: &str, kind: &str) -> bool {
    !one(selector).dispatch_event(&event(kind)).unwrap()
}

/// An event that goes upwards and that the page can keep for itself.
fn event(kind: &str) -> Event {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    Event::new_with_event_init_dict(kind, &init).unwrap()
}

/// Sends a pointer's event to an element, at a share of its width and height.
pub(crate) fn point(kind: &str, pointer: &str, selector: &str, (x, y): (f64, f64)) {
    let target = one(selector);
    let area = target.get_bounding_client_rect();
    let init = PointerEventInit::new();
    init.set_pointer_type(pointer);
    init.set_bubbles(true);
    init.set_client_x((area.left() + x * area.width()) as i32);
    init.set_client_y((area.top() + y * area.height()) as i32);
    let event = PointerEvent::new_with_event_init_dict(kind, &init).unwrap();
    target.dispatch_event(event.unchecked_ref::<MouseEvent>()).unwrap();
}
