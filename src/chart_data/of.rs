//! What a chart data takes from a relation.

use super::bars;
use super::{Annotation, ChartData, Holds, Period, Phrase, Precision, Primary, Texts};
use crate::date::{Day, PartialDate, Unit};
use crate::method::specification::{Cited, Code, CodedAct};
use crate::method::{Curve, Specification, WeightedAct};
use crate::relation::{Act, Cite, Licence, Party, Publication, Relation, Role, Superlative, Tier};

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
        let (mut ids, mut titles) = (Texts::default(), Texts::default());
        for act in &relation.acts {
            ids.push(&line(&act.id));
            titles.push(&line(&act.title));
        }
        let (works, acts) = coded(relation);
        Self {
            span: relation.span,
            title: line(&relation.title),
            publication: publication(&relation.publication),
            finding: phrases(&relation.finding, &relation.superlatives),
            lede: line(&relation.lede),
            adjectives: relation.parties.each_ref().map(|party| line(&party.adjective)),
            eras: eras.collect(),
            leaders: relation.parties.each_ref().map(|party| leaders(relation, party)),
            context: bars::of(&relation.context, relation.span),
            annotations: (0..relation.acts.len()).filter_map(annotated).collect(),
            parties: relation.parties.each_ref().map(|party| line(&party.id)),
            works,
            beside: Vec::new(),
            published: Curve::under(&acts, relation.span, &Specification::PUBLISHED),
            acts,
            precisions: relation.acts.iter().map(precision).collect(),
            holds: Holds::default(),
            dates: relation.acts.iter().enumerate().filter_map(wide).collect(),
            ids,
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

/// How well the date of an act is known.
fn precision(act: &Act) -> Precision {
    match act.date.exact() {
        Some(Unit::Year(_)) => Precision::Year,
        // In a chart of years as short as a month.
        _ => match act.date.latest().0 - act.date.earliest().0 {
            0 => Precision::Day,
            1..=40 => Precision::Month,
            _ => Precision::Year,
        },
    }
}

/// The keys of the works that acts rest on, as the bibliography has them, and the acts as they are coded,
/// with these works by their places. More than 65,536 works or actors would be more than one page has.
fn coded(relation: &Relation) -> (Vec<String>, Vec<CodedAct>) {
    let place_of = |key: &str| relation.sources.iter().position(|source| source.key == key);
    let places = |cite: &Cite| (cite.source, cite.via().and_then(|(_, key, _)| place_of(key)));
    let mut numbers: Vec<Option<u16>> = vec![None; relation.sources.len()];
    for (work, via) in relation.acts.iter().flat_map(|act| &act.cites).map(places) {
        [Some(work), via].into_iter().flatten().for_each(|place| numbers[place] = Some(0));
    }
    let used = numbers.iter_mut().filter(|number| number.is_some());
    (0..).zip(used).for_each(|(number, used)| *used = Some(number));
    let cited = |cite: &Cite| {
        let (work, via) = places(cite);
        Some(Cited { work: numbers[work]?, via: via.and_then(|via| numbers[via]) })
    };
    let parties = relation.parties.iter().map(|party| party.id.as_str());
    let actors: Vec<&str> =
        parties.chain(relation.thirds.iter().map(|third| third.id.as_str())).collect();
    // What names nobody that is known is no party.
    let actor = |id: &str| {
        let place = actors.iter().position(|known| *known == id).unwrap_or(actors.len());
        u16::try_from(place).unwrap_or(u16::MAX)
    };
    let act = |act: &Act| {
        let WeightedAct { day, until, .. } = WeightedAct::of(act);
        CodedAct {
            day,
            until,
            code: Code { category: act.code, directness: act.directness },
            domain: act.domain,
            initiator: actor(&act.initiator),
            target: actor(&act.target),
            unverified: act.unverified,
            cited: act.cites.iter().filter_map(cited).collect(),
        }
    };
    let keys = relation.sources.iter().zip(&numbers).filter(|(_, number)| number.is_some());
    // A space parts them in their line; a bibliography has none in a key.
    let keys = keys.map(|(source, _)| line(&source.key).replace(' ', "_")).collect();
    (keys, relation.acts.iter().map(act).collect())
}

/// A text without what would break a line of the chart data.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
