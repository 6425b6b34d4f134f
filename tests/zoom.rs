//! Which years are drawn after a drag, a click on a period, a double click and Esc.

#![cfg(feature = "author")]

mod common;

use common::five_discs;
use cordiality::chart_data::ChartData;
use cordiality::date::Month;
use cordiality::relation::Span;
use cordiality::state::settings::{Settings, years};
use cordiality::state::{Action, State, periods_beside};

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

#[test]
fn one_period_leads_to_the_next() {
    let chart_data = ChartData::of(&five_discs());
    let check = |[from, to]: [i32; 2], beside: [Option<usize>; 2]| {
        let range = years(from, to, chart_data.span).expect("years of it");
        assert_eq!(periods_beside(range, &chart_data), beside, "{from} {to}");
    };
    check([1950, 1959], [None, Some(0)]);
    check([1950, 1954], [None, Some(1)]);
    check([1955, 1959], [Some(0), None]);
    check([1952, 1953], [Some(0), Some(1)]);
    check([1957, 1958], [Some(1), None]);
    let mut without = chart_data.clone();
    without.eras.clear();
    assert_eq!(periods_beside(without.span, &without), [None, None]);
}
