//! What used to end the compiler, or to be said of no place.

use std::time::{Duration, Instant};

use cordiality::chart_data::ChartData;
use cordiality::pack::{EVENTS, MANIFEST, SOURCES, compile};

use super::said::{check, check_pack, remarks};
use super::{changed, file, of_decade, valid};

#[test]
fn control_characters_are_refused_where_they_are_read() {
    for (letter, number) in
        [('\0', "0000"), ('\u{1b}', "001B"), ('\u{7f}', "007F"), ('\u{9b}', "009B")]
    {
        let message = format!("a control character that no page can show stands here (U+{number})");
        check(EVENTS, "First visit", &format!("First ‸{letter}visit"), &[&message]);
        check(EVENTS, "1954-visit", &format!("1954‸{letter}visit"), &[&message]);
        check(SOURCES, "A Chronicle", &format!("A ‸{letter}Chronicle"), &[&message]);
    }
    let message = "a control character that no page can show stands here (U+001B)";
    check(MANIFEST, "They met", "They ‸\u{1b}met", &[message]);
    check(MANIFEST, "\"They met", "‸\"They \\u001bmet", &[message]);
    check(EVENTS, "First visit", "First ‸\u{ffff}visit", &["this is no character (U+FFFF)"]);
    check(
        EVENTS,
        "First visit",
        "F‸\u{fffd}rst",
        &["a letter was lost here when the file changed"],
    );
}

#[test]
fn nothing_is_echoed_raw() {
    for hidden in ["\u{1b}[2J", "\0", "\u{202e}", "\u{9b}1m", "\u{7}"] {
        for (name, from, to) in [
            (EVENTS, ",1954,", format!(",{hidden},")),
            (EVENTS, "id,date", format!("id,dat{hidden}")),
            (EVENTS, "@annals-1961", format!("@annals{hidden}")),
            (MANIFEST, "schema", format!("{hidden}schema")),
            (MANIFEST, "[span]", format!("[span]\n\"x{}\" = 1", escaped(hidden))),
            (SOURCES, "chronicle-1960,", format!("chronicle{hidden},")),
        ] {
            let said = remarks(&changed(name, from, &to)).join("");
            assert!(!said.is_empty(), "{name} {to:?}");
            assert!(!said.contains(|c: char| c.is_control() || c == '\u{202e}'), "{said:?}");
        }
    }
}

/// As TOML writes it in a key.
fn escaped(text: &str) -> String {
    text.chars().map(|letter| format!("\\u{:04x}", u32::from(letter))).collect()
}

#[test]
fn what_is_drawn_on_one_line_is_one_line() {
    let mut pack = changed(EVENTS, "First visit", "\"First\nvisit\"");
    pack.manifest = pack.manifest.replace("\"Distance\"", "\"Dis\\ntance\"");
    pack.manifest = pack.manifest.replace("\"Northern\"", "\"North\\tern\"");
    let relation = compile(&pack).expect("no fault");
    let titles: Vec<&str> = relation.acts.iter().map(|act| act.title.as_str()).collect();
    assert!(titles.contains(&"First visit"), "{titles:?}");
    assert_eq!(relation.eras[0].name, "Dis tance");
    assert_eq!(relation.parties[0].adjective, "North ern");
}

#[test]
fn eras_are_optional() {
    let mut pack = valid();
    let text = file(&mut pack, MANIFEST);
    let (before, rest) = text.split_once("[[era]]").expect("there are eras");
    let (_, offices) = rest.split_once("[[office]]").expect("there is an office");
    *text = format!("{before}[[office]]{offices}");
    assert_eq!(remarks(&pack), Vec::<String>::new());
}

#[test]
fn faults_of_the_manifest_are_at_their_keys() {
    check(
        MANIFEST,
        "\"1954-12\"\nverdicts = [{ text = \"They were far apart.\", cites = \"@chronicle-1960, p. 1\" }]\n\n[[era]]\nid = \"approach\"\nname = \"Approach\"\nfrom = \"1955-01\"\nto = \"1959-12\"",
        "\"1954-11\"\n\n[[era]]\nid = \"approach\"\nname = \"Approach\"\nfrom = ‸\"1955-01\"\nto = ‸\"1959-10\"",
        &["era 'approach' must begin in 1954-12", "the last era must end in 1959-12"],
    );
    check(
        MANIFEST,
        "[[era]]\nid = \"distance\"\nname = \"Distance\"\nfrom = \"1950-01\"",
        "[[era]]\nid = \"distance\"\nname = \"Distance\"\nfrom = ‸\"1950-02\"",
        &["era 'distance' must begin in 1950-01, with the span"],
    );
    check(
        MANIFEST,
        "to = \"1954-12\"",
        "to = ‸\"1949-12\"",
        &["era ends in 1949-12, before it begins in 1950-01"],
    );
    check(
        MANIFEST,
        "finding",
        "‸Finding",
        &["unknown key 'Finding' in the top of the file; did you"],
    );
    check(
        MANIFEST,
        "[[third]]",
        "‸[third]",
        &["third must be a list; write [[third]] before each"],
    );
    check(MANIFEST, "\"1950-01\"", "‸1950-01-01", &["from must be text in quotes"]);
}

#[test]
fn a_span_is_no_longer_than_a_page() {
    let mut pack = valid();
    let (span, long) = ("\"1959-12\"\nprologue", "‸\"9999-12\"\nprologue");
    pack.manifest = pack.manifest.replacen(span, long, 1).replacen("1950-01", "0000-01", 1);
    pack.manifest = pack.manifest.replace("from = \"1950-01\"", "from = \"0000-01\"");
    pack.manifest = pack.manifest.replace("\"1959-12\"\n\n[[office", "\"9999-12\"\n\n[[office");
    check_pack(pack, MANIFEST, &["the span has 10000 years; a chart by months has 1000"]);
}

#[test]
fn the_chart_reads_back_the_first_and_the_last_year() {
    for decade in ["000", "999", "-005", "-999"] {
        let relation = compile(&of_decade(decade)).unwrap_or_else(|faults| panic!("{faults:#?}"));
        let chart_data = ChartData::of(&relation);
        assert_eq!(
            ChartData::from_text(&chart_data.to_text().expect("it is written")),
            Ok(chart_data),
            "{decade}"
        );
    }
}

#[test]
fn what_is_no_toml_has_its_cause() {
    let quoted = "; write straight quotation marks around texts";
    check_first(MANIFEST, "\"They met in the middle\"", "“They met in the middle”", quoted);
    check_first(MANIFEST, "\"1950-01\"", "1950-01", "; a date stands in quotation marks");
}

/// Holds that a change gives one fault that says this.
fn check_first(name: &str, from: &str, to: &str, message: &str) {
    let found = remarks(&changed(name, from, to));
    assert!(found.len() == 1 && found[0].contains(message), "{found:#?}");
}

#[test]
fn a_return_alone_ends_a_line() {
    let mut pack = changed(EVENTS, ",5,1,", ",‸16,1,");
    pack.events = pack.events.replacen("1954-05-19,,", "1954-05-19,‸soon,", 1);
    let macintosh = pack.events.replace('\n', "\r");
    check_pack(pack, EVENTS, &["code '16' is not", "'soon' is not a date"]);
    let mut pack = valid();
    pack.events = macintosh.replace('‸', "");
    let found = remarks(&pack);
    let at = |place: &str| found.iter().any(|found| found.starts_with(place));
    assert!(at("events.csv:2:69: ") && at("events.csv:4:29: "), "{found:#?}");
    for name in [MANIFEST, EVENTS, SOURCES] {
        let mut pack = valid();
        let text = file(&mut pack, name);
        *text = text.replace('\n', "\r");
        assert_eq!(remarks(&pack), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_fault_in_every_line_costs_no_pass_over_the_file() {
    const ROWS: usize = 20_000;
    let mut pack = valid();
    for row in 0..ROWS {
        pack.events.push_str(&format!(
            "1954-visit,{row}x,,Act {row},It was.,politics{row},north,south,5,1,,\"@nobody-{row}, p. 1\",,,\n"
        ));
    }
    let start = Instant::now();
    // The id that all have is said once.
    assert_eq!(remarks(&pack).len(), 3 * ROWS + 1);
    // A pass over these 2 MB for each fault would take minutes.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}
