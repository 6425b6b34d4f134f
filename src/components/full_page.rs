//! The way from a frame to the whole page.

use yew::prelude::*;

use crate::components::text::changing;
use crate::i18n::ui;

/// The host of the link.
pub const ISLAND: &str = "full-page";

/// A link to the whole page, and where that stands as a text: some frames let no link open.
pub fn full_page(href: String, place: &str) -> Html {
    html! {
        <>
            <a {href} target="_blank" rel="noopener">{ ui::WHOLE_PAGE }</a>
            { changing("span", "place", place) }
        </>
    }
}
