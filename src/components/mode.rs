//! Whether a component stands in a page or lives in a browser.

use yew::Callback;

use crate::state::Action;

/// What becomes of what a reader does.
#[derive(Debug, Clone, PartialEq)]
pub enum Mode {
    /// Nothing: links lead on, and whatever needs a program waits out of sight.
    Static,
    /// An action.
    Live(Callback<Action>),
}

impl Mode {
    /// Whether a program answers.
    #[must_use]
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Live(_))
    }

    /// Where actions go.
    #[must_use]
    pub fn callback(&self) -> Option<Callback<Action>> {
        match self {
            Self::Static => None,
            Self::Live(act) => Some(act.clone()),
        }
    }

    /// A handler that turns an event into an action, or into none.
    pub fn on<E: 'static>(
        &self,
        hand: impl Fn(E) -> Option<Action> + 'static,
    ) -> Option<Callback<E>> {
        let Self::Live(act) = self else { return None };
        let act = act.clone();
        Some(Callback::from(move |event| {
            if let Some(action) = hand(event) {
                act.emit(action);
            }
        }))
    }
}
