//! The reading of a month: its value, its grade and the acts that hold the curve there.

use yew::prelude::*;

use crate::analysis::MonthValue;
use crate::chart_data::{ACTS_NAMED, ChartData};
use crate::components::Shared;
use crate::components::text::changing;
use crate::i18n;
use crate::i18n::basis::{basis, held_as_by};
use crate::method::contributions::Held;

/// What is read.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// What stands at the month that is read; nothing where none is.
    #[prop_or_default]
    pub month: Option<MonthReading>,
}

/// What stands at a month.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthReading {
    /// What the curve says of it.
    pub value: MonthValue,
    /// What holds the curve there.
    pub held: Held,
    /// Whether the month is drawn in the right half of the plot, so that there is room at the left.
    pub is_right: bool,
}

/// A frame whose rows are always there: a reading changes with every move of a pointer, and only what
/// rows say changes.
#[component]
pub fn Reading(props: &Props) -> Html {
    let it = props.month.as_ref();
    let class = it.map(|it| if it.is_right { "readout at-left" } else { "readout at-right" });
    let at = it.map(|it| it.value);
    let name = at.map(|at| format!("{}: ", i18n::month(at.month))).unwrap_or_default();
    let value = at.map(|at| i18n::value(at.cordiality)).unwrap_or_default();
    let ink = at.map(|at| i18n::ink_of(at.cordiality)).unwrap_or_default();
    let basis = at.map(|at| basis(at.range, at.support)).unwrap_or_default();
    let held_as_by = at.map(|at| held_as_by(at.support)).unwrap_or_default();
    let row = |place: usize| {
        let part = it.and_then(|it| Some((it.held.parts.get(place)?, it.held.total)));
        let (what, share, width, tint) = match part {
            None => (String::new(), String::new(), None, ""),
            Some((part, total)) => {
                let share = part.points.abs() / total;
                let (sign, tint) = match part.points > 0.0 {
                    true => ("+", "fill-act-warm"),
                    false => ("−", "fill-act-cold"),
                };
                let what = props.chart_data.dated_title(part.act);
                let width = Some(i18n::style_percent(100.0 * share));
                (what, format!("{sign}{}", i18n::percent(share)), width, tint)
            }
        };
        html! {
            <li key={place} hidden={part.is_none()}>
                { changing("span", "what", &what) }
                { changing("span", "share", &share) }
                <svg class="bar" aria-hidden="true"><rect height="3" {width} class={tint}></rect></svg>
            </li>
        }
    };
    html! {
        <section id="readout" {class} aria-live="polite" aria-atomic="true" hidden={it.is_none()}
            data-month={at.map(|at| at.month.to_string())}>
            <h3>{ changing("span", "", &name) }{ changing("span", ink, &value) }</h3>
            { changing("p", "basis", &basis) }
            { changing("p", "", &held_as_by) }
            <ol>{ for (0..ACTS_NAMED).map(row) }</ol>
        </section>
    }
}
