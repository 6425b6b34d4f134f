//! Filters of the page's list of acts: its domains and a search.

use gloo_events::EventListener;

use crate::browser;
use crate::words;

/// Listens to the page's form above the list.
pub(super) fn listen() -> Vec<EventListener> {
    let input = browser::listen("filters", "input", |_| {
        let (shown, all) = browser::filter_acts();
        browser::set_count(&words::shown(shown, all));
    });
    let submit = browser::listen("filters", "submit", |event| event.prevent_default());
    input.into_iter().chain(submit).collect()
}
