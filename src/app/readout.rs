//! The reading of a month: its value, its grade and the acts that hold the curve there.

use yew::prelude::*;

use super::Book;
use super::book::Reading;
use crate::browser;
use crate::index::Grade;
use crate::words::{self, ui};

pub(super) fn readout(book: &Book, reading: &Reading) -> Html {
    let Reading { month, cordiality, held } = reading;
    let side = if book.is_early(*month) { "at-right" } else { "at-left" };
    let lede = if held.parts.is_empty() { ui::HELD_BY_NONE } else { ui::HELD_BY };
    html! {
        <section class={classes!("readout", side)} aria-live="polite" data-month={month.to_string()}>
            <h3>
                { words::month(*month) }{ ": " }
                <span class={ink(*cordiality)}>{ words::value(*cordiality) }</span>
            </h3>
            <p>{ lede }</p>
            <ol>
                { for held.parts.iter().map(|part| {
                    let share = part.points.abs() / held.total;
                    let (sign, tint) =
                        if part.points > 0.0 { ("+", "fill-act-warm") } else { ("−", "fill-act-cold") };
                    let year = book.ledger.impulses[part.act].day.month().year();
                    html! {
                        <li>
                            <span class="what">{ year }{ " " }{ book.ledger.title(part.act) }</span>
                            <span class="share">{ sign }{ words::percent(share) }</span>
                            <svg class="bar" aria-hidden="true">
                                <rect class={tint} height="3" width={words::style_percent(100.0 * share)} />
                            </svg>
                        </li>
                    }
                }) }
            </ol>
        </section>
    }
}

/// The class of a value in the ink of its grade.
fn ink(cordiality: f64) -> String {
    format!("value ink-{}", words::grade(Grade::of(cordiality)))
}

/// Stands the rule at the month that is read, or takes it away.
pub(super) fn rule(book: &Book, reading: Option<&Reading>) {
    let Some(&Reading { month, cordiality, .. }) = reading else { return browser::clear_rule() };
    let (x, y) = book.field.place(month, cordiality);
    let (x, y) = (words::style_percent(100.0 * x), words::style_percent(100.0 * y));
    let said = format!("{} {}", words::month(month), words::value(cordiality));
    browser::set_rule(&x, &y, if book.is_early(month) { "right" } else { "left" }, &said);
}
