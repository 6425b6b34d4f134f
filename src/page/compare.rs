//! The page of comparisons: the curve beside outside series and other relations, and by its parts. Built whole, for
//! no program comes to it.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::comparison::{Beside, Pair};
use crate::analysis::{Analysis, TurningPoint};
use crate::chart::panel::{Line, Panel};
use crate::chart::theme::Ink;
use crate::components::text::authored;
use crate::date::{Day, Month};
use crate::i18n::{self, compare};
use crate::method::correlation::Correlation;
use crate::method::{Curve, Specification};
use crate::page::{Neighbour, shared};
use crate::publish::COMPARE;
use crate::relation::{Domain, Language, Relation, Series, Shown, Span};

/// Another relation of the same site, to stand beside this one.
#[derive(Debug, Clone)]
pub struct Other {
    /// The address of its page, seen from this one's.
    pub href: String,
    /// The relation with its curve.
    pub analysis: Rc<Analysis>,
}

impl PartialEq for Other {
    fn eq(&self, other: &Self) -> bool {
        self.href == other.href && Rc::ptr_eq(&self.analysis, &other.analysis)
    }
}

/// The link to the page, which says what stands there.
pub(super) fn link(analysis: &Analysis, series: &[Series], neighbours: &[Neighbour]) -> Html {
    let span = analysis.relation.span;
    let pairs = neighbours.iter().any(|it| span.common(it.span).is_some());
    let words =
        compare::link(drawn_of(series).next().is_some(), pairs, counted(&analysis.curve) > 0);
    words.map_or_else(Html::default, |words| {
        html! { <p class="hide-in-embed"><a href={COMPARE}>{ words }</a></p> }
    })
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
    let beside: Vec<Html> = others.iter().filter_map(|other| beside(analysis, other)).collect();
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
                <h2>{ compare::CURVE }</h2>
                { drawn(&whole(&analysis.curve, vec![curve_line(&analysis.curve)])) }
                { for beside }
                if !shown.is_empty() {
                    <section id="series">
                        <h2>{ compare::SERIES }</h2>
                        <p>{ compare::SERIES_LEDE }</p>
                        { for shown }
                    </section>
                }
                { parts(analysis) }
            </main>
        </>
    }
}

/// A panel in both of its widths; a style sheet shows the one that fits.
fn drawn(panel: &Panel) -> Html {
    let pictures = panel.pictures();
    html! {
        <div class="graph" aria-hidden="true">
            { for pictures.into_iter().map(|picture| html! {
                <div>{ Html::from_html_unchecked(picture.into()) }</div>
            }) }
        </div>
    }
}

/// A panel with the scale of cordiality.
fn whole(curve: &Curve, lines: Vec<Line>) -> Panel {
    let level = |value: f64| (value, i18n::points(value));
    Panel {
        span: curve.span,
        range: [-100.0, 100.0],
        levels: [-60.0, 0.0, 60.0].map(level).to_vec(),
        lines,
        dots: Vec::new(),
        marks: Vec::new(),
        height_px: 150.0,
    }
}

/// A curve, month by month.
fn curve_line(curve: &Curve) -> Line {
    let values = curve.span.iter().zip(&curve.cordiality);
    let run = values.map(|(month, value)| (month.last_day(), *value)).collect();
    Line { runs: vec![run], ink: Ink::Text, width_px: 1.5, is_broken: false }
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
                    { drawn(&line_panel(analysis.curve.span, values, *yearly)) }
                    { coefficients(&analysis.relation, shared::own(&series.title, language), &beside.whole, &beside.eras, *yearly) }
                </>
            }
        }
        Shown::Marks(rows) => {
            let mut told = rows.clone();
            // Two datasets may have the same.
            told.dedup();
            html! {
            <>
                { drawn(&marks_panel(analysis.curve.span, rows)) }
                <p>{ compare::MARKS }</p>
                <ul class="marked">
                    { for told.iter().map(|(year, said)| html! {
                        <li>{ i18n::year(*year) }{ " " }{ shared::own(said, language) }</li>
                    }) }
                </ul>
            </>
            }
        }
    };
    html! {
        <figure class="beside">
            { authored("h3", "", &series.title, language) }
            { told }
            <figcaption>
                { authored("p", "", &series.caption, language) }
                <p class="hint">
                    <a href={series.file.clone()} download="">{ shared::own(&series.source, language) }</a>{ ". " }{ shared::own(&series.licence, &Language::default()) }{ "." }
                </p>
            </figcaption>
        </figure>
    }
}

/// The panel of a series of figures: a year's value stands in the middle of its year.
fn line_panel(span: Span, values: &[(Month, f64)], yearly: bool) -> Panel {
    let pitch = if yearly { 12 } else { 1 };
    let day = |month: Month| if yearly { Month(month.0 + 6).first_day() } else { month.last_day() };
    let mut runs: Vec<Vec<(Day, f64)>> = Vec::new();
    let mut before: Option<Month> = None;
    for &(month, value) in values.iter().filter(|(month, _)| {
        span.from.first_day() <= day(*month) && day(*month) <= span.to.last_day()
    }) {
        match (runs.last_mut(), before) {
            (Some(run), Some(before)) if before.0 + pitch == month.0 => {
                run.push((day(month), value))
            }
            _ => runs.push(vec![(day(month), value)]),
        }
        before = Some(month);
    }
    let all = || runs.iter().flatten().map(|(_, value)| *value);
    let (low, high) =
        (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
    // Nothing to draw, or a line that never changes, still needs a height.
    let (low, high) = match high > low {
        true => (low, high),
        false if low.is_finite() => (low - 1.0, low + 1.0),
        false => (0.0, 1.0),
    };
    let level =
        |value: f64| (value, compare::coefficient(Some(value)).trim_start_matches('+').to_owned());
    let line = Line { runs, ink: Ink::Text, width_px: 1.5, is_broken: false };
    Panel {
        span,
        range: [low, high],
        levels: [low, high].map(level).to_vec(),
        lines: vec![line],
        dots: Vec::new(),
        marks: Vec::new(),
        height_px: 110.0,
    }
}

/// The panel of a series of rows.
fn marks_panel(span: Span, rows: &[(i32, String)]) -> Panel {
    let mut days: Vec<Day> =
        rows.iter().map(|(year, _)| Month::new(*year, 7).first_day()).collect();
    days.dedup();
    Panel {
        span,
        range: [0.0, 1.0],
        levels: Vec::new(),
        lines: Vec::new(),
        dots: Vec::new(),
        marks: days,
        height_px: 30.0,
    }
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

/// A second relation on the axis of the first.
fn beside(analysis: &Analysis, other: &Other) -> Option<Html> {
    let (curve, second) = (&analysis.curve, &other.analysis);
    let pair = Pair::of(curve, &second.curve, &analysis.relation.eras)?;
    let line = Line { is_broken: true, ink: Ink::Axis, ..curve_line(&second.curve) };
    let dot = |it: &TurningPoint| (it.month.last_day(), it.after);
    let panel = Panel {
        dots: second.turning_points.iter().map(dot).collect(),
        height_px: 220.0,
        ..whole(curve, vec![line, curve_line(curve)])
    };
    let title = compare::beside(&second.relation.language().isolated(&second.relation.title));
    let said = compare::against(
        pair.span,
        pair.levels,
        pair.changes,
        [&pair.against, &pair.along],
        pair.months_apart(),
    );
    let turn = |it: &TurningPoint| {
        let act = &second.relation.acts[it.act];
        html! {
            <li>
                <a href={format!("{}?event={}", other.href, act.id)}>
                    { i18n::date(act.date) }{ ": " }{ shared::own(&act.title, second.relation.language()) }
                </a>
                { ", " }{ i18n::move_of(it.before, it.after) }
            </li>
        }
    };
    Some(html! {
        <section id={second.relation.id.clone()}>
            <h2>{ &title }</h2>
            { drawn(&panel) }
            <p class="hint">
                { compare::LINES }<a href={other.href.clone()}>{ shared::own(&second.relation.title, second.relation.language()) }</a>{ compare::DOTS }
            </p>
            { for said.into_iter().map(|said| html! { <p>{ said }</p> }) }
            { coefficients(&analysis.relation, html! { { &title } }, &pair.levels, &pair.eras, false) }
            if !pair.apart.is_empty() {
                <h3>{ compare::APART }</h3>
                <p>{ pair.apart.iter().map(|span| compare::stretch(*span)).collect::<Vec<_>>().join("; ") }{ "." }</p>
            }
            if !second.turning_points.is_empty() {
                <h3>{ compare::TURNS }</h3>
                <ol class="turns">{ for second.turning_points.iter().map(turn) }</ol>
            }
        </section>
    })
}

/// The curve of each domain's acts and of each actor's, on one scale; of those that have any.
fn parts(analysis: &Analysis) -> Html {
    let published = || Specification::PUBLISHED;
    let domains = Domain::ALL.into_iter().enumerate().map(|(place, domain)| {
        let mut domains = [false; Domain::ALL.len()];
        domains[place] = true;
        (i18n::domain(domain).to_owned(), Specification { domains, ..published() })
    });
    let [first, second] = &analysis.relation.parties;
    let actors = [first.name.as_str(), second.name.as_str(), compare::THIRDS];
    let actors = actors.into_iter().enumerate().map(|(place, name)| {
        let mut actors = [false; 3];
        actors[place] = true;
        (
            compare::acts_by(&analysis.relation.language().isolated(name)),
            Specification { actors, ..published() },
        )
    });
    let part = |(name, specification): (String, Specification)| {
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
                    { drawn(&panel) }
                </figure>
            }
        })
    };
    let parts: Vec<Html> = domains.chain(actors).filter_map(part).collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! {
        <section id="parts">
            <h2>{ compare::PARTS }</h2>
            <p>{ compare::PARTS_LEDE }</p>
            <div class="multiples">{ for parts }</div>
        </section>
    }
}
