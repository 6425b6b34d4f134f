//! The live part of the page: discs that answer, the reading of a month, the card, the filters.
//!
//! Mounts into two places that the page keeps for it and touches no other markup. One reducer, in
//! [`App`], holds what the reader is doing; the other components get values and send actions.

mod card;
mod filters;
mod marks;
mod readout;
mod stage;

use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use crate::browser;
use crate::edition::Edition;
use crate::index::HALF_LIFE_YEARS;
use crate::relation::Relation;
use crate::view::{Action, View, query};
use crate::words;
pub use filters::Filters;
pub use stage::Stage;

/// Loads the data and brings the page to life.
pub async fn start() {
    browser::catch_panics();
    let text = match browser::fetch_text("relation.json").await {
        Ok(text) => text,
        Err(why) => return browser::notify(&words::no_data(&why)),
    };
    let relation = match Relation::from_json(&text) {
        Ok(relation) => relation,
        Err(why) => return browser::notify(&words::no_data(&why.to_string())),
    };
    let edition = Rc::new(Edition::of(relation, HALF_LIFE_YEARS));
    let asked = query::read(&browser::query(), &edition);
    if !asked.ignored.is_empty() {
        browser::notify(&asked.ignored.join(" "));
    }
    let Some(overlay) = browser::element("overlay") else { return };
    // A reader who was already on a disc stays on it.
    let focused = browser::focused_event().and_then(|id| edition.inflection_by_id(&id));
    let stage = Stage::of(&edition);
    let (edition, stage) = (Shared(edition), Shared(Rc::new(stage)));
    let props = Props { edition, stage, opened: asked.event, focused };
    yew::Renderer::<App>::with_root_and_props(overlay, props).render();
    if let Some(filters) = browser::element("filters") {
        yew::Renderer::<Filters>::with_root(filters).render();
    }
}

/// A shared value compared by its address: its floats are not compared at every render.
#[derive(Debug)]
pub struct Shared<T>(pub Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: 'static> yew::html::ImplicitClone for Shared<T> {}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// What the live part needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub edition: Shared<Edition>,
    /// Where it is shown.
    pub stage: Shared<Stage>,
    /// The inflection whose card is open from the start.
    pub opened: Option<usize>,
    /// The inflection whose disc had the focus before the live part took over.
    pub focused: Option<usize>,
}

/// The view with what its steps need.
struct Store {
    view: View,
    edition: Shared<Edition>,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let view = self.view.step(action, &self.edition);
        if view == self.view { self } else { Rc::new(Self { view, edition: self.edition.clone() }) }
    }
}

/// The live discs, the reading and the card.
#[component]
pub fn App(props: &Props) -> Html {
    let Props { edition, stage, opened, focused } = props;
    let store = {
        let edition = edition.clone();
        use_reducer(move || Store { view: View::opening(*opened), edition })
    };
    let act = {
        let dispatcher = store.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    use_effect_with((), {
        let (act, edition, focused) = (act.clone(), edition.clone(), *focused);
        move |()| {
            let listeners = listen(&act, &edition);
            if let Some(index) = focused {
                browser::focus(&marks::id(index));
            }
            browser::mark_interactive();
            move || drop(listeners)
        }
    });
    let pinned = store.view.card.filter(|card| card.pinned).map(|card| card.inflection);
    use_effect_with(pinned, {
        let edition = edition.clone();
        move |pinned| {
            let id = pinned.map(|index| edition.act_of(&edition.inflections[index]).id.clone());
            browser::write_query("event", id.as_deref());
        }
    });
    let view = &store.view;
    html! {
        <>
            <marks::Marks {edition} {stage} act={act.clone()}
                current={view.current} opened={view.card.map(|card| card.inflection)} month={view.month} />
            <div class="dock">
                if let Some(open) = view.card {
                    <card::CardView {edition} {stage} {act} {open} />
                } else if let Some(month) = view.month {
                    <readout::Readout {edition} {stage} {month} />
                }
            </div>
        </>
    }
}

/// Listens to what happens outside the live part: Esc anywhere, clicks in the key.
fn listen(act: &Callback<Action>, edition: &Shared<Edition>) -> Vec<EventListener> {
    let mut listeners = Vec::new();
    if let Some(body) = browser::body() {
        let act = act.clone();
        listeners.push(EventListener::new(&body, "keydown", move |event| {
            if browser::is_key(event, "Escape") {
                dismiss(&act);
            }
        }));
    }
    if let Some(key) = browser::element("key") {
        let (act, edition) = (act.clone(), edition.clone());
        let options = gloo_events::EventListenerOptions::enable_prevent_default();
        listeners.push(EventListener::new_with_options(&key, "click", options, move |event| {
            let opened = browser::opened_by(event).and_then(|id| edition.inflection_by_id(&id));
            if let Some(index) = opened {
                event.prevent_default();
                act.emit(Action::Pin(index));
                browser::focus(&marks::id(index));
            }
        }));
    }
    listeners
}

/// Closes the card; where the focus is on the plot or in the card, it goes to the card's disc.
pub(crate) fn dismiss(act: &Callback<Action>) {
    let refocus = browser::focus_within("overlay");
    let disc = browser::open_disc();
    act.emit(Action::Dismiss { refocus: refocus && disc.is_some() });
    if let Some(disc) = disc.filter(|_| refocus) {
        browser::focus(&disc);
    }
}
