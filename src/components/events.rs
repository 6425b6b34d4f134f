//! What the events that Yew hands over say: the only file outside the browser's room that names web-sys,
//! because an event's target is an element.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::chart::form::Form;

/// The start of the id of a marker's element; its place among all markers follows.
const MARKER: &str = "disc-";

/// The id of a marker's element.
pub(super) fn marker_id(index: usize) -> String {
    format!("{MARKER}{index}")
}

/// The place of the marker that an event happens on.
pub(super) fn marker_of<E: TargetCast>(event: &E) -> Option<usize> {
    event.target_dyn_into::<Element>()?.id().strip_prefix(MARKER)?.parse().ok()
}

/// Where a pointer is on a plot, as shares of its width and height, and the form that it has at its size.
pub(super) fn place_on(element: &NodeRef, event: &PointerEvent) -> Option<(Form, f64, f64)> {
    let area = element.cast::<Element>()?.get_bounding_client_rect();
    let (width, height) = (area.width(), area.height());
    let x = (f64::from(event.client_x()) - area.left()) / width;
    let y = (f64::from(event.client_y()) - area.top()) / height;
    (width > 0.0 && height > 0.0).then_some((Form::of_plot(width, height), x, y))
}

/// Whether an event comes from a finger.
pub(super) fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

/// Whether a click is the program's, and not the browser's: with a key held down it opens a link in a
/// new tab or window.
pub(super) fn takes_over(event: &MouseEvent) -> bool {
    let ours = !(event.ctrl_key() || event.meta_key() || event.shift_key());
    if ours {
        event.prevent_default();
    }
    ours
}

/// The name of the key that is pressed by itself; none where an event only says that it is a key's, as
/// those of some password managers do.
pub(super) fn plain_key(event: &KeyboardEvent) -> Option<String> {
    if !event.has_type::<KeyboardEvent>() {
        return None;
    }
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    (!modified).then(|| event.key())
}

/// What an input holds after an event on it.
pub(super) fn value<E: TargetCast>(event: &E) -> Option<String> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.value())
}

/// The place of what has been chosen after an event on a choice.
pub(super) fn chosen<E: TargetCast>(event: &E) -> Option<usize> {
    usize::try_from(event.target_dyn_into::<HtmlSelectElement>()?.selected_index()).ok()
}
