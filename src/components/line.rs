//! The line beneath the picture: what did not go as asked, and the way from period to period.

use yew::prelude::*;

use super::notice::notice;
use super::overview::overview;
use crate::chart_data::ChartData;
use crate::components::{Mode, Shared};
use crate::state::settings::Settings;

/// What stands in the line.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// Whether it does anything.
    pub mode: Mode,
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// What is drawn.
    pub settings: Settings,
    /// The sentence of the notice; empty for none.
    #[prop_or_default]
    pub said: AttrValue,
}

/// A notice, and an overview of the years.
#[component]
pub fn Line(Props { mode, chart_data, settings, said }: &Props) -> Html {
    html! {
        <>
            { notice(said) }
            { overview(mode, chart_data, settings) }
        </>
    }
}
