//! Correlations against those of scipy: `fixtures.py` makes `fixtures.csv`.

#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

use cordiality::method::correlation::{Correlation, LEAST_PAIRS, pearson, ranks};
use proptest::prelude::*;

/// A name, pairs, and both coefficients of them, Spearman's first.
type Fixture = (String, Vec<(f64, f64)>, f64, f64);

fn fixtures() -> Vec<Fixture> {
    let number = |text: &str| text.parse::<f64>().expect("a number");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let series = |cell: &str| cell.split(' ').map(number).collect::<Vec<f64>>();
        let pairs = series(cells[1]).into_iter().zip(series(cells[2])).collect();
        (cells[0].to_owned(), pairs, number(cells[3]), number(cells[4]))
    };
    include_str!("fixtures.csv").lines().skip(1).map(row).collect()
}

#[test]
fn both_coefficients_are_those_of_scipy() {
    let all = fixtures();
    assert_eq!(all.len(), 9);
    for (name, pairs, spearman, pearson) in all {
        let found = Correlation::of(&pairs);
        assert_eq!(found.pairs, pairs.len(), "{name}");
        let near = |found: Option<f64>, wanted: f64| {
            let found = found.expect("there are enough pairs");
            assert!((found - wanted).abs() < 1e-12, "{name}: {found}, not {wanted}");
        };
        near(found.spearman, spearman);
        near(found.pearson, pearson);
    }
}

#[test]
fn nothing_is_said_of_too_little() {
    let still = vec![(1.0, 2.0); 20];
    let Correlation { pairs, spearman, pearson } = Correlation::of(&still);
    assert_eq!((pairs, spearman, pearson), (20, None, None));
    assert_eq!(Correlation::of(&[]), Correlation { pairs: 0, spearman: None, pearson: None });
}

/// The rank of a value, counted one by one.
fn rank(values: &[f64], value: f64) -> f64 {
    let below = values.iter().filter(|it| **it < value).count();
    let equal = values.iter().filter(|it| **it == value).count();
    below as f64 + (equal as f64 + 1.0) / 2.0
}

proptest! {
    #[test]
    fn ranks_are_those_counted_one_by_one(values in prop::collection::vec((-6_i32..6).prop_map(f64::from), 0..40)) {
        let counted: Vec<f64> = values.iter().map(|value| rank(&values, *value)).collect();
        prop_assert_eq!(ranks(&values), counted);
    }

    #[test]
    fn order_and_scale_change_nothing_and_a_mirror_the_sign(
        pairs in prop::collection::vec((-50_i32..50, -50_i32..50), LEAST_PAIRS..40),
    ) {
        let (first, second): (Vec<f64>, Vec<f64>) =
            pairs.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).unzip();
        let Some(found) = pearson(&first, &second) else { return Ok(()) };
        let mirrored: Vec<f64> = first.iter().map(|value| 7.0 - 3.0 * value).collect();
        prop_assert!((-1.0..=1.0).contains(&found));
        prop_assert!((pearson(&second, &first).expect("both change") - found).abs() < 1e-12);
        prop_assert!((pearson(&mirrored, &second).expect("both change") + found).abs() < 1e-9);
    }
}
