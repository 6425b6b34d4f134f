//! The ledger as text: what is written is what is read, and whatever is read is a ledger or a fault.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use common::random::{self, mutated, relations};
use common::{FIXTURES, five_discs, shipped};
use cordiality::chart::hit::Field;
use cordiality::date::Month;
use cordiality::index::holding::Holding;
use cordiality::index::{Curve, HALF_LIFE_YEARS, cordiality, scale};
use cordiality::ledger::{Ledger, LedgerError};
use cordiality::relation::Relation;
use proptest::prelude::*;

/// Holds that a ledger says of a relation what the relation says, and is read as it was written.
fn check(relation: &Relation) {
    let ledger = Ledger::of(relation);
    assert_eq!(Ledger::from_text(&ledger.to_text()).as_ref(), Ok(&ledger));
    let curve = Curve::of(&relation.acts, relation.span, HALF_LIFE_YEARS);
    let counted: Vec<_> = relation
        .acts
        .iter()
        .zip(&curve.impulses)
        .filter(|(_, impulse)| impulse.points != 0.0)
        .collect();
    assert!(counted.iter().map(|(_, impulse)| *impulse).eq(&ledger.impulses));
    let titles = (0..ledger.impulses.len()).map(|index| ledger.title(index));
    assert!(counted.iter().map(|(act, _)| act.title.as_str()).eq(titles));
    let ids = ledger.inflections.iter().map(|inflection| inflection.id.as_str());
    assert!(relation.inflections().map(|act| relation.acts[act].id.as_str()).eq(ids));
    // What counts makes the curve that all acts make, but for the order of its sums.
    let again = Curve::from_impulses(ledger.impulses, ledger.span, HALF_LIFE_YEARS);
    assert_eq!(again.scale, curve.scale);
    let mut months = again.cordiality.iter().zip(&curve.cordiality);
    assert_eq!(months.len(), curve.cordiality.len());
    assert!(months.all(|(again, first)| (again - first).abs() < 1e-9));
}

/// Holds that a text is a ledger whose months can be read, or has a fault in one of its lines.
fn check_text(text: &str) {
    match Ledger::from_text(text) {
        Err(LedgerError::Form) => {}
        Err(LedgerError::Line(line)) => {
            assert!((1..=text.lines().count() + 1).contains(&line), "line {line} of {text:?}");
        }
        Ok(ledger) => {
            // At the end of a line a return may go; elsewhere nothing does.
            if !text.contains('\r') {
                assert_eq!(Ledger::from_text(&ledger.to_text()).as_ref(), Ok(&ledger), "{text:?}");
            }
            let (field, span) = (Field::of(ledger.span), ledger.span);
            let holding = Holding::of(&ledger.impulses, HALF_LIFE_YEARS);
            let scale = scale(&ledger.impulses, span, HALF_LIFE_YEARS);
            for x in [0.0, 0.5, 1.0] {
                let month = field.month_at(x, 0.5).expect("it is on the plot");
                assert!(span.from <= month && month <= span.to, "{month} of {text:?}");
                let held = holding.at(month.last_day(), 5);
                let value = cordiality(held.stock, scale);
                assert!(value.abs() <= 100.0, "{value} in {month} of {text:?}");
                assert!(held.parts.iter().all(|part| part.act < ledger.impulses.len()));
            }
        }
    }
}

#[test]
fn every_relation_of_ours_is_read_as_it_was_written() {
    FIXTURES.into_iter().for_each(|(_, relation)| check(&relation()));
    check(&shipped());
}

#[test]
fn what_breaks_no_line_is_no_fault() {
    let mut relation = five_discs();
    relation.acts[0].title = "Trade\tand\nfriendship".to_owned();
    let ledger = Ledger::of(&relation);
    assert_eq!(ledger.title(0), "Trade and friendship");
    assert_eq!(Ledger::from_text(&ledger.to_text()), Ok(ledger));
}

#[test]
fn a_fault_is_in_the_line_that_has_it() {
    let whole = "2\t23400\t23519\t1\t2\n23449\tpact\n-5706\t0\t-58\tPact\n9\t3\t12\tTrade\n";
    assert!(Ledger::from_text(whole).is_ok());
    let form = LedgerError::Form;
    let line = LedgerError::Line;
    for (from, to, fault) in [
        ("2\t23400", "\t23400", form),
        ("2\t23400", "22\t23400", form),
        ("23400", "year", line(1)),
        ("23400", "23520", line(1)),
        ("23400", "-1", line(1)),
        ("23519", "120000", line(1)),
        ("\t1\t2\n", "\t1\n", line(1)),
        ("\t1\t2\n", "\t-1\t2\n", line(1)),
        ("\t1\t2\n", "\t99999999999999999999999\t2\n", line(1)),
        ("\t1\t2\n", "\t2\t2\n", line(3)),
        ("\t1\t2\n", "\t9999999999\t2\n", line(3)),
        ("\t1\t2\n", "\t0\t2\n", line(2)),
        // Cut between acts, cut inside a title, and more than there is to be.
        ("\t1\t2\n", "\t1\t3\n", line(5)),
        ("Trade\n", "Tra", line(5)),
        ("\t1\t2\n", "\t1\t1\n", line(4)),
        ("23449\t", "23449 ", line(2)),
        ("-5706\t0", "-5706\t-1", line(3)),
        ("-5706", "99999999999", line(3)),
        ("-5706", "-2147483648", line(3)),
        ("9\t3", "2147483647\t3", line(4)),
        ("9\t3", "9\t2147483647", line(4)),
        ("\t12", "\t1.5", line(4)),
        ("\tTrade", "", line(4)),
        ("Trade\n", "Trade\n\n", line(5)),
    ] {
        let text = whole.replacen(from, to, 1);
        assert!(text != whole, "{from:?} is not there");
        assert_eq!(Ledger::from_text(&text), Err(fault), "{from:?} → {to:?}");
    }
}

/// A line's cells, most of them numbers that mean something.
fn any_line() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        4 => (-9000..30_000_i32).prop_map(|number| number.to_string()),
        1 => any::<i64>().prop_map(|number| number.to_string()),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(cell, 0..6).prop_map(|cells| cells.join("\t"))
}

proptest! {
    #![proptest_config(random::cases(256))]

    #[test]
    fn a_random_relation_is_read_as_it_was_written(relation in relations(0..30)) {
        check(&relation);
    }

    #[test]
    fn a_mutated_ledger_never_panics_the_page(text in mutated(&Ledger::of(&five_discs()).to_text())) {
        check_text(&text);
    }

    #[test]
    fn random_lines_never_panic_the_page(lines in prop::collection::vec(any_line(), 0..8)) {
        check_text(&format!("2\t{}\n", lines.join("\n")));
    }

    #[test]
    fn random_text_never_panics_the_page(text in any::<String>()) {
        check_text(&text);
    }

    #[test]
    fn the_widest_spans_and_the_heaviest_acts_can_be_read(
        from in 0..120_000_i32,
        length in 0..120_000_i32,
        acts in prop::collection::vec((0..90_000_i32, 0..90_000_i32, any::<i32>()), 0..6),
    ) {
        let to = Month(from.saturating_add(length).min(119_999)).0;
        let acts: String = (acts.iter())
            .map(|(gap, stay, halves)| format!("{gap}\t{stay}\t{halves}\tAct\n"))
            .collect();
        let text = format!("2\t{from}\t{to}\t0\t{}\n{acts}", acts.lines().count());
        prop_assert!(Ledger::from_text(&text).is_ok());
        check_text(&text);
    }
}
