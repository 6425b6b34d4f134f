//! Every act as a table: the columns of `events.csv`, so that it can be read back as one.

use super::cells::row;
use crate::relation::{ACT_COLUMNS, Cite, Claim, Relation};

/// The acts of a relation as CSV by RFC 4180, in time order; citations name the keys of `sources.bib`.
#[must_use]
pub fn csv(relation: &Relation) -> String {
    let mut out = row(ACT_COLUMNS);
    for act in &relation.acts {
        let cells = act.cells(|it| cites(relation, it), |it| disputed(relation, it));
        out.push_str(&row(cells.iter().map(String::as_str)));
    }
    out
}

/// Citations in Pandoc's form.
fn cites(relation: &Relation, cites: &[Cite]) -> String {
    let cite = |cite: &Cite| {
        let key = relation.sources.get(cite.source).map_or("", |source| source.key.as_str());
        format!("@{key}, {}", cite.locator)
    };
    cites.iter().map(cite).collect::<Vec<_>>().join("; ")
}

fn disputed(relation: &Relation, claim: &Claim) -> String {
    format!("{} [{}]", claim.text, cites(relation, &claim.cites))
}
