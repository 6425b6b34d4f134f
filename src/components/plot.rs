//! What lies over the picture: a marker for each turning point, the rule of the month that is read, and
//! what is pointed at on the strips below.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::{self, TurningPoint};
use crate::chart::form::Form;
use crate::chart::overlay_css;
use crate::chart::plot_area::PlotArea;
use crate::chart::pointed::Pointed;
use crate::chart_data::ChartData;
use crate::components::strips::Strips;
use crate::components::text::changing;
use crate::components::{Mode, Shared, events};
use crate::date::Month;
use crate::i18n::{self, ui};
use crate::relation::Span;
use crate::state::Action;

mod drag;

use drag::{Drag, marked};

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
    /// What the picture shows, for those who hear the page.
    pub description: AttrValue,
    /// The marker that is the plot's tab stop.
    #[prop_or_default]
    pub current: usize,
    /// The marker whose card is open.
    #[prop_or_default]
    pub open: Option<usize>,
    /// The months between which a drag marks years.
    #[prop_or_default]
    pub marked: Option<Span>,
}

/// The month that is read.
///
/// A context and no prop of [`Plot`]: it changes with every move of a pointer, and only the rule follows.
pub type Read = Option<ReadMonth>;

/// A month that is read on the plot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReadMonth {
    /// The month.
    pub month: Month,
    /// The curve's value at its end.
    pub cordiality: f64,
    /// Whether a reading beside it says both.
    pub is_told: bool,
}

/// The size of the plot in px, as the last event on it found it.
type Size = Rc<Cell<Option<(f64, f64)>>>;

/// The id of the sentences that describe the picture.
pub const DESCRIPTION: &str = "chart-says";
/// The id of the line that says how to use the plot by keys.
pub const KEYS_HINT: &str = "keys-hint";

/// The overlay: every event of the plot is heard here, once for all markers.
#[component]
pub fn Plot(props: &Props) -> Html {
    let area = use_node_ref();
    let size: Size = (*use_memo((), |()| Size::default())).clone();
    let drag = (*use_memo((), |()| Drag::default())).clone();
    let Props {
        mode,
        chart_data,
        turning_points,
        range,
        description,
        current,
        open,
        marked: marks,
    } = props.clone();
    let shown = chart_data.annotations_in(range);
    let plot_area = PlotArea::of(range);
    let month_at = {
        let (area, size) = (area.clone(), Rc::clone(&size));
        move |event: &MouseEvent| {
            size.set(events::size_px(&area));
            let (form, x, y) = events::place_on(&area, event)?;
            plot_area.month_at(form, x, y)
        }
    };
    // A drag may leave the plot.
    let month_near = {
        let area = area.clone();
        move |event: &MouseEvent| {
            let (form, x, y) = events::place_on(&area, event)?;
            plot_area.month_at(form, x.clamp(0.0, 1.0), y.clamp(0.0, 1.0))
        }
    };
    let pressing = {
        let (month_at, drag) = (month_at.clone(), drag.clone());
        move |event: &PointerEvent| {
            let is_free = events::marker_of(event).is_none() && events::strip_of(event).is_none();
            drag.begin(event, month_at(event).filter(|_| is_free));
        }
    };
    let reading = |presses: bool| {
        let (month_at, chart_data) = (month_at.clone(), chart_data.clone());
        let (pressing, month_near, drag) = (pressing.clone(), month_near.clone(), drag.clone());
        mode.on(move |event: PointerEvent| {
            if presses {
                pressing(&event);
            } else if let Some(marking) = drag.go_on(&event, month_near(&event)) {
                return Some(marking);
            }
            Some(match events::strip_of(&event) {
                Some((strip, x)) => Action::PointAt(plot_area.pointed(&chart_data, strip, x)),
                None => Action::HoverMonth(month_at(&event)),
            })
        })
    };
    let on_marker = |action: fn(usize) -> Action| {
        mode.on(move |event: PointerEvent| {
            let index = events::marker_of(&event)?;
            (!events::is_touch(&event)).then(|| action(index))
        })
    };
    let clicked = {
        let (chart_data, is_open) = (chart_data.clone(), open.is_some());
        let (month_at, drag) = (month_at.clone(), drag.clone());
        mode.on(move |event: MouseEvent| {
            if drag.ends() {
                return None;
            }
            match (events::marker_of(&event), events::strip_of(&event)) {
                (Some(index), _) => events::takes_over(&event).then_some(Action::Pin(index)),
                (None, Some((strip, at))) if !is_open => {
                    Some(match plot_area.pointed(&chart_data, strip, at) {
                        Some(Pointed::Era(era)) => Action::ZoomTo(era),
                        pointed => Action::PointAt(pointed),
                    })
                }
                _ => Some(Action::ClickPlot(month_at(&event))),
            }
        })
    };
    let keys = {
        let (area, size) = (area.clone(), Rc::clone(&size));
        mode.on(move |event: KeyboardEvent| {
            size.set(events::size_px(&area));
            pressed(&event, &shown)
        })
    };
    let none_shown = chart_data.annotations_in(range).is_empty();
    html! {
        <>
            <p id={DESCRIPTION} class="visually-hidden">{ changing("span", "", &description) }</p>
            <div id="marks" class="marks" role="group" aria-label={ui::MARKS}
                aria-describedby={KEYS_HINT}
                // Where no marker is shown, the plot itself is the tab stop and is read by keys.
                tabindex={(mode.is_live() && none_shown).then_some("0")}
                // A finger that taps and does not move reads too.
                onpointerdown={reading(true)}
                onpointermove={reading(false)}
                // A finger that lifts leaves too, but its reader still reads.
                onpointerleave={mode.on(|event: PointerEvent| {
                    (!events::is_touch(&event)).then_some(Action::LeavePlot)
                })}
                onpointerover={on_marker(Action::HoverMarker)}
                onpointerout={on_marker(|_| Action::LeaveMarker)}
                onfocusin={mode.on(|event: FocusEvent| events::marker_of(&event).map(Action::Focus))}
                onkeydown={keys}
                onclick={clicked}
                ondblclick={mode.on(|event: MouseEvent| {
                    events::marker_of(&event).is_none().then_some(Action::ZoomOut)
                })}>
                <Rule {area} {size} {plot_area} {range} turning_points={turning_points.clone()} />
                { marked(plot_area, marks) }
                <Strips chart_data={chart_data.clone()} {plot_area} />
                <Markers {mode} {chart_data} {turning_points} {range} {current} {open} />
            </div>
        </>
    }
}

/// What the keys do on the plot. Moving the focus opens cards, so most keys only move it.
fn pressed(event: &KeyboardEvent, shown: &Range<usize>) -> Option<Action> {
    let last = shown.end.checked_sub(1);
    let (key, shift) = events::key(event)?;
    let action = match (key.as_str(), shift, events::marker_of(event)) {
        ("PageDown", false, _) => Action::StepMonth(12),
        ("PageUp", false, _) => Action::StepMonth(-12),
        ("ArrowRight", true, _) => Action::StepMonth(1),
        ("ArrowLeft", true, _) => Action::StepMonth(-1),
        ("ArrowDown", true, _) => Action::StepAct(1),
        ("ArrowUp", true, _) => Action::StepAct(-1),
        ("ArrowRight" | "ArrowDown", false, Some(here)) => Action::GoTo((here + 1).min(last?)),
        ("ArrowLeft" | "ArrowUp", false, Some(here)) => {
            Action::GoTo(here.saturating_sub(1).max(shown.start))
        }
        ("Home", false, Some(_)) => Action::GoTo(shown.start),
        ("End", false, Some(_)) => Action::GoTo(last?),
        // A link hears Enter by itself, but only a button hears the space bar.
        (" ", false, Some(here)) => Action::Pin(here),
        _ => events::lists_keys(event)?,
    };
    event.prevent_default();
    Some(action)
}

/// Where the curve is read.
#[derive(Debug, Clone, PartialEq, Properties)]
struct RuleProps {
    /// The box of the plot.
    area: NodeRef,
    size: Size,
    plot_area: PlotArea,
    range: Span,
    turning_points: Shared<[TurningPoint]>,
}

/// How far the dot of a reading keeps from the middle of a marker, in px.
const CLEAR_PX: f64 = 20.0;

impl RuleProps {
    /// Whether the dot at a place would print over a marker.
    fn is_on_marker(&self, (t, u): (f64, f64)) -> bool {
        let Some((width, height)) = self.size.get() else { return false };
        let (along, across) = match Form::of_plot(width, height) {
            Form::Across => (width, height),
            Form::Down => (height, width),
        };
        self.turning_points.iter().any(|it| {
            let Span { from, to } = self.range;
            let (marker_t, marker_u) = self.plot_area.place(it.month, it.after);
            let (dt, du) = ((marker_t - t) * along, (marker_u - u) * across);
            from <= it.month && it.month <= to && dt * dt + du * du < CLEAR_PX * CLEAR_PX
        })
    }
}

/// The rule, the dot on the curve, and a tag beside it.
#[component]
fn Rule(props: &RuleProps) -> Html {
    let (class, said, style) = match use_context::<Read>().flatten() {
        None => (String::from("field"), String::new(), String::new()),
        Some(ReadMonth { month, cordiality, is_told }) => {
            let (t, u) = props.plot_area.place(month, cordiality);
            let place = [t, u].map(|share| i18n::style_percent(100.0 * share));
            let side = if t < 0.5 { "right" } else { "left" };
            let told = if is_told { " told" } else { "" };
            let clear = if props.is_on_marker((t, u)) { " on-marker" } else { "" };
            (
                format!("field {side}{told}{clear}"),
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
    // Made once for all cards that open and close.
    let names = {
        let data = (props.chart_data.clone(), props.turning_points.clone());
        use_memo(data, |(chart_data, turning_points)| {
            let name = |it: &TurningPoint| AttrValue::from(analysis::sentence(chart_data, it));
            turning_points.iter().map(name).collect::<Vec<_>>()
        })
    };
    let marker = |(index, name): (usize, &AttrValue)| {
        let id = &props.chart_data.annotations[index].id;
        html! {
            <Marker key={index} {index} name={name.clone()} id={id.clone()} {live}
                is_current={index == props.current} is_open={props.open == Some(index)}
                is_shown={shown.contains(&index)} />
        }
    };
    html! {
        <div class="spots">{ for names.iter().enumerate().map(marker) }</div>
    }
}

/// One marker.
#[derive(Debug, Clone, PartialEq, Properties)]
struct MarkerProps {
    index: usize,
    name: AttrValue,
    /// The id of the act.
    id: AttrValue,
    live: bool,
    is_current: bool,
    is_open: bool,
    is_shown: bool,
}

/// A component of its own: opening a card renders two of them, not all.
#[component]
fn Marker(props: &MarkerProps) -> Html {
    let MarkerProps { index, name, id, live, is_current, is_open, is_shown } = props.clone();
    let is = |state: bool| live.then_some(if state { "true" } else { "false" });
    html! {
        <a id={marker_id(index)} class={format!("mark {}", overlay_css::class(index))}
            href={format!("#{id}")} data-event={id} aria-label={name}
            role={live.then_some("button")}
            tabindex={live.then_some(if is_current { "0" } else { "-1" })}
            aria-expanded={is(is_open)} hidden={!is_shown}></a>
    }
}
