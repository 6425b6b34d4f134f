//! The monthly values as a table: a row a year, a column a month.

use yew::prelude::*;

use crate::date::Month;
use crate::edition::Edition;
use crate::words::{self, ui};

pub(super) fn section(edition: &Edition) -> Html {
    let span = edition.curve.span;
    html! {
        <details class="dress fold">
            <summary><h2 id="table-title">{ ui::TABLE }</h2></summary>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="table-title">
                <table id="table">
                    <caption>{ ui::TABLE_CAPTION }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ ui::YEAR }</th>
                            { for (1..=12).map(|month| html! {
                                <th scope="col">{ words::month_short(month) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for (span.from.year()..=span.to.year()).map(|year| row(edition, year)) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn row(edition: &Edition, year: i32) -> Html {
    html! {
        <tr>
            <th scope="row">{ year }</th>
            { for (1..=12).map(|month| match edition.curve.at(Month::new(year, month)) {
                None => html! { <td></td> },
                Some(value) => html! {
                    <td class={words::tint_of(value)}>{ words::points(value) }</td>
                },
            }) }
        </tr>
    }
}
