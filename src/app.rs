//! The live part of the page: discs that answer, the reading of a month, the card, the filters.
//!
//! Takes the page over as it stands: the discs, the key, the list and its filters are the page's own
//! and are listened to; what Yew renders is the dock beside the plot, which only a program can fill.
//! One reducer, in [`App`], holds what the reader is doing.

mod book;
mod card;
mod filters;
mod hands;
mod readout;

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::ledger::Ledger;
use crate::view::{Action, View, query};
use crate::words;
pub use book::Book;

/// Brings the page to life.
pub fn start() {
    browser::catch_panics();
    let text = browser::ledger().unwrap_or_default();
    let book = match Ledger::from_text(&text) {
        Ok(ledger) => Shared(Rc::new(Book::of(ledger))),
        Err(why) => {
            browser::give_up_room();
            return browser::notify(&words::no_data(&why.to_string()));
        }
    };
    let asked = query::read(&browser::query(), &book.ledger);
    browser::notify(&asked.ignored.join(" "));
    let Some(overlay) = browser::element("overlay") else { return };
    // A reader who is on a disc already keeps it as the plot's tab stop.
    let focused = browser::focused_disc();
    let props = Props { book, opened: asked.event, focused };
    yew::Renderer::<App>::with_root_and_props(overlay, props).render();
}

/// A shared value compared by its address: its floats are not compared at every render.
#[derive(Debug)]
pub struct Shared<T>(pub Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

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
    /// What is read.
    pub book: Shared<Book>,
    /// The inflection whose card is open from the start.
    pub opened: Option<usize>,
    /// The inflection whose disc had the focus before the live part took over.
    pub focused: Option<usize>,
}

/// The view with what its steps need.
struct Store {
    view: View,
    book: Shared<Book>,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let view = self.view.step(action, &self.book.ledger);
        if view == self.view { self } else { Rc::new(Self { view, book: self.book.clone() }) }
    }
}

/// The dock, and what the page shows of the view.
#[component]
pub fn App(props: &Props) -> Html {
    let Props { book, opened, focused } = props;
    let store = {
        let (book, view) = (book.clone(), View::opening(*opened, *focused));
        use_reducer(move || Store { view, book })
    };
    let act = {
        let dispatcher = store.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let View { card, month, current, .. } = store.view;
    let opened = card.map(|card| card.inflection);
    use_effect_with((current, opened), |&(current, opened)| browser::set_discs(current, opened));
    use_effect_with(card.filter(|card| card.pinned).map(|card| card.inflection), {
        let book = book.clone();
        move |pinned| {
            let id = pinned.map(|index| book.ledger.inflections[index].id.as_str());
            browser::write_query("event", id);
        }
    });
    use_effect_with((), {
        let (act, book) = (act.clone(), book.clone());
        move |()| {
            let listeners = (hands::listen(&act, &book), filters::listen());
            browser::mark_interactive();
            move || drop(listeners)
        }
    });
    // Copied once a card, so that its reader keeps the place they have scrolled to.
    let entry = use_memo(opened, |opened| browser::entry(&book.ledger.inflections[(*opened)?].id));
    use_effect_with((month, card.is_some()), {
        let book = book.clone();
        move |&(month, beside_card)| readout::show(&book, month, beside_card)
    });
    match (card, entry.as_ref()) {
        (Some(open), Some(entry)) => card::card(book, &act, open, entry),
        _ => Html::default(),
    }
}

/// Closes the card; where the focus is on the plot or in the card, it goes to the card's disc.
pub(crate) fn dismiss(act: &Callback<Action>) {
    let refocus = browser::focus_within_figure();
    let disc = browser::open_disc();
    // A disc that has the focus already will not get it again.
    let disc = disc.filter(|disc| {
        refocus && browser::focused_disc().map(browser::disc_id).as_ref() != Some(disc)
    });
    act.emit(Action::Dismiss { refocus: disc.is_some() });
    if let Some(disc) = disc {
        browser::focus(&disc);
    }
}
