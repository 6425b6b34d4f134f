//! Filters of the page's list of acts: its domains and a search.

use crate::browser;
use crate::i18n;

/// Listens to the page's form above the list.
pub(super) fn listen() {
    browser::listen("filters", "input", |_| {
        let (shown, all) = browser::filter_acts();
        browser::set_count(&i18n::shown(shown, all));
    });
    browser::listen("filters", "submit", browser::Event::prevent_default);
}
