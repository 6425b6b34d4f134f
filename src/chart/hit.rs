//! From a position on the picture to what is there.

use crate::chart::Layout;
use crate::date::Month;

/// The month under a position, in px of the picture; `None` beside the plot.
#[must_use]
pub fn month_at(layout: &Layout, x_px: f64, y_px: f64) -> Option<Month> {
    let plot = layout.rows.plot;
    let inside = plot.left <= x_px && x_px <= plot.right && plot.top <= y_px && y_px <= plot.bottom;
    inside.then(|| layout.time.month_at(x_px))
}
