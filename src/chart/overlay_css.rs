//! Which of the page's pictures is shown, and where things lie on it, as a style sheet.
//!
//! Every marker, its card and the plot take their places from the size of the figure alone, by container
//! queries: a resize needs no program.

use std::fmt::Write as _;

use crate::chart::form::{ACROSS_FROM_PX, Form, MOST_PERCENT, Purpose};
use crate::chart::geometry::Point;
use crate::chart::markers::TARGET_PX;
use crate::chart::{Layout, paint};
use crate::i18n::style_percent;
use crate::relation::Span;

/// The least width of what a pointer hits.
const LEAST_TARGET_PX: f64 = 8.0;

/// Frames that leave a picture less than this have room for a short one alone, in px.
const SHORT_BELOW_PX: u32 = 500;
/// The same of boxes in which time would run down.
const ACROSS_BELOW_PX: u32 = 1400;
/// Frames that leave a picture less than this show it without what lies under its years, in px.
pub(super) const CUT_BELOW_PX: u32 = 690;
/// What is said above a picture takes so much of a frame that shows it whole.
const HOW: &str = "3rem";

/// The class of the place of an inflection's marker, for its mark and its card.
#[must_use]
pub fn class(inflection: usize) -> String {
    format!("s{inflection}")
}

/// The rules that show a picture and no other, those of a page: they stand before all of them.
#[must_use]
pub fn pictures(layouts: &[Layout]) -> String {
    by_size(layouts, |index, layout, room| {
        let picture = layout.sizes.picture;
        let width_px = picture.width_px;
        let most_px = width_px * MOST_PERCENT / 100;
        let (this, other) = match picture.form() {
            Form::Across => ("across", "down"),
            Form::Down => ("down", "across"),
        };
        // As wide as its box, and in a frame no taller than that.
        let within = |taken: &str, height_px: f64| {
            let height_px = paint::round(height_px);
            format!(
                ".stage{{max-width:min({most_px}px,(100cqh - {taken})*{width_px}/{height_px})}}"
            )
        };
        let shown = format!(
            ".picture{{display:none}}.p{index}{{display:block}}\
             .how .{this}{{display:inline}}.how .{other}{{display:none}}"
        );
        let rows = &layout.rows;
        match room {
            Room::Page => format!("{shown}.stage{{max-width:{most_px}px}}"),
            Room::Frame if picture.purpose == Purpose::Page => within(HOW, rows.height_px),
            Room::Frame => within("0px", rows.height_px),
            Room::Cut => {
                let (cut, cut_px) = (within("0px", rows.cut_px()), paint::round(rows.cut_px()));
                format!("{cut}.pictures{{aspect-ratio:{width_px}/{cut_px};overflow:hidden}}")
            }
            Room::Short => {
                format!("{shown}{}.pictures{{aspect-ratio:auto}}", within("0px", rows.height_px))
            }
        }
    })
}

/// The rules that put markers and plot upon each picture, in the order of the pictures.
#[must_use]
pub fn sheet(layouts: &[Layout]) -> String {
    by_size(layouts, |_, layout, room| match room {
        Room::Page => rules(layout),
        Room::Short => rules(layout) + ".dock{--grow:1}",
        Room::Frame => String::new(),
        Room::Cut => {
            let (rows, width_px) = (&layout.rows, layout.sizes.width_px);
            let foot = style_percent(100.0 * (rows.cut_px() - rows.plot.bottom) / width_px);
            let [whole, cut] = [rows.height_px, rows.cut_px()].map(paint::round);
            // Places are shares of the whole picture, and a card's of what is shown of it. What is cut off
            // lets no frame scroll.
            format!(
                ".dock{{--field-bottom:{foot};--grow:{whole}/{cut}}}.strip.strip{{display:none}}\
                 [data-island=plot]{{position:absolute;inset:0;overflow:clip}}"
            )
        }
    })
}

/// The rule that makes the window of the overview as wide as the years of a range are among all.
///
/// ```
/// use cordiality::{chart::overlay_css::window, date::Month, relation::Span};
/// let span = Span { from: Month::new(1947, 8), to: Month::new(1956, 12) };
/// let range = Span { from: Month::new(1954, 1), ..span };
/// assert_eq!(window(range, span), ":root{--window:30.00%}");
/// ```
#[must_use]
pub fn window(range: Span, span: Span) -> String {
    let years = |it: Span| f64::from(it.to.year() - it.from.year() + 1);
    format!(":root{{--window:{}}}", style_percent(100.0 * years(range) / years(span)))
}

/// Where a picture is shown.
#[derive(Clone, Copy)]
enum Room {
    /// In a page that scrolls: its width alone counts.
    Page,
    /// In a frame as well, which a picture must not be taller than.
    Frame,
    /// In a frame that has no room for what lies under its years.
    Cut,
    /// In a frame that has no room for any but a short one.
    Short,
}

/// Rules for each picture, in the boxes that show it.
///
/// Only in a frame has the box a height that can be asked for.
fn by_size(layouts: &[Layout], rules: impl Fn(usize, &Layout, Room) -> String) -> String {
    let mut out = String::new();
    for (index, layout) in layouts.iter().enumerate() {
        let picture = layout.sizes.picture;
        let from = picture.width_px;
        let mut within = |asked: &str, room: Room| {
            let rules = rules(index, layout, room);
            let _ = match (rules.is_empty(), asked) {
                (true, _) => Ok(()),
                (_, "") => write!(out, "{rules}"),
                _ => write!(out, "@container chart {asked}{{{rules}}}"),
            };
        };
        let first =
            layouts.iter().map(|it| it.sizes.picture).find(|it| it.purpose == picture.purpose);
        // The least one serves every box that is narrower still.
        let from =
            if first == Some(picture) && picture.purpose != Purpose::Page { 0 } else { from };
        if picture.purpose == Purpose::ShortFrame {
            let most = ACROSS_FROM_PX - 1;
            let asked = format!(
                "(min-width:{from}px) and ((max-height:{SHORT_BELOW_PX}px) or \
                 ((max-width:{most}.9px) and (max-height:{ACROSS_BELOW_PX}px)))"
            );
            within(&asked, Room::Short);
            continue;
        }
        let wide = format!("(min-width:{from}px)");
        within(if index == 0 { "" } else { &wide }, Room::Page);
        within(&format!("{wide} and (min-height:0)"), Room::Frame);
        if picture.purpose == Purpose::Page {
            within(&format!("{wide} and (max-height:{CUT_BELOW_PX}px)"), Room::Cut);
        }
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
    // What lies behind the plot, in widths of the plot.
    let beside = style_percent(100.0 * (width - plot.right) / plot.width());
    // Whole numbers: formatting floats would cost the page 4 KB.
    let [across, down] = [width, height].map(paint::round);
    let mut out = format!(
        ".marks{{aspect-ratio:{across}/{down}}}\
         .field{{inset:{top} {right} {bottom} {left}}}\
         .dock{{--field-left:{left};--field-right:{right};--field-bottom:{foot}}}"
    );
    // Along time and across it, from the cold side: see `PlotArea::place`.
    out.push_str(&match layout.axes.form {
        Form::Across => String::from(
            ".rule{inset:0 auto 0 var(--t);border-width:0 0 0 1px}\
              .marked{inset:0 var(--to) 0 var(--from)}\
             .dot{left:var(--t);top:auto;bottom:var(--u);margin:0 0 -5px -5px}\
             .field>.tag.tag{left:var(--t);right:auto;top:clamp(.9rem,100% - var(--u),100% - .9rem);\
             max-width:calc(100% - var(--t) - .6rem);transform:translate(.6rem,-50%)}\
             .field.left>.tag.tag{left:auto;right:calc(100% - var(--t));\
             max-width:calc(var(--t) - .6rem);transform:translate(-.6rem,-50%)}\
             .tip.tip{left:var(--t);right:auto;top:auto;bottom:100%;transform:none}\
             .tip.left{left:auto;right:calc(100% - var(--t))}",
        ),
        // The month stands over the column of labels, where it hides nothing of the curve.
        Form::Down => format!(
            ".field.field{{contain:layout size style}}\
             .rule{{inset:var(--t) 0 auto;border-width:1px 0 0}}\
             .marked{{inset:var(--from) 0 var(--to)}}\
             .dot{{left:var(--u);top:var(--t);bottom:auto;margin:-5px 0 0 -5px}}\
             .field>.tag.tag,.field.left>.tag.tag{{left:100%;right:auto;top:var(--t);\
             max-width:calc({beside} - .75rem);transform:translate(.75rem,-50%)}}\
             .tip.tip{{left:100%;right:auto;top:var(--t);bottom:auto;transform:translate(.25rem,-50%)}}"
        ),
    });
    for (index, strip) in layout.rows.strips().into_iter().enumerate() {
        let Some(strip) = strip else {
            let _ = write!(out, ".t{index}{{display:none}}");
            continue;
        };
        let (left, top) = percent(strip.left, strip.top);
        let (right, bottom) = percent(width - strip.right, height - strip.bottom);
        let _ = write!(out, ".t{index}{{display:block;inset:{top} {right} {bottom} {left}}}");
    }
    for marker in &layout.markers {
        let (x, y) = percent(marker.at.x, marker.at.y);
        // Where two lie in one place, either still takes a pointer.
        let target = paint::round(marker.target_px.floor().clamp(LEAST_TARGET_PX, TARGET_PX));
        let _ = write!(out, ".{}{{--x:{x};--y:{y};--d:{target}px}}", class(marker.number - 1));
    }
    out
}
