//! A relation with all that follows from it: what the page and the program both show.

use crate::index::Curve;
use crate::index::inflection::{Turns, Verdict};
use crate::ledger::Ledger;
use crate::relation::{Act, Direction, Relation};
use crate::words;

/// A relation, its curve, and what the curve says of its inflections.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The relation.
    pub relation: Relation,
    /// What the chart and the live page know of it.
    pub ledger: Ledger,
    /// Its curve.
    pub curve: Curve,
    /// Its inflections in time order.
    pub inflections: Vec<Inflection>,
}

/// An annotated act and how the curve bears it out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inflection {
    /// Index of the act.
    pub act: usize,
    /// Its number in the key, from 1.
    pub number: usize,
    /// Which way it turned the relation.
    pub direction: Direction,
    /// What the curve says.
    pub verdict: Verdict,
    /// Cordiality at the end of the day before it.
    pub before: f64,
    /// Cordiality at the end of its day.
    pub after: f64,
}

/// What a curve says of the inflections of its ledger.
#[must_use]
pub fn inflections(ledger: &Ledger, curve: &Curve) -> Vec<Inflection> {
    let turns = Turns::of(curve);
    let told = |(index, inflection): (usize, &crate::ledger::Inflection)| {
        let &crate::ledger::Inflection { act, direction, .. } = inflection;
        let (before, after) = curve.moved(ledger.impulses[act].day);
        let verdict = turns.judge(curve, ledger.month(inflection), direction);
        Inflection { act, number: index + 1, direction, verdict, before, after }
    };
    ledger.inflections.iter().enumerate().map(told).collect()
}

impl Edition {
    /// Works out the curve of a relation at a half-life.
    #[must_use]
    pub fn of(relation: Relation, half_life_years: f64) -> Self {
        let ledger = Ledger::of(&relation);
        let curve = Curve::of(&ledger.impulses, ledger.span, half_life_years);
        let inflections = inflections(&ledger, &curve);
        Self { relation, ledger, curve, inflections }
    }

    /// The act of an inflection.
    #[must_use]
    pub fn act_of(&self, inflection: &Inflection) -> &Act {
        &self.relation.acts[inflection.act]
    }

    /// An inflection in one sentence: the accessible name of its disc.
    #[must_use]
    pub fn sentence(&self, inflection: &Inflection) -> String {
        let act = self.act_of(inflection);
        format!(
            "{} of {}: {}, {}. {}{}",
            inflection.number,
            self.inflections.len(),
            words::date(act.date),
            act.title,
            words::direction(inflection.direction),
            words::moved(inflection.before, inflection.after),
        )
    }
}
