//! Citations for programs that manage references, held against what is published of their forms: the lists of
//! tags and kinds of RIS, and the kinds and variables of CSL as a processor of it has them, which sets them, too.

use std::str::FromStr as _;

use cordiality::export::cite::{Cited, Form};
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::Style;
use hayagriva::citationberg::json::{DateValue, Item, Value};
use hayagriva::citationberg::taxonomy::{
    DateVariable, Kind, NameVariable, NumberVariable, StandardVariable,
};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};
use serde::de::DeserializeOwned;
use serde_json::json;

use super::chosen;
use super::cite::{acts, cite};

/// Every kind of work that RIS has had since 2011.
const KINDS: &str = "ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG \
    DATA DBASE DICT EBOOK ECHAP EDBOOK EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR JFULL \
    JOUR LEGAL MANSCPT MAP MGZN MPCT MULTI MUSIC NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND STAT THES \
    UNBILL UNPB VIDEO";
/// Every tag between the first and the last.
const TAGS: &str = "A2 A3 A4 AB AD AN AU C1 C2 C3 C4 C5 C6 C7 C8 CA CN CT CY DA DB DO DP ET IS J2 KW L1 L4 LA \
    LB M1 M2 M3 N1 NV OP PB PY RI RN RP SE SN SP ST SV T2 T3 TA TI TT UR VL Y2";

fn each(check: impl Fn(Cited<'_>)) {
    let [annotated, other] = acts();
    [Cited::View, annotated, other, Cited::DataSet].into_iter().for_each(check);
}

#[test]
fn ris_has_kinds_and_tags_of_its_published_lists() {
    let has = |list: &str, word: &str| list.split_whitespace().any(|it| it == word);
    each(|cited| {
        let text = cite(cited, &chosen(), Form::Ris);
        let mut lines: Vec<(&str, &str)> =
            text.lines().map(|line| line.split_once("  - ").expect("a tag")).collect();
        let (last, (first, kind)) = (lines.pop(), lines.remove(0));
        assert!(first == "TY" && has(KINDS, kind), "{text}");
        assert_eq!(last, Some(("ER", "")));
        assert!(lines.iter().all(|(tag, _)| has(TAGS, tag)), "{text}");
        // A day is year, month and day; of these tags each stands once.
        for (tag, said) in lines.iter().filter(|(tag, _)| matches!(*tag, "DA" | "Y2")) {
            let parts: Vec<usize> = said.split('/').map(str::len).collect();
            assert_eq!(parts, [4, 2, 2], "{tag} in {text}");
        }
        let mut tags: Vec<&str> = lines.iter().map(|(tag, _)| *tag).collect();
        tags.sort_unstable();
        assert!(tags.windows(2).all(|pair| pair[0] != pair[1]), "{text}");
    });
}

/// Whether a variable of CSL is of a kind.
fn is<Variables: DeserializeOwned>(name: &str) -> bool {
    serde_json::from_value::<Variables>(json!(name)).is_ok()
}

#[test]
fn csl_json_has_a_kind_and_variables_of_its_language_each_with_a_value_of_its_own_sort() {
    each(|cited| {
        for (name, value) in item(cited).0 {
            let is_known = match &value {
                Value::String(kind) if name == "type" => Kind::from_str(kind).is_ok(),
                Value::String(_) if name == "id" => true,
                Value::String(_) => is::<StandardVariable>(&name) || is::<NumberVariable>(&name),
                Value::Names(names) => is::<NameVariable>(&name) && !names.is_empty(),
                Value::Date(DateValue::DateParts { .. }) => is::<DateVariable>(&name),
                _ => false,
            };
            assert!(is_known, "{name}: {value:?}");
        }
    });
}

fn item(cited: Cited<'_>) -> Item {
    let text = cite(cited, &chosen(), Form::CslJson);
    let mut items: Vec<Item> = serde_json::from_str(&text).expect("it is CSL-JSON");
    assert_eq!(items.len(), 1);
    items.remove(0)
}

/// What a processor makes of an item in the style of the APA.
fn set(item: &Item) -> String {
    let Style::Independent(style) = ArchivedStyle::AmericanPsychologicalAssociation.get() else {
        panic!("the style is whole");
    };
    let locales = locales();
    let mut driver = BibliographyDriver::new();
    let items = vec![CitationItem::with_entry(item)];
    driver.citation(CitationRequest::from_items(items, &style, &locales));
    let request = BibliographyRequest { style: &style, locale: None, locale_files: &locales };
    let bibliography = driver.finish(request).bibliography.expect("the style has one");
    bibliography.items.iter().map(|item| format!("{:#}", item.content)).collect()
}

#[test]
fn a_processor_sets_what_csl_json_says() {
    each(|cited| {
        let item = item(cited);
        let set = set(&item);
        let said = ["title", "URL"].map(|name| item.0[name].to_str().expect("it is a text"));
        for part in ["The Cordiality authors. (2026", &said[0], &said[1]] {
            assert!(set.contains(part), "no {part} in {set}");
        }
    });
}
