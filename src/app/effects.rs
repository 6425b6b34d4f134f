//! What the app does outside its islands: focus, timers, the address, the pictures, the list.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use yew::prelude::*;

use super::sharing;
use super::store::Store;
use crate::analysis::{Measured, MonthValue};
use crate::browser::{self, Scroll};
use crate::chart::form::PICTURES;
use crate::chart::{Drawn, Layout, Scene, overlay_css, svg};
use crate::chart_data::ChartData;
use crate::components::filters::SEARCH;
use crate::components::held::Entries;
use crate::components::plot::marker_id;
use crate::components::{Mode, Shared};
use crate::components::{share, source_search};
use crate::i18n::basis;
use crate::method::{Curve, Specification};
use crate::relation::{Domain, Span, Word as _};
use crate::state::filter::Filter;
use crate::state::settings::Settings;
use crate::state::{Action, Copied, Due, State, url};

/// How long a reader leaves the controls alone before what is out of sight follows them.
const PAUSE_MS: u32 = 100;
/// What a card belongs to: the focus goes from here back to its marker.
const FIGURE: &str = "#marks, .dock, #keys";
/// What a click closes no card on: what opens it, the card itself, and the controls that it follows.
const AROUND_CARD: &str =
    ".card, .readout, .keys, #marks, [data-opens], #settings, #what-if, .share, dialog";
/// A marker of the plot.
const MARKER: &str = ".mark";
/// The open card.
const CARD: &str = ".card";
/// What has the focus while the keys are listed.
const KEYS: &str = "#keys";
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
        Action::CopyText { field, text } => sharing::copy(dispatcher.clone(), field, text),
        Action::SavePicture { svg, size, name } => {
            sharing::save(dispatcher.clone(), &svg, size, name);
        }
        Action::CopyPicture { svg, size } => sharing::copy_picture(dispatcher.clone(), &svg, size),
        Action::ClickPlot(_) if browser::open_marker().is_some() => {
            close(&dispatcher, |refocus| Action::CloseCard { refocus });
        }
        Action::SeekWork(ref words) if words.is_empty() => {
            dispatcher.dispatch(action);
            browser::focus(source_search::FIELD, Scroll::Stay);
        }
        Action::ShowAll => {
            // What has the focus goes away.
            if browser::focus_is_within("[name=clear]") {
                browser::focus(SEARCH, Scroll::Stay);
            }
            dispatcher.dispatch(action);
        }
        Action::CopyLink => copy_link(dispatcher.clone()),
        Action::CloseCard { .. } => close(&dispatcher, |refocus| Action::CloseCard { refocus }),
        Action::Dismiss { .. } => close(&dispatcher, |refocus| Action::Dismiss { refocus }),
        Action::Escape { .. } => close(&dispatcher, |refocus| Action::Escape { refocus }),
        action => dispatcher.dispatch(action),
    }
}

/// Copies the address of the open card, and says what has come of it.
fn copy_link(dispatcher: UseReducerDispatcher<Store>) {
    let Some(address) = browser::open_card().map(|id| browser::permalink(url::EVENT, &id)) else {
        return;
    };
    let refused = address.clone();
    browser::copy(&address, move |done| {
        let copied = if done { Copied::Done } else { Copied::Refused(refused) };
        dispatcher.dispatch(Action::Copied(copied));
    });
}

/// Closes what lies over the picture; where the focus is on the plot or in it, the focus goes to the
/// marker of the card, or to the plot.
fn close(dispatcher: &UseReducerDispatcher<Store>, action: fn(bool) -> Action) {
    // A marker that has the focus already will not get it again.
    let goes =
        |id: &String| browser::focus_is_within(FIGURE) && browser::focused().as_ref() != Some(id);
    let from_keys = || browser::focus_is_within(KEYS).then(browser::tab_stop).flatten();
    let marker = browser::open_marker().or_else(from_keys).filter(goes);
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
///
/// A press on a marker at the foot of a small frame opens its card, by the focus, under the finger: the
/// click is then nobody's, and is the marker's all the same.
#[hook]
pub(super) fn use_dismissal(mode: &Mode, markers: usize) {
    let mode = mode.clone();
    use_effect_with((), move |()| {
        let emit = move |action| {
            if let Some(act) = mode.callback() {
                act.emit(action);
            }
        };
        let dismiss = {
            let emit = emit.clone();
            move || emit(Action::Dismiss { refocus: false })
        };
        let pressed: Rc<RefCell<Option<String>>> = Rc::default();
        let press = {
            let pressed = Rc::clone(&pressed);
            browser::on_page("pointerdown", move |event| {
                pressed.replace(browser::id_of(event, MARKER));
            })
        };
        let escape = {
            let (emit, dismiss) = (emit.clone(), dismiss.clone());
            browser::on_page("keydown", move |event| {
                let key = browser::key(event).unwrap_or_default();
                let closes_keys = matches!(key.as_str(), "h" | "H");
                if key == "Escape" && !browser::is_within(event, DIALOG) {
                    emit(Action::Escape { refocus: false });
                } else if closes_keys && browser::is_within(event, KEYS) {
                    dismiss();
                }
            })
        };
        // A drag over the plot may end beside it.
        let ends = [("pointerup", Action::Zoom), ("pointercancel", Action::Mark(None))];
        let ends = ends.map(|(kind, action)| {
            let emit = emit.clone();
            browser::on_page(kind, move |_| emit(action.clone()))
        });
        let outside = browser::on_page("click", move |event| {
            let pressed = pressed.take();
            let closes_keys = browser::is_within(event, "[name=close-keys]");
            if !closes_keys && browser::is_within(event, AROUND_CARD) {
                return;
            }
            match pressed.filter(|id| browser::is_over(event, id)) {
                Some(id) => {
                    if let Some(marker) = (0..markers).find(|it| marker_id(*it) == id) {
                        emit(Action::Pin(marker));
                    }
                }
                None => dismiss(),
            }
        });
        move || drop((escape, outside, press, ends))
    });
}

/// Shows the list of keys, which has the focus then, or puts it away.
#[hook]
pub(super) fn use_keys(state: &State) {
    use_effect_with(state.lists_keys, |&listed| {
        browser::show_keys(listed);
        if listed {
            browser::focus("keys", Scroll::Stay);
            browser::begin_in_sight("keys");
        }
    });
}

/// Lets another card begin at its top.
#[hook]
pub(super) fn use_top_of_card(state: &State) {
    let annotation = state.card.map(|card| card.annotation);
    let before = use_mut_ref(|| None);
    use_effect_with(annotation, move |&annotation| {
        if annotation.is_some() && before.replace(annotation).is_some() {
            browser::scroll_to_top(&[".card", ".card .account"]);
        }
    });
}

/// Where the page has the entries of acts: looked for once, when the first link to one is shown.
#[hook]
pub(super) fn use_entries(state: &State, acts: usize) -> Entries {
    let wanted = use_mut_ref(|| false);
    if state.month.is_some() || state.unfolded {
        wanted.replace(true);
    }
    let wanted = *wanted.borrow();
    let entries = use_memo(wanted, |&wanted| {
        let ids = if wanted { browser::entries(acts) } else { Vec::new() };
        let href = |id: Option<String>| id.map(|id| AttrValue::from(format!("#{id}")));
        Entries::from(ids.into_iter().map(href).collect::<Rc<[_]>>())
    });
    (*entries).clone()
}

/// Brings the marker of a pinned card in sight where the card, at the foot of a narrow frame, covers it.
#[hook]
pub(super) fn use_uncovered_marker(state: &State) {
    let pinned = state.card.filter(|card| card.is_pinned()).map(|card| card.annotation);
    use_effect_with(pinned, |pinned| {
        if let Some(annotation) = pinned {
            browser::uncover(&marker_id(*annotation), CARD);
        }
    });
}

/// Draws what is chosen: the picture in sight at once; the others and the table when the
/// reader leaves the controls alone for a moment, one in a task, so that nothing else waits for long.
#[hook]
pub(super) fn use_drawing(
    settings: Settings,
    chart_data: &Shared<ChartData>,
    measured: &Rc<Measured>,
) {
    // What stands beside the curve is in no picture.
    let settings = Settings { beside: 0, ..settings };
    let has_range = |curve: &Curve| curve.draws.is_some();
    let published = || (Settings::published(chart_data.span), has_range(&chart_data.published));
    let drawn = use_mut_ref(published);
    let wanted = (settings, has_range(&measured.curve));
    let (chart_data, measured) = (chart_data.clone(), Rc::clone(measured));
    use_effect_with(wanted, move |wanted| {
        let jobs = (drawn.replace(wanted.clone()) != *wanted)
            .then(|| draw(wanted.0.clone(), chart_data, measured))
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
    let (range, span) = (settings.range, chart_data.span);
    browser::set_overlay(&(overlay_css::sheet(&layouts) + &overlay_css::window(range, span)));
    let mut jobs: VecDeque<Job> = VecDeque::new();
    let table = Rc::clone(&measured);
    jobs.push_back(Box::new(move || {
        let value = |month| MonthValue::of(&table.curve, month);
        let cell = |it: MonthValue| basis::cell(it.range, it.support, it.cordiality);
        browser::set_table(span.iter().map(value).map(cell));
    }));
    for (index, layout) in layouts.into_iter().enumerate() {
        let (chart_data, measured) = (chart_data.clone(), Rc::clone(&measured));
        let picture = move || {
            let drawn = drawn(range, &chart_data, &measured);
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

/// Filters the list of acts and narrows what stands beside it, and gives how many acts are listed.
#[hook]
pub(super) fn use_filter(state: &State, chart_data: &Shared<ChartData>) -> usize {
    let acts = chart_data.acts.len();
    let shown = use_state_eq(|| acts);
    let set = shown.setter();
    // As the page was built.
    let listed = use_mut_ref(|| (Filter::default(), Specification::PUBLISHED.domains, None));
    let domains = state.settings.specification.domains;
    let wanted = (state.filter.clone(), domains, state.window(chart_data));
    let chart_data = chart_data.clone();
    use_effect_with(wanted, move |wanted| {
        let before = listed.replace(wanted.clone());
        if before == *wanted {
            return;
        }
        let (filter, domains, window) = wanted;
        let window = window.unwrap_or(chart_data.span);
        let is_whole = window == chart_data.span;
        let holds = |act: usize| {
            let day = chart_data.acts.get(act).map(|it| it.day.month());
            is_whole || day.is_some_and(|month| window.from <= month && month <= window.to)
        };
        let domains = Domain::ALL.into_iter().zip(domains);
        let domains = domains.filter_map(|(domain, counts)| counts.then_some(domain.word()));
        let domains: Vec<&str> = domains.collect();
        set.set(browser::filter_acts(&domains, &filter.words, holds));
        if before.2 != wanted.2 {
            let era = |era: usize| {
                let period = chart_data.eras.get(era);
                is_whole
                    || period.is_some_and(|it| {
                        it.from <= window.to.last_day() && window.from.first_day() < it.to
                    })
            };
            browser::narrow(holds, era, window.from.year()..=window.to.year());
        }
    });
    *shown
}

/// Keeps the list of sources to what is looked for there, and says how many there are and are shown.
#[hook]
pub(super) fn use_source_search(state: &State) -> [usize; 2] {
    let counts = use_state_eq(|| browser::filter_sources(""));
    let set = counts.setter();
    let sought = use_mut_ref(String::new);
    use_effect_with(state.sought_work.clone(), move |words| {
        if sought.replace(words.clone()) != *words {
            set.set(browser::filter_sources(words));
        }
    });
    *counts
}
