//! The one sentence that the live region speaks after a key.

use crate::analysis::{self, Measured};
use crate::chart::pointed::Pointed;
use crate::chart_data::{ChartData, Period};
use crate::components::strips;
use crate::date::Month;
use crate::i18n;
use crate::state::State;
use crate::state::reading::Heard;

/// What keys have led to, in a sentence; empty where a pointer has.
pub(super) fn sentence(state: &State, chart_data: &ChartData, measured: &Measured) -> String {
    let said = state.heard.and_then(|heard| match heard {
        Heard::Card(annotation) => {
            Some(analysis::sentence(chart_data, measured.turning_points.get(annotation)?))
        }
        Heard::Month(month) => Some(of_month(month, chart_data, measured)),
        Heard::Act(act) => Some(strips::named(chart_data, Pointed::Act(act)) + "."),
    });
    said.unwrap_or_default()
}

fn of_month(month: Month, chart_data: &ChartData, measured: &Measured) -> String {
    let day = month.last_day();
    let held = measured.curve.contributions.at(day, 1);
    let most = held.parts.first().map(|part| chart_data.dated_title(part.act));
    let name = |it: &Period| chart_data.publication.language.isolated(&it.name).into_owned();
    let leaders: Vec<String> = chart_data.leaders_on(day).map(name).collect();
    let context: Vec<String> = chart_data.context_on(day).map(name).collect();
    let value = measured.curve.on(day);
    i18n::heard::heard_month(month, value, most.as_deref(), [&leaders, &context])
}
