//! How acts are weighed: weights, model, share of indirect acts.

use yew::prelude::*;

use super::Panel;
use crate::components::events;
use crate::components::text::changing;
use crate::i18n::what_if;
use crate::method::{Model, Weights};

pub(super) fn part(panel: &Panel<'_>) -> Html {
    const WEIGHTS: [Weights; 2] = [Weights::Azar, Weights::EqualSteps];
    const MODELS: [Model; 2] = [Model::DecayedStock, Model::YanZhou];
    let specification = panel.specification();
    let weights = usize::from(specification.weights == Weights::EqualSteps);
    let model = usize::from(specification.model == Model::YanZhou);
    html! {
        <fieldset>
            <legend>{ what_if::WEIGHING }</legend>
            { panel.choice(what_if::WEIGHTS, &what_if::WEIGHTS_NAMES, weights, |it, place| {
                it.weights = *WEIGHTS.get(place)?;
                Some(())
            }) }
            { panel.choice(what_if::MODEL, &what_if::MODEL_NAMES, model, |it, place| {
                it.model = *MODELS.get(place)?;
                Some(())
            }) }
            { indirect(panel) }
        </fieldset>
    }
}

fn indirect(panel: &Panel<'_>) -> Html {
    let value = panel.specification().indirect.to_string();
    let oninput = panel.change(|it, event: InputEvent| {
        it.indirect = events::value(&event)?.parse().ok()?;
        Some(())
    });
    html! {
        <label class="slider">
            <span>{ what_if::INDIRECT }</span>
            <input type="range" name="indirect" min="0" max="1" step="0.05" value={value.clone()} {oninput} />
            <b aria-hidden="true">{ changing("span", "", &value) }</b>
        </label>
    }
}
