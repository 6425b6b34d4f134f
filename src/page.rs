//! The page as it stands before any program runs: complete, cited, printable.
//!
//! Rendered natively by Yew into `index.html`. The program in the browser takes this page over as it
//! is: it listens to what stands here and adds what only a program can. Start at [`render`].

mod acts;
mod back;
mod figure;
mod head;
mod parts;
mod places;
mod references;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::svg::escape;
use crate::chart::{Scene, WIDTHS_PX, svg};
use crate::edition::Edition;
use crate::ledger::Ledger;
use crate::relation::{Relation, Series};
use crate::words::ui;
pub use references::FILE as REFERENCES;

/// The page as markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup {
    /// What goes into its head.
    pub head: String,
    /// Its body.
    pub body: String,
}

/// What the body is made of.
#[derive(Debug, Clone, PartialEq, Properties)]
struct Props {
    edition: Rc<Edition>,
    series: Rc<[Series]>,
    /// One for each of [`WIDTHS_PX`].
    pictures: Rc<[String]>,
}

/// Renders the page.
///
/// # Errors
/// Says that no single-threaded runtime could be started.
pub fn render(edition: Edition, series: Vec<Series>) -> std::io::Result<Markup> {
    let scenes = WIDTHS_PX.map(|width| Scene::of(&edition.relation, &edition.curve, width));
    let places = places::sheet(&scenes);
    let head = format!("{}<style>{places}</style>", head::head(&edition.relation));
    // Inert, and without a byte that a parser of markup could mistake.
    let ledger = escape(&Ledger::of(&edition.relation).to_text());
    let pictures = scenes.iter().map(svg::write).collect();
    let props = Props { edition: Rc::new(edition), series: series.into(), pictures };
    let body = html::<Page>(props)?;
    Ok(Markup { head, body: format!("{body}<template id=\"ledger\">{ledger}</template>") })
}

/// Renders the page of references in other styles.
///
/// # Errors
/// Says that no single-threaded runtime could be started.
pub fn references(relation: &Relation) -> std::io::Result<Markup> {
    let title = escape(&format!("{}: {}", ui::SOURCES, relation.title));
    let head = format!("<title>{title} · {}</title>{}", ui::SITE, head::inks());
    let body = html::<References>(ReferencesProps { relation: Rc::new(relation.clone()) })?;
    Ok(Markup { head, body })
}

/// Renders a component to its markup.
fn html<C>(props: C::Properties) -> std::io::Result<String>
where
    C: BaseComponent<Properties: Clone> + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let local = tokio::task::LocalSet::new();
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    Ok(local.block_on(&runtime, renderer.render()))
}

/// What the page of references is made of.
#[derive(Debug, Clone, PartialEq, Properties)]
struct ReferencesProps {
    relation: Rc<Relation>,
}

#[component]
fn References(props: &ReferencesProps) -> Html {
    references::page(&props.relation)
}

#[component]
fn Page(props: &Props) -> Html {
    let relation = &props.edition.relation;
    html! {
        <>
            <a class="skip dress" href="#chart">{ ui::SKIP }</a>
            <header>
                <p class="kicker dress">{ &relation.title }</p>
                <h1>{ &relation.finding }</h1>
            </header>
            <main>
                { figure::figure(&props.edition, &props.pictures) }
                { acts::section(&props.edition) }
                { back::disputes(&props.edition) }
                { table::section(&props.edition) }
                { back::people(&props.edition) }
                { back::method() }
                { back::series(&props.series) }
                { references::section(relation) }
            </main>
            <footer>
                <p>{ ui::LICENCE }</p>
                <p class="undress"><a href="./" target="_blank" rel="noopener">{ ui::WHOLE_PAGE }</a></p>
            </footer>
        </>
    }
}
