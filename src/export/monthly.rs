//! The monthly values of a view, as a table for a spreadsheet and for a program.

use super::cells::{decimal, object, row, text};
use super::{Address, View};
use crate::analysis::MonthValue;
use crate::i18n::export;
use crate::relation::Licence;

/// What stands in a row: the month; cordiality at its end; where 90 of 100 other codings put it, empty
/// where no draws were made; how many counted acts lie in the two years up to it; how many acts of equal
/// weight would hold the curve as firmly.
pub const COLUMNS: [&str; 6] =
    ["month", "cordiality", "low", "high", "acts_known", "acts_effective"];

/// The cells of every month that is drawn; empty where there is no value.
fn rows(view: &View<'_>) -> impl Iterator<Item = [String; COLUMNS.len()]> {
    let View { curve, .. } = *view;
    view.settings.range.iter().map(move |month| {
        let MonthValue { cordiality, range, support, .. } = MonthValue::of(curve, month);
        let [low, high] = [range.map(|it| it.low), range.map(|it| it.high)]
            .map(|end| end.map(|end| end.to_string()).unwrap_or_default());
        [
            month.to_string(),
            decimal(cordiality),
            low,
            high,
            support.known.to_string(),
            decimal(support.effective),
        ]
    })
}

/// The values as CSV by RFC 4180: a head and a row a month.
#[must_use]
pub fn csv(view: &View<'_>) -> String {
    let mut out = row(COLUMNS);
    for cells in rows(view) {
        out.push_str(&row(cells.iter().map(String::as_str)));
    }
    out
}

/// The values as JSON: what they are of, whose they are, and a record a month under `months`.
#[must_use]
pub fn json(view: &View<'_>, address: &Address) -> String {
    let publication = &view.chart_data.publication;
    let months: Vec<String> = rows(view).map(|cells| record(&cells)).collect();
    let mut fields = vec![
        ("title", text(&view.drawn())),
        ("half_life_years", view.settings.specification.half_life.to_string()),
        ("url", text(&address.page(view))),
    ];
    if !publication.creator.is_empty() {
        fields.push(("creator", text(&publication.creator)));
    }
    if let Some(Licence { url, .. }) = &publication.licence {
        fields.push(("licence", text(url)));
    }
    fields.push(("unit", text(export::UNIT)));
    fields.push(("months", format!("[\n{}\n]", months.join(",\n"))));
    object(&fields)
}

fn record(cells: &[String; COLUMNS.len()]) -> String {
    let value = |(name, cell): (&'static str, &String)| {
        let value = match (name, cell.as_str()) {
            ("month", month) => text(month),
            (_, "") => "null".to_owned(),
            (_, number) => number.to_owned(),
        };
        (name, value)
    };
    object(&COLUMNS.into_iter().zip(cells).map(value).collect::<Vec<_>>())
}
