//! The live part of the page: discs that answer, the reading of a month, the card, the filters, and
//! other years or another half-life when a reader asks for them.
//!
//! Takes the page over as it stands: its discs, its key, its list and its frames are listened to and
//! filled; only what a reader chooses otherwise is drawn again. [`App`] holds what the reader is doing,
//! and every event becomes an [`Action`] upon it.

mod book;
mod card;
mod drawing;
mod filters;
mod hands;
mod readout;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::browser;
use crate::chart::WIDTHS_PX;
use crate::chart_data::ChartData;
use crate::i18n;
use crate::state::settings::Settings;
use crate::state::url::{self, FromUrl};
use crate::state::{Action, State};
use book::Book;

/// How long a reader leaves the controls alone before what is out of sight follows them.
const PAUSE_MS: u32 = 100;

/// Brings the page to life.
pub fn start() {
    browser::catch_errors();
    browser::work(begin);
}

fn begin() {
    let text = browser::chart_data().unwrap_or_default();
    match ChartData::from_text(&text) {
        Ok(chart_data) => {
            let asked = url::read(&browser::query(), &chart_data);
            browser::notify(&asked.ignored.join(" "));
            App::open(chart_data, &asked);
        }
        Err(why) => {
            browser::give_up_room();
            browser::notify(&i18n::no_data(&why.to_string()));
        }
    }
}

/// What the reader is doing, and what that needs.
#[derive(Debug)]
pub struct App {
    view: State,
    book: Book,
    /// What of a choice is still to be done, the next last.
    rest: Vec<Rest>,
    /// The book whose figures the page still says, where it is another.
    told: Option<Book>,
}

/// What of a choice waits until its reader leaves the controls alone for a moment.
#[derive(Debug)]
enum Rest {
    /// A picture out of sight.
    Picture(usize),
    /// What is said in figures beside and below the picture.
    Figures,
    /// The address: browsers let a page write it a few times a second only.
    Address,
}

impl App {
    /// Shows what is asked for, listens, and says that the page is alive.
    pub fn open(chart_data: ChartData, asked: &FromUrl) {
        // A reader who is on a disc already keeps it as the plot's tab stop.
        let view =
            State::opening(asked.settings, asked.event, browser::focused_disc(), &chart_data);
        let published = Settings::published(chart_data.span);
        let book = Book::of(Rc::new(chart_data), published.half_life);
        let mut app = Self { view, book, rest: Vec::new(), told: None };
        let span = app.book.chart_data.span;
        app.draw(published);
        app.show(None);
        let app = Rc::new(RefCell::new(app));
        let live = Live { app, waiting: Rc::default(), later: Rc::default() };
        live.catch_up();
        hands::listen(&live);
        card::listen(&live);
        drawing::listen(&live, span);
        filters::listen();
        browser::mark_interactive();
    }

    /// Does what a reader wants.
    fn step(&mut self, action: Action) {
        let next = self.view.step(action, &self.book.chart_data);
        let before = std::mem::replace(&mut self.view, next);
        self.draw(before.settings);
        self.show(Some(&before));
    }

    /// Draws what the view chooses, if that is not drawn, and puts off what is out of sight.
    fn draw(&mut self, drawn: Settings) {
        let choice = self.view.settings;
        if choice == drawn {
            return;
        }
        if choice.half_life != drawn.half_life {
            let book = Book::of(Rc::clone(&self.book.chart_data), choice.half_life);
            let before = std::mem::replace(&mut self.book, book);
            self.told.get_or_insert(before);
        }
        // Before all else: what is in sight must be known before anything moves.
        let shown = drawing::draw(&self.book, choice.range);
        let others = (0..WIDTHS_PX.len()).filter(|index| *index != shown).map(Rest::Picture);
        self.rest = others.collect();
        if self.told.is_some() {
            self.rest.push(Rest::Figures);
        }
        self.rest.push(Rest::Address);
        drawing::set_controls(choice);
    }

    /// Does one thing that was put off.
    fn catch_up(&mut self) {
        let Settings { range, .. } = self.view.settings;
        match self.rest.pop() {
            Some(Rest::Picture(index)) => drawing::draw_picture(&self.book, range, index),
            Some(Rest::Figures) => {
                if let Some(told) = self.told.take() {
                    drawing::tell(&self.book, told.inflections());
                    card::show(&self.book.chart_data, &self.view, true);
                }
            }
            Some(Rest::Address) => {
                for (name, value) in url::write(self.view.settings, self.book.chart_data.span) {
                    browser::write_query(name, value.as_deref());
                }
            }
            None => {}
        }
    }

    /// Shows in the page what differs from the view before, or all of it.
    fn show(&self, before: Option<&State>) {
        let Self { view, book, .. } = self;
        let chart_data = &book.chart_data;
        let opened = |view: &State| view.card.map(|card| card.inflection);
        let pinned =
            |view: &State| view.card.filter(|card| card.pinned).map(|card| card.inflection);
        let range = |view: &State| view.settings.range;
        let shown = chart_data.annotations_in(range(view));
        let all = 0..chart_data.annotations.len();
        let disc = |disc: usize| {
            let state = [disc == view.current, opened(view) == Some(disc), shown.contains(&disc)];
            browser::set_disc(disc, state);
        };
        match before.filter(|before| range(before) == range(view)) {
            Some(before) => {
                let touched =
                    [Some(before.current), opened(before), Some(view.current), opened(view)];
                touched.into_iter().flatten().for_each(disc);
            }
            None => {
                all.for_each(disc);
                browser::set_plot_stop(shown.is_empty());
            }
        }
        let filled = |view: &State| (range(view), opened(view));
        if before.map(filled) != Some(filled(view)) {
            card::show(chart_data, view, false);
        }
        if before.map(pinned) != Some(pinned(view)) {
            let id = pinned(view).map(|inflection| chart_data.annotations[inflection].id.as_str());
            browser::write_query("event", id);
            browser::pin_card(id.is_some());
        }
        let read = |view: &State| (view.settings, view.month, view.card.is_some());
        if before.map(read) != Some(read(view)) {
            readout::show(book, view.field(), view.month, view.card.is_some());
        }
    }
}

/// The app as everything that listens holds it.
#[derive(Debug, Clone)]
struct Live {
    app: Rc<RefCell<App>>,
    waiting: Rc<RefCell<VecDeque<Action>>>,
    /// When the next thing that was put off is done.
    later: Rc<RefCell<Option<browser::Timeout>>>,
}

impl Live {
    /// Does what a reader wants. What that brings about, as the focus that it moves, waits until it
    /// is done.
    fn emit(&self, action: Action) {
        self.waiting.borrow_mut().push_back(action);
        let Ok(mut app) = self.app.try_borrow_mut() else { return };
        let drawn = app.view.settings;
        let next = || self.waiting.borrow_mut().pop_front();
        while let Some(action) = next() {
            app.step(action);
        }
        let chosen = app.view.settings != drawn;
        drop(app);
        if chosen {
            self.catch_up();
        }
    }

    /// Does what was put off once a reader leaves the controls alone for a moment: one thing in a
    /// task, so that nothing else waits for long.
    fn catch_up(&self) {
        if self.app.borrow().rest.is_empty() {
            return;
        }
        let live = self.clone();
        let next = move || {
            live.app.borrow_mut().catch_up();
            live.catch_up();
        };
        // In the place of the timer before, which ends with it.
        *self.later.borrow_mut() = Some(browser::later(PAUSE_MS, next));
    }
}

/// Closes the card; where the focus is on the plot or in the card, it goes to the card's disc.
fn dismiss(live: &Live) {
    let refocus = browser::focus_within_figure();
    let disc = browser::open_disc();
    // A disc that has the focus already will not get it again.
    let disc = disc.filter(|disc| {
        refocus && browser::focused_disc().map(browser::disc_id).as_ref() != Some(disc)
    });
    live.emit(Action::Dismiss { refocus: disc.is_some() });
    if let Some(disc) = disc {
        browser::focus(&disc);
    }
}
