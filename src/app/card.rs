//! The card of an inflection: what happened, how far the curve moved, and who says so.
//!
//! Its texts are copies of the entry in the page's list, in the page's own frame for them.

use super::{Live, dismiss};
use crate::browser::{self, Card};
use crate::chart::overlay_css;
use crate::chart_data::ChartData;
use crate::state::{Action, State};

/// Shows the open card, with its texts copied anew if that is asked for, or takes the last one away.
pub(super) fn show(chart_data: &ChartData, view: &State, anew: bool) {
    let Some(open) = view.card.map(|card| card.inflection) else { return browser::clear_card() };
    let inflection = &chart_data.annotations[open];
    let shown = chart_data.annotations_in(view.settings.range);
    let (x, _) = view.field().place(chart_data.month(inflection), 0.0);
    let side = if x < 0.5 { "at-right" } else { "at-left" };
    let card = Card {
        id: &inflection.id,
        class: format!("card {} {side}", overlay_css::class(open)),
        number: (open + 1).to_string(),
        place: format!("{} / {}", open + 1, chart_data.annotations.len()),
        is_first: open == shown.start,
        is_last: open + 1 == shown.end,
    };
    browser::set_card(&card, anew);
    browser::pin_card(view.card.is_some_and(|card| card.pinned));
}

/// Listens to the card and its buttons.
pub(super) fn listen(live: &Live) {
    let pressed = live.clone();
    browser::listen("card", "click", move |event| match browser::button_of(event).as_deref() {
        Some("previous") => pressed.emit(Action::Turn(-1)),
        Some("next") => pressed.emit(Action::Turn(1)),
        Some(_) => dismiss(&pressed),
        None => {}
    });
    for (kind, action) in [("pointerenter", Action::Enter), ("pointerleave", Action::Exit)] {
        let live = live.clone();
        browser::listen("card", kind, move |_| live.emit(action));
    }
}
