//! Clauses of cause, as the chart says them beside primary markers, held to the record and the curve.

use cordiality::analysis::{Analysis, TurningPoint};
use cordiality::date::Month;

/// What a clause is held to.
pub(crate) struct Clause<'a> {
    pub(crate) analysis: &'a Analysis,
    pub(crate) turn: &'a TurningPoint,
}

impl Clause<'_> {
    /// The curve so many months after the act's month.
    pub(crate) fn later(&self, months: i32) -> f64 {
        self.analysis.curve.at(Month(self.turn.month.0 + months)).unwrap()
    }
}

/// A part of a clause, and what makes it true.
pub(crate) type Part = (&'static str, fn(&Clause<'_>) -> bool);

/// Holds every part of every clause to what is known to make it true; gives the parts that are said.
pub(crate) fn check<'a>(analysis: &'a Analysis, known: &[Part]) -> Vec<&'a str> {
    let mut said = Vec::new();
    for turn in analysis.turning_points.iter() {
        let act = &analysis.relation.acts[turn.act];
        for part in act.clause.split([';', ',']).map(str::trim).filter(|part| !part.is_empty()) {
            let (_, holds) = known.iter().find(|(known, _)| *known == part).expect(part);
            assert!(
                holds(&Clause { analysis, turn }),
                "{}: \"{part}\" is not what the curve and the record say",
                act.id
            );
            said.push(part);
        }
    }
    said
}
