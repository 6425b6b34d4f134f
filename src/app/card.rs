//! The card of an inflection: what happened, how far the curve moved, and who says so.

use yew::prelude::*;

use super::stage::Stage;
use super::{Shared, dismiss};
use crate::edition::Edition;
use crate::parts;
use crate::view::{Action, Card};
use crate::words::{self, ui};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) edition: Shared<Edition>,
    pub(super) stage: Shared<Stage>,
    pub(super) act: Callback<Action>,
    pub(super) open: Card,
}

#[component]
pub(super) fn CardView(props: &Props) -> Html {
    let Props { edition, stage, act, open } = props;
    let inflection = &edition.inflections[open.inflection];
    let record = edition.act_of(inflection);
    let last = edition.inflections.len() - 1;
    let early = stage.is_early(edition.curve.impulses[inflection.act].day.month());
    let turn = |by: isize| act.reform(move |_: MouseEvent| Action::Turn(by));
    let close = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| dismiss(&act))
    };
    html! {
        <section id="card" data-card={record.id.clone()} tabindex="-1" aria-labelledby="card-title"
            style={parts::spot(stage.layouts(), open.inflection)}
            onpointerenter={act.reform(|_: PointerEvent| Action::Enter)}
            onpointerleave={act.reform(|_: PointerEvent| Action::Exit)}
            class={classes!("card", if early { "at-right" } else { "at-left" }, open.pinned.then_some("pinned"))}>
            <header>
                <p class="when">
                    <b class={classes!("number", words::direction(inflection.direction))}>{ inflection.number }</b>
                    { " " }{ words::date(record.date) }{ " · " }{ words::direction(inflection.direction) }
                </p>
                <h3 id="card-title">{ &record.title }</h3>
                <button type="button" class="close" aria-label={ui::CLOSE} onclick={close}>{ "×" }</button>
            </header>
            <div class="account">{ parts::account(edition, inflection.act) }</div>
            <nav aria-label={ui::MARKS}>
                <button type="button" onclick={turn(-1)} disabled={open.inflection == 0}>
                    { "← " }{ ui::PREVIOUS }
                </button>
                <span aria-live="polite">{ inflection.number }{ " / " }{ last + 1 }</span>
                <button type="button" onclick={turn(1)} disabled={open.inflection == last}>
                    { ui::NEXT }{ " →" }
                </button>
            </nav>
        </section>
    }
}
