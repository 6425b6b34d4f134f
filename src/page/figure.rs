//! The figure: its pictures, its discs as links, its key and its periods.

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::chart::overlay_css;
use crate::chart_data::ACTS_NAMED;
use crate::i18n::{self, ui};
use crate::page::shared;
use crate::relation::Span;
use crate::state::settings::{HalfLife, Settings};

pub(super) fn figure(analysis: &Analysis, pictures: &[String], styles: &str) -> Html {
    html! {
        <figure id="chart" data-chart-ready="true" aria-labelledby="chart-title">
            <h2 id="chart-title" class="visually-hidden">{ &analysis.relation.title }</h2>
            <div class="stage">
                <div class="pictures" aria-hidden="true">
                    { for pictures.iter().enumerate().map(|(index, picture)| html! {
                        <div class={format!("picture p{index}")}>
                            { Html::from_html_unchecked(picture.clone().into()) }
                        </div>
                    }) }
                </div>
                // After the pictures, so that they come with the first bytes.
                { Html::from_html_unchecked(styles.to_owned().into()) }
                { marks(analysis) }
                <div class="dock">
                    { readout() }
                    { card() }
                </div>
            </div>
            <figcaption>
                <div class="line">
                    <p class="hint still">{ ui::STILL }</p>
                    <p class="hint live">{ ui::POINT }</p>
                    <p id="notice" class="notice" role="status" hidden=true
                        data-failed={ui::FAILED} data-slow={ui::SLOW} data-loading={ui::LOADING}
                        data-no-wasm={ui::NO_WASM}></p>
                </div>
                { choice(analysis.chart_data.span) }
                <p class="lede dress">{ &analysis.relation.lede }</p>
                { key(analysis) }
                { eras(analysis) }
                <p class="hint live dress">{ ui::KEYS }</p>
            </figcaption>
        </figure>
    }
}

/// Every disc as a link to its entry in the list, and the plot that the program reads a month on.
fn marks(analysis: &Analysis) -> Html {
    html! {
        <div id="marks" class="marks" role="group" aria-label={ui::MARKS}>
            <div id="field" class="field" aria-hidden="true">
                <i class="rule"></i><i class="dot"></i><b class="tag"></b>
            </div>
            { for analysis.turning_points.iter().enumerate().map(|(index, inflection)| {
                let id = analysis.act_of(inflection).id.clone();
                html! {
                    <a id={format!("disc-{index}")} class={classes!("mark", overlay_css::class(index))}
                        href={format!("#{id}")} aria-label={analysis.sentence(inflection)} data-event={id}></a>
                }
            }) }
        </div>
    }
}

/// The frame of a reading, which the program fills for every month that is pointed at.
fn readout() -> Html {
    html! {
        <section id="readout" aria-live="polite" aria-atomic="true" hidden=true>
            <h3><span></span>{ ": " }<span></span></h3>
            <p></p>
            <ol>
                { for (0..ACTS_NAMED).map(|_| html! {
                    <li>
                        <span class="what"></span><span class="share"></span>
                        <svg class="bar" aria-hidden="true"><rect height="3"></rect></svg>
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// The frame of a card, which the program fills with an entry of the list.
fn card() -> Html {
    html! {
        <section id="card" tabindex="-1" aria-labelledby="card-title" hidden=true>
            <header>
                <p class="when"><b class="number"></b>{ " " }<span></span></p>
                <h3 id="card-title"></h3>
                <button type="button" name="close" class="close" aria-label={ui::CLOSE}>{ "×" }</button>
            </header>
            <div class="account"></div>
            <nav aria-label={ui::MARKS}>
                <button type="button" name="previous">{ "← " }{ ui::PREVIOUS }</button>
                <span aria-live="polite"></span>
                <button type="button" name="next">{ ui::NEXT }{ " →" }</button>
            </nav>
        </section>
    }
}

/// The controls, which only a program can work: the style sheet keeps their room where scripts run
/// and shows them once they answer.
fn choice(span: Span) -> Html {
    let Settings { range, half_life } = Settings::published(span);
    let slider = |label: &'static str, [min, max, value]: [String; 3], step: &'static str| {
        html! {
            <label>
                <span>{ label }</span>
                <input type="range" {min} {max} {step} value={value.clone()} />
                <b aria-hidden="true">{ value }</b>
            </label>
        }
    };
    let [from, to] = [range.from, range.to].map(|month| month.year().to_string());
    let years = |value: &String| [from.clone(), to.clone(), value.clone()];
    let half_lives = [HalfLife::MIN, HalfLife::MAX, half_life].map(|it| it.to_string());
    html! {
        <form id="choice" aria-label={ui::CHOICE} autocomplete="off">
            <details>
                <summary>
                    <span>{ i18n::drawn(&from, &to, &half_lives[2]) }</span>{ " " }
                    <i>{ ui::CHANGE }</i>
                </summary>
                <div>
                    { slider(ui::FROM, years(&from), "1") }
                    { slider(ui::TO, years(&to), "1") }
                    { slider(ui::HALF_LIFE, half_lives, ".5") }
                    <button type="reset">{ ui::AS_PUBLISHED }</button>
                </div>
            </details>
        </form>
    }
}

/// The numbered key: every inflection in words.
fn key(analysis: &Analysis) -> Html {
    html! {
        <section id="key" aria-labelledby="key-title">
            <h2 id="key-title">{ ui::KEY }</h2>
            <ol>
                { for analysis.turning_points.iter().map(|inflection| {
                    let act = analysis.act_of(inflection);
                    let turn = i18n::direction(inflection.direction);
                    html! {
                        <li>
                            <a href={format!("#{}", act.id)} data-opens={act.id.clone()}>
                                <b class={turn}>{ inflection.number }</b>
                                <span><i>{ act.date.year() }</i>{ " " }{ &act.title }</span>
                                <span class="move">
                                    { i18n::move_of(inflection.before, inflection.after) }
                                </span>
                            </a>
                        </li>
                    }
                }) }
            </ol>
        </section>
    }
}

/// The periods in words, with what each source says of them.
fn eras(analysis: &Analysis) -> Html {
    let relation = &analysis.relation;
    html! {
        <details class="eras fold">
            <summary><h2>{ ui::ERAS }</h2></summary>
            <ol>
                { for relation.eras.iter().map(|era| html! {
                    <li>
                        <h3>
                            { &era.name }{ " " }
                            <span class="years">
                                { i18n::month(era.span.from) }{ " – " }{ i18n::month(era.span.to) }
                            </span>
                        </h3>
                        { for era.verdicts.iter().map(|claim| shared::disputed(relation, claim, "")) }
                    </li>
                }) }
            </ol>
        </details>
    }
}
