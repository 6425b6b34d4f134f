//! Pieces of markup that the static page and the live card share. Yew, but no DOM.

use yew::prelude::*;

use crate::chart::Layout;
use crate::edition::{Edition, Inflection};
use crate::index::Grade;
use crate::relation::{Act, Cite, Claim, Relation};
use crate::words::{self, ui};

/// What an act's card and its entry in the list both say, below its title.
pub fn account(edition: &Edition, act: usize) -> Html {
    let relation = &edition.relation;
    let record = &relation.acts[act];
    let inflection = edition.inflections.iter().find(|inflection| inflection.act == act);
    html! {
        <>
            <p class="summary">{ &record.summary }</p>
            if record.unverified { <p class="unverified">{ ui::UNVERIFIED }</p> }
            <dl class="facts">
                if let Some(inflection) = inflection { { turn(inflection) } }
                <div>
                    <dt>{ ui::CODE }</dt>
                    <dd>{ coded(edition, act) }</dd>
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

/// How far the curve moved at an inflection, and whether it turned there.
fn turn(inflection: &Inflection) -> Html {
    let (name, meaning) = words::verdict(inflection.verdict);
    html! {
        <>
            <div>
                <dt>{ ui::MOVED }</dt>
                <dd>
                    { value(inflection.before) }{ " → " }{ value(inflection.after) }
                </dd>
            </div>
            <div>
                <dt>{ ui::VERDICT }</dt>
                <dd><strong>{ name }</strong>{ format!(": {meaning}") }</dd>
            </div>
        </>
    }
}

/// A value in the ink of its grade.
pub fn value(cordiality: f64) -> Html {
    let class = crate::chart::theme::Ink::Grade(Grade::of(cordiality)).name();
    html! { <span class={format!("value ink-{class}")}>{ words::value(cordiality) }</span> }
}

/// An act's code in words, with who did it to whom and what it adds.
fn coded(edition: &Edition, act: usize) -> String {
    let record: &Act = &edition.relation.acts[act];
    let points = words::azar(edition.curve.impulses[act].points);
    let relation = &edition.relation;
    let category = words::category(record.code);
    let (who, whom) = (relation.name_of(&record.initiator), relation.name_of(&record.target));
    let directness = words::directness(record.directness);
    format!(
        "{who} to {whom}: {category} (category {}), {directness}, {points} Azar points",
        record.code.number()
    )
}

/// Citations as a list, each with its place and its address as text.
pub fn cites(relation: &Relation, cites: &[Cite]) -> Html {
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
pub fn disputed(relation: &Relation, claim: &Claim) -> Html {
    html! { <><p>{ &claim.text }</p>{ cites(relation, &claim.cites) }</> }
}

/// A link that shows its address, for where links are dead or printed.
pub fn link(url: &str) -> Html {
    let shown = url.trim_start_matches("https://").trim_end_matches('/').to_owned();
    html! { <a href={url.to_owned()} target="_blank" rel="noopener">{ shown }</a> }
}

/// Where a disc lies on each of the page's pictures, as custom properties; the style sheet takes the
/// pair of the picture that is shown.
#[must_use]
pub fn spot<'a>(layouts: impl Iterator<Item = &'a Layout>, disc: usize) -> String {
    let places = layouts.enumerate().filter_map(|(index, layout)| {
        let (x, y) = layout.percent(layout.discs.get(disc)?.center);
        Some(format!(
            "--x{index}:{};--y{index}:{};",
            words::style_percent(x),
            words::style_percent(y)
        ))
    });
    places.collect()
}
