//! The card of a turning point: what happened, how far the curve moved, and who says so.

use std::ops::Range;

use yew::prelude::*;

use crate::analysis::TurningPoint;
use crate::chart::overlay_css;
use crate::chart_data::ChartData;
use crate::components::text::changing;
use crate::components::turn_figures::TurnFigures;
use crate::components::{Mode, Shared};
use crate::i18n::{self, ui};
use crate::state::{Action, KeptBy};

/// What a card shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What becomes of its buttons.
    pub mode: Mode,
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// Its turning point; nothing where no card is open.
    #[prop_or_default]
    pub open: Option<Open>,
    /// What happened, as the list's entry of the act says it.
    #[prop_or_default]
    pub story: Html,
    /// Code, reason, sources and disagreement, as the list's entry has them.
    #[prop_or_default]
    pub facts: Html,
}

/// An open card.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// Its place among the annotations.
    pub annotation: usize,
    /// What the curve says of it.
    pub turning_point: TurningPoint,
    /// What keeps it open.
    pub kept_by: KeptBy,
    /// The annotations that can be gone on to.
    pub shown: Range<usize>,
    /// Whether it stands to the left of its marker.
    pub opens_leftwards: bool,
}

/// A frame that is always there, and shown while a card is open.
#[component]
pub fn Card(props: &Props) -> Html {
    let Props { mode, chart_data, open, story, facts } = props;
    let act = open.as_ref().map(|open| open.turning_point.act);
    let class = open.as_ref().map(|open| {
        let side = if open.opens_leftwards { "at-left" } else { "at-right" };
        let held = match open.kept_by {
            KeptBy::Pointer => "",
            KeptBy::Reader | KeptBy::Focus => " held",
            KeptBy::Pin => " held pinned",
        };
        format!("card {} {side}{held}", overlay_css::class(open.annotation))
    });
    let id = open.as_ref().map(|open| chart_data.annotations[open.annotation].id.clone());
    let number = open.as_ref().map(|open| open.turning_point.number.to_string());
    let date = act.map(|act| i18n::date(chart_data.date(act))).unwrap_or_default();
    let title = act.map(|act| chart_data.title(act)).unwrap_or_default();
    let place = number.as_ref().map(|it| format!("{it} / {}", chart_data.annotations.len()));
    let (is_first, is_last) = open.as_ref().map_or((true, true), |open| {
        (open.annotation == open.shown.start, open.annotation + 1 == open.shown.end)
    });
    // At the ends the buttons stay, and keep the focus: one that is disabled would drop it.
    let step = |by: isize, is_end: bool| {
        mode.on(move |_: MouseEvent| (!is_end).then_some(Action::StepCard(by)))
    };
    let ends = |is_end: bool| is_end.then_some("true");
    html! {
        <section id="card" {class} tabindex="-1" aria-labelledby="card-title" hidden={open.is_none()}
            data-card={id.clone()}
            onpointerenter={mode.on(|_: PointerEvent| Some(Action::EnterCard))}
            onpointermove={mode.on(|_: PointerEvent| Some(Action::MoveOnCard))}
            onpointerleave={mode.on(|_: PointerEvent| Some(Action::LeaveCard))}>
            <header>
                <p class="when">
                    { changing("b", "number", number.as_deref().unwrap_or_default()) }
                    { changing("span", "", &format!(" {date}")) }
                </p>
                <h3 id="card-title">{ changing("span", "", title) }</h3>
                <button type="button" name="close" class="close" aria-label={ui::CLOSE}
                    onclick={mode.on(|_: MouseEvent| Some(Action::CloseCard { refocus: false }))}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </header>
            <div class="body">
                // Another card begins at its top.
                <div key={id.unwrap_or_default()} class="account">
                    <div>{ story.clone() }</div>
                    <dl>
                        if let Some(open) = open {
                            <TurnFigures chart_data={chart_data.clone()} turning_point={open.turning_point} />
                        }
                    </dl>
                    <div>{ facts.clone() }</div>
                </div>
            </div>
            <nav aria-label={ui::MARKS}>
                <button type="button" name="previous" aria-disabled={ends(is_first)}
                    onclick={step(-1, is_first)}>
                    <span aria-hidden="true">{ "← " }</span><span>{ ui::PREVIOUS }</span>
                </button>
                <span aria-live="polite">{ changing("span", "", place.as_deref().unwrap_or_default()) }</span>
                <button type="button" name="next" aria-disabled={ends(is_last)}
                    onclick={step(1, is_last)}>
                    <span>{ ui::NEXT }</span><span aria-hidden="true">{ " →" }</span>
                </button>
            </nav>
        </section>
    }
}
