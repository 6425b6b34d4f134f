//! From one named period to the next, and all years as a strip with a window over those that are drawn.
//!
//! The window is the thumb of a slider as wide as its years are: a browser moves it by pointer, touch and
//! keys.

use yew::prelude::*;

use crate::chart::sparkline;
use crate::chart_data::ChartData;
use crate::components::{Mode, events};
use crate::i18n::{self, ui};
use crate::state::settings::{Settings, years};
use crate::state::{Action, periods_beside};

/// Two buttons; between them the strip, once other years than all are drawn.
pub fn overview(mode: &Mode, chart_data: &ChartData, settings: &Settings) -> Html {
    let (span, range) = (chart_data.span, settings.range);
    let [before, after] = periods_beside(range, chart_data);
    let is_whole = range == span;
    if is_whole && after.is_none() {
        return Html::default();
    }
    let step = |name: &'static str, said: &'static str, sign: &'static str, era: Option<usize>| {
        let period = era.and_then(|era| chart_data.eras.get(era));
        let language = &chart_data.publication.language;
        let label = AttrValue::from(period.map_or_else(
            || said.to_owned(),
            |it| format!("{said}: {}", language.isolated(&it.name)),
        ));
        // One that leads nowhere keeps the focus.
        html! {
            <button {name} aria-label={label.clone()} title={label}
                aria-disabled={era.is_none().then_some("true")}
                onclick={mode.on(move |_: MouseEvent| era.map(Action::ZoomTo))}>{ sign }</button>
        }
    };
    html! {
        <div class={if is_whole { "overview" } else { "overview zoomed" }}>
            { step("earlier", ui::EARLIER, "‹", before) }
            if !is_whole { { strip(mode, chart_data, settings) } }
            { step("later", ui::LATER, "›", after) }
        </div>
    }
}

/// The published curve of all years, and the window.
fn strip(mode: &Mode, chart_data: &ChartData, settings: &Settings) -> Html {
    let (span, range) = (chart_data.span, settings.range);
    let [first, last] = [span.from, span.to].map(|month| month.year());
    let [from, to] = [range.from, range.to].map(|month| month.year());
    let settings = settings.clone();
    let oninput = mode.on(move |event: InputEvent| {
        let moved: i32 = events::value(&event)?.parse().ok()?;
        let range = years(moved, moved + to - from, span)?;
        Some(Action::ChangeSettings(Settings { range, ..settings.clone() }))
    });
    html! {
        <span class="strip-of-years">
            <svg viewBox={format!("0 0 {} 200", (last - first + 1) * 12)} preserveAspectRatio="none"
                aria-hidden="true"><path d={sparkline::whole(&chart_data.published)} /></svg>
            <input type="range" min={first.to_string()} max={(last - to + from).to_string()}
                value={from.to_string()} aria-label={ui::OVERVIEW}
                aria-valuetext={i18n::heard::years(from, to)} {oninput} />
        </span>
    }
}
