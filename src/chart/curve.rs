//! The curve, tinted by grade, and the area between it and zero, tinted like heights on a map.
//!
//! Each grade paints the whole of both in its own inks, within the band of its values: so they meet
//! exactly at its bounds, and a picture needs the outline once. It stands on one grid of days and tenths
//! of a point, so that all pictures of a page share its text.

use crate::chart::axes::REACH;
use crate::chart::frame::COLUMNS;
use crate::chart::geometry::{Band, Grid, Point, outline};
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Layout, Placed, Shape, layer};
use crate::method::Grade;

/// Width of the curve.
const CURVE_PX: f64 = 2.5;

/// How far the drawn curve may lie from the curve of all months: a seventh of its width.
pub const TOLERANCE_PX: f64 = 0.35;

/// The size of the plot that points are left out for, wherever they are drawn: the widest picture's.
const REFERENCE_PX: [f64; 2] = [1500.0, 540.0];
/// How far what is drawn may lie from the curve there, before it is set on the grid.
const THINNED_PX: f64 = 0.15;

/// Columns along the plot, and rows of a tenth of a point from its coldest side.
#[must_use]
pub fn grid(layout: &Layout) -> Grid {
    let axes = layout.axes;
    let ([first, last], _) = axes.form.ends(layout.rows.plot);
    Grid {
        form: axes.form,
        origin: axes.form.at(first, axes.value.u_px(-REACH)),
        column_px: (last - first) / f64::from(COLUMNS),
        row_px: (axes.value.u_px(1.0) - axes.value.u_px(0.0)) / 10.0,
    }
}

/// The points of a line of the plot that show it, set on its grid.
#[must_use]
pub fn thinned(layout: &Layout, line: &[Point]) -> Vec<Point> {
    let grid = grid(layout);
    let reference = |point: &Point| {
        let Point { x, y } = grid.count(*point);
        let [length, height] = REFERENCE_PX;
        Point { x: x / f64::from(COLUMNS) * length, y: y / (20.0 * REACH) * height }
    };
    let seen: Vec<Point> = line.iter().map(reference).collect();
    let kept = outline(&seen, THINNED_PX).into_iter();
    kept.map(|place| grid.nearest(line[place])).collect()
}

/// The layers of the curve: its area, then its line, a grade at a time.
pub(super) fn layers(&Placed { layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let (axes, grid) = (layout.axes, grid(layout));
    let line = thinned(layout, &layout.line);
    let zero = axes.value.u_px(0.0);
    let foot = |end: Option<&Point>| end.map(|end| axes.form.at(axes.form.lengths(*end).0, zero));
    let area: Vec<Point> =
        foot(line.first()).into_iter().chain(line.clone()).chain(foot(line.last())).collect();
    let values = layout.line.iter().map(|point| axes.form.lengths(*point).1);
    let (low, high) = values.fold((zero, zero), |(low, high), u| (low.min(u), high.max(u)));
    let tinted = Grade::ALL.map(|grade| (grade, band(grade, layout))).into_iter();
    let tinted = tinted.filter(|(_, band)| band.from <= high && low <= band.to);
    let on_grid = |band, name, style, shape| Layer {
        band: Some(band),
        grid: Some(grid),
        ..layer(name, style, [shape])
    };
    let areas = tinted.clone().map(|(grade, band)| {
        on_grid(band, "area", Style::Fill { ink: Ink::Pale(grade) }, Shape::Area(area.clone()))
    });
    let lines = tinted.map(|(grade, band)| {
        let style = Style::Stroke { ink: Ink::Grade(grade), width_px: CURVE_PX };
        on_grid(band, "curve", style, Shape::Line(line.clone()))
    });
    areas.chain(lines).collect()
}

/// The lengths of a grade across time; the outermost reach to the ends of the axis, as the line is thick.
fn band(grade: Grade, layout: &Layout) -> Band {
    let (low, high) = grade.range();
    let reach = |value: f64| if value.abs() < 100.0 { value } else { value.signum() * REACH };
    let [low, high] = [low, high].map(|value| layout.axes.value.u_px(reach(value)));
    Band { form: layout.axes.form, from: low.min(high), to: low.max(high) }
}
