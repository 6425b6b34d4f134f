//! The curve, tinted by grade; thin and broken where few acts are known.
//!
//! Each grade paints the whole of it in its own ink, within the band of its values: so the grades meet
//! exactly at their bounds, and a picture needs the line once.

use crate::chart::geometry::{Band, Point, dashes, outline};
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Layout, Placed, Shape, layer};
use crate::method::Grade;

/// Width of the curve.
const CURVE_PX: f64 = 2.5;
/// Its width where few acts are known.
const THIN_PX: f64 = 1.5;
/// How long its dashes are there, and the gaps between them.
pub const DASH_PX: [f64; 2] = [4.0, 3.0];

/// How far the drawn curve may lie from the curve of all months: less than a tenth of its width.
pub const TOLERANCE_PX: f64 = 0.2;

/// The layers of the curve, a grade at a time.
pub(super) fn layers(&Placed { layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let runs = runs(layout);
    let lines = |is_thin: bool| -> Vec<Shape> {
        let runs = runs.iter().filter(|(thin, _)| *thin == is_thin);
        let pieces = runs.flat_map(|(thin, run)| match thin {
            true => dashes(run, DASH_PX),
            false => vec![run.clone()],
        });
        pieces.map(Shape::Line).collect()
    };
    let (high, low) = (layout.line.iter())
        .fold((f64::INFINITY, 0.0), |(high, low): (f64, f64), it| (high.min(it.y), low.max(it.y)));
    let tinted = Grade::ALL.map(|grade| (grade, band(grade, layout))).into_iter();
    let tinted = tinted.filter(|(_, band)| band.top <= low && high <= band.bottom);
    let drawn = [("curve", CURVE_PX, lines(false)), ("curve few", THIN_PX, lines(true))];
    let layers = drawn.into_iter().flat_map(|(name, width_px, shapes)| {
        tinted.clone().map(move |(grade, band)| {
            let style = Style::Stroke { ink: Ink::Grade(grade), width_px };
            Layer { band: Some(band), ..layer(name, style, shapes.clone()) }
        })
    });
    layers.collect()
}

/// The curve in runs, each with whether few acts are known there; a run begins where the last one ends.
fn runs(layout: &Layout) -> Vec<(bool, Vec<Point>)> {
    let (line, thin) = (&layout.line, &layout.thin);
    let mut runs = Vec::new();
    let mut from = 0;
    while from + 1 < line.len() {
        // A point says what leads to it.
        let is_thin = thin[from + 1];
        let to = from + thin[from + 1..].iter().take_while(|it| **it == is_thin).count();
        let run = &line[from..=to];
        let seen = outline(run, TOLERANCE_PX).into_iter().map(|place| run[place]);
        runs.push((is_thin, seen.collect()));
        from = to;
    }
    runs
}

/// The heights of a grade; the outermost reach to the edges of the picture, as the line is thick.
fn band(grade: Grade, layout: &Layout) -> Band {
    let (low, high) = grade.range();
    let edge =
        |value: f64, edge: f64| if value.abs() < 100.0 { layout.value.y_px(value) } else { edge };
    Band { top: edge(high, 0.0), bottom: edge(low, layout.rows.height_px) }
}
