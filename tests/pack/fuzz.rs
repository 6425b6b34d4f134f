//! Whatever is in a file, the compiler and the page answer with a relation or a sentence.

use cordiality::analysis::Analysis;
use cordiality::chart::form::PICTURES;
use cordiality::chart::{Drawn, Scene};
use cordiality::chart_data::ChartData;
use cordiality::method::Specification;
use cordiality::pack::{self, EVENTS, MANIFEST, Pack, SOURCES};
use cordiality::relation::Relation;
use proptest::prelude::*;

use super::bench::Bench;
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

/// A text that somebody may put into a cell.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9]{1,5}([-/. ][0-9]{1,4}){0,3}",
        "[0-9]{1,4}[-. ](Jan|May|dec|Sept)[-. ][0-9]{0,4}",
        "[\\[@;,{} a-z\\]-]{0,30}",
        "[@\\[]{0,2}(annals-1961|chronicle-1960)[,;\\] ]{0,3}@?(annals-1961)?[\\], p.0-9]{0,9}",
        "[+.,0-9−-]{1,6}",
        "[\u{200b}\u{202e}\u{fffd}\0-\u{1f}#=\"']{1,6}",
    ]
}

/// Holds that a pack compiles into a relation that the page reads, or is refused with places that
/// lie in its files.
fn check(mut pack: Pack) {
    let (relation, remarks) = pack::review(&pack);
    for remark in &remarks {
        assert!(!remark.message.contains(char::is_control), "{remark:?}");
    }
    match relation {
        Some(relation) => {
            let json = relation.to_json();
            assert!(Relation::from_json(&json).is_ok(), "the page cannot read {json}");
            let chart_data = ChartData::of(&relation);
            assert_eq!(
                ChartData::from_text(&chart_data.to_text().expect("it is written")),
                Ok(chart_data),
                "the chart cannot"
            );
        }
        None => {
            assert!(!remarks.is_empty(), "refused without a word: {pack:?}");
            for fault in remarks {
                // A return alone ends a line as well.
                let text = file(&mut pack, &fault.file).replace("\r\n", "\n");
                let lines = text.matches(['\n', '\r']).count() + 1;
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
    fn any_cell_of_an_act_is_read_or_refused_at_a_place(
        column in 0..15_usize,
        cell in any_cell(),
        separator in prop_oneof![Just(","), Just(";"), Just("\t")],
    ) {
        let mut pack = valid();
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_reader(pack.events.as_bytes());
        let rows = reader.records().flatten().enumerate().map(|(row, record)| {
            let cells = record.iter().enumerate().map(|(index, text)| {
                let text = if row == 1 && index == column { &cell } else { text };
                format!("\"{}\"", text.replace('"', "\"\""))
            });
            cells.collect::<Vec<_>>().join(separator) + "\n"
        });
        let events: String = rows.collect();
        pack.events = events;
        check(pack);
    }

    #[test]
    fn any_text_of_the_manifest_is_read_or_refused_at_a_place(at in 0..26_usize, text in any_cell()) {
        let mut pack = valid();
        let quoted: String =
            text.chars().map(|letter| format!("\\U{:08x}", u32::from(letter))).collect();
        let parts: Vec<&str> = pack.manifest.split('"').collect();
        let mut parts: Vec<String> = parts.into_iter().map(str::to_owned).collect();
        let place = 2 * at + 1;
        prop_assume!(place < parts.len());
        parts[place] = quoted;
        pack.manifest = parts.join("\"");
        check(pack);
    }

    #[test]
    fn any_bytes_of_a_folder_are_read_or_refused(
        name in any_name(),
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            mutated(include_str!("valid/events.csv")).prop_map(|text| {
                text.encode_utf16().flat_map(u16::to_le_bytes).collect()
            }),
        ],
        series_of in mutated("# title: T\n# caption: C\n# source: S\n# licence: L\nyear,tons\n1950,7\n"),
    ) {
        let bench = Bench::new("fuzz", valid());
        bench.write(name, &bytes);
        bench.write("series/trade.csv", &bytes);
        bench.write("series/tons.csv", series_of.as_bytes());
        if let Ok(pack) = pack::read(&bench.pack) {
            check(pack);
        }
        let (Ok((_, remarks)) | Err(remarks)) = pack::series(&bench.pack);
        for remark in remarks {
            prop_assert!(!remark.to_string().contains(char::is_control), "{remark:?}");
        }
    }

    #[test]
    fn mutated_data_never_panics_the_page(json in mutated(&data())) {
        if let Ok(relation) = Relation::from_json(&json) {
            let analysis = Analysis::of(relation, &Specification::PUBLISHED);
            let _ = Scene::of(&Drawn::of(&analysis), PICTURES[0]);
        }
    }
}
