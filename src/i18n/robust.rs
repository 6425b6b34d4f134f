//! What is said of how far turning points hold under other settings.

use crate::i18n::turns;
use crate::method::verdict::Verdict;

/// Heading of the table.
pub const TITLE: &str = "How robust are the turning points?";
/// What the table says.
pub const CAPTION: &str = "What the curve says of each turning point under other settings";
/// What it asks, and what an answer means.
pub const LEDE: &str = "The arithmetic could be chosen otherwise, and part of the record left out: what does the curve then say of each turning point? One holds under a setting if the curve confirms or supports it there.";
/// What the second column is.
pub const DRAWS_LEDE: &str =
    "“Draws” is the share of 1,000 other codings at the published setting that confirm it.";
/// What is said of works that are left out; `—` stands where the act goes with them.
pub const LEFT_OUT_LEDE: &str = "Without a work, an act counts while another work that is cited for it says so; a dash stands where the act itself is left out.";
/// Head of the column of turning points.
pub const POINT: &str = "Turning point";
/// Head of the column of counts.
pub const HOLDS: &str = "Holds";
/// Head of the column of shares of draws.
pub const DRAWS: &str = "Draws";
/// Label in a card.
pub const LABEL: &str = "Other settings";
/// Link to the table as a file.
pub const CSV: &str = "Download this table (CSV)";
/// Name of a setting.
pub const PUBLISHED: &str = "as published";
/// Name of a setting.
pub const EQUAL_STEPS: &str = "equal steps";
/// Name of a setting.
pub const YAN_ZHOU: &str = "Yan & Zhou";
/// Name of a setting.
pub const ONLY_VERIFIED: &str = "without unverified acts";
/// Name of a setting.
pub const ONCE_A_MONTH: &str = "recurring acts monthly";

/// Name of a setting: a half-life as its slider names it.
#[must_use]
pub fn half_life(years: &str) -> String {
    format!("half-life {years}")
}

/// Name of a setting: how much an indirect act counts.
#[must_use]
pub fn indirect(share: &str) -> String {
    format!("indirect acts count {share}")
}

/// Name of a setting: without the acts that rest on a work.
#[must_use]
pub fn without(work: &str) -> String {
    format!("without {work}")
}

/// Under how many settings a turning point holds.
///
/// ```
/// assert_eq!(cordiality::i18n::robust::holds([9, 11]), "holds under 9 of 11");
/// ```
#[must_use]
pub fn holds([under, of]: [u16; 2]) -> String {
    format!("holds under {under} of {of}")
}

/// What a cell of the table says.
#[must_use]
pub fn cell(verdict: Option<&Verdict>) -> &'static str {
    verdict.map_or("—", |verdict| turns::verdict(verdict).0)
}

/// A share of draws in a cell, in whole per cent.
#[must_use]
pub fn draws(confirmed: Option<u16>, of: u16) -> String {
    let share = confirmed.map(|it| (100 * u32::from(it) + u32::from(of) / 2) / u32::from(of));
    share.map(|percent| format!("{percent}%")).unwrap_or_default()
}
