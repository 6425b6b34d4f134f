//! What the reader is doing: which card is open, which month is read, what is drawn, what is looked for.
//!
//! Plain values; [`State::apply`] is the only way from one to the next, and [`State::due`] says what
//! comes by itself after a while. Knows neither Yew nor the DOM.

use std::ops::Range;
use std::rc::Rc;

use crate::chart::plot_area::PlotArea;
use crate::chart::pointed::Pointed;
use crate::chart_data::ChartData;
use crate::date::Month;
use crate::method::Specification;
use crate::method::draws::Draws;
use crate::relation::Span;

mod action;
mod card;
mod due;
pub mod filter;
pub mod reading;
pub mod settings;
pub mod share;
pub mod url;
mod zoom;

pub use action::{Action, Copied};
pub use card::{Card, KeptBy};
pub use due::Due;
use filter::Filter;
use reading::Heard;
use settings::Settings;
use share::Sharing;
use zoom::period;
pub use zoom::periods_beside;

/// What the reader is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What is drawn.
    pub settings: Settings,
    /// The open card.
    pub card: Option<Card>,
    /// Whether a card shows what it folds at first.
    pub unfolded: bool,
    /// What has become of copying the card's address.
    pub copied: Option<Copied>,
    /// The month under the pointer or read by key.
    pub month: Option<Month>,
    /// Whether a click keeps it, so that a pointer can go over to its reading.
    pub month_is_kept: bool,
    /// The months between which a drag marks years.
    pub marked: Option<Span>,
    /// What is pointed at under the plot.
    pub pointed: Option<Pointed>,
    /// What is said to those who hear the page.
    pub heard: Option<Heard>,
    /// Whether the keys are listed.
    pub lists_keys: bool,
    /// The annotation whose marker is the plot's tab stop.
    pub current: usize,
    /// The act that is being coded otherwise.
    pub recoding: Option<usize>,
    /// What has come of opening a file of changes.
    pub opened: Vec<String>,
    /// Which acts the list shows.
    pub filter: Filter,
    /// What is looked for in the index of a long list.
    pub sought_act: String,
    /// What is looked for among the sources.
    pub sought_work: String,
    /// What is being taken away.
    pub sharing: Option<Sharing>,
    /// The draws around the curve of a setting that is not the published one, once they are made.
    pub draws: Option<Rc<Draws>>,
    /// Whether lists keep to the years that are drawn.
    pub narrowed: bool,
    /// Whether cards stand beside the plot, to the right of it.
    pub cards_are_beside: bool,
    /// Where the pointer is.
    hover: Hover,
    /// Whether the focus is on its way to the current marker without opening a card.
    ignore_next_focus: bool,
    /// Whether a card has just gone away from under the pointer: a marker that it covered, or its own,
    /// must not open by that alone.
    suppress_hover_open: bool,
    /// How often the pointer has come nearer to the open card, or moved on it, since a pointer opened it.
    approaches: u32,
}

/// Where the pointer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hover {
    Marker(usize),
    Card,
    Elsewhere,
}

impl State {
    /// The state that an address asks for, of a page whose reader may be on a marker already.
    #[must_use]
    pub fn opening(
        settings: Settings,
        event: Option<usize>,
        focused: Option<usize>,
        chart_data: &ChartData,
    ) -> Self {
        Self {
            settings,
            card: event.map(|annotation| Card { annotation, kept_by: KeptBy::Pin }),
            unfolded: false,
            copied: None,
            month: None,
            month_is_kept: false,
            marked: None,
            pointed: None,
            heard: None,
            lists_keys: false,
            current: focused.or(event).unwrap_or(0),
            recoding: None,
            opened: Vec::new(),
            filter: Filter::default(),
            sought_act: String::new(),
            sought_work: String::new(),
            sharing: None,
            draws: None,
            narrowed: true,
            cards_are_beside: false,
            hover: Hover::Elsewhere,
            ignore_next_focus: focused.is_some(),
            suppress_hover_open: false,
            approaches: 0,
        }
        .within(chart_data)
    }

    /// The plot that is drawn.
    #[must_use]
    pub fn plot_area(&self) -> PlotArea {
        PlotArea::of(self.settings.range)
    }

    /// The months that lists keep to; `None` where they hold all.
    #[must_use]
    pub fn window(&self, chart_data: &ChartData) -> Option<Span> {
        let range = self.settings.range;
        (self.narrowed && range != chart_data.span).then_some(range)
    }

    /// The annotations whose markers are shown: they follow each other.
    #[must_use]
    pub fn shown(&self, chart_data: &ChartData) -> Range<usize> {
        chart_data.annotations_in(self.settings.range)
    }

    /// Whether the card of an annotation stands to the left of its marker: in the right half of the plot
    /// there is no room to its right, unless there is some beside the plot.
    #[must_use]
    pub fn opens_leftwards(&self, annotation: usize, chart_data: &ChartData) -> bool {
        if self.cards_are_beside {
            return false;
        }
        let month = chart_data.annotations.get(annotation).map(|it| chart_data.month(it));
        month.is_some_and(|month| self.plot_area().place(month, 0.0).0 >= 0.5)
    }

    /// Whether a pointer that goes from one month to another comes nearer to the open card.
    fn approaches(&self, from: Option<Month>, to: Option<Month>, chart_data: &ChartData) -> bool {
        let (Some(card), Some(from), Some(to)) = (self.card, from, to) else { return false };
        if self.opens_leftwards(card.annotation, chart_data) { to < from } else { from < to }
    }

    /// Without what lies outside the range that is drawn.
    fn within(self, chart_data: &ChartData) -> Self {
        let Span { from, to } = self.settings.range;
        let shown = self.shown(chart_data);
        let last = shown.end.saturating_sub(1).max(shown.start);
        let month = self.month.filter(|month| from <= *month && *month <= to);
        Self {
            card: self.card.filter(|card| shown.contains(&card.annotation)),
            month,
            month_is_kept: self.month_is_kept && month.is_some(),
            pointed: None,
            heard: None,
            current: self.current.clamp(shown.start, last),
            hover: match self.hover {
                Hover::Marker(marker) if !shown.contains(&marker) => Hover::Elsewhere,
                hover => hover,
            },
            ..self
        }
    }

    /// With the card of an annotation open.
    fn open(self, annotation: usize, kept_by: KeptBy) -> Self {
        Self {
            card: Some(Card { annotation, kept_by }),
            current: annotation,
            ignore_next_focus: false,
            // Keys and clicks go before a pointer that happens to rest somewhere.
            suppress_hover_open: kept_by != KeptBy::Pointer && self.hover != Hover::Elsewhere,
            copied: None,
            heard: None,
            ..self.unread()
        }
    }

    /// With another thing that keeps the open card.
    fn keeping(self, kept_by: KeptBy) -> Self {
        Self { card: self.card.map(|card| Card { kept_by, ..card }), ..self }
    }

    /// What the state is after an action.
    #[must_use]
    pub fn apply(&self, action: Action, chart_data: &ChartData) -> Self {
        let mut state = self.after(action, chart_data);
        if state.settings.specification != self.settings.specification {
            state.draws = None;
        }
        state
    }

    fn after(&self, action: Action, chart_data: &ChartData) -> Self {
        let state = self.clone();
        let shown = self.shown(chart_data);
        let pinned = self.card.is_some_and(Card::is_pinned);
        match action {
            Action::ChangeSettings(settings) => Self { settings, ..state }.within(chart_data),
            // A link within the page is a step of history as well, and changes no view.
            Action::Restore { settings, event }
                if settings == self.settings
                    && event == self.card.filter(|_| pinned).map(|card| card.annotation) =>
            {
                state
            }
            Action::Restore { settings, event } => {
                let state = Self {
                    settings,
                    card: None,
                    copied: None,
                    heard: None,
                    hover: Hover::Elsewhere,
                    suppress_hover_open: false,
                    ..state.unread()
                };
                let open = |annotation| state.clone().open(annotation, KeptBy::Pin);
                event.map_or_else(|| state.clone(), open).within(chart_data)
            }
            Action::StandBeside(beside) => {
                Self { settings: Settings { beside, ..state.settings }, ..state }
            }
            Action::Drawn(draws) => Self { draws: Some(draws), ..state },
            Action::ChangeFilter(filter) => Self { filter, ..state },
            Action::SeekAct(sought_act) => Self { sought_act, ..state },
            Action::SeekWork(sought_work) => Self { sought_work, ..state },
            Action::ShowAll => {
                let mut state = state;
                state.settings.specification.domains = Specification::PUBLISHED.domains;
                Self { filter: Filter::default(), ..state }
            }
            // A page may hold an act that its data does not know.
            Action::Recode(act) => {
                Self { recoding: act.filter(|act| *act < chart_data.acts.len()), ..state }
            }
            Action::Opened { recoded, said } => {
                let mut state = Self { opened: said, ..state };
                state.settings.specification.recoded = recoded;
                state
            }
            Action::Narrow(narrowed) => Self { narrowed, ..state },
            // A page may hold a marker that its data does not know.
            Action::HoverMarker(annotation)
            | Action::OpenHovered(annotation)
            | Action::Focus(annotation)
            | Action::Pin(annotation)
            | Action::OpenFromKey(annotation)
                if !shown.contains(&annotation) =>
            {
                state
            }
            Action::HoverMonth(month) => {
                let state = state.pointing(month);
                let nearer = self.approaches(self.month, state.month, chart_data);
                let approaches = self.approaches.wrapping_add(u32::from(nearer));
                Self { approaches, ..state }
            }
            Action::PointAt(pointed) => {
                let known = |it: &Pointed| !matches!(it, Pointed::Act(act) if *act >= chart_data.acts.len());
                Self { pointed: pointed.filter(known), ..state.pointing(None) }
            }
            Action::ClickPlot(_) if self.card.is_some() => {
                self.apply(Action::CloseCard { refocus: false }, chart_data)
            }
            Action::ClickPlot(month) => state.clicked(month),
            Action::Mark(marked) => Self { marked, ..state },
            Action::Zoom => state.zoomed(self.marked, chart_data),
            Action::ZoomTo(era) => state.zoomed(period(era, chart_data), chart_data),
            Action::ZoomOut => state.zoomed(Some(chart_data.span), chart_data),
            Action::Escape { refocus } if self.has_something_to_close() => {
                self.apply(Action::Dismiss { refocus }, chart_data)
            }
            Action::Escape { .. } => state.zoomed(Some(chart_data.span), chart_data),
            Action::HoverMarker(annotation) => Self { hover: Hover::Marker(annotation), ..state },
            Action::LeaveMarker => {
                Self { hover: Hover::Elsewhere, suppress_hover_open: false, ..state }
            }
            Action::OpenHovered(_) if pinned => state,
            Action::OpenHovered(annotation) => {
                let month = self.month;
                Self { month, ..state.open(annotation, KeptBy::Pointer) }
            }
            Action::EnterCard => Self { hover: Hover::Card, ..state },
            Action::MoveOnCard if self.card.is_some_and(|it| it.kept_by == KeptBy::Pointer) => {
                Self { approaches: self.approaches.wrapping_add(1), ..state }
            }
            Action::MoveOnCard => state,
            Action::SettleOnCard => state.keeping(KeptBy::Reader),
            Action::LeaveCard => Self { hover: Hover::Elsewhere, ..state },
            Action::LetGo => Self { card: None, ..state },
            Action::LeavePlot => Self {
                hover: if self.hover == Hover::Card { Hover::Card } else { Hover::Elsewhere },
                suppress_hover_open: false,
                ..state.pointing(None)
            },
            Action::Focus(annotation) if self.ignore_next_focus && annotation == self.current => {
                Self { ignore_next_focus: false, ..state }
            }
            // A focus that moves takes a pinned card with it.
            Action::Focus(annotation) => {
                state.open(annotation, if pinned { KeptBy::Pin } else { KeptBy::Focus })
            }
            Action::GoTo(_)
            | Action::CopyText { .. }
            | Action::SavePicture { .. }
            | Action::CopyPicture { .. } => state,
            Action::Share(sharing) => Self { sharing, ..state },
            Action::GoToTab(sharing) => Self { sharing: Some(sharing), ..state },
            Action::CopiedText(copied) => {
                let sharing = state.sharing.map(|it| Sharing { copied: Some(copied), ..it });
                Self { sharing, ..state }
            }
            Action::Pin(annotation) | Action::OpenFromKey(annotation) => {
                state.open(annotation, KeptBy::Pin)
            }
            Action::StepCard(by) => match self.card {
                None => state,
                Some(card) => {
                    let next = card.annotation.saturating_add_signed(by);
                    // The pointer that opened a card is not where the next one comes to stand.
                    let kept_by = if card.is_pinned() { KeptBy::Pin } else { KeptBy::Focus };
                    let next = next.clamp(shown.start, shown.end - 1);
                    Self { heard: Some(Heard::Card(next)), ..state.open(next, kept_by) }
                }
            },
            Action::Unfold(unfolded) => Self { unfolded, ..state },
            Action::CopyLink => state,
            Action::Copied(copied) => Self { copied: Some(copied), ..state },
            Action::StepMonth(by) => state.step_month(by, chart_data),
            Action::StepAct(by) => state.step_act(by, chart_data),
            Action::ListKeys => Self { lists_keys: !self.lists_keys, ..state },
            // What lies on top goes first.
            Action::Dismiss { refocus } if self.lists_keys => {
                Self { lists_keys: false, marked: None, ignore_next_focus: refocus, ..state }
            }
            Action::Dismiss { refocus } => {
                let close = Action::CloseCard { refocus };
                Self { heard: None, marked: None, ..self.apply(close, chart_data).unread() }
            }
            Action::CloseCard { refocus } => Self {
                card: None,
                ignore_next_focus: refocus && self.card.is_some(),
                suppress_hover_open: self.hover != Hover::Elsewhere,
                hover: if self.hover == Hover::Card { Hover::Elsewhere } else { self.hover },
                ..state
            },
        }
    }
}
