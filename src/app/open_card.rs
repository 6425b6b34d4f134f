//! What the open card shows: figures of the curve, and copies of what the page says of its act.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::{Measured, MonthValue};
use crate::browser;
use crate::chart::sparkline::Sparkline;
use crate::chart_data::{ACTS_NAMED, ChartData};
use crate::components::Shared;
use crate::components::card::{Open, Unfolded};
use crate::components::held::Entries;
use crate::i18n::what_if;
use crate::method::Curve;
use crate::state::State;

/// The open card, and what the page says of its act.
pub(super) struct Parts {
    pub(super) open: Option<Open>,
    pub(super) story: Html,
    pub(super) cited: Html,
}

/// What of an act is otherwise than published.
fn reading(state: &State, chart_data: &ChartData, measured: &Measured, act: usize) -> String {
    let counts = |curve: &Curve| curve.weighted_acts.get(act).is_some_and(|it| it.points != 0.0);
    match state.settings.specification.recoded(act).zip(chart_data.acts.get(act)) {
        Some((recoded, coded)) => what_if::your_reading(coded.code, recoded.code),
        None if counts(&chart_data.published) && !counts(&measured.curve) => {
            what_if::NOT_COUNTED.to_owned()
        }
        None => String::new(),
    }
}

/// Gathers them, each anew only where what it is made from has changed.
#[hook]
pub(super) fn use_open_card(
    state: &State,
    chart_data: &Shared<ChartData>,
    measured: &Rc<Measured>,
    entries: &Entries,
) -> Parts {
    let annotation = state.card.map(|card| card.annotation);
    let it = annotation.and_then(|annotation| measured.turning_points.get(annotation).copied());
    let id = annotation.map(|annotation| chart_data.annotations[annotation].id.clone());
    let copy = |id: Option<&str>, part| {
        let copy = id.and_then(|id| browser::copy_of_entry(id, part));
        copy.map(Html::VRef).unwrap_or_default()
    };
    let said = use_memo(id.clone(), |id| {
        [browser::STORY, browser::CITED].map(|part| copy(id.as_deref(), part))
    });
    let [story, cited] = (*said).clone();
    let coded = use_memo(id.filter(|_| state.unfolded), |id| copy(id.as_deref(), browser::CODED));
    let drawn = (it.map(|it| it.month), state.settings.specification.clone());
    let sparkline = use_memo(drawn, |(month, _)| {
        month.map(|month| Shared::new(Sparkline::of(&measured.curve, month)))
    });
    let open = || {
        let (card, turning_point) = (state.card?, it?);
        let unfolded = || Unfolded {
            coded: (*coded).clone(),
            value: MonthValue::of(&measured.curve, turning_point.month),
            held: measured.curve.contributions.at(turning_point.month.last_day(), ACTS_NAMED),
            entries: entries.clone(),
        };
        Some(Open {
            annotation: card.annotation,
            turning_point,
            curve: Shared::from(Rc::clone(&measured.curve)),
            sparkline: (*sparkline).clone()?,
            reading: reading(state, chart_data, measured, turning_point.act),
            kept_by: card.kept_by,
            shown: state.shown(chart_data),
            opens_leftwards: state.opens_leftwards(card.annotation, chart_data),
            unfolded: state.unfolded.then(unfolded),
        })
    };
    Parts { open: open(), story, cited }
}
