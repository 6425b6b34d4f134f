//! The ledger as it is read: what stands at a month and what holds it there.
//!
//! Nothing is worked out before a reader points or chooses: the page that loads it shows the curve
//! already.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::edition::{Inflection, inflections};
use crate::index::Curve;
use crate::ledger::Ledger;
use crate::view::choice::HalfLife;

/// A ledger at a half-life.
#[derive(Debug)]
pub(super) struct Book {
    /// What is read.
    pub(super) ledger: Rc<Ledger>,
    half_life: HalfLife,
    curve: OnceCell<Curve>,
    inflections: OnceCell<Vec<Inflection>>,
}

impl Book {
    /// Opens a ledger at a half-life.
    pub(super) fn of(ledger: Rc<Ledger>, half_life: HalfLife) -> Self {
        Self { ledger, half_life, curve: OnceCell::new(), inflections: OnceCell::new() }
    }

    /// The curve of its acts.
    pub(super) fn curve(&self) -> &Curve {
        let Ledger { impulses, span, .. } = &*self.ledger;
        self.curve.get_or_init(|| Curve::of(impulses, *span, self.half_life.years()))
    }

    /// What its curve says of its inflections.
    pub(super) fn inflections(&self) -> &[Inflection] {
        self.inflections.get_or_init(|| inflections(&self.ledger, self.curve()))
    }
}
