//! The compiler of packs: every fault at its place, with a sentence that says how to mend it.
//!
//! `valid/` is the smallest whole pack. Each row of a test changes one thing in it and names what
//! the compiler then has to say: `faults` (everything once), `silent` (what used to be accepted and is
//! wrong), `crash` (what used to end the program), `newcomer` (what people bring first). The other
//! rooms: `reads` (what is no fault), `series`, `program` (the command line and files), `fuzz`.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod bench;
mod bibliography;
#[path = "../common/mod.rs"]
mod common;
mod crash;
mod faults;
mod fuzz;
mod guide;
mod language;
mod newcomer;
mod program;
mod reads;
mod said;
mod series;
mod silent;
mod site;

use cordiality::pack::{EVENTS, MANIFEST, Pack, SOURCES};

/// The smallest whole pack.
fn valid() -> Pack {
    Pack {
        manifest: include_str!("valid/relation.toml").to_owned(),
        events: include_str!("valid/events.csv").to_owned(),
        sources: include_str!("valid/sources.bib").to_owned(),
    }
}

/// A file of a pack by its name.
fn file<'a>(pack: &'a mut Pack, name: &str) -> &'a mut String {
    match name {
        MANIFEST => &mut pack.manifest,
        EVENTS => &mut pack.events,
        SOURCES => &mut pack.sources,
        _ => panic!("a pack has no {name}"),
    }
}

/// The valid pack with the first `from` of a file turned into `to`.
fn changed(name: &str, from: &str, to: &str) -> Pack {
    let mut pack = valid();
    let text = file(&mut pack, name);
    assert!(text.contains(from), "{name} has no {from:?}");
    *text = text.replacen(from, to, 1);
    pack
}

/// The valid pack in another decade, by the first three digits of its years and a sign before them.
fn of_decade(decade: &str) -> Pack {
    let mut pack = valid();
    for (id, other) in
        [("1954-visit", "a-visit"), ("1954-05-pact", "a-pact"), ("1954-05-19-trade", "a-trade")]
    {
        pack.events = pack.events.replace(id, other);
    }
    for year in 0..10 {
        // Before the year 0 numbers run the other way.
        let number = if decade.starts_with('-') { 9 - year } else { year };
        for text in [&mut pack.manifest, &mut pack.events] {
            *text = text.replace(&format!("195{year}"), &format!("{decade}{number}"));
        }
    }
    pack
}
