//! Pieces of markup that several sections of the page share.

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::chart::sparkline::Sparkline;
use crate::components::sparkline::small_curve;
use crate::components::text::{self, authored};
use crate::components::turn_figures::{moved, turned};
use crate::i18n::{self, share, ui, what_if};
use crate::relation::{Act, Cite, Claim, Language, Relation, Source};

/// The host of a component, where the browser's program renders it again.
pub(super) fn island(name: &'static str, class: &'static str, component: Html) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <div data-island={name} {class}>{ component }</div> }
}

/// The author's words within a sentence of the program: an element of their own only where they need one.
pub(super) fn own(words: &str, language: &Language) -> Html {
    match (text::lang(language), language.dir(words)) {
        (None, None) => html! { { words.to_owned() } },
        (lang, dir) => html! { <bdi {lang} {dir}>{ words.to_owned() }</bdi> },
    }
}

/// What an entry in the list says below its title; a card shows copies of its story, of who
/// says so, and of its code.
///
/// `page` is the address of the page, seen from where the account stands.
pub(super) fn account(analysis: &Analysis, act: usize, page: &'static str) -> Html {
    let relation = &analysis.relation;
    let record = &relation.acts[act];
    let turning_point = analysis.turning_points.iter().find(|it| it.act == act);
    let moved = turning_point.map(|it| {
        html! {
            <>
                <dl>{ moved(ui::MOVED_AS_PUBLISHED, &analysis.chart_data, &analysis.curve, it) }</dl>
                { small_curve(&Sparkline::of(&analysis.curve, it.month)) }
            </>
        }
    });
    // A turning point has a card, every other act its place in the list.
    let mark = if turning_point.is_some() { "?event=" } else { "#" };
    html! {
        <>
            <div class="story">
                { authored("p", "summary", &record.summary, relation.language()) }
                if record.unverified { <p class="unverified">{ ui::UNVERIFIED }</p> }
            </div>
            { moved.unwrap_or_default() }
            <dl class="cited">
                <div><dt>{ ui::WHO_SAYS }</dt><dd>{ cites(relation, &record.cites, page) }</dd></div>
                if let Some(claim) = &record.disputed {
                    <div class="disputed">
                        <dt>{ ui::DISPUTED }</dt>
                        <dd>{ disputed(relation, claim, page) }</dd>
                    </div>
                }
            </dl>
            if let Some(it) = turning_point { <dl>{ turned(relation.span, it) }</dl> }
            <dl class="coded">
                <div>
                    <dt>{ ui::CODE }</dt>
                    <dd>{ coded(analysis, act) }</dd>
                </div>
                if !record.note.is_empty() {
                    <div>
                        <dt>{ ui::REASON }</dt>{ authored("dd", "", &record.note, relation.language()) }
                    </div>
                }
            </dl>
            <p class="permalink">
                <a href={format!("{page}{mark}{}", record.id)}>{ ui::PERMALINK }</a>
                // A page beside the page has no program that answers.
                if page.is_empty() {
                    <>
                        <button type="button" data-cite="">{ share::CITE }</button>
                        <button type="button" data-recode="">{ what_if::CODE_IT }</button>
                    </>
                }
            </p>
        </>
    }
}

/// An act's code in words, with who did it to whom and what it adds.
fn coded(analysis: &Analysis, act: usize) -> String {
    let record: &Act = &analysis.relation.acts[act];
    let points = i18n::azar(analysis.curve.weighted_acts[act].points);
    let relation = &analysis.relation;
    let category = i18n::category(record.code);
    let [who, whom] = [&record.initiator, &record.target]
        .map(|id| relation.language().isolated(relation.name_of(id)));
    let directness = i18n::directness(record.directness);
    format!(
        "{who} to {whom}: {category} (category {}), {directness}, {points} Azar points",
        record.code.number()
    )
}

/// Citations as a list: each work, which leads to its reference in the page, and the place in it.
pub(super) fn cites(relation: &Relation, cites: &[Cite], page: &'static str) -> Html {
    html! {
        <ul class="cites">
            { for cites.iter().filter_map(|cite| {
                let source = relation.sources.get(cite.source)?;
                Some(html! { <li>{ work(source, page) }{ ", " }{ place(relation, cite, page) }</li> })
            }) }
        </ul>
    }
}

/// The works that an act rests on, in short, each once: where there is no room to lead to them.
pub(super) fn works(relation: &Relation, act: &Act) -> String {
    let works = act.cites.iter().filter_map(|cite| relation.sources.get(cite.source));
    let isolated = |source: &Source| Language::default().isolated(&source.short).into_owned();
    let mut works: Vec<String> = works.map(isolated).collect();
    works.dedup();
    works.join("; ")
}

/// The short name of a work, which leads to its reference.
fn work(source: &Source, page: &'static str) -> Html {
    let target = (!page.is_empty()).then_some("_parent");
    // Names of authors may run leftwards, and would take the number of a page with them.
    let dir = Language::default().dir(&source.short);
    html! {
        <cite>
            <a href={format!("{page}#{}", anchor(source))} {target} {dir}>{ &source.short }</a>
        </cite>
    }
}

/// A place in a work, and where that was read if in another one.
fn place(relation: &Relation, cite: &Cite, page: &'static str) -> Html {
    let via = cite.via().and_then(|(before, key, after)| {
        let source = relation.sources.iter().find(|source| source.key == key)?;
        Some(html! { <>{ before }{ work(source, page) }{ after }</> })
    });
    // A locator is of no language: "p. 30".
    via.unwrap_or_else(|| own(&cite.locator, &Language::default()))
}

/// The id of a reference in the page; no act has one with an underscore. A key may have any sign: those
/// that an address would change stand as their numbers, so that no two keys have one id.
pub(super) fn anchor(source: &Source) -> String {
    let mut id = "r_".to_owned();
    for byte in source.key.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => id.push(char::from(byte)),
            _ => id.push_str(&format!(".{byte:02x}")),
        }
    }
    id
}

/// A claim with who makes it.
pub(super) fn disputed(relation: &Relation, claim: &Claim, page: &'static str) -> Html {
    html! {
        <>
            { authored("p", "", &claim.text, relation.language()) }
            { cites(relation, &claim.cites, page) }
        </>
    }
}
