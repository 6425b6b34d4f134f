//! The sentence beside the chart that says what did not go as asked.

use yew::prelude::*;

use crate::i18n::ui;

/// A frame for one sentence, empty for none. Before a program runs, the page's loader writes into it what
/// the frame itself carries for that.
#[must_use]
pub fn notice(said: &AttrValue) -> Html {
    html! {
        <p id="notice" class="notice" role="status" hidden={said.is_empty()}
            data-failed={ui::FAILED} data-slow={ui::SLOW} data-loading={ui::LOADING}
            data-no-wasm={ui::NO_WASM} data-closed={ui::CLOSED}>{ said }</p>
    }
}
