//! The reading of a month: its value, its grade and the five acts that hold the curve there.

use yew::prelude::*;

use super::Shared;
use super::stage::Stage;
use crate::date::Month;
use crate::edition::Edition;
use crate::parts;
use crate::words::{self, ui};

/// How many acts are named.
const NAMED: usize = 5;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) edition: Shared<Edition>,
    pub(super) stage: Shared<Stage>,
    pub(super) month: Month,
}

#[component]
pub(super) fn Readout(props: &Props) -> Html {
    let Props { edition, stage, month } = props;
    let Some(value) = edition.curve.at(*month) else { return Html::default() };
    let parts_of = edition.curve.contributions(month.last_day());
    let total: f64 = parts_of.iter().map(|part| part.points.abs()).sum();
    let early = stage.is_early(*month);
    html! {
        <section class={classes!("readout", if early { "at-right" } else { "at-left" })}
            aria-live="polite" data-month={month.to_string()}>
            <h3>{ words::month(*month) }{ ": " }{ parts::value(value) }</h3>
            if parts_of.is_empty() {
                <p>{ ui::HELD_BY_NONE }</p>
            } else {
                <p>{ ui::HELD_BY }</p>
            }
            <ol>
                { for parts_of.iter().take(NAMED).map(|part| {
                    let share = part.points.abs() / total;
                    let tint = if part.points > 0.0 { "on-act-warm" } else { "on-act-cold" };
                    let record = &edition.relation.acts[part.act];
                    html! {
                        <li key={part.act}>
                            <span class="what">{ record.date.year() }{ " " }{ &record.title }</span>
                            <span class="share">
                                { if part.points > 0.0 { "+" } else { "−" } }{ words::percent(share) }
                            </span>
                            <span class={classes!("bar", tint)} style={format!("width:{}", words::style_percent(100.0 * share))}></span>
                        </li>
                    }
                }) }
            </ol>
        </section>
    }
}
