//! Cordiality: an interactive, cited chart of how warm two states were, year by year.
//!
//! One river, each step a pure function on named values: authored files → [`relation::Relation`] →
//! [`method::Curve`] → [`chart::Scene`] → [`page`], at build time; the browser reads what it needs from
//! a [`chart_data::ChartData`]. The same code gives the same bytes in both. ARCHITECTURE.md shows the rooms.

pub mod date;
pub mod relation;

pub mod method;

pub mod chart_data;

pub mod i18n;

pub mod chart;

#[cfg(not(target_arch = "wasm32"))]
pub mod pack;

pub mod analysis;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

#[cfg(not(target_arch = "wasm32"))]
pub mod page;

pub mod state;

#[cfg(target_arch = "wasm32")]
pub mod app;

#[cfg(target_arch = "wasm32")]
pub mod browser;
