//! What every tab is made of: a text that can be copied, a choice, a link that saves.

use yew::prelude::*;

use super::Open;
use crate::components::choice;
pub(super) use crate::components::choice::names;
use crate::components::text::changing;
use crate::export::download;
use crate::i18n::share;
use crate::state::Action;
use crate::state::share::CopiedText;

/// A text in a field, with a button that copies it and what stands beside that; where the page may not
/// copy, the text is marked.
pub(super) fn copied_from(
    dialog: &Open<'_>,
    id: &'static str,
    label: &'static str,
    text: &str,
    beside: Html,
) -> Html {
    let mode = &dialog.share.mode;
    let said = match dialog.copied().filter(|copied| copied.text == text) {
        None => "",
        Some(CopiedText { done: true, .. }) => share::COPIED,
        Some(_) => share::MARKED,
    };
    let rows = (text.len() / 80 + text.lines().count()).clamp(1, 10).to_string();
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
                { beside }
                <span role="status">{ changing("span", "", said) }</span>
            </p>
        </div>
    }
}

/// A choice of one of some names, by their place.
pub(super) fn choice(
    label: &'static str,
    names: &[AttrValue],
    chosen: usize,
    choose: Callback<usize>,
) -> Html {
    choice::choice(label, names, chosen, false, Some(choose))
}

/// A link that saves a text as a file.
pub(super) fn save(label: &'static str, name: String, kind: &str, text: &str) -> Html {
    html! { <a class="save" download={name} href={download::address(kind, text)}>{ label }</a> }
}
