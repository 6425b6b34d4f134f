//! The picture that stands for the page where somebody links to it: 1200 × 630 px, as a PNG.
//!
//! The chart's own scene, cut below the years and set beside its finding: under a heading it would be
//! too low to be read at half the size, as most networks show it. Drawn with a font that comes with
//! the program and is as wide as the chart's table of widths says, so it is the same picture on
//! every machine.

use std::fmt::Write as _;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::analysis::Analysis;
use crate::chart::form::{Picture, Purpose};
use crate::chart::svg::{self, escape};
use crate::chart::text_metrics::wrap;
use crate::chart::theme::{Ink, hex};
use crate::chart::{Drawn, Layout, Scene};
use crate::i18n::ui;

/// The file's name beside the page.
pub const FILE: &str = "picture.png";
/// Its size in px, as most networks want it.
pub const SIZE_PX: (u32, u32) = (1200, 630);

/// The width of the chart before it is scaled up: as narrow as leaves its text legible at half size.
const CHART_PX: u32 = 490;
/// Space around everything.
const MARGIN_PX: f64 = 36.0;
/// Space between the words and the chart.
const GAP_PX: f64 = 10.0;
/// Size of the finding, and of the lines above and below it.
const FINDING_PX: f64 = 30.0;
const LINE_PX: f64 = 20.0;
/// The rim of paper around titles of the chart.
const RIM_PX: f64 = 3.0;
/// A bold serif is wider than the table of widths by this much at most.
const BOLD: f64 = 1.12;

/// Layers that are cut off: periods above, acts and office-holders below.
const CUT: [&str; 6] = ["era-name", "lane", "tick", "leader", "leader-name", "row"];

/// The picture of an analysis.
///
/// # Errors
/// A sentence, where the renderer refuses the picture.
pub fn png(analysis: &Analysis) -> Result<Vec<u8>, String> {
    let refused = |why: String| format!("{FILE} could not be drawn: {why}");
    let mut options = Options { font_family: "DejaVu Sans".to_owned(), ..Options::default() };
    let fonts = options.fontdb_mut();
    for font in [dejavu::sans::regular(), dejavu::sans::bold(), dejavu::serif::bold()] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("DejaVu Sans");
    fonts.set_serif_family("DejaVu Serif");
    let tree =
        Tree::from_str(&picture(analysis), &options).map_err(|why| refused(why.to_string()))?;
    let (width, height) = SIZE_PX;
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| refused("no room".to_owned()))?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|why| refused(why.to_string()))
}

/// The picture as SVG.
#[must_use]
pub fn picture(analysis: &Analysis) -> String {
    let relation = &analysis.relation;
    let (width, height) = (f64::from(SIZE_PX.0), f64::from(SIZE_PX.1));
    let (chart, ratio) = chart(analysis);
    let chart_height = height - 2.0 * MARGIN_PX;
    let chart_width = chart_height * ratio;
    let chart_left = width - MARGIN_PX - chart_width;
    let words = chart_left - GAP_PX - MARGIN_PX;

    let mut text = String::new();
    let mut y = MARGIN_PX;
    let mut lines = |said: &str, size: f64, style: &str, ink: Ink, widened: f64| {
        for line in wrap(said, words / widened, size) {
            y += size * 1.26;
            let (ink, line) = (hex(ink.rgb()), escape(&line));
            let _ = write!(
                text,
                "<text x=\"{MARGIN_PX}\" y=\"{y}\" font-size=\"{size}\" fill=\"{ink}\" {style}>{line}</text>"
            );
        }
        y += size * 0.7;
    };
    let bold = "font-family=\"serif\" font-weight=\"700\"";
    lines(&relation.title, LINE_PX, "", Ink::Muted, 1.0);
    lines(&relation.finding, FINDING_PX, bold, Ink::Text, BOLD);
    let (site, foot) = (escape(ui::SITE), height - MARGIN_PX - 8.0);
    let (paper, ink, rim) = (hex(Ink::Paper.rgb()), hex(Ink::Muted.rgb()), RIM_PX * svg::UNITS);
    let chart = chart.replacen(
        "<svg ",
        &format!(
            "<svg x=\"{chart_left}\" y=\"{MARGIN_PX}\" width=\"{chart_width}\" height=\"{chart_height}\" "
        ),
        1,
    );
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\">\
         <style>.title,.clause,.number{{stroke:{paper};stroke-width:{rim};paint-order:stroke}}</style>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>{text}{chart}\
         <text x=\"{MARGIN_PX}\" y=\"{foot}\" font-size=\"{LINE_PX}\" fill=\"{ink}\">{site}</text></svg>"
    )
}

/// The chart from its plot down to its years, and its width over its height.
fn chart(analysis: &Analysis) -> (String, f64) {
    let picture = Picture { width_px: CHART_PX, purpose: Purpose::Page };
    let mut scene = Scene::of(&Drawn::of(analysis), picture);
    scene.layers.retain(|layer| !CUT.contains(&layer.name));
    // The renderer knows no lines that keep their width on a grid.
    scene.layers.iter_mut().for_each(|layer| layer.grid = None);
    let Layout { sizes, rows, .. } = &scene.layout;
    let (top, bottom) = (rows.plot.top, rows.plot.bottom + sizes.line_px() + 8.0);
    let (width, height) = (sizes.width_px, bottom - top);
    let [y, w, h] = [top, width, height].map(|px| px * svg::UNITS);
    let part = format!("viewBox=\"0 {y} {w} {h}\"");
    let picture = svg::write(&scene);
    let whole = picture.split_once("viewBox=\"").and_then(|(_, rest)| rest.split_once('"'));
    let whole = whole.map_or_else(String::new, |(whole, _)| format!("viewBox=\"{whole}\""));
    (picture.replacen(&whole, &part, 1), width / height)
}
