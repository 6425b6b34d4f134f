//! The page as it stands before any program runs: complete, cited, printable.
//!
//! Rendered natively by Yew into `index.html`. The program in the browser replaces the discs and the
//! filters of this page by live ones and touches nothing else. Start at [`render`].

mod acts;
mod back;
mod figure;
mod head;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::{Scene, WIDTHS_PX, svg};
use crate::edition::Edition;
use crate::relation::Series;
use crate::words::ui;
pub use head::head;

/// What the page is made of.
#[derive(Debug, Clone, PartialEq, Properties)]
struct Props {
    edition: Rc<Edition>,
    series: Rc<[Series]>,
    /// One scene for each of [`WIDTHS_PX`].
    scenes: Rc<[Scene]>,
    pictures: Rc<[String]>,
}

/// The scenes of every picture that the page holds.
#[must_use]
pub fn scenes(edition: &Edition) -> Vec<Scene> {
    WIDTHS_PX.map(|width| Scene::of(&edition.relation, &edition.curve, width)).into()
}

/// Renders the body of the page.
///
/// # Errors
/// Says that no single-threaded runtime could be started.
pub fn render(edition: Rc<Edition>, series: Vec<Series>) -> std::io::Result<String> {
    let scenes = scenes(&edition);
    let pictures = scenes.iter().map(svg::write).collect::<Vec<_>>();
    let props =
        Props { edition, series: series.into(), scenes: scenes.into(), pictures: pictures.into() };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let local = tokio::task::LocalSet::new();
    let renderer = yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false);
    Ok(local.block_on(&runtime, renderer.render()))
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
                <p id="notice" class="notice" role="status" hidden=true
                    data-failed={ui::FAILED} data-no-wasm={ui::NO_WASM}></p>
            </header>
            <main>
                { figure::figure(&props.edition, &props.scenes, &props.pictures) }
                { acts::section(&props.edition) }
                { back::disputes(&props.edition) }
                { table::section(&props.edition) }
                { back::people(&props.edition) }
                { back::method() }
                { back::series(&props.series) }
                { back::sources(relation) }
            </main>
            <footer>
                <p>{ ui::LICENCE }</p>
                <p class="undress"><a href="./" target="_blank" rel="noopener">{ ui::WHOLE_PAGE }</a></p>
            </footer>
        </>
    }
}
