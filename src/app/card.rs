//! The card of an inflection: what happened, how far the curve moved, and who says so.
//!
//! Its texts are copies of the entry in the page's list.

use yew::prelude::*;

use super::{Book, dismiss};
use crate::browser::Entry;
use crate::view::{Action, Card};
use crate::words::ui;

pub(super) fn card(book: &Book, act: &Callback<Action>, open: Card, entry: &Entry) -> Html {
    let inflection = &book.ledger.inflections[open.inflection];
    let (number, last) = (open.inflection + 1, book.ledger.inflections.len());
    let side = if book.is_early(inflection.month) { "at-right" } else { "at-left" };
    let turn = |by: isize| act.reform(move |_: MouseEvent| Action::Turn(by));
    let close = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| dismiss(&act))
    };
    html! {
        <section id="card" data-card={inflection.id.clone()} tabindex="-1" aria-labelledby="card-title"
            onpointerenter={act.reform(|_: PointerEvent| Action::Enter)}
            onpointerleave={act.reform(|_: PointerEvent| Action::Exit)}
            class={classes!("card", format!("s{}", open.inflection), side, open.pinned.then_some("pinned"))}>
            <header>
                <p class="when"><b class="number">{ number }</b>{ " " }{ &entry.when }</p>
                <h3 id="card-title">{ &entry.title }</h3>
                <button type="button" class="close" aria-label={ui::CLOSE} onclick={close}>{ "×" }</button>
            </header>
            { Html::VRef(entry.account.clone()) }
            <nav aria-label={ui::MARKS}>
                <button type="button" onclick={turn(-1)} disabled={number == 1}>
                    { "← " }{ ui::PREVIOUS }
                </button>
                <span aria-live="polite">{ number }{ " / " }{ last }</span>
                <button type="button" onclick={turn(1)} disabled={number == last}>
                    { ui::NEXT }{ " →" }
                </button>
            </nav>
        </section>
    }
}
