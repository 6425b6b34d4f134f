//! A reader's own codes as a file: what is saved is opened again, and what is wrong is said with its line.

#![cfg(feature = "author")]

mod common;

use common::random::{self, mutated};
use common::{five_discs, shipped};
use cordiality::chart_data::ChartData;
use cordiality::export::recoded;
use cordiality::method::Specification;
use proptest::prelude::*;

/// Holds what a file changes, written as an address has it, and what is said of it.
fn check(file: &str, changes: &str, said: &[&str]) {
    let chart_data = ChartData::of(&five_discs());
    let (read, sentences) = recoded::read(file, &chart_data);
    let written: Vec<String> = (read.iter())
        .map(|it| {
            let code = cordiality::state::url::code_written(it, chart_data.acts[it.act].code);
            format!("{}:{code}", chart_data.id(it.act))
        })
        .collect();
    assert_eq!(written.join(","), changes, "{file:?}");
    assert_eq!(sentences.len(), said.len(), "{file:?}: {sentences:?}");
    for (sentence, part) in sentences.iter().zip(said) {
        assert!(sentence.contains(part), "{file:?}: {sentence}");
    }
}

#[test]
fn a_file_is_opened_line_by_line() {
    let (trade, pact) = ("1952-trade-agreement", "1954-05-mutual-defence-agreement");
    let one = "1 change is opened.";
    check(&format!("id,code,directness\n{trade},-,\n"), &format!("{trade}:-"), &[one]);
    // As a spreadsheet of another country writes it, with a mark at its beginning.
    check(
        &format!(
            "\u{feff}title;directness;code;id\r\n\"Trade; \"\"all\"\"\";0,5;5;{trade}\r\n\r\n"
        ),
        &format!("{trade}:5*0.5"),
        &[one],
    );
    check(&format!("code\tid\n11\t{pact}\n"), &format!("{pact}:11"), &[one]);
    // What is published is no change.
    check(&format!("id,code\n{trade},4\n"), "", &["0 changes"]);
    check("", "", &["Line 1"]);
    check("id,category\nx,1\n", "", &["Line 1: the columns “id” and “code”"]);
    check(
        &format!(
            "id,code,directness\nnever,4,1\n{trade}\n{trade},16,1\n{pact},4,2\n\n{pact},4,0\n{pact},5,0\n"
        ),
        &format!("{pact}:4*0"),
        &[
            "Line 2: no act here has the id “never”",
            "Line 3: it has too few cells",
            "Line 4: “16” is no code",
            "Line 5: “4” is no code",
            "Line 8: “1954-05-mutual-defence-agreement” has been changed",
            one,
        ],
    );
    let long = format!("id,code\n{}", "x,1\n".repeat(100_000));
    let (_, sentences) = recoded::read(&long, &ChartData::of(&five_discs()));
    assert_eq!(sentences.len(), 11, "so much is said");
}

proptest! {
    #![proptest_config(random::cases(64))]

    #[test]
    fn what_is_saved_is_opened(specification in random::any_specification(&ChartData::of(&shipped()))) {
        let chart_data = ChartData::of(&shipped());
        let file = recoded::csv(&specification, &chart_data);
        let (read, sentences) = recoded::read(&file, &chart_data);
        prop_assert_eq!((read, sentences.len()), (specification.recoded, 1));
    }

    #[test]
    fn no_file_breaks_the_page(file in mutated("id,title,code,directness\n1952-trade-agreement,\"Trade, all\",5,0.5\n1954-05-mutual-defence-agreement,Pact,-,\n")) {
        let chart_data = ChartData::of(&five_discs());
        let (recoded, sentences) = recoded::read(&file, &chart_data);
        prop_assert!(!sentences.is_empty());
        let specification = Specification { recoded, ..Specification::PUBLISHED };
        let again = recoded::csv(&specification, &chart_data);
        prop_assert_eq!(recoded::read(&again, &chart_data).0, specification.recoded);
    }
}
