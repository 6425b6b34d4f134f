//! The filters above the list of acts: its domains and a search.

use yew::prelude::*;

use crate::components::text::changing;
use crate::components::{Mode, events};
use crate::i18n::{self, ui};
use crate::relation::{Domain, Word as _};
use crate::state::Action;
use crate::state::filter::Filter;

/// The id of the search field.
pub const SEARCH: &str = "search";

/// What the filters show.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether they answer.
    pub mode: Mode,
    /// What is looked for.
    pub filter: Filter,
    /// How many acts the list shows.
    pub shown: usize,
    /// How many there are.
    pub acts: usize,
}

/// Boxes and a search field, which only a program can work: the style sheet keeps their room where
/// scripts run and shows them once they answer.
#[component]
pub fn Filters(props: &Props) -> Html {
    let Props { mode, filter, .. } = props;
    let tick = |(index, domain): (usize, Domain)| {
        let before = filter.clone();
        let onchange = mode.on(move |_: Event| {
            let mut filter = before.clone();
            filter.domains[index] ^= true;
            Some(Action::ChangeFilter(filter))
        });
        html! {
            <label key={domain.word()}>
                <input type="checkbox" name={domain.word()} checked={filter.domains[index]} {onchange} />
                <span>{ i18n::domain(domain) }</span>
            </label>
        }
    };
    let before = filter.clone();
    let oninput = mode.on(move |event: InputEvent| {
        Some(Action::ChangeFilter(Filter { words: events::value(&event)?, ..before.clone() }))
    });
    html! {
        <form id="filters" class="filters" role="search" autocomplete="off"
            onsubmit={mode.on(|event: SubmitEvent| { event.prevent_default(); None })}>
            <fieldset>
                <legend>{ ui::DOMAINS }</legend>
                { for Domain::ALL.into_iter().enumerate().map(tick) }
            </fieldset>
            <label class="search">
                <span>{ ui::SEARCH }</span>
                <input id={SEARCH} type="search" value={filter.words.clone()} {oninput} />
            </label>
            { changing("output", "", &i18n::shown(props.shown, props.acts)) }
            <button type="button" name="clear" hidden={filter.is_open()}
                onclick={mode.on(|_: MouseEvent| Some(Action::ChangeFilter(Filter::default())))}>
                { ui::SHOW_ALL }
            </button>
        </form>
    }
}
