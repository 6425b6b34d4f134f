//! Which of the page's pictures is shown, and where things lie on it, as a style sheet.
//!
//! Every marker, its card and the plot take their places from the size of the figure alone, by container
//! queries: a resize needs no program.

use std::fmt::Write as _;

use crate::chart::form::{ACROSS_FROM_PX, Form, MOST_PERCENT, PICTURES, Purpose};
use crate::chart::geometry::Point;
use crate::chart::markers::TARGET_PX;
use crate::chart::{Layout, paint};
use crate::i18n::style_percent;

/// The least width of what a pointer hits.
const LEAST_TARGET_PX: f64 = 8.0;

/// Frames of at least this height have room for a picture that scrolls, in rem.
const SHORT_BELOW: &str = "56rem";

/// The class of the place of an inflection's marker, for its mark and its card.
#[must_use]
pub fn class(inflection: usize) -> String {
    format!("s{inflection}")
}

/// The rules that show a picture and no other: they stand before all of them.
#[must_use]
pub fn pictures() -> String {
    let shown = |index: usize, within: &str| {
        let Some(picture) = PICTURES.get(index) else { return String::new() };
        let most_px = picture.width_px * MOST_PERCENT / 100;
        let (this, other) = match picture.form() {
            Form::Across => ("across", "down"),
            Form::Down => ("down", "across"),
        };
        format!(
            "{within}.picture{{display:none}}{within}.p{index}{{display:block}}\
             {within}.stage{{max-width:{most_px}px}}\
             {within}.how .{this}{{display:inline}}{within}.how .{other}{{display:none}}"
        )
    };
    by_size(shown)
}

/// The rules that put markers and plot upon each picture, in the order of [`PICTURES`].
#[must_use]
pub fn sheet(layouts: &[Layout]) -> String {
    by_size(|index, within| {
        layouts.get(index).map(|layout| rules(layout, within)).unwrap_or_default()
    })
}

/// Rules for each picture, in the boxes that show it; what is selected stands within something.
fn by_size(rules: impl Fn(usize, &str) -> String) -> String {
    let mut out = String::new();
    let mut narrow = false;
    for (index, picture) in PICTURES.into_iter().enumerate() {
        let from = picture.width_px;
        let _ = match picture.purpose {
            _ if index == 0 => write!(out, "{}", rules(index, "")),
            Purpose::Column | Purpose::Page => {
                write!(out, "@container chart (min-width:{from}px){{{}}}", rules(index, ""))
            }
            Purpose::ShortFrame => {
                let most = ACROSS_FROM_PX - 1;
                let first = !std::mem::replace(&mut narrow, true);
                let from = if first { String::new() } else { format!(" and (min-width:{from}px)") };
                write!(
                    out,
                    "@media(max-height:{SHORT_BELOW}){{@container chart (max-width:{most}.9px){from}{{{}}}}}",
                    rules(index, "[data-embed=\"1\"] ")
                )
            }
        };
    }
    out
}

fn rules(layout: &Layout, within: &str) -> String {
    let percent = |x: f64, y: f64| {
        let (x, y) = layout.percent(Point { x, y });
        (style_percent(x), style_percent(y))
    };
    let (width, height, plot) = (layout.sizes.width_px, layout.rows.height_px, layout.rows.plot);
    let (left, top) = percent(plot.left, plot.top);
    let (right, bottom) = percent(width - plot.right, height - plot.bottom);
    // A margin is measured by the width of its box, and so is this.
    let foot = style_percent(100.0 * (height - plot.bottom) / width);
    // What lies behind the plot, in widths of the plot.
    let beside = style_percent(100.0 * (width - plot.right) / plot.width());
    // Whole numbers: formatting floats would cost the page 4 KB.
    let [across, down] = [width, height].map(paint::round);
    let mut out = format!(
        "{within}.marks{{aspect-ratio:{across}/{down}}}\
         {within}.field{{inset:{top} {right} {bottom} {left}}}\
         {within}.dock{{--field-left:{left};--field-right:{right};--field-bottom:{foot}}}"
    );
    // Along time and across it, from the cold side: see `PlotArea::place`.
    out.push_str(&match layout.axes.form {
        Form::Across => format!(
            "{within}.rule{{inset:0 auto 0 var(--t);border-width:0 0 0 1px}}\
             {within}.dot{{left:var(--t);top:auto;bottom:var(--u);margin:0 0 -5px -5px}}\
             {within}.field>.tag.tag{{left:var(--t);right:auto;top:clamp(.9rem,100% - var(--u),100% - .9rem);\
             max-width:calc(100% - var(--t) - .6rem);transform:translate(.6rem,-50%)}}\
             {within}.field.left>.tag.tag{{left:auto;right:calc(100% - var(--t));\
             max-width:calc(var(--t) - .6rem);transform:translate(-.6rem,-50%)}}\
             {within}.tip.tip{{left:var(--t);right:auto;top:auto;bottom:100%;transform:none}}\
             {within}.tip.left{{left:auto;right:calc(100% - var(--t))}}"
        ),
        // The month stands over the column of labels, where it hides nothing of the curve.
        Form::Down => format!(
            "{within}.field.field{{contain:layout size style}}\
             {within}.rule{{inset:var(--t) 0 auto;border-width:1px 0 0}}\
             {within}.dot{{left:var(--u);top:var(--t);bottom:auto;margin:-5px 0 0 -5px}}\
             {within}.field>.tag.tag,{within}.field.left>.tag.tag{{left:100%;right:auto;top:var(--t);\
             max-width:calc({beside} - .75rem);transform:translate(.75rem,-50%)}}\
             {within}.tip.tip{{left:100%;right:auto;top:var(--t);bottom:auto;transform:translate(.25rem,-50%)}}"
        ),
    });
    for (index, strip) in layout.rows.strips().into_iter().enumerate() {
        let Some(strip) = strip else {
            let _ = write!(out, "{within}.t{index}{{display:none}}");
            continue;
        };
        let (left, top) = percent(strip.left, strip.top);
        let (right, bottom) = percent(width - strip.right, height - strip.bottom);
        let _ =
            write!(out, "{within}.t{index}{{display:block;inset:{top} {right} {bottom} {left}}}");
    }
    for marker in &layout.markers {
        let (x, y) = percent(marker.at.x, marker.at.y);
        // Where two lie in one place, either still takes a pointer.
        let target = paint::round(marker.target_px.floor().clamp(LEAST_TARGET_PX, TARGET_PX));
        let _ =
            write!(out, "{within}.{}{{--x:{x};--y:{y};--d:{target}px}}", class(marker.number - 1));
    }
    out
}
