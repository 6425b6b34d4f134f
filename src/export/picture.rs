//! A view as a picture that stands alone: what is found, the chart, and whose it is.
//!
//! One composition for every size: on a phone the words stand above the chart, on wider pictures beside
//! it, where they are read at half the size. Whole numbers throughout
//! (formatting floats would cost the page 10 KB). Drawn with a font as wide as the chart's table of
//! widths says, nothing overlaps that the layout keeps apart.

use std::fmt::Write as _;

use super::{Address, View};
use crate::chart::form::{self, Picture};
use crate::chart::svg::{self, escape};
use crate::chart::text_metrics::{text_width_px, wrap};
use crate::chart::theme::{Ink, Theme, hex};
use crate::chart::{Drawn, Layout, Scene, paint};
use crate::i18n::{export, ui};
use crate::relation::{Licence, TextDirection, has_rtl};

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A link on a network.
    Network,
    /// A slide, 16:9.
    Slide,
    /// A phone held upright, 4:5.
    Phone,
}

/// Where things stand on a picture, in px.
struct Plan {
    width: i32,
    height: i32,
    margin: i32,
    /// The width of the chart before it is scaled to its box.
    chart: u32,
    /// Whether the words stand beside the chart, and not above it.
    beside: bool,
    /// Font size of what is found, and of all other lines.
    finding: i32,
    line: i32,
}

impl Purpose {
    /// What readers can choose.
    pub const CHOICES: [Self; 2] = [Self::Slide, Self::Phone];

    /// Its width and height in px.
    #[must_use]
    pub fn size_px(self) -> (u32, u32) {
        let Plan { width, height, .. } = self.plan();
        (width.unsigned_abs(), height.unsigned_abs())
    }

    const fn plan(self) -> Plan {
        match self {
            // As narrow as leaves its text legible at half size.
            Self::Network => Plan {
                width: 1200,
                height: 630,
                margin: 36,
                chart: 490,
                beside: true,
                finding: 30,
                line: 20,
            },
            Self::Slide => Plan {
                width: 1280,
                height: 720,
                margin: 40,
                chart: 560,
                beside: true,
                finding: 30,
                line: 18,
            },
            Self::Phone => Plan {
                width: 1080,
                height: 1350,
                margin: 48,
                chart: 440,
                beside: false,
                finding: 44,
                line: 26,
            },
        }
    }
}

/// Space between the words and the chart, in px.
const GAP_PX: i32 = 10;
/// The rim of paper around titles of the chart, in px.
const RIM_PX: f64 = 3.0;
/// A bold serif is wider than the table of widths by this much at most.
const BOLD: f64 = 1.12;
/// Layers that are cut off: periods above, acts and office-holders below.
const CUT: [&str; 6] = ["era-name", "lane", "tick", "leader", "leader-name", "row"];

/// The picture of a view as SVG, with a name and a description for those who do not see it. Without the
/// address of the page it says the site alone.
#[must_use]
pub fn svg(view: &View<'_>, address: Option<&Address>, purpose: Purpose, theme: Theme) -> String {
    let Plan { width, height, margin, chart: chart_px, beside, finding, line } = purpose.plan();
    let chart = chart(view, chart_px, theme);
    // How far the chart reaches, and where the words may stand.
    let (room_px, chart_at) = if beside {
        let high = height - 2 * margin;
        let wide = paint::round(f64::from(high) * chart.ratio);
        let left = width - margin - wide;
        (left - GAP_PX - margin, Some((left, margin, wide, high)))
    } else {
        (width - 2 * margin, None)
    };
    let feet = feet(view, address, f64::from(room_px), f64::from(line));
    let foot_px = (feet.len() as i32 - 1) * line * 4 / 3 + line;
    let ink = |ink: Ink| hex(theme.rgb(ink));
    let mut text = String::new();
    let mut y = margin;
    let language = &view.chart_data.publication.language;
    let mut lines = |said: &str, size: i32, style: &str, ink: String, widened: f64| {
        // What runs leftwards begins at the right.
        let rtl = language.direction == TextDirection::Rtl && has_rtl(said);
        let (x, anchor) =
            if rtl { (margin + room_px, " text-anchor=\"end\"") } else { (margin, "") };
        for line in wrap(said, f64::from(room_px) / widened, f64::from(size)) {
            y += size * 5 / 4;
            let line = escape(&language.embedded(&line));
            let _ = write!(
                text,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{ink}\"{style}{anchor}>{line}</text>"
            );
        }
        y += size * 2 / 3;
    };
    let bold = " font-family=\"Georgia,serif\" font-weight=\"700\"";
    lines(&view.chart_data.title, line, "", ink(Ink::Muted), 1.0);
    lines(&view.finding(), finding, bold, ink(Ink::Text), BOLD);
    let (left, top, wide, high) = chart_at.unwrap_or_else(|| {
        let high = height - margin - foot_px - GAP_PX - line - y;
        chart.fitted((margin, y, width - 2 * margin, high))
    });
    for (place, foot) in (0..).zip(&feet) {
        let y = height - margin - foot_px + line + place * line * 4 / 3;
        let (ink, foot) = (ink(Ink::Muted), escape(foot));
        let _ = write!(
            text,
            "<text x=\"{margin}\" y=\"{y}\" font-size=\"{line}\" fill=\"{ink}\">{foot}</text>"
        );
    }
    let (paper, rim) = (ink(Ink::Paper), paint::round(RIM_PX * svg::UNITS));
    let (name, said) = (escape(&view.name()), escape(&view.finding()));
    let place = format!("<svg x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" ");
    let chart = chart.markup.replacen("<svg ", &place, 1);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-family=\"system-ui,sans-serif\" role=\"img\">\
         <title>{name}</title><desc>{said}.</desc>\
         <style>.title,.clause,.number{{stroke:{paper};stroke-width:{rim};paint-order:stroke}}</style>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>{text}{chart}</svg>"
    )
}

/// The lines at the foot: the site and whose it is, and the address of the view.
fn feet(view: &View<'_>, address: Option<&Address>, width_px: f64, size_px: f64) -> Vec<String> {
    let Some(address) = address else { return vec![ui::SITE.to_owned()] };
    let publication = &view.chart_data.publication;
    let licence = publication.licence.as_ref().map(|Licence { name, .. }| name.as_str());
    let credit = export::credit(&publication.creator, licence);
    let first = match credit.as_str() {
        "" => ui::SITE.to_owned(),
        credit => format!("{}: {credit}", ui::SITE),
    };
    let mut lines = wrap(&first, width_px, size_px);
    lines.extend(broken(
        &address.page(&View { theme: None, size: None, ..view.clone() }),
        width_px,
        size_px,
    ));
    lines
}

/// An address in lines of at most a width, broken before the marks that part it.
fn broken(address: &str, width_px: f64, size_px: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut rest = address;
    while !rest.is_empty() {
        let parts = |(at, mark): (usize, char)| "?&/".contains(mark).then_some(at);
        let end = rest.char_indices().skip(1).find_map(parts).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        match lines.last_mut() {
            Some(line)
                if line.is_empty()
                    || text_width_px(&format!("{line}{part}"), size_px) <= width_px =>
            {
                line.push_str(part);
            }
            _ => lines.push(part.to_owned()),
        }
        rest = after;
    }
    lines
}

/// The chart of a picture.
struct Chart {
    markup: String,
    /// Its width over its height.
    ratio: f64,
}

impl Chart {
    /// The largest place of its shape in a box: left, top, width, height, in px.
    fn fitted(&self, (left, top, width, height): (i32, i32, i32, i32)) -> (i32, i32, i32, i32) {
        let wide = paint::round(f64::from(height) * self.ratio).min(width);
        let high = paint::round(f64::from(wide) / self.ratio);
        (left + (width - wide) / 2, top + (height - high) / 2, wide, high)
    }
}

/// The chart from its plot down to its years.
fn chart(view: &View<'_>, width_px: u32, theme: Theme) -> Chart {
    let View { chart_data, curve, turning_points, .. } = *view;
    let drawn = Drawn { chart_data, curve, turning_points, range: view.settings.range };
    let picture = Picture { width_px, purpose: form::Purpose::Page };
    let mut scene = Scene::of(&drawn, picture);
    scene.layers.retain(|layer| !CUT.contains(&layer.name));
    // Not every renderer knows lines that keep their width on a grid.
    scene.layers.iter_mut().for_each(|layer| layer.grid = None);
    let Layout { sizes, rows, .. } = &scene.layout;
    let (top, bottom) = (rows.plot.top, rows.plot.bottom + sizes.line_px() + 8.0);
    let (width, height) = (sizes.width_px, bottom - top);
    let [y, w, h] = [top, width, height].map(|px| paint::round(px * svg::UNITS));
    let part = format!("viewBox=\"0 {y} {w} {h}\"");
    let picture = svg::write_in(&scene, theme);
    let whole = picture.split_once("viewBox=\"").and_then(|(_, rest)| rest.split_once('"'));
    let whole = whole.map_or_else(String::new, |(whole, _)| format!("viewBox=\"{whole}\""));
    Chart { markup: picture.replacen(&whole, &part, 1), ratio: width / height }
}
