//! Other years by pointing: those that a drag marks, and those of a named period.

use super::State;
use super::settings::{Settings, years};
use crate::chart_data::ChartData;
use crate::date::Day;
use crate::relation::Span;

/// The months of a named period.
pub(super) fn period(era: usize, chart_data: &ChartData) -> Option<Span> {
    let period = chart_data.eras.get(era)?;
    Some(Span { from: period.from.month(), to: Day(period.to.0 - 1).month() })
}

impl State {
    /// With the whole years of some months drawn, and nothing marked.
    pub(super) fn zoomed(self, months: Option<Span>, chart_data: &ChartData) -> Self {
        let span = chart_data.span;
        let year = |month: crate::date::Month| month.clamp(span.from, span.to).year();
        let range = months.and_then(|it| years(year(it.from), year(it.to), span));
        let range = range.unwrap_or(self.settings.range);
        let settings = Settings { range, ..self.settings.clone() };
        Self { settings, marked: None, ..self }.within(chart_data)
    }

    /// Whether Esc has something to close before it gives all years back.
    pub(super) const fn has_something_to_close(&self) -> bool {
        self.lists_keys
            || self.card.is_some()
            || self.month.is_some()
            || self.pointed.is_some()
            || self.marked.is_some()
    }
}
