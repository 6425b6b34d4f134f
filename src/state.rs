//! What the reader is doing: which card is open, which month is read, what is drawn, what is looked for.
//!
//! Plain values; [`State::apply`] is the only way from one to the next, and [`State::due`] says what
//! comes by itself after a while. Knows neither Yew nor the DOM.

use std::ops::Range;

use crate::chart::plot_area::PlotArea;
use crate::chart_data::ChartData;
use crate::date::Month;
use crate::relation::Span;

pub mod filter;
pub mod settings;
pub mod share;
pub mod url;

use filter::Filter;
use settings::Settings;
use share::{CopiedText, Sharing};

/// How long a pointer rests on a marker before its card opens, in ms: crossing it opens nothing.
const OPEN_AFTER_MS: u32 = 80;
/// How long it rests on another marker than that of the open card, which it may cross on its way to the
/// card, in ms.
const OPEN_ANOTHER_AFTER_MS: u32 = 200;
/// How long after a pointer has left marker and card the card closes, in ms.
const LET_GO_AFTER_MS: u32 = 300;
/// How long a pointer rests on a card before the markers under the card stop answering, in ms.
const SETTLE_AFTER_MS: u32 = 300;

/// What the reader is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What is drawn.
    pub settings: Settings,
    /// The open card.
    pub card: Option<Card>,
    /// The month under the pointer or read by key.
    pub month: Option<Month>,
    /// The annotation whose marker is the plot's tab stop.
    pub current: usize,
    /// Which acts the list shows.
    pub filter: Filter,
    /// What is being taken away.
    pub sharing: Option<Sharing>,
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

/// What happens by itself, unless the reader does something else first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// How long after it became due, in ms.
    pub after_ms: u32,
    /// What happens.
    pub action: Action,
    /// Another number makes it wait anew.
    pub approaches: u32,
}

/// An open card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Index into [`ChartData::annotations`].
    pub annotation: usize,
    /// What keeps it open.
    pub kept_by: KeptBy,
}

impl Card {
    /// Whether the reader asked to keep it: it is in the address, and pointing elsewhere leaves it.
    #[must_use]
    pub fn is_pinned(self) -> bool {
        self.kept_by == KeptBy::Pin
    }
}

/// What keeps a card open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptBy {
    /// A pointer that is on its marker, or has just left it: the markers under the card still answer.
    Pointer,
    /// A pointer that has gone over to read it.
    Reader,
    /// The focus that is or was on its marker.
    Focus,
    /// A click, a tap, a key or an address.
    Pin,
}

/// Where the pointer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hover {
    Marker(usize),
    Card,
    Elsewhere,
}

/// What a reader can want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Draws something else.
    ChangeSettings(Settings),
    /// Lists other acts.
    ChangeFilter(Filter),
    /// Points at a month of the plot, or beside all of them.
    HoverMonth(Option<Month>),
    /// Takes the pointer onto a marker.
    HoverMarker(usize),
    /// Takes the pointer off a marker.
    LeaveMarker,
    /// Rests on a marker.
    OpenHovered(usize),
    /// Takes the pointer onto the card.
    EnterCard,
    /// Moves on over the card: on its way to a marker that the card covers, or to a line.
    MoveOnCard,
    /// Rests on the card.
    SettleOnCard,
    /// Takes the pointer off the card.
    LeaveCard,
    /// Has left marker and card for good.
    LetGo,
    /// Takes the pointer off the plot.
    LeavePlot,
    /// Moves the focus to a marker.
    Focus(usize),
    /// Sends the focus to a marker; the state follows when it has come.
    GoTo(usize),
    /// Keeps the card of an annotation.
    Pin(usize),
    /// Keeps the card of an annotation, and sends the focus to its marker.
    OpenFromKey(usize),
    /// Goes on to another annotation from an open card, by this many places.
    StepCard(isize),
    /// Opens the share dialog at a part of it, or closes it.
    Share(Option<Sharing>),
    /// Goes on to another part of the dialog by a key: the focus goes to its tab.
    GoToTab(Sharing),
    /// Copies a text, which a field of the dialog holds.
    CopyText {
        /// The id of the field.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// Has copied a text, or could not.
    CopiedText(CopiedText),
    /// Draws a picture at a size in px and saves it under a name.
    SavePicture {
        /// The picture.
        svg: String,
        /// Its width and height.
        size: (u32, u32),
        /// The name of the file.
        name: String,
    },
    /// Reads the month this many months later, from the one read last.
    StepMonth(i32),
    /// Closes the card.
    CloseCard {
        /// Whether the focus is about to be set on the card's marker.
        refocus: bool,
    },
    /// Closes the card and ends the reading.
    Dismiss {
        /// Whether the focus is about to be set on the card's marker.
        refocus: bool,
    },
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
            month: None,
            current: focused.or(event).unwrap_or(0),
            filter: Filter::default(),
            sharing: None,
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

    /// The annotations whose markers are shown: they follow each other.
    #[must_use]
    pub fn shown(&self, chart_data: &ChartData) -> Range<usize> {
        chart_data.annotations_in(self.settings.range)
    }

    /// What happens by itself, unless the reader does something else first.
    #[must_use]
    pub fn due(&self) -> Option<Due> {
        let open = self.card.map(|card| (card.annotation, card.kept_by));
        let (after_ms, action) = match (self.hover, open) {
            (_, Some((_, KeptBy::Pin))) => return None,
            (Hover::Marker(_), _) if self.suppress_hover_open => return None,
            (Hover::Marker(here), Some((open, _))) if here == open => return None,
            (Hover::Marker(here), None) => (OPEN_AFTER_MS, Action::OpenHovered(here)),
            (Hover::Marker(here), Some(_)) => (OPEN_ANOTHER_AFTER_MS, Action::OpenHovered(here)),
            (Hover::Card, Some((_, KeptBy::Pointer))) => (SETTLE_AFTER_MS, Action::SettleOnCard),
            (Hover::Elsewhere, Some((_, KeptBy::Pointer | KeptBy::Reader))) => {
                (LET_GO_AFTER_MS, Action::LetGo)
            }
            _ => return None,
        };
        Some(Due { after_ms, action, approaches: self.approaches })
    }

    /// Whether the card of an annotation stands to the left of its marker: in the right half of the plot
    /// there is no room to its right.
    #[must_use]
    pub fn opens_leftwards(&self, annotation: usize, chart_data: &ChartData) -> bool {
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
        Self {
            card: self.card.filter(|card| shown.contains(&card.annotation)),
            month: self.month.filter(|month| from <= *month && *month <= to),
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
            month: None,
            ..self
        }
    }

    /// With another thing that keeps the open card.
    fn keeping(self, kept_by: KeptBy) -> Self {
        Self { card: self.card.map(|card| Card { kept_by, ..card }), ..self }
    }

    /// What the state is after an action.
    #[must_use]
    pub fn apply(&self, action: Action, chart_data: &ChartData) -> Self {
        let state = self.clone();
        let shown = self.shown(chart_data);
        let pinned = self.card.is_some_and(Card::is_pinned);
        match action {
            Action::ChangeSettings(settings) => Self { settings, ..state }.within(chart_data),
            Action::ChangeFilter(filter) => Self { filter, ..state },
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
                let suppress_hover_open =
                    self.suppress_hover_open && self.hover != Hover::Elsewhere;
                let Span { from, to } = self.settings.range;
                let month = month.filter(|month| from <= *month && *month <= to);
                let nearer = self.approaches(self.month, month, chart_data);
                let approaches = self.approaches.wrapping_add(u32::from(nearer));
                Self { month, suppress_hover_open, approaches, ..state }
            }
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
                month: None,
                hover: if self.hover == Hover::Card { Hover::Card } else { Hover::Elsewhere },
                suppress_hover_open: false,
                ..state
            },
            Action::Focus(annotation) if self.ignore_next_focus && annotation == self.current => {
                Self { ignore_next_focus: false, ..state }
            }
            // A focus that moves takes a pinned card with it.
            Action::Focus(annotation) => {
                state.open(annotation, if pinned { KeptBy::Pin } else { KeptBy::Focus })
            }
            Action::GoTo(_) | Action::CopyText { .. } | Action::SavePicture { .. } => state,
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
                    state.open(next.clamp(shown.start, shown.end - 1), kept_by)
                }
            },
            Action::StepMonth(by) => {
                let Span { from, to } = self.settings.range;
                let current = shown.contains(&self.current).then_some(self.current);
                let month = |marker: usize| {
                    chart_data.annotations.get(marker).map(|it| chart_data.month(it))
                };
                let start = self.month.or_else(|| month(current?));
                let next = start.map_or(from, |month| Month(month.0 + by));
                Self { month: Some(next.clamp(from, to)), card: None, ..state }
            }
            Action::Dismiss { refocus } => {
                let close = Action::CloseCard { refocus };
                Self { month: None, ..self.apply(close, chart_data) }
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
