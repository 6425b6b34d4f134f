//! What the app does outside its islands: focus, timers, the address, the pictures, the list.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use yew::prelude::*;

use super::store::Store;
use crate::analysis::{Measured, MonthValue};
use crate::browser::{self, Scroll};
use crate::chart::form::PICTURES;
use crate::chart::{Drawn, Layout, Scene, overlay_css, svg};
use crate::chart_data::ChartData;
use crate::components::plot::marker_id;
use crate::components::share;
use crate::components::{Mode, Shared};
use crate::i18n::basis;
use crate::relation::{Domain, Span, Word as _};
use crate::state::filter::Filter;
use crate::state::settings::Settings;
use crate::state::share::CopiedText;
use crate::state::{Action, Card, Due, State, url};

/// How long a reader leaves the controls alone before what is out of sight follows them.
const PAUSE_MS: u32 = 100;
/// What a card belongs to: the focus goes from here back to its marker.
const FIGURE: &str = "#marks, .dock";
/// What a click closes no card on: what opens it, the card itself, and the controls that it follows.
const AROUND_CARD: &str = ".card, #marks, [data-opens], #settings, .share, dialog";
/// What closes by Esc before the card does.
const DIALOG: &str = "dialog";

/// What becomes of an action: it goes to the reducer, and some send the focus somewhere.
pub(super) fn acting(dispatcher: UseReducerDispatcher<Store>) -> impl Fn(Action) {
    move |action| match action {
        Action::GoTo(index) => browser::focus(&marker_id(index), Scroll::Follow),
        Action::OpenFromKey(index) => {
            dispatcher.dispatch(action);
            browser::focus(&marker_id(index), Scroll::Follow);
        }
        Action::GoToTab(ref sharing) => {
            let tab = share::tab_id(sharing.tab);
            dispatcher.dispatch(action);
            browser::focus(tab, Scroll::Stay);
        }
        Action::CopyText { field, text } => copy_text(dispatcher.clone(), field, text),
        Action::SavePicture { svg, size, name } => {
            let dispatcher = dispatcher.clone();
            browser::save_png(&svg, size, name, move |done| {
                if !done {
                    let copied = CopiedText { text: String::new(), done };
                    dispatcher.dispatch(Action::CopiedText(copied));
                }
            });
        }
        Action::CloseCard { .. } => close(&dispatcher, |refocus| Action::CloseCard { refocus }),
        Action::Dismiss { .. } => close(&dispatcher, |refocus| Action::Dismiss { refocus }),
        action => dispatcher.dispatch(action),
    }
}

/// Copies a text of a field, which is marked where the page may not copy.
fn copy_text(dispatcher: UseReducerDispatcher<Store>, field: &'static str, text: String) {
    browser::copy(&text.clone(), move |done| {
        if !done {
            browser::mark(field);
        }
        dispatcher.dispatch(Action::CopiedText(CopiedText { text, done }));
    });
}

/// Opens the share dialog, or closes it.
#[hook]
pub(super) fn use_dialog(state: &State) {
    use_effect_with(state.sharing.is_some(), |&open| browser::show_dialog(share::ID, open));
}

/// Closes the card; where the focus is on the plot or in the card, it goes to the card's marker.
fn close(dispatcher: &UseReducerDispatcher<Store>, action: fn(bool) -> Action) {
    // A marker that has the focus already will not get it again.
    let goes =
        |id: &String| browser::focus_is_within(FIGURE) && browser::focused().as_ref() != Some(id);
    let marker = browser::open_marker().filter(goes);
    dispatcher.dispatch(action(marker.is_some()));
    if let Some(marker) = marker {
        browser::focus(&marker, Scroll::Follow);
    }
}

/// Does what is due after a while, unless the reader does something else first.
#[hook]
pub(super) fn use_due(state: &State, mode: &Mode) {
    let mode = mode.clone();
    use_effect_with(state.due(), move |due| {
        let timer = due.clone().zip(mode.callback()).map(|(Due { after_ms, action, .. }, act)| {
            browser::later(after_ms, move || act.emit(action))
        });
        move || drop(timer)
    });
}

/// Closes the card and ends the reading by Esc anywhere, and by a click or a tap beside them.
#[hook]
pub(super) fn use_dismissal(mode: &Mode) {
    let mode = mode.clone();
    use_effect_with((), move |()| {
        let dismiss = move || {
            if let Some(act) = mode.callback() {
                act.emit(Action::Dismiss { refocus: false });
            }
        };
        let escape = {
            let dismiss = dismiss.clone();
            browser::on_page("keydown", move |event| {
                if browser::key(event).is_some_and(|key| key == "Escape")
                    && !browser::is_within(event, DIALOG)
                {
                    dismiss();
                }
            })
        };
        let outside = browser::on_page("click", move |event| {
            if !browser::is_within(event, AROUND_CARD) {
                dismiss();
            }
        });
        move || drop((escape, outside))
    });
}

/// Writes the pinned card into the address.
#[hook]
pub(super) fn use_address(state: &State, chart_data: &Shared<ChartData>) {
    let pinned = state.card.filter(|card| card.is_pinned());
    let id = pinned.map(|Card { annotation, .. }| chart_data.annotations[annotation].id.clone());
    use_effect_with(id, |id| browser::write_query(url::EVENT, id.as_deref()));
}

/// Draws what is chosen: the picture in sight at once; the others, the table and the address when the
/// reader leaves the controls alone for a moment, one in a task, so that nothing else waits for long.
#[hook]
pub(super) fn use_drawing(
    settings: Settings,
    chart_data: &Shared<ChartData>,
    measured: &Rc<Measured>,
) {
    let drawn = use_mut_ref(|| Settings::published(chart_data.span));
    let (chart_data, measured) = (chart_data.clone(), Rc::clone(measured));
    use_effect_with(settings, move |&settings| {
        let jobs = (drawn.replace(settings) != settings)
            .then(|| draw(settings, chart_data, measured))
            .map(|jobs| Rc::new(RefCell::new(Jobs { waiting: jobs, timer: None })));
        if let Some(jobs) = &jobs {
            go_on(jobs);
        }
        move || {
            if let Some(jobs) = jobs {
                jobs.borrow_mut().waiting.clear();
            }
        }
    });
}

type Job = Box<dyn FnOnce()>;

/// What is still to be done, and when the next is.
struct Jobs {
    waiting: VecDeque<Job>,
    timer: Option<browser::Timeout>,
}

fn go_on(jobs: &Rc<RefCell<Jobs>>) {
    let later = Rc::clone(jobs);
    let next = browser::later(PAUSE_MS, move || {
        let job = later.borrow_mut().waiting.pop_front();
        if let Some(job) = job {
            job();
            go_on(&later);
        }
    });
    // In the place of the timer before, which ends with it.
    jobs.borrow_mut().timer = Some(next);
}

fn drawn<'a>(range: Span, chart_data: &'a ChartData, measured: &'a Measured) -> Drawn<'a> {
    let Measured { curve, turning_points } = measured;
    Drawn { chart_data, curve, turning_points, range }
}

/// Draws the picture in sight, and gives what is left to do.
fn draw(
    settings: Settings,
    chart_data: Shared<ChartData>,
    measured: Rc<Measured>,
) -> VecDeque<Job> {
    // Before all else: what is in sight must be known before anything moves.
    let shown = browser::shown_picture();
    let layouts: Vec<Layout> = {
        let drawn = drawn(settings.range, &chart_data, &measured);
        PICTURES.into_iter().map(|picture| Layout::of(&drawn, picture)).collect()
    };
    browser::set_overlay(&overlay_css::sheet(&layouts));
    let mut jobs: VecDeque<Job> = VecDeque::new();
    let span = chart_data.span;
    jobs.push_back(Box::new(move || {
        for (name, value) in url::write(settings, span) {
            browser::write_query(name, value.as_deref());
        }
    }));
    let (of_table, table) = (chart_data.clone(), Rc::clone(&measured));
    jobs.push_back(Box::new(move || {
        let value = |month| MonthValue::of(&of_table, &table.curve, month);
        let cell = |it: MonthValue| basis::cell(it.range, it.support, it.cordiality);
        browser::set_table(span.iter().map(value).map(cell));
    }));
    for (index, layout) in layouts.into_iter().enumerate() {
        let (chart_data, measured) = (chart_data.clone(), Rc::clone(&measured));
        let picture = move || {
            let drawn = drawn(settings.range, &chart_data, &measured);
            browser::set_picture(index, &svg::write(&Scene::on(&drawn, layout)));
        };
        if index == shown {
            picture();
        } else {
            jobs.push_back(Box::new(picture));
        }
    }
    jobs
}

/// Filters the list, and gives how many acts it shows.
#[hook]
pub(super) fn use_filter(filter: &Filter, acts: usize) -> usize {
    let shown = use_state_eq(|| acts);
    let set = shown.setter();
    let first = use_mut_ref(|| true);
    use_effect_with(filter.clone(), move |filter| {
        if !first.replace(false) {
            let domains: Vec<&str> = filter.wanted().map(Domain::word).collect();
            set.set(browser::filter_acts(&domains, &filter.words));
        }
    });
    *shown
}
