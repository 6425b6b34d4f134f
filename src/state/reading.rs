//! What is read by pointing or by keys: a month of the plot, a tick of a lane, a bar of a leader.

use super::{Hover, State};
use crate::chart::pointed::Pointed;
use crate::chart_data::ChartData;
use crate::date::Month;
use crate::relation::Span;

/// What keys have led to, for those who hear the page: no focus says it by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The card of an annotation.
    Card(usize),
    /// A month.
    Month(Month),
    /// An act of the lanes.
    Act(usize),
}

impl State {
    /// Without anything that is read.
    pub(super) fn unread(self) -> Self {
        Self { month: None, month_is_kept: false, pointed: None, ..self }
    }

    /// Reads a month by pointing at it, unless a reader has kept one.
    pub(super) fn pointing(self, month: Option<Month>) -> Self {
        let Span { from, to } = self.settings.range;
        let within = || month.filter(|month| from <= *month && *month <= to);
        let month = if self.month_is_kept { self.month } else { within() };
        // A pointer that is seen beside all markers has left what a card has gone away from.
        let suppress_hover_open = self.suppress_hover_open && self.hover != Hover::Elsewhere;
        Self { month, pointed: None, heard: None, suppress_hover_open, ..self }
    }

    /// Keeps the reading of a month, so that a pointer can go over to it; lets go of the one that is kept.
    pub(super) fn clicked(self, month: Option<Month>) -> Self {
        let again = self.month_is_kept && self.month == month;
        let state = Self { month_is_kept: false, ..self }.pointing(month.filter(|_| !again));
        Self { month_is_kept: state.month.is_some(), ..state }
    }

    /// Reads a month by keys.
    pub(super) fn step_month(self, by: i32, chart_data: &ChartData) -> Self {
        let Span { from, to } = self.settings.range;
        let next = self.reading_from(chart_data).map_or(from, |month| Month(month.0 + by));
        let month = next.clamp(from, to);
        Self {
            month: Some(month),
            card: None,
            pointed: None,
            heard: Some(Heard::Month(month)),
            ..self
        }
    }

    /// Goes on to another act that is drawn, in time order, and reads its month.
    pub(super) fn step_act(self, by: isize, chart_data: &ChartData) -> Self {
        let shown = chart_data.acts_in(self.settings.range);
        let here = match self.pointed {
            Some(Pointed::Act(act)) => act.checked_add_signed(by),
            _ => self.reading_from(chart_data).and_then(|month| {
                let next = chart_data.acts_until(month.first_day());
                if by > 0 { Some(next) } else { next.checked_sub(1) }
            }),
        };
        let Some(last) = shown.end.checked_sub(1).filter(|_| !shown.is_empty()) else {
            return Self { pointed: None, ..self };
        };
        let act = here.unwrap_or(shown.start).clamp(shown.start, last);
        let month = chart_data.acts[act].day.month();
        let (pointed, heard) = (Some(Pointed::Act(act)), Some(Heard::Act(act)));
        Self { month: Some(month), card: None, pointed, heard, ..self }
    }

    /// The month that keys go on from: the one read last, or that of the marker that has the focus.
    fn reading_from(&self, chart_data: &ChartData) -> Option<Month> {
        let current = || {
            let shown = self.shown(chart_data);
            let marker = shown.contains(&self.current).then_some(self.current)?;
            chart_data.annotations.get(marker).map(|it| chart_data.month(it))
        };
        self.month.or_else(current)
    }
}
