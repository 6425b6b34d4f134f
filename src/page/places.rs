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

/// The rules that show the picture of each width: they stand before it.
pub(super) fn pictures() -> String {
    let shown = |index: usize| match index.checked_sub(1) {
        None => ".picture{display:none}.p0{display:block}".to_owned(),
        Some(before) => format!(".p{before}{{display:none}}.p{index}{{display:block}}"),
    };
    by_width(shown)
}

/// The rules that put discs and plot upon each picture.
pub(super) fn sheet(scenes: &[Scene]) -> String {
    by_width(|index| scenes.get(index).map(|scene| rules(&scene.layout)).unwrap_or_default())
}

/// Rules for the picture of each width, from its own width on.
fn by_width(rules: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    for (index, width_px) in WIDTHS_PX.into_iter().enumerate() {
        let rules = rules(index);
        let _ = match index {
            0 => write!(out, "{rules}"),
            _ => write!(out, "@container chart (min-width:{width_px}px){{{rules}}}"),
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
