//! Whatever is in a file, the compiler and the page answer with a relation or a sentence.

use cordiality::analysis::Analysis;
use cordiality::chart::Scene;
use cordiality::method::HALF_LIFE_YEARS;
use cordiality::pack::{self, EVENTS, MANIFEST, Pack, SOURCES};
use cordiality::relation::Relation;
use proptest::prelude::*;

use super::common::five_discs;
use super::common::random::{self, mutated};
use super::{file, valid};

/// A small `relation.json`.
fn data() -> String {
    five_discs().to_json()
}

/// One of the files of a pack.
fn any_name() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just(MANIFEST), Just(EVENTS), Just(SOURCES)]
}

/// Holds that a pack compiles into a relation that the page reads, or is refused with places that
/// lie in its files.
fn check(mut pack: Pack) {
    match pack::compile(&pack) {
        Ok(relation) => {
            let json = relation.to_json();
            assert!(Relation::from_json(&json).is_ok(), "the page cannot read {json}");
        }
        Err(faults) => {
            assert!(!faults.is_empty(), "refused without a word: {pack:?}");
            for fault in faults {
                let lines = file(&mut pack, &fault.file).matches('\n').count() + 1;
                assert!((1..=lines).contains(&fault.line) && fault.column > 0, "{fault}");
            }
        }
    }
}

proptest! {
    #![proptest_config(random::cases(256))]

    #[test]
    fn random_text_never_panics_the_compiler(name in any_name(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut pack = valid();
        *file(&mut pack, name) = String::from_utf8_lossy(&bytes).into_owned();
        check(pack);
    }

    #[test]
    fn a_mutated_pack_never_panics_the_compiler(
        manifest in mutated(include_str!("valid/relation.toml")),
        events in mutated(include_str!("valid/events.csv")),
        sources in mutated(include_str!("valid/sources.bib")),
        names in prop::collection::vec(any_name(), 1..3),
    ) {
        let mut pack = valid();
        for name in names {
            let text = match name { MANIFEST => &manifest, EVENTS => &events, _ => &sources };
            *file(&mut pack, name) = text.clone();
        }
        check(pack);
    }

    #[test]
    fn mutated_data_never_panics_the_page(json in mutated(&data())) {
        if let Ok(relation) = Relation::from_json(&json) {
            let analysis = Analysis::of(relation, HALF_LIFE_YEARS);
            let _ = Scene::of(&analysis.chart_data, &analysis.curve, analysis.chart_data.span, 320);
        }
    }
}
