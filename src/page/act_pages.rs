//! The sheets of a long list: pages of their own, a few hundred acts each.
//!
//! A page of a hundred thousand acts would weigh more than all else that its reader loads. A sheet is
//! read by itself, or in the page's list, where the browser loads it once it is unfolded.

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::chart_data::index::sheet_file;
use crate::i18n::{self, ui};
use crate::page::entry::entry;
use crate::page::shared;

/// The most acts of a sheet.
const ACTS: usize = 500;

/// Some acts of a group, in time order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Its place among all sheets, from 1.
    pub(super) number: u32,
    /// Its group and months.
    pub(super) name: String,
    /// Its acts.
    pub(super) acts: Vec<usize>,
}

impl Sheet {
    /// Its file, seen from the page.
    pub(super) fn file(&self) -> String {
        sheet_file(self.number)
    }
}

/// The sheets of a group, numbered from `first`.
pub(super) fn of(analysis: &Analysis, group: &str, acts: &[usize], first: u32) -> Vec<Sheet> {
    let month = |act: usize| i18n::month(analysis.chart_data.acts[act].day.month());
    let sheet = |(number, acts): (u32, &[usize])| {
        let (from, to) = (month(acts[0]), month(acts[acts.len() - 1]));
        Sheet { number, name: format!("{group}, {from} – {to}"), acts: acts.to_vec() }
    };
    (first..).zip(acts.chunks(ACTS)).map(sheet).collect()
}

/// The body of a sheet's page, with the way to its neighbours.
pub(super) fn page(analysis: &Analysis, sheet: &Sheet, last: u32) -> Html {
    html! {
        <>
            <header>
                <p class="kicker">
                    <a href="./" target="_parent">{ shared::own(&analysis.relation.title, analysis.relation.language()) }</a>
                </p>
                <h1>{ &sheet.name }</h1>
            </header>
            <main>
                <ol>{ for sheet.acts.iter().map(|&act| entry(analysis, act, "./")) }</ol>
                <nav aria-label={ui::ACTS}>
                    if sheet.number > 1 { <a href={sheet_file(sheet.number - 1)} rel="prev">{ ui::PREVIOUS }</a> }
                    { " " }
                    if sheet.number < last { <a href={sheet_file(sheet.number + 1)} rel="next">{ ui::NEXT }</a> }
                </nav>
            </main>
        </>
    }
}
