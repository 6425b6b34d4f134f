//! What every search is made of: a form, and a field in it.

use yew::prelude::*;

use crate::components::{Mode, events};
use crate::state::Action;

/// The form of a search; Enter in it asks for no page.
pub(super) fn form(
    mode: &Mode,
    id: Option<&'static str>,
    label: Option<&'static str>,
    within: Html,
) -> Html {
    html! {
        <form {id} class="filters" role="search" autocomplete="off" aria-label={label}
            onsubmit={mode.on(|event: SubmitEvent| { event.prevent_default(); None })}>
            { within }
        </form>
    }
}

/// A field with its label, and what its words ask for.
pub(super) fn field(
    mode: &Mode,
    id: &'static str,
    label: &'static str,
    words: AttrValue,
    seek: fn(String) -> Action,
) -> Html {
    let oninput = mode.on(move |event: InputEvent| events::value(&event).map(seek));
    html! {
        <label class="search">
            <span>{ label }</span>
            <input {id} type="search" value={words} {oninput} />
        </label>
    }
}
