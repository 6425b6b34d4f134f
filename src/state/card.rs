//! An open card, and what keeps it open.

/// An open card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Index into [`ChartData::annotations`].
    pub annotation: usize,
    /// What keeps it open.
    pub kept_by: KeptBy,
}

impl Card {
    /// Whether the reader asked to keep it: it is in the address, and pointing elsewhere leaves it.
    #[must_use]
    pub fn is_pinned(self) -> bool {
        self.kept_by == KeptBy::Pin
    }
}

/// What keeps a card open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptBy {
    /// A pointer that is on its marker, or has just left it: the markers under the card still answer.
    Pointer,
    /// A pointer that has gone over to read it.
    Reader,
    /// The focus that is or was on its marker.
    Focus,
    /// A click, a tap, a key or an address.
    Pin,
}
