//! The filters above the list of acts: its domains and a search.

use yew::prelude::*;

use crate::components::text::changing;
use crate::components::{Mode, search};
use crate::i18n::{self, ui};
use crate::relation::{Domain, Word as _};
use crate::state::Action;
use crate::state::filter::Filter;
use crate::state::settings::Settings;

/// The id of the search field.
pub const SEARCH: &str = "search";

/// What the filters show.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether they answer.
    pub mode: Mode,
    /// What is drawn: acts of the domains that count are listed.
    pub settings: Settings,
    /// What is looked for.
    pub filter: Filter,
    /// How many acts the list shows.
    pub shown: usize,
    /// How many there are.
    pub acts: usize,
}

/// A box for each domain: the same here and in the panel that asks what if.
pub(super) fn domains(mode: &Mode, settings: &Settings) -> Html {
    let tick = |(index, domain): (usize, Domain)| {
        let before = settings.clone();
        let onchange = mode.on(move |_: Event| {
            let mut settings = before.clone();
            settings.specification.domains[index] ^= true;
            Some(Action::ChangeSettings(settings))
        });
        html! {
            <label key={domain.word()}>
                <input type="checkbox" name={domain.word()}
                    checked={settings.specification.domains[index]} {onchange} />
                <span>{ i18n::domain(domain) }</span>
            </label>
        }
    };
    html! { <>{ for Domain::ALL.into_iter().enumerate().map(tick) }</> }
}

/// Boxes and a search field, which only a program can work: the style sheet keeps their room where
/// scripts run and shows them once they answer.
#[component]
pub fn Filters(props: &Props) -> Html {
    let Props { mode, settings, filter, .. } = props;
    let seek = |words| Action::ChangeFilter(Filter { words });
    let all_count = !settings.specification.domains.contains(&false);
    let within = html! {
        <>
            <fieldset>
                <legend>{ ui::DOMAINS }</legend>
                { domains(mode, settings) }
            </fieldset>
            <p class="hint">{ ui::DOMAINS_COUNT }</p>
            { search::field(mode, SEARCH, ui::SEARCH, filter.words.clone().into(), seek) }
            { changing("output", "", &i18n::shown(props.shown, props.acts)) }
            <button type="button" name="clear" hidden={all_count && filter.words.is_empty()}
                onclick={mode.on(|_: MouseEvent| Some(Action::ShowAll))}>
                { ui::SHOW_ALL }
            </button>
        </>
    };
    search::form(mode, Some("filters"), None, within)
}
