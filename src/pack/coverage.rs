//! What a pack covers and where it is thin, as a report in Markdown.
//!
//! Sparse coding is the main weakness of a decayed stock: a pair that is hostile and silent would
//! read as recovering. So the holes are counted and kept in sight.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::i18n;
use crate::relation::{Act, Directness, Domain, Relation};

/// Fewer counted acts than this make a year thin.
const THIN: usize = 2;

/// Writes the coverage of a relation.
#[must_use]
pub fn coverage(relation: &Relation) -> String {
    let mut out = format!("# Coverage: {}\n\n", relation.title);
    summary(relation, &mut out);
    decades(relation, &mut out);
    years(relation, &mut out);
    sources(relation, &mut out);
    let alone = |act: &&Act| cited(act).len() == 1;
    list(
        relation,
        "Counted acts that rest on one source",
        |act| counts(act) && alone(&act),
        &mut out,
    );
    list(relation, "Unverified acts", |act| act.unverified, &mut out);
    out
}

/// Whether the curve counts an act.
fn counts(act: &Act) -> bool {
    act.directness != Directness::Context
}

/// The sources of an act, each once.
fn cited(act: &Act) -> BTreeSet<usize> {
    act.cites.iter().map(|cite| cite.source).collect()
}

fn summary(relation: &Relation, out: &mut String) {
    let acts = &relation.acts;
    let count = |wanted: &dyn Fn(&Act) -> bool| acts.iter().filter(|act| wanted(act)).count();
    let _ = writeln!(out, "| | acts |\n|---|---:|\n| all | {} |", acts.len());
    for directness in [Directness::Direct, Directness::Indirect, Directness::Context] {
        let number = count(&|act| act.directness == directness);
        let _ = writeln!(out, "| {} | {number} |", i18n::directness(directness));
    }
    for domain in Domain::ALL {
        let number = count(&|act| act.domain == domain);
        let _ = writeln!(out, "| {} | {number} |", i18n::domain(domain));
    }
    let _ = writeln!(out, "| annotated | {} |", count(&|act| act.inflection.is_some()));
    let _ = writeln!(out, "| disputed | {} |", count(&|act| act.disputed.is_some()));
    let _ = writeln!(out, "| unverified | {} |", count(&|act| act.unverified));
}

fn decades(relation: &Relation, out: &mut String) {
    let _ = writeln!(
        out,
        "\n## Counted acts a year, by decade\n\n| decade | acts a year |\n|---|---:|"
    );
    let (from, to) = (relation.span.from.year(), relation.span.to.year());
    for decade in from / 10..=to / 10 {
        let years = (decade * 10).max(from)..=(decade * 10 + 9).min(to);
        let length = years.clone().count();
        let acts =
            relation.acts.iter().filter(|act| counts(act) && years.contains(&act.date.year()));
        let tenths = acts.count() * 10 / length;
        let _ = writeln!(
            out,
            "| {}–{} | {}.{} |",
            years.start(),
            years.end(),
            tenths / 10,
            tenths % 10
        );
    }
}

fn years(relation: &Relation, out: &mut String) {
    let _ = writeln!(
        out,
        "\n## By year\n\n| year | direct | indirect | context | |\n|---|---:|---:|---:|---|"
    );
    for year in relation.span.from.year()..=relation.span.to.year() {
        let number = |directness| {
            let of_year = |act: &&Act| act.date.year() == year && act.directness == directness;
            relation.acts.iter().filter(of_year).count()
        };
        let (direct, indirect) = (number(Directness::Direct), number(Directness::Indirect));
        let remark = match direct + indirect {
            0 => "**none counted**",
            few if few < THIN => "thin",
            _ => "",
        };
        let context = number(Directness::Context);
        let _ = writeln!(out, "| {year} | {direct} | {indirect} | {context} | {remark} |");
    }
}

fn sources(relation: &Relation, out: &mut String) {
    let mut acts: BTreeMap<usize, usize> = BTreeMap::new();
    for source in relation.acts.iter().flat_map(cited) {
        *acts.entry(source).or_default() += 1;
    }
    let mut most: Vec<(usize, usize)> = acts.into_iter().collect();
    most.sort_by_key(|&(source, count)| (std::cmp::Reverse(count), source));
    let _ = writeln!(
        out,
        "\n## By source\n\nSources of three acts or more.\n\n| source | acts |\n|---|---:|"
    );
    for (source, count) in most.into_iter().filter(|(_, count)| *count >= 3) {
        let _ = writeln!(out, "| {} | {count} |", relation.sources[source].short);
    }
}

fn list(relation: &Relation, title: &str, wanted: impl Fn(&Act) -> bool, out: &mut String) {
    let acts: Vec<&Act> = relation.acts.iter().filter(|act| wanted(act)).collect();
    let _ = writeln!(out, "\n## {title}: {}\n", acts.len());
    for act in acts {
        let _ = writeln!(out, "- `{}` {}", act.id, act.title);
    }
}
