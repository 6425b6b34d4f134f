//! The curve beside other lines: what is common, and where two part, on curves made by hand; and every figure that
//! the page of comparisons prints of the shipped relations against a second reading of their monthly values.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::path::Path;
use std::rc::Rc;

use common::packs::packs;
use common::relation;
use cordiality::analysis::Analysis;
use cordiality::analysis::comparison::{Beside, Pair};
use cordiality::date::Month;
use cordiality::i18n::compare::{self, coefficient};
use cordiality::method::{Curve, Specification};
use cordiality::page::{Other, asides};
use cordiality::relation::{Era, Relation, Series, Shown, Span};
use cordiality::{export::View, export::monthly, pack};

const FROM: Month = Month::new(1950, 1);

/// A curve of given monthly values from January 1950 on.
fn curve(values: &[f64]) -> Curve {
    let span = Span { from: FROM, to: Month(FROM.0 + values.len() as i32 - 1) };
    Curve { cordiality: values.to_vec(), ..Curve::under(&[], span, &Specification::PUBLISHED) }
}

/// A coefficient without the last bits of its sums.
fn rounded(coefficient: Option<f64>) -> Option<f64> {
    coefficient.map(|it| (it * 1e9).round() / 1e9)
}

fn eras() -> Vec<Era> {
    relation([]).eras
}

#[test]
fn years_and_months_are_compared_where_both_are_known() {
    // Each year of the curve lies ten points above the one before; its first three months are missing.
    let span = Span { from: Month::new(1950, 4), to: Month::new(1959, 12) };
    let values = span.iter().map(|month| 10.0 * f64::from(month.year() - 1950)).collect();
    let curve = Curve { cordiality: values, ..Curve::under(&[], span, &Specification::PUBLISHED) };
    let yearly: Vec<(Month, f64)> = (1948..=1962)
        .filter(|year| *year != 1955)
        .map(|year| (Month::new(year, 1), f64::from(-year)))
        .collect();
    let found = Beside::of(&curve, &eras(), &yearly, true);
    assert_eq!((found.whole.pairs, rounded(found.whole.spearman)), (9, Some(-1.0)));
    // 1950 to 1954, and four of the five years after.
    assert_eq!(found.eras.iter().map(|it| it.pairs).collect::<Vec<_>>(), [5, 4]);
    assert_eq!(rounded(found.eras[0].spearman), Some(-1.0));
    assert_eq!(found.eras[1].spearman, None, "too few");
    let monthly: Vec<(Month, f64)> = Span { from: FROM, to: Month::new(1950, 12) }
        .iter()
        .map(|month| (month, f64::from(month.0)))
        .collect();
    assert_eq!(Beside::of(&curve, &eras(), &monthly, false).whole.pairs, 9);
}

#[test]
fn two_curves_part_where_one_is_warm_and_the_other_cold() {
    // Ten years: the second mirrors the first, and is at its side in the last two.
    let first: Vec<f64> =
        (0..120).map(|month| if month / 12 % 2 == 0 { 30.0 } else { -30.0 }).collect();
    let second: Vec<f64> =
        first.iter().enumerate().map(|(month, it)| if month < 96 { -*it } else { *it }).collect();
    let pair = Pair::of(&curve(&first), &curve(&second), &eras()).expect("they share a span");
    assert_eq!(pair.months_apart(), 96);
    assert_eq!(pair.apart, [Span { from: FROM, to: Month::new(1957, 12) }]);
    assert_eq!(pair.against, (1951..=1957).collect::<Vec<_>>());
    // The second stood still over 1958, and moved along over 1959.
    assert_eq!(pair.along, [1959]);
    assert_eq!((pair.levels.pairs, pair.changes.pairs), (120, 9));
    assert_eq!(pair.eras.iter().map(|it| it.pairs).collect::<Vec<_>>(), [60, 60]);
    assert_eq!(rounded(pair.eras[0].pearson), Some(-1.0));
    let later = Curve {
        span: Span { from: Month::new(1970, 1), to: Month::new(1979, 12) },
        ..curve(&first)
    };
    assert_eq!(Pair::of(&curve(&first), &later, &eras()), None);
    // A value just below the side belongs to neither.
    let near: Vec<f64> = first.iter().map(|it| if *it > 0.0 { 9.9 } else { -30.0 }).collect();
    let pair = Pair::of(&curve(&first), &curve(&near), &eras()).expect("they share a span");
    assert_eq!(pair.months_apart(), 0);
}

/// The monthly values of a relation, as its file gives them: two decimals.
fn from_file(analysis: &Analysis) -> Vec<(String, f64)> {
    let csv = monthly::csv(&View::published(analysis));
    let row = |line: &str| {
        let mut cells = line.split(',');
        let month = cells.next().unwrap_or_default().to_owned();
        (month, cells.next().and_then(|cell| cell.parse().ok()).expect("a figure"))
    };
    csv.lines().skip(1).map(row).collect()
}

/// Pearson's coefficient by its other formula.
fn second_pearson(pairs: &[(f64, f64)]) -> f64 {
    let n = pairs.len() as f64;
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let (x, y) = (sum(&|it| it.0), sum(&|it| it.1));
    let (xx, yy, xy) = (sum(&|it| it.0 * it.0), sum(&|it| it.1 * it.1), sum(&|it| it.0 * it.1));
    (n * xy - x * y) / ((n * xx - x * x) * (n * yy - y * y)).sqrt()
}

/// Values of years beside the mean of each year's months, where both are known.
fn by_year(months: &[(String, f64)], values: &[(Month, f64)]) -> Vec<(f64, f64)> {
    let of_year = |(year, value): &(Month, f64)| {
        let begins = format!("{}-", year.year());
        let known = months.iter().filter(|(month, _)| month.starts_with(&begins));
        let known: Vec<f64> = known.map(|(_, cordiality)| *cordiality).collect();
        (!known.is_empty()).then(|| (known.iter().sum::<f64>() / known.len() as f64, *value))
    };
    values.iter().filter_map(of_year).collect()
}

#[test]
fn what_is_said_of_the_shipped_pair_is_what_its_files_give() {
    let [first, second, ..] = &packs()[..] else { return };
    let analyses = [first, second].map(|it: &Relation| Rc::new(Analysis::published(it.clone())));
    let pair =
        Pair::of(&analyses[0].curve, &analyses[1].curve, &first.eras).expect("they share a span");
    let [one, other] = analyses.each_ref().map(|it| from_file(it));
    let both: Vec<(&str, f64, f64)> = one
        .iter()
        .filter_map(|(month, a)| {
            let (_, b) = other.iter().find(|(its, _)| its == month)?;
            Some((month.as_str(), *a, *b))
        })
        .collect();
    assert_eq!(pair.levels.pairs, both.len());
    let levels: Vec<(f64, f64)> = both.iter().map(|&(_, a, b)| (a, b)).collect();
    let near = |found: Option<f64>, wanted: f64| {
        let found = found.expect("there are enough pairs");
        assert!((found - wanted).abs() < 1e-3, "{found}, not {wanted}");
    };
    near(pair.levels.pearson, second_pearson(&levels));
    let december: Vec<(f64, f64)> =
        both.iter().filter(|(month, ..)| month.ends_with("-12")).map(|&(_, a, b)| (a, b)).collect();
    let changes: Vec<(f64, f64)> =
        december.windows(2).map(|it| (it[1].0 - it[0].0, it[1].1 - it[0].1)).collect();
    assert_eq!(pair.changes.pairs, changes.len());
    near(pair.changes.pearson, second_pearson(&changes));
    let apart = levels.iter().filter(|(a, b)| a.abs() >= 10.0 && b.abs() >= 10.0 && a * b < 0.0);
    assert_eq!(pair.months_apart(), apart.count());
}

#[test]
fn the_page_of_comparisons_is_whole_and_says_all_of_its_figures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pakistan-ussr");
    let (series, _) = pack::series(&folder).expect("its series can be read");
    let shown = |it: &&Series| it.shown != Shown::Nothing;
    assert_eq!(series.iter().filter(shown).count(), 5);
    let [first, second, ..] = &packs()[..] else { return };
    let analyses = [first, second].map(|it: &Relation| Rc::new(Analysis::published(it.clone())));
    let other = Other { href: "pakistan-usa/".to_owned(), analysis: Rc::clone(&analyses[1]) };
    let page = asides(&analyses[0], &series, &[other])
        .map(|aside| aside.expect("it can be rendered"))
        .find(|aside| aside.file == "compare.html")
        .expect("there is a page of comparisons");
    let body = &page.markup.body;
    // What the pack says of a series stands in the figure of that series, with its file.
    let figures: Vec<&str> = body.split("<figure id=\"").skip(1).collect();
    assert_eq!(figures.len(), series.len());
    for (series, figure) in series.iter().zip(&figures) {
        let figure = figure.split("</figure>").next().unwrap_or_default();
        let Series { title, caption, source, licence, file, shown, .. } = series;
        for said in [title, caption, source, licence, &format!("href=\"{file}\"")] {
            assert!(figure.contains(&said.replace('&', "&amp;")), "{said}");
        }
        if let Shown::Line { label, values, .. } = shown {
            assert!(figure.contains(label.as_str()), "{label}");
            let pairs = by_year(&from_file(&analyses[0]), values);
            let row = format!(
                "<td>{}</td><td>{}</td></tr>",
                coefficient(Some(second_pearson(&pairs))),
                pairs.len()
            );
            assert!(figure.contains(&row), "no {row} of {title}");
        }
    }
    // What the series cannot show is said with them.
    for caution in ["it confirms eras, not years", "in the same majority on most questions while"] {
        assert!(body.contains(caution), "{caution}");
    }
    let pair =
        Pair::of(&analyses[0].curve, &analyses[1].curve, &first.eras).expect("they share a span");
    let sentences = compare::against(
        pair.span,
        pair.levels,
        pair.changes,
        [&pair.against, &pair.along],
        pair.months_apart(),
    );
    for said in sentences.into_iter().chain(pair.apart.iter().map(|it| compare::stretch(*it))) {
        assert!(body.contains(&said), "{said}");
    }
    for it in analyses[1].turning_points.iter() {
        let id = &second.acts[it.act].id;
        assert!(body.contains(&format!("href=\"pakistan-usa/?event={id}\"")), "{id}");
    }
    // Three lines, each with a table of eight periods and the whole; the other pair; and each panel in three widths, but for parts, which are small.
    assert_eq!(body.matches("class=\"coefficients\"").count(), 4);
    assert_eq!(body.matches("<th scope=\"row\">").count(), 4 * (1 + first.eras.len()));
    assert_eq!(body.matches("<svg").count(), 3 * (1 + 1 + 5) + 7);
    assert!(!body.contains("<script") && !body.contains("style=\""));
    // Alone, a relation has its parts.
    let mut alone = asides(&analyses[0], &[], &[]).map(|aside| aside.expect("it can be rendered"));
    let alone =
        alone.find(|aside| aside.file == "compare.html").expect("it has the page all the same");
    assert_eq!(alone.markup.body.matches("<svg").count(), 3 + 7);
}
