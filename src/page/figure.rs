//! The figure: its pictures, what lies over them, its key and its periods.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::{self, Analysis};
use crate::components::card::Card;
use crate::components::finding::lede;
use crate::components::full_page;
use crate::components::key::Key;
use crate::components::line::Line;
use crate::components::plot::{DESCRIPTION, KEYS_HINT, Plot};
use crate::components::reading::Reading;
use crate::components::recode::Recode;
use crate::components::said::said;
use crate::components::settings::SettingsPanel;
use crate::components::share::{self, Share};
use crate::components::what_if::WhatIf;
use crate::components::{Mode, Shared};
use crate::date::Day;
use crate::export::Address;
use crate::i18n::{self, ui};
use crate::page::shared::{self, island};
use crate::publish::base_url::BaseUrl;
use crate::relation::Circumstance;
use crate::state::settings::Settings;

pub(super) fn figure(
    analysis: &Analysis,
    pictures: &[String],
    styles: &str,
    address: Option<&BaseUrl>,
) -> Html {
    let relation = &analysis.relation;
    let address = address.map(|address| Address::of(&address.to_string()));
    let place = address.as_ref().map_or("", Address::place);
    let chart_data = Shared::from(Rc::clone(&analysis.chart_data));
    let turning_points = Shared::from(Rc::clone(&analysis.turning_points));
    let span = chart_data.span;
    let plot = html! {
        <Plot mode={Mode::Static} chart_data={chart_data.clone()}
            turning_points={turning_points} range={span}
            description={analysis::description(&analysis.curve, span)} />
    };
    let dock = html! {
        <>
            <Reading chart_data={chart_data.clone()} />
            <Card mode={Mode::Static} chart_data={chart_data.clone()} />
            { said("") }
        </>
    };
    let has_markers = !analysis.turning_points.is_empty();
    let marker = if has_markers { ui::POINT_MARKER } else { "" };
    let drag = if analysis.relation.eras.is_empty() { ui::DRAG } else { ui::DRAG_OR_PERIOD };
    html! {
        <figure id="chart" data-chart-ready="true" aria-labelledby="chart-title"
            aria-describedby={DESCRIPTION}>
            <h2 id="chart-title" class="visually-hidden">
                { shared::own(&relation.title, relation.language()) }
            </h2>
            <div class="room">
                <p class="how">
                    <span class="across">{ ui::READ_ACROSS }</span>
                    <span class="down">{ ui::READ_DOWN }</span>
                </p>
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
                    { island("plot", "", plot) }
                    { island("dock", "dock", dock) }
                    { keys() }
                </div>
            </div>
            <figcaption>
                // What the loader may have to say: the program itself does without.
                <div class="line" data-failed={ui::FAILED} data-slow={ui::SLOW} data-loading={ui::LOADING}
                    data-no-wasm={ui::NO_WASM} data-closed={ui::CLOSED} data-blocked={ui::BLOCKED}
                    data-cut={ui::CUT} data-disk={ui::DISK}>
                    <p class="unsaid">{ ui::UNSAID }</p>
                    if has_markers { <p class="hint still">{ ui::STILL }</p> }
                    <p class="hint live">
                        { format!("{}{marker}. ", ui::POINT) }
                        <span class="by-mouse">{ drag }</span>
                    </p>
                    { island("line", "", html! {
                        <Line mode={Mode::Static} {chart_data} settings={Settings::published(span)} />
                    }) }
                </div>
                <div class="source only-in-embed">
                    <span>{ i18n::coverage(relation.acts.len(), relation.sources.len()) }</span>
                    <details class="more"><summary>{ ui::MORE }</summary></details>
                    { island(full_page::ISLAND, "", full_page::full_page("./".to_owned(), place)) }
                </div>
            </figcaption>
        </figure>
    }
}

/// What stands beneath the figure: what is taken away of it, other years, what it says in words.
pub(super) fn beneath(analysis: &Analysis) -> Html {
    let chart_data = Shared::from(Rc::clone(&analysis.chart_data));
    let turning_points = Shared::from(Rc::clone(&analysis.turning_points));
    let span = chart_data.span;
    let published = Settings::published(span);
    let settings = html! {
        <>
            <SettingsPanel mode={Mode::Static} {span} settings={published.clone()} />
            <WhatIf mode={Mode::Static} chart_data={chart_data.clone()} settings={published.clone()} />
            <Recode mode={Mode::Static} chart_data={chart_data.clone()} settings={published} />
        </>
    };
    // It is read on a day that the build does not know.
    let share = html! {
        <Share mode={Mode::Static} chart_data={chart_data.clone()}
            curve={Shared::from(Rc::clone(&analysis.curve))}
            turning_points={turning_points.clone()} settings={Settings::published(span)} today={Day(0)} />
    };
    let key = html! {
        <Key mode={Mode::Static} {chart_data} {turning_points} range={span} />
    };
    html! {
        <div class="beneath">
            { island(share::ISLAND, "hide-in-embed", share) }
            { island("settings", "", settings) }
            { island("lede", "", lede(&super::shown(analysis))) }
            { island("key", "", key) }
            { eras(analysis) }
            { context(analysis) }
            <p id={KEYS_HINT} class="hint live hide-in-embed">{ ui::KEYS }</p>
        </div>
    }
}

/// Every key with what it does: a document that the program shows and hides.
fn keys() -> Html {
    let line = |(keys, does): &(&'static str, &'static str)| {
        html! { <div><dt><kbd>{ *keys }</kbd></dt><dd>{ *does }</dd></div> }
    };
    html! {
        <section id="keys" class="keys" role="dialog" tabindex="-1" aria-labelledby="keys-title"
            hidden=true>
            <header>
                <h3 id="keys-title">{ ui::KEYS_TITLE }</h3>
                <button type="button" name="close-keys" class="close" aria-label={ui::CLOSE}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </header>
            <dl>{ for ui::KEY_LIST.iter().map(line) }</dl>
        </section>
    }
}

/// The periods in words, with what each source says of them.
fn eras(analysis: &Analysis) -> Html {
    let relation = &analysis.relation;
    if relation.eras.is_empty() {
        return Html::default();
    }
    html! {
        <details class="eras fold">
            <summary><h2>{ ui::ERAS }</h2></summary>
            <ol>
                { for relation.eras.iter().enumerate().map(|(index, era)| html! {
                    <li>
                        <h3>
                            { i18n::roman(index + 1) }{ ". " }{ shared::own(&era.name, relation.language()) }{ " " }
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

/// The treaties and wars under the chart, each with who dates it, and the switch of their bars: a style sheet
/// hears it, so that it works without a program.
fn context(analysis: &Analysis) -> Html {
    let relation = &analysis.relation;
    if relation.context.is_empty() {
        return Html::default();
    }
    let dates = |it: &Circumstance| {
        let until = it.until.map(|until| format!(" – {}", i18n::date(until)));
        format!("{}{}", i18n::date(it.from), until.unwrap_or_else(|| ui::ONWARDS.to_owned()))
    };
    html! {
        <>
            <p class="hint context-shown">
                <label>
                    <input id="context-shown" type="checkbox" checked=true />
                    { " " }{ ui::CONTEXT_SHOWN }
                </label>
            </p>
            <details class="eras context fold">
                <summary><h2>{ ui::CONTEXT }</h2></summary>
                <p>{ ui::CONTEXT_LEDE }</p>
                <ol>
                    { for relation.context.iter().map(|it| html! {
                        <li>
                            <h3>
                                { shared::own(&it.name, relation.language()) }{ " " }
                                <span class="years">{ dates(it) }</span>
                                if it.unverified { <span class="flag" title={ui::UNVERIFIED}>{ " ?" }</span> }
                            </h3>
                            { shared::cites(relation, &it.cites, "") }
                        </li>
                    }) }
                </ol>
            </details>
        </>
    }
}
