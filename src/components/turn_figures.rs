//! What the curve says of a turning point: how far it moved, and whether it turned there.

use yew::prelude::*;

use crate::analysis::TurningPoint;
use crate::components::text::changing;
use crate::i18n::{self, ui};

/// What is said of it.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What the curve is called here.
    #[prop_or(ui::MOVED)]
    pub label: &'static str,
    /// The turning point, at the half-life that is drawn.
    pub turning_point: TurningPoint,
}

/// Two rows of a list of facts.
#[component]
pub fn TurnFigures(props: &Props) -> Html {
    let it = &props.turning_point;
    let (verdict, meaning) = i18n::verdict(it.verdict);
    let value =
        |cordiality: f64| changing("span", i18n::ink_of(cordiality), &i18n::value(cordiality));
    html! {
        <>
            <div>
                <dt>{ props.label }</dt>
                <dd class="moved">
                    { changing("span", "", &format!("{}: ", i18n::direction(it.direction))) }
                    { value(it.before) }
                    <span>{ ui::TO_VALUE }</span>
                    { value(it.after) }
                </dd>
            </div>
            <div>
                <dt>{ ui::VERDICT }</dt>
                <dd class="verdict">
                    { changing("strong", "", verdict) }
                    { changing("span", "", &format!(": {meaning}")) }
                </dd>
            </div>
        </>
    }
}
