//! What a chart data takes from a relation.

use super::{ActMark, Annotation, ChartData, Period, Precision, Titles};
use crate::date::{Day, Stated, Unit};
use crate::method::WeightedAct;
use crate::relation::{Act, Directness, Party, Relation, Role};

impl ChartData {
    /// Takes from a relation what the chart and the live page must know.
    #[must_use]
    pub fn of(relation: &Relation) -> Self {
        let annotated = |act: usize| {
            let Act { id, inflection, .. } = &relation.acts[act];
            inflection.map(|direction| Annotation { act, direction, id: id.clone() })
        };
        let eras = relation.eras.iter().map(|era| Period {
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
            annotations: (0..relation.acts.len()).filter_map(annotated).collect(),
            weighted_acts: WeightedAct::all(&relation.acts),
            ticks: relation.acts.iter().map(ActMark::of).collect(),
            titles,
        }
    }
}

fn leaders(relation: &Relation, party: &Party) -> Vec<Period> {
    let ruled = relation
        .offices
        .iter()
        .filter(|office| office.party == party.id && office.role == Role::Leader);
    let period = |office: &crate::relation::Office| Period {
        from: office.from.earliest(),
        to: office.to.latest(),
        name: line(&office.short),
    };
    ruled.map(period).collect()
}

impl ActMark {
    fn of(act: &Act) -> Self {
        let (first, last) = (act.date.earliest(), act.date.latest());
        let (precision, half_days) = match act.date.stated() {
            (Stated { unit: Unit::Year(_), doubt }, None) if !doubt.is_about() => {
                (Precision::Year, 0)
            }
            _ => match last.0 - first.0 {
                0 => (Precision::Day, 0),
                // In a chart of years as short as a month.
                1..=40 => (Precision::Month, 0),
                days => (Precision::Year, u16::try_from(days / 2).unwrap_or(u16::MAX)),
            },
        };
        Self {
            domain: act.domain,
            precision,
            half_days,
            direct: act.directness == Directness::Direct,
            unverified: act.unverified,
        }
    }
}

/// A text without what would break a line of the chart data.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
