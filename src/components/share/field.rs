//! What every tab is made of: a text that can be copied, a choice, a link that saves.

use yew::prelude::*;

use crate::components::text::changing;
use crate::components::{Mode, events};
use crate::export::download;
use crate::i18n::share;
use crate::state::Action;
use crate::state::share::CopiedText;

/// A text in a field, with a button that copies it; where the page may not copy, it is marked.
pub(super) fn copied_from(
    mode: &Mode,
    id: &'static str,
    label: &'static str,
    text: &str,
    copied: Option<&CopiedText>,
) -> Html {
    let said = match copied.filter(|copied| copied.text == text) {
        None => "",
        Some(CopiedText { done: true, .. }) => share::COPIED,
        Some(_) => share::MARKED,
    };
    let rows = (text.len() / 64 + text.lines().count()).clamp(1, 10).to_string();
    let onclick = {
        let text = text.to_owned();
        mode.on(move |_: MouseEvent| Some(Action::CopyText { field: id, text: text.clone() }))
    };
    html! {
        <div class="taken">
            <label for={id}>{ label }</label>
            <textarea {id} {rows} readonly=true spellcheck="false" value={text.to_owned()} />
            <p>
                <button type="button" name="copy-text" {onclick}>{ share::COPY }</button>
                { changing("span", "", said) }
            </p>
            <p class="visually-hidden" role="status">{ changing("span", "", said) }</p>
        </div>
    }
}

/// A choice of one of some names, by their place.
pub(super) fn choice(
    label: &'static str,
    names: &[AttrValue],
    chosen: usize,
    choose: impl Fn(usize) + 'static,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(place) = events::chosen(&event) {
            choose(place);
        }
    });
    let option = |(place, name): (usize, &AttrValue)| {
        html! { <option selected={place == chosen}>{ name.clone() }</option> }
    };
    html! {
        <label class="choice">
            <span>{ label }</span>
            <select {onchange}>{ for names.iter().enumerate().map(option) }</select>
        </label>
    }
}

/// Names that stand in the program.
pub(super) fn names(names: &[&'static str]) -> Vec<AttrValue> {
    names.iter().map(|name| AttrValue::from(*name)).collect()
}

/// A link that saves a text as a file.
pub(super) fn save(label: &'static str, name: String, kind: &str, text: &str) -> Html {
    html! { <a class="save" download={name} href={download::address(kind, text)}>{ label }</a> }
}
