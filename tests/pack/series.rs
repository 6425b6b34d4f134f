//! Outside series as spreadsheets save them.

use std::fs;

use cordiality::pack::series;

use super::bench::Bench;
use super::valid;

const HEAD: &str =
    "# title: Trade\n# caption: In roubles, not in tons\n# source: Ledgers\n# licence: CC0\n";

/// Holds what is said of a series, each remark as its place, its level and a part of its message;
/// without a fault it is read with its caption.
fn check(bytes: &[u8], expect: &[&str]) {
    let bench = Bench::new("series", valid());
    bench.write("series/trade.csv", bytes);
    let read = series(&bench.pack);
    let said = match &read {
        Ok((list, remarks)) => {
            let [trade] = list.as_slice() else { panic!("one series: {list:?}") };
            assert_eq!(trade.title, "Trade");
            assert_eq!(trade.caption, "In roubles, not in tons");
            assert!(!trade.csv.starts_with('\u{feff}'));
            remarks
        }
        Err(remarks) => remarks,
    };
    let said: Vec<String> = said.iter().map(ToString::to_string).collect();
    let fits = |(said, part): (&String, &&str)| {
        said.strip_prefix("series/trade.csv:").is_some_and(|said| said.starts_with(part))
    };
    assert!(said.len() == expect.len() && said.iter().zip(expect).all(fits), "{said:#?}");
}

#[test]
fn a_head_is_read_however_a_spreadsheet_saves_it() {
    let plain = format!("{HEAD}year,roubles\n1950,7\n");
    check(plain.as_bytes(), &[]);
    check(format!("\u{feff}{plain}").as_bytes(), &[]);
    check(plain.replace('\n', "\r\n").as_bytes(), &[]);
    check(plain.replace('\n', "\r").as_bytes(), &[]);
    check(plain.replace("# title:", "#Title :").as_bytes(), &[]);
    let utf_16: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&[b"\xff\xfe", utf_16.as_slice()].concat(), &[]);
    let saved = "# title: Trade,\n\"# caption: In roubles, not in tons\",\n# source: Ledgers,\n# licence: CC0,\nyear,roubles\n1950,7\n";
    check(saved.as_bytes(), &[]);
    check(
        saved.replace(",\n", ";\n").replace("year,", "year;").replace("0,7", "0;7").as_bytes(),
        &[],
    );
}

#[test]
fn what_a_series_lacks_is_said_at_its_place() {
    let table = "year,roubles\n1950,7\n";
    check(
        table.as_bytes(),
        &[
            "1:1: add the lines '# title: …', '# caption: …', '# source: …', '# licence: …' at the top",
        ],
    );
    check(
        format!("{}{table}", HEAD.replace("# title", "# name")).as_bytes(),
        &["1:1: add a line '# title: …' at the top"],
    );
    check(HEAD.as_bytes(), &["5:1: there is no table below the head"]);
    check(format!("{HEAD}year,roubles\n").as_bytes(), &["6:1: there is no table below the head"]);
    check(
        format!("{HEAD}{table}1951\n1952,7,8\n").as_bytes(),
        &[
            "7:1: the row of '1951' has 1 field and the header has 2",
            "8:1: the row of '1952' has 3 fields and the header has 2",
        ],
    );
    check(
        format!("{HEAD}{table}1951,\0\n").as_bytes(),
        &["7:6: a control character that no page can show stands here (U+0000)"],
    );
    check(
        format!("{HEAD}{table}1951,MÃ©tal\n").as_bytes(),
        &["7:7: warning: the letters here were read in another encoding"],
    );
    check(&[HEAD.as_bytes(), b"year,caf\xe9\n"].concat(), &["5:9: this is not UTF-8"]);
}

#[test]
fn files_that_are_not_read_are_said() {
    let bench = Bench::new("series-names", valid());
    let trade = fs::read(bench.pack.join("series/trade.csv")).expect("it is there");
    for name in
        ["series/a b.csv", "series/été.csv", "series/B.CSV", "series/list.xlsx", "series/.hidden"]
    {
        bench.write(name, &trade);
    }
    let said = series(&bench.pack).expect_err("some names are no addresses");
    let said: Vec<String> = said.iter().map(ToString::to_string).collect();
    let begins = [
        "series/B.CSV:1:1: the name is part of an address",
        "series/a b.csv:1:1: the name is part of an address",
        "series/list.xlsx:1:1: warning: a series is a file that ends in .csv; this one is not read",
        "series/été.csv:1:1: the name is part of an address",
    ];
    let fits = |(said, begin): (&String, &str)| said.starts_with(begin);
    assert!(said.len() == 4 && said.iter().zip(begins).all(fits), "{said:#?}");
    let bench = Bench::new("series-none", valid());
    fs::remove_dir_all(bench.pack.join("series")).expect("it was there");
    assert_eq!(series(&bench.pack), Ok((Vec::new(), Vec::new())));
    fs::write(bench.pack.join("series"), "mine").expect("it can be written");
    let said = series(&bench.pack).expect_err("a file is no folder");
    assert!(said[0].message.starts_with("series/ cannot be read ("), "{said:?}");
}

#[test]
fn what_is_to_be_drawn_is_held_to_its_table() {
    let with = |line: &str, table: &str| format!("{HEAD}{line}\n{table}");
    let table = "year,roubles,note\n1950,7,first\n1951,,\n1952,8.5,third\n";
    check(with("# column: roubles, in roubles", table).as_bytes(), &[]);
    check(with("# marks: note", table).as_bytes(), &[]);
    check(
        with("# column: roubles", &table.replace("1950", "1950-05").replace("1952", "1952-01"))
            .as_bytes(),
        &[],
    );
    let soon = "year,roubles\n1950,7\nsoon,8\n";
    let backwards = "year,roubles\n1951,7\n1950,8\n";
    let both = "# column: roubles\n# marks: note";
    for (line, table, messages) in [
        (
            "# column: rouble",
            table,
            &["6:1: the table has no column 'rouble'; did you mean 'roubles'?"][..],
        ),
        ("# column: note", table, &["7:1: 'first' is no figure", "9:1: 'third' is no figure"]),
        ("# column: roubles", soon, &["8:1: 'soon' is neither a year nor a month"]),
        (
            "# column: roubles",
            backwards,
            &["8:1: the rows of a column that is drawn stand in the order"],
        ),
        (both, table, &["1:1: the head names a column and marks"]),
    ] {
        check(with(line, table).as_bytes(), messages);
    }
}
