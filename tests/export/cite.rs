//! Citations: three styles to read, three forms for programs.

use biblatex::{Bibliography, ChunksExt as _, DateValue, PermissiveType};
use cordiality::date::Day;
use cordiality::export::View;
use cordiality::export::cite::{Citation, Cited, Form};
use serde::Deserialize;

use super::{CHOSEN, address, chosen, whole};

const VIEWED: Day = Day::from_civil(2026, 11, 26);

pub(super) fn cite(cited: Cited<'_>, view: &View<'_>, form: Form) -> String {
    Citation::of(cited, view, &address(), VIEWED).write(form)
}

/// An annotated act, and one that is not.
pub(super) fn acts() -> [Cited<'static>; 2] {
    let annotated = whole().chart_data.annotations.iter().find(|it| it.id == "1960-u2-shot-down");
    let annotated = annotated.expect("it is annotated").act;
    [
        Cited::Act { act: annotated, id: "1960-u2-shot-down" },
        Cited::Act { act: 0, id: "1917-october-revolution" },
    ]
}

#[test]
fn three_styles_say_the_same() {
    let check = |cited, view: &View<'_>, form, expected: &str| {
        assert_eq!(cite(cited, view, form), expected.replace("CHOSEN", CHOSEN));
    };
    let [u2, october] = acts();
    let all = "Pakistan and the Soviet Union, 1947–91";
    let here = "https://example.org/cordiality/";
    check(
        Cited::View,
        &whole(),
        Form::Apa,
        &format!(
            "The Cordiality authors. (2026). {all} [Interactive chart]. Cordiality. Retrieved November 26, 2026, from {here}"
        ),
    );
    check(
        Cited::View,
        &whole(),
        Form::Chicago,
        &format!(
            "The Cordiality authors. “{all}.” Interactive chart. Cordiality, November 21, 2026. Accessed November 26, 2026. {here}."
        ),
    );
    check(
        Cited::View,
        &whole(),
        Form::Mla,
        &format!(
            "Cordiality authors. “{all}.” Cordiality, 21 Nov. 2026, {here}. Accessed 26 Nov. 2026. Interactive chart."
        ),
    );
    check(
        Cited::View,
        &chosen(),
        Form::Apa,
        &format!(
            "The Cordiality authors. (2026). {all}: 1954–65, with a half-life of 4 years [Interactive chart]. Cordiality. Retrieved November 26, 2026, from {here}?CHOSEN"
        ),
    );
    check(
        u2,
        &whole(),
        Form::Chicago,
        &format!(
            "The Cordiality authors. “U-2 from Peshawar shot down.” Coded act, 1 May 1960. In “{all}.” Cordiality, November 21, 2026. Accessed November 26, 2026. {here}?event=1960-u2-shot-down."
        ),
    );
    check(
        october,
        &whole(),
        Form::Mla,
        &format!(
            "Cordiality authors. “October Revolution in Russia.” {all}, Cordiality, 21 Nov. 2026, {here}#1917-october-revolution. Accessed 26 Nov. 2026. Coded act, November 1917."
        ),
    );
    check(
        Cited::DataSet,
        &chosen(),
        Form::Apa,
        &format!(
            "The Cordiality authors. (2026). Cordiality: {all} (Version 0.1.0) [Data set]. {here}"
        ),
    );
    check(
        Cited::DataSet,
        &whole(),
        Form::Mla,
        &format!(
            "Cordiality authors. Cordiality: {all}. version 0.1.0, 21 Nov. 2026, {here}. Accessed 26 Nov. 2026. Data set."
        ),
    );
}

#[test]
fn who_and_when_may_be_unknown() {
    let mut chart_data = whole().chart_data.clone();
    chart_data.publication = cordiality::relation::Publication::default();
    let view = View { chart_data: &chart_data, ..whole() };
    let all = "Pakistan and the Soviet Union, 1947–91";
    let check = |form, expected: String| assert_eq!(cite(Cited::View, &view, form), expected);
    let here = "https://example.org/cordiality/";
    check(
        Form::Apa,
        format!(
            "{all} [Interactive chart]. (n.d.). Cordiality. Retrieved November 26, 2026, from {here}"
        ),
    );
    check(
        Form::Chicago,
        format!("“{all}.” Interactive chart. Cordiality. Accessed November 26, 2026. {here}."),
    );
    check(
        Form::Mla,
        format!("“{all}.” Cordiality, {here}. Accessed 26 Nov. 2026. Interactive chart."),
    );
    for cited in [Cited::View, Cited::DataSet, acts()[0]] {
        bibtex(&cite(cited, &view, Form::BibTex));
        ris(&cite(cited, &view, Form::Ris));
        csl(&cite(cited, &view, Form::CslJson));
    }
}

/// Reads the one entry of a bibliography.
fn bibtex(text: &str) -> biblatex::Entry {
    let mut entries = Bibliography::parse(text).expect("it is BibLaTeX").into_vec();
    assert_eq!(entries.len(), 1);
    entries.remove(0)
}

#[test]
fn bibtex_is_read_by_a_reader_of_it() {
    let check = |cited: Cited<'_>, kind: &str, key: &str, title: &str| {
        let entry = bibtex(&cite(cited, &chosen(), Form::BibTex));
        assert_eq!((entry.entry_type.to_string().as_str(), entry.key.as_str()), (kind, key));
        assert_eq!(entry.title().expect("a title").format_verbatim(), title);
        let authors = entry.author().expect("an author");
        assert_eq!((authors.len(), authors[0].name.as_str()), (1, "The Cordiality authors"));
        let url = Citation::of(cited, &chosen(), &address(), VIEWED);
        assert!(url.write(Form::Ris).contains(&entry.url().expect("an address")));
        let PermissiveType::Typed(date) = entry.date().expect("a date") else { panic!("{key}") };
        let DateValue::At(on) = date.value else { panic!("{key}") };
        // Months and days count from 0.
        assert_eq!((on.year, on.month, on.day), (2026, Some(10), Some(20)));
    };
    let [u2, october] = acts();
    check(Cited::View, "online", "cordiality", &chosen().drawn());
    check(u2, "inreference", "cordiality-1960-u2-shot-down", "U-2 from Peshawar shot down");
    let title = "October Revolution in Russia";
    check(october, "inreference", "cordiality-1917-october-revolution", title);
    let title = "Cordiality: Pakistan and the Soviet Union, 1947–91";
    check(Cited::DataSet, "dataset", "cordiality-data", title);
}

#[test]
fn no_mark_of_a_title_is_a_command_of_tex() {
    let mut chart_data = whole().chart_data.clone();
    let title = "50 % of A_b & {C} # $d ^e ~f";
    chart_data.title = title.to_owned();
    let view = View { chart_data: &chart_data, ..whole() };
    let written = cite(Cited::View, &view, Form::BibTex);
    let entry = bibtex(&written);
    assert!(written.contains("50 \\% of A\\_b \\& \\{C\\} \\# \\$d"), "{written}");
    assert!(entry.title().is_ok_and(|read| read.format_verbatim().contains("of A_b & {C} #")));
}

/// The tags that are written, all of them of the form's list.
const TAGS: [&str; 12] = ["TY", "AU", "TI", "T2", "PY", "DA", "PB", "ET", "M3", "LA", "UR", "Y2"];

/// Reads lines of two letters, two spaces, a hyphen, a space and a text.
fn ris(text: &str) -> Vec<(&str, &str)> {
    let lines: Vec<&str> = text.strip_suffix("\r\n").expect("an end").split("\r\n").collect();
    let pairs: Vec<(&str, &str)> =
        lines.iter().map(|line| line.split_once("  - ").expect("a tag")).collect();
    assert_eq!(pairs.first().map(|(tag, _)| *tag), Some("TY"));
    assert_eq!(pairs.last(), Some(&("ER", "")));
    let inner = &pairs[..pairs.len() - 1];
    assert!(inner.iter().all(|(tag, said)| TAGS.contains(tag) && !said.is_empty()), "{text}");
    assert!(inner.iter().all(|(_, said)| !said.contains(['\n', '\r'])));
    pairs
}

#[test]
fn ris_has_its_tags_and_dates() {
    let [u2, october] = acts();
    let check = |cited: Cited<'_>, tag: &str, expected: Option<&str>| {
        let text = cite(cited, &chosen(), Form::Ris);
        let pairs = ris(&text);
        let found = pairs.iter().find(|(found, _)| *found == tag).map(|(_, said)| *said);
        assert_eq!(found, expected, "{tag} in {text}");
    };
    check(Cited::View, "TY", Some("ELEC"));
    check(Cited::DataSet, "TY", Some("DATA"));
    check(Cited::View, "AU", Some("The Cordiality authors,"));
    check(Cited::View, "PY", Some("2026"));
    check(Cited::View, "DA", Some("2026/11/21"));
    check(Cited::View, "Y2", Some("2026/11/26"));
    check(Cited::View, "T2", None);
    let [whole, part] = [whole(), chosen()].map(|view| view.drawn());
    check(october, "T2", Some(&whole));
    check(u2, "T2", Some(&part));
    check(u2, "UR", Some(&format!("https://example.org/cordiality/?{CHOSEN}")));
}

/// An item of CSL-JSON, as far as it is written: no other name is one of version 1.0.2's for these.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Item {
    id: String,
    r#type: String,
    title: String,
    genre: String,
    publisher: String,
    version: String,
    language: String,
    #[serde(rename = "URL")]
    url: String,
    accessed: DateVariable,
    #[serde(default)]
    author: Vec<Name>,
    container_title: Option<String>,
    issued: Option<DateVariable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct DateVariable {
    date_parts: Vec<Vec<i32>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    literal: String,
}

fn csl(text: &str) -> Item {
    let mut items: Vec<Item> = serde_json::from_str(text).expect("it is CSL-JSON");
    assert_eq!(items.len(), 1);
    items.remove(0)
}

#[test]
fn csl_json_has_the_names_of_its_schema() {
    let check = |cited: Cited<'_>, kind: &str, whole: Option<&str>| {
        let item = csl(&cite(cited, &chosen(), Form::CslJson));
        assert_eq!((item.r#type.as_str(), item.container_title.as_deref()), (kind, whole));
        assert_eq!(item.accessed.date_parts, [[2026, 11, 26]]);
        let issued = item.issued.expect("it was released");
        assert_eq!(issued.date_parts, [[2026, 11, 21]]);
        assert!(item.author.iter().map(|it| &it.literal).eq(["The Cordiality authors"]));
        let said = [&item.publisher, &item.version, &item.language].map(String::as_str);
        assert_eq!(said, ["Cordiality", "0.1.0", "en"]);
        assert!(item.url.starts_with("https://example.org/cordiality/"));
        assert!(![item.id, item.title, item.genre].contains(&String::new()));
    };
    check(Cited::View, "webpage", None);
    check(acts()[0], "entry", Some(&chosen().drawn()));
    check(acts()[1], "entry", Some(&whole().drawn()));
    check(Cited::DataSet, "dataset", None);
}
