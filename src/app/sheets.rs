//! The search of a long list: the index comes when a reader looks for an act, or the address names one
//! that is not in the page.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::chart_data::index::Index;
use crate::components::Shared;
use crate::components::act_search::{Finding, NAMED};
use crate::i18n::{address, ui};

/// What has become of the index.
#[derive(Clone, PartialEq)]
enum Came {
    NotYet,
    Here(Rc<Index>),
    Lost,
}

/// What has come of a search for words; unfolds the sheet of an act that the address names, or gives what is
/// to be said where that leads nowhere.
#[hook]
pub(super) fn use_act_search(words: &str) -> (Finding, Option<String>) {
    let index = use_state_eq(|| Came::NotYet);
    let elsewhere = use_state_eq(browser::act_elsewhere);
    {
        let elsewhere = elsewhere.setter();
        use_effect_with((), move |()| {
            let listening =
                browser::on_window("hashchange", move || elsewhere.set(browser::act_elsewhere()));
            move || drop(listening)
        });
    }
    let words = words.trim();
    let set = index.setter();
    use_effect_with(!words.is_empty() || elsewhere.is_some(), move |&wanted| {
        if wanted {
            browser::fetch_index(move |came| {
                set.set(came.map_or(Came::Lost, |it| Came::Here(it.into())))
            });
        }
    });
    let lost = use_state_eq(|| None);
    let say = lost.setter();
    use_effect_with(((*elsewhere).clone(), (*index).clone()), move |(id, index)| {
        say.set(match (id, index) {
            (Some(id), Came::Here(index)) => match index.hit(id) {
                Some(hit) => {
                    browser::unfold_sheet(hit.sheet, id);
                    None
                }
                None => Some(address::ignored("act", id)),
            },
            (Some(_), Came::Lost) => Some(ui::INDEX_LOST.to_owned()),
            _ => None,
        });
    });
    // Folded when it changes: this runs with every move of a pointer.
    let found = use_memo((words.to_owned(), (*index).clone()), |(words, index)| match index {
        _ if words.is_empty() => Finding::Idle,
        Came::NotYet => Finding::Loading,
        Came::Lost => Finding::Lost,
        Came::Here(index) => {
            let words = browser::plain_text(words);
            let words: Vec<&str> = words.split_whitespace().collect();
            Finding::Found(Shared::new(index.search(&words, NAMED)))
        }
    });
    ((*found).clone(), (*lost).clone())
}
