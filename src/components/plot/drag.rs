//! Dragging a mouse along the plot marks years; a finger scrolls the page, and has the sliders.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::chart::plot_area::PlotArea;
use crate::components::events;
use crate::date::Month;
use crate::i18n;
use crate::relation::Span;
use crate::state::Action;

/// How far a pressed mouse moves before it drags, in px: a click may tremble.
const FROM_PX: i32 = 6;

/// A drag over the plot.
#[derive(Clone, Default)]
pub(super) struct Drag(Rc<Cell<Progress>>);

#[derive(Clone, Copy, Default)]
enum Progress {
    #[default]
    Idle,
    /// A button is held since it went down over a month, at a place of the window.
    Pressed(Month, (i32, i32)),
    /// It has marked months from this one on.
    Marking(Month, (i32, i32)),
}

impl Drag {
    /// A button goes down over a month.
    pub(super) fn begin(&self, event: &PointerEvent, month: Option<Month>) {
        let pressed = events::pressed_by_mouse(event).zip(month);
        self.0.set(pressed.map_or(Progress::Idle, |(at, month)| Progress::Pressed(month, at)));
    }

    /// The mouse moves on over a month: what it marks, where it drags.
    pub(super) fn go_on(&self, event: &PointerEvent, month: Option<Month>) -> Option<Action> {
        let (from, at, marking) = match self.0.get() {
            Progress::Idle => return None,
            Progress::Pressed(from, at) => (from, at, false),
            Progress::Marking(from, at) => (from, at, true),
        };
        let Some(gone_px) = events::dragged_px(event, at) else {
            // The button was let go where the page could not see it.
            self.0.set(Progress::Idle);
            return marking.then_some(Action::Mark(None));
        };
        if !marking && gone_px < FROM_PX {
            return None;
        }
        self.0.set(Progress::Marking(from, at));
        let month = month?;
        Some(Action::Mark(Some(Span { from: from.min(month), to: from.max(month) })))
    }

    /// Ends the drag at the click that follows it; whether there was one.
    pub(super) fn ends(&self) -> bool {
        matches!(self.0.take(), Progress::Marking(..))
    }
}

/// The years that a drag marks: a band across the plot.
pub(super) fn marked(plot_area: PlotArea, span: Option<Span>) -> Html {
    let class = if span.is_some() { "field marking" } else { "field" };
    let style = span.map_or_else(String::new, |Span { from, to }| {
        let ends = [from.first_day(), to.last_day()].map(|day| plot_area.along(day));
        let [from, to] = [ends[0], 1.0 - ends[1]].map(|share| i18n::style_percent(100.0 * share));
        format!("--from:{from};--to:{to}")
    });
    if cfg!(feature = "author") {
        html! { <div {class} aria-hidden="true"><i class="marked"></i></div> }
    } else {
        // As a property: the page's policy forbids styles in attributes.
        html! {
            <div {class} aria-hidden="true" ~style={style}><i class="marked"></i></div>
        }
    }
}
