//! What the share dialog does outside its island: it opens and closes, copies, saves, and hears the links
//! of the list that cite an act.

use yew::prelude::*;

use super::store::Store;
use crate::browser;
use crate::components::{Mode, share};
use crate::state::share::{CopiedText, Sharing};
use crate::state::{Action, State};

/// The links of the list that cite their act.
const CITES: &str = "[data-cite]";

/// Opens the dialog, or closes it.
#[hook]
pub(super) fn use_dialog(state: &State) {
    use_effect_with(state.sharing.is_some(), |&open| browser::show_dialog(share::ID, open));
}

/// Opens the dialog where a link of the list cites an act.
#[hook]
pub(super) fn use_citing(mode: &Mode) {
    let mode = mode.clone();
    use_effect_with((), move |()| {
        let listening = browser::on_page("click", move |event| {
            let cited = browser::entry_of(event, CITES);
            if let Some((act, (place, id))) = mode.callback().zip(cited) {
                act.emit(Action::Share(Some(Sharing::citing(place, id))));
            }
        });
        move || drop(listening)
    });
}

/// Copies a text of a field, which is marked where the page may not copy.
pub(super) fn copy(dispatcher: UseReducerDispatcher<Store>, field: &'static str, text: String) {
    browser::copy(&text.clone(), move |done| {
        if !done {
            browser::mark(field);
        }
        dispatcher.dispatch(Action::CopiedText(CopiedText { text, done }));
    });
}

/// Copies a picture as pixels, and says what has come of it.
pub(super) fn copy_picture(dispatcher: UseReducerDispatcher<Store>, svg: &str, size: (u32, u32)) {
    browser::copy_png(svg, size, move |done| {
        let copied = CopiedText { text: String::new(), done };
        dispatcher.dispatch(Action::CopiedText(copied));
    });
}

/// Saves a picture as pixels; where the page cannot, the dialog says so.
pub(super) fn save(
    dispatcher: UseReducerDispatcher<Store>,
    svg: &str,
    size: (u32, u32),
    name: String,
) {
    browser::save_png(svg, size, name, move |done| {
        if !done {
            let copied = CopiedText { text: String::new(), done };
            dispatcher.dispatch(Action::CopiedText(copied));
        }
    });
}
