//! What could be accepted in silence and is wrong, or is right and could be refused.

use cordiality::pack::{EVENTS, MANIFEST, Pack};

use super::said::{check, check_pack, remarks};
use super::{changed, file, valid};

/// Holds that a change of a file is read without a word, as the pack is without it.
fn same(name: &str, from: &str, to: &str) {
    let pack = changed(name, from, to);
    assert_eq!(remarks(&pack), Vec::<String>::new(), "{to}");
    let json = |pack: &Pack| cordiality::pack::compile(pack).map(|relation| relation.to_json());
    assert_eq!(json(&pack), json(&valid()), "{to}");
}

#[test]
fn a_weight_is_no_category() {
    for (written, category) in [("+14", 5), ("-29", 11), ("−6", 9), ("27", 4), ("+92", 1)] {
        let message = format!("code '{written}' looks like a weight; its category is {category}");
        check(EVENTS, ",5,1,", &format!(",‸{written},1,"), &[&message]);
    }
    check(EVENTS, ",5,1,", ",‸+5,1,", &["code '+5' is not a category"]);
    check(EVENTS, ",5,1,", ",‸٥,1,", &["code '٥' is not a category"]);
    check(EVENTS, ",5,1,", ",‸,1,", &["code is empty; write it"]);
    same(EVENTS, ",5,1,", ",5.0,1,");
    same(EVENTS, ",5,1,", ",05,1,");
}

#[test]
fn directness_is_a_number_however_it_is_written() {
    same(EVENTS, ",5,1,", ",5,1.0,");
    for half in [".5", "\"0,5\"", "0.50"] {
        same(EVENTS, ",12,0.5,", &format!(",12,{half},"));
    }
    let message = "write 1 (addressed to the other state), 0.5 (by way of a third) or 0 (context)";
    for wrong in ["5.0", "0.25", "half", "NaN"] {
        check(EVENTS, ",5,1,", &format!(",5,‸{wrong},"), &[message]);
    }
}

#[test]
fn a_second_citation_never_hides_in_the_place_of_the_first() {
    let message = "another source begins here; write a semicolon before '@annals-1961'";
    for between in [", ", "\n", " and "] {
        let to = format!("p. 2{between}‸@annals-1961");
        check(EVENTS, "p. 2; @annals-1961", &to, &[message]);
    }
    check(
        MANIFEST,
        "\"@annals-1961, p. 9\"",
        "‸\"@annals-1961, p. 9, @chronicle-1960, p. 1\"",
        &["another source begins here; write a semicolon before '@chronicle-1960'"],
    );
    check(
        EVENTS,
        "A letter only. [@annals-1961, p. 4]",
        "A letter ‸[@annals-1961, p. 4] only. [@annals-1961, p. 4]",
        &["citations stand together at the end"],
    );
}

#[test]
fn citations_in_brackets_are_read() {
    let plain = "\"@chronicle-1960, p. 2; @annals-1961, fn. 3\"";
    same(EVENTS, plain, "\"[@chronicle-1960, p. 2; @annals-1961, fn. 3]\"");
    same(EVENTS, plain, "\"[@chronicle-1960, p. 2] [@annals-1961, fn. 3]\"");
    same(EVENTS, plain, "\"@chronicle-1960 [p. 2]; @{annals-1961}, fn. 3\"");
    check(
        EVENTS,
        plain,
        "\"[@chronicle-1960, p. 2; ‸@annals-1961]\"",
        &["cites '@annals-1961' without a place in it"],
    );
}

#[test]
fn an_id_is_given_once() {
    check(MANIFEST, "\"south\"", "‸\"north\"", &["the id 'north' is already taken"]);
    check(MANIFEST, "\"west\"", "‸\"north\"", &["the id 'north' is already taken"]);
    check(MANIFEST, "\"approach\"", "‸\"distance\"", &["the id 'distance' is already taken"]);
    let third = "[[third]]\nid = \"west\"\nname = \"Westland\"\n";
    let twice = format!("{third}{}", third.replace("\"west\"", "‸\"west\""));
    check(MANIFEST, third, &twice, &["the id 'west' is already taken"]);
    let row = "1954-tea,1954-05-19,,Trade Agreement,T.,economic,north,south,4,1,,\"@annals-1961, p. 2\",,,\n";
    let mut pack = valid();
    pack.events.push_str(&row.replace("Trade", "‸Trade"));
    let message = "warning: an act of this date and title stands in line 4 as well";
    check_pack(pack, EVENTS, &[message]);
}

#[test]
fn an_act_is_between_two() {
    check(EVENTS, "north,south,5", "north,‸north,5", &["'north' is initiator and target"]);
    same_level(EVENTS, "north,south,5,1,", "north,north,5,0,");
    check(
        EVENTS,
        "south,west,12,0.5",
        "south,west,12,‸1",
        &["warning: an act of directness 1 is addressed by one state to the other"],
    );
    let mut pack = changed(EVENTS, "south,west,12,0.5", "east,west,12,‸1");
    pack.manifest.push_str("[[third]]\nid = \"east\"\nname = \"Eastland\"\n");
    check_pack(pack, EVENTS, &["this one is between two thirds; write 0.5 or 0"]);
}

/// Holds that a change is read without a word.
fn same_level(name: &str, from: &str, to: &str) {
    assert_eq!(remarks(&changed(name, from, to)), Vec::<String>::new(), "{to}");
}

#[test]
fn an_inflection_goes_the_way_of_its_code() {
    let message = "warning: the inflection is warming, and code 15 weighs -102; is one of them";
    check(EVENTS, ",4,1,warming", ",15,1,‸warming", &[message]);
    let message = "warning: the inflection is cooling, and code 5 weighs +14";
    check(EVENTS, ",12,0.5,cooling", ",5,0.5,‸cooling", &[message]);
}

#[test]
fn two_leaders_at_once_are_doubtful() {
    let office = |from: &str, to: &str, role: &str| {
        format!(
            "[[office]]\nparty = \"north\"\nrole = \"{role}\"\nname = \"Doctor Embla\"\nshort = \"Embla\"\n\
             from = ‸\"{from}\"\nto = \"{to}\"\ncites = \"@annals-1961, p. 9\"\n"
        )
    };
    let with = |office: String| {
        let mut pack = valid();
        pack.manifest.push_str(&office);
        pack
    };
    let message = "warning: Doctor Embla leads at the same time as Doctor Ask (1950 to 1959-06-30)";
    check_pack(with(office("1955-01-01", "1956", "leader")), MANIFEST, &[message]);
    for (from, to, role) in [
        ("1959-06-30", "1959-12-31", "leader"),
        ("1959", "1959", "leader"),
        ("1955", "1956", "head-of-state"),
    ] {
        let pack = with(office(from, to, role).replace('‸', ""));
        assert_eq!(remarks(&pack), Vec::<String>::new(), "{from} {to} {role}");
    }
}

#[test]
fn an_annotated_title_has_room_in_the_chart() {
    let title = "A trade agreement of timber for green tea";
    let message = "warning: the title has 41 characters, and the chart has room for 36";
    check(EVENTS, "Trade agreement", &format!("‸{title}"), &[message]);
    same_level(EVENTS, "First visit", title);
}

#[test]
fn the_errors_of_a_spreadsheet_are_no_texts() {
    for error in ["#REF!", "#NAME?", "#DIV/0!", "#N/A", "#BEZUG!", "Err:508"] {
        let message = format!("'{error}' is a spreadsheet's error; mend its formula");
        check(EVENTS, "First visit", &format!("‸{error}"), &[&message]);
        check(EVENTS, ",1954,", &format!(",‸{error},"), &[&message]);
        check(EVENTS, "1954-visit", &format!("‸{error}"), &[&message]);
    }
    check(EVENTS, ",1954,", ",‸########,", &["column was too narrow to save this"]);
    check(EVENTS, "First visit", "‸=A2&B2", &["'=A2&B2' is a formula; save its value"]);
    same_level(EVENTS, "First visit", "#OneVisit");
}

#[test]
fn what_nobody_sees_is_no_title() {
    let message = "title holds invisible characters alone; write it";
    for blank in ["\u{200b}", "\u{feff}\u{2060}", "\u{3164}", "\u{ad}"] {
        check(EVENTS, "First visit", &format!("‸{blank}"), &[message]);
        let message = "finding is empty; write something";
        check(MANIFEST, "\"They met in the middle\"", &format!("‸\"{blank}\""), &[message]);
    }
    same(EVENTS, "First visit", "\u{200b}First\u{a0}visit\u{200b}");
    same(EVENTS, ",1954,", ",\u{feff}1954\u{200b},");
    check(EVENTS, "1954-visit", "‸1954-\u{200b}visit", &["'1954-\\u{200b}visit' must be small"]);
}

#[test]
fn nothing_turns_the_order_of_letters_round() {
    for letter in ['\u{202e}', '\u{202b}', '\u{2066}', '\u{2069}'] {
        let message = format!("order of letters round here (U+{:04X})", u32::from(letter));
        check(EVENTS, "First visit", &format!("First ‸{letter}visit"), &[&message]);
        check(MANIFEST, "\"They met", &format!("‸\"They {letter}met"), &[&message]);
    }
    let escaped = "‸\"They \\u202emet";
    check(MANIFEST, "\"They met", escaped, &["order of letters round here (U+202E)"]);
    // Marks that Urdu and Persian need.
    same_level(EVENTS, "First visit", "میں\u{200c}نے \u{200f}دیکھا");
}

#[test]
fn a_header_without_an_act_is_a_fault() {
    let mut pack = valid();
    let text = file(&mut pack, EVENTS);
    *text = format!("{}\n‸", text.lines().next().unwrap_or_default());
    check_pack(pack, EVENTS, &["there is no act below the header; write one in each row"]);
    let mut pack = valid();
    pack.events = pack.events.replace(",5,1,", ",5,0,").replace(",12,0.5,", ",12,0,");
    pack.events = pack.events.replace(",4,1,", ",4,0,").replace(",directness", ",‸directness");
    check_pack(pack, EVENTS, &["warning: every act has directness 0, so the curve is flat"]);
}

#[test]
fn what_is_said_of_many_lines_is_said_once() {
    let mut pack = valid();
    for line in 5..13 {
        let mark = if line == 5 { "‸" } else { "" };
        pack.events.push_str(&format!(
            "1955-{line},1955,,Act {line},It was.,political,north,south,{mark}16,1,,\"@annals-1961, p. 1\",,,\n"
        ));
    }
    let message = "extensive war) (also in lines 6, 7, 8, 9, 10 and 2 more)";
    check_pack(pack, EVENTS, &[message]);
}
