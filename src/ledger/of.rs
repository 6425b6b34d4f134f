//! What a ledger takes from a relation.

use super::{Inflection, Ledger, Precision, Stretch, Tick, Titles};
use crate::date::{Day, PartialDate};
use crate::index::Impulse;
use crate::relation::{Act, Directness, Party, Relation, Role};

impl Ledger {
    /// Takes from a relation what the chart and the live page must know.
    #[must_use]
    pub fn of(relation: &Relation) -> Self {
        let annotated = |act: usize| {
            let Act { id, inflection, .. } = &relation.acts[act];
            inflection.map(|direction| Inflection { act, direction, id: id.clone() })
        };
        let eras = relation.eras.iter().map(|era| Stretch {
            from: era.span.from.first_day(),
            to: Day(era.span.to.last_day().0 + 1),
            name: line(&era.name),
        });
        let mut titles = Titles::default();
        relation.acts.iter().for_each(|act| titles.push(&line(&act.title)));
        Self {
            span: relation.span,
            adjectives: relation.parties.each_ref().map(|party| line(&party.adjective)),
            eras: eras.collect(),
            leaders: relation.parties.each_ref().map(|party| leaders(relation, party)),
            inflections: (0..relation.acts.len()).filter_map(annotated).collect(),
            impulses: Impulse::all(&relation.acts),
            ticks: relation.acts.iter().map(Tick::of).collect(),
            titles,
        }
    }
}

fn leaders(relation: &Relation, party: &Party) -> Vec<Stretch> {
    let ruled = relation
        .offices
        .iter()
        .filter(|office| office.party == party.id && office.role == Role::Leader);
    let stretch = |office: &crate::relation::Office| Stretch {
        from: office.from.earliest(),
        to: office.to.latest(),
        name: line(&office.short),
    };
    ruled.map(stretch).collect()
}

impl Tick {
    fn of(act: &Act) -> Self {
        Self {
            domain: act.domain,
            precision: match act.date {
                PartialDate::Day(..) => Precision::Day,
                PartialDate::Month(_) => Precision::Month,
                PartialDate::Year(_) => Precision::Year,
            },
            direct: act.directness == Directness::Direct,
            unverified: act.unverified,
        }
    }
}

/// A text without what would break a line of the ledger.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
