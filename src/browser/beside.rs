//! The folds of what can stand beside the curve, by the names that an address has for them.

use web_sys::Element;

use super::{all, root};

/// What may stand beside the curve has a bit each.
const MOST: usize = 32;

/// Each fold.
fn folds() -> Vec<Element> {
    let mut folds = root().map(|root| all(&root, "[data-beside]")).unwrap_or_default();
    folds.truncate(MOST);
    folds
}

/// The names of all that can stand beside the curve.
#[must_use]
pub fn beside() -> Vec<String> {
    folds().iter().filter_map(|it| it.get_attribute("data-beside")).collect()
}

/// Unfolds what is to stand beside the curve, and folds all else.
pub fn unfold_beside(beside: u32) {
    for (place, fold) in folds().iter().enumerate() {
        let _ = fold.toggle_attribute_with_force("open", beside >> place & 1 == 1);
    }
}

/// What is unfolded.
#[must_use]
pub fn unfolded_beside() -> u32 {
    let bit = |(place, fold): (usize, &Element)| u32::from(fold.has_attribute("open")) << place;
    folds().iter().enumerate().map(bit).sum()
}
