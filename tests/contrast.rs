//! Contrast of every ink with what it is laid on, in both themes, as WCAG 2.2 counts it.

#![allow(clippy::panic, reason = "tests say what they met")]

use cordiality::chart::theme::{Ink, Theme};
use cordiality::method::Grade;

/// Least contrast of text (WCAG 2.2, 1.4.3), and of lines and markers (1.4.11).
const TEXT: f64 = 4.5;
const LINE: f64 = 3.0;

/// The relative luminance of a colour, from 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// Asserts that inks stand out from the grounds that they are laid on.
fn check(what: &str, inks: &[Ink], grounds: &[Ink], least: f64) {
    for theme in Theme::ALL {
        for (ink, ground) in
            inks.iter().flat_map(|ink| grounds.iter().map(move |ground| (ink, ground)))
        {
            let [a, b] = [ink, ground].map(|it| luminance(theme.rgb(*it)) + 0.05);
            let contrast = a.max(b) / a.min(b);
            assert!(
                contrast >= least,
                "{what}, {theme:?}: {} on {} has {contrast:.2}, which is less than {least}",
                ink.name(),
                ground.name(),
            );
        }
    }
}

fn grades(ink: impl Fn(Grade) -> Ink) -> Vec<Ink> {
    Grade::ALL.into_iter().map(ink).collect()
}

#[test]
fn words_can_be_read() {
    check("words", &[Ink::Text], &[Ink::Paper, Ink::Era, Ink::Range, Ink::Leader], TEXT);
    check("words of the second rank", &[Ink::Muted], &[Ink::Paper, Ink::Era], TEXT);
    check("the number on a disc", &[Ink::DiscText], &[Ink::Marker], TEXT);
    check("values in headline, cards and key", &grades(Ink::Grade), &[Ink::Paper], TEXT);
    check("values in the table", &[Ink::Text], &grades(Ink::Pale), TEXT);
}

#[test]
fn lines_and_markers_can_be_seen() {
    let behind = [Ink::Paper, Ink::Era, Ink::Range];
    check("the curve", &grades(Ink::Grade), &behind, LINE);
    check("markers", &[Ink::Marker], &behind, LINE);
    check("axis and zero line", &[Ink::Axis], &[Ink::Paper, Ink::Era], LINE);
    check("the published curve behind another", &[Ink::Published], &[Ink::Paper], LINE);
    check("ticks of acts", &[Ink::Warm, Ink::Cold, Ink::Context], &[Ink::Paper], LINE);
}
