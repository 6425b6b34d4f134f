//! What the share dialog does outside its island: it copies and saves.

use yew::prelude::*;

use super::store::Store;
use crate::browser;
use crate::state::Action;
use crate::state::share::CopiedText;

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
