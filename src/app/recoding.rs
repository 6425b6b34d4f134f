//! Files of changes to codes, which are read outside the islands.

use yew::prelude::*;

use crate::browser;
use crate::chart_data::ChartData;
use crate::components::{Mode, Shared};
use crate::export::recoded;
use crate::state::Action;

/// The field of a file of changes.
const FILE: &str = "#what-if [type=file]";
/// Where such a file can be dropped.
const DROP: &str = "#what-if";

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
