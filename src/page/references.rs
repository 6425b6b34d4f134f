//! The bibliography: in the page in one style, and as a page of its own in the others.

use yew::prelude::*;

use crate::components::Mode;
use crate::components::source_search::{self, SourceSearch};
use crate::export::files;
use crate::i18n::{self, ui};
use crate::page::shared;
use crate::publish::REFERENCES;
use crate::relation::{Language, Reference, Relation, Source};

/// The sources in the Chicago style, as a section of the page.
pub(super) fn section(relation: &Relation) -> Html {
    if relation.sources.is_empty() {
        return Html::default();
    }
    let works = relation.sources.len();
    let search = html! { <SourceSearch mode={Mode::Static} words="" shown={works} {works} /> };
    html! {
        <details class="sources fold">
            <summary><h2>{ ui::SOURCES }</h2><span>{ i18n::count_works(works) }</span></summary>
            <p><a href={REFERENCES}>{ ui::OTHER_STYLES }</a></p>
            <p><a href={files::SOURCES} download="">{ ui::BIBLIOGRAPHY }</a></p>
            { shared::island(source_search::ISLAND, "", search) }
            <ul class="references">
                { for relation.sources.iter().map(|source| html! {
                    <li id={shared::anchor(source)} dir={dir(&source.chicago)}>
                        { reference(&source.chicago, source) }
                    </li>
                }) }
            </ul>
        </details>
    }
}

/// The sources in the other styles, as the body of a page.
pub(super) fn page(relation: &Relation) -> Html {
    html! {
        <>
            <header>
                <p class="kicker"><a href="./">{ shared::own(&relation.title, relation.language()) }</a></p>
                <h1>{ ui::SOURCES }</h1>
            </header>
            <main>
                <h2>{ ui::APA }</h2>
                { list(relation, |source| &source.apa) }
                <h2>{ ui::MLA }</h2>
                { list(relation, |source| &source.mla) }
            </main>
        </>
    }
}

fn list(relation: &Relation, style: fn(&Source) -> &Reference) -> Html {
    html! {
        <ul class="references">
            { for relation.sources.iter().map(|source| html! {
                <li dir={dir(style(source))}>{ reference(style(source), source) }</li>
            }) }
        </ul>
    }
}

/// The direction of a reference: of what it begins with, where some of its words run leftwards.
fn dir(reference: &Reference) -> Option<&'static str> {
    reference.0.iter().find_map(|run| Language::default().dir(&run.text))
}

/// A formatted reference: the title leads to the work, whose address stands in it, or after it, as
/// text, for where links are dead or printed.
fn reference(reference: &Reference, source: &Source) -> Html {
    let url = source.url.as_deref();
    let shown = url.is_none_or(|url| reference.0.iter().any(|run| run.text.contains(url)));
    html! {
        <>
            { for reference.0.iter().map(|run| {
                let text = if run.slanted {
                    html! { <em>{ &run.text }</em> }
                } else {
                    html! { { &run.text } }
                };
                let lang = source.lang.filter(|_| run.title);
                let dir = Language::default().dir(&run.text);
                match url {
                    Some(url) if run.title => html! {
                        <a href={url.to_owned()} {lang} {dir} target="_blank" rel="noopener">{ text }</a>
                    },
                    _ if lang.is_some() => html! { <span {lang} {dir}>{ text }</span> },
                    _ => text,
                }
            }) }
            if let Some(url) = url && !shown { { " " }{ url } }
        </>
    }
}
