//! The index of a long list, as a file beside its sheets.

use crate::analysis::Analysis;
use crate::chart_data::index::{Hit, Index};
use crate::i18n;
use crate::page::act_pages::Sheet;
use crate::page::entry;

/// The index of all acts of sheets.
pub(super) fn text(analysis: &Analysis, sheets: &[Sheet]) -> String {
    let relation = &analysis.relation;
    let line = |sheet: &Sheet, act: usize| {
        let record = &relation.acts[act];
        let name = relation.language().isolated(&record.title);
        let title = format!("{}: {name}", i18n::date(record.date));
        let hit = Hit { id: record.id.clone(), sheet: sheet.number, title };
        let also = entry::also(analysis, act).unwrap_or_default();
        let works = record.cites.iter().filter_map(|cite| relation.sources.get(cite.source));
        let mut more = vec![
            relation.name_of(&record.initiator),
            relation.name_of(&record.target),
            also.as_str(),
        ];
        more.extend(works.map(|work| work.short.as_str()));
        Index::line(&hit, &more)
    };
    let lines = sheets.iter().flat_map(|sheet| sheet.acts.iter().map(move |&act| line(sheet, act)));
    lines.collect()
}
