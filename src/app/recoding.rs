//! What coding acts otherwise does outside its islands: the dialog opens and closes, the list's buttons are
//! heard, and files of changes are read.

use yew::prelude::*;

use crate::browser;
use crate::chart_data::ChartData;
use crate::components::{Mode, Shared, recode};
use crate::export::recoded;
use crate::state::{Action, State};

/// The buttons of the list that code their act otherwise.
const CODES: &str = "[data-recode]";
/// The field of a file of changes.
const FILE: &str = "#what-if [type=file]";
/// Where such a file can be dropped.
const DROP: &str = "#what-if";

/// Opens the dialog, or closes it.
#[hook]
pub(super) fn use_dialog(state: &State) {
    use_effect_with(state.recoding.is_some(), |&open| browser::show_dialog(recode::ID, open));
}

/// Opens the dialog where a button of the list asks for it.
#[hook]
pub(super) fn use_entries(mode: &Mode) {
    let mode = mode.clone();
    use_effect_with((), move |()| {
        let listening = browser::on_page("click", move |event| {
            let asked = browser::entry_of(event, CODES);
            if let Some((act, (place, _))) = mode.callback().zip(asked) {
                act.emit(Action::Recode(Some(place)));
            }
        });
        move || drop(listening)
    });
}

/// Opens a file of changes that is chosen or dropped.
#[hook]
pub(super) fn use_files(mode: &Mode, chart_data: &Shared<ChartData>) {
    let (mode, chart_data) = (mode.clone(), chart_data.clone());
    use_effect_with((), move |()| {
        let over = browser::on_page("dragover", |event| {
            if browser::is_within(event, DROP) {
                browser::leave_to_us(event);
            }
        });
        let opened = [("change", FILE), ("drop", DROP)].map(|(kind, place)| {
            let (mode, chart_data) = (mode.clone(), chart_data.clone());
            browser::on_page(kind, move |event| {
                let Some(act) = mode.callback().filter(|_| browser::is_within(event, place)) else {
                    return;
                };
                let chart_data = chart_data.clone();
                browser::text_of(event, move |text| {
                    let (recoded, said) = recoded::read(&text, &chart_data);
                    act.emit(Action::Opened { recoded, said });
                });
            })
        });
        move || drop((over, opened))
    });
}
