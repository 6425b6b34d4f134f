//! Where things lie on each of the page's pictures, as a style sheet.
//!
//! Every disc, its card and the plot take their places from the width of the figure alone, by
//! container queries: a resize needs no program.

use std::fmt::Write as _;

use crate::chart::geometry::Point;
use crate::chart::{Layout, WIDTHS_PX, paint};
use crate::i18n::style_percent;

/// The class of the place of an inflection's disc, for its mark and its card.
#[must_use]
pub fn class(inflection: usize) -> String {
    format!("s{inflection}")
}

/// The rules that show the picture of each width: they stand before it.
#[must_use]
pub fn pictures() -> String {
    let shown = |index: usize| match index.checked_sub(1) {
        None => ".picture{display:none}.p0{display:block}".to_owned(),
        Some(before) => format!(".p{before}{{display:none}}.p{index}{{display:block}}"),
    };
    by_width(shown)
}

/// The rules that put discs and plot upon each picture.
#[must_use]
pub fn sheet(layouts: [&Layout; WIDTHS_PX.len()]) -> String {
    by_width(|index| layouts.get(index).map(|layout| rules(layout)).unwrap_or_default())
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
    // A margin is measured by the width of its box, and so is this.
    let foot = style_percent(100.0 * (height - plot.bottom) / width);
    // Whole numbers: formatting floats would cost the page 4 KB.
    let [across, down] = [width, height].map(paint::round);
    let mut out = format!(
        ".marks{{aspect-ratio:{across}/{down}}}.field{{inset:{top} {right} {bottom} {left}}}\
         .dock{{--field-left:{left};--field-right:{right};--field-bottom:{foot}}}"
    );
    for (index, strip) in layout.rows.strips().into_iter().enumerate() {
        let (left, top) = percent(strip.left, strip.top);
        let (right, bottom) = percent(width - strip.right, height - strip.bottom);
        let _ = write!(out, ".t{index}{{inset:{top} {right} {bottom} {left}}}");
    }
    for disc in &layout.discs {
        let (x, y) = percent(disc.center.x, disc.center.y);
        let _ = write!(out, ".{}{{--x:{x};--y:{y}}}", class(disc.number - 1));
    }
    out
}
