//! The curve, tinted by grade, and the area between it and zero, tinted like heights on a map.

use crate::chart::geometry::Point;
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Layout, Shape, ValueScale, layer};
use crate::index::{Curve, Grade};

/// Width of the curve.
const CURVE_PX: f64 = 2.5;

/// A stretch of the curve within one grade.
struct Run {
    grade: Grade,
    points: Vec<Point>,
}

/// The layers of the curve: its area, then its line, a grade at a time.
pub(super) fn layers(curve: &Curve, layout: &Layout) -> Vec<Layer> {
    let (line, value) = (&layout.line, layout.value);
    let runs = runs(curve, line, value);
    let of = |grade: Grade| runs.iter().filter(move |run| run.grade == grade);
    let outline: Vec<Point> = runs.iter().flat_map(|run| run.points.iter().copied()).collect();
    let areas = Grade::ALL.map(|grade| {
        let style = Style::Fill { ink: Ink::Pale(grade) };
        layer("area", style, areas(&outline, grade, value).into_iter().map(Shape::Area))
    });
    let lines = Grade::ALL.map(|grade| {
        let style = Style::Stroke { ink: Ink::Grade(grade), width_px: CURVE_PX };
        layer("curve", style, of(grade).map(|run| Shape::Line(run.points.clone())))
    });
    areas.into_iter().chain(lines).collect()
}

/// Cuts the line where it crosses from one grade into another.
fn runs(curve: &Curve, line: &[Point], value: ValueScale) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before: Option<(f64, Point)> = None;
    for (&cordiality, &point) in curve.cordiality.iter().zip(line) {
        if let Some((from, start)) = before {
            for cut in cuts(from, cordiality) {
                let share = (cut - from) / (cordiality - from);
                let crossing =
                    Point { x: start.x + share * (point.x - start.x), y: value.y_px(cut) };
                if let Some(run) = runs.last_mut() {
                    run.points.push(crossing);
                }
                let grade = Grade::of(cut + (cordiality - from).signum() * 1e-9);
                runs.push(Run { grade, points: vec![crossing] });
            }
        }
        match runs.last_mut() {
            Some(run) => run.points.push(point),
            None => runs.push(Run { grade: Grade::of(cordiality), points: vec![point] }),
        }
        before = Some((cordiality, point));
    }
    runs
}

/// The bounds of grades strictly between two values, in the order they are crossed.
fn cuts(from: f64, to: f64) -> Vec<f64> {
    let (low, high) = (from.min(to), from.max(to));
    let mut cuts: Vec<f64> =
        Grade::BOUNDS.into_iter().filter(|bound| low < *bound && *bound < high).collect();
    if to < from {
        cuts.reverse();
    }
    cuts
}

/// The parts of the area between curve and zero that lie at the height of a grade.
fn areas(outline: &[Point], grade: Grade, value: ValueScale) -> Vec<Vec<Point>> {
    let (low, high) = grade.range();
    let (top, bottom) = (value.y_px(high), value.y_px(low));
    let foot = value.y_px(0.0).clamp(top, bottom);
    let (mut areas, mut part): (Vec<Vec<Point>>, Vec<Point>) = (Vec::new(), Vec::new());
    for (index, point) in outline.iter().enumerate() {
        let clipped = Point { x: point.x, y: point.y.clamp(top, bottom) };
        if clipped.y == foot {
            close(&mut part, clipped, &mut areas);
        } else {
            if part.is_empty() {
                let start = index.checked_sub(1).map_or(point.x, |before| outline[before].x);
                part.push(Point { x: start, y: foot });
            }
            part.push(clipped);
        }
    }
    if let Some(last) = part.last() {
        let end = Point { x: last.x, y: foot };
        close(&mut part, end, &mut areas);
    }
    areas
}

/// Ends a part of the area at a point of its foot.
fn close(part: &mut Vec<Point>, end: Point, areas: &mut Vec<Vec<Point>>) {
    if !part.is_empty() {
        part.push(end);
        areas.push(std::mem::take(part));
    }
}
