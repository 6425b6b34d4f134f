//! Treaties and wars as bars, those that run at the same time in rows of their own.

use super::of::line;
use super::{Bar, CONTEXT_ROWS, Period};
use crate::date::PartialDate;
use crate::relation::{Circumstance, CircumstanceKind, Span};

/// The bars of treaties and wars, in their order, within the days of a span. Wars lie in rows before
/// treaties, each in the first that is free at its time.
pub(super) fn of(context: &[Circumstance], span: Span) -> Vec<Bar> {
    let mut bars: Vec<Bar> = context.iter().map(|it| bar(it, span)).collect();
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for kind in [CircumstanceKind::War, CircumstanceKind::Treaty] {
        let first = rows.len();
        let mut places: Vec<usize> = (0..bars.len()).filter(|it| bars[*it].kind == kind).collect();
        // In the order of time, so that no more rows are taken than run at once.
        places.sort_by_key(|place| bars[*place].period.from);
        for place in places {
            let Period { from, to, .. } = bars[place].period;
            let is_free = |row: &Vec<usize>| {
                let mut others = row.iter().map(|other| &bars[*other].period);
                others.all(|other| other.to < from || to < other.from)
            };
            let free = rows[first..].iter().position(is_free).map_or(rows.len(), |it| first + it);
            let row = free.min(CONTEXT_ROWS - 1);
            if row == rows.len() {
                rows.push(Vec::new());
            }
            rows[row].push(place);
            bars[place].row = row;
        }
    }
    bars
}

/// How many rows treaties and wars need: as many wars as there are at one time, and as many treaties.
#[must_use]
pub fn rows_needed(context: &[Circumstance]) -> usize {
    let of = |kind: CircumstanceKind| {
        let all = || context.iter().filter(move |it| it.kind == kind);
        let runs = |it: &Circumstance, other: &Circumstance| {
            let day = it.from.earliest();
            other.from.earliest() <= day && other.until.is_none_or(|until| day <= until.latest())
        };
        all().map(|it| all().filter(|other| runs(it, other)).count()).max().unwrap_or(0)
    };
    of(CircumstanceKind::Treaty) + of(CircumstanceKind::War)
}

/// One in its first row.
fn bar(it: &Circumstance, span: Span) -> Bar {
    let (first, last) = (span.from.first_day(), span.to.last_day());
    let from = it.from.earliest().max(first).min(last);
    let to = it.until.map_or(last, PartialDate::latest).min(last).max(from);
    Bar { kind: it.kind, row: 0, period: Period { from, to, name: line(&it.short) } }
}
