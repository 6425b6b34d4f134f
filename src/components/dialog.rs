//! What every dialog has: the browser's own element, a heading and a button that closes it.

use yew::prelude::*;

use crate::components::Mode;
use crate::i18n::ui;
use crate::state::Action;

/// What a dialog is called and how it goes.
pub(super) struct Dialog<'a> {
    /// Whether it answers.
    pub(super) mode: &'a Mode,
    /// Its id, of which its heading's id and its button's name are made.
    pub(super) id: &'static str,
    /// What its heading says.
    pub(super) title: &'static str,
    /// What closes it.
    pub(super) close: Action,
}

impl Dialog<'_> {
    /// The dialog around what stands in it while it is open.
    pub(super) fn around(&self, inside: Option<Html>) -> Html {
        let Self { mode, id, title, close } = self;
        let heading = format!("{id}-title");
        let (closed, close) = (close.clone(), close.clone());
        html! {
            <dialog id={*id} aria-labelledby={heading.clone()}
                onclose={mode.on(move |_: Event| Some(closed.clone()))}>
                if let Some(inside) = inside {
                    <div>
                        <header>
                            <h2 id={heading}>{ *title }</h2>
                            <button type="button" name={format!("close-{id}")} class="close" aria-label={ui::CLOSE}
                                onclick={mode.on(move |_: MouseEvent| Some(close.clone()))}>
                                <span aria-hidden="true">{ "×" }</span>
                            </button>
                        </header>
                        { inside }
                    </div>
                }
            </dialog>
        }
    }
}
