//! A second relation beside the first: both curves on one panel, how far one moves against the other, and its
//! turning points.

use yew::prelude::*;

use super::panels::{curve_line, drawn, whole};
use super::turns::{dots, turn};
use super::{Other, coefficients};
use crate::analysis::comparison::Pair;
use crate::analysis::{Analysis, TurningPoint};
use crate::chart::panel::{Line, Panel};
use crate::chart::theme::Ink;
use crate::i18n::compare;
use crate::page::shared;

/// A second relation on the axis of the first; `place` is its place among those that the page has.
pub(super) fn beside(analysis: &Analysis, other: &Other, place: usize) -> Option<Html> {
    let (curve, second) = (&analysis.curve, &other.analysis);
    let pair = Pair::of(curve, &second.curve, &analysis.relation.eras)?;
    let line = Line { is_broken: true, ink: Ink::Axis, ..curve_line(&second.curve) };
    let dot = |it: &TurningPoint| (it.month.last_day(), it.after);
    let panel = Panel {
        dots: second.turning_points.iter().map(dot).collect(),
        height_px: 220.0,
        ..whole(curve, vec![line, curve_line(curve)])
    };
    let title = compare::beside(&second.relation.language().isolated(&second.relation.title));
    let said = compare::against(
        pair.span,
        pair.levels,
        pair.changes,
        [&pair.against, &pair.along],
        pair.months_apart(),
    );
    let turns = second.turning_points.iter().enumerate();
    Some(html! {
        <section id={second.relation.id.clone()} class="pair">
            <h2>{ &title }</h2>
            { drawn(&panel, dots(&panel, second, place)) }
            <p class="hint">
                { compare::LINES }
                <a href={other.href.clone()} target="_parent">{ shared::own(&second.relation.title, second.relation.language()) }</a>
                { compare::DOTS }
            </p>
            { for said.into_iter().map(|said| html! { <p>{ said }</p> }) }
            { coefficients(&analysis.relation, html! { { &title } }, &pair.levels, &pair.eras, false) }
            if !pair.apart.is_empty() {
                <h3>{ compare::APART }</h3>
                <p>{ pair.apart.iter().map(|span| compare::stretch(*span)).collect::<Vec<_>>().join("; ") }{ "." }</p>
            }
            if !second.turning_points.is_empty() {
                <h3>{ compare::TURNS }</h3>
                <ol class="turns">{ for turns.map(|(number, it)| turn(other, it, [place, number])) }</ol>
            }
        </section>
    })
}
