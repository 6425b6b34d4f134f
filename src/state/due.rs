//! What happens by itself after a while: a card opens where a pointer rests, and lets go where it has left.

use super::{Action, Hover, KeptBy, State};

/// How long a pointer rests on a marker before its card opens, in ms: crossing it opens nothing.
const OPEN_AFTER_MS: u32 = 80;
/// How long it rests on another marker than that of the open card, which it may cross on its way to the
/// card, in ms.
const OPEN_ANOTHER_AFTER_MS: u32 = 200;
/// How long after a pointer has left marker and card the card closes, in ms.
const LET_GO_AFTER_MS: u32 = 300;
/// How long a pointer rests on a card before the markers under the card stop answering, in ms.
const SETTLE_AFTER_MS: u32 = 300;

/// What happens by itself, unless the reader does something else first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// How long after it became due, in ms.
    pub after_ms: u32,
    /// What happens.
    pub action: Action,
    /// Another number makes it wait anew.
    pub approaches: u32,
}

impl State {
    /// What happens by itself, unless the reader does something else first.
    #[must_use]
    pub fn due(&self) -> Option<Due> {
        let open = self.card.map(|card| (card.annotation, card.kept_by));
        let (after_ms, action) = match (self.hover, open) {
            (_, Some((_, KeptBy::Pin))) => return None,
            (Hover::Marker(_), _) if self.suppress_hover_open => return None,
            (Hover::Marker(here), Some((open, _))) if here == open => return None,
            (Hover::Marker(here), None) => (OPEN_AFTER_MS, Action::OpenHovered(here)),
            (Hover::Marker(here), Some(_)) => (OPEN_ANOTHER_AFTER_MS, Action::OpenHovered(here)),
            (Hover::Card, Some((_, KeptBy::Pointer))) => (SETTLE_AFTER_MS, Action::SettleOnCard),
            (Hover::Elsewhere, Some((_, KeptBy::Pointer | KeptBy::Reader))) => {
                (LET_GO_AFTER_MS, Action::LetGo)
            }
            _ => return None,
        };
        Some(Due { after_ms, action, approaches: self.approaches })
    }
}
