//! The page of comparisons: the curve beside outside series and other relations, and by its parts. Built whole, for
//! no program comes to it.

mod folds;
mod pair;
mod panels;
mod turns;

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::analysis::comparison::Beside;
use crate::chart::panel::{Line, Panel};
use crate::chart::theme::Ink;
use crate::components::text::authored;
use crate::i18n::{self, compare, what_if};
use crate::method::correlation::Correlation;
use crate::method::{Curve, Specification};
use crate::page::shared;
use crate::publish::COMPARE;
use crate::relation::{Domain, Language, Relation, Series, Shown};
pub(super) use folds::folds;
use panels::{curve_line, drawn, drawn_small, line_panel, marks_panel, whole};

/// What its style sheet has beside that of all pages.
pub(super) const STYLE: &str = include_str!("../../static/compare.css");

/// Another relation of the same site, to stand beside this one.
#[derive(Debug, Clone)]
pub struct Other {
    /// The address of its page, seen from this one's.
    pub href: String,
    /// The relation with its curve.
    pub analysis: Rc<Analysis>,
}

impl Other {
    /// Whether it stands beside a relation: both have months in common.
    #[must_use]
    pub fn is_beside(&self, analysis: &Analysis) -> bool {
        analysis.curve.span.common(self.analysis.curve.span).is_some()
    }
}

impl PartialEq for Other {
    fn eq(&self, other: &Self) -> bool {
        self.href == other.href && Rc::ptr_eq(&self.analysis, &other.analysis)
    }
}

/// The series of which something is drawn.
fn drawn_of(series: &[Series]) -> impl Iterator<Item = &Series> {
    series.iter().filter(|series| series.shown != Shown::Nothing)
}

/// How many acts hold a curve.
fn counted(curve: &Curve) -> usize {
    curve.weighted_acts.iter().filter(|act| act.points != 0.0).count()
}

/// The body of the page.
pub(super) fn page(analysis: &Analysis, series: &[Series], others: &[Other]) -> Html {
    let shown: Vec<Html> = drawn_of(series).map(|series| outside(analysis, series)).collect();
    let beside = others.iter().enumerate();
    let beside: Vec<Html> =
        beside.filter_map(|(place, other)| pair::beside(analysis, other, place)).collect();
    html! {
        <>
            <header>
                <p class="kicker"><a href="./">{ shared::own(&analysis.relation.title, analysis.relation.language()) }</a></p>
                <h1>{ compare::TITLE }</h1>
                if !shown.is_empty() || !beside.is_empty() {
                    <p>{ compare::LEDE }</p>
                }
            </header>
            <main class="compared">
                <div class="curve">
                    <h2>{ compare::CURVE }</h2>
                    { drawn(&whole(&analysis.curve, vec![curve_line(&analysis.curve)]), Html::default()) }
                </div>
                { for beside }
                if !shown.is_empty() {
                    <section>
                        <h2>{ compare::SERIES }</h2>
                        <p>{ compare::SERIES_LEDE }</p>
                        { for shown }
                    </section>
                }
                { parts(analysis) }
                <p class="all"><a href={COMPARE} target="_parent">{ compare::ALL }</a></p>
            </main>
        </>
    }
}

/// An outside series: what it is, whose, its panel, and how it goes with the curve.
fn outside(analysis: &Analysis, series: &Series) -> Html {
    let language = analysis.relation.language();
    let told = match &series.shown {
        Shown::Nothing => Html::default(),
        Shown::Line { label, yearly, values } => {
            let beside = Beside::of(&analysis.curve, &analysis.relation.eras, values, *yearly);
            html! {
                <>
                    { authored("p", "label", label, language) }
                    { drawn(&line_panel(analysis.curve.span, values, *yearly), Html::default()) }
                    { coefficients(&analysis.relation, shared::own(&series.title, language), &beside.whole, &beside.eras, *yearly) }
                </>
            }
        }
        Shown::Marks(rows) => html! {
            <>
                { drawn(&marks_panel(analysis.curve.span, rows), Html::default()) }
                <p>{ compare::MARKS }</p>
                <ul class="entries">
                    { for entries(rows).into_iter().map(|(said, years)| html! {
                        <li>{ shared::own(said, language) }{ ": " }{ compare::years_of(&years) }</li>
                    }) }
                </ul>
            </>
        },
    };
    html! {
        <figure id={series.id().to_owned()} class="beside">
            { authored("h3", "", &series.title, language) }
            { told }
            <figcaption>
                { authored("p", "", &series.caption, language) }
                <p class="hint">
                    { compare::SOURCE }{ shared::own(&series.source, language) }{ ". " }
                    { compare::LICENCE }{ shared::own(&series.licence, &Language::default()) }{ ". " }
                    <a href={series.file.clone()} download="">{ compare::DOWNLOAD }</a>
                </p>
            </figcaption>
        </figure>
    }
}

/// What rows say, each once, in the order in which it was said first, with its years; two datasets may have the same.
fn entries(rows: &[(i32, String)]) -> Vec<(&str, Vec<i32>)> {
    let mut all: Vec<(&str, Vec<i32>)> = Vec::new();
    for (year, said) in rows {
        match all.iter_mut().find(|(known, _)| known == said) {
            None => all.push((said, vec![*year])),
            Some((_, years)) if years.contains(year) => {}
            Some((_, years)) => years.push(*year),
        }
    }
    all
}

/// Coefficients over the whole time and over each period.
fn coefficients(
    relation: &Relation,
    name: Html,
    whole: &Correlation,
    eras: &[Correlation],
    yearly: bool,
) -> Html {
    let row = |name: Html, it: &Correlation| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td>{ compare::coefficient(it.spearman) }</td>
                <td>{ compare::coefficient(it.pearson) }</td>
                <td>{ it.pairs }</td>
            </tr>
        }
    };
    html! {
        <table class="coefficients">
            <caption class="visually-hidden">{ name }</caption>
            <thead>
                <tr>
                    <th scope="col">{ compare::PERIOD }</th>
                    <th scope="col">{ compare::SPEARMAN }</th>
                    <th scope="col">{ compare::PEARSON }</th>
                    <th scope="col">{ compare::PAIRS }</th>
                </tr>
            </thead>
            <tbody>
                { row(html! { { if yearly { compare::WHOLE } else { compare::WHOLE_MONTHS } } }, whole) }
                { for relation.eras.iter().zip(eras).map(|(era, it)| row(shared::own(&era.name, relation.language()), it)) }
            </tbody>
        </table>
    }
}

/// The curve of each domain's acts and of each actor's, on one scale; of those that have any.
fn parts(analysis: &Analysis) -> Html {
    let published = || Specification::PUBLISHED;
    let language = analysis.relation.language();
    let domains = Domain::ALL.into_iter().enumerate().map(|(place, domain)| {
        let mut domains = [false; Domain::ALL.len()];
        domains[place] = true;
        (html! { { i18n::domain(domain) } }, Specification { domains, ..published() })
    });
    let [first, second] =
        analysis.relation.parties.each_ref().map(|it| shared::own(&it.adjective, language));
    let actors = [first, second, html! { { what_if::THIRDS } }];
    let actors = actors.into_iter().enumerate().map(|(place, name)| {
        let mut actors = [false; 3];
        actors[place] = true;
        (name, Specification { actors, ..published() })
    });
    let part = &|(name, specification): (Html, Specification)| {
        let chart_data = &analysis.chart_data;
        let curve = Curve::under(&chart_data.acts, chart_data.span, &specification);
        let pale = Line { ink: Ink::Context, width_px: 1.0, ..curve_line(&analysis.curve) };
        let count = counted(&curve);
        let panel =
            Panel { height_px: 110.0, ..whole(&analysis.curve, vec![pale, curve_line(&curve)]) };
        (count > 0).then(|| {
            html! {
                <figure>
                    <h3>{ name }{ " " }<span class="years">{ i18n::count_acts(count) }</span></h3>
                    { drawn_small(&panel) }
                </figure>
            }
        })
    };
    let parts: [Vec<Html>; 2] =
        [domains.filter_map(part).collect(), actors.filter_map(part).collect()];
    if parts.iter().all(Vec::is_empty) {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ compare::PARTS }</h2>
            <p>{ compare::PARTS_LEDE }</p>
            { for parts.into_iter().map(|parts| html! { <div class="multiples">{ for parts }</div> }) }
        </section>
    }
}
