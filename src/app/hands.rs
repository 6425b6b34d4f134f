//! What pointers and keys do on the plot and in its key: each becomes an [`Action`].

use super::{Live, dismiss};
use crate::browser::{self, Key};
use crate::state::Action;

/// Listens to the plot, to the key, and to Esc anywhere.
pub(super) fn listen(live: &Live) {
    let on = |id: &str, kind: &'static str, hand: fn(&browser::Event) -> Option<Action>| {
        let live = live.clone();
        browser::listen(id, kind, move |event| {
            if let Some(action) = hand(event) {
                live.emit(action);
            }
        });
    };
    // A finger that taps and does not move reads too.
    on("marks", "pointerdown", read);
    on("marks", "pointermove", read);
    // A finger that lifts leaves too, but its reader still reads.
    on("marks", "pointerleave", |event| unless_touch(event, Action::Unread));
    on("marks", "pointerover", |event| {
        browser::disc_of(event).and_then(|index| unless_touch(event, Action::Point(index)))
    });
    on("marks", "pointerout", |event| {
        browser::disc_of(event).and_then(|_| unless_touch(event, Action::Leave))
    });
    on("marks", "focusin", |event| browser::disc_of(event).map(Action::Focus));
    on("marks", "keydown", pressed);
    let clicked = live.clone();
    browser::listen("marks", "click", move |event| match browser::disc_of(event) {
        // With a key held down it is the browser's: a link into the list in a new tab.
        Some(_) if browser::has_modifier(event) => {}
        Some(index) => {
            event.prevent_default();
            clicked.emit(Action::Pin(index));
        }
        None => dismiss(&clicked),
    });
    let opened = live.clone();
    browser::listen("key", "click", move |event| {
        // What lies outside the years that are drawn has no disc: its link leads to the list.
        let index = browser::disc_opened_by(event);
        if let Some(index) = index.filter(|_| !browser::has_modifier(event)) {
            event.prevent_default();
            opened.emit(Action::Pin(index));
            browser::focus(&browser::disc_id(index));
        }
    });
    let escaped = live.clone();
    browser::listen("", "keydown", move |event| {
        if browser::key(event).is_some_and(|key| key.name == "Escape") {
            dismiss(&escaped);
        }
    });
}

/// Reads the month under a pointer.
fn read(event: &browser::Event) -> Option<Action> {
    let (x, y) = browser::place_on_field(event)?;
    Some(Action::PointAt(x, y))
}

/// An action of a mouse or a pen; a finger speaks by taps.
fn unless_touch(event: &browser::Event, action: Action) -> Option<Action> {
    (!browser::is_touch(event)).then_some(action)
}

/// What the keys do on a disc. Moving the focus opens cards, so most keys only move it.
fn pressed(event: &browser::Event) -> Option<Action> {
    let Key { name, modified: false } = browser::key(event)? else { return None };
    let mut action = None;
    // Where no disc is shown, the plot itself has the focus and is read by the page keys.
    match (name.as_str(), browser::disc_of(event)) {
        ("PageDown", _) => action = Some(Action::ReadOn(12)),
        ("PageUp", _) => action = Some(Action::ReadOn(-12)),
        ("ArrowRight" | "ArrowDown", Some(here)) => {
            browser::focus_shown(|shown| (here + 1).min(shown.end - 1));
        }
        ("ArrowLeft" | "ArrowUp", Some(here)) => {
            browser::focus_shown(|shown| here.saturating_sub(1).max(shown.start));
        }
        ("Home", Some(_)) => browser::focus_shown(|shown| shown.start),
        ("End", Some(_)) => browser::focus_shown(|shown| shown.end - 1),
        // A link hears Enter by itself, but only a button hears the space bar.
        (" ", Some(here)) => action = Some(Action::Pin(here)),
        _ => return None,
    }
    event.prevent_default();
    action
}
