//! The page's discs, its plot and its rule: what events say of them, and how they are changed.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, MouseEvent, PointerEvent};

use super::{all, document, element, put};

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

/// Makes the page's links into buttons of one tab stop, and says whose card is open.
pub fn set_discs(current: usize, opened: Option<usize>) {
    let Some(marks) = element("marks") else { return };
    for (index, disc) in all(&marks, ".mark").iter().enumerate() {
        let stop = if index == current { "0" } else { "-1" };
        let expanded = if opened == Some(index) { "true" } else { "false" };
        for (name, value) in [("role", "button"), ("tabindex", stop), ("aria-expanded", expanded)] {
            if disc.get_attribute(name).as_deref() != Some(value) {
                let _ = disc.set_attribute(name, value);
            }
        }
    }
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
