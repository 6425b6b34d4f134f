//! Pieces of markup that several sections of the page share.

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::components::turn_figures::TurnFigures;
use crate::i18n::{self, ui};
use crate::relation::{Act, Cite, Claim, Relation};

/// The host of a component, where the browser's program renders it again.
pub(super) fn island(name: &'static str, class: &'static str, component: Html) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <div data-island={name} {class}>{ component }</div> }
}

/// What an entry in the list says below its title; a card shows copies of its story and its facts.
pub(super) fn account(analysis: &Analysis, act: usize) -> Html {
    let relation = &analysis.relation;
    let record = &relation.acts[act];
    let turning_point = analysis.turning_points.iter().find(|it| it.act == act);
    html! {
        <>
            <div class="story">
                <p class="summary">{ &record.summary }</p>
                if record.unverified { <p class="unverified">{ ui::UNVERIFIED }</p> }
            </div>
            if let Some(&turning_point) = turning_point {
                <dl><TurnFigures label={ui::MOVED_AS_PUBLISHED} {turning_point} /></dl>
            }
            <dl class="facts">
                <div>
                    <dt>{ ui::CODE }</dt>
                    <dd>{ coded(analysis, act) }</dd>
                </div>
                if !record.note.is_empty() {
                    <div><dt>{ ui::REASON }</dt><dd>{ &record.note }</dd></div>
                }
                <div><dt>{ ui::WHO_SAYS }</dt><dd>{ cites(relation, &record.cites) }</dd></div>
                if let Some(claim) = &record.disputed {
                    <div class="disputed">
                        <dt>{ ui::DISPUTED }</dt>
                        <dd>{ disputed(relation, claim) }</dd>
                    </div>
                }
            </dl>
        </>
    }
}

/// An act's code in words, with who did it to whom and what it adds.
fn coded(analysis: &Analysis, act: usize) -> String {
    let record: &Act = &analysis.relation.acts[act];
    let points = i18n::azar(analysis.chart_data.weighted_acts[act].points);
    let relation = &analysis.relation;
    let category = i18n::category(record.code);
    let (who, whom) = (relation.name_of(&record.initiator), relation.name_of(&record.target));
    let directness = i18n::directness(record.directness);
    format!(
        "{who} to {whom}: {category} (category {}), {directness}, {points} Azar points",
        record.code.number()
    )
}

/// Citations as a list, each with its place and its address as text.
pub(super) fn cites(relation: &Relation, cites: &[Cite]) -> Html {
    html! {
        <ul class="cites">
            { for cites.iter().filter_map(|cite| {
                let source = relation.sources.get(cite.source)?;
                Some(html! {
                    <li>
                        <cite>{ &source.short }</cite>{ ", " }{ &cite.locator }
                        if let Some(url) = &source.url { { " " }{ link(url) } }
                    </li>
                })
            }) }
        </ul>
    }
}

/// A claim with who makes it.
pub(super) fn disputed(relation: &Relation, claim: &Claim) -> Html {
    html! { <><p>{ &claim.text }</p>{ cites(relation, &claim.cites) }</> }
}

/// A link that shows its address, for where links are dead or printed.
pub(super) fn link(url: &str) -> Html {
    let shown = url.trim_start_matches("https://").trim_end_matches('/').to_owned();
    html! { <a href={url.to_owned()} target="_blank" rel="noopener">{ shown }</a> }
}
