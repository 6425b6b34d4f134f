//! The reading of a month: its value, its grade and the acts that hold the curve there.

use yew::prelude::*;

use crate::analysis::MonthValue;
use crate::chart::plot_area::Corner;
use crate::chart_data::ChartData;
use crate::components::Shared;
use crate::components::held::{Entries, held_by};
use crate::components::text::changing;
use crate::i18n;
use crate::i18n::basis::{basis, held_as_by};
use crate::method::contributions::Held;

/// What is read.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// Where their entries stand.
    #[prop_or_default]
    pub entries: Entries,
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
    /// Where it stands beside the month, clear of the curve.
    pub corner: Corner,
    /// Whether a click keeps it: a pointer can go over to it.
    pub is_kept: bool,
}

/// A frame whose rows are always there: a reading changes with every move of a pointer, and only what
/// rows say changes.
#[component]
pub fn Reading(props: &Props) -> Html {
    let it = props.month.as_ref();
    let class = it.map(|it| {
        let Corner { leftwards, low, .. } = it.corner;
        let side = if leftwards { "at-left" } else { "at-right" };
        let height = if low { " at-foot" } else { "" };
        let kept = if it.is_kept { " kept" } else { "" };
        format!("readout {side}{height}{kept}")
    });
    let place = it.map(|it| format!("--at:{}", it.corner.thousandths)).unwrap_or_default();
    let at = it.map(|it| it.value);
    let name = at.map(|at| format!("{}: ", i18n::month(at.month))).unwrap_or_default();
    let value = at.map(|at| i18n::value(at.cordiality)).unwrap_or_default();
    let ink = at.map(|at| i18n::ink_of(at.cordiality)).unwrap_or_default();
    let basis = at.map(|at| basis(at.range, at.support)).unwrap_or_default();
    let held_as_by = at.map(|at| held_as_by(at.support, at.model)).unwrap_or_default();
    let inside = html! {
        <>
            <h3>{ changing("span", "", &name) }{ changing("span", ink, &value) }</h3>
            { changing("p", "basis", &basis) }
            { changing("p", "", &held_as_by) }
            { held_by(&props.chart_data, &props.entries, it.map(|it| &it.held)) }
        </>
    };
    let (hidden, month) = (it.is_none(), at.map(|at| at.month.to_string()));
    // The place as a property: the page's policy forbids styles in attributes.
    if cfg!(feature = "author") {
        html! { <section id="readout" {class} {hidden} data-month={month}>{ inside }</section> }
    } else {
        html! {
            <section id="readout" {class} {hidden} data-month={month} ~style={place}>{ inside }</section>
        }
    }
}
