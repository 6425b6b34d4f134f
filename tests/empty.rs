//! A relation without eras, office-holders, disagreements or turning points leaves no heading of them.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

mod common;

use std::rc::Rc;

use common::{act, five_discs, relation};
use cordiality::analysis::Analysis;
use cordiality::i18n::ui;
use cordiality::page::{Surroundings, render};
use cordiality::relation::Relation;

/// Holds that the page has each heading, or that it has none of them.
fn check(relation: Relation, has: bool) {
    let analysis = Rc::new(Analysis::published(relation));
    let body = render(&analysis, Surroundings::default()).expect("it renders").markup.body;
    for heading in [ui::ERAS, ui::DISPUTES, ui::PEOPLE] {
        assert_eq!(body.contains(&format!("<h2>{heading}</h2>")), has, "{heading}");
    }
    let hidden = "<section id=\"key\" aria-labelledby=\"key-title\" hidden";
    assert_eq!(body.contains(hidden), !has, "the key");
}

#[test]
fn what_is_empty_leaves_no_heading() {
    let mut full = five_discs();
    full.acts[0].disputed = Some(full.eras[0].verdicts[0].clone());
    check(full, true);
    let mut bare = relation([act("1954-05", 4, "Agreement")]);
    bare.eras.clear();
    bare.offices.clear();
    check(bare, false);
}
