//! The panel that asks what if: other weights, another model, fewer acts, other codes. Everything in it is in
//! the address, and one click leads back to what is published.
//!
//! Its controls are functions of a [`Panel`] and no components: each of those would cost the page 2 KB.
//! What it unfolds is made when it is unfolded.

use yew::prelude::*;

use crate::analysis::Parted;
use crate::chart_data::ChartData;
use crate::components::text::changing;
use crate::components::{Mode, Shared, choice, events};
use crate::i18n::what_if;
use crate::method::Specification;
use crate::state::Action;
use crate::state::settings::Settings;

mod counting;
mod recoded;
mod weighing;
mod works;

/// What the panel shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it answers.
    pub mode: Mode,
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// What is drawn.
    pub settings: Settings,
    /// Where the curve is farthest from the published one.
    #[prop_or_default]
    pub parted: Option<Parted>,
    /// What has come of opening a file of changes.
    #[prop_or_default]
    pub opened: Vec<String>,
}

/// What its controls are made of.
struct Panel<'a> {
    mode: &'a Mode,
    chart_data: &'a ChartData,
    settings: &'a Settings,
}

impl Panel<'_> {
    fn specification(&self) -> &Specification {
        &self.settings.specification
    }

    /// Draws another specification after an event.
    fn change<E: 'static>(
        &self,
        change: impl Fn(&mut Specification, E) -> Option<()> + 'static,
    ) -> Option<Callback<E>> {
        let before = self.settings.clone();
        self.mode.on(move |event: E| {
            let mut settings = before.clone();
            change(&mut settings.specification, event)?;
            Some(Action::ChangeSettings(settings))
        })
    }

    /// A box that turns something on and off.
    fn tick(
        &self,
        name: &'static str,
        label: &str,
        checked: bool,
        turn: impl Fn(&mut Specification) + 'static,
    ) -> Html {
        let onchange = self.change(move |specification, _: Event| {
            turn(specification);
            Some(())
        });
        html! {
            <label key={name}>
                <input type="checkbox" {name} {checked} {onchange} />
                <span>{ label }</span>
            </label>
        }
    }

    /// A choice of one of some names, by their place.
    fn choice(
        &self,
        label: &'static str,
        names: &[&'static str],
        chosen: usize,
        choose: impl Fn(&mut Specification, usize) -> Option<()> + 'static,
    ) -> Html {
        choice::choice(label, &choice::names(names), chosen, false, self.change(choose))
    }
}

/// What differs and where the curves part, always in sight where anything does; and the controls, folded.
#[component]
pub fn WhatIf(props: &Props) -> Html {
    let Props { mode, chart_data, settings, parted, opened } = props;
    let unfolded = use_state_eq(|| false);
    let panel = Panel { mode, chart_data, settings };
    let differs = what_if::differs(&settings.specification, chart_data);
    let (none, said) = (differs.is_empty(), differs.join("; "));
    let parted = parted.map(|it| what_if::parted(it.month, it.by, it.is_beyond));
    let back = panel.change(|specification, _: MouseEvent| {
        *specification = Specification::PUBLISHED;
        Some(())
    });
    let ontoggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |event: Event| {
            if let Some(open) = events::is_open(&event) {
                unfolded.set(open);
            }
        })
    };
    html! {
        <section id="what-if" aria-label={what_if::WHAT_IF}>
            <div class="differs" role="status" hidden={none}>
                <p>
                    { changing("b", "", &said) }
                    { changing("span", "", &parted.map(|parted| format!(". {parted}")).unwrap_or_default()) }
                </p>
                <button type="button" name="published" onclick={back}>{ what_if::AS_PUBLISHED }</button>
            </div>
            <details {ontoggle}>
                <summary>{ what_if::WHAT_IF }</summary>
                <div>
                    if *unfolded {
                        <div>
                            { weighing::part(&panel) }
                            { counting::part(&panel) }
                            { works::part(&panel) }
                            { recoded::part(&panel, opened) }
                        </div>
                    }
                </div>
            </details>
        </section>
    }
}
