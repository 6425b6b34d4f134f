//! The controls under the picture: which years are drawn, and how fast acts fade.

use yew::prelude::*;

use crate::components::text::changing;
use crate::components::{Mode, events};
use crate::i18n::{self, ui, what_if};
use crate::relation::Span;
use crate::state::Action;
use crate::state::settings::{HalfLife, Settings, years};

/// What the controls show.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether they answer.
    pub mode: Mode,
    /// The months of the curve.
    pub span: Span,
    /// What is drawn.
    pub settings: Settings,
    /// Whether the draws around the curve are made.
    #[prop_or(true)]
    pub has_range: bool,
    /// Whether lists keep to the years that are drawn.
    #[prop_or(true)]
    pub narrowed: bool,
}

/// Which end of the range a slider moves.
#[derive(Clone, Copy, PartialEq)]
enum End {
    From,
    To,
}

/// Three sliders, folded, and the way back. The style sheet keeps their room where scripts run and shows
/// them once a program answers.
#[component]
pub fn SettingsPanel(props: &Props) -> Html {
    let Props { mode, span, settings, has_range, narrowed } = props.clone();
    let Settings { range, ref specification, beside } = settings;
    let half_life = specification.half_life;
    let [from, to] = [range.from, range.to].map(|month| month.year());
    let year = |label: &'static str, end: End, value: i32| {
        let specification = specification.clone();
        let oninput = mode.on(move |event: InputEvent| {
            let year = events::value(&event)?.parse().ok()?;
            // The end that is moved takes the other along.
            let range = match end {
                End::From => years(year, to.max(year), span),
                End::To => years(from.min(year), year, span),
            };
            let specification = specification.clone();
            Some(Action::ChangeSettings(Settings { range: range?, specification, beside }))
        });
        let ends = [span.from.year().to_string(), span.to.year().to_string()];
        let spoken = i18n::heard::spoken_year(value, from, to);
        slider(label, ends, "1", [value.to_string(), i18n::year(value)], spoken, oninput)
    };
    let before = settings.clone();
    let fading = mode.on(move |event: InputEvent| {
        let mut settings = before.clone();
        settings.specification.half_life = events::value(&event)?.parse().ok()?;
        Some(Action::ChangeSettings(settings))
    });
    let half_lives = [HalfLife::MIN, HalfLife::MAX].map(|it| it.to_string());
    let half_life_said = [half_life.to_string(), half_life.to_string()];
    let reset = mode.on(move |_: MouseEvent| {
        Some(Action::ChangeSettings(Settings { beside, ..Settings::published(span) }))
    });
    let spoken = i18n::heard::spoken_half_life(&half_life.to_string());
    let said = i18n::drawn(&i18n::year(from), &i18n::year(to), &half_life.to_string());
    html! {
        <form id="settings" aria-label={ui::SETTINGS} autocomplete="off"
            onsubmit={mode.on(|event: SubmitEvent| { event.prevent_default(); None })}>
            <details>
                <summary>
                    { changing("span", "", &said) }
                    <i>{ ui::CHANGE }</i>
                </summary>
                <div>
                    { year(ui::FROM, End::From, from) }
                    { year(ui::TO, End::To, to) }
                    { slider(ui::HALF_LIFE, half_lives, ".5", half_life_said, spoken, fading) }
                    <div hidden={range == span}><label class="narrow">
                        <input type="checkbox" name="narrow" checked={narrowed}
                            onchange={mode.on(move |_: Event| Some(Action::Narrow(!narrowed)))} />
                        <span>{ ui::NARROW }</span>
                    </label></div>
                    <button type="button" name="reset" onclick={reset}>{ ui::AS_PUBLISHED }</button>
                </div>
            </details>
            // What is said for a moment has its room always: nothing below moves.
            <p class="hint">
                { ui::RANGE }
                <span class={if has_range { "made" } else { "" }}>{ what_if::RANGE_COMES }</span>
            </p>
        </form>
    }
}

/// A slider with its value as a number and as it is said.
fn slider(
    label: &'static str,
    [min, max]: [String; 2],
    step: &'static str,
    [value, said]: [String; 2],
    spoken: String,
    oninput: Option<Callback<InputEvent>>,
) -> Html {
    html! {
        <label>
            <span>{ label }</span>
            <input type="range" {min} {max} {step} {value} aria-valuetext={spoken} {oninput} />
            <b aria-hidden="true">{ changing("span", "", &said) }</b>
        </label>
    }
}
