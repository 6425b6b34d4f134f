//! What somebody brings who has a spreadsheet and no codebook: read where it can mean one thing only,
//! and else named by its cause.

use cordiality::pack::{EVENTS, MANIFEST, Pack, compile};

use super::said::{check, check_pack, remarks};
use super::{changed, file, valid};

/// A table in another form, cell by cell.
fn rewritten(separator: &str, row: impl Fn(usize, Vec<String>) -> Vec<String>) -> Pack {
    let mut pack = valid();
    let events = file(&mut pack, EVENTS);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(events.as_bytes());
    let lines = reader.records().enumerate().map(|(index, record)| {
        let record = record.expect("the table is sound");
        let cells = row(index, record.iter().map(str::to_owned).collect());
        let cells = cells.into_iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        cells.collect::<Vec<_>>().join(separator) + "\n"
    });
    let text: String = lines.collect();
    *events = text;
    pack
}

/// Holds that a pack is read as the smallest one is, with no other remark than this.
fn reads(pack: &Pack, remark: &[&str]) {
    let found = remarks(pack);
    assert_eq!(found.len(), remark.len(), "{found:#?}\n{}", pack.events);
    assert!(found.iter().zip(remark).all(|(found, part)| found.contains(part)), "{found:#?}");
    let json = |pack: &Pack| compile(pack).map(|relation| relation.to_json());
    assert_eq!(json(pack), json(&valid()));
}

#[test]
fn semicolons_and_tabs_separate_columns_too() {
    for (separator, name) in [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")] {
        let note = format!("note: the columns are separated by {name}, and read so");
        reads(&rewritten(separator, |_, cells| cells), &[&note]);
    }
    let mut pack = rewritten(";", |_, cells| cells);
    pack.events = format!("sep=;\n{}", pack.events);
    reads(&pack, &["events.csv:2:1: note: the columns are separated by semicolons"]);
    let mut pack = valid();
    pack.events = format!("sep=,\n{}", pack.events);
    reads(&pack, &[]);
    // A fault has its place in such a file as well.
    let mut pack = rewritten(";", |_, cells| cells);
    pack.events = pack.events.replacen("\"16\"", "", 1).replacen("\"5\";\"1\"", "‸16;1", 1);
    pack.events = format!("‸{}", pack.events);
    check_pack(pack, EVENTS, &["note: the columns", "code '16' is not a category"]);
}

#[test]
fn empty_columns_are_nothing_and_others_are_warned_of() {
    let with = |names: [&str; 2], cells: [&str; 2]| {
        rewritten(",", |index, mut row| {
            row.extend(if index == 0 { names } else { cells }.map(str::to_owned));
            row
        })
    };
    reads(&with(["", ""], ["", ""]), &[]);
    let unknown =
        "warning: the column 'comments' is unknown and is not read; the columns are id, date";
    reads(&with(["comments", ""], ["mine", ""]), &[unknown]);
    let under = "events.csv:2:133: warning: 'mine' stands under no column and is not read (also in lines 3 and 4)";
    reads(&with(["", ""], ["", "mine"]), &[under]);
    // Without a name of its own an empty cell can be a sign of a field that has fallen in two.
    for (cell, advice) in
        [("", "or take out what is empty at its end"), ("x", "into quotation marks")]
    {
        let pack = rewritten(",", |index, mut row| {
            row.extend((index > 0).then(|| cell.to_owned()));
            row
        });
        let found = remarks(&pack);
        assert!(found.len() == 1 && found[0].contains(advice), "{found:#?}");
    }
}

#[test]
fn a_header_that_is_none_is_said_once() {
    let mut pack = valid();
    let rows = pack.events.split_once('\n').expect("there is a header").1.to_owned();
    pack.events = format!("‸{rows}");
    check_pack(pack, EVENTS, &["the first line must name the columns id,date"]);
    let mut pack = valid();
    let whole = |line: &str| format!("\"{}\"\n", line.replace('"', "\"\""));
    pack.events = pack.events.lines().map(whole).collect();
    check_pack(pack, EVENTS, &["the whole line stands between quotation marks"]);
}

/// What spreadsheets and people write for a date, and what is said of it.
#[rustfmt::skip]
const DATES: &[(&str, &str)] = &[
    ("May-54", "is a month and a number, as spreadsheets shorten a date; write 1954-05 if"),
    ("19-May", "is a number and a month, as spreadsheets shorten a date; write the year with four"),
    ("19/05/1954", "is another form of 1954-05-19; write 1954-05-19"),
    ("05/19/1954", "is another form of 1954-05-19; write 1954-05-19"),
    ("05/04/1954", "can be 1954-04-05 or 1954-05-04; write the one that is meant"),
    ("5.4.1954", "can be 1954-04-05 or 1954-05-04; write the one that is meant"),
    ("05/05/1954", "is another form of 1954-05-05; write 1954-05-05"),
    ("19/05/54", "has no century; write the year with four digits"),
    ("1954-05-19 00:00", "has a time of day, as spreadsheets add it; write 1954-05-19"),
    ("1954-05-19T00:00:00Z", "has a time of day, as spreadsheets add it; write 1954-05-19"),
    ("05/04/1954 00:00:00", "has a time of day, as spreadsheets add it, and can be 1954-04-05 or 1954-05-04"),
    ("44 BC", "lies before the year 1; write -0043, as 0000 is 1 BCE"),
    ("1 B.C.E.", "lies before the year 1; write 0000, as"),
    ("AD 14", "is a year; write 0014"),
    ("1954/..", "has an open end; write the last date that it can be"),
    ("19863", "is a spreadsheet's count of days; format the column as text and write 1954-05-19"),
    ("19863.5", "is a spreadsheet's count of days; format the column as text and write 1954-05-19"),
    ("1954.0", "is a year with decimals; write 1954"),
    ("54", "has no century"),
    ("1954-5-9", "is another form of 1954-05-09; write 1954-05-09"),
    ("1954/05/19", "is another form of 1954-05-19; write 1954-05-19"),
    ("5/1954", "is another form of 1954-05; write 1954-05"),
    ("19540519", "has no hyphens; write 1954-05-19"),
    ("195405", "has no hyphens; write 1954-05"),
    ("19 May 1954", "is another form of 1954-05-19; write 1954-05-19"),
    ("May 19, 1954", "is another form of 1954-05-19; write 1954-05-19"),
    ("Sept. 1954", "is another form of 1954-09; write 1954-09"),
    ("1954–05–19", "has other digits or dashes than 0 to 9 and '-'; write 1954-05-19"),
    ("١٩٥٤", "has other digits or dashes than 0 to 9 and '-'; write 1954"),
    ("c. 1954", "is less than sure; write 1954~"),
    ("perhaps 1954-05", "is less than sure; write 1954-05?"),
    ("1950s", "is ten years; write 195X"),
    ("1954-55", "is a stretch of time; write 1954/1955"),
    ("1954–1955", "is a stretch of time; write 1954/1955"),
    ("spring 1954", "is a season; write 1954-21"),
    ("Winter of 1954", "is a season; write 1954-24"),
    ("1954/..", "has an open end; write the last date that it can be"),
    ("1955/1954", "ends before it begins; write the earlier date first"),
    ("31/02/1954", "is not a date; write 1954, 1954-05 or 1954-05-19"),
    ("in the spring", "is not a date; write 1954, 1954-05 or 1954-05-19"),
];

#[test]
fn a_date_in_another_form_is_recognised_and_never_guessed() {
    for (written, what) in DATES {
        let cell = if written.contains(',') {
            format!("\"‸{written}\"")
        } else {
            format!("‸{written}")
        };
        let message = format!("'{written}' {what}");
        check(EVENTS, ",1954,", &format!(",{cell},"), &[&message]);
    }
}

#[test]
fn words_are_read_in_any_case_and_actors_by_their_names() {
    let mut pack = valid();
    pack.events = pack.events.replace("id,date,until", "Id, DATE,Until");
    pack.events = pack.events.replace("political", "Political").replace("warming", "Warming");
    pack.events = pack.events.replace("unverified", "Unverified");
    pack.events = pack.events.replace("north,south,5", "Northland,South,5");
    pack.events = pack.events.replace("south,west,12", "southland,WESTLAND,12");
    pack.manifest = pack.manifest.replace("\"leader\"", "\"Leader\"");
    reads(&pack, &[]);
    let mut pack = changed(EVENTS, "north,south,5", "‸Northland,south,5");
    pack.manifest = pack.manifest.replace("\"Westland\"", "\"Northland\"");
    check_pack(pack, EVENTS, &["initiator 'Northland' is neither a party nor a third"]);
    let message = "initiator 'Norhtland' is neither a party nor a third of relation.toml; did you mean 'Northland'?";
    check(EVENTS, "north,south,5", "‸Norhtland,south,5", &[message]);
    check(EVENTS, "north,south,5", "‸,south,5", &["initiator is empty; write it"]);
}

#[test]
fn an_id_is_shown_as_it_should_be() {
    let message = "must be small letters, digits and hyphens, like 1954-first-visit";
    check(EVENTS, "1954-visit", "‸1954 First_Visit!", &[message]);
    check(MANIFEST, "\"north-south\"", "‸\"North & South\"", &["hyphens, like north-south"]);
}

#[test]
fn quotation_marks_of_a_word_processor_and_spaces_before_them_are_named() {
    check(
        EVENTS,
        "\"Arms, and bases.\"",
        " ‸\"Arms, and bases.\"",
        &["a space stands before this"],
    );
    let mut pack = changed(EVENTS, "\"Arms, and bases.\"", "“Arms, and bases.”");
    pack.events = pack.events.replace("1954-05-pact,", "‸1954-05-pact,");
    check_pack(pack, EVENTS, &["write straight quotation marks around fields with commas"]);
    let mut pack = valid();
    pack.events.push_str("‸<<<<<<< HEAD\n");
    check_pack(pack, EVENTS, &["this is the mark of a merge that was not finished"]);
}

#[test]
fn letters_of_another_encoding_are_doubtful() {
    let message = "warning: the letters here were read in another encoding than they were written";
    check(EVENTS, "A minister", "A ministÃ‸Ã©r", &[message]);
    check(EVENTS, "A minister came.", "A minister ‸â€œcame.", &[message]);
    reads_any(EVENTS, "A minister came.", "SÃO PAULO, Â, «Ñandú» – “Тест”");
}

fn reads_any(name: &str, from: &str, to: &str) {
    assert_eq!(remarks(&changed(name, from, &format!("\"{to}\""))), Vec::<String>::new());
}
