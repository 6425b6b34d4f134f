//! Gives the page back to its reader after an error of the program.
//!
//! Whatever leaves the program as an error comes by the window: a panic, a trap, an exception of the DOM
//! that is thrown through wasm. An error is the program's own where its stack names a file of the
//! program; what others put into the page, as some apps do, is not.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::ErrorEvent;

use super::{Scroll, focus, focused, islands, notify, root};
use crate::i18n::ui;

thread_local! {
    /// Whether the page has been given back: what happens after that changes nothing more.
    static GIVEN_BACK: Cell<bool> = const { Cell::new(false) };
    /// Whether the program has panicked.
    static PANICKED: Cell<bool> = const { Cell::new(false) };
}

/// Watches for errors of the program, as long as the page is there.
pub fn give_back_on_error() {
    GIVEN_BACK.set(false);
    PANICKED.set(false);
    yew::set_custom_panic_hook(Box::new(|info| {
        PANICKED.set(true);
        web_sys::console::error_1(&info.to_string().into());
    }));
    let own = own_places(&stack(&js_sys::Error::new("").into()));
    let window = gloo_utils::window();
    let caught = EventListener::new(&window, "error", move |event| {
        let thrown = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::error);
        let stack = thrown.map(|error| stack(&error)).unwrap_or_default();
        if PANICKED.get() || own.iter().any(|place| stack.contains(place.as_str())) {
            give_back();
        }
    });
    caught.forget();
}

fn give_back() {
    if GIVEN_BACK.replace(true) {
        return;
    }
    let at = focused();
    if let Some(root) = root() {
        let _ = root.remove_attribute("data-interactive");
    }
    // Chromium says that the focus leaves an element while it is removed, and would enter the program.
    let window = gloo_utils::window();
    let options = EventListenerOptions::run_in_capture_phase();
    let deaf = ["blur", "focusout"].map(|kind| {
        EventListener::new_with_options(&window, kind, options, |event| {
            event.stop_immediate_propagation();
        })
    });
    islands::give_back();
    drop(deaf);
    if let Some(at) = at {
        focus(&at, Scroll::Stay);
    }
    notify(ui::STOPPED);
}

/// The stack of an error, as each engine writes it; empty where it has none.
fn stack(error: &JsValue) -> String {
    let stack = js_sys::Reflect::get(error, &"stack".into()).ok();
    stack.and_then(|stack| stack.as_string()).unwrap_or_default()
}

/// The files that a stack of the program's own names: its glue, and its wasm where an engine names it.
///
/// ```
/// use cordiality::browser::own_places;
/// let chromium = "Error\n    at i.x (https://a.org/b/cordiality-1f.js:1:9)\n    at wasm://wasm/00c1:wasm-function[7]:0x2a";
/// assert_eq!(own_places(chromium), ["https://a.org/b/cordiality-1f.js", "wasm://wasm/00c1"]);
/// let firefox = "x@https://a.org/b/cordiality-1f.js:1:9\n@https://a.org/b/cordiality-2e_bg.wasm:wasm-function[7]:0x2a";
/// assert_eq!(own_places(firefox)[1], "https://a.org/b/cordiality-2e_bg.wasm");
/// let one_file = "y@cordiality-program.js:1:9\n@[wasm code]";
/// assert_eq!(own_places(one_file), ["cordiality-program.js"]);
/// ```
#[must_use]
pub fn own_places(stack: &str) -> Vec<String> {
    /// What follows a place in a line, and how much of that belongs to it.
    const ENDS: [(&str, usize); 2] = [(".js:", 3), (":wasm-function", 0)];
    let place = |line: &str| {
        let start = line.rfind([' ', '(', '@']).map_or(0, |at| at + 1);
        let place = &line[start..];
        let end = ENDS.iter().find_map(|(end, own)| Some(place.find(end)? + own))?;
        // The page itself is no file of the program: other scripts of it may fail.
        let place = &place[..end];
        (!place.is_empty() && (place.ends_with(".js") || place.contains("wasm")))
            .then(|| place.to_owned())
    };
    let mut places: Vec<String> = stack.lines().filter_map(place).collect();
    places.dedup();
    places
}
