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
    /// The domains whose acts are shown.
    pub fn wanted(&self) -> impl Iterator<Item = Domain> {
        Domain::ALL.into_iter().zip(self.domains).filter_map(|(it, wanted)| wanted.then_some(it))
    }
}
