//! The strips under the plot, which answer for what is drawn on them.

use yew::prelude::*;

use crate::chart::plot_area::PlotArea;
use crate::chart::pointed::{Pointed, STRIPS};
use crate::chart_data::{ChartData, Period};
use crate::components::text::changing;
use crate::components::{Shared, events};
use crate::date::Day;
use crate::i18n;

/// What is pointed at: a context, as it changes with the moves of a pointer.
pub type Aim = Option<Pointed>;

/// What lies there.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// The time that is drawn.
    pub plot_area: PlotArea,
}

/// An area a strip, and in the one that is pointed at a name and a date.
#[component]
pub fn Strips(props: &Props) -> Html {
    let Props { chart_data, plot_area } = props;
    let aim = use_context::<Aim>().flatten();
    let on = aim.map(|it| it.strip(chart_data));
    let (said, place, side) = aim.map_or_else(Default::default, |it| {
        let along = plot_area.along(it.day(chart_data));
        let side = if along < 0.5 { "tip right" } else { "tip left" };
        (named(chart_data, it), format!("--t:{}", i18n::style_percent(100.0 * along)), side)
    });
    let tip = || {
        let inside = changing("b", "", &said);
        if cfg!(feature = "author") {
            html! { <i class={side}>{ inside }</i> }
        } else {
            // As a property: the page's policy forbids styles in attributes.
            html! { <i class={side} ~style={place.clone()}>{ inside }</i> }
        }
    };
    let strip = |index: usize| {
        html! {
            <div key={index} id={events::strip_id(index)} class={format!("strip t{index}")}>
                if on == Some(index) { { tip() } }
            </div>
        }
    };
    html! { <div class="strips" aria-hidden="true">{ for (0..STRIPS).map(strip) }</div> }
}

/// What it is called, and when it was.
#[must_use]
pub fn named(chart_data: &ChartData, pointed: Pointed) -> String {
    let language = &chart_data.publication.language;
    match pointed {
        Pointed::Act(act) => {
            i18n::heard::dated(chart_data.date(act), &language.isolated(chart_data.title(act)))
        }
        Pointed::Leader(party, place) => {
            let period = &chart_data.leaders[party][place];
            let name = language.isolated(&period.name);
            i18n::heard::over_months(&name, period.from.month(), period.to.month())
        }
        Pointed::Era(place) => {
            let period = &chart_data.eras[place];
            let last = Day(period.to.0 - 1).month();
            i18n::heard::over_months(&language.isolated(&period.name), period.from.month(), last)
        }
        Pointed::Context(place) => {
            let Period { from, to, name } = &chart_data.context[place].period;
            i18n::heard::over_months(&language.isolated(name), from.month(), to.month())
        }
    }
}
