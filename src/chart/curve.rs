//! The curve, tinted by grade, and the area between it and zero, tinted like heights on a map.
//!
//! Each grade paints the whole of both in its own inks, within the band of its values: so they meet
//! exactly at its bounds, and a picture needs the outline once.

use crate::chart::geometry::{Band, Point, outline};
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Layout, Placed, Shape, layer};
use crate::method::Grade;

/// Width of the curve.
const CURVE_PX: f64 = 2.5;

/// How far the drawn curve may lie from the curve of all months: less than a tenth of its width.
pub const TOLERANCE_PX: f64 = 0.2;

/// The layers of the curve: its area, then its line, a grade at a time.
pub(super) fn layers(&Placed { layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let line: Vec<Point> =
        outline(&layout.line, TOLERANCE_PX).into_iter().map(|place| layout.line[place]).collect();
    let zero = layout.value.y_px(0.0);
    let foot = |end: Option<&Point>| end.map(|end| Point { x: end.x, y: zero });
    let area: Vec<Point> =
        foot(line.first()).into_iter().chain(line.clone()).chain(foot(line.last())).collect();
    let (high, low) = layout
        .line
        .iter()
        .fold((zero, zero), |(high, low), point| (high.min(point.y), low.max(point.y)));
    let tinted = Grade::ALL.map(|grade| (grade, band(grade, layout))).into_iter();
    let tinted = tinted.filter(|(_, band)| band.top <= low && high <= band.bottom);
    let areas = tinted.clone().map(|(grade, band)| Layer {
        band: Some(band),
        ..layer("area", Style::Fill { ink: Ink::Pale(grade) }, [Shape::Area(area.clone())])
    });
    let lines = tinted.map(|(grade, band)| {
        let style = Style::Stroke { ink: Ink::Grade(grade), width_px: CURVE_PX };
        Layer { band: Some(band), ..layer("curve", style, [Shape::Line(line.clone())]) }
    });
    areas.chain(lines).collect()
}

/// The heights of a grade; the outermost reach to the edges of the picture, as the line is thick.
fn band(grade: Grade, layout: &Layout) -> Band {
    let (low, high) = grade.range();
    let edge =
        |value: f64, edge: f64| if value.abs() < 100.0 { layout.value.y_px(value) } else { edge };
    Band { top: edge(high, 0.0), bottom: edge(low, layout.rows.height_px) }
}
