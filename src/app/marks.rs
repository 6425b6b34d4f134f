//! The live discs over the picture: one tab stop, arrows inside, and the rule under the pointer.

use yew::prelude::*;

use super::stage::Stage;
use super::{Shared, dismiss};
use crate::browser;
use crate::date::Month;
use crate::edition::Edition;
use crate::parts;
use crate::view::Action;
use crate::words::{self, ui};

/// The id of a disc's element.
#[must_use]
pub fn id(index: usize) -> String {
    format!("disc-{index}")
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub edition: Shared<Edition>,
    pub stage: Shared<Stage>,
    pub act: Callback<Action>,
    /// The disc that the plot's tab stop leads to.
    pub current: usize,
    /// The disc whose card is open.
    pub opened: Option<usize>,
    /// The month that is read.
    pub month: Option<Month>,
}

#[component]
pub fn Marks(props: &Props) -> Html {
    let Props { edition, stage, act, current, opened, month } = props;
    let onpointermove = {
        let (act, stage) = (act.clone(), stage.clone());
        Callback::from(move |event: PointerEvent| {
            let month = browser::position(&event).and_then(|at| stage.month_at(at));
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
        <div class="marks" role="group" aria-label={ui::MARKS}
            {onpointermove} {onpointerleave} {onclick} {onkeydown}>
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
                        style={parts::spot(stage.scenes(), index)}
                        data-event={edition.act_of(inflection).id.clone()}
                        tabindex={if index == *current { "0" } else { "-1" }}
                        aria-label={edition.sentence(inflection)} aria-expanded={open.to_string()}
                        onclick={pin} onpointerenter={point}
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
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || count == 0 {
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
    let Some((month, value)) = month.and_then(|month| Some((month, edition.curve.at(month)?))) else {
        return Html::default();
    };
    let scene = stage.shown(browser::width_of("chart"));
    let x = 100.0 * scene.time.x_px(month.last_day()) / scene.width_px;
    let y = |px: f64| 100.0 * px / scene.height_px;
    let (top, foot) = (y(scene.plot.top), y(scene.height_px - scene.plot.bottom));
    let dot = y(scene.value.y_px(value));
    let side = if x > 75.0 { "left" } else { "right" };
    html! {
        <>
            <div class="rule" style={format!("left:{x:.2}%;top:{top:.2}%;bottom:{foot:.2}%")}></div>
            <div class="dot" style={format!("left:{x:.2}%;top:{dot:.2}%")}></div>
            <div class={classes!("tag", side)} style={format!("left:{x:.2}%;top:{dot:.2}%")}>
                { words::month(month) }{ " " }{ parts::value(value) }
            </div>
        </>
    }
}
