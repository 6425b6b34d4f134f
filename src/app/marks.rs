//! The live discs over the picture: one tab stop, arrows inside, and the rule under the pointer.

use yew::prelude::*;

use super::stage::Stage;
use super::{Shared, dismiss};
use crate::browser;
use crate::chart::geometry::Point;
use crate::date::Month;
use crate::edition::Edition;
use crate::parts;
use crate::view::Action;
use crate::words::{self, ui};

/// The id of the element that the discs lie on.
const MARKS: &str = "marks";

/// The id of a disc's element.
#[must_use]
pub(super) fn id(index: usize) -> String {
    format!("disc-{index}")
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) edition: Shared<Edition>,
    pub(super) stage: Shared<Stage>,
    pub(super) act: Callback<Action>,
    /// The disc that the plot's tab stop leads to.
    pub(super) current: usize,
    /// The disc whose card is open.
    pub(super) opened: Option<usize>,
    /// The month that is read.
    pub(super) month: Option<Month>,
}

#[component]
pub(super) fn Marks(props: &Props) -> Html {
    let Props { edition, stage, act, current, opened, month } = props;
    // A finger that taps and does not move reads too.
    let onpointermove = {
        let (act, stage) = (act.clone(), stage.clone());
        Callback::from(move |event: PointerEvent| {
            let month = browser::position(&event, MARKS).and_then(|at| stage.month_at(at));
            act.emit(month.map_or(Action::Unread, Action::Read));
        })
    };
    // A finger that lifts leaves too, but its reader still reads.
    let onpointerleave = unless_touch(act, Action::Unread);
    let onclick = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| dismiss(&act))
    };
    let onkeydown = keys(edition.inflections.len(), act);
    html! {
        <div id={MARKS} class="marks" role="group" aria-label={ui::MARKS}
            onpointerdown={onpointermove.clone()} {onpointermove} {onpointerleave}
            {onclick} {onkeydown}>
            <div class="rule-layer" aria-hidden="true">{ rule(edition, stage, *month) }</div>
            { for edition.inflections.iter().enumerate().map(|(index, inflection)| {
                let open = *opened == Some(index);
                let pin = act.reform(move |event: MouseEvent| {
                    // The plot behind closes cards when it is clicked.
                    event.stop_propagation();
                    Action::Pin(index)
                });
                let point = unless_touch(act, Action::Point(index));
                html! {
                    <button key={index} id={id(index)} type="button" class="mark"
                        style={parts::spot(stage.layouts(), index)}
                        data-event={edition.act_of(inflection).id.clone()}
                        tabindex={if index == *current { "0" } else { "-1" }}
                        aria-label={edition.sentence(inflection)} aria-expanded={open.to_string()}
                        onclick={pin} onpointerenter={point}
                        onpointerleave={unless_touch(act, Action::Leave)}
                        onfocus={act.reform(move |_: FocusEvent| Action::Focus(index))}></button>
                }
            }) }
        </div>
    }
}

/// Sends an action when a mouse or a pen does something; a finger speaks by taps.
fn unless_touch(act: &Callback<Action>, action: Action) -> Callback<PointerEvent> {
    let act = act.clone();
    Callback::from(move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            act.emit(action);
        }
    })
}

/// What the keys do on the plot. Moving the focus opens cards, so keys only move it.
fn keys(count: usize, act: &Callback<Action>) -> Callback<KeyboardEvent> {
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key()
            || event.alt_key()
            || event.meta_key()
            || event.shift_key()
            || count == 0
        {
            return;
        }
        let Some(here) = browser::focused_index() else { return };
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => browser::focus(&id((here + 1).min(count - 1))),
            "ArrowLeft" | "ArrowUp" => browser::focus(&id(here.saturating_sub(1))),
            "Home" => browser::focus(&id(0)),
            "End" => browser::focus(&id(count - 1)),
            "PageDown" => act.emit(Action::ReadOn(12)),
            "PageUp" => act.emit(Action::ReadOn(-12)),
            _ => return,
        }
        event.prevent_default();
    })
}

/// The upright line at a month, with its dot on the curve.
fn rule(edition: &Edition, stage: &Stage, month: Option<Month>) -> Html {
    let Some((month, value)) = month.and_then(|month| Some((month, edition.curve.at(month)?)))
    else {
        return Html::default();
    };
    let layout = stage.shown(browser::width_of(MARKS));
    let x_px = layout.time.x_px(month.last_day());
    let plot = layout.rows.plot;
    let (x, top) = layout.percent(Point { x: x_px, y: plot.top });
    let (_, foot) = layout.percent(Point { x: x_px, y: layout.rows.height_px - plot.bottom });
    let (_, dot) = layout.percent(Point { x: x_px, y: layout.value.y_px(value) });
    let [x, top, foot, dot] = [x, top, foot, dot].map(words::style_percent);
    let side = if stage.is_early(month) { "right" } else { "left" };
    html! {
        <>
            <div class="rule" style={format!("left:{x};top:{top};bottom:{foot}")}></div>
            <div class="dot" style={format!("left:{x};top:{dot}")}></div>
            <div class={classes!("tag", side)} style={format!("left:{x};top:{dot}")}>
                { words::month(month) }{ " " }{ parts::value(value) }
            </div>
        </>
    }
}
