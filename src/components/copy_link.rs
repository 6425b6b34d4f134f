//! The buttons that cite the act of the open card, code it otherwise and copy its address, and the sentence that says what came of it.

use yew::prelude::*;

use crate::components::Mode;
use crate::components::text::{changing, changing_link};
use crate::i18n::{share, ui, what_if};
use crate::state::share::Sharing;
use crate::state::{Action, Copied};

/// Buttons, and a sentence; where the page may not copy, the address itself.
pub(super) fn copy_link(mode: &Mode, act: usize, cited: Sharing, copied: Option<&Copied>) -> Html {
    let (said, address) = match copied {
        None => ("", ""),
        Some(Copied::Done) => (ui::COPIED, ""),
        Some(Copied::Refused(address)) => (ui::NOT_COPIED, address.as_str()),
    };
    let href = (!address.is_empty()).then(|| AttrValue::from(address.to_owned()));
    html! {
        <p class="copy">
            <button type="button" name="copy"
                onclick={mode.on(|_: MouseEvent| Some(Action::CopyLink))}>{ ui::COPY }</button>
            <button type="button" name="cite" aria-haspopup="dialog"
                onclick={mode.on(move |_: MouseEvent| Some(Action::Share(Some(cited.clone()))))}>
                { share::CITE }
            </button>
            <button type="button" name="recode" aria-haspopup="dialog"
                onclick={mode.on(move |_: MouseEvent| Some(Action::Recode(Some(act))))}>
                { what_if::CODE_IT }
            </button>
            <span role="status">{ changing("span", "", said) }{ changing_link("", href, address, None) }</span>
        </p>
    }
}
