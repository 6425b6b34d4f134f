//! The list of keys, over the picture until Esc puts it away.

use yew::prelude::*;

use crate::components::{Mode, events};
use crate::i18n::ui;
use crate::state::Action;

/// The id of its element.
pub const ID: &str = "keys";

/// What it shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it answers.
    pub mode: Mode,
    /// Whether it is shown.
    #[prop_or_default]
    pub listed: bool,
}

/// Every key with what it does.
#[component]
pub fn Keys(props: &Props) -> Html {
    let Props { mode, listed } = props;
    let line = |(keys, does): &(&'static str, &'static str)| {
        html! { <div key={*keys}><dt><kbd>{ *keys }</kbd></dt><dd>{ *does }</dd></div> }
    };
    html! {
        <section id={ID} class="keys" role="dialog" tabindex="-1" aria-labelledby="keys-title"
            hidden={!listed} onkeydown={mode.on(|event: KeyboardEvent| events::lists_keys(&event))}>
            <header>
                <h3 id="keys-title">{ ui::KEYS_TITLE }</h3>
                <button type="button" name="close-keys" class="close" aria-label={ui::CLOSE}
                    onclick={mode.on(|_: MouseEvent| Some(Action::Dismiss { refocus: false }))}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </header>
            <dl>{ for ui::KEY_LIST.iter().map(line) }</dl>
        </section>
    }
}
