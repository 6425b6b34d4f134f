//! The curve, tinted by grade; thin and broken where few acts are known.
//!
//! Each grade paints the whole of it in its own ink, within the band of its values: so the grades meet
//! exactly at their bounds, and a picture needs the line once. It stands on one grid of days and tenths of a
//! point, so that all pictures of a page share its text.

use crate::chart::axes::REACH;
use crate::chart::frame::COLUMNS;
use crate::chart::geometry::{Band, Grid, Point, outline};
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Layout, Placed, Shape, layer};
use crate::method::Grade;

/// Width of the curve.
const CURVE_PX: f64 = 2.5;
/// Its width where few acts are known.
const THIN_PX: f64 = 1.5;
/// How long its dashes are there, and the gaps between them.
pub const DASH_PX: [f64; 2] = [4.0, 3.0];

/// How far the drawn curve may lie from the curve of all months: a seventh of its width.
pub const TOLERANCE_PX: f64 = 0.35;

/// The size of the plot that points are left out for, wherever they are drawn: the widest picture's.
const REFERENCE_PX: [f64; 2] = [1500.0, 540.0];
/// How far what is drawn may lie from the curve there, before it is set on the grid.
const THINNED_PX: f64 = 0.15;

/// Columns along the plot, and rows of a tenth of a point from its coldest side.
pub(super) fn grid(layout: &Layout) -> Grid {
    let axes = layout.axes;
    let ([first, last], _) = axes.form.ends(layout.rows.plot);
    Grid {
        form: axes.form,
        origin: axes.form.at(first, axes.value.u_px(-REACH)),
        column_px: (last - first) / f64::from(COLUMNS),
        row_px: (axes.value.u_px(1.0) - axes.value.u_px(0.0)) / 10.0,
    }
}

/// The points of a line of the plot that show it with no other farther off than a tolerance on the widest
/// picture, set on the grid.
pub(super) fn thinned(layout: &Layout, line: &[Point], tolerance_px: f64) -> Vec<Point> {
    let grid = grid(layout);
    let reference = |point: &Point| {
        let Point { x, y } = grid.count(*point);
        let [length, height] = REFERENCE_PX;
        Point { x: x / f64::from(COLUMNS) * length, y: y / (20.0 * REACH) * height }
    };
    let seen: Vec<Point> = line.iter().map(reference).collect();
    let kept = outline(&seen, tolerance_px).into_iter();
    kept.map(|place| grid.nearest(line[place])).collect()
}

/// The layers of the curve, a grade at a time.
pub(super) fn layers(&Placed { layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let (axes, grid, runs) = (layout.axes, grid(layout), runs(layout));
    let lines = |is_thin: bool| -> Vec<Shape> {
        let runs = runs.iter().filter(|(thin, _)| *thin == is_thin);
        runs.map(|(_, run)| Shape::Line(run.clone())).collect()
    };
    let values = layout.line.iter().map(|point| axes.form.lengths(*point).1);
    let (low, high) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), u| (low.min(u), high.max(u)));
    let tinted = Grade::ALL.map(|grade| (grade, band(grade, layout))).into_iter();
    let tinted = tinted.filter(|(_, band)| band.from <= high && low <= band.to);
    let drawn = [
        ("curve", CURVE_PX, None, lines(false)),
        ("curve few", THIN_PX, Some(DASH_PX), lines(true)),
    ];
    // Behind the curve that has come in its place.
    let published = layout.published.iter().map(|line| {
        let style = Style::Stroke { ink: Ink::Published, width_px: CURVE_PX };
        let line = Shape::Line(thinned(layout, line, THINNED_PX));
        Layer { grid: Some(grid), ..layer("published", style, [line]) }
    });
    let layers = drawn.into_iter().flat_map(|(name, width_px, dashes, shapes)| {
        tinted.clone().map(move |(grade, band)| {
            let style = Style::Stroke { ink: Ink::Grade(grade), width_px };
            let layer = layer(name, style, shapes.clone());
            Layer { band: Some(band), grid: Some(grid), dashes, ..layer }
        })
    });
    published.chain(layers).collect()
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
        runs.push((is_thin, thinned(layout, &line[from..=to], THINNED_PX)));
        from = to;
    }
    runs
}

/// The lengths of a grade across time; the outermost reach to the ends of the axis, as the line is thick.
fn band(grade: Grade, layout: &Layout) -> Band {
    let (low, high) = grade.range();
    let reach = |value: f64| if value.abs() < 100.0 { value } else { value.signum() * REACH };
    let [low, high] = [low, high].map(|value| layout.axes.value.u_px(reach(value)));
    Band { form: layout.axes.form, from: low.min(high), to: low.max(high) }
}
