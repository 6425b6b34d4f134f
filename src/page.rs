//! The page as it stands before any program runs: complete, cited, printable.
//!
//! Rendered natively by Yew into `index.html`. The program in the browser takes this page over as it
//! is: it listens to what stands here and adds what only a program can. Start at [`render`].

mod act_index;
mod act_pages;
mod acts;
mod compare;
mod documents;
mod entry;
mod figure;
mod head;
mod references;
mod robustness;
mod shared;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::{Analysis, TurningPoint};
use crate::chart::form::PICTURES;
use crate::chart::svg::escape;
use crate::chart::{Drawn, Scene, overlay_css, svg};
use crate::chart_data::index;
use crate::components::Shared;
use crate::components::finding::{self, Headline};
use crate::components::text::{self, authored};
use crate::export::Address;
use crate::i18n::{self, compare as words, ui};
use crate::publish::base_url::BaseUrl;
use crate::publish::{COMPARE, REFERENCES, digest, json_ld};
use crate::relation::{Language, Licence, Series};
use crate::state::settings::Settings;
pub use compare::Other;
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
    analysis: Rc<Analysis>,
    series: Rc<[Series]>,
    neighbours: Rc<[Neighbour]>,
    /// One for each of [`PICTURES`].
    pictures: Rc<[String]>,
    /// What follows the pictures and dresses the rest.
    styles: Rc<str>,
    address: Option<BaseUrl>,
}

/// The mark in a body where the style sheet of all but the picture belongs.
pub const STYLES: &str = "<!-- styles -->";

/// The page, and what it loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The page itself.
    pub markup: Markup,
    /// What lies beside it, where it is too long to stand in the page.
    pub long: Option<LongList>,
}

/// The file of a chart data that lies beside the page.
pub const CHART_DATA: &str = "chart-data.txt";

/// What a page must know besides its relation.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// Series from outside, to compare.
    pub series: &'a [Series],
    /// Where the page will stand.
    pub address: Option<&'a BaseUrl>,
    /// The pages of other relations on the same site.
    pub neighbours: &'a [Neighbour],
}

/// The page of another relation on the same site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The title of the relation.
    pub title: String,
    /// What the title is in.
    pub language: Language,
    /// Its address, seen from the page.
    pub href: String,
    /// The id of the relation, where the page of comparisons has it beside this one.
    pub beside: Option<String>,
}

/// Renders the page.
///
/// # Errors
/// Says that no single-threaded runtime could be started.
pub fn render(
    analysis: &Rc<Analysis>,
    Surroundings { series, address, neighbours }: Surroundings<'_>,
) -> std::io::Result<Rendered> {
    let scenes = PICTURES.map(|picture| Scene::of(&Drawn::of(analysis), picture));
    let head = head::head(&analysis.relation, address);
    let layouts = scenes.each_ref().map(|scene| scene.layout.clone());
    let head = format!("{head}<style>{}</style>", overlay_css::pictures(&layouts));
    let styles =
        format!("<style>{}{}</style>{STYLES}", overlay_css::sheet(&layouts), head::tints());
    let pictures = scenes.iter().map(svg::write).collect();
    let props = Props {
        analysis: Rc::clone(analysis),
        series: series.into(),
        neighbours: neighbours.into(),
        pictures,
        styles: styles.into(),
        address: address.cloned(),
    };
    let body = html::<Page>(props)?;
    let chart_data = analysis.chart_data.to_text()?;
    let (template, long) = if acts::is_long(analysis) {
        let index = act_index::text(analysis, &acts::List::of(analysis).sheets());
        let open = format!(
            "<template id=\"chart-data\" data-src=\"{CHART_DATA}\" data-bytes=\"{}\" data-integrity=\"{}\" \
             data-index=\"{}\" data-index-integrity=\"{}\">",
            chart_data.len(),
            digest(chart_data.as_bytes()),
            index::FILE,
            digest(index.as_bytes()),
        );
        (format!("{open}</template>"), Some(LongList { chart_data, index }))
    } else {
        // Inert, and without a byte that a parser of markup could mistake.
        (format!("<template id=\"chart-data\">{}</template>", escape(&chart_data)), None)
    };
    // Behind all that a reader sees: the picture needs the first bytes of the page.
    let dataset = json_ld::json_ld(&analysis.relation, address);
    let dataset = format!("<script type=\"application/ld+json\">{dataset}</script>");
    Ok(Rendered { markup: Markup { head, body: format!("{body}{template}{dataset}") }, long })
}

/// What a page of a long list needs beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LongList {
    /// What [`CHART_DATA`] is to hold.
    pub chart_data: String,
    /// What [`index::FILE`] is to hold.
    pub index: String,
}

/// A file of the site beside its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubPage {
    /// Its name.
    pub file: String,
    /// What stands in it.
    pub markup: Markup,
}

/// Renders the pages beside the page: the references in other styles, the curve beside `series` and `others`, and
/// the sheets of a long list, one after another, because all of them at once may be more than a machine holds.
///
/// # Errors
/// Says that no single-threaded runtime could be started.
pub fn asides(
    analysis: &Rc<Analysis>,
    series: &[Series],
    others: &[Other],
) -> impl Iterator<Item = std::io::Result<SubPage>> + use<> {
    let sheets = acts::List::of(analysis).sheets();
    let last = sheets.len() as u32;
    let part = |part| SubPageProps { analysis: Rc::clone(analysis), part };
    let compared = part(Part::Compare(series.into(), others.into()));
    let references = part(Part::References);
    let parts = sheets.into_iter().map({
        let analysis = Rc::clone(analysis);
        move |sheet| SubPageProps { analysis: Rc::clone(&analysis), part: Part::Sheet(sheet, last) }
    });
    [references, compared].into_iter().chain(parts).map(|props| {
        let (file, name, style) = match &props.part {
            Part::References => (REFERENCES.to_owned(), ui::SOURCES, ""),
            Part::Compare(..) => (COMPARE.to_owned(), words::TITLE, compare::STYLE),
            Part::Sheet(sheet, _) => (sheet.file(), sheet.name.as_str(), ""),
        };
        let relation = &props.analysis.relation;
        let title = relation.language().isolated(&relation.title);
        let title = escape(&format!("{name}: {title}"));
        let head = format!("<title>{title} · {}</title>{}", ui::SITE, head::inks());
        let styles = format!("{STYLES}<style>{}{style}</style>", head::tints());
        let body = format!("{styles}{}", html::<SubPageBody>(props)?);
        Ok(SubPage { file, markup: Markup { head, body } })
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
struct SubPageProps {
    analysis: Rc<Analysis>,
    part: Part,
}

/// Which page it is.
#[derive(Clone, PartialEq)]
enum Part {
    References,
    /// With these series, and these other relations.
    Compare(Rc<[Series]>, Rc<[Other]>),
    /// A sheet, and the number of the last.
    Sheet(act_pages::Sheet, u32),
}

#[component]
fn SubPageBody(props: &SubPageProps) -> Html {
    match &props.part {
        Part::References => references::page(&props.analysis.relation),
        Part::Compare(series, others) => compare::page(&props.analysis, series, others),
        Part::Sheet(sheet, last) => act_pages::page(&props.analysis, sheet, *last),
    }
}

/// What is said of the published curve.
fn shown(analysis: &Analysis) -> finding::Props {
    let chart_data = Shared::from(Rc::clone(&analysis.chart_data));
    let settings = Settings::published(chart_data.span);
    finding::Props { chart_data, curve: Shared::from(Rc::clone(&analysis.curve)), settings }
}

/// The key as it is printed: every turning point with its year and who says so, in short.
fn on_paper(analysis: &Analysis) -> Html {
    let relation = &analysis.relation;
    let line = |it: &TurningPoint| {
        let act = &relation.acts[it.act];
        html! {
            <li>
                <b>{ it.number }</b>{ " " }{ i18n::date(act.date) }{ " " }
                { shared::own(&act.title, relation.language()) }{ ", " }
                { i18n::move_of(it.before, it.after) }{ " (" }{ shared::works(relation, act) }{ ")" }
            </li>
        }
    };
    html! { <div class="on-paper"><ol>{ for analysis.turning_points.iter().map(line) }</ol></div> }
}

/// The foot of a printed page: where it stands; the loader adds the day and the view.
fn printed(address: Option<&BaseUrl>) -> Html {
    let address = address.map(|it| Address::of(&it.to_string()));
    let place = address.as_ref().map_or("", Address::place).to_owned();
    html! { <p id="printed" class="printed" data-printed={ui::PRINTED}>{ place }</p> }
}

/// Links to the pages of other relations on the same site.
fn neighbours(neighbours: &[Neighbour]) -> Html {
    if neighbours.is_empty() {
        return Html::default();
    }
    html! {
        <nav class="neighbours hide-in-embed" aria-label={ui::NEIGHBOURS}>
            <span aria-hidden="true">{ ui::NEIGHBOURS }{ ": " }</span>
            <ul>
                { for neighbours.iter().map(|Neighbour { title, language, href, .. }| html! {
                    <li>
                        <a href={href.clone()} hreflang={text::lang(language)}>
                            { authored("span", "", title, language) }
                        </a>
                    </li>
                }) }
            </ul>
        </nav>
    }
}

#[component]
fn Page(props: &Props) -> Html {
    let relation = &props.analysis.relation;
    html! {
        <>
            <a class="skip" href="#chart">{ ui::SKIP }</a>
            <main>
                <div class="first">
                    <header>
                        { authored("p", "kicker hide-in-embed", &relation.title, relation.language()) }
                        { neighbours(&props.neighbours) }
                        { shared::island("finding", "", html! { <Headline ..shown(&props.analysis) /> }) }
                    </header>
                    { figure::figure(&props.analysis, &props.pictures, &props.styles, props.address.as_ref()) }
                </div>
                { figure::beneath(&props.analysis) }
                { compare::folds(&props.analysis, &props.series, &props.neighbours) }
                { documents::disputes(&props.analysis) }
                { acts::section(&props.analysis) }
                { robustness::section(&props.analysis) }
                { table::section(&props.analysis) }
                { documents::people(&props.analysis) }
                { documents::method() }
                { documents::series(relation, &props.series) }
                { references::section(relation) }
            </main>
            { shared::island("app", "", Html::default()) }
            { on_paper(&props.analysis) }
            { printed(props.address.as_ref()) }
            <footer>
                <p>
                    { ui::LICENCE }{ " " }
                    if let Some(Licence { name, url }) = &relation.publication.licence {
                        { ui::LICENCE_OF_DATA }{ " " }<a href={url.clone()} rel="license">{ shared::own(name, &Language::default()) }</a>{ ". " }
                    }
                    { ui::LICENCE_OF_SOURCES }
                </p>
            </footer>
        </>
    }
}
