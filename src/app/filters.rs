//! The page's list of acts: its domains, its search, and the parts of a long one.

use gloo_events::EventListener;

use crate::browser;
use crate::words;

/// Listens to the page's form above the list.
pub(super) fn listen() -> Vec<EventListener> {
    let input = browser::listen("filters", "input", |_| filter());
    let submit = browser::listen("filters", "submit", |event| event.prevent_default());
    let unfold = browser::listen("acts", "toggle", |event| {
        if let Some(sheet) = browser::sheet_to_fill(event) {
            yew::platform::spawn_local(async {
                browser::fill_sheet(sheet).await;
                filter();
            });
        }
    });
    [input, submit, unfold].into_iter().flatten().collect()
}

/// Shows what the reader wants of the list, and says how much that is.
fn filter() {
    let (shown, all) = browser::filter_acts();
    browser::set_count(&words::shown(shown, all));
}
