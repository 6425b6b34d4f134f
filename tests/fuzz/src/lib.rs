//! What may be read, each as a function of bytes that panics where a promise is broken.
//!
//! `cargo xtask fuzz` has libFuzzer invent the bytes, guided by the code that they reach; a test runs
//! every input that once found something (`seeds/`). A target belongs to the room whose reader it
//! tries. Start at [`TARGETS`].

#![allow(clippy::expect_used, clippy::panic, reason = "a broken promise ends the run")]

mod pack;
mod page;

/// A reader under trial: its name, and what is done with any bytes.
pub type Target = (&'static str, fn(&[u8]));

/// Every target, the quickest first.
pub const TARGETS: [Target; 9] = [
    ("date", page::date),
    ("address", page::address),
    ("host-message", page::host_message),
    ("chart-data", page::chart_data),
    ("picture", page::picture),
    ("relation-json", page::relation_json),
    ("bibliography", pack::bibliography),
    ("references", pack::references),
    ("folder", pack::folder),
];

/// The target of a name.
#[must_use]
pub fn target(name: &str) -> Option<fn(&[u8])> {
    TARGETS.into_iter().find(|(known, _)| *known == name).map(|(_, run)| run)
}
