//! What the reader is doing: which card is open, which month is read, what the address says.
//!
//! Plain values; [`View::step`] is the only way from one to the next. Knows no Yew and no DOM.

use crate::date::Month;
use crate::edition::Edition;

pub mod query;

/// What the reader is doing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// The open card.
    pub card: Option<Card>,
    /// The month under the pointer or read by key.
    pub month: Option<Month>,
    /// The inflection that takes the focus when the plot is tabbed to.
    pub current: usize,
    /// Whether the focus is on its way back to a disc whose card was just closed.
    returning: bool,
    /// The inflection whose card was opened by pointing at its disc.
    pointed: Option<usize>,
    /// The inflection whose card was closed while the pointer may still be on its disc: a card that
    /// covered the disc must not come back by going away.
    dismissed: Option<usize>,
}

/// An open card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Index into [`Edition::inflections`].
    pub inflection: usize,
    /// Whether the reader asked to keep it: it is in the address and pointing elsewhere leaves it.
    pub pinned: bool,
}

/// What a reader can want.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Looks at an inflection by pointing at its disc.
    Point(usize),
    /// Takes the pointer off a disc.
    Leave,
    /// Looks at an inflection by moving the focus to its disc.
    Focus(usize),
    /// Keeps the card of an inflection.
    Pin(usize),
    /// Goes on to another inflection from an open card, by this many places.
    Turn(isize),
    /// Closes the card; the focus goes back to its disc if it was on the plot.
    Dismiss {
        /// Whether the focus is about to be set on the disc.
        refocus: bool,
    },
    /// Reads a month.
    Read(Month),
    /// Reads the month this many months later, from the one read last.
    ReadOn(i32),
    /// Stops reading.
    Unread,
}

impl View {
    /// The view that an address asks for.
    #[must_use]
    pub fn opening(event: Option<usize>) -> Self {
        let card = event.map(|inflection| Card { inflection, pinned: true });
        Self { card, current: event.unwrap_or(0), ..Self::default() }
    }

    /// What the view is after an action.
    #[must_use]
    pub fn step(&self, action: Action, edition: &Edition) -> Self {
        let last = edition.inflections.len().saturating_sub(1);
        let look = |inflection: usize, pinned: bool| Self {
            card: Some(Card { inflection, pinned }),
            current: inflection,
            returning: false,
            pointed: self.pointed.filter(|pointed| *pointed == inflection),
            dismissed: None,
            month: None,
        };
        let pinned = self.card.is_some_and(|card| card.pinned);
        match action {
            Action::Point(_) if pinned => self.clone(),
            Action::Point(inflection) if self.dismissed == Some(inflection) => self.clone(),
            Action::Point(inflection) => {
                Self { pointed: Some(inflection), ..look(inflection, false) }
            }
            Action::Leave => Self { dismissed: None, ..self.clone() },
            Action::Focus(inflection) if self.returning && inflection == self.current => {
                Self { returning: false, ..self.clone() }
            }
            // A focus that moves takes a pinned card with it.
            Action::Focus(inflection) => look(inflection, pinned),
            Action::Pin(inflection) => look(inflection, true),
            Action::Turn(by) => self.card.map_or_else(
                || self.clone(),
                |card| look(card.inflection.saturating_add_signed(by).min(last), card.pinned),
            ),
            Action::Dismiss { refocus } => {
                let returning = refocus && self.card.is_some();
                let dismissed = self.pointed.or(self.dismissed);
                Self { card: None, returning, pointed: None, dismissed, ..self.clone() }
            }
            Action::Read(month) => Self { month: Some(month), ..self.clone() },
            Action::ReadOn(by) => {
                let span = edition.relation.span;
                let start = self.month.or_else(|| {
                    let inflection = edition.inflections.get(self.current)?;
                    Some(edition.curve.impulses[inflection.act].day.month())
                });
                let next = start.map_or(span.from, |month| Month(month.0 + by));
                Self { month: Some(next.clamp(span.from, span.to)), card: None, ..self.clone() }
            }
            Action::Unread => Self { month: None, ..self.clone() },
        }
    }
}
