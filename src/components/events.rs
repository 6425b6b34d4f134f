//! What the events that Yew hands over say: the only file outside the browser's room that names web-sys,
//! because an event's target is an element.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::chart::form::Form;
use crate::chart::pointed::Along;
use crate::state::Action;

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

/// The start of the id of a strip's element; its place among all strips follows.
const STRIP: &str = "strip-";

/// The id of a strip's element.
pub(super) fn strip_id(index: usize) -> String {
    format!("{STRIP}{index}")
}

/// The place of the strip that a pointer is on, and where on it: along time, which runs its long
/// way, and across.
pub(super) fn strip_of(event: &MouseEvent) -> Option<(usize, Along)> {
    let strip = event.target_dyn_into::<Element>()?;
    let index = strip.id().strip_prefix(STRIP)?.parse().ok()?;
    let area = strip.get_bounding_client_rect();
    let form = Form::of_plot(area.width(), area.height());
    let x = (f64::from(event.client_x()) - area.left(), area.width());
    let y = (f64::from(event.client_y()) - area.top(), area.height());
    let ((from_px, length_px), (near_px, width_px)) =
        if form == Form::Across { (x, y) } else { (y, x) };
    let along = Along { share: from_px / length_px, across: near_px / width_px, length_px, form };
    (length_px > 0.0).then_some((index, along))
}

/// The size of an element in px.
pub(super) fn size_px(element: &NodeRef) -> Option<(f64, f64)> {
    let area = element.cast::<Element>()?.get_bounding_client_rect();
    Some((area.width(), area.height()))
}

/// Where a pointer is on a plot, as shares of its width and height, and the form that it has at its size.
pub(super) fn place_on(element: &NodeRef, event: &MouseEvent) -> Option<(Form, f64, f64)> {
    let area = element.cast::<Element>()?.get_bounding_client_rect();
    let (width, height) = (area.width(), area.height());
    let x = (f64::from(event.client_x()) - area.left()) / width;
    let y = (f64::from(event.client_y()) - area.top()) / height;
    (width > 0.0 && height > 0.0).then_some((Form::of_plot(width, height), x, y))
}

/// Where a mouse presses its first button, in px of the window; nothing for a finger and for other buttons.
pub(super) fn pressed_by_mouse(event: &PointerEvent) -> Option<(i32, i32)> {
    let is_mouse = event.pointer_type() == "mouse" && event.button() == 0;
    is_mouse.then(|| (event.client_x(), event.client_y()))
}

/// How far a mouse whose first button is held has come from a place, in px of the window.
pub(super) fn dragged_px(event: &PointerEvent, (x, y): (i32, i32)) -> Option<i32> {
    let is_held = event.buttons() & 1 == 1;
    is_held.then(|| (event.client_x() - x).abs() + (event.client_y() - y).abs())
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

/// The name of the key that is pressed, and whether together with Shift; none with another key held
/// down, and none where an event only says that it is a key's, as those of some password managers do.
pub(super) fn key(event: &KeyboardEvent) -> Option<(String, bool)> {
    if !event.has_type::<KeyboardEvent>() {
        return None;
    }
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
    (!modified).then(|| (event.key(), event.shift_key()))
}

/// The action of a key that lists the keys.
pub(super) fn lists_keys(event: &KeyboardEvent) -> Option<Action> {
    let (key, _) = key(event)?;
    matches!(key.as_str(), "h" | "H").then_some(Action::ListKeys)
}

/// Whether a fold is open after an event on it.
pub(super) fn is_open(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<Element>()?.has_attribute("open"))
}

/// What an input holds after an event on it.
pub(super) fn value<E: TargetCast>(event: &E) -> Option<String> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.value())
}

/// Lets a choice stand at its first name again.
pub(super) fn choose_first<E: TargetCast>(event: &E) {
    if let Some(choice) = event.target_dyn_into::<HtmlSelectElement>() {
        choice.set_selected_index(0);
    }
}

/// The place of what has been chosen after an event on a choice.
pub(super) fn chosen<E: TargetCast>(event: &E) -> Option<usize> {
    usize::try_from(event.target_dyn_into::<HtmlSelectElement>()?.selected_index()).ok()
}
