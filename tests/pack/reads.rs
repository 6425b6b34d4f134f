//! What is no fault: the encodings and quotings of spreadsheets, and dates at their own precision.

use cordiality::analysis::Analysis;
use cordiality::date::PartialDate;
use cordiality::i18n::date;
use cordiality::method::Specification;
use cordiality::pack::{self, EVENTS, MANIFEST, Pack, SOURCES};
use cordiality::page::{self, Surroundings};
use cordiality::relation::Relation;

use super::{changed, file, of_decade, valid};

/// The relation as the page will read it.
fn read(pack: &Pack) -> Relation {
    let relation = pack::compile(pack).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let json = relation.to_json();
    Relation::from_json(&json).expect("the page reads what the compiler writes")
}

#[test]
fn dates_keep_the_precision_of_their_file() {
    let json = read(&valid()).to_json();
    for date in ["\"1954\"", "\"1954-05\"", "\"1954-05-19\"", "\"1955-06\""] {
        assert!(json.contains(date), "no {date} in {json}");
    }
}

/// A date of level 1 of EDTF, its words, and how many days it may mean.
const DATES: &[(&str, &str, i32)] = &[
    ("1954~", "about 1954", 3 * 365),
    ("1954?", "perhaps 1954", 365),
    ("1954-05%", "perhaps about May 1954", 93),
    ("1954-05-19~", "about 19 May 1954", 3),
    ("195X", "the 1950s", 3652),
    ("1954-21", "spring 1954", 92),
    ("1954-24", "winter 1954–55", 90),
    ("1954/1955", "between 1954 and 1955", 730),
    ("1954-05/1954-06-10?", "between May 1954 and perhaps 10 June 1954", 41),
];

#[test]
fn dates_as_historians_write_them_are_kept_from_file_to_word() {
    for (text, words, days) in DATES {
        let relation = read(&changed(EVENTS, ",1954,", &format!(",{text},")));
        let act = relation.acts.iter().find(|act| act.id == "1954-visit").expect("it is there");
        assert_eq!((act.date.to_string().as_str(), date(act.date).as_str()), (*text, *words));
        assert_eq!(act.date.latest().0 - act.date.earliest().0 + 1, *days, "{text}");
        assert!(act.date.earliest() <= act.date.midpoint(), "{text}");
        assert!(act.date.midpoint() <= act.date.latest(), "{text}");
        let page = page::render(
            &Analysis::of(relation, &Specification::PUBLISHED).into(),
            Surroundings::default(),
        );
        let page = page.expect("it can be rendered").markup.body;
        assert!(page.contains(&format!(">{words}</time>")), "{text}");
        let html = page.split("<time datetime=\"").skip(1);
        for value in html.filter_map(|rest| rest.split('"').next()) {
            assert!(
                value
                    .parse::<PartialDate>()
                    .is_ok_and(|date| date.to_html().as_deref() == Some(value))
            );
        }
    }
    for unknown in ["1954-XX", "1954-XX-XX"] {
        let relation = read(&changed(EVENTS, ",1954,", &format!(",{unknown},")));
        assert_eq!(relation, read(&valid()), "{unknown}");
    }
}

#[test]
fn byte_order_marks_and_windows_line_ends_change_nothing() {
    let plain = read(&valid());
    for name in [MANIFEST, EVENTS, SOURCES] {
        let mut pack = valid();
        let text = file(&mut pack, name);
        *text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(read(&pack), plain, "{name}");
    }
}

#[test]
fn the_order_of_columns_is_free_and_empty_lines_are_nothing() {
    let mut pack = valid();
    let rows = pack.events.replace("id,date,", "date,id,").replace('\n', "\n\n,,,,,,,,,,,,,,\n");
    pack.events = rows
        .replace("1954-visit,1954,", "1954,1954-visit,")
        .replace("1954-05-pact,1954-05,", "1954-05,1954-05-pact,")
        .replace("1954-05-19-trade,1954-05-19,", "1954-05-19,1954-05-19-trade,");
    assert_eq!(read(&pack), read(&valid()));
}

#[test]
fn quoted_fields_hold_commas_line_breaks_and_doubled_quotation_marks() {
    for (written, meant) in [
        ("\"Came, saw\"", "Came, saw"),
        ("\"Came\nand saw\"", "Came\nand saw"),
        ("\"He said \"\"come\"\".\"", "He said \"come\"."),
        ("\"\"\"Come\"\"\"", "\"Come\""),
        ("Über Łódź nach 東京", "Über Łódź nach 東京"),
    ] {
        let relation = read(&changed(EVENTS, "A minister came.", written));
        assert!(relation.acts.iter().any(|act| act.summary == meant), "{written}");
    }
}

#[test]
fn a_fault_after_a_field_of_several_lines_is_at_its_own_line_and_character() {
    let mut pack =
        changed(EVENTS, "\"Arms, and bases.\",military", "\"Łódź:\n\"\"arms\"\".\",militry");
    pack.events.push_str("x,1955,,T,S,cultural,north,south,5,1,,\"@annals-1961, p. 1\",,,\"é\"\n");
    pack.events = pack.events.replace("x,1955,", "x,1955-00,");
    let faults = pack::compile(&pack).expect_err("there are two faults");
    let places: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column)).collect();
    assert_eq!(places, [(4, 12), (6, 3)], "{faults:#?}");
}

#[test]
fn references_come_out_in_three_styles() {
    let relation = pack::compile(&valid()).expect("no fault");
    let [first, second] = relation.sources.as_slice() else { panic!("two sources") };
    assert_eq!((first.key.as_str(), first.short.as_str()), ("chronicle-1960", "Ask 1960"));
    assert_eq!(first.url.as_deref(), Some("https://example.org/chronicle"));
    for style in [&second.chicago, &second.apa, &second.mla] {
        let text: String = style.0.iter().map(|run| run.text.as_str()).collect();
        for part in ["Deucalion", "Annals of the South", "Southern Press", "1961"] {
            assert!(text.contains(part), "no {part} in {text}");
        }
    }
}

#[test]
fn a_part_of_a_collection_names_its_book_once() {
    for kind in ["incollection", "inproceedings", "inbook"] {
        let mut pack = valid();
        pack.sources.push_str(&format!(
            "\n@{kind}{{part-1990,\n  author = {{Part, Ann}},\n  title = {{A Part}},\n  \
             booktitle = {{The Whole}},\n  publisher = {{Press}},\n  date = {{1990}},\n}}\n"
        ));
        let relation = pack::compile(&pack).expect("the pack has no fault");
        let part = relation.sources.iter().find(|source| source.key == "part-1990");
        let part = part.expect("it is a source");
        for reference in [&part.chicago, &part.apa, &part.mla] {
            let text: String = reference.0.iter().map(|run| run.text.as_str()).collect();
            assert_eq!(text.matches("The Whole").count(), 1, "{kind}: {text}");
        }
    }
}

#[test]
fn years_before_the_common_era_reach_the_page_in_words_of_their_own() {
    let relation = pack::compile(&of_decade("-005")).expect("the pack has no fault");
    let analysis = Analysis::of(relation, &Specification::PUBLISHED).into();
    let page = page::render(&analysis, Surroundings::default())
        .expect("the page can be rendered")
        .markup
        .body;
    for words in
        ["<time>19 May 56 BCE</time>", "<time>May 56 BCE</time>", ">51 BCE<", "60 BCE–51 BCE"]
    {
        assert!(page.contains(words), "no {words}");
    }
    assert!(!page.contains(">-00"), "a number of an astronomer is shown");
}
