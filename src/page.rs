//! The page as it stands before any program runs: complete, cited, printable.
//!
//! Rendered natively by Yew into `index.html`. The program in the browser takes this page over as it
//! is: it listens to what stands here and adds what only a program can. Start at [`render`].

mod acts;
mod back;
mod figure;
mod head;
mod parts;
mod references;
mod sheets;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::svg::escape;
use crate::chart::{Scene, WIDTHS_PX, places, svg};
use crate::edition::Edition;
use crate::publish::address::Address;
use crate::publish::{REFERENCES, dataset, digest};
use crate::relation::Series;
use crate::words::ui;
pub use head::head;

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
    /// What follows the pictures and dresses the rest.
    styles: Rc<str>,
}

/// The mark in a body where the style sheet of all but the picture belongs.
pub const STYLES: &str = "<!-- styles -->";

/// The page, and what it loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The page itself.
    pub markup: Markup,
    /// What [`LEDGER`] is to hold, where it is too long to stand in the page.
    pub ledger: Option<String>,
}

/// The file of a ledger that lies beside the page.
pub const LEDGER: &str = "ledger.txt";

/// Renders the page.
///
/// # Errors
/// Says that no single-threaded runtime could be started.
pub fn render(
    edition: &Rc<Edition>,
    series: &[Series],
    address: Option<&Address>,
) -> std::io::Result<Rendered> {
    let scenes = WIDTHS_PX
        .map(|width| Scene::of(&edition.ledger, &edition.curve, edition.ledger.span, width));
    let head = head::head(&edition.relation, address);
    let head = format!("{head}<style>{}</style>", places::pictures());
    let styles = format!(
        "<style>{}{}</style>{STYLES}",
        places::sheet(scenes.each_ref().map(|scene| &scene.layout)),
        head::tints()
    );
    let pictures = scenes.iter().map(svg::write).collect();
    let props = Props {
        edition: Rc::clone(edition),
        series: series.into(),
        pictures,
        styles: styles.into(),
    };
    let body = html::<Page>(props)?;
    let ledger = edition.ledger.to_text();
    let (template, ledger) = if acts::is_long(edition) {
        let open = format!(
            "<template id=\"ledger\" data-src=\"{LEDGER}\" data-bytes=\"{}\" data-integrity=\"{}\">",
            ledger.len(),
            digest(ledger.as_bytes()),
        );
        (format!("{open}</template>"), Some(ledger))
    } else {
        // Inert, and without a byte that a parser of markup could mistake.
        (format!("<template id=\"ledger\">{}</template>", escape(&ledger)), None)
    };
    // Behind all that a reader sees: the picture needs the first bytes of the page.
    let dataset = dataset::json_ld(&edition.relation, address);
    let dataset = format!("<script type=\"application/ld+json\">{dataset}</script>");
    Ok(Rendered { markup: Markup { head, body: format!("{body}{template}{dataset}") }, ledger })
}

/// A file of the site beside its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Its name.
    pub file: String,
    /// What stands in it.
    pub markup: Markup,
}

/// Renders the pages beside the page: the references in other styles, and the sheets of a long list,
/// one after another, because all of them at once may be more than a machine holds.
///
/// # Errors
/// Says that no single-threaded runtime could be started.
pub fn asides(edition: &Rc<Edition>) -> impl Iterator<Item = std::io::Result<Aside>> {
    let sheets = acts::List::of(edition).sheets();
    let last = sheets.len();
    let references = AsideProps { edition: Rc::clone(edition), part: Part::References };
    let parts = sheets.into_iter().map({
        let edition = Rc::clone(edition);
        move |sheet| AsideProps { edition: Rc::clone(&edition), part: Part::Sheet(sheet, last) }
    });
    std::iter::once(references).chain(parts).map(|props| {
        let (file, name) = match &props.part {
            Part::References => (REFERENCES.to_owned(), ui::SOURCES),
            Part::Sheet(sheet, _) => (sheet.file(), sheet.name.as_str()),
        };
        let title = escape(&format!("{name}: {}", props.edition.relation.title));
        let head = format!("<title>{title} · {}</title>{}", ui::SITE, head::inks());
        let styles = format!("{STYLES}<style>{}</style>", head::tints());
        let body = format!("{styles}{}", html::<AsidePage>(props)?);
        Ok(Aside { file, markup: Markup { head, body } })
    })
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

/// What a page beside the page is made of.
#[derive(Clone, PartialEq, Properties)]
struct AsideProps {
    edition: Rc<Edition>,
    part: Part,
}

/// Which page it is.
#[derive(Clone, PartialEq)]
enum Part {
    References,
    /// A sheet, and the number of the last.
    Sheet(sheets::Sheet, usize),
}

#[component]
fn AsidePage(props: &AsideProps) -> Html {
    match &props.part {
        Part::References => references::page(&props.edition.relation),
        Part::Sheet(sheet, last) => sheets::page(&props.edition, sheet, *last),
    }
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
                { figure::figure(&props.edition, &props.pictures, &props.styles) }
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
