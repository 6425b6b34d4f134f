//! The card of a turning point: what happened, how far the curve moved, and who says so; folded, what
//! those need who argue with it.

use std::ops::Range;

use yew::prelude::*;

use crate::analysis::{MonthValue, TurningPoint};
use crate::chart::overlay_css;
use crate::chart::sparkline::Sparkline;
use crate::chart_data::ChartData;
use crate::components::copy_link::copy_link;
use crate::components::held::{Entries, held_by};
use crate::components::sparkline::small_curve;
use crate::components::text::{self, changing};
use crate::components::turn_figures::{moved, turned};
use crate::components::{Mode, Shared, events};
use crate::i18n::basis::{basis, held_as_by};
use crate::i18n::{self, ui};
use crate::method::Curve;
use crate::method::contributions::Held;
use crate::state::share::Sharing;
use crate::state::{Action, Copied, KeptBy};

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
    /// Who says so and what is disputed, as the list's entry has them.
    #[prop_or_default]
    pub cited: Html,
    /// What has become of copying its address.
    #[prop_or_default]
    pub copied: Option<Copied>,
}

/// An open card.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// Its place among the annotations.
    pub annotation: usize,
    /// What the curve says of it.
    pub turning_point: TurningPoint,
    /// The curve that is drawn.
    pub curve: Shared<Curve>,
    /// The same around it.
    pub sparkline: Shared<Sparkline>,
    /// What of the act is otherwise than published: that a reader has recoded it, or that it does not count;
    /// empty where nothing is.
    pub reading: String,
    /// What keeps it open.
    pub kept_by: KeptBy,
    /// The annotations that can be gone on to.
    pub shown: Range<usize>,
    /// Whether it stands to the left of its marker.
    pub opens_leftwards: bool,
    /// What is unfolded, if it is.
    pub unfolded: Option<Unfolded>,
}

/// What a card shows to those who argue with it. Made when it is unfolded: most readers never do.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfolded {
    /// Code and reason, as the list's entry of the act has them.
    pub coded: Html,
    /// What the curve says of the act's month.
    pub value: MonthValue,
    /// What holds the curve at its end.
    pub held: Held,
    /// Where the entries of acts stand.
    pub entries: Entries,
}

/// A frame that is always there, and shown while a card is open.
#[component]
pub fn Card(props: &Props) -> Html {
    let Props { mode, chart_data, open, story, cited, copied } = props;
    let act = open.as_ref().map(|open| open.turning_point.act);
    let class = open.as_ref().map(|open| {
        let side = if open.opens_leftwards { "at-left" } else { "at-right" };
        // In the lower half of the plot there is more room above a marker.
        let height = if open.turning_point.after < 0.0 { " low" } else { "" };
        let held = match open.kept_by {
            KeptBy::Pointer => "",
            KeptBy::Reader | KeptBy::Focus => " held",
            KeptBy::Pin => " held pinned",
        };
        format!("card {} {side}{height}{held}", overlay_css::class(open.annotation))
    });
    let id = open.as_ref().map(|open| chart_data.annotations[open.annotation].id.clone());
    let number = open.as_ref().map(|open| open.turning_point.number.to_string());
    let date = act.map(|act| i18n::date(chart_data.date(act))).unwrap_or_default();
    let title = act.map(|act| chart_data.title(act)).unwrap_or_default();
    let language = &chart_data.publication.language;
    let account = open.as_ref().map(|open| {
        html! {
            <>
                <div>{ story.clone() }</div>
                <div>
                    if !open.reading.is_empty() { { changing("p", "yours", &open.reading) } }
                </div>
                <dl>{ moved(ui::MOVED, chart_data, &open.curve, &open.turning_point) }</dl>
                { small_curve(&open.sparkline) }
                <div>{ cited.clone() }</div>
                { folded(mode, chart_data, open) }
                { copy_link(mode, open.turning_point.act, cited_act(chart_data, open), copied.as_ref()) }
            </>
        }
    });
    html! {
        <section id="card" {class} tabindex="-1" aria-labelledby="card-title" hidden={open.is_none()}
            data-card={id}
            onkeydown={mode.on(|event: KeyboardEvent| events::lists_keys(&event))}
            onpointerenter={mode.on(|_: PointerEvent| Some(Action::EnterCard))}
            onpointermove={mode.on(|_: PointerEvent| Some(Action::MoveOnCard))}
            onpointerleave={mode.on(|_: PointerEvent| Some(Action::LeaveCard))}>
            <header>
                <p class="when">
                    { changing("b", "number", number.as_deref().unwrap_or_default()) }
                    { changing("span", "", &format!(" {date}")) }
                </p>
                <h3 id="card-title" lang={text::lang(language)} dir={language.dir(title)}>
                    { changing("span", "", title) }
                </h3>
                <button type="button" name="close" class="close" aria-label={ui::CLOSE}
                    onclick={mode.on(|_: MouseEvent| Some(Action::CloseCard { refocus: false }))}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </header>
            <div class="body">
                <div class="account">{ account.unwrap_or_default() }</div>
            </div>
            { steps(mode, open.as_ref()) }
        </section>
    }
}

/// What is folded until a reader asks for it.
fn folded(mode: &Mode, chart_data: &Shared<ChartData>, open: &Open) -> Html {
    let it = open.turning_point;
    let unfolded = open.unfolded.as_ref().map(|Unfolded { coded, value, held, entries }| {
        html! {
            <>
                <dl>{ turned(chart_data.span, &it) }</dl>
                <div>{ coded.clone() }</div>
                { changing("p", "basis", &basis(value.range, value.support)) }
                { changing("p", "", &held_as_by(value.support, value.model)) }
                { held_by(chart_data, entries, Some(held)) }
            </>
        }
    });
    html! {
        <details class="folded" open={open.unfolded.is_some()}
            ontoggle={mode.on(|event: Event| Some(Action::Unfold(events::is_open(&event)?)))}>
            <summary>{ ui::FOLDED }</summary>
            <div>{ unfolded.unwrap_or_default() }</div>
        </details>
    }
}

/// The ways to its neighbours, and its place among them.
fn steps(mode: &Mode, open: Option<&Open>) -> Html {
    let place =
        open.map(|open| i18n::place(open.annotation + 1 - open.shown.start, open.shown.len()));
    let (is_first, is_last) = open.map_or((true, true), |open| {
        (open.annotation == open.shown.start, open.annotation + 1 == open.shown.end)
    });
    // At the ends the buttons stay, and keep the focus: one that is disabled would drop it.
    let step = |by: isize, is_end: bool| {
        mode.on(move |_: MouseEvent| (!is_end).then_some(Action::StepCard(by)))
    };
    let ends = |is_end: bool| is_end.then_some("true");
    html! {
        <nav aria-label={ui::MARKS}>
            <button type="button" name="previous" aria-disabled={ends(is_first)}
                onclick={step(-1, is_first)}>
                <span aria-hidden="true">{ "← " }</span><span>{ ui::PREVIOUS }</span>
            </button>
            { changing("span", "", place.as_deref().unwrap_or_default()) }
            <button type="button" name="next" aria-disabled={ends(is_last)}
                onclick={step(1, is_last)}>
                <span>{ ui::NEXT }</span><span aria-hidden="true">{ " →" }</span>
            </button>
        </nav>
    }
}

/// The dialog at the citation of the card's act.
fn cited_act(chart_data: &ChartData, open: &Open) -> Sharing {
    let id = chart_data.annotations[open.annotation].id.clone();
    Sharing::citing(open.turning_point.act, id)
}
