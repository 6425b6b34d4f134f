//! The page's pictures, when a reader has other ones drawn.

use js_sys::Array;
use web_sys::{CssStyleSheet, Element};

use super::{all, element};

fn frames() -> Vec<Element> {
    element("chart").map(|chart| all(&chart, ".picture")).unwrap_or_default()
}

/// The place of the picture that is in sight; the first where none is.
#[must_use]
pub fn shown_picture() -> usize {
    frames().iter().position(|frame| frame.client_width() > 0).unwrap_or(0)
}

/// Puts a picture in the place of one of the page's.
pub fn set_picture(index: usize, picture: &str) {
    if let Some(frame) = frames().get(index) {
        frame.set_inner_html(picture);
    }
}

/// Puts markers and plot upon the pictures by other rules than the page's.
pub fn set_overlay(rules: &str) {
    // A sheet of the program's own: the page's policy holds for what stands in markup.
    if let Ok(sheet) = CssStyleSheet::new() {
        let _ = sheet.replace_sync(rules);
        gloo_utils::document().set_adopted_style_sheets(&Array::of(&[sheet]));
    }
}
