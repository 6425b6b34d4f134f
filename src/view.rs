//! What the reader is doing: which card is open, which month is read, what the address says.
//!
//! Plain values; [`View::step`] is the only way from one to the next. Knows no Yew and no DOM.

use crate::date::Month;
use crate::ledger::Ledger;

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
    /// Whether the pointer is on the open card.
    on_card: bool,
    /// Whether a card has just gone away from under the pointer: a disc that it covered must not
    /// open by that alone.
    uncovered: bool,
}

/// An open card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Index into [`Ledger::inflections`].
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
    /// Takes the pointer onto the card.
    Enter,
    /// Takes the pointer off the card.
    Exit,
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
    /// The view that an address asks for, of a page whose reader may be on a disc already.
    #[must_use]
    pub fn opening(event: Option<usize>, focused: Option<usize>) -> Self {
        let card = event.map(|inflection| Card { inflection, pinned: true });
        Self { card, current: focused.or(event).unwrap_or(0), ..Self::default() }
    }

    /// What the view is after an action.
    #[must_use]
    pub fn step(&self, action: Action, ledger: &Ledger) -> Self {
        let last = ledger.inflections.len().saturating_sub(1);
        let look = |inflection: usize, pinned: bool| Self {
            card: Some(Card { inflection, pinned }),
            current: inflection,
            returning: false,
            on_card: self.on_card,
            uncovered: false,
            month: None,
        };
        let pinned = self.card.is_some_and(|card| card.pinned);
        let known = |inflection: usize| inflection < ledger.inflections.len();
        match action {
            // A page may hold a disc that its ledger does not know.
            Action::Point(inflection) | Action::Focus(inflection) | Action::Pin(inflection)
                if !known(inflection) =>
            {
                self.clone()
            }
            Action::Point(_) if pinned || self.uncovered => self.clone(),
            Action::Point(inflection) => look(inflection, false),
            Action::Leave => Self { uncovered: false, ..self.clone() },
            Action::Enter => Self { on_card: true, ..self.clone() },
            Action::Exit => Self { on_card: false, ..self.clone() },
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
                let uncovered = self.on_card;
                Self { card: None, returning, on_card: false, uncovered, ..self.clone() }
            }
            Action::Read(month) => Self { month: Some(month), uncovered: false, ..self.clone() },
            Action::ReadOn(by) => {
                let span = ledger.span;
                let start = self.month.or_else(|| {
                    ledger.inflections.get(self.current).map(|inflection| inflection.month)
                });
                let next = start.map_or(span.from, |month| Month(month.0 + by));
                Self { month: Some(next.clamp(span.from, span.to)), card: None, ..self.clone() }
            }
            Action::Unread => Self { month: None, uncovered: false, ..self.clone() },
        }
    }
}
