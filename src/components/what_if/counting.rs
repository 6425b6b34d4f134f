//! Which acts count: domains, actors, status, and how often a kind of act does.

use yew::prelude::*;

use super::Panel;
use crate::components::filters::domains;
use crate::i18n::what_if;

/// The names of the boxes of actors: the first state, the second, thirds.
const ACTORS: [&str; 3] = ["first", "second", "third"];

pub(super) fn part(panel: &Panel<'_>) -> Html {
    let specification = panel.specification();
    let [first, second] = panel.chart_data.adjectives.each_ref().map(String::as_str);
    let names = [first, second, what_if::THIRDS].into_iter().zip(ACTORS).enumerate();
    let actors = names.map(|(place, (label, name))| {
        panel.tick(name, label, specification.actors[place], move |it| it.actors[place] ^= true)
    });
    html! {
        <>
            <fieldset>
                <legend>{ what_if::DOMAINS }</legend>
                { domains(panel.mode, panel.settings) }
            </fieldset>
            <fieldset>
                <legend>{ what_if::ACTORS }</legend>
                { for actors }
            </fieldset>
            <fieldset>
                <legend>{ what_if::COUNTING }</legend>
                { panel.tick("verified", what_if::VERIFIED, specification.only_verified, |it| {
                    it.only_verified ^= true;
                }) }
                { panel.tick("monthly", what_if::ONCE_A_MONTH, specification.once_a_month, |it| {
                    it.once_a_month ^= true;
                }) }
            </fieldset>
        </>
    }
}
