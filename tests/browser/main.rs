//! The whole page in whole browsers, over WebDriver: what a reader sees, points at and hears.
//!
//! Run by `cargo xtask test pages`, which builds the page and starts the drivers; without them each
//! test says `skipped` and passes. A test is a function that gets a `Page` in several engines at
//! once (`engine::in_each`) and says what shall hold there (`Page::check`). Start at `card.rs`.

#![cfg(feature = "author")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot go on ends with what it met"
)]

mod address;
mod back;
mod card;
mod choice;
mod closing;
mod compared;
mod embed;
mod engine;
mod faults;
mod fit;
mod hand;
mod heights;
mod held;
mod hosts;
mod hovering;
mod keys;
mod list;
mod long;
mod look;
mod overview;
mod page;
mod pairs;
mod paper;
mod placed;
mod pointing;
mod policy;
mod quiet;
mod reading;
mod sandbox;
mod served;
mod server;
mod share;
mod single;
mod sizes;
mod slow;
mod take_over;
mod told;
mod translated;
mod what_if;
mod wide;
mod words;
mod zoom;
