//! A relation with all that follows from it: what the page and the program both show.

use crate::index::Curve;
use crate::index::inflection::{Turns, Verdict};
use crate::relation::{Act, Direction, Relation};
use crate::words;

/// A relation, its curve, and what the curve says of its inflections.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The relation.
    pub relation: Relation,
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

impl Edition {
    /// Works out the curve of a relation at a half-life.
    #[must_use]
    pub fn of(relation: Relation, half_life_years: f64) -> Self {
        let curve = Curve::of(&relation.acts, relation.span, half_life_years);
        let turns = Turns::of(&curve);
        let annotated = relation
            .inflections()
            .filter_map(|act| relation.acts[act].inflection.map(|direction| (act, direction)));
        let inflections = annotated
            .enumerate()
            .map(|(index, (act, direction))| {
                let (before, after) = curve.moved(act);
                let month = curve.impulses[act].day.month();
                let verdict = turns.judge(&curve, month, direction);
                Inflection { act, number: index + 1, direction, verdict, before, after }
            })
            .collect();
        Self { relation, curve, inflections }
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
            "{} of {}: {}, {}. {}, from {} to {}.",
            inflection.number,
            self.inflections.len(),
            words::date(act.date),
            act.title,
            words::direction(inflection.direction),
            words::points(inflection.before),
            words::points(inflection.after),
        )
    }
}
