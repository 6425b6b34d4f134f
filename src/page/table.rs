//! The monthly values as a table: a row a year, a column a month.

use yew::prelude::*;

use crate::analysis::{Analysis, MonthValue};
use crate::date::Month;
use crate::export::files;
use crate::i18n::basis::cell;
use crate::i18n::{self, ui};

pub(super) fn section(analysis: &Analysis) -> Html {
    let span = analysis.curve.span;
    html! {
        <details class="hide-in-embed fold">
            <summary><h2 id="table-title">{ ui::TABLE }</h2></summary>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="table-title">
                <table id="table">
                    <caption>{ ui::TABLE_CAPTION }{ ". " }{ ui::TABLE_BASIS }</caption>
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
            <p><a href={files::MONTHS} download="">{ ui::CURVE }</a></p>
        </details>
    }
}

fn row(analysis: &Analysis, year: i32) -> Html {
    let Analysis { curve, .. } = analysis;
    let value = |month: Month| {
        if curve.span.place(month).is_none() {
            return html! { <td></td> };
        }
        let MonthValue { range, support, cordiality, .. } = MonthValue::of(curve, month);
        let [value, basis, class] = cell(range, support, cordiality);
        html! { <td {class}><span>{ value }</span><small>{ basis }</small></td> }
    };
    html! {
        <tr>
            <th scope="row">{ i18n::year(year) }</th>
            { for (1..=12).map(|month| value(Month::new(year, month))) }
        </tr>
    }
}
