//! The list of every act, grouped by era: in the page, or in sheets where it is long.

use std::borrow::Cow;

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::components::Mode;
use crate::components::act_search::{self, ActSearch, Finding};
use crate::components::filters::Filters;
use crate::components::text::authored;
use crate::i18n::{self, ui};
use crate::page::act_pages::{self, Sheet};
use crate::page::shared::{self, island};
use crate::relation::{Relation, Word as _};
use crate::state::filter::Filter;
use crate::state::settings::Settings;

/// The most acts that the page itself lists; of a longer list it holds the inflections, and links to
/// sheets with the rest.
const LISTED: usize = 1000;

/// Whether there are more acts than a page should hold.
pub(super) fn is_long(analysis: &Analysis) -> bool {
    analysis.relation.acts.len() > LISTED
}

/// How a relation's acts are dealt out.
pub(super) enum List {
    /// All in the page, by era.
    Whole(Vec<Group>),
    /// Inflections in the page, all acts in sheets by era.
    Parted(Vec<(Group, Vec<Sheet>)>),
}

/// The acts of an era, or those before the first.
pub(super) struct Group {
    pub(super) name: Name,
    pub(super) acts: Vec<usize>,
}

/// What a group is called.
#[derive(Clone, Copy)]
pub(super) enum Name {
    /// An era, by its place among all.
    Era(usize),
    /// Something that the program names.
    Ours(&'static str),
}

impl Name {
    /// As an element shows it.
    pub(super) fn shown(self, relation: &Relation) -> Html {
        match self {
            Self::Era(era) => shared::own(&relation.eras[era].name, relation.language()),
            Self::Ours(name) => html! { { name } },
        }
    }

    /// Within a sentence of the program.
    fn said(self, relation: &Relation) -> Cow<'_, str> {
        match self {
            Self::Era(era) => relation.language().isolated(&relation.eras[era].name),
            Self::Ours(name) => name.into(),
        }
    }
}

impl List {
    /// Deals out the acts.
    pub(super) fn of(analysis: &Analysis) -> Self {
        let groups = groups(analysis);
        if !is_long(analysis) {
            return Self::Whole(groups);
        }
        let mut first = 1;
        Self::Parted(
            groups
                .into_iter()
                .map(|group| {
                    let name = group.name.said(&analysis.relation);
                    let sheets = act_pages::of(analysis, &name, &group.acts, first);
                    first += sheets.len() as u32;
                    (group, sheets)
                })
                .collect(),
        )
    }

    /// Every sheet, in time order; none where the page holds all.
    pub(super) fn sheets(self) -> Vec<Sheet> {
        match self {
            Self::Whole(_) => Vec::new(),
            Self::Parted(groups) => groups.into_iter().flat_map(|(_, sheets)| sheets).collect(),
        }
    }
}

/// The acts by era, those before the first era last.
pub(super) fn groups(analysis: &Analysis) -> Vec<Group> {
    let relation = &analysis.relation;
    let names = (0..relation.eras.len()).map(Name::Era).chain([Name::Ours(ui::PROLOGUE)]);
    let mut groups: Vec<Group> = names.map(|name| Group { name, acts: Vec::new() }).collect();
    for (act, weighted) in analysis.chart_data.acts.iter().enumerate() {
        let era = relation.era_of(weighted.day.month()).unwrap_or(relation.eras.len());
        groups[era].acts.push(act);
    }
    groups.retain(|group| !group.acts.is_empty());
    groups
}

pub(super) fn section(analysis: &Analysis) -> Html {
    let acts = analysis.relation.acts.len();
    let turns: Vec<usize> =
        analysis.turning_points.iter().map(|inflection| inflection.act).collect();
    let filters = html! {
        <Filters mode={Mode::Static} settings={Settings::published(analysis.chart_data.span)}
            filter={Filter::default()} shown={acts} {acts} />
    };
    let search = html! { <ActSearch mode={Mode::Static} words="" finding={Finding::Idle} /> };
    let list = match List::of(analysis) {
        List::Whole(groups) => html! {
            <>
                { island("filters", "", filters) }
                { for groups.iter().map(|group| whole(analysis, group)) }
            </>
        },
        List::Parted(groups) => html! {
            <>
                <p class="hint">{ ui::SHEETS }</p>
                { island(act_search::ISLAND, "", search) }
                { whole(analysis, &Group { name: Name::Ours(ui::KEY), acts: turns }) }
                { for groups.iter().map(|(group, sheets)| parted(analysis, group, sheets)) }
            </>
        },
    };
    html! {
        <section id="acts" aria-labelledby="acts-title">
            <h2 id="acts-title">{ ui::ACTS }</h2>
            <p>{ ui::ACTS_LEDE }</p>
            { list }
        </section>
    }
}

/// A group with all of its acts.
fn whole(analysis: &Analysis, group: &Group) -> Html {
    fold(
        analysis,
        group,
        "era-acts fold",
        html! { <ol>{ for group.acts.iter().map(|&act| entry(analysis, act, "")) }</ol> },
    )
}

/// A group as folds of its sheets: a browser loads one only when it is unfolded.
fn parted(analysis: &Analysis, group: &Group, sheets: &[Sheet]) -> Html {
    let sheets = sheets.iter().map(|sheet| {
        html! {
            <details class="sheet">
                <summary>
                    { &sheet.name }{ " " }
                    <span class="hint">{ i18n::count_acts(sheet.acts.len()) }</span>
                </summary>
                <p><a href={sheet.file()}>{ ui::SHEET }</a></p>
                <iframe loading="lazy" src={sheet.file()} title={sheet.name.clone()}></iframe>
            </details>
        }
    });
    // What filters the acts of the page knows nothing of those in sheets, and leaves them alone.
    fold(analysis, group, "fold", html! { { for sheets } })
}

fn fold(analysis: &Analysis, group: &Group, class: &'static str, list: Html) -> Html {
    html! {
        <details {class}>
            <summary>
                <h3>{ group.name.shown(&analysis.relation) }</h3>
                <span>{ i18n::count_acts(group.acts.len()) }</span>
            </summary>
            { list }
        </details>
    }
}

/// One act; its id stands inside the details, so that a link to it opens them.
///
/// `page` is the address of the page, seen from where the list stands.
pub(super) fn entry(analysis: &Analysis, act: usize, page: &'static str) -> Html {
    let record = &analysis.relation.acts[act];
    let points = analysis.curve.weighted_acts[act].points;
    let tint = match points {
        points if points > 0.0 => "ink-act-warm",
        points if points < 0.0 => "ink-act-cold",
        _ => "ink-muted",
    };
    let number = analysis.turning_points.iter().find(|inflection| inflection.act == act);
    html! {
        <li class="act" data-act={act.to_string()} data-domain={record.domain.word()}
            data-also={also(analysis, act)}>
            <details>
                <summary>
                    <time datetime={record.date.to_html()}>{ i18n::date(record.date) }</time>
                    <span class="title">
                        if let Some(inflection) = number {
                            <b class="number">{ inflection.number }</b>{ " " }
                        }
                        { authored("span", "name", &record.title, analysis.relation.language()) }
                        if record.unverified { <span class="flag">{ " ?" }</span> }
                    </span>
                    <span class={classes!("points", tint)}>{ i18n::azar(points) }</span>
                </summary>
                <div class="account" id={record.id.clone()}>{ shared::account(analysis, act, page) }</div>
            </details>
        </li>
    }
}

/// The other spellings of every name that an act's texts hold, for the search.
pub(super) fn also(analysis: &Analysis, act: usize) -> Option<String> {
    let record = &analysis.relation.acts[act];
    let spelled = analysis.relation.spellings.iter().filter(|spelling| {
        record.title.contains(&spelling.name) || record.summary.contains(&spelling.name)
    });
    let variants: Vec<&str> =
        spelled.flat_map(|spelling| &spelling.variants).map(String::as_str).collect();
    (!variants.is_empty()).then(|| variants.join(" "))
}
