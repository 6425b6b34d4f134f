//! The finding above the picture, and what is said below it: the author's for what is published, computed
//! ones for all else that is drawn.

use yew::prelude::*;

use crate::chart_data::{ChartData, Phrase};
use crate::components::Shared;
use crate::components::text::{self, authored, changing};
use crate::export::View;
use crate::i18n::{self, finding};
use crate::method::Curve;
use crate::state::settings::Settings;

/// What is said of.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// The curve that is drawn.
    pub curve: Shared<Curve>,
    /// What is drawn.
    pub settings: Settings,
}

/// The finding; its highest and lowest carry the inks of the curve there.
#[component]
pub fn Headline(props: &Props) -> Html {
    let Props { chart_data, curve, settings } = props;
    if settings.is_published(chart_data.span) {
        let said = |(place, Phrase { words, is }): (usize, &Phrase)| {
            let ink = is.map(|is| i18n::ink(curve.peak(settings.range, is).1)).unwrap_or_default();
            html! { <span key={place} class={ink}>{ words.clone() }</span> }
        };
        let language = &chart_data.publication.language;
        let whole: String = chart_data.finding.iter().map(|it| it.words.as_str()).collect();
        return html! {
            <h1 lang={text::lang(language)} dir={language.dir(&whole)}>
                { for chart_data.finding.iter().enumerate().map(said) }
            </h1>
        };
    }
    let view = View {
        chart_data,
        curve,
        turning_points: &[],
        settings: settings.clone(),
        event: None,
        theme: None,
        size: None,
    };
    html! { <h1>{ changing("span", "", &view.finding()) }</h1> }
}

/// What stands below the picture.
pub fn lede(Props { chart_data, settings, .. }: &Props) -> Html {
    let class = "lede hide-in-embed";
    if settings.is_published(chart_data.span) {
        return authored("p", class, &chart_data.lede, &chart_data.publication.language);
    }
    let range = settings.range;
    let turns = [chart_data.annotations_in(range).len(), chart_data.annotations.len()];
    let acts = [chart_data.acts_in(range).len(), chart_data.acts.len()];
    changing("p", class, &finding::lede(turns, acts))
}
