//! What the reader is doing: which card is open, which month is read, what is drawn, what the address
//! says.
//!
//! Plain values; [`State::step`] is the only way from one to the next. Knows no DOM.

use crate::chart::plot_area::PlotArea;
use crate::chart_data::ChartData;
use crate::date::Month;
use crate::relation::Span;

pub mod settings;
pub mod url;

use settings::Settings;

/// What the reader is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What is drawn.
    pub settings: Settings,
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
    /// Index into [`ChartData::annotations`].
    pub inflection: usize,
    /// Whether the reader asked to keep it: it is in the address and pointing elsewhere leaves it.
    pub pinned: bool,
}

/// What a reader can want.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Action {
    /// Draws something else.
    Choose(Settings),
    /// Points at a place of the plot, in shares of its width and height.
    PointAt(f64, f64),
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
    /// Reads the month this many months later, from the one read last.
    ReadOn(i32),
    /// Stops reading.
    Unread,
}

impl State {
    /// The view that an address asks for, of a page whose reader may be on a disc already.
    #[must_use]
    pub fn opening(
        settings: Settings,
        event: Option<usize>,
        focused: Option<usize>,
        chart_data: &ChartData,
    ) -> Self {
        let card = event.map(|inflection| Card { inflection, pinned: true });
        Self {
            settings,
            card,
            month: None,
            current: focused.or(event).unwrap_or(0),
            returning: false,
            on_card: false,
            uncovered: false,
        }
        .within(chart_data)
    }

    /// The plot that is drawn.
    #[must_use]
    pub fn field(&self) -> PlotArea {
        PlotArea::of(self.settings.range)
    }

    /// Without what lies outside the range that is drawn.
    fn within(self, chart_data: &ChartData) -> Self {
        let Span { from, to } = self.settings.range;
        let shown = chart_data.annotations_in(self.settings.range);
        let last = shown.end.saturating_sub(1).max(shown.start);
        Self {
            card: self.card.filter(|card| shown.contains(&card.inflection)),
            month: self.month.filter(|month| from <= *month && *month <= to),
            current: self.current.clamp(shown.start, last),
            ..self
        }
    }

    /// What the view is after an action.
    #[must_use]
    pub fn step(&self, action: Action, chart_data: &ChartData) -> Self {
        let shown = chart_data.annotations_in(self.settings.range);
        let look = |inflection: usize, pinned: bool| Self {
            card: Some(Card { inflection, pinned }),
            current: inflection,
            returning: false,
            on_card: self.on_card,
            uncovered: false,
            month: None,
            settings: self.settings,
        };
        let pinned = self.card.is_some_and(|card| card.pinned);
        match action {
            Action::Choose(settings) => Self { settings, ..self.clone() }.within(chart_data),
            // A page may hold a disc that its chart data does not know.
            Action::Point(inflection) | Action::Focus(inflection) | Action::Pin(inflection)
                if !shown.contains(&inflection) =>
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
                |card| {
                    let next = card.inflection.saturating_add_signed(by);
                    look(next.clamp(shown.start, shown.end - 1), card.pinned)
                },
            ),
            Action::Dismiss { refocus } => {
                let returning = refocus && self.card.is_some();
                let uncovered = self.on_card;
                Self { card: None, returning, on_card: false, uncovered, ..self.clone() }
            }
            Action::PointAt(x, y) => {
                Self { month: self.field().month_at(x, y), uncovered: false, ..self.clone() }
            }
            Action::ReadOn(by) => {
                let Span { from, to } = self.settings.range;
                let current = shown.contains(&self.current).then_some(self.current);
                let month =
                    |disc: usize| chart_data.annotations.get(disc).map(|it| chart_data.month(it));
                let start = self.month.or_else(|| month(current?));
                let next = start.map_or(from, |month| Month(month.0 + by));
                Self { month: Some(next.clamp(from, to)), card: None, ..self.clone() }
            }
            Action::Unread => Self { month: None, uncovered: false, ..self.clone() },
        }
    }
}
