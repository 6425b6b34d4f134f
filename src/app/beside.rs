//! The folds of what stands beside the curve, which the page has and the address names.

use yew::prelude::*;

use crate::browser;
use crate::components::Mode;
use crate::state::Action;

/// What a reader presses to turn a fold.
const FOLDS: &str = "[data-beside] > summary";

/// Unfolds what is to stand beside the curve, and hears what a reader unfolds or folds.
#[hook]
pub(super) fn use_beside(beside: u32, mode: &Mode) {
    use_effect_with(beside, |&beside| browser::unfold_beside(beside));
    let mode = mode.clone();
    use_effect_with((), move |()| {
        let listening = browser::on_page("click", move |event| {
            if let Some(act) = mode.callback().filter(|_| browser::is_within(event, FOLDS)) {
                // The browser turns the fold after the click.
                let turned = move || act.emit(Action::StandBeside(browser::unfolded_beside()));
                browser::later(0, turned).forget();
            }
        });
        move || drop(listening)
    });
}
