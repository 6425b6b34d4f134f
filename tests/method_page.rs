//! What docs/method.md says in figures of the shipped relations is what the program works out.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::path::Path;

use common::shipped;
use cordiality::analysis::Analysis;
use cordiality::analysis::comparison::{Beside, Pair};
use cordiality::chart_data::ChartData;
use cordiality::i18n::compare::coefficient;
use cordiality::method::Curve;
use cordiality::method::correlation::Correlation;
use cordiality::method::specification::Specification;
use cordiality::pack;
use cordiality::relation::{Relation, Shown};

/// The page on one line: where a sentence breaks says nothing.
fn page() -> String {
    include_str!("../docs/method.md").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Holds that the page says something.
fn check(page: &str, said: &str) {
    assert!(page.contains(said), "docs/method.md does not say: {said}");
}

fn row(name: &str, it: Correlation) -> String {
    let [spearman, pearson] = [it.spearman, it.pearson].map(coefficient);
    format!("| {name} | {spearman} | {pearson} | {} |", it.pairs)
}

/// The published curve of a relation.
fn curve(relation: &Relation) -> Curve {
    Curve::under(&ChartData::of(relation).acts, relation.span, &Specification::PUBLISHED)
}

#[test]
fn robustness_is_as_it_is_told() {
    let (page, analysis) = (page(), Analysis::published(shipped()));
    let points = &analysis.turning_points;
    let under = |least: u16, most: u16| {
        let holds = |it: &&_| -> bool {
            let it: &cordiality::analysis::TurningPoint = it;
            it.holds.is_some_and(|[under, _]| (least..=most).contains(&under))
        };
        points.iter().filter(holds).count()
    };
    let settings = analysis.robustness.settings.len();
    assert_eq!(settings, 11);
    check(&page, &format!("{} annotated acts, eleven settings", points.len()));
    let borne_out = points.iter().filter(|it| it.verdict.holds()).count();
    let always = under(11, 11);
    check(&page, &format!("(confirmed or supported) | {borne_out} |"));
    check(&page, &format!("under all eleven settings | {always} |"));
    check(&page, &format!("but not under each | {} |", borne_out - always));
    check(&page, &format!("borne out under none | {} |", under(0, 0)));
    for it in points.iter().filter(|it| !it.verdict.holds()) {
        check(&page, &format!("{} ({})", analysis.chart_data.title(it.act), it.month.year()));
    }
}

#[test]
fn comparisons_are_as_they_are_told() {
    let (page, relation) = (page(), shipped());
    let curve_of_first = curve(&relation);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let (series, _) = pack::series(&folder.join("pakistan-ussr")).expect("its series can be read");
    let mut lines = 0;
    for series in &series {
        let Shown::Line { yearly, values, .. } = &series.shown else { continue };
        let beside = Beside::of(&curve_of_first, &relation.eras, values, *yearly);
        check(&page, &row(&series.title, beside.whole));
        lines += 1;
    }
    assert_eq!(lines, 3);
    let second = pack::read(&folder.join("pakistan-usa")).and_then(|files| pack::compile(&files));
    let second = second.expect("the pack has no fault");
    let pair =
        Pair::of(&curve_of_first, &curve(&second), &relation.eras).expect("they share a span");
    check(&page, &row("values, month by month", pair.levels));
    check(&page, &row("changes over a calendar year", pair.changes));
    check(
        &page,
        &format!(
            "in opposite directions in {} years, and in the same direction in {}.",
            pair.against.len(),
            pair.along.len()
        ),
    );
    check(&page, &format!("in {} of {} months", pair.months_apart(), pair.span.months()));
    // The periods that the page names, by the sign of their coefficients.
    for (era, it) in relation.eras.iter().zip(&pair.eras) {
        let opposed = it.pearson.expect("an era has enough months") < 0.0;
        let told_as_opposed = era.id != "tashkent-years";
        assert_eq!(opposed, told_as_opposed, "{}", era.name);
    }
}
