//! What stands behind the chart: disagreements, office-holders, method, series, bibliography.

use yew::prelude::*;

use super::Series;
use crate::edition::Edition;
use crate::parts;
use crate::relation::{Reference, Relation, Role};
use crate::words::{self, ui};

pub(super) fn disputes(edition: &Edition) -> Html {
    let relation = &edition.relation;
    let disputed = relation.acts.iter().filter_map(|act| act.disputed.as_ref().map(|claim| (act, claim)));
    html! {
        <section class="dress" aria-labelledby="disputes-title">
            <h2 id="disputes-title">{ ui::DISPUTES }</h2>
            <details>
                <summary>{ ui::DISPUTES_LEDE }</summary>
                <ul class="disputes">
                    { for disputed.map(|(act, claim)| html! {
                        <li>
                            <a href={format!("#{}", act.id)}>
                                { words::date(act.date) }{ ": " }{ &act.title }
                            </a>
                            { parts::disputed(relation, claim) }
                        </li>
                    }) }
                </ul>
            </details>
        </section>
    }
}

pub(super) fn people(edition: &Edition) -> Html {
    let relation = &edition.relation;
    let roles = [Role::Leader, Role::HeadOfState, Role::HeadOfGovernment, Role::ForeignMinister];
    html! {
        <section class="dress" aria-labelledby="people-title">
            <h2 id="people-title">{ ui::PEOPLE }</h2>
            { for relation.parties.iter().map(|party| html! {
                <details>
                    <summary>{ &party.name }</summary>
                    { for roles.into_iter().map(|role| offices(relation, &party.id, role)) }
                </details>
            }) }
        </section>
    }
}

fn offices(relation: &Relation, party: &str, role: Role) -> Html {
    let mut holders = (relation.offices.iter())
        .filter(|office| office.party == party && office.role == role)
        .peekable();
    if holders.peek().is_none() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ words::role(role) }</h3>
            <ul class="people">
                { for holders.map(|office| html! {
                    <li>
                        { &office.name }{ ", " }{ words::date(office.from) }{ " – " }{ words::date(office.to) }
                        if office.unverified { <span class="flag" title={ui::UNVERIFIED}>{ " ?" }</span> }
                    </li>
                }) }
            </ul>
        </>
    }
}

pub(super) fn method() -> Html {
    html! {
        <section class="dress" aria-labelledby="method-title">
            <h2 id="method-title">{ ui::METHOD }</h2>
            { for ui::METHOD_TEXT.iter().map(|paragraph| html! { <p>{ *paragraph }</p> }) }
            <p>{ ui::METHOD_SOURCES }</p>
        </section>
    }
}

pub(super) fn series(series: &[Series]) -> Html {
    if series.is_empty() {
        return Html::default();
    }
    html! {
        <section class="dress" aria-labelledby="series-title">
            <h2 id="series-title">{ ui::SERIES }</h2>
            <p>{ ui::SERIES_LEDE }</p>
            <ul>
                { for series.iter().map(|series| html! {
                    <li>
                        <a href={series.file.clone()} download="">{ &series.title }</a>
                        <p>{ &series.caption }</p>
                        <p class="hint">{ &series.source }{ ". " }{ &series.licence }{ "." }</p>
                    </li>
                }) }
            </ul>
        </section>
    }
}

pub(super) fn sources(relation: &Relation) -> Html {
    html! {
        <section aria-labelledby="sources-title">
            <h2 id="sources-title">{ ui::SOURCES }</h2>
            <ul class="references">
                { for relation.sources.iter().map(|source| html! {
                    <li id={format!("source-{}", source.key)}>
                        { reference(&source.chicago) }
                        if let Some(url) = &source.url
                            && !source.chicago.0.iter().any(|run| run.text.contains(url.as_str()))
                        {
                            { " " }{ parts::link(url) }
                        }
                        <details>
                            <summary>{ ui::APA }{ ", " }{ ui::MLA }</summary>
                            <p>{ reference(&source.apa) }</p>
                            <p>{ reference(&source.mla) }</p>
                        </details>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn reference(reference: &Reference) -> Html {
    html! {
        { for reference.0.iter().map(|run| match run.slanted {
            true => html! { <em>{ &run.text }</em> },
            false => html! { { &run.text } },
        }) }
    }
}
