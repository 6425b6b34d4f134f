//! What is said to those who hear the page and have gone on by keys.

use yew::prelude::*;

use crate::components::text::changing;

/// The plot's only live region, with one sentence or none: a pointer never changes it.
pub fn said(sentence: &str) -> Html {
    html! {
        <p id="said" class="visually-hidden" aria-live="polite" aria-atomic="true">
            { changing("span", "", sentence) }
        </p>
    }
}
