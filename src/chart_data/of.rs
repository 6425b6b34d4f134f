//! What a chart data takes from a relation.

use super::{ActMark, Annotation, ChartData, Period, Phrase, Precision, Primary, Titles};
use crate::date::{Day, PartialDate, Unit};
use crate::method::WeightedAct;
use crate::method::draws::Draws;
use crate::relation::{
    Act, Directness, Licence, Party, Publication, Relation, Role, Superlative, Tier,
};

impl ChartData {
    /// Takes from a relation what the chart and the live page must know, without draws.
    #[must_use]
    pub fn of(relation: &Relation) -> Self {
        let annotated = |act: usize| {
            let Act { id, inflection, tier, title, short, clause, .. } = &relation.acts[act];
            let title = if short.is_empty() { title } else { short };
            let primary = (*tier == Tier::Primary)
                .then(|| Primary { title: line(title), clause: line(clause) });
            inflection.map(|direction| Annotation { act, direction, id: id.clone(), primary })
        };
        let eras = relation.eras.iter().map(|era| Period {
            from: era.span.from.first_day(),
            to: Day(era.span.to.last_day().0 + 1),
            name: line(&era.short),
        });
        let mut titles = Titles::default();
        relation.acts.iter().for_each(|act| titles.push(&line(&act.title)));
        Self {
            span: relation.span,
            title: line(&relation.title),
            publication: publication(&relation.publication),
            finding: phrases(&relation.finding, &relation.superlatives),
            lede: line(&relation.lede),
            adjectives: relation.parties.each_ref().map(|party| line(&party.adjective)),
            eras: eras.collect(),
            leaders: relation.parties.each_ref().map(|party| leaders(relation, party)),
            annotations: (0..relation.acts.len()).filter_map(annotated).collect(),
            weighted_acts: WeightedAct::all(&relation.acts),
            ticks: relation.acts.iter().map(ActMark::of).collect(),
            draws: Draws::default(),
            dates: relation.acts.iter().enumerate().filter_map(wide).collect(),
            titles,
        }
    }
}

fn publication(publication: &Publication) -> Publication {
    let Publication { creator, released, licence, language, .. } = publication;
    let licence = licence.as_ref();
    Publication {
        creator: line(creator),
        released: *released,
        licence: licence.map(|it| Licence { name: line(&it.name), url: line(&it.url) }),
        keywords: Vec::new(),
        language: language.clone(),
    }
}

/// A finding, cut before and behind the words that say where the curve is highest or lowest.
fn phrases(finding: &str, superlatives: &[Superlative]) -> Vec<Phrase> {
    let mut phrases = vec![Phrase { words: line(finding), is: None }];
    for Superlative { words, is, .. } in superlatives {
        let cut = |phrase: Phrase| match phrase.words.split_once(&line(words)) {
            Some((before, after)) if phrase.is.is_none() => {
                let plain = |words: &str| Phrase { words: words.to_owned(), is: None };
                vec![plain(before), Phrase { words: line(words), is: Some(*is) }, plain(after)]
            }
            _ => vec![phrase],
        };
        phrases = phrases.into_iter().flat_map(cut).collect();
    }
    phrases.retain(|phrase| !phrase.words.is_empty());
    phrases
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

/// The date of an act that its day and its precision do not say.
fn wide((index, act): (usize, &Act)) -> Option<(usize, PartialDate)> {
    let plain = matches!(act.date.exact(), Some(Unit::Year(_) | Unit::Month(_) | Unit::Day(..)));
    (!plain).then_some((index, act.date))
}

impl ActMark {
    fn of(act: &Act) -> Self {
        Self {
            domain: act.domain,
            precision: match act.date.exact() {
                Some(Unit::Year(_)) => Precision::Year,
                // In a chart of years as short as a month.
                _ => match act.date.latest().0 - act.date.earliest().0 {
                    0 => Precision::Day,
                    1..=40 => Precision::Month,
                    _ => Precision::Year,
                },
            },
            direct: act.directness == Directness::Direct,
            unverified: act.unverified,
        }
    }
}

/// A text without what would break a line of the chart data.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
