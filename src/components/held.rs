//! The acts that hold the curve where it is, each with its share.

use yew::prelude::*;

use crate::chart_data::{ACTS_NAMED, ChartData};
use crate::components::Shared;
use crate::components::text::{self, changing, changing_link};
use crate::i18n;
use crate::method::Contribution;
use crate::method::contributions::Held;

/// Where the entry of each act stands in the page: its address, or nothing where the page has none.
pub type Entries = Shared<[Option<AttrValue>]>;

/// Rows that are always there: only what rows say changes.
pub(super) fn held_by(chart_data: &ChartData, entries: &Entries, held: Option<&Held>) -> Html {
    let row = |place: usize| {
        let part = held.and_then(|held| Some((held.parts.get(place)?, held.total)));
        let Row { what, entry, share, width, tint } =
            part.map(|(part, total)| Row::of(chart_data, entries, part, total)).unwrap_or_default();
        html! {
            <li key={place} hidden={part.is_none()}>
                { changing_link("what", entry, &what, text::lang(&chart_data.publication.language)) }
                { changing("span", "share", &share) }
                <svg class="bar" aria-hidden="true"><rect height="3" {width} class={tint}></rect></svg>
            </li>
        }
    };
    html! {
        <ol class="held-by">{ for (0..ACTS_NAMED).map(row) }</ol>
    }
}

/// What a row says.
#[derive(Default)]
struct Row {
    what: String,
    entry: Option<AttrValue>,
    share: String,
    width: Option<String>,
    tint: &'static str,
}

impl Row {
    fn of(chart_data: &ChartData, entries: &Entries, part: &Contribution, total: f64) -> Self {
        let share = part.points.abs() / total;
        let (sign, tint) =
            if part.points > 0.0 { ("+", "fill-act-warm") } else { ("−", "fill-act-cold") };
        Self {
            what: chart_data.dated_title(part.act),
            entry: entries.get(part.act).cloned().flatten(),
            share: format!("{sign}{}", i18n::percent(share)),
            width: Some(i18n::style_percent(100.0 * share)),
            tint,
        }
    }
}
