//! What a card cites can be opened: each citation leads to its reference in the page, each reference
//! to the work where that can be read.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use cordiality::analysis::Analysis;
use cordiality::method::Specification;
use cordiality::relation::Relation;
use cordiality::{pack, page};

static RELATION: LazyLock<Relation> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pakistan-ussr");
    let relation = pack::read(&folder).and_then(|files| pack::compile(&files));
    relation.expect("the pack has no fault")
});

static BODY: LazyLock<String> = LazyLock::new(|| {
    let analysis = Rc::new(Analysis::of(RELATION.clone(), &Specification::PUBLISHED));
    page::render(&analysis, page::Surroundings::default())
        .expect("the page can be rendered")
        .markup
        .body
});

/// What stands in the page between a mark and the next quotation mark, wherever the mark stands.
fn all(mark: &str) -> Vec<&'static str> {
    BODY.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The markup from a mark on, to the end of its list item.
fn item(from: &str) -> &'static str {
    let (_, rest) = BODY.split_once(from).expect("it is in the page");
    rest.split("</li>").next().unwrap_or(rest)
}

#[test]
fn every_link_within_the_page_has_a_place_to_lead_to() {
    let ids = all(" id=\"");
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "an id stands once");
    let lost: BTreeSet<&str> =
        all("href=\"#").into_iter().filter(|to| !once.contains(to)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn every_reference_leads_to_its_work_and_shows_its_address_once() {
    for source in &RELATION.sources {
        let markup = item(&format!("<li id=\"r_{}\">", source.key));
        let links = markup.matches("<a href=\"https://").count();
        assert_eq!(links, usize::from(source.url.is_some()), "{markup}");
        if let Some(url) = &source.url {
            let (_, read) = markup.split_once("</a>").expect("it has a link");
            assert_eq!(read.matches(url.as_str()).count(), 1, "{markup}");
        }
    }
}

#[test]
fn a_work_read_by_way_of_another_names_both() {
    let mut count = 0;
    for act in &RELATION.acts {
        let (account, rest) = (format!("id=\"{}\" class=\"account\"", act.id), BODY.as_str());
        let (_, rest) = rest.split_once(&account).expect("every act has an account");
        for (cite, via) in act.cites.iter().filter_map(|cite| Some((cite, cite.via()?))) {
            let first = format!("#r_{}", RELATION.sources[cite.source].key);
            let (_, after) = rest.split_once(&first).expect("the work is named");
            let after = after.split("</li>").next().unwrap_or(after);
            assert!(after.contains(&format!("via <cite><a href=\"#r_{}\">", via.1)), "{after}");
            count += 1;
        }
    }
    assert!(count > 30, "{count} of them");
}
