//! The address of the page: what it asks for, and what is to be written back.

use super::settings::{HalfLife, Settings, years};
use crate::chart_data::ChartData;
use crate::date::Month;
use crate::i18n;
use crate::relation::Span;

/// What an address asks for; what cannot be had is said in a sentence each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FromUrl {
    /// What is to be drawn.
    pub settings: Settings,
    /// The inflection whose card is to be open.
    pub event: Option<usize>,
    /// What was asked for and is ignored.
    pub ignored: Vec<String>,
}

/// Reads the pairs of a query. Unknown names are left alone: course platforms add their own.
#[must_use]
pub fn read(pairs: &[(String, String)], chart_data: &ChartData) -> FromUrl {
    let published = Settings::published(chart_data.span);
    let mut asked = FromUrl { settings: published, event: None, ignored: Vec::new() };
    let Settings { range, half_life } = &mut asked.settings;
    let year = |value: &str| value.parse().ok().and_then(|year| years(year, year, chart_data.span));
    for (name, value) in pairs {
        let known = match name.as_str() {
            "from" => year(value).map(|year| range.from = year.from).is_some(),
            "to" => year(value).map(|year| range.to = year.to).is_some(),
            "half-life" => value.parse().map(|asked| *half_life = asked).is_ok(),
            "event" => {
                asked.event = chart_data.inflection(value);
                asked.event.is_some()
            }
            "embed" => value == "1",
            "theme" => value == "light" || value == "dark",
            _ => true,
        };
        if !known {
            asked.ignored.push(i18n::ignored(name, value));
        }
    }
    if range.from > range.to {
        let (from, to) = (range.from.year().to_string(), range.to.year().to_string());
        asked.ignored.push(i18n::reversed(&from, &to));
        *range = published.range;
    }
    if let Some(event) =
        asked.event.filter(|event| !chart_data.annotations_in(*range).contains(event))
    {
        asked.ignored.push(i18n::not_shown(&chart_data.annotations[event].id));
        asked.event = None;
    }
    asked
}

/// What of a settings an address has to say, by name: nothing that is as published.
#[must_use]
pub fn write(settings: Settings, span: Span) -> [(&'static str, Option<String>); 3] {
    let Settings { range, half_life } = settings;
    let year =
        |month: Month, published: Month| (month != published).then(|| month.year().to_string());
    [
        ("from", year(range.from, span.from)),
        ("to", year(range.to, span.to)),
        ("half-life", (half_life != HalfLife::PUBLISHED).then(|| half_life.to_string())),
    ]
}
