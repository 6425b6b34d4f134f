//! The table of robustness: a row a turning point, a column a setting.

use yew::prelude::*;

use crate::analysis::robustness::Setting;
use crate::analysis::{Analysis, TurningPoint};
use crate::export::{files, robustness};
use crate::i18n::{self, robust};
use crate::method::draws::DRAWS;
use crate::method::verdict::Verdict;
use crate::page::shared;

pub(super) fn section(analysis: &Analysis) -> Html {
    let settings = &analysis.robustness.settings;
    if analysis.turning_points.is_empty() || settings.is_empty() {
        return Html::default();
    }
    let named = |setting: &Setting| robustness::name(&analysis.relation, *setting);
    html! {
        <details class="hide-in-embed fold">
            <summary><h2 id="robustness-title">{ robust::TITLE }</h2></summary>
            <p>{ robust::LEDE }{ " " }{ robust::DRAWS_LEDE }{ " " }{ robust::LEFT_OUT_LEDE }</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="robustness-title">
                <table id="robustness">
                    <caption>{ robust::CAPTION }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ robust::POINT }</th>
                            <th scope="col">{ robust::HOLDS }</th>
                            <th scope="col">{ robust::DRAWS }</th>
                            { for settings.iter().map(|it| html! { <th scope="col">{ named(it) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for analysis.turning_points.iter().map(|it| row(analysis, it)) }
                    </tbody>
                </table>
            </div>
            <p><a href={files::ROBUSTNESS} download="">{ robust::CSV }</a></p>
        </details>
    }
}

fn row(analysis: &Analysis, it: &TurningPoint) -> Html {
    let verdicts = &analysis.robustness.verdicts[it.number - 1];
    let [under, of] = it.holds.unwrap_or_default();
    let cell = |verdict: &Option<Verdict>| {
        let holds = verdict.is_some_and(|verdict| verdict.holds());
        html! { <td class={holds.then_some("holds")}>{ robust::cell(verdict.as_ref()) }</td> }
    };
    html! {
        <tr>
            <th scope="row">{ it.number }{ " " }{ i18n::year(analysis.chart_data.year(it.act)) }{ " " }
                { shared::own(analysis.chart_data.title(it.act), analysis.relation.language()) }</th>
            <td>{ i18n::place(under.into(), of.into()) }</td>
            <td>{ robust::draws(it.confirmed, DRAWS) }</td>
            { for verdicts.iter().map(cell) }
        </tr>
    }
}
