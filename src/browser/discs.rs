//! The page's discs, its plot and its rule: what events say of them, and how they are changed.

use std::ops::Range;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, MouseEvent, PointerEvent};

use super::{all, document, element, focus, put};

/// The id of a disc's element.
#[must_use]
pub fn disc_id(index: usize) -> String {
    format!("disc-{index}")
}

fn index_of(disc: &Element) -> Option<usize> {
    disc.id().strip_prefix("disc-")?.parse().ok()
}

/// The place of the disc that an event happens on.
#[must_use]
pub fn disc_of(event: &Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    index_of(&target)
}

/// The place of the disc that has the focus.
#[must_use]
pub fn focused_disc() -> Option<usize> {
    index_of(&document()?.active_element()?)
}

/// The id of the disc whose card is open.
#[must_use]
pub fn open_disc() -> Option<String> {
    let open = element("marks")?.query_selector(".mark[aria-expanded=true]").ok()??;
    Some(open.id())
}

/// Whether the focus is on the plot or in what the program shows beside it.
#[must_use]
pub fn focus_within_figure() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.closest("#marks, .dock").is_ok_and(|found| found.is_some()))
}

/// Makes one of the page's links into a button that is the plot's tab stop or not, whose card is open
/// or not, and that is shown or not.
pub fn set_disc(index: usize, [is_stop, is_open, is_shown]: [bool; 3]) {
    let Some(disc) = element(&disc_id(index)) else { return };
    let stop = if is_stop { "0" } else { "-1" };
    let open = if is_open { "true" } else { "false" };
    for (name, value) in [("role", "button"), ("tabindex", stop), ("aria-expanded", open)] {
        let _ = disc.set_attribute(name, value);
    }
    let _ = disc.toggle_attribute_with_force("hidden", !is_shown);
}

/// Makes the plot itself a tab stop, where no disc is one.
pub fn set_plot_stop(is_stop: bool) {
    if let Some(marks) = element("marks") {
        let _ = if is_stop {
            marks.set_attribute("tabindex", "0")
        } else {
            marks.remove_attribute("tabindex")
        };
    }
}

/// The places of the discs that are shown: they follow each other.
fn shown_discs() -> Option<Range<usize>> {
    let shown = all(&element("marks")?, ".mark:not([hidden])");
    Some(index_of(shown.first()?)?..index_of(shown.last()?)? + 1)
}

/// Moves the focus to one of the discs that are shown, if there are any.
pub fn focus_shown(choose: impl Fn(Range<usize>) -> usize) {
    if let Some(shown) = shown_discs() {
        focus(&disc_id(choose(shown)));
    }
}

/// The place of the disc, if it is shown, of the inflection that a click in the key asks for.
#[must_use]
pub fn disc_opened_by(event: &Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let id = target.closest("[data-opens]").ok()??.get_attribute("data-opens")?;
    let disc = |disc: &Element| disc.get_attribute("data-event").as_ref() == Some(&id);
    index_of(all(&element("marks")?, ".mark:not([hidden])").iter().find(|it| disc(it))?)
}

/// Makes the discs links again.
pub(super) fn release_discs() {
    let Some(marks) = element("marks") else { return };
    for disc in all(&marks, ".mark") {
        for name in ["role", "tabindex", "aria-expanded"] {
            let _ = disc.remove_attribute(name);
        }
    }
}

/// Where a pointer is on the plot, as shares of its width and height.
#[must_use]
pub fn place_on_field(event: &Event) -> Option<(f64, f64)> {
    let event: &MouseEvent = event.dyn_ref()?;
    let area = element("field")?.get_bounding_client_rect();
    let (width, height) = (area.width(), area.height());
    let x = (f64::from(event.client_x()) - area.left()) / width;
    let y = (f64::from(event.client_y()) - area.top()) / height;
    (width > 0.0 && height > 0.0).then_some((x, y))
}

/// Whether an event comes from a finger.
#[must_use]
pub fn is_touch(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch")
}

/// The plot's box and the tag of its rule.
fn field() -> Option<(HtmlElement, Element)> {
    let field: HtmlElement = element("field")?.dyn_into().ok()?;
    let tag = field.last_element_child()?;
    Some((field, tag))
}

/// Stands the rule at a place of the plot, in per cent, with a text beside it.
pub fn set_rule(x: &str, y: &str, side: &str, said: &str) {
    let Some((field, tag)) = field() else { return };
    let style = field.style();
    let _ = style.set_property("--x", x).and(style.set_property("--y", y));
    put(&tag, said);
    field.set_class_name(&format!("field {side}"));
}

/// Takes the rule away.
pub fn clear_rule() {
    if let Some((field, _)) = field() {
        field.set_class_name("field");
    }
}
