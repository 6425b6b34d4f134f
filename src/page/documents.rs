//! What stands behind the chart: disagreements, office-holders, method, series.

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::components::text::authored;
use crate::export::files;
use crate::i18n::{self, ui};
use crate::page::acts::{self, Group};
use crate::page::shared;
use crate::relation::{Act, Language, Party, Relation, Role, Series};

pub(super) fn disputes(analysis: &Analysis) -> Html {
    let relation = &analysis.relation;
    // Of a long list, most acts stand on pages of their own.
    let mut files = vec![String::new(); relation.acts.len()];
    for sheet in acts::List::of(analysis).sheets() {
        sheet.acts.iter().for_each(|&act| files[act] = sheet.file());
    }
    let named = |act: &Act, file: &str| {
        let file = if act.inflection.is_some() { "" } else { file };
        html! {
            <a href={format!("{file}#{}", act.id)}>
                { format!("{}: ", i18n::date(act.date)) }{ shared::own(&act.title, relation.language()) }
            </a>
        }
    };
    let disputed = relation.acts.iter().filter(|act| act.disputed.is_some()).count();
    if disputed == 0 {
        return Html::default();
    }
    let item = |act: usize| {
        let record = &relation.acts[act];
        let claim = record.disputed.as_ref()?;
        Some(html! {
            <li data-act={act.to_string()}>
                { named(record, &files[act]) }
                { shared::disputed(relation, claim, "") }
            </li>
        })
    };
    let group = |Group { name, acts }: Group| {
        let items: Vec<Html> = acts.into_iter().filter_map(item).collect();
        (!items.is_empty()).then(|| {
            html! { <section><h3>{ name.shown(relation) }</h3><ul>{ for items }</ul></section> }
        })
    };
    html! {
        <details class="hide-in-embed fold disputes">
            <summary>
                <h2>{ ui::DISPUTES }</h2><span>{ i18n::count_acts(disputed) }</span>
            </summary>
            <p>{ ui::DISPUTES_LEDE }</p>
            { for acts::groups(analysis).into_iter().filter_map(group) }
        </details>
    }
}

pub(super) fn people(analysis: &Analysis) -> Html {
    let relation = &analysis.relation;
    let holds = |party: &Party| relation.offices.iter().any(|office| office.party == party.id);
    if relation.offices.is_empty() {
        return Html::default();
    }
    let roles = [Role::Leader, Role::HeadOfState, Role::HeadOfGovernment, Role::ForeignMinister];
    html! {
        <details class="hide-in-embed fold">
            <summary><h2>{ ui::PEOPLE }</h2></summary>
            { for relation.parties.iter().filter(|party| holds(party)).map(|party| html! {
                <>
                    <h3>{ shared::own(&party.name, relation.language()) }</h3>
                    { for roles.into_iter().map(|role| offices(relation, &party.id, role)) }
                </>
            }) }
        </details>
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
            <h4>{ i18n::role(role) }</h4>
            <ul class="people">
                { for holders.map(|office| html! {
                    <li>
                        { shared::own(&office.name, relation.language()) }{ ", " }{ i18n::date(office.from) }{ " – " }{ i18n::date(office.to) }
                        if office.unverified { <span class="flag" title={ui::UNVERIFIED}>{ " ?" }</span> }
                    </li>
                }) }
            </ul>
        </>
    }
}

pub(super) fn method() -> Html {
    html! {
        <details class="hide-in-embed fold">
            <summary><h2>{ ui::METHOD }</h2></summary>
            { for ui::METHOD_TEXT.iter().map(|paragraph| html! { <p>{ *paragraph }</p> }) }
            <p>{ ui::METHOD_SOURCES }</p>
            <p><a href={files::RELATION} download="">{ ui::DATA }</a></p>
            <p><a href={files::ACTS} download="">{ ui::ACTS_TABLE }</a></p>
            <p><a href={files::PACK} download="">{ ui::PACK }</a></p>
        </details>
    }
}

pub(super) fn series(relation: &Relation, series: &[Series]) -> Html {
    if series.is_empty() {
        return Html::default();
    }
    html! {
        <details class="hide-in-embed fold">
            <summary><h2>{ ui::SERIES }</h2></summary>
            <p>{ ui::SERIES_LEDE }</p>
            <ul>
                { for series.iter().map(|series| html! {
                    <li>
                        <a href={series.file.clone()} download="">{ shared::own(&series.title, relation.language()) }</a>
                        { authored("p", "", &series.caption, relation.language()) }
                        <p class="hint">
                            { shared::own(&series.source, &Language::default()) }{ ". " }
                            { shared::own(&series.licence, &Language::default()) }{ "." }
                        </p>
                    </li>
                }) }
            </ul>
        </details>
    }
}
