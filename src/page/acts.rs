//! The list of every act, grouped by era.

use yew::prelude::*;

use crate::edition::Edition;
use crate::page::parts;
use crate::relation::Domain;
use crate::words::{self, ui};

pub(super) fn section(edition: &Edition) -> Html {
    let relation = &edition.relation;
    let in_era = |act: usize| relation.era_of(edition.curve.impulses[act].day.month());
    let all = 0..relation.acts.len();
    let prologue: Vec<usize> = all.clone().filter(|&act| in_era(act).is_none()).collect();
    html! {
        <section id="acts" aria-labelledby="acts-title">
            <h2 id="acts-title">{ ui::ACTS }</h2>
            <p>{ ui::ACTS_LEDE }</p>
            { filters(relation.acts.len()) }
            { for relation.eras.iter().enumerate().map(|(index, era)| {
                let acts: Vec<usize> = all.clone().filter(|&act| in_era(act) == Some(index)).collect();
                group(edition, &era.name, &acts)
            }) }
            if !prologue.is_empty() { { group(edition, ui::PROLOGUE, &prologue) } }
        </section>
    }
}

/// The filters of the list, which only a program can work: the style sheet keeps their room where
/// scripts run and shows them once they answer.
fn filters(acts: usize) -> Html {
    html! {
        <form id="filters" role="search">
            <fieldset>
                <legend>{ ui::DOMAINS }</legend>
                { for Domain::ALL.into_iter().map(|domain| html! {
                    <label>
                        <input type="checkbox" name={words::domain(domain)} checked=true />
                        { words::domain(domain) }
                    </label>
                }) }
            </fieldset>
            <label class="search">{ ui::SEARCH }<input type="search" autocomplete="off" /></label>
            <output>{ words::shown(acts, acts) }</output>
        </form>
    }
}

fn group(edition: &Edition, name: &str, acts: &[usize]) -> Html {
    html! {
        <details class="era-acts fold">
            <summary><h3>{ name }</h3><span>{ words::count_acts(acts.len()) }</span></summary>
            <ol>{ for acts.iter().map(|&act| entry(edition, act)) }</ol>
        </details>
    }
}

/// One act; its id stands inside the details, so that a link to it opens them.
fn entry(edition: &Edition, act: usize) -> Html {
    let record = &edition.relation.acts[act];
    let points = edition.curve.impulses[act].points;
    let tint = match points {
        points if points > 0.0 => "ink-act-warm",
        points if points < 0.0 => "ink-act-cold",
        _ => "ink-muted",
    };
    let number = edition.inflections.iter().find(|inflection| inflection.act == act);
    html! {
        <li class="act" data-domain={words::domain(record.domain)} data-also={also(edition, act)}>
            <details>
                <summary>
                    <time datetime={record.date.to_string()}>{ words::date(record.date) }</time>
                    <span class="title">
                        if let Some(inflection) = number {
                            <b class="number">{ inflection.number }</b>{ " " }
                        }
                        <span class="name">{ &record.title }</span>
                        if record.unverified { <span class="flag">{ " ?" }</span> }
                    </span>
                    <span class={classes!("points", tint)}>{ words::azar(points) }</span>
                </summary>
                <div class="account" id={record.id.clone()}>{ parts::account(edition, act) }</div>
            </details>
        </li>
    }
}

/// The other spellings of every name that an act's texts hold, for the search.
fn also(edition: &Edition, act: usize) -> Option<String> {
    let record = &edition.relation.acts[act];
    let spelled = edition.relation.spellings.iter().filter(|spelling| {
        record.title.contains(&spelling.name) || record.summary.contains(&spelling.name)
    });
    let variants: Vec<&str> =
        spelled.flat_map(|spelling| &spelling.variants).map(String::as_str).collect();
    (!variants.is_empty()).then(|| variants.join(" "))
}
