//! The search above a long list: what it finds leads to the acts in their sheets.

use yew::prelude::*;

use crate::chart_data::index::Found;
use crate::components::text::changing;
use crate::components::{Mode, Shared, search};
use crate::i18n::{self, ui};
use crate::state::Action;

/// The name of its host.
pub const ISLAND: &str = "act-search";
/// The most acts that are named.
pub const NAMED: usize = 100;

/// What has come of a search.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// Nothing is looked for.
    Idle,
    /// The index is on its way.
    Loading,
    /// It did not come.
    Lost,
    /// What was found.
    Found(Shared<Found>),
}

/// What it shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it answers.
    pub mode: Mode,
    /// What is looked for.
    pub words: AttrValue,
    /// What has come of it.
    pub finding: Finding,
}

/// A search field, which only a program can work, and links to what it finds.
#[component]
pub fn ActSearch(props: &Props) -> Html {
    let Props { mode, words, finding } = props;
    let (said, first) = match finding {
        Finding::Idle => (String::new(), Vec::new()),
        Finding::Loading => (ui::INDEX_COMES.to_owned(), Vec::new()),
        Finding::Lost => (ui::INDEX_LOST.to_owned(), Vec::new()),
        Finding::Found(found) => (i18n::found(found.count, found.first.len()), found.first.clone()),
    };
    html! {
        <>
            { search::form(mode, None, Some(ui::ACTS), html! {
                <>
                    { search::field(mode, "seek-act", ui::SEARCH, words.clone(), Action::SeekAct) }
                    { changing("output", "", &said) }
                </>
            }) }
            <ol class="hits">
                { for first.into_iter().map(|hit| html! {
                    <li key={hit.id.clone()}>
                        <a href={format!("#{}", hit.id)}>{ hit.title }</a>
                    </li>
                }) }
            </ol>
        </>
    }
}
