//! A list too long for one page: no act of it is lost.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

mod common;

use std::rc::Rc;

use common::{act, relation};
use cordiality::analysis::Analysis;
use cordiality::chart_data::ChartData;
use cordiality::chart_data::index::{Index, sheet_file};
use cordiality::method::Specification;
use cordiality::page::{LongList, Surroundings, asides, render};
use cordiality::relation::{Act, Claim, Direction, Relation};

/// So many acts over ten years and some before them, every hundredth annotated, every ninth disputed.
fn long(acts: usize) -> Relation {
    relation((0..acts).map(|index| Act {
        inflection: (index % 100 == 99).then_some(Direction::Warming),
        disputed: (index % 9 == 0).then(|| Claim { text: "Not so.".to_owned(), cites: Vec::new() }),
        ..act(&format!("{}-{:02}", 1949 + index % 11, 1 + index % 12), 5, &format!("Visit {index}"))
    }))
}

/// The acts that a page lists, by the ids of their accounts, in its order.
fn listed(page: &str) -> Vec<&str> {
    let accounts = page.split("<div id=\"").skip(1);
    let of = |rest: &'_ str| rest.split_once("\" class=\"account\"").map(|(id, _)| id.len());
    accounts.filter_map(|rest| of(rest).map(|length| &rest[..length])).collect()
}

fn check(acts: usize, sheets: usize) {
    let relation = long(acts);
    let analysis = Rc::new(Analysis::of(relation.clone(), &Specification::PUBLISHED));
    let asides: Vec<_> =
        asides(&analysis, &[], &[]).collect::<Result<_, _>>().expect("every page can be rendered");
    let page = render(&analysis, Surroundings::default()).expect("the page can be rendered");
    let long = sheets > 0;
    // The references and the comparisons come first.
    assert_eq!(asides.len(), 2 + sheets, "of {acts} acts");
    assert_eq!(page.long.is_some(), long);
    let in_page = listed(&page.markup.body);
    let in_sheets: Vec<&str> =
        asides[2..].iter().flat_map(|aside| listed(&aside.markup.body)).collect();
    let all = if long { &in_sheets } else { &in_page };
    let mut ids: Vec<&str> = relation.acts.iter().map(|act| act.id.as_str()).collect();
    let mut found = all.clone();
    ids.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, ids, "every act stands in the list, and once");
    for turning_point in analysis.turning_points.iter() {
        assert!(in_page.contains(&analysis.relation.acts[turning_point.act].id.as_str()));
    }
    for aside in &asides[2..] {
        assert!(page.markup.body.contains(&format!("src=\"{}\"", aside.file)), "{}", aside.file);
        assert!(listed(&aside.markup.body).len() <= 500);
        // The references stand in the page, which may hold the sheet in a frame.
        let cites = aside.markup.body.matches("#r_").count();
        let lead = aside.markup.body.matches("<a href=\"./#r_").count();
        assert!(cites > 0 && cites == lead, "{lead} of {cites} lead to the page");
    }
    if let Some(LongList { chart_data, index }) = page.long {
        let place =
            |act: &Act| relation.acts.iter().position(|it| it.id == act.id).unwrap_or_default();
        // The index knows the sheet of every act, and finds it.
        let index = Index::new(index.clone(), index.to_lowercase());
        for act in &relation.acts {
            let hit = index.hit(&act.id).expect("the index has every act");
            let sheet = asides.iter().find(|it| it.file == sheet_file(hit.sheet));
            let sheet = sheet.expect("there is such a sheet");
            assert!(listed(&sheet.markup.body).contains(&act.id.as_str()));
            // A disagreement leads to its act, with a program and without one.
            let file = if act.inflection.is_some() { "" } else { sheet.file.as_str() };
            let link = format!("<li data-act=\"{}\"><a href=\"{file}#{}\">", place(act), act.id);
            assert_eq!(page.markup.body.contains(&link), act.disputed.is_some(), "{link}");
        }
        assert_eq!(index.search(&["visit"], 100).count, acts);
        let found = index.search(&["visit", "1000"], 100);
        assert!(found.count == 1 && found.first[0].title.ends_with("Visit 1000"), "{found:?}");
        assert_eq!(ChartData::from_text(&chart_data), Ok(ChartData::of(&relation)));
        assert!(page.markup.body.contains(&format!("data-bytes=\"{}\"", chart_data.len())));
    }
}

#[test]
fn a_list_is_whole_or_in_sheets() {
    check(0, 0);
    check(1000, 0);
    // An era of five years, one of five, and the year before them: each in sheets of its own.
    check(1001, 3);
    check(2500, 7);
}
