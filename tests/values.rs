//! Card, key, names of markers, the list's entry and the table say the numbers of the curve: for every
//! turning point of the shipped record and of random relations.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::rc::Rc;

use common::packs::packs;
use common::{FIXTURES, random};
use cordiality::analysis::{Analysis, MonthValue};
use cordiality::chart::sparkline::Sparkline;
use cordiality::chart_data::ACTS_NAMED;
use cordiality::components::card::{Card, Open, Props, Unfolded};
use cordiality::components::held::Entries;
use cordiality::components::{Mode, Shared};
use cordiality::date::Month;
use cordiality::export::{View, monthly};
use cordiality::i18n;
use cordiality::i18n::basis::effectively;
use cordiality::page::{self, Surroundings};
use cordiality::relation::Relation;
use cordiality::state::KeptBy;
use proptest::prelude::*;
use yew::Html;

/// What stands between two marks, wherever they do.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let cut = |rest: &'a str| rest.split(to).next().unwrap_or_default();
    text.split(from).skip(1).map(cut).collect()
}

/// What markup says.
fn plain(markup: &str) -> String {
    let parts = markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: String = parts.collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The card of a turning point as markup, unfolded.
fn card(analysis: &Analysis, annotation: usize) -> String {
    let Analysis { curve, .. } = analysis;
    let turning_point = analysis.turning_points[annotation];
    let month = turning_point.month;
    let unfolded = Unfolded {
        coded: Html::default(),
        value: MonthValue::of(curve, month),
        held: curve.contributions.at(month.last_day(), ACTS_NAMED),
        entries: Entries::default(),
    };
    let open = Open {
        annotation,
        turning_point,
        curve: Shared::from(Rc::clone(curve)),
        sparkline: Shared::new(Sparkline::of(curve, month)),
        unfolded: Some(unfolded),
        reading: String::new(),
        kept_by: KeptBy::Pin,
        shown: 0..analysis.turning_points.len(),
        opens_leftwards: false,
    };
    let props = Props {
        mode: Mode::Static,
        chart_data: Shared::from(Rc::clone(&analysis.chart_data)),
        open: Some(open),
        story: Html::default(),
        cited: Html::default(),
        copied: None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = yew::LocalServerRenderer::<Card>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// The cells of the table, each what it says of a month's value and what that rests on; the first of
/// them January of the span's first year.
fn table(body: &str) -> Vec<[String; 2]> {
    let table = body.split("<table id=\"table\">").nth(1).expect("there is a table");
    between(table.split("</table>").next().expect("its end"), "<td", "</td>")
        .into_iter()
        .map(|cell| {
            let part = |from, to| between(cell, from, to).first().map(|text| plain(text));
            [part("<span>", "</span>"), part("<small>", "</small>")].map(Option::unwrap_or_default)
        })
        .collect()
}

fn check(relation: Relation) {
    let analysis = Rc::new(Analysis::published(relation));
    let body =
        page::render(&analysis, Surroundings::default()).expect("it can be rendered").markup.body;
    let Analysis { relation, chart_data, curve, turning_points, .. } = &*analysis;
    let cells = table(&body);
    let first = Month::new(curve.span.from.year(), 1);
    let (keys, names) =
        (between(&body, "class=\"move\">", "<"), between(&body, "aria-label=\"", "\""));
    let names: Vec<&str> = names.into_iter().filter(|name| name.ends_with('.')).collect();
    assert_eq!([keys.len(), names.len()], [turning_points.len(); 2]);
    let csv = monthly::csv(&View::published(&analysis));
    let mut rows = csv.lines().skip(1);
    for month in curve.span.iter() {
        let [low, high] = {
            let range = chart_data.published.range(month).expect("draws were made");
            [range.low, range.high]
        };
        let (value, support) = (curve.at(month).expect("it is in the span"), curve.support(month));
        let [said, basis] = &cells[(month.0 - first.0) as usize];
        assert_eq!(*said, i18n::points(value), "{month}");
        let [from, to] = [low, high].map(|end| i18n::points(end.into()));
        let acts =
            format!("{} ({})", i18n::count_acts(support.known), effectively(support.effective));
        assert_eq!(*basis, format!("{from} to {to}\n{acts}"), "{month}");
        let row: Vec<&str> = rows.next().expect("a row a month").split(',').collect();
        let (near, rest) = (row[1].parse().map(|it: f64| (it - value).abs() < 0.006), &row[2..]);
        assert!(row[0] == month.to_string() && near == Ok(true), "{row:?} is not {value}");
        let known = [low.to_string(), high.to_string(), support.known.to_string()];
        assert_eq!(rest[..3], known, "{month}");
        let effective = rest[3].parse().map(|it: f64| (it - support.effective).abs() < 0.006);
        assert_eq!(effective, Ok(true), "{month}");
    }
    assert_eq!(rows.next(), None);
    for (place, it) in turning_points.iter().enumerate() {
        let act = &relation.acts[it.act];
        let month = act.date.midpoint().month();
        // An act in the span's first month starts from what stood before it.
        let at = |month: Month| curve.at(month).unwrap_or_else(|| curve.on(month.last_day()));
        let (before, after) = (at(Month(month.0 - 1)), at(month));
        let [from, to] = [before, after].map(i18n::points);
        assert_eq!(keys[place], format!("{from} → {to}"), "{}", act.id);
        assert!(names[place].ends_with(&format!(", from {from} to {to}.")), "{}", names[place]);
        assert_eq!(cells[(month.0 - first.0) as usize][0], to, "{}", act.id);
        if month > curve.span.from {
            assert_eq!(cells[(month.0 - 1 - first.0) as usize][0], from, "{}", act.id);
        }
        let [under, of] = it.holds.expect("other settings were tried");
        let holds = format!("holds under {under} of {of}");
        let line = body.split(&format!("data-opens=\"{}\"", act.id)).nth(1);
        let line = line.and_then(|rest| rest.split("</a>").next()).expect("it is in the key");
        assert_eq!(between(line, "<small>", "<"), [&holds], "{}", act.id);
        let entry = body.split(&format!("<div id=\"{}\"", act.id)).nth(1);
        let entry = entry.and_then(|rest| rest.split("</details>").next()).expect("it is listed");
        for account in [entry, &card(&analysis, place)] {
            let says = |class: &str, tag: &str| {
                let all = between(account, &format!("class=\"{class}\">"), &format!("</{tag}>"));
                all.first().map(|text| plain(text)).unwrap_or_default()
            };
            let moved = format!("{} → {}", i18n::value(before), i18n::value(after));
            assert!(says("moved", "dd").contains(&moved), "{account}");
            assert_eq!(says("own", "dd"), i18n::points(it.own), "{account}");
            let percent = (f64::from(
                chart_data.published.draws.as_ref().expect("draws were made").confirmed[place],
            ) / 10.0
                + 0.5)
                .floor();
            let share = format!("confirmed by {percent}% of 1,000 other codings");
            assert_eq!(says("confirmed", "dd"), share, "{account}");
            assert_eq!(says("holds", "dd"), holds, "{account}");
            let far = |months| curve.at(Month(month.0 + months)).map(i18n::value);
            let around = [far(-12), far(12)]
                .map(|value| value.unwrap_or_else(|| "outside the series".to_owned()));
            assert_eq!(says("around", "dd"), around.join(" → "), "{account}");
            let others: Vec<&str> = (relation.acts.iter().zip(curve.weighted_acts.iter()))
                .filter(|(other, _)| other.date.midpoint().month() == month && other.id != act.id)
                .filter(|(_, weighted)| weighted.points != 0.0)
                .map(|(other, _)| other.title.as_str())
                .collect();
            let beside = says("beside", "dd");
            assert!(others.len() > 12 || beside == others.join("; "), "{beside}");
            assert!(
                others.len() <= 12
                    || beside.ends_with(&format!("; and {} more", others.len() - 12))
            );
        }
    }
}

#[test]
fn of_every_pack_every_turning_point_says_the_numbers_of_the_curve() {
    packs().into_iter().for_each(check);
}

#[test]
fn every_turning_point_of_a_small_relation_does() {
    FIXTURES.into_iter().for_each(|(_, relation)| check(relation()));
}

proptest! {
    #![proptest_config(random::cases(24))]

    #[test]
    fn every_turning_point_of_a_random_relation_does(mut relation in random::relations(0..24)) {
        // Ids of random acts may be equal; those of a pack are not.
        for (place, act) in relation.acts.iter_mut().enumerate() {
            act.id = format!("act-{place}");
        }
        check(relation);
    }
}
