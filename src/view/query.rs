//! The address of the page: what it asks for, and what is to be written back.

use crate::ledger::Ledger;
use crate::words;

/// What an address asks for; what cannot be had is said in a sentence each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The inflection whose card is to be open.
    pub event: Option<usize>,
    /// What was asked for and is ignored.
    pub ignored: Vec<String>,
}

/// Reads the pairs of a query. Unknown names are left alone: course platforms add their own.
#[must_use]
pub fn read(pairs: &[(String, String)], ledger: &Ledger) -> Asked {
    let mut asked = Asked::default();
    for (name, value) in pairs {
        let known = match name.as_str() {
            "event" => {
                asked.event = ledger.inflection(value);
                asked.event.is_some()
            }
            "embed" => value == "1",
            "theme" => value == "light" || value == "dark",
            _ => true,
        };
        if !known {
            asked.ignored.push(words::ignored(name, value));
        }
    }
    asked
}
