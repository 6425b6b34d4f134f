//! The dialog in which a reader codes an act otherwise, or leaves it out.

use yew::prelude::*;

use crate::chart_data::ChartData;
use crate::components::choice::{choice, names};
use crate::components::dialog::Dialog;
use crate::components::text::{authored, changing};
use crate::components::{Mode, Shared};
use crate::i18n;
use crate::i18n::what_if::{self, category_named};
use crate::method::specification::Code;
use crate::relation::{Category, Directness};
use crate::state::Action;
use crate::state::settings::Settings;

/// The host of the dialog, and its id.
pub const ID: &str = "recode";

/// What the dialog shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it answers.
    pub mode: Mode,
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// What is drawn.
    pub settings: Settings,
    /// The act; nothing where none is to be coded.
    #[prop_or_default]
    pub act: Option<usize>,
}

/// The dialog; what is chosen in it is drawn at once.
#[component]
pub fn Recode(props: &Props) -> Html {
    let Props { mode, act, .. } = props;
    let inside = act.map(|act| choices(props, act));
    let (title, close) = (what_if::YOUR_CODE, Action::Recode(None));
    Dialog { mode, id: ID, title, close }.around(inside)
}

/// What can be chosen for an act.
fn choices(Props { mode, chart_data, settings, .. }: &Props, act: usize) -> Html {
    let Some(coded) = chart_data.acts.get(act) else { return Html::default() };
    let published = coded.code;
    let now = settings.specification.code(act, coded);
    let Code { category, directness } = now.unwrap_or(published);
    // What is left out keeps the code that it would have.
    let recode = {
        let before = settings.clone();
        move |code: Option<Code>| {
            let mut settings = before.clone();
            settings.specification.recode(act, (code != Some(published)).then_some(code));
            Some(Action::ChangeSettings(settings))
        }
    };
    let choose_category = {
        let recode = recode.clone();
        mode.on(move |place: usize| {
            let category = Category::all().nth(place)?;
            recode(Some(Code { category, directness }))
        })
    };
    let choose_directness = {
        let recode = recode.clone();
        mode.on(move |place: usize| {
            let directness = *DIRECTNESS.get(place)?;
            recode(Some(Code { category, directness }))
        })
    };
    let leave_out = {
        let recode = recode.clone();
        mode.on(move |_: Event| recode(now.is_none().then_some(published)))
    };
    let undo = mode.on(move |_: MouseEvent| recode(Some(published)));
    let named = |it: Category| category_named(it.number(), i18n::category(it)).into();
    let categories: Vec<AttrValue> = Category::all().map(named).collect();
    let date = i18n::date(chart_data.date(act));
    html! {
        <>
            <p><span>{ format!("{date}: ") }</span>{ authored("b", "", chart_data.title(act), &chart_data.publication.language) }</p>
            <p class="hint">
                <span>{ format!("{} ", what_if::PUBLISHED) }</span>
                <span>{ what_if::code(Some(published)) }</span>
            </p>
            <div class="choices">
                { choice(what_if::CATEGORY, &categories, usize::from(category.number()) - 1, true, choose_category) }
                { choice(what_if::DIRECTNESS, &names(&DIRECTNESS.map(what_if::directness)), directness as usize,
                    false, choose_directness) }
                <label class="choice box">
                    <input type="checkbox" name="leave-out" checked={now.is_none()} onchange={leave_out} />
                    <span>{ what_if::LEAVE_OUT }</span>
                </label>
            </div>
            <p class="saves">
                { changing("span", "", &what_if::changed(published, now)) }
                <button type="button" name="undo" disabled={now == Some(published)} onclick={undo}>
                    { what_if::UNDO }
                </button>
            </p>
            <p class="hint">{ what_if::RECODED_HINT }</p>
        </>
    }
}

/// How directly acts can be addressed, in the order of their names.
const DIRECTNESS: [Directness; 3] = [Directness::Direct, Directness::Indirect, Directness::Context];
