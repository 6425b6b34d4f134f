//! Cordiality: an interactive, cited chart of how warm two states were, year by year.
//!
//! One river, each step a pure function on named values: authored files → [`relation::Relation`] →
//! [`method::Curve`] → [`chart::Scene`] → a page that stands by itself, at build time; in the browser a
//! Yew app takes that page over and reads what it needs from a [`chart_data::ChartData`]. The same code
//! gives the same bytes in both. ARCHITECTURE.md shows the rooms.
//!
//! Two features choose what is built: `author` the compiler and the page, `browser` the program.

pub mod date;
pub mod relation;

pub mod method;

pub mod chart_data;

pub mod i18n;

pub mod analysis;

pub mod chart;

pub mod state;

pub mod export;

pub mod components;

#[cfg(feature = "author")]
pub mod pack;

#[cfg(feature = "author")]
pub mod publish;

#[cfg(feature = "author")]
pub mod page;

#[cfg(feature = "browser")]
pub mod browser;

#[cfg(feature = "browser")]
pub mod app;
