//! Whether the curve bears out what the finding says of it.

use super::fault::{Faults, Text};
use super::letters::quoted;
use crate::i18n;
use crate::method::{Curve, HALF_LIFE_YEARS, WeightedAct};
use crate::relation::{Peak, Relation, Superlative};

/// Holds each superlative, with its place in the file, to the published curve and to the finding.
pub(super) fn check(
    relation: &Relation,
    superlatives: &[(usize, Superlative)],
    file: Text<'_>,
    faults: &mut Faults,
) {
    let acts = WeightedAct::all(&relation.acts);
    let curve = Curve::of(&acts, relation.span, HALF_LIFE_YEARS);
    for (at, Superlative { words, is, within }) in superlatives {
        if !relation.finding.contains(words.as_str()) {
            let message =
                format!("the finding does not say {}; copy its very words", quoted(words));
            faults.push(file.fault(*at, message));
        }
        let (month, value) = curve.peak(relation.span, *is);
        if month < within.from || within.to < month {
            let which = match is {
                Peak::Highest => "highest",
                Peak::Lowest => "lowest",
            };
            let message = format!(
                "the curve is {which} in {} ({}), not between {} and {}; mend the finding, or the \
                 months in which its {} holds",
                i18n::month(month),
                i18n::points(value),
                i18n::month(within.from),
                i18n::month(within.to),
                quoted(words),
            );
            faults.push(file.fault(*at, message));
        }
    }
}
