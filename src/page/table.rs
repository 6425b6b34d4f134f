//! The monthly values as a table: a row a year, a column a month.

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::date::Month;
use crate::i18n::{self, ui};

pub(super) fn section(analysis: &Analysis) -> Html {
    let span = analysis.curve.span;
    html! {
        <details class="hide-in-embed fold">
            <summary><h2 id="table-title">{ ui::TABLE }</h2></summary>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="table-title">
                <table id="table">
                    <caption>{ ui::TABLE_CAPTION }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ ui::YEAR }</th>
                            { for (1..=12).map(|month| html! {
                                <th scope="col">{ i18n::month_short(month) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for (span.from.year()..=span.to.year()).map(|year| row(analysis, year)) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn row(analysis: &Analysis, year: i32) -> Html {
    html! {
        <tr>
            <th scope="row">{ i18n::year(year) }</th>
            { for (1..=12).map(|month| match analysis.curve.at(Month::new(year, month)) {
                None => html! { <td></td> },
                Some(value) => html! {
                    <td class={i18n::tint_of(value)}>{ i18n::points(value) }</td>
                },
            }) }
        </tr>
    }
}
