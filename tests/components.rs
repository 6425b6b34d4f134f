//! Each component as markup: what stands in a page without a program, and what a program adds.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where something is wrong")]

mod common;

use std::rc::Rc;

use common::five_discs;
use cordiality::analysis::{Analysis, MonthValue};
use cordiality::chart::plot_area::PlotArea;
use cordiality::chart::pointed::Pointed;
use cordiality::chart::sparkline::Sparkline;
use cordiality::chart_data::index::{Found, Hit};
use cordiality::components::act_search::{self, ActSearch, Finding};
use cordiality::components::card::{self, Card, Open, Unfolded};
use cordiality::components::filters::{self, Filters};
use cordiality::components::held::Entries;
use cordiality::components::key::{self, Key};
use cordiality::components::line::{self, Line};
use cordiality::components::plot::{self, Plot};
use cordiality::components::reading::{self, MonthReading, Reading};
use cordiality::components::settings::{self, SettingsPanel};
use cordiality::components::source_search::{self, SourceSearch};
use cordiality::components::strips::Aim;
use cordiality::components::turn_figures::{moved, turned};
use cordiality::components::{Mode, Shared};
use cordiality::date::Month;
use cordiality::i18n::ui;
use cordiality::method::draws::Range;
use cordiality::method::support::Support;
use cordiality::method::{Model, Specification};
use cordiality::state::filter::Filter;
use cordiality::state::settings::{Settings, years};
use cordiality::state::{Copied, KeptBy};
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
    let month = Month::new(1955, 3);
    let read: plot::Read = Some(plot::ReadMonth { month, cordiality: -20.0, is_told: true });
    let aim: Aim = Some(Pointed::Act(1));
    html! {
        <ContextProvider<plot::Read> context={read}>
            <ContextProvider<Aim> context={aim}><Plot ..props.clone() /></ContextProvider<Aim>>
        </ContextProvider<plot::Read>>
    }
}

/// A part of a component, by itself.
#[derive(Clone, PartialEq, Properties)]
struct PartProps {
    inside: Html,
}

#[component]
fn Part(props: &PartProps) -> Html {
    props.inside.clone()
}

fn live() -> Mode {
    Mode::Live(Callback::noop())
}

fn analysis() -> Analysis {
    Analysis::of(five_discs(), &Specification::PUBLISHED)
}

#[test]
fn markers_are_links_and_become_buttons() {
    let Analysis { chart_data, turning_points, .. } = analysis();
    let props = plot::Props {
        mode: Mode::Static,
        chart_data: Shared::from(Rc::clone(&chart_data)),
        turning_points: Shared::from(turning_points),
        range: chart_data.span,
        description: "Line chart.".into(),
        current: 0,
        open: None,
        marked: None,
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
    check::<Plot>(none, &["aria-describedby=\"keys-hint\" tabindex=\"0\"", "hidden"], &[]);
    let says = [
        "class=\"field left told\"",
        ">March 1955 −20, cool</b>",
        "class=\"visually-hidden\"><span>Line chart.</span>",
        "class=\"tip right\"><b>25 February 1954: Arms",
    ];
    check::<ReadPlot>(props, &says, &[]);
}

#[test]
fn a_reading_has_its_rows_and_is_hidden_until_a_month_is_read() {
    let Analysis { chart_data, curve, .. } = analysis();
    let chart_data = Shared::from(chart_data);
    let entries = Entries::from(Rc::from([None, Some(AttrValue::from("#pact"))]));
    let nothing =
        reading::Props { chart_data: chart_data.clone(), entries: entries.clone(), month: None };
    // A pointer reads with every move: what it reads is not spoken.
    check::<Reading>(nothing, &["hidden"], &["data-month", "class=\"readout", "aria-live"]);
    let month = Month::new(1954, 12);
    let held = curve.contributions.at(month.last_day(), 5);
    let value = MonthValue {
        month,
        cordiality: -61.4,
        range: Some(Range { low: -80, high: -41 }),
        support: Support { known: 3, effective: 2.5 },
        model: Model::DecayedStock,
    };
    let corner = PlotArea::of(chart_data.span).corner(&curve, month);
    let at = MonthReading { value, held, corner, is_kept: true };
    let says = [
        "class=\"readout at-right kept\"",
        "href=\"#pact\"",
        "data-month=\"1954-12\"",
        ">December 1954: </span><span class=\"value ink-hostile\">−61, hostile<",
        ">between −80 and −41; few acts known: 3<",
        "1954 Mutual defence agreement",
        "width=\"",
    ];
    check::<Reading>(
        reading::Props { chart_data, entries, month: Some(at) },
        &says,
        &["<section id=\"readout\" hidden"],
    );
}

#[test]
fn a_card_is_a_frame_that_is_shown_while_it_is_open() {
    let Analysis { chart_data, turning_points, curve, .. } = analysis();
    let closed = card::Props {
        mode: Mode::Static,
        chart_data: Shared::from(chart_data),
        open: None,
        story: Html::default(),
        cited: html! { <p>{ "Who says so" }</p> },
        copied: None,
    };
    check::<Card>(
        closed.clone(),
        &["hidden", "aria-labelledby=\"card-title\""],
        &["data-card", "card s"],
    );
    let open = Open {
        annotation: 4,
        turning_point: turning_points[4],
        curve: Shared::from(Rc::clone(&curve)),
        sparkline: Shared::new(Sparkline::of(&curve, turning_points[4].month)),
        reading: String::new(),
        kept_by: KeptBy::Pin,
        shown: 1..5,
        opens_leftwards: true,
        unfolded: None,
    };
    let props = card::Props {
        mode: live(),
        open: Some(open.clone()),
        story: html! { <p>{ "What <happened>" }</p> },
        ..closed
    };
    let says = [
        "class=\"card s4 at-left low held pinned\"",
        "data-card=\"1954-12-delegation-of-writers-received\"",
        "<b class=\"number\">5</b>",
        "December 1954",
        "<p>What &lt;happened&gt;</p>",
        ">4 of 4<",
        "aria-label=\"Small chart of the curve: ",
        ">1956: ",
        "name=\"next\" aria-disabled=\"true\"",
        "warming: ",
    ];
    let says_not = [" hidden=", "name=\"previous\" aria-disabled", "held-by", "aria-live"];
    check::<Card>(props.clone(), &says, &says_not);
    // In the order that a student reads in, and the rest when it is asked for.
    let month = turning_points[4].month;
    let unfolded = Unfolded {
        coded: html! { <p>{ "Category 5" }</p> },
        value: MonthValue::of(&curve, month),
        held: curve.contributions.at(month.last_day(), 5),
        entries: Entries::default(),
    };
    let whole = Open { unfolded: Some(unfolded), ..open.clone() };
    let said = markup::<Card>(card::Props { open: Some(whole), ..props.clone() });
    let order = [
        "What &lt;happened",
        "class=\"moved\"",
        "sparkline",
        "Who says so",
        "<details open",
        "class=\"verdict\"",
        "Category 5",
        "held-by",
        "Copy link",
    ];
    let places: Vec<_> = order.iter().map(|part| said.find(part).expect(part)).collect();
    assert!(places.is_sorted(), "{places:?} in {said}");
    // What has become of copying its address.
    let copied = |copied| card::Props { copied, ..props.clone() };
    check::<Card>(copied(None), &["Copy link</button>"], &["The link is copied."]);
    check::<Card>(copied(Some(Copied::Done)), &["The link is copied."], &["href"]);
    let refused = Some(Copied::Refused("https://a.org/?event=pact&x".to_owned()));
    let says = ["keeps pages from copying", "<a href=\"https://a.org/?event=pact&amp;x\">https"];
    check::<Card>(copied(refused), &says, &[]);
    let first =
        Open { annotation: 1, turning_point: turning_points[1], kept_by: KeptBy::Pointer, ..open };
    let props = card::Props { open: Some(first), ..props };
    check::<Card>(
        props,
        &["name=\"previous\" aria-disabled=\"true\""],
        &["held", "pinned", "name=\"next\" aria-disabled=\"true\""],
    );
}

#[test]
fn the_key_names_every_turning_point() {
    let Analysis { chart_data, turning_points, .. } = analysis();
    let props = key::Props {
        mode: Mode::Static,
        range: chart_data.span,
        narrowed: true,
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
    check::<Key>(props.clone(), &says, &["<li hidden"]);
    // What lies outside the years that are drawn is counted, and listed where a reader wants it.
    let range = years(1950, 1953, props.range).unwrap();
    let none = key::Props { range, ..props.clone() };
    check::<Key>(none.clone(), &["<li hidden", "class=\"count\"> 0 of 5<"], &[]);
    let whole = key::Props { narrowed: false, ..none };
    check::<Key>(whole, &["class=\"count\"> 0 of 5<"], &["<li hidden"]);
    assert_eq!(markup::<Key>(props.clone()), markup::<Key>(key::Props { mode: live(), ..props }));
}

#[test]
fn the_other_components_say_what_they_hold() {
    let Analysis { chart_data, curve, turning_points, .. } = analysis();
    let span = chart_data.span;
    for mode in [Mode::Static, live()] {
        let half_life = "0.5".parse().unwrap();
        let specification = Specification::fading_by(half_life);
        let range = years(1952, 1954, span).unwrap();
        let settings = Settings { specification, ..Settings::published(range) };
        let says = [
            "1952–1954, with a half-life of 0.5 years",
            "min=\"1950\"",
            "max=\"1959\"",
            "step=\".5\"",
            "aria-valuetext=\"1952; drawn: 1952 to 1954\"",
            "aria-valuetext=\"half a year\"",
        ];
        check::<SettingsPanel>(
            settings::Props { mode: mode.clone(), span, settings, has_range: true, narrowed: true },
            &says,
            &[],
        );
        let filter = Filter { words: "pact".to_owned() };
        let mut settings = Settings::published(span);
        settings.specification.domains[1] = false;
        let says = [
            "<input checked type=\"checkbox\" name=\"political\">",
            "<input type=\"checkbox\" name=\"military\">",
            "2 of 7 acts",
            "name=\"clear\">Show all acts",
            "<input value=\"pact\" id=\"search\"",
        ];
        check::<Filters>(
            filters::Props { mode: mode.clone(), settings, filter, shown: 2, acts: 7 },
            &says,
            &[],
        );
        let hit = |id: &str| Hit { id: id.into(), sheet: 2, title: format!("May 1954: <{id}>") };
        let found = Found { count: 9, first: vec![hit("a"), hit("b")] };
        check::<ActSearch>(
            act_search::Props {
                mode: mode.clone(),
                words: "may".into(),
                finding: Finding::Found(Shared::new(found)),
            },
            &["9 acts; the first 2:", "href=\"#b\">May 1954: &lt;b&gt;</a>"],
            &["on its way"],
        );
        let says = ["<input value=\"kux\" id=\"seek-work\"", "1 of 9 works", "Show all sources"];
        check::<SourceSearch>(
            source_search::Props { mode, words: "kux".into(), shown: 1, works: 9 },
            &says,
            &["hidden"],
        );
    }
    let line = |said: &'static str, range| line::Props {
        mode: Mode::Static,
        chart_data: Shared::from(chart_data.clone()),
        settings: Settings { range, ..Settings::published(chart_data.span) },
        said: said.into(),
    };
    let said = "It asks for <b> & gets text.";
    let first = "title=\"Later period: Distance\"";
    check::<Line>(
        line(said, chart_data.span),
        &["It asks for &lt;b&gt; &amp; gets text.", first],
        &[" hidden=", "<svg"],
    );
    let some = years(1955, 1957, chart_data.span).expect("years of it");
    let window =
        ["min=\"1950\"", "max=\"1957\"", "value=\"1955\"", "aria-valuetext=\"1955 to 1957\""];
    check::<Line>(line("", some), &[&["hidden", "<svg"], &window[..]].concat(), &[first]);
    let says =
        ["<dt>The curve, as published</dt>", "cooling: ", "−47, strained", " → ", "−92, hostile"];
    let figures = |it| moved(ui::MOVED_AS_PUBLISHED, &chart_data, &curve, it);
    check::<Part>(PartProps { inside: figures(&turning_points[1]) }, &says, &[]);
    let alone = PartProps { inside: figures(&turning_points[4]) };
    check::<Part>(alone, &["<dd class=\"own\">+"], &["beside"]);
    let says = ["class=\"verdict\"", "A year before → a year after"];
    check::<Part>(PartProps { inside: turned(span, &turning_points[1]) }, &says, &[]);
}
