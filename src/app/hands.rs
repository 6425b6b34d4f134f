//! What pointers and keys do on the plot and in its key: each becomes an [`Action`].

use gloo_events::EventListener;
use yew::Callback;

use super::{Book, Shared, dismiss};
use crate::browser::{self, Key};
use crate::view::Action;

/// Listens to the plot, to the key, and to Esc anywhere.
pub(super) fn listen(act: &Callback<Action>, book: &Shared<Book>) -> Vec<EventListener> {
    let on = |id: &str, kind: &'static str, hand: fn(&browser::Event, &Book) -> Option<Action>| {
        let (act, book) = (act.clone(), book.clone());
        browser::listen(id, kind, move |event| {
            if let Some(action) = hand(event, &book) {
                act.emit(action);
            }
        })
    };
    let clicked = {
        let act = act.clone();
        browser::listen("marks", "click", move |event| match browser::disc_of(event) {
            // With a key held down it is the browser's: a link into the list in a new tab.
            Some(_) if browser::has_modifier(event) => {}
            Some(index) => {
                event.prevent_default();
                act.emit(Action::Pin(index));
            }
            None => dismiss(&act),
        })
    };
    let opened = {
        let (act, book) = (act.clone(), book.clone());
        browser::listen("key", "click", move |event| {
            let index = browser::opened_by(event).and_then(|id| book.ledger.inflection(&id));
            if let Some(index) = index.filter(|_| !browser::has_modifier(event)) {
                event.prevent_default();
                act.emit(Action::Pin(index));
                browser::focus(&browser::disc_id(index));
            }
        })
    };
    let escaped = {
        let act = act.clone();
        browser::listen("", "keydown", move |event| {
            if browser::key(event).is_some_and(|key| key.name == "Escape") {
                dismiss(&act);
            }
        })
    };
    [
        // A finger that taps and does not move reads too.
        on("marks", "pointerdown", read),
        on("marks", "pointermove", read),
        // A finger that lifts leaves too, but its reader still reads.
        on("marks", "pointerleave", |event, _| unless_touch(event, Action::Unread)),
        on("marks", "pointerover", |event, _| {
            browser::disc_of(event).and_then(|index| unless_touch(event, Action::Point(index)))
        }),
        on("marks", "pointerout", |event, _| {
            browser::disc_of(event).and_then(|_| unless_touch(event, Action::Leave))
        }),
        on("marks", "focusin", |event, _| browser::disc_of(event).map(Action::Focus)),
        on("marks", "keydown", pressed),
        clicked,
        opened,
        escaped,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Reads the month under a pointer.
fn read(event: &browser::Event, book: &Book) -> Option<Action> {
    let (x, y) = browser::place_on_field(event)?;
    Some(book.field.month_at(x, y).map_or(Action::Unread, Action::Read))
}

/// An action of a mouse or a pen; a finger speaks by taps.
fn unless_touch(event: &browser::Event, action: Action) -> Option<Action> {
    (!browser::is_touch(event)).then_some(action)
}

/// What the keys do on a disc. Moving the focus opens cards, so most keys only move it.
fn pressed(event: &browser::Event, book: &Book) -> Option<Action> {
    let Key { name, modified: false } = browser::key(event)? else { return None };
    let here = browser::disc_of(event)?;
    let last = book.ledger.inflections.len().saturating_sub(1);
    let mut action = None;
    match name.as_str() {
        "ArrowRight" | "ArrowDown" => browser::focus(&browser::disc_id((here + 1).min(last))),
        "ArrowLeft" | "ArrowUp" => browser::focus(&browser::disc_id(here.saturating_sub(1))),
        "Home" => browser::focus(&browser::disc_id(0)),
        "End" => browser::focus(&browser::disc_id(last)),
        // A link hears Enter by itself, but only a button hears the space bar.
        " " => action = Some(Action::Pin(here)),
        "PageDown" => action = Some(Action::ReadOn(12)),
        "PageUp" => action = Some(Action::ReadOn(-12)),
        _ => return None,
    }
    event.prevent_default();
    action
}
