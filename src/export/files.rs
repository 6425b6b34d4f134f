//! The files that lie beside the page for those who take them away.

/// The monthly values as they are published ([`super::monthly`]).
pub const MONTHS: &str = "curve.csv";
/// What holds of the turning points under other settings ([`super::robustness`]).
#[cfg(feature = "author")]
pub const ROBUSTNESS: &str = "robustness.csv";
/// Every act.
pub const ACTS: &str = "acts.csv";
/// Every source, as BibLaTeX.
pub const SOURCES: &str = "sources.bib";
/// The authored files and the outside series.
pub const PACK: &str = "pack.zip";
/// All of it for programs.
pub const RELATION: &str = "relation.json";
/// The script for pages that frame the chart: it gives a frame the height that it asks for.
pub const RESIZER: &str = "embed.js";
/// The picture for networks ([`super::picture`]).
pub const PICTURE: &str = "picture.png";
