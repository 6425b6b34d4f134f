//! Which years are drawn after a drag, a click on a period, a double click and Esc.

#![cfg(feature = "author")]

mod common;

use common::five_discs;
use cordiality::chart_data::ChartData;
use cordiality::date::Month;
use cordiality::relation::Span;
use cordiality::state::settings::Settings;
use cordiality::state::{Action, State};

/// The years that are drawn after a row of actions.
fn check_years(actions: &[Action], years: [i32; 2]) {
    let chart_data = ChartData::of(&five_discs());
    let settings = Settings::published(chart_data.span);
    let opening = State::opening(settings, None, None, &chart_data);
    let end = actions.iter().fold(opening, |state, it| state.apply(it.clone(), &chart_data));
    let Span { from, to } = end.settings.range;
    assert_eq!([from.year(), to.year()], years, "{actions:?}");
}

#[test]
fn a_drag_chooses_years_and_esc_gives_all_back_when_nothing_is_open() {
    let month = |year, month| Month::new(year, month);
    let marked = Action::Mark(Some(Span { from: month(1953, 5), to: month(1956, 2) }));
    let drawn = [marked.clone(), Action::Zoom];
    let after = |more: &[Action]| [&drawn, more].concat();
    let escape = || Action::Escape { refocus: false };
    check_years(&drawn[..1], [1950, 1959]);
    check_years(&drawn, [1953, 1956]);
    check_years(&[marked, escape(), Action::Zoom], [1950, 1959]);
    check_years(&after(&[escape()]), [1950, 1959]);
    check_years(&after(&[Action::Dismiss { refocus: false }]), [1953, 1956]);
    check_years(&after(&[Action::Pin(1), escape()]), [1953, 1956]);
    check_years(&after(&[Action::Pin(1), escape(), escape()]), [1950, 1959]);
    check_years(&after(&[Action::ClickPlot(Some(month(1954, 1))), escape()]), [1953, 1956]);
    check_years(&after(&[Action::ZoomOut]), [1950, 1959]);
    check_years(&[Action::ZoomTo(1)], [1955, 1959]);
    check_years(&[Action::ZoomTo(7)], [1950, 1959]);
}
