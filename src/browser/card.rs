//! The page's frame for the card of an inflection.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

use super::{element, put, put_away};

/// What stands in a card, but for what is copied from the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card<'a> {
    /// The id of its act.
    pub id: &'a str,
    /// The classes of its frame.
    pub class: String,
    /// Its number in the key.
    pub number: String,
    /// Which one of how many it is.
    pub place: String,
    /// Whether no inflection that is shown comes before it.
    pub is_first: bool,
    /// Whether none comes after it.
    pub is_last: bool,
}

/// Opens a card with a copy of its act's entry in the list. One that is open already keeps its copy,
/// and with it the place that its reader has scrolled to, unless it is to be copied anew.
pub fn set_card(card: &Card<'_>, anew: bool) {
    let shown = element("card").and_then(|frame| frame.get_attribute("data-card"));
    let copied = anew || shown.as_deref() != Some(card.id);
    if (copied && copy(card).is_none()) || dress(card).is_none() {
        clear_card();
    }
}

fn copy(card: &Card<'_>) -> Option<()> {
    let frame = element("card")?;
    let part = |selector: &str| frame.query_selector(selector).ok()?;
    let account = element(card.id)?;
    let entry = account.closest(".act").ok()??;
    let said = |selector| entry.query_selector(selector).ok()??.text_content();
    put(&part("b")?, &card.number);
    put(&part(".when span")?, &said("time")?);
    put(&part("h3")?, &said(".name")?);
    put(&part("nav span")?, &card.place);
    let copy: Element = account.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    // Two elements of one id would lead links astray.
    copy.remove_attribute("id").ok()?;
    part(".account")?.replace_with_with_node_1(&copy).ok()
}

fn dress(card: &Card<'_>) -> Option<()> {
    let frame = element("card")?;
    for (name, disabled) in [("previous", card.is_first), ("next", card.is_last)] {
        let button = frame.query_selector(&format!("[name={name}]")).ok()??;
        button.toggle_attribute_with_force("disabled", disabled).ok()?;
    }
    frame.set_class_name(&card.class);
    frame.set_attribute("data-card", card.id).ok()?;
    frame.remove_attribute("hidden").ok()
}

/// Says whether the reader keeps the open card.
pub fn pin_card(pinned: bool) {
    if let Some(frame) = element("card") {
        let _ = frame.class_list().toggle_with_force("pinned", pinned);
    }
}

/// Closes the card.
pub fn clear_card() {
    put_away("card", "data-card");
}

/// The name of the button of the card that an event presses.
#[must_use]
pub fn button_of(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("button").ok()??.get_attribute("name")
}
