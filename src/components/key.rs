//! The numbered key: every turning point in words.

use yew::prelude::*;

use crate::analysis::TurningPoint;
use crate::chart_data::ChartData;
use crate::components::text::{authored, changing};
use crate::components::{Mode, Shared, events};
use crate::i18n::{self, robust, ui};
use crate::relation::{Span, Word as _};
use crate::state::Action;

/// What a key is made of.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it opens cards.
    pub mode: Mode,
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// What the curve says of each annotation.
    pub turning_points: Shared<[TurningPoint]>,
    /// The months that are drawn.
    pub range: Span,
    /// Whether only these are listed.
    #[prop_or_default]
    pub narrowed: bool,
}

/// A list of links, each to an act's entry; where a program answers, each opens the act's card.
#[component]
pub fn Key(props: &Props) -> Html {
    let shown = props.chart_data.annotations_in(props.range);
    let line = |(index, it): (usize, &TurningPoint)| {
        let id = &props.chart_data.annotations[index].id;
        // What lies outside the years that are drawn has no marker: its link leads to the list.
        let is_shown = shown.contains(&index);
        let onclick = props.mode.on(move |event: MouseEvent| {
            (is_shown && events::takes_over(&event)).then_some(Action::OpenFromKey(index))
        });
        html! {
            <li key={index} hidden={props.narrowed && !is_shown}>
                <a href={format!("#{id}")} data-opens={id.clone()} {onclick}>
                    <b class={Some(it.direction).word()}>{ it.number }</b>
                    <span>
                        <i>{ format!("{} ", i18n::year(props.chart_data.year(it.act))) }</i>
                        { authored("span", "name", props.chart_data.title(it.act), &props.chart_data.publication.language) }
                    </span>
                    { changing("span", "move", &i18n::move_of(it.before, it.after)) }
                    if let Some(holds) = it.holds {
                        { changing("small", "", &robust::holds(holds)) }
                    }
                </a>
            </li>
        }
    };
    let count = match shown.len() {
        all if all == props.turning_points.len() => String::new(),
        some => format!(" {}", i18n::place(some, props.turning_points.len())),
    };
    html! {
        <section id="key" aria-labelledby="key-title" hidden={props.turning_points.is_empty()}>
            <h2 id="key-title">
                <span>{ ui::KEY }</span>
                { changing("span", "count", &count) }
            </h2>
            <ol>{ for props.turning_points.iter().enumerate().map(line) }</ol>
        </section>
    }
}
