//! What lies over the picture: a marker for each turning point, and the rule of the month that is read.

use std::ops::Range;

use yew::prelude::*;

use crate::analysis::{self, TurningPoint};
use crate::chart::overlay_css;
use crate::chart::plot_area::PlotArea;
use crate::chart_data::ChartData;
use crate::components::text::changing;
use crate::components::{Mode, Shared, events};
use crate::date::Month;
use crate::i18n::{self, ui};
use crate::relation::Span;
use crate::state::Action;

/// The id of the element of a marker, by its place among all.
#[must_use]
pub fn marker_id(index: usize) -> String {
    events::marker_id(index)
}

/// What stands on the plot.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether markers open cards, and pointing reads.
    pub mode: Mode,
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// What the curve says of each annotation.
    pub turning_points: Shared<[TurningPoint]>,
    /// The months that are drawn.
    pub range: Span,
    /// The marker that is the plot's tab stop.
    #[prop_or_default]
    pub current: usize,
    /// The marker whose card is open.
    #[prop_or_default]
    pub open: Option<usize>,
}

/// The month that is read, and the curve's value there.
///
/// A context and no prop of [`Plot`]: it changes with every move of a pointer, and only the rule follows.
pub type Read = Option<(Month, f64)>;

/// The overlay: every event of the plot is heard here, once for all markers.
#[component]
pub fn Plot(props: &Props) -> Html {
    let area = use_node_ref();
    let Props { mode, chart_data, turning_points, range, current, open } = props.clone();
    let shown = chart_data.annotations_in(range);
    let plot_area = PlotArea::of(range);
    let reads = |area: NodeRef| {
        move |event: PointerEvent| {
            let (form, x, y) = events::place_on(&area, &event)?;
            Some(Action::HoverMonth(plot_area.month_at(form, x, y)))
        }
    };
    let reading = mode.on(reads(area.clone()));
    let on_marker = |action: fn(usize) -> Action| {
        mode.on(move |event: PointerEvent| {
            let index = events::marker_of(&event)?;
            (!events::is_touch(&event)).then(|| action(index))
        })
    };
    let clicked = mode.on(|event: MouseEvent| match events::marker_of(&event) {
        Some(index) => events::takes_over(&event).then_some(Action::Pin(index)),
        None => Some(Action::CloseCard { refocus: false }),
    });
    let keys = shown.clone();
    html! {
        <div id="marks" class="marks" role="group" aria-label={ui::MARKS}
            // Where no marker is shown, the plot itself is the tab stop and is read by the page keys.
            tabindex={(mode.is_live() && shown.is_empty()).then_some("0")}
            // A finger that taps and does not move reads too.
            onpointerdown={reading.clone()}
            onpointermove={reading}
            // A finger that lifts leaves too, but its reader still reads.
            onpointerleave={mode.on(|event: PointerEvent| {
                (!events::is_touch(&event)).then_some(Action::LeavePlot)
            })}
            onpointerover={on_marker(Action::HoverMarker)}
            onpointerout={on_marker(|_| Action::LeaveMarker)}
            onfocusin={mode.on(|event: FocusEvent| events::marker_of(&event).map(Action::Focus))}
            onkeydown={mode.on(move |event: KeyboardEvent| pressed(&event, &keys))}
            onclick={clicked}>
            <Rule {area} {plot_area} />
            <Markers {mode} {chart_data} {turning_points} {range} {current} {open} />
        </div>
    }
}

/// What the keys do on a marker. Moving the focus opens cards, so most keys only move it.
fn pressed(event: &KeyboardEvent, shown: &Range<usize>) -> Option<Action> {
    let last = shown.end.checked_sub(1);
    let action = match (events::plain_key(event)?.as_str(), events::marker_of(event)) {
        ("PageDown", _) => Action::StepMonth(12),
        ("PageUp", _) => Action::StepMonth(-12),
        ("ArrowRight" | "ArrowDown", Some(here)) => Action::GoTo((here + 1).min(last?)),
        ("ArrowLeft" | "ArrowUp", Some(here)) => {
            Action::GoTo(here.saturating_sub(1).max(shown.start))
        }
        ("Home", Some(_)) => Action::GoTo(shown.start),
        ("End", Some(_)) => Action::GoTo(last?),
        // A link hears Enter by itself, but only a button hears the space bar.
        (" ", Some(here)) => Action::Pin(here),
        _ => return None,
    };
    event.prevent_default();
    Some(action)
}

/// Where the curve is read.
#[derive(Debug, Clone, PartialEq, Properties)]
struct RuleProps {
    /// The box of the plot.
    area: NodeRef,
    plot_area: PlotArea,
}

/// The rule, the dot on the curve, and a tag beside it.
#[component]
fn Rule(props: &RuleProps) -> Html {
    let (class, said, style) = match use_context::<Read>().flatten() {
        None => ("field", String::new(), String::new()),
        Some((month, cordiality)) => {
            let (t, u) = props.plot_area.place(month, cordiality);
            let place = [t, u].map(|share| i18n::style_percent(100.0 * share));
            (
                if t < 0.5 { "field right" } else { "field left" },
                format!("{} {}", i18n::month(month), i18n::value(cordiality)),
                format!("--t:{};--u:{}", place[0], place[1]),
            )
        }
    };
    let inside = html! {
        <><i class="rule"></i><i class="dot"></i>{ changing("b", "tag", &said) }</>
    };
    let area = props.area.clone();
    if cfg!(feature = "author") {
        html! { <div id="field" ref={area} {class} aria-hidden="true">{ inside }</div> }
    } else {
        // As a property: the page's policy forbids styles in attributes.
        html! { <div id="field" ref={area} {class} aria-hidden="true" ~style={style}>{ inside }</div> }
    }
}

/// Which markers stand there.
#[derive(Debug, Clone, PartialEq, Properties)]
struct MarkersProps {
    mode: Mode,
    chart_data: Shared<ChartData>,
    turning_points: Shared<[TurningPoint]>,
    range: Span,
    current: usize,
    open: Option<usize>,
}

/// The markers: links into the list, and buttons where a program answers.
#[component]
fn Markers(props: &MarkersProps) -> Html {
    let live = props.mode.is_live();
    let shown = props.chart_data.annotations_in(props.range);
    let marker = |(index, it): (usize, &TurningPoint)| {
        let id = &props.chart_data.annotations[index].id;
        let is = |state: bool| live.then_some(if state { "true" } else { "false" });
        html! {
            <a key={index} id={marker_id(index)}
                class={format!("mark {}", overlay_css::class(index))}
                href={format!("#{id}")} data-event={id.clone()}
                aria-label={analysis::sentence(&props.chart_data, it)}
                role={live.then_some("button")}
                tabindex={live.then_some(if index == props.current { "0" } else { "-1" })}
                aria-expanded={is(props.open == Some(index))}
                hidden={!shown.contains(&index)}></a>
        }
    };
    html! {
        <div class="spots">{ for props.turning_points.iter().enumerate().map(marker) }</div>
    }
}
