//! A pack without eras, office-holders, disagreements, turning points or series leaves no heading, no strip
//! and no button of them.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::rc::Rc;

use common::five_discs;
use common::packs::{bare, made};
use cordiality::analysis::Analysis;
use cordiality::chart::form::PICTURES;
use cordiality::chart::{Drawn, Scene, Shape};
use cordiality::i18n::{compare, ui};
use cordiality::page::{Neighbour, Other, Surroundings, asides, render};
use cordiality::relation::{Relation, Series, Shown};

/// A relation in which nothing is empty.
fn full() -> Relation {
    let mut full = five_discs();
    full.acts[0].disputed = Some(full.eras[0].verdicts[0].clone());
    full
}

/// Holds that the page has each heading and hint, or that it has none of them.
fn check(relation: Relation, series: &[Series], has: bool) {
    let analysis = Rc::new(Analysis::published(relation));
    let surroundings = Surroundings { series, ..Surroundings::default() };
    let body = render(&analysis, surroundings).expect("it renders").markup.body;
    for heading in [ui::ERAS, ui::CONTEXT, ui::DISPUTES, ui::PEOPLE, ui::SERIES] {
        assert_eq!(body.contains(&format!("<h2>{heading}</h2>")), has, "{heading}");
    }
    let hidden = "<section id=\"key\" aria-labelledby=\"key-title\" hidden";
    assert_eq!(body.contains(hidden), !has, "the key");
    for hint in [ui::STILL, ui::POINT_MARKER, ui::LICENCE_OF_DATA] {
        assert_eq!(body.contains(hint), has, "{hint}");
    }
    assert_eq!(body.contains("class=\"mark "), has, "a marker");
}

#[test]
fn what_is_empty_leaves_no_heading_and_no_hint() {
    let text = |text: &str| text.to_owned();
    let series = Series {
        file: text("series/trade.csv"),
        title: text("Trade"),
        caption: text("In roubles"),
        source: text("Ledgers"),
        licence: text("CC0"),
        csv: String::new(),
        shown: Shown::Nothing,
    };
    check(full(), &[series], true);
    check(bare(), &[], false);
}

/// Holds what the link to the page of comparisons says, and what stands there: the titles of its parts in order.
fn check_compared(relation: Relation, others: &[Relation], says: &str, parts: &[&str]) {
    let analysis = Rc::new(Analysis::published(relation));
    let other = |relation: &Relation| Other {
        href: "other/".to_owned(),
        analysis: Rc::new(Analysis::published(relation.clone())),
    };
    let others: Vec<Other> = others.iter().map(other).collect();
    let neighbour = |other: &Other| Neighbour {
        title: other.analysis.relation.title.clone(),
        language: other.analysis.relation.language().clone(),
        href: other.href.clone(),
        beside: other.is_beside(&analysis).then(|| other.analysis.relation.id.clone()),
    };
    let neighbours: Vec<Neighbour> = others.iter().map(neighbour).collect();
    let surroundings = Surroundings { neighbours: &neighbours, ..Surroundings::default() };
    let body = render(&analysis, surroundings).expect("it renders").markup.body;
    assert!(body.contains(&format!(">{says}</a>")), "{says}");
    let mut pages = asides(&analysis, &[], &others).map(|it| it.expect("it renders"));
    let page = pages.find(|it| it.file == "compare.html").expect("it is there").markup;
    let found: Vec<&str> =
        page.body.split("<h3>").skip(1).filter_map(|it| it.split(" <").next()).collect();
    assert_eq!(found, parts);
    assert!(!page.body.contains(">0 acts<"), "a part without an act");
    let is_beside = says.contains("beside");
    assert_eq!(page.body.contains(compare::LEDE), is_beside, "what is said of other lines");
}

#[test]
fn the_page_of_comparisons_has_no_empty_part() {
    let alone = "The curve by domain and actor";
    check_compared(bare(), &[], alone, &["economic", "Hillish"]);
    // They share no month.
    check_compared(bare(), &[made()], alone, &["economic", "Hillish"]);
    let beside = "The curve beside other pairs, and by domain and actor";
    check_compared(bare(), &[bare()], beside, &["economic", "Hillish"]);
}

/// The names of the layers of each picture, and its texts.
fn drawn(relation: &Relation) -> Vec<(Vec<&'static str>, Vec<String>)> {
    let analysis = Analysis::published(relation.clone());
    let scene = |picture| Scene::of(&Drawn::of(&analysis), picture);
    let texts = |shape: &Shape| match shape {
        Shape::Text { text, .. } => Some(text.clone()),
        _ => None,
    };
    let of = |scene: Scene| {
        let names = scene.layers.iter().map(|layer| layer.name).collect();
        (names, scene.layers.iter().flat_map(|it| it.shapes.iter().filter_map(texts)).collect())
    };
    PICTURES.map(|picture| of(scene(picture))).into()
}

#[test]
fn what_is_empty_leaves_no_strip() {
    const STRIPS: [&str; 4] = ["era", "era-name", "leader", "leader-name"];
    for (layers, texts) in drawn(&bare()) {
        assert!(!STRIPS.iter().any(|name| layers.contains(name)), "{layers:?}");
        assert!(!texts.iter().any(|text| text.ends_with("ish")), "{texts:?}");
    }
    // A state whose leaders are not known has no strip beside the other's.
    let mut one = five_discs();
    one.offices.retain(|office| office.party == "north");
    let named = |texts: &[String], name: &str| texts.iter().any(|text| text == name);
    let beside = drawn(&one);
    assert!(beside.iter().any(|(_, texts)| named(texts, "Northern")), "no strip at all");
    assert!(!beside.iter().any(|(_, texts)| named(texts, "Southern")), "an empty strip");
}
