//! Each component as markup: what stands in a page without a program, and what a program adds.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where something is wrong")]

mod common;

use std::rc::Rc;

use common::five_discs;
use cordiality::analysis::{Analysis, MonthValue};
use cordiality::components::card::{self, Card, Open};
use cordiality::components::filters::{self, Filters};
use cordiality::components::key::{self, Key};
use cordiality::components::notice::{self, Notice};
use cordiality::components::plot::{self, Plot};
use cordiality::components::reading::{self, MonthReading, Reading};
use cordiality::components::settings::{self, SettingsPanel};
use cordiality::components::turn_figures::{self, TurnFigures};
use cordiality::components::{Mode, Shared};
use cordiality::date::Month;
use cordiality::i18n::ui;
use cordiality::method::HALF_LIFE_YEARS;
use cordiality::method::draws::Range;
use cordiality::method::support::Support;
use cordiality::state::KeptBy;
use cordiality::state::filter::Filter;
use cordiality::state::settings::{Settings, years};
use yew::prelude::*;

/// A component as markup.
fn markup<C>(props: C::Properties) -> String
where
    C: BaseComponent<Properties: Clone> + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// Holds what a component says, and what it does not.
fn check<C>(props: C::Properties, says: &[&str], says_not: &[&str])
where
    C: BaseComponent<Properties: Clone> + 'static,
{
    let markup = markup::<C>(props);
    for part in says {
        assert!(markup.contains(part), "no {part} in {markup}");
    }
    for part in says_not {
        assert!(!markup.contains(part), "{part} in {markup}");
    }
    // Handlers and styles in attributes are what the page's policy forbids.
    let forbidden =
        |word: &str| word.contains("=\"") && (word.starts_with("on") || word.starts_with("style"));
    assert!(!markup.split_whitespace().any(forbidden), "{markup}");
}

/// A plot of which a month is read.
#[component]
fn ReadPlot(props: &plot::Props) -> Html {
    let read: plot::Read = Some((Month::new(1955, 3), -20.0));
    html! {
        <ContextProvider<plot::Read> context={read}>
            <Plot ..props.clone() />
        </ContextProvider<plot::Read>>
    }
}

fn live() -> Mode {
    Mode::Live(Callback::noop())
}

fn analysis() -> Analysis {
    Analysis::of(five_discs(), HALF_LIFE_YEARS)
}

#[test]
fn markers_are_links_and_become_buttons() {
    let Analysis { chart_data, turning_points, .. } = analysis();
    let props = plot::Props {
        mode: Mode::Static,
        chart_data: Shared::from(Rc::clone(&chart_data)),
        turning_points: Shared::from(turning_points),
        range: chart_data.span,
        current: 0,
        open: None,
    };
    let id = "1954-05-mutual-defence-agreement";
    let link =
        format!("id=\"disc-1\" href=\"#{id}\" data-event=\"{id}\" aria-label=\"2 of 5: May 1954, ");
    let button = ["role=\"button\"", "tabindex", "aria-expanded"];
    check::<Plot>(props.clone(), &[&link, "class=\"mark s1\""], &button);
    let open = plot::Props { mode: live(), current: 1, open: Some(1), ..props.clone() };
    let said = ["role=\"button\" tabindex=\"0\" aria-expanded=\"true\"", "tabindex=\"-1\""];
    check::<Plot>(open, &said, &[" hidden="]);
    // Other years have other markers; where there is none, the plot itself is the stop.
    let range = years(1957, 1958, chart_data.span).unwrap();
    let none = plot::Props { mode: live(), range, ..props.clone() };
    check::<Plot>(
        none,
        &["aria-label=\"Turning points on the curve\" tabindex=\"0\"", "hidden"],
        &[],
    );
    check::<ReadPlot>(props, &["class=\"field left\"", ">March 1955 −20, cool</b>"], &[]);
}

#[test]
fn a_reading_has_its_rows_and_is_hidden_until_a_month_is_read() {
    let Analysis { chart_data, curve, .. } = analysis();
    let chart_data = Shared::from(chart_data);
    let nothing = reading::Props { chart_data: chart_data.clone(), month: None };
    check::<Reading>(
        nothing,
        &["hidden", "aria-live=\"polite\""],
        &["data-month", "class=\"readout"],
    );
    let month = Month::new(1954, 12);
    let held = curve.contributions.at(month.last_day(), 5);
    let value = MonthValue {
        month,
        cordiality: -61.4,
        range: Some(Range { low: -80, high: -41 }),
        support: Support { known: 3, effective: 2.5 },
    };
    let at = MonthReading { value, held, is_right: true };
    let says = [
        "class=\"readout at-left\"",
        "data-month=\"1954-12\"",
        ">December 1954: </span><span class=\"value ink-hostile\">−61, hostile<",
        ">between −80 and −41; few acts known: 3<",
        "1954 Mutual defence agreement",
        "width=\"",
    ];
    check::<Reading>(
        reading::Props { chart_data, month: Some(at) },
        &says,
        &["<section id=\"readout\" hidden"],
    );
}

#[test]
fn a_card_is_a_frame_that_is_shown_while_it_is_open() {
    let Analysis { chart_data, turning_points, .. } = analysis();
    let closed = card::Props {
        mode: Mode::Static,
        chart_data: Shared::from(chart_data),
        open: None,
        story: Html::default(),
        facts: Html::default(),
    };
    check::<Card>(
        closed.clone(),
        &["hidden", "aria-labelledby=\"card-title\""],
        &["data-card", "card s"],
    );
    let open = Open {
        annotation: 4,
        turning_point: turning_points[4],
        kept_by: KeptBy::Pin,
        shown: 1..5,
        opens_leftwards: true,
    };
    let props = card::Props {
        mode: live(),
        open: Some(open.clone()),
        story: html! { <p>{ "What <happened>" }</p> },
        ..closed
    };
    let says = [
        "class=\"card s4 at-left held pinned\"",
        "data-card=\"1954-12-delegation-of-writers-received\"",
        "<b class=\"number\">5</b>",
        "December 1954",
        "<p>What &lt;happened&gt;</p>",
        ">5 / 5<",
        "name=\"next\" disabled",
        "warming: ",
    ];
    check::<Card>(props.clone(), &says, &[" hidden=", "name=\"previous\" disabled"]);
    let first =
        Open { annotation: 1, turning_point: turning_points[1], kept_by: KeptBy::Pointer, ..open };
    let props = card::Props { open: Some(first), ..props };
    check::<Card>(
        props,
        &["name=\"previous\" disabled"],
        &["held", "pinned", "name=\"next\" disabled"],
    );
}

#[test]
fn the_key_names_every_turning_point() {
    let Analysis { chart_data, turning_points, .. } = analysis();
    let props = key::Props {
        mode: Mode::Static,
        range: chart_data.span,
        chart_data: Shared::from(chart_data),
        turning_points: Shared::from(turning_points),
    };
    let says = [
        "<a href=\"#1954-05-mutual-defence-agreement\" data-opens=\"1954-05-mutual-defence-agreement\"",
        "<b class=\"cooling\">2</b>",
        "<i>1954 </i>",
        // What a pack says is text.
        "Note of protest &lt;to the",
        "<span class=\"move\">−47 → −92</span>",
    ];
    check::<Key>(props.clone(), &says, &[]);
    assert_eq!(markup::<Key>(props.clone()), markup::<Key>(key::Props { mode: live(), ..props }));
}

#[test]
fn the_other_components_say_what_they_hold() {
    let Analysis { chart_data, turning_points, .. } = analysis();
    let span = chart_data.span;
    for mode in [Mode::Static, live()] {
        let half_life = "0.5".parse().unwrap();
        let settings = Settings { range: years(1952, 1954, span).unwrap(), half_life };
        let says = [
            "1952–1954, with a half-life of 0.5 years",
            "min=\"1950\"",
            "max=\"1959\"",
            "step=\".5\"",
        ];
        check::<SettingsPanel>(settings::Props { mode: mode.clone(), span, settings }, &says, &[]);
        let filter = Filter { domains: [true, false, true, true], words: "pact".to_owned() };
        let says = [
            "<input checked type=\"checkbox\" name=\"political\">",
            "<input type=\"checkbox\" name=\"military\">",
            "2 of 7 acts",
        ];
        check::<Filters>(filters::Props { mode, filter, shown: 2, acts: 7 }, &says, &[]);
    }
    let said = "It asks for <b> & gets text.";
    check::<Notice>(
        notice::Props { said: said.into() },
        &["It asks for &lt;b&gt; &amp; gets text."],
        &[" hidden="],
    );
    check::<Notice>(notice::Props { said: "".into() }, &["hidden", "data-slow="], &[]);
    let says =
        ["<dt>The curve, as published</dt>", "cooling: ", "−47, strained", " → ", "−92, hostile"];
    let chart_data = Shared::from(chart_data);
    let turning_point = turning_points[1];
    let props = turn_figures::Props { label: ui::MOVED_AS_PUBLISHED, chart_data, turning_point };
    check::<TurnFigures>(props.clone(), &says, &[]);
    let alone = turn_figures::Props { turning_point: turning_points[4], ..props };
    check::<TurnFigures>(alone, &["<dd class=\"own\">+"], &["beside"]);
}
