//! The dialogs outside their islands: they open and close, and buttons of the list's entries open them.

use yew::prelude::*;

use crate::browser;
use crate::components::{Mode, recode, share};
use crate::state::share::Sharing;
use crate::state::{Action, State};

/// The buttons of entries that cite their act, and those that code it otherwise.
const CITES: &str = "[data-cite]";
const CODES: &str = "[data-recode]";

/// Opens the dialogs that the state has open, and hears the buttons that ask for one.
#[hook]
pub(super) fn use_dialogs(state: &State, mode: &Mode) {
    use_dialog(share::ID, state.sharing.is_some());
    use_dialog(recode::ID, state.recoding.is_some());
    use_buttons(mode, CITES, |place, id| Action::Share(Some(Sharing::citing(place, id))));
    use_buttons(mode, CODES, |place, _| Action::Recode(Some(place)));
}

/// Opens the dialog of an id, or closes it.
#[hook]
fn use_dialog(id: &'static str, open: bool) {
    use_effect_with(open, move |&open| browser::show_dialog(id, open));
}

/// Does what buttons of entries ask for: `asked` knows the act by its place among all, and by its id.
#[hook]
fn use_buttons(mode: &Mode, buttons: &'static str, asked: fn(usize, String) -> Action) {
    let mode = mode.clone();
    use_effect_with((), move |()| {
        let listening = browser::on_page("click", move |event| {
            let entry = browser::entry_of(event, buttons);
            if let Some((act, (place, id))) = mode.callback().zip(entry) {
                act.emit(asked(place, id));
            }
        });
        move || drop(listening)
    });
}
