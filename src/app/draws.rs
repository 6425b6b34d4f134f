//! The draws around the curve of a reader's own setting: made some at a time, so that nothing waits for them.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::chart_data::ChartData;
use crate::components::{Mode, Shared};
use crate::method::Specification;
use crate::method::draws::{Drawing, Progress};
use crate::state::Action;

/// How long a reader leaves the controls alone before draws are made.
const PAUSE_MS: u32 = 100;
/// How long draws are made in one task, in ms.
const TASK_MS: f64 = 12.0;

/// Makes the draws around the curve that a specification has; those around the published one are known.
#[hook]
pub(super) fn use_draws(
    specification: &Specification,
    chart_data: &Shared<ChartData>,
    mode: &Mode,
) {
    let (chart_data, mode) = (chart_data.clone(), mode.clone());
    use_effect_with(specification.clone(), move |specification| {
        let act = mode.callback().filter(|_| *specification != Specification::PUBLISHED);
        let making = act.map(|act| {
            let drawing = Drawing::of(chart_data.around(), specification);
            Rc::new(RefCell::new(Making { drawing, act, timer: None }))
        });
        if let Some(making) = &making {
            go_on(making, PAUSE_MS);
        }
        move || {
            if let Some(making) = making {
                making.borrow_mut().timer = None;
            }
        }
    });
}

/// Draws that are being made, and who is told of them.
struct Making {
    drawing: Drawing,
    act: Callback<Action>,
    timer: Option<browser::Timeout>,
}

fn go_on(making: &Rc<RefCell<Making>>, after_ms: u32) {
    let later = Rc::clone(making);
    let next = browser::later(after_ms, move || {
        let (progress, known) = {
            let Making { drawing, act, .. } = &mut *later.borrow_mut();
            let until_ms = browser::now_ms() + TASK_MS;
            let mut progress = drawing.go_on();
            while progress == Progress::Some && browser::now_ms() < until_ms {
                progress = drawing.go_on();
            }
            let known = (progress != Progress::Some).then(|| (act.clone(), drawing.draws()));
            (progress, known)
        };
        if let Some((act, draws)) = known {
            act.emit(Action::Drawn(Rc::new(draws)));
        }
        if progress != Progress::All {
            go_on(&later, 0);
        }
    });
    // In the place of the timer before, which ends with it.
    making.borrow_mut().timer = Some(next);
}
