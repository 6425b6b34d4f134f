//! Every comparison as a fold of the main page, with a frame that a browser loads once it is unfolded.

use yew::prelude::*;

use super::{counted, drawn_of};
use crate::analysis::Analysis;
use crate::i18n::compare;
use crate::page::{Neighbour, shared};
use crate::publish::COMPARE;
use crate::relation::Series;

/// The folds, by the names that an address has for them: other relations, then series; and the way to the page that
/// has them all.
pub(in crate::page) fn folds(
    analysis: &Analysis,
    series: &[Series],
    neighbours: &[Neighbour],
) -> Html {
    let relation = &analysis.relation;
    let has_pairs = neighbours.iter().any(|it| it.beside.is_some());
    let words =
        compare::link(drawn_of(series).next().is_some(), has_pairs, counted(&analysis.curve) > 0);
    let others = neighbours.iter().filter_map(|Neighbour { title, language, beside, .. }| {
        Some((beside.as_deref()?, title, language))
    });
    let drawn = drawn_of(series).map(|it| (it.id(), &it.title, relation.language()));
    let mut folds: Vec<(&str, Html)> = Vec::new();
    for (name, title, language) in others.chain(drawn) {
        // An address means the first of a name.
        if folds.iter().any(|(known, _)| *known == name) {
            continue;
        }
        let place = format!("{COMPARE}#{name}");
        let fold = html! {
            <details data-beside={name.to_owned()}>
                <summary>{ shared::own(title, language) }</summary>
                <p class="hint"><a href={place.clone()}>{ compare::ALONE }</a></p>
                <iframe loading="lazy" src={place} title={language.isolated(title).into_owned()}></iframe>
            </details>
        };
        folds.push((name, fold));
    }
    html! {
        <section>
            if !folds.is_empty() {
                <h2>{ compare::WITH }</h2>
                { for folds.into_iter().map(|(_, fold)| fold) }
            }
            if let Some(words) = words {
                <p><a href={COMPARE}>{ words }</a></p>
            }
        </section>
    }
}
