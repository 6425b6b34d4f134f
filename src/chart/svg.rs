//! A scene as the text of an SVG picture.
//!
//! A plotters backend that writes one `<g>` a layer, in thirds of a px, with the ink as a class for
//! the page's style sheet and as a literal for a picture on its own. Shapes of a layer share one
//! path, and what several layers paint in bands is written once, which keeps the picture small.
//! Start at [`write`].

mod marks;

use std::fmt::Write as _;

use plotters::drawing::IntoDrawingArea as _;

use crate::chart::form::Form;
use crate::chart::geometry::{Band, Grid, Point, Rect};
use crate::chart::theme::{Style, Theme, Weight, hex};
use crate::chart::{Anchor, Layer, Layout, Scene, Shape, paint};
use crate::relation::Language;
use marks::{Backend, Marks};

/// Layers of which most words are the author's.
const AUTHORED: [&str; 4] = ["era-name", "leader-name", "title", "clause"];

/// Longer than any picture, in its units.
const DEEP: u32 = 1 << 16;

/// Units of the picture to one px.
pub const UNITS: f64 = 3.0;

/// Writes a scene as one `<svg>` element, whose inks a style sheet of the page may replace.
#[must_use]
pub fn write(scene: &Scene) -> String {
    write_in(scene, Theme::Light)
}

/// Writes a scene as one `<svg>` element in the inks of a theme.
#[must_use]
pub fn write_in(scene: &Scene, theme: Theme) -> String {
    let Layout { sizes, rows, .. } = &scene.layout;
    write_layers(&scene.layers, [sizes.width_px, rows.height_px], theme, &scene.language)
}

/// Writes layers as one `<svg>` element of a width and a height in px, in which the author's words are in a language.
#[must_use]
pub fn write_layers(
    layers: &[Layer],
    [width_px, height_px]: [f64; 2],
    theme: Theme,
    language: &Language,
) -> String {
    let (width, height) = (units(width_px), units(height_px));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         fill=\"none\" stroke-linejoin=\"round\" font-family=\"system-ui,sans-serif\">"
    );
    let mut shared = Shared { width, language, bands: Vec::new(), shapes: Vec::new() };
    for layer in layers {
        // What is cut to a band is laid out within, so that bands are counted in units of the picture.
        let (clip, matrix) = match (layer.band, layer.grid) {
            (Some(band), _) => (shared.clip(band, &mut out), String::new()),
            (None, grid) => (String::new(), grid.map_or_else(String::new, matrix)),
        };
        let lang = match language.tag_if_foreign() {
            Some(tag) if AUTHORED.contains(&layer.name) => format!(" lang=\"{}\"", escape(tag)),
            _ => String::new(),
        };
        open(&mut out, layer, theme, &format!("{clip}{matrix}{}{lang}", upright(layer, width)));
        out.push_str(&match layer.band {
            Some(_) => shared.body(layer),
            None => body(layer, width, language),
        });
        out.push_str("</g>");
    }
    out.push_str("</svg>");
    out
}

/// A length in units of the picture.
fn units(length_px: f64) -> i32 {
    paint::round(length_px * UNITS)
}

/// Opens the group of a layer with its style.
fn open(out: &mut String, layer: &Layer, theme: Theme, place: &str) {
    let ink = layer.style.ink();
    let (colour, class) = (hex(theme.rgb(ink)), ink.name());
    let (verb, more) = match layer.style {
        Style::Stroke { width_px, .. } => {
            // What stands on a grid keeps the width of its lines whatever its columns are.
            let unit = if layer.grid.is_some() { 1.0 } else { 1.0 / UNITS };
            let dashes = layer.dashes.map_or_else(String::new, |[dash, gap]| {
                let [dash, gap] = [dash, gap].map(|px| decimal(px / unit, 10));
                format!(" stroke-dasharray=\"{dash} {gap}\"")
            });
            ("stroke", format!(" stroke-width=\"{}\"{dashes}", decimal(width_px / unit, 10)))
        }
        Style::Fill { .. } => ("fill", String::new()),
        Style::Text { size_px, weight, .. } => {
            let weight = if weight == Weight::Bold { BOLD } else { "" };
            let anchor = anchor(shared_anchor(layer));
            ("fill", format!(" font-size=\"{}\"{weight}{anchor}", units(size_px)))
        }
    };
    let _ =
        write!(out, "<g class=\"{} {verb}-{class}\" {verb}=\"{colour}\"{more}{place}>", layer.name);
}

/// The attribute of bold letters.
const BOLD: &str = " font-weight=\"700\"";

/// The attribute that turns text which runs downwards: it is written as if the picture lay on its side.
fn upright(layer: &Layer, width: i32) -> String {
    match layer.style {
        Style::Text { runs: Form::Down, .. } => {
            format!(" transform=\"matrix(0 1 -1 0 {width} 0)\"")
        }
        _ => String::new(),
    }
}

/// The anchor that all texts of a layer have; that of most markup where they differ.
fn shared_anchor(layer: &Layer) -> Anchor {
    let mut anchors = layer.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { anchor, .. } => Some(*anchor),
        _ => None,
    });
    let first = anchors.next().unwrap_or(Anchor::Start);
    if anchors.all(|anchor| anchor == first) { first } else { Anchor::Start }
}

/// The attribute of an anchor; none for the usual one.
const fn anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    }
}

/// Shapes in columns and rows of their grid; circles and texts stand on none.
fn counted(shapes: &[Shape], grid: Grid) -> Vec<Shape> {
    let count = |shape: &Shape| match shape {
        Shape::Line(points) => Shape::Line(points.iter().map(|at| grid.count(*at)).collect()),
        Shape::Area(points) => Shape::Area(points.iter().map(|at| grid.count(*at)).collect()),
        Shape::Block(Rect { left, top, right, bottom }) => {
            let from = grid.count(Point { x: *left, y: *top });
            let to = grid.count(Point { x: *right, y: *bottom });
            Shape::Block(Rect { left: from.x, top: from.y, right: to.x, bottom: to.y })
        }
        other => other.clone(),
    };
    shapes.iter().map(count).collect()
}

/// The attribute that lays out what is counted in columns and rows.
fn matrix(grid: Grid) -> String {
    let [column, row, x, y] = [grid.column_px, grid.row_px, grid.origin.x, grid.origin.y]
        .map(|px| decimal(px * UNITS, 10_000));
    match grid.form {
        Form::Across => format!(" transform=\"matrix({column} 0 0 {row} {x} {y})\""),
        Form::Down => format!(" transform=\"matrix(0 {column} {row} 0 {x} {y})\""),
    }
}

/// A number to the nearest of `parts` parts of one, as short as it can be.
fn decimal(value: f64, parts: i32) -> String {
    if value < 0.0 {
        return format!("-{}", decimal(-value, parts));
    }
    let (whole, part) =
        (value.floor() as i32, paint::round((value - value.floor()) * f64::from(parts)));
    let (whole, part) = (whole + part / parts, part % parts);
    if part == 0 {
        return whole.to_string();
    }
    let digits = (parts + part).to_string();
    let part = digits.get(1..).unwrap_or_default().trim_end_matches('0');
    if whole == 0 { format!(".{part}") } else { format!("{whole}.{part}") }
}

/// Texts that run downwards, as they stand on a picture of a width that lies on its side.
fn laid(shapes: &[Shape], width: i32) -> Vec<Shape> {
    let lay = |shape: &Shape| match shape {
        Shape::Text { at, anchor, text } => {
            let at = Point { x: at.y, y: f64::from(width) / UNITS - at.x };
            Shape::Text { at, anchor: *anchor, text: text.clone() }
        }
        other => other.clone(),
    };
    shapes.iter().map(lay).collect()
}

/// The shapes of a layer of a picture of a width as markup.
fn body(layer: &Layer, width: i32, language: &Language) -> String {
    let style = layer.style;
    let lead = matches!(style, Style::Text { weight: Weight::Lead, .. });
    let mut marks = Marks::of(shared_anchor(layer), lead, language);
    let area = Backend { marks: &mut marks }.into_drawing_area();
    let painted = match (layer.grid, style) {
        (Some(grid), _) => paint::shapes(&counted(&layer.shapes, grid), style, &area, 1.0),
        (None, Style::Text { ink, size_px, runs: Form::Down, weight }) => {
            let style = Style::Text { ink, size_px, runs: Form::Across, weight };
            paint::shapes(&laid(&layer.shapes, width), style, &area, UNITS)
        }
        _ => paint::shapes(&layer.shapes, style, &area, UNITS),
    };
    debug_assert!(painted.is_ok(), "writing to a string cannot fail");
    drop(area);
    let Marks { path, elements, .. } = marks;
    let fixed = match (layer.grid, style) {
        (Some(_), Style::Stroke { .. }) => "vector-effect=\"non-scaling-stroke\" ",
        _ => "",
    };
    if path.is_empty() { elements } else { format!("<path {fixed}d=\"{path}\"/>{elements}") }
}

/// What several layers of a picture use. Its ids hold the width of the picture, because a page holds
/// one picture of each.
struct Shared<'a> {
    width: i32,
    language: &'a Language,
    bands: Vec<Band>,
    shapes: Vec<&'a [Shape]>,
}

impl<'a> Shared<'a> {
    /// The attribute that cuts a layer to a band; writes the band where it is new.
    ///
    /// Ids of pictures hold a `_`, which no id of an act can.
    fn clip(&mut self, band: Band, out: &mut String) -> String {
        let (place, new) = place(&mut self.bands, band);
        let Self { width, .. } = self;
        if new {
            let (from, to) = (units(band.from), units(band.to));
            let path = match band.form {
                Form::Across => format!("M0 {from}h{width}V{to}H0z"),
                Form::Down => format!("M{from} 0V{DEEP}H{to}V0z"),
            };
            let _ =
                write!(out, "<clipPath id=\"b{place}_{width}\"><path d=\"{path}\"/></clipPath>");
        }
        format!(" clip-path=\"url(#b{place}_{width})\"")
    }

    /// The shapes of a layer, or a reference to them where another has them already.
    fn body(&mut self, layer: &'a Layer) -> String {
        let (place, new) = place(&mut self.shapes, layer.shapes.as_slice());
        let Self { width, language, .. } = *self;
        if new {
            let matrix = layer.grid.map_or_else(String::new, matrix);
            format!("<g id=\"c{place}_{width}\"{matrix}>{}</g>", body(layer, width, language))
        } else {
            format!("<use href=\"#c{place}_{width}\"/>")
        }
    }
}

/// Where something stands in a list, and whether it had to be added.
fn place<T: PartialEq>(list: &mut Vec<T>, wanted: T) -> (usize, bool) {
    match list.iter().position(|known| *known == wanted) {
        Some(place) => (place, false),
        None => {
            list.push(wanted);
            (list.len() - 1, true)
        }
    }
}

/// Escapes text for markup.
///
/// ```
/// use cordiality::chart::svg::escape;
/// assert_eq!(escape("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
/// ```
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}
