//! Short lists of words that stand for values, in authored files and in `relation.json` alike.

use super::{CircumstanceKind, Direction, Directness, Domain, Peak, Role, TextDirection, Tier};

/// A value that files write as one of a few words.
pub trait Word: Copy + PartialEq + 'static {
    /// Every word with its value.
    const WORDS: &'static [(&'static str, Self)];

    /// The value of a word.
    ///
    /// ```
    /// use cordiality::relation::{Domain, Word};
    /// assert_eq!(Domain::from_word("economic"), Some(Domain::Economic));
    /// assert_eq!(Domain::from_word("economics"), None);
    /// ```
    #[must_use]
    fn from_word(text: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(word, _)| *word == text).map(|(_, value)| *value)
    }

    /// The word of this value.
    #[must_use]
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

impl Word for Domain {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("political", Self::Political),
        ("military", Self::Military),
        ("economic", Self::Economic),
        ("cultural", Self::Cultural),
    ];
}

impl Word for Peak {
    const WORDS: &'static [(&'static str, Self)] =
        &[("highest", Self::Highest), ("lowest", Self::Lowest)];
}

impl Word for Directness {
    const WORDS: &'static [(&'static str, Self)] =
        &[("1", Self::Direct), ("0.5", Self::Indirect), ("0", Self::Context)];
}

/// No word at all stands for an act that is not annotated.
impl Word for Option<Direction> {
    const WORDS: &'static [(&'static str, Self)] =
        &[("", None), ("warming", Some(Direction::Warming)), ("cooling", Some(Direction::Cooling))];
}

/// No word at all stands for an act of the second tier.
impl Word for Tier {
    const WORDS: &'static [(&'static str, Self)] =
        &[("", Self::Secondary), ("primary", Self::Primary)];
}

impl Word for TextDirection {
    const WORDS: &'static [(&'static str, Self)] = &[("ltr", Self::Ltr), ("rtl", Self::Rtl)];
}

impl Word for Role {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("leader", Self::Leader),
        ("head-of-state", Self::HeadOfState),
        ("head-of-government", Self::HeadOfGovernment),
        ("foreign-minister", Self::ForeignMinister),
    ];
}

impl Word for CircumstanceKind {
    const WORDS: &'static [(&'static str, Self)] = &[("treaty", Self::Treaty), ("war", Self::War)];
}

/// Whether something is unverified: the column `status`.
impl Word for bool {
    const WORDS: &'static [(&'static str, Self)] = &[("", false), ("unverified", true)];
}
