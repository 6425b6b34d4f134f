//! The address of the page: what it asks for, and what is to be written back.

use super::settings::{Settings, years};
use crate::chart_data::ChartData;
use crate::date::Month;
use crate::i18n;
use crate::method::{Indirect, Model, Weights};
use crate::relation::Span;

mod what_if;

pub use what_if::{code, code_written};

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

/// A parameter of the address.
struct Parameter {
    name: &'static str,
    /// Reads a value; `None` where the chart does not have it.
    read: fn(&str, &ChartData, &mut FromUrl) -> Option<()>,
    /// What the settings have to say by it: nothing where they are as published.
    write: fn(&Settings, &ChartData) -> Option<String>,
    /// The attribute of the root element that carries the value before any program runs.
    early: Option<&'static str>,
}

/// Every parameter that the page knows.
static PARAMETERS: [Parameter; 18] = [
    Parameter {
        name: "from",
        read: |value, chart_data, asked| {
            asked.settings.range.from = year(value, chart_data)?.from;
            Some(())
        },
        write: |settings, chart_data| written(settings.range.from, chart_data.span.from),
        early: None,
    },
    Parameter {
        name: "to",
        read: |value, chart_data, asked| {
            asked.settings.range.to = year(value, chart_data)?.to;
            Some(())
        },
        write: |settings, chart_data| written(settings.range.to, chart_data.span.to),
        early: None,
    },
    Parameter {
        name: "half-life",
        read: |value, _, asked| {
            asked.settings.specification.half_life = value.parse().ok()?;
            Some(())
        },
        write: |settings, _| settings.specification.half_life.unless_published(),
        early: None,
    },
    Parameter {
        name: "weights",
        read: |value, _, asked| {
            only(value, "equal", &mut asked.settings.specification.weights, Weights::EqualSteps)
        },
        write: |settings, _| {
            (settings.specification.weights == Weights::EqualSteps).then(|| "equal".to_owned())
        },
        early: None,
    },
    Parameter {
        name: "model",
        read: |value, _, asked| {
            only(value, "yan", &mut asked.settings.specification.model, Model::YanZhou)
        },
        write: |settings, _| {
            (settings.specification.model == Model::YanZhou).then(|| "yan".to_owned())
        },
        early: None,
    },
    Parameter {
        name: "indirect",
        read: |value, _, asked| {
            asked.settings.specification.indirect = value.parse().ok()?;
            Some(())
        },
        write: |settings, _| {
            let indirect = settings.specification.indirect;
            (indirect != Indirect::PUBLISHED).then(|| indirect.to_string())
        },
        early: None,
    },
    Parameter {
        name: "domains",
        read: |value, _, asked| {
            asked.settings.specification.domains = what_if::domains(value)?;
            Some(())
        },
        write: |settings, _| what_if::domains_listed(settings.specification.domains),
        early: None,
    },
    Parameter {
        name: "actors",
        read: |value, chart_data, asked| {
            asked.settings.specification.actors = what_if::actors(value, chart_data)?;
            Some(())
        },
        write: |settings, chart_data| {
            what_if::actors_listed(settings.specification.actors, chart_data)
        },
        early: None,
    },
    Parameter {
        name: "status",
        read: |value, _, asked| {
            only(value, "verified", &mut asked.settings.specification.only_verified, true)
        },
        write: |settings, _| settings.specification.only_verified.then(|| "verified".to_owned()),
        early: None,
    },
    Parameter {
        name: "sources",
        read: |value, chart_data, asked| {
            asked.settings.specification.works = what_if::works(value, chart_data)?;
            Some(())
        },
        write: |settings, chart_data| {
            what_if::works_listed(&settings.specification.works, chart_data)
        },
        early: None,
    },
    Parameter {
        name: "recurring",
        read: |value, _, asked| {
            only(value, "monthly", &mut asked.settings.specification.once_a_month, true)
        },
        write: |settings, _| settings.specification.once_a_month.then(|| "monthly".to_owned()),
        early: None,
    },
    Parameter {
        name: "recode",
        read: |value, chart_data, asked| {
            asked.settings.specification.recoded = what_if::recoded(value, chart_data)?;
            Some(())
        },
        write: |settings, chart_data| {
            what_if::recoded_listed(&settings.specification.recoded, chart_data)
        },
        early: None,
    },
    Parameter {
        name: "compare",
        read: |value, chart_data, asked| {
            asked.settings.beside = what_if::beside(value, chart_data)?;
            Some(())
        },
        write: |settings, chart_data| what_if::beside_listed(settings.beside, chart_data),
        early: None,
    },
    Parameter {
        name: EVENT,
        read: |value, chart_data, asked| {
            asked.event = chart_data.inflection(value);
            asked.event.map(|_| ())
        },
        write: |_, _| None,
        early: Some("opening"),
    },
    Parameter {
        name: EMBED,
        read: |value, _, _| one_of(value, &["1"]),
        write: |_, _| None,
        early: Some("embed"),
    },
    Parameter {
        name: THEME,
        read: |value, _, _| one_of(value, &["light", "dark"]),
        write: |_, _| None,
        early: Some("theme"),
    },
    Parameter {
        name: SIZE,
        read: |value, _, _| one_of(value, &SIZES),
        write: |_, _| None,
        early: Some("size"),
    },
    Parameter {
        name: "band",
        read: |value, _, _| one_of(value, &["0"]),
        write: |_, _| None,
        early: Some("band"),
    },
];

/// So many sentences are said of one address.
const SAID_MAX: usize = 3;

/// The parameter of the card that is open.
pub const EVENT: &str = "event";
/// The parameter that leaves what a frame has room for.
pub const EMBED: &str = "embed";
/// The parameter that overrules the reader's theme.
pub const THEME: &str = "theme";
/// The parameter that makes the text larger.
pub const SIZE: &str = "size";
/// What it can be: per cent of the usual size.
pub const SIZES: [&str; 3] = ["125", "150", "200"];

/// What styles the page and nothing else: the value is among those that there are.
fn one_of(value: &str, values: &[&str]) -> Option<()> {
    values.contains(&value).then_some(())
}

/// The months of the year that a value names, written as the page writes it: `+1954` and `01954` are
/// another program's.
fn year(value: &str, chart_data: &ChartData) -> Option<Span> {
    let year: i32 = value.parse().ok()?;
    years(year, year, chart_data.span).filter(|_| year.to_string() == value)
}

/// Takes what the only word of a parameter stands for.
fn only<T>(value: &str, word: &str, chosen: &mut T, other: T) -> Option<()> {
    (value == word).then(|| *chosen = other)
}

fn written(month: Month, published: Month) -> Option<String> {
    (month != published).then(|| month.year().to_string())
}

/// The parameters that style the page before any program runs, each with the attribute of the root
/// element, without its `data-`, that carries its value.
pub fn early() -> impl Iterator<Item = (&'static str, &'static str)> {
    PARAMETERS.iter().filter_map(|it| Some((it.name, it.early?)))
}

/// Reads the pairs of a query. Unknown names are left alone: course platforms add their own. Of several
/// with one name the first counts.
#[must_use]
pub fn read(pairs: &[(String, String)], chart_data: &ChartData) -> FromUrl {
    let settings = Settings::published(chart_data.span);
    let mut asked = FromUrl { settings, event: None, ignored: Vec::new() };
    for parameter in &PARAMETERS {
        let name = parameter.name;
        let mut values = pairs.iter().filter(|(it, _)| it == name).map(|(_, value)| value.trim());
        let Some(value) = values.next() else { continue };
        if (parameter.read)(value, chart_data, &mut asked).is_none() {
            let is_act = name == EVENT && chart_data.act(value).is_some();
            let said = if is_act {
                i18n::address::no_turning_point(value)
            } else {
                i18n::address::ignored(name, value)
            };
            asked.ignored.push(said);
        } else if values.any(|other| other != value) {
            asked.ignored.push(i18n::address::asked_twice(name, value));
        }
    }
    let range = &mut asked.settings.range;
    if range.from > range.to {
        let (from, to) = (i18n::year(range.from.year()), i18n::year(range.to.year()));
        asked.ignored.push(i18n::address::reversed(&from, &to));
        *range = chart_data.span;
    }
    let shown = chart_data.annotations_in(*range);
    if let Some(event) = asked.event.filter(|event| !shown.contains(event)) {
        asked.ignored.push(i18n::address::not_shown(&chart_data.annotations[event].id));
        asked.event = None;
    }
    let more = asked.ignored.len().saturating_sub(SAID_MAX);
    if more > 0 {
        asked.ignored.truncate(SAID_MAX);
        asked.ignored.push(i18n::address::ignored_more(more));
    }
    asked
}

/// What of settings an address has to say, by name; what is as published is to be taken out of it.
pub fn write(
    settings: &Settings,
    chart_data: &ChartData,
) -> impl Iterator<Item = (&'static str, Option<String>)> {
    let drawn = PARAMETERS.iter().filter(|it| it.early.is_none());
    drawn.map(move |it| (it.name, (it.write)(settings, chart_data)))
}
