//! Where things lie on each of the page's pictures, as a style sheet.
//!
//! Every disc, its card and the plot take their places from the width of the figure alone, by
//! container queries: a resize needs no program.

use std::fmt::Write as _;

use crate::chart::geometry::Point;
use crate::chart::{Layout, Scene, WIDTHS_PX};
use crate::words::style_percent;

/// The class of a disc's place, for its mark and its card.
pub(super) fn class(disc: usize) -> String {
    format!("s{disc}")
}

/// The rules that show one picture at each width and put discs and plot upon it.
pub(super) fn sheet(scenes: &[Scene]) -> String {
    let mut out = String::new();
    for (index, (scene, width_px)) in scenes.iter().zip(WIDTHS_PX).enumerate() {
        let rules = rules(&scene.layout);
        let _ = match index.checked_sub(1) {
            None => write!(out, ".picture{{display:none}}.p0{{display:block}}{rules}"),
            Some(before) => write!(
                out,
                "@container chart (min-width:{width_px}px){{\
                 .p{before}{{display:none}}.p{index}{{display:block}}{rules}}}"
            ),
        };
    }
    out
}

fn rules(layout: &Layout) -> String {
    let percent = |x: f64, y: f64| {
        let (x, y) = layout.percent(Point { x, y });
        (style_percent(x), style_percent(y))
    };
    let (width, height, plot) = (layout.sizes.width_px, layout.rows.height_px, layout.rows.plot);
    let (left, top) = percent(plot.left, plot.top);
    let (right, bottom) = percent(width - plot.right, height - plot.bottom);
    let mut out = format!(
        ".marks{{aspect-ratio:{width}/{height}}}.field{{inset:{top} {right} {bottom} {left}}}"
    );
    for (disc, placed) in layout.discs.iter().enumerate() {
        let (x, y) = percent(placed.center.x, placed.center.y);
        let _ = write!(out, ".{}{{--x:{x};--y:{y}}}", class(disc));
    }
    out
}
