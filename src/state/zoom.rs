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

/// The whole years of some months, as far as the curve reaches.
fn whole_years(months: Span, span: Span) -> Option<Span> {
    let [from, to] = [months.from, months.to].map(|month| month.clamp(span.from, span.to).year());
    years(from, to, span)
}

/// The named periods before and after the years that are drawn; of all years, the first comes after.
#[must_use]
pub fn periods_beside(range: Span, chart_data: &ChartData) -> [Option<usize>; 2] {
    let span = chart_data.span;
    let known = |era: usize| (era < chart_data.eras.len()).then_some(era);
    if range == span {
        return [None, known(0)];
    }
    let (mut before, mut after) = (None, None);
    for era in 0..chart_data.eras.len() {
        match period(era, chart_data).and_then(|it| whole_years(it, span)) {
            Some(years) if years == range => return [era.checked_sub(1), known(era + 1)],
            Some(years) if years.from < range.from => before = Some(era),
            Some(years) if years.from > range.from => after = after.or(Some(era)),
            _ => {}
        }
    }
    [before, after]
}

impl State {
    /// With the whole years of some months drawn, and nothing marked.
    pub(super) fn zoomed(self, months: Option<Span>, chart_data: &ChartData) -> Self {
        let range = months.and_then(|it| whole_years(it, chart_data.span));
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
