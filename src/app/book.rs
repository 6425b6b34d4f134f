//! The ledger as it is read: what stands at a month and what holds it there.
//!
//! Nothing is worked out before a reader points: the page that loads it shows the curve already.

use std::cell::OnceCell;

use crate::chart::hit::Field;
use crate::date::Month;
use crate::index::holding::{Held, Holding};
use crate::index::{HALF_LIFE_YEARS, cordiality, scale};
use crate::ledger::{ACTS_NAMED, Ledger};

/// A ledger with what its readings need.
#[derive(Debug)]
pub struct Book {
    /// The acts that count.
    pub ledger: Ledger,
    /// The plot that months are read on.
    pub field: Field,
    /// The holding of the ledger's acts and the scale of its curve, from the first reading on.
    held: OnceCell<(Holding, f64)>,
}

/// What stands at the end of a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Its value, −100 to +100.
    pub cordiality: f64,
    /// What holds it there.
    pub held: Held,
}

impl Book {
    /// Opens a ledger.
    #[must_use]
    pub fn of(ledger: Ledger) -> Self {
        Self { field: Field::of(ledger.span), ledger, held: OnceCell::new() }
    }

    /// Reads a month.
    #[must_use]
    pub fn read(&self, month: Month) -> Reading {
        let Ledger { impulses, span, .. } = &self.ledger;
        let (holding, scale) = self.held.get_or_init(|| {
            let scale = scale(impulses, *span, HALF_LIFE_YEARS);
            (Holding::of(impulses, HALF_LIFE_YEARS), scale)
        });
        let held = holding.at(month.last_day(), ACTS_NAMED);
        Reading { cordiality: cordiality(held.stock, *scale), held }
    }

    /// Whether a month lies in the left half of the plot, so that what tells of it goes right.
    #[must_use]
    pub fn is_early(&self, month: Month) -> bool {
        self.field.place(month, 0.0).0 < 0.5
    }
}
