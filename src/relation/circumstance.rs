//! Treaties and wars that a relation stood in.

use super::Cite;
use crate::date::PartialDate;

/// A treaty or a war that the relation stood in: it explains, and enters no curve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstance {
    /// What it is.
    pub kind: CircumstanceKind,
    /// Its name.
    pub name: String,
    /// Its name where a bar of it is pointed at.
    pub short: String,
    /// When it began, or was signed.
    pub from: PartialDate,
    /// When it ended; nothing where it outlasts the span.
    pub until: Option<PartialDate>,
    /// Who says so.
    pub cites: Vec<Cite>,
    /// Whether no reference has been read for the dates.
    pub unverified: bool,
}

/// Treaty or war.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CircumstanceKind {
    /// Drawn as a thin bar.
    Treaty,
    /// Drawn as a thick one.
    War,
}
