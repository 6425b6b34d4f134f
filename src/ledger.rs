//! The ledger: what the live page must know of a relation, and no more.
//!
//! The page says every text already; this holds the days and weights behind the curve, the titles
//! that a reading names, and the inflections by id. It travels inside the page as lines of text
//! ([`mod@text`]). Knows no text of an act but its title, no source and no pixel.

use crate::date::Month;
use crate::index::Impulse;
use crate::relation::Span;

mod text;

pub use text::LedgerError;

/// How many acts a reading of a month names.
pub const ACTS_NAMED: usize = 5;

/// The counted acts and the inflections of a relation.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// The months that the curve covers.
    pub span: Span,
    /// The inflections, in time order.
    pub inflections: Vec<Inflection>,
    /// Every act that counts, in time order.
    pub impulses: Vec<Impulse>,
    /// Their titles.
    titles: Titles,
}

/// An inflection: an annotated act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inflection {
    /// The id of the act.
    pub id: String,
    /// The month in which it counts.
    pub month: Month,
}

/// Many titles in one text: a million of them cost two allocations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Titles {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Titles {
    fn push(&mut self, title: &str) {
        self.text.push_str(title);
        self.ends.push(self.text.len());
    }

    fn get(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[index]]
    }
}

impl Ledger {
    /// The title of the act of an impulse.
    #[must_use]
    pub fn title(&self, impulse: usize) -> &str {
        self.titles.get(impulse)
    }

    /// The place of an inflection, by the id of its act.
    #[must_use]
    pub fn inflection(&self, id: &str) -> Option<usize> {
        self.inflections.iter().position(|inflection| inflection.id == id)
    }

    /// Takes from a relation what the live page must know.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn of(relation: &crate::relation::Relation) -> Self {
        let inflection = |act: usize| {
            let act = &relation.acts[act];
            Inflection { id: act.id.clone(), month: act.date.midpoint().month() }
        };
        let mut ledger = Self {
            span: relation.span,
            inflections: relation.inflections().map(inflection).collect(),
            impulses: Vec::new(),
            titles: Titles::default(),
        };
        for act in &relation.acts {
            let impulse = Impulse::of(act);
            if impulse.points != 0.0 {
                ledger.impulses.push(impulse);
                // A line each.
                let words: Vec<&str> = act.title.split_whitespace().collect();
                ledger.titles.push(&words.join(" "));
            }
        }
        ledger
    }
}
