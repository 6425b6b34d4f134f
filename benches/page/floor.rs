//! The floor: the same picture and the same reading of a month, shown by `:hover` alone.
//!
//! A column a month lies over the plot and holds what the real page would show there. The browser
//! does the rest, so no page that shows the same can do with much less work. It is filled with the
//! picture and the style sheets of the page under test; the boxes have styles of their own here. Over each marker lies a tooltip with what the page's card says.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use cordiality::analysis::{Analysis, MonthValue};
use cordiality::chart::form::{PICTURES, Picture, Purpose};
use cordiality::chart::geometry::Rect;
use cordiality::chart::svg::escape;
use cordiality::chart::{Drawn, Layout};
use cordiality::chart_data::ACTS_NAMED;
use cordiality::date::Month;
use cordiality::i18n::basis::{basis, held_as_by};
use cordiality::i18n::{self, style_percent};

use crate::page::Page;
use crate::server;

const TEMPLATE: &str = include_str!("floor.html");
/// The picture that is shown now.
const PICTURE: &str = "$$('#chart .stage svg').find(seen).parentElement.outerHTML";
const STYLES: &str = "$$('head style').map(it => it.outerHTML).join('')";

/// What the page is of, and where things are on the picture that a stage of a width shows.
pub(crate) fn chart(width_px: f64) -> (Analysis, Layout) {
    let analysis = Analysis::published(server::relation());
    let fits = |picture: &&Picture| {
        picture.purpose != Purpose::ShortFrame && f64::from(picture.width_px) <= width_px
    };
    let picture = PICTURES.iter().rfind(fits).unwrap_or(&PICTURES[0]);
    let layout = Layout::of(&Drawn::of(&analysis), *picture);
    (analysis, layout)
}

/// Writes the floor of the page that is open, at its present width, and gives its folder.
pub(crate) fn write(page: &Page) -> PathBuf {
    let (analysis, layout) = chart(page.ask("box('#chart .stage').width"));
    let (picture, styles): (String, String) = (page.ask(PICTURE), page.ask(STYLES));
    let ids: Vec<String> = page.ask("$$('.mark').map(it => it.dataset.event)");
    let accounts: Vec<String> = ids.iter().map(|id| account(page, id)).collect();
    let text = TEMPLATE
        .replace("<!-- styles -->", &styles)
        .replace("<!-- picture -->", &picture)
        .replace("<!-- months -->", &months(&analysis, &layout))
        .replace("<!-- tips -->", &tips(&analysis, &layout, &accounts));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("floor");
    fs::create_dir_all(&folder).expect("target can be written");
    fs::write(folder.join("index.html"), text).expect("target can be written");
    folder
}

/// What the card of an act says when it has opened.
fn account(page: &Page, id: &str) -> String {
    page.run_script(&format!("$(`.mark[data-event='{id}']`).click()"));
    page.check("card()", id);
    page.ask("$('.card').innerHTML")
}

/// A tooltip for each marker, shown by `:hover` alone.
fn tips(analysis: &Analysis, layout: &Layout, accounts: &[String]) -> String {
    let mut html = "<div class=tips>".to_owned();
    for (marker, account) in layout.markers.iter().zip(accounts) {
        let annotation = &analysis.chart_data.annotations[marker.number - 1];
        let (x, y) = layout.percent(marker.at);
        let side = if x < 50.0 { "" } else { "late" };
        let _ = write!(
            html,
            "<section class=\"{side}\" data-event=\"{}\" style=\"left:{};top:{}\"><div>{account}</div></section>",
            annotation.id,
            style_percent(x),
            style_percent(y),
        );
    }
    html + "</div>"
}

fn months(analysis: &Analysis, layout: &Layout) -> String {
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
    for (month, at) in analysis.curve.span.iter().zip(&layout.line) {
        let side = if at.x < layout.sizes.width_px / 2.0 { "" } else { " late" };
        let (x, y) = (of(at.x - left, width), of(at.y - top, height));
        let at_month = MonthValue::of(&analysis.curve, month);
        let value = i18n::value(at_month.cordiality);
        let basis = basis(at_month.range, at_month.support);
        let (name, lines) = (i18n::month(month), lines(analysis, month));
        let days = month.days();
        let _ = write!(
            html,
            "<div class=\"month{side}\" style=\"flex:{days}\"><div class=line style=\"left:{x}\"></div>\
             <div class=knob style=\"left:{x};top:{y}\"></div>\
             <div class=label style=\"left:{x};top:{y}\">{name} <strong>{value}</strong></div>\
             <div class=box><h3>{name}: {value}</h3><p>{basis}</p><p>{}</p><ol>{lines}</ol></div></div>",
            held_as_by(at_month.support, at_month.model),
        );
    }
    html + "</div>"
}

/// The acts that hold the curve at a month, each with its share and its bar.
fn lines(analysis: &Analysis, month: Month) -> String {
    let held = analysis.curve.contributions.at(month.last_day(), ACTS_NAMED);
    let line = |part: &cordiality::method::Contribution| {
        let act = &analysis.relation.acts[part.act];
        let share = part.points.abs() / held.total;
        let (sign, tint) = if part.points > 0.0 { ("+", "warm") } else { ("−", "cold") };
        format!(
            "<li><span>{} {}</span><b>{sign}{}</b><i class=on-act-{tint} style=\"width:{}\"></i></li>",
            act.date.year(),
            escape(&act.title),
            i18n::percent(share),
            style_percent(100.0 * share),
        )
    };
    held.parts.iter().map(line).collect()
}
