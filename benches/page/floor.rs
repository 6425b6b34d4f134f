//! The floor: the same picture and the same reading of a month, shown by `:hover` alone.
//!
//! A column a month lies over the plot and holds what the real page would show there. The browser
//! does the rest, so no page that shows the same can do with much less work. It is filled with the
//! picture and the style sheets of the page under test; the boxes have styles of their own here.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use cordiality::chart::geometry::Rect;
use cordiality::chart::svg::escape;
use cordiality::chart::{Layout, width_for};
use cordiality::date::Month;
use cordiality::edition::Edition;
use cordiality::index::HALF_LIFE_YEARS;
use cordiality::ledger::ACTS_NAMED;
use cordiality::words::{self, style_percent, ui};

use crate::page::Page;
use crate::server;

const TEMPLATE: &str = include_str!("floor.html");
/// The picture that is shown now.
const PICTURE: &str = "$$('#chart .stage svg').find(seen).parentElement.outerHTML";
const STYLES: &str = "$$('head style').map(it => it.outerHTML).join('')";

/// What the page is of, and where things are on the picture that a stage of a width shows.
pub(crate) fn chart(width_px: f64) -> (Edition, Layout) {
    let edition = Edition::of(server::relation(), HALF_LIFE_YEARS);
    let layout =
        Layout::of(&edition.ledger, &edition.curve, edition.ledger.span, width_for(width_px));
    (edition, layout)
}

/// Writes the floor of the page that is open, at its present width, and gives its folder.
pub(crate) fn write(page: &Page) -> PathBuf {
    let (edition, layout) = chart(page.ask("box('#chart .stage').width"));
    let (picture, styles): (String, String) = (page.ask(PICTURE), page.ask(STYLES));
    let text = TEMPLATE
        .replace("<!-- styles -->", &styles)
        .replace("<!-- picture -->", &picture)
        .replace("<!-- months -->", &months(&edition, &layout));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("floor");
    fs::create_dir_all(&folder).expect("target can be written");
    fs::write(folder.join("index.html"), text).expect("target can be written");
    folder
}

fn months(edition: &Edition, layout: &Layout) -> String {
    let Rect { left, top, .. } = layout.rows.plot;
    let (width, height) = (layout.rows.plot.width(), layout.rows.plot.height());
    let of = |part: f64, whole: f64| style_percent(100.0 * part / whole);
    let mut html = format!(
        "<div class=months style=\"left:{};top:{};width:{};height:{}\">",
        of(left, layout.sizes.width_px),
        of(top, layout.rows.height_px),
        of(width, layout.sizes.width_px),
        of(height, layout.rows.height_px),
    );
    for (month, at) in edition.curve.span.iter().zip(&layout.line) {
        let side = if at.x < layout.sizes.width_px / 2.0 { "" } else { " late" };
        let (x, y) = (of(at.x - left, width), of(at.y - top, height));
        let value = edition.curve.at(month).map(words::value).unwrap_or_default();
        let (name, lines) = (words::month(month), lines(edition, month));
        let days = month.days();
        let _ = write!(
            html,
            "<div class=\"month{side}\" style=\"flex:{days}\"><div class=line style=\"left:{x}\"></div>\
             <div class=knob style=\"left:{x};top:{y}\"></div>\
             <div class=label style=\"left:{x};top:{y}\">{name} <strong>{value}</strong></div>\
             <div class=box><h3>{name}: {value}</h3><p>{}</p><ol>{lines}</ol></div></div>",
            ui::HELD_BY,
        );
    }
    html + "</div>"
}

/// The acts that hold the curve at a month, each with its share and its bar.
fn lines(edition: &Edition, month: Month) -> String {
    let held = edition.curve.holding.at(month.last_day(), ACTS_NAMED);
    let line = |part: &cordiality::index::Contribution| {
        let act = &edition.relation.acts[part.act];
        let share = part.points.abs() / held.total;
        let (sign, tint) = if part.points > 0.0 { ("+", "warm") } else { ("−", "cold") };
        format!(
            "<li><span>{} {}</span><b>{sign}{}</b><i class=on-act-{tint} style=\"width:{}\"></i></li>",
            act.date.year(),
            escape(&act.title),
            words::percent(share),
            style_percent(100.0 * share),
        )
    };
    held.parts.iter().map(line).collect()
}
