//! The turning points of a second relation: dots over the panel and lines of a list, each of which opens a small card.
//!
//! A card is a popover, so that it opens and closes without a program. A dot is for a pointer alone: on a narrow
//! panel many lie on each other, and the list has each of them for a finger and for keys.

use yew::prelude::*;

use super::Other;
use crate::analysis::{Analysis, TurningPoint};
use crate::chart::panel::{Panel, WIDTHS_PX};
use crate::components::text::authored;
use crate::components::turn_figures::moved;
use crate::i18n::{self, compare, ui};
use crate::page::shared;

/// From which width of the window on the page shows each width of a panel, as its style sheet says.
const SHOWN_FROM: [&str; WIDTHS_PX.len()] = ["0", "33rem", "48rem"];

/// The id of a card: of which relation among those of the page, and of which of its turning points.
fn card_id([relation, number]: [usize; 2]) -> String {
    format!("t{relation}_{number}")
}

/// What a dot is to a style sheet.
fn dot_class([relation, number]: [usize; 2]) -> String {
    format!("d{relation}_{number}")
}

/// The places that open cards on a panel, with the styles that put them on its dots.
pub(super) fn dots(panel: &Panel, second: &Analysis, relation: usize) -> Html {
    let dot = |(number, it): (usize, &TurningPoint)| {
        let act = &second.relation.acts[it.act];
        let title = second.relation.language().isolated(&act.title);
        let said = format!("{}: {title}", i18n::date(act.date));
        html! {
            <button type="button" class={format!("mark {}", dot_class([relation, number]))} tabindex="-1"
                title={said} popovertarget={card_id([relation, number])}></button>
        }
    };
    html! {
        <>
            { Html::from_html_unchecked(format!("<style>{}</style>", styles(panel, relation)).into()) }
            <div class="spots">{ for second.turning_points.iter().enumerate().map(dot) }</div>
        </>
    }
}

/// Where dots lie on each width of the panel; and a ring around the dot whose card is open or whose line has the focus.
fn styles(panel: &Panel, relation: usize) -> String {
    let mut css = String::new();
    for (width_px, from) in WIDTHS_PX.into_iter().zip(SHOWN_FROM) {
        let place = |(number, [x, y]): (usize, [f64; 2])| {
            format!(".{}{{--x:{x:.2}%;--y:{y:.2}%}}", dot_class([relation, number]))
        };
        let places: String = panel.places(width_px).into_iter().enumerate().map(place).collect();
        css += &format!("@media(min-width:{from}){{{places}}}");
    }
    let ringed = |number: usize| {
        let (card, dot) = (card_id([relation, number]), dot_class([relation, number]));
        format!(
            "section:has(#{card}:popover-open) .{dot},section:has(:focus-visible[popovertarget={card}]) .{dot}"
        )
    };
    let ringed: Vec<String> = (0..panel.dots.len()).map(ringed).collect();
    css + &format!(
        "{}{{box-shadow:0 0 0 2px var(--ink-paper),0 0 0 4px var(--ink-disc)}}",
        ringed.join(",")
    )
}

/// A turning point in the list, with its card: what happened, what the curve did, who says so, and the way to all
/// that its own page says.
pub(super) fn turn(other: &Other, it: &TurningPoint, place: [usize; 2]) -> Html {
    let second = &other.analysis;
    let (relation, language) = (&second.relation, second.relation.language());
    let act = &relation.acts[it.act];
    let card = card_id(place);
    let name = format!("n{}", &card[1..]);
    html! {
        <li>
            <button type="button" class="opens" popovertarget={card.clone()}>
                { i18n::date(act.date) }{ ": " }{ shared::own(&act.title, language) }
            </button>
            { " " }<span class="move">{ i18n::move_of(it.before, it.after) }</span>
            <div id={card.clone()} class="turn-card account" popover="auto" role="dialog" aria-labelledby={name.clone()}>
                <button type="button" class="close" popovertarget={card} popovertargetaction="hide"
                    aria-label={ui::CLOSE}><span aria-hidden="true">{ "×" }</span></button>
                <h4 id={name}>{ shared::own(&act.title, language) }</h4>
                <p class="when">{ i18n::date(act.date) }</p>
                { authored("p", "", &act.summary, language) }
                <dl>{ moved(ui::MOVED_AS_PUBLISHED, &second.chart_data, &second.curve, it) }</dl>
                <p class="hint">{ ui::WHO_SAYS }{ ": " }{ shared::works(relation, act) }</p>
                <p><a href={format!("{}?event={}", other.href, act.id)} target="_parent">{ compare::CARD }</a></p>
            </div>
        </li>
    }
}
