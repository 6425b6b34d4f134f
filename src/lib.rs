//! Cordiality: an interactive, cited chart of how warm two states were, year by year.
//!
//! One river, each step a pure function on named values: authored files → [`relation::Relation`] →
//! [`index::Curve`] → [`chart::Scene`] → [`page`], at build time; the browser reads what it needs from
//! a [`ledger::Ledger`]. The same code gives the same bytes in both. ARCHITECTURE.md shows the rooms.

pub mod date;
pub mod relation;

pub mod index;

pub mod ledger;

pub mod words;

pub mod chart;

#[cfg(not(target_arch = "wasm32"))]
pub mod pack;

pub mod edition;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

#[cfg(not(target_arch = "wasm32"))]
pub mod page;

pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod app;

#[cfg(target_arch = "wasm32")]
pub mod browser;
