//! The panels of the page of comparisons: which lines and marks stand on each, and on what scale.

use yew::prelude::*;

use crate::chart::panel::{Line, Panel};
use crate::chart::theme::Ink;
use crate::date::{Day, Month};
use crate::i18n::{self, compare};
use crate::method::Curve;
use crate::relation::Span;

/// The classes of the widths that a panel is drawn for, narrow first; a style sheet shows the one that fits.
const CLASSES: [&str; 3] = ["narrow", "medium", "wide"];

/// A panel in each of its widths, with what lies over it.
pub(super) fn drawn(panel: &Panel, over: Html) -> Html {
    html! {
        <div class="graph" aria-hidden="true">
            { for CLASSES.into_iter().zip(panel.pictures()).map(|(class, picture)| html! {
                <div {class}>{ Html::from_html_unchecked(picture.into()) }</div>
            }) }
            { over }
        </div>
    }
}

/// A panel that stands among many, and is never wide.
pub(super) fn drawn_small(panel: &Panel) -> Html {
    let [narrow, ..] = panel.pictures();
    html! {
        <div class="graph" aria-hidden="true">
            <div>{ Html::from_html_unchecked(narrow.into()) }</div>
        </div>
    }
}

/// A panel with the scale of cordiality.
pub(super) fn whole(curve: &Curve, lines: Vec<Line>) -> Panel {
    let level = |value: f64| (value, i18n::points(value));
    Panel {
        span: curve.span,
        range: [-100.0, 100.0],
        levels: [-60.0, 0.0, 60.0].map(level).to_vec(),
        lines,
        dots: Vec::new(),
        marks: Vec::new(),
        height_px: 150.0,
    }
}

/// A curve, month by month.
pub(super) fn curve_line(curve: &Curve) -> Line {
    let values = curve.span.iter().zip(&curve.cordiality);
    let run = values.map(|(month, value)| (month.last_day(), *value)).collect();
    Line { runs: vec![run], ink: Ink::Text, width_px: 1.5, is_broken: false }
}

/// The panel of a series of figures: a year's value stands in the middle of its year.
pub(super) fn line_panel(span: Span, values: &[(Month, f64)], yearly: bool) -> Panel {
    let pitch = if yearly { 12 } else { 1 };
    let day = |month: Month| if yearly { Month(month.0 + 6).first_day() } else { month.last_day() };
    let mut runs: Vec<Vec<(Day, f64)>> = Vec::new();
    let mut before: Option<Month> = None;
    for &(month, value) in values.iter().filter(|(month, _)| {
        span.from.first_day() <= day(*month) && day(*month) <= span.to.last_day()
    }) {
        match (runs.last_mut(), before) {
            (Some(run), Some(before)) if before.0 + pitch == month.0 => {
                run.push((day(month), value))
            }
            _ => runs.push(vec![(day(month), value)]),
        }
        before = Some(month);
    }
    let all = || runs.iter().flatten().map(|(_, value)| *value);
    let (low, high) =
        (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
    // Nothing to draw, or a line that never changes, still needs a height.
    let (low, high) = match high > low {
        true => (low, high),
        false if low.is_finite() => (low - 1.0, low + 1.0),
        false => (0.0, 1.0),
    };
    let level =
        |value: f64| (value, compare::coefficient(Some(value)).trim_start_matches('+').to_owned());
    let line = Line { runs, ink: Ink::Text, width_px: 1.5, is_broken: false };
    Panel {
        span,
        range: [low, high],
        levels: [low, high].map(level).to_vec(),
        lines: vec![line],
        dots: Vec::new(),
        marks: Vec::new(),
        height_px: 110.0,
    }
}

/// The panel of a series of rows.
pub(super) fn marks_panel(span: Span, rows: &[(i32, String)]) -> Panel {
    let mut days: Vec<Day> =
        rows.iter().map(|(year, _)| Month::new(*year, 7).first_day()).collect();
    days.dedup();
    Panel {
        span,
        range: [0.0, 1.0],
        levels: Vec::new(),
        lines: Vec::new(),
        dots: Vec::new(),
        marks: days,
        height_px: 30.0,
    }
}
