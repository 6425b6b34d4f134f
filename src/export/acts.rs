//! Every act as a table: the columns of `events.csv`, so that it can be read back as one.

use super::cells::row;
use crate::relation::{ACT_COLUMNS, Act, Cite, Claim, Relation, Word as _};

/// The acts of a relation as CSV by RFC 4180, in time order; citations name the keys of `sources.bib`.
#[must_use]
pub fn csv(relation: &Relation) -> String {
    let mut out = row(ACT_COLUMNS);
    for act in &relation.acts {
        out.push_str(&row(cells(relation, act).iter().map(String::as_str)));
    }
    out
}

fn cells(relation: &Relation, act: &Act) -> [String; ACT_COLUMNS.len()] {
    [
        act.id.clone(),
        act.date.to_string(),
        act.until.map(|until| until.to_string()).unwrap_or_default(),
        act.title.clone(),
        act.summary.clone(),
        act.domain.word().to_owned(),
        act.initiator.clone(),
        act.target.clone(),
        act.code.number().to_string(),
        act.directness.word().to_owned(),
        act.inflection.word().to_owned(),
        act.tier.word().to_owned(),
        act.short.clone(),
        act.clause.clone(),
        cites(relation, &act.cites),
        act.disputed.as_ref().map(|claim| disputed(relation, claim)).unwrap_or_default(),
        act.unverified.word().to_owned(),
        act.note.clone(),
    ]
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
