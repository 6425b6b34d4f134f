//! The address follows the view, and the view follows the address.
//!
//! Outside a frame a finished choice or pin is a step of history: what a reader does in one go, with a
//! slider under the pointer or with one arrow key after another, is one. In a frame each step would be a
//! press on Back that does not leave the page around it, so there is none.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::chart_data::ChartData;
use crate::components::{Mode, Shared};
use crate::state::settings::Settings;
use crate::state::url::{self, FromUrl};
use crate::state::{Action, Card, State};

/// How long a reader leaves the page alone before the address follows, in ms.
const PAUSE_MS: u32 = 100;

/// What is known of the reader's steps.
#[derive(Clone, Default)]
struct Steps {
    /// What a change now would belong to: one of the card, or one of what is drawn.
    goes_on: Rc<Cell<Option<Change>>>,
    /// Whether what waits to be written is a step of its own.
    is_step: Rc<Cell<bool>>,
}

/// What has changed.
#[derive(Clone, Copy, PartialEq)]
enum Change {
    Card,
    Drawn,
}

/// Keeps address and view together.
#[hook]
pub(super) fn use_history(state: &State, chart_data: &Shared<ChartData>, mode: &Mode) {
    let steps = (*use_memo((), |()| Steps::default())).clone();
    let pinned = state.card.filter(|card| card.is_pinned());
    let id = pinned.map(|Card { annotation, .. }| chart_data.annotations[annotation].id.clone());
    {
        let (steps, chart_data) = (steps.clone(), chart_data.clone());
        use_effect_with((state.settings.clone(), id), move |(settings, id)| {
            let query = query(settings, id.as_deref(), &chart_data);
            let timer = browser::differs(&query).then(|| {
                let is_card =
                    query.last().is_some_and(|card| browser::differs(std::slice::from_ref(card)));
                let change = Some(if is_card { Change::Card } else { Change::Drawn });
                let step = steps.goes_on.replace(change) != change;
                steps.is_step.set(steps.is_step.get() || step);
                browser::later(PAUSE_MS, move || {
                    let step = steps.is_step.replace(false) && !browser::is_framed();
                    browser::write_query(&query, step);
                })
            });
            move || drop(timer)
        });
    }
    let (mode, chart_data) = (mode.clone(), chart_data.clone());
    use_effect_with((), move |()| {
        let ends = |kind: &'static str| {
            let goes_on = Rc::clone(&steps.goes_on);
            browser::on_page(kind, move |event| {
                if !browser::key(event).is_some_and(|key| moves(&key)) {
                    goes_on.set(None);
                }
            })
        };
        // A press begins one, too: its focus may take a pinned card along before the click is there.
        let ended = ["pointerdown", "pointerup", "click", "keyup"].map(ends);
        let goes_on = Rc::clone(&steps.goes_on);
        let back = browser::on_window("popstate", move || {
            // What is changed from here is another step, even if by the same keys.
            goes_on.set(None);
            let FromUrl { settings, event, .. } = url::read(&browser::query(), &chart_data);
            if let Some(act) = mode.callback() {
                act.emit(Action::Restore { settings, event });
            }
        });
        move || drop((ended, back))
    });
}

/// Whether a key goes from one thing to the next: presses of such keys are one step.
fn moves(key: &str) -> bool {
    key.starts_with("Arrow") || key.starts_with("Page") || key == "Home" || key == "End"
}

/// What the address has to say of a view, by name; what is to be taken out of it has no value.
pub(super) fn query(
    settings: &Settings,
    event: Option<&str>,
    chart_data: &ChartData,
) -> Vec<(&'static str, Option<String>)> {
    let event = (url::EVENT, event.map(str::to_owned));
    url::write(settings, chart_data).chain([event]).collect()
}
