//! The arithmetic of the method against numpy's: `fixtures.py` makes `fixtures.csv` of `acts.csv`.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

#[path = "../common/mod.rs"]
mod common;

use common::{act, relation};
use cordiality::chart_data::ChartData;
use cordiality::method::draws::Draws;
use cordiality::method::{Curve, Model, Specification};
use cordiality::relation::{Act, Relation, Word as _};

/// Two values are one when they differ by no more.
const EXACT: f64 = 1e-9;

/// The rows of a table below their head.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split(',').collect())
}

/// The acts of which numpy has worked out the months.
fn acts() -> Relation {
    relation(rows(include_str!("acts.csv")).map(|cells| {
        let [id, date, until, code, directness] = cells[..] else { panic!("{cells:?}") };
        Act {
            id: id.to_owned(),
            until: (!until.is_empty()).then(|| until.parse().expect("a date")),
            directness: cordiality::relation::Directness::from_word(directness).expect("a word"),
            ..act(date, code.parse().expect("a number"), id)
        }
    }))
}

/// Holds a column of numpy's table, by its name, against a value for each month.
fn check(column: &str, values: impl IntoIterator<Item = f64>, apart: f64) {
    let table = include_str!("fixtures.csv");
    let mut names = table.lines().next().expect("a head").split(',');
    let place = names.position(|name| name == column).expect("a column");
    let mut values = values.into_iter();
    for cells in rows(table) {
        let (found, expected) = (values.next().expect("a month"), cells[place].parse::<f64>());
        let off = (found - expected.expect("a number")).abs();
        assert!(off <= apart, "{column} of {}: {found}, not {}", cells[0], cells[place]);
    }
    assert_eq!(values.next(), None);
}

/// A curve of the acts.
fn curve(model: Model) -> Curve {
    let relation = acts();
    let specification = Specification { model, ..Specification::PUBLISHED };
    Curve::under(&ChartData::of(&relation).acts, relation.span, &specification)
}

#[test]
fn the_stock_s_curve_is_numpy_s() {
    check("curve", curve(Model::DecayedStock).cordiality, EXACT);
}

#[test]
fn yan_and_zhou_s_level_is_numpy_s() {
    check("level", curve(Model::YanZhou).cordiality, EXACT);
}

#[test]
fn what_months_rest_on_is_numpy_s() {
    let curve = curve(Model::DecayedStock);
    let support = curve.span.iter().map(|month| curve.support(month));
    let support: Vec<_> = support.collect();
    check("known", support.iter().map(|it| it.known as f64), 0.0);
    check("effective", support.iter().map(|it| it.effective), 1e-6);
}

#[test]
fn the_range_of_draws_is_numpy_s() {
    let relation = acts();
    let Draws { ranges, .. } =
        Draws::around(ChartData::of(&relation).around(), &Specification::PUBLISHED);
    // They are kept in whole points.
    check("low", ranges.iter().map(|it| it.low.into()), 0.5 + EXACT);
    check("high", ranges.iter().map(|it| it.high.into()), 0.5 + EXACT);
}
