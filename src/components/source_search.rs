//! The search above the list of sources.

use yew::prelude::*;

use crate::components::text::changing;
use crate::components::{Mode, search};
use crate::i18n::{self, ui};
use crate::state::Action;

/// The name of its host.
pub const ISLAND: &str = "source-search";
/// The id of the search field.
pub const FIELD: &str = "seek-work";

/// What it shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it answers.
    pub mode: Mode,
    /// What is looked for.
    pub words: AttrValue,
    /// How many works the list shows.
    pub shown: usize,
    /// How many there are.
    pub works: usize,
}

/// A search field, which only a program can work.
#[component]
pub fn SourceSearch(props: &Props) -> Html {
    let Props { mode, words, shown, works } = props;
    let within = html! {
        <>
            { search::field(mode, FIELD, ui::SEEK_WORK, words.clone(), Action::SeekWork) }
            { changing("output", "", &i18n::works_shown(*shown, *works)) }
            <button type="button" name="all-works" hidden={words.is_empty()}
                onclick={mode.on(|_: MouseEvent| Some(Action::SeekWork(String::new())))}>
                { ui::SHOW_ALL_WORKS }
            </button>
        </>
    };
    search::form(mode, None, Some(ui::SOURCES), within)
}
