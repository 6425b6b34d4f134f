//! Which acts of the list a reader wants to see.

/// A search; the list also keeps to the domains that count in the curve.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What is searched for, as typed.
    pub words: String,
}

/// A letter as a search takes it: without the accents that normal form D sets apart, and with plain quotes
/// and dashes, so that what a reader types finds what an author has set.
///
/// ```
/// use cordiality::state::filter::plain;
/// let plain = |text: &str| text.chars().filter_map(plain).collect::<String>();
/// assert_eq!(plain("khrushchev’s “threat” – 1960"), "khrushchev's \"threat\" - 1960");
/// assert_eq!(plain("communique\u{301}"), "communique");
/// ```
#[must_use]
pub const fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{300}'..='\u{36f}' => None,
        '‘' | '’' | '‛' | '′' | 'ʼ' | 'ʻ' | '`' | '´' => Some('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' => Some('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => Some('-'),
        '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(' '),
        letter => Some(letter),
    }
}
