//! Which acts of the list a reader wants to see.

use crate::relation::Domain;

/// Domains and words; every act by default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Whether the acts of each of [`Domain::ALL`] are shown.
    pub domains: [bool; Domain::ALL.len()],
    /// What is searched for, as typed.
    pub words: String,
}

impl Default for Filter {
    fn default() -> Self {
        Self { domains: [true; Domain::ALL.len()], words: String::new() }
    }
}

impl Filter {
    /// Whether every act is shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// The domains whose acts are shown.
    pub fn wanted(&self) -> impl Iterator<Item = Domain> {
        Domain::ALL.into_iter().zip(self.domains).filter_map(|(it, wanted)| wanted.then_some(it))
    }
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
