//! The lanes beside the plot: every act as a tick, on one side of its lane's line where it is cooperative and
//! on the other where it is hostile.

use crate::chart::form::Form;
use crate::chart::frame::columns;
use crate::chart::geometry::Grid;
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Placed, Shape, layer};
use crate::chart_data::Precision;
use crate::date::{Day, PartialDate};
use crate::relation::Directness;

/// Rows from a lane to the next.
const PITCH: i32 = 28;
/// Rows of a lane, as many on either side of its line.
const LANE: i32 = 24;
/// The gap between two lanes, as a share of a lane.
pub(super) const GAP: f64 = (PITCH - LANE) as f64 / LANE as f64;

/// Every act as a tick in its lane: cooperative ones on the friendlier side of the lane's line, hostile ones
/// on the other, context across it. A tick has its whole length where the day is known and half of it for a
/// month; it is a line along the year for a year and along all that a wider date can mean; broken where
/// it is unverified.
///
/// Acts whose ticks would lie on each other share one, so a picture has no more of them than
/// [`COLUMNS`](crate::chart::frame::COLUMNS) have room for.
pub(super) fn layers(&Placed { drawn, layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let lanes = &layout.rows.lanes;
    let Some(&first_lane) = lanes.first() else { return Vec::new() };
    let (chart_data, time, form) = (drawn.chart_data, layout.axes.time, layout.axes.form);
    // Rows are counted from the friendlier side of the first lane, whichever way time runs.
    let [near, far] = form.ends(first_lane).1;
    let first = if form == Form::Across { near } else { far };
    let whole = columns(layout, first_lane);
    let row_px = (far - near) / f64::from(LANE) * if form == Form::Across { 1.0 } else { -1.0 };
    let grid = Grid { origin: form.at(form.lengths(whole.origin).0, first), row_px, ..whole };
    // In their order, each once; without a tree, whose code the program would have for this alone.
    let mut kinds: [Vec<Mark>; 5] = Default::default();
    let acts = chart_data.acts.iter().zip(drawn.curve.weighted_acts.iter());
    for (place, (act, weighted)) in acts.enumerate() {
        let precision = chart_data.precisions[place];
        let (first, last) = reach(act.day, precision, || chart_data.date(place));
        if time.is_beside(first, last) {
            continue;
        }
        let direct = usize::from(act.code.directness == Directness::Direct);
        let (kind, side) = match weighted.points {
            0.0 => (0, Side::Across),
            points if points < 0.0 => (1 + 2 * direct, Side::Hostile),
            _ => (2 + 2 * direct, Side::Friendly),
        };
        let column = |day| grid.column(time.t_px(day));
        let lane = if lanes.len() > 1 { act.domain as i32 } else { 0 };
        let ends = [first, last].map(column);
        let mark = Mark::of(precision, act.unverified, lane, side, ends);
        if let Err(next) = kinds[kind].binary_search(&mark) {
            kinds[kind].insert(next, mark);
        }
    }
    let lines = lanes.iter().map(|&lane| {
        let (t, [near, far]) = form.ends(lane);
        Shape::Line(t.map(|t| form.at(t, f64::midpoint(near, far))).to_vec())
    });
    let mut layers = vec![layer("lane", Style::Stroke { ink: Ink::Grid, width_px: 1.0 }, lines)];
    let inks = [Ink::Context, Ink::Cold, Ink::Warm, Ink::Cold, Ink::Warm];
    for (kind, (ink, marks)) in inks.into_iter().zip(kinds).enumerate() {
        let thick = if kind < 3 { 1 } else { 2 };
        let shapes = marks.iter().flat_map(|mark| mark.shapes(grid, thick));
        let (lines, blocks): (Vec<_>, Vec<_>) =
            shapes.partition(|shape| matches!(shape, Shape::Line(_)));
        let stroke = Style::Stroke { ink, width_px: f64::from(thick) };
        for (style, shapes) in [(Style::Fill { ink }, blocks), (stroke, lines)] {
            layers.push(Layer { grid: Some(grid), ..layer("tick", style, shapes) });
        }
    }
    layers
}

/// The days that an act is drawn on: one in the middle of what is known, or all that a date can mean
/// that is known to no month.
fn reach(day: Day, precision: Precision, date: impl FnOnce() -> PartialDate) -> (Day, Day) {
    match precision {
        Precision::Year => {
            let date = date();
            (date.earliest(), date.latest())
        }
        Precision::Day | Precision::Month => (day, day),
    }
}

/// Where a tick stands on its lane's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Friendly,
    Hostile,
    Across,
}

/// The tick of an act, or of several. In this order ticks of one form follow each other, which keeps
/// their path small.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    /// Rows of its length; `None` for a line along a year.
    length: Option<i32>,
    side: Side,
    unverified: bool,
    lane: i32,
    from: i32,
    to: i32,
}

impl Mark {
    fn of(
        precision: Precision,
        unverified: bool,
        lane: i32,
        side: Side,
        [from, to]: [i32; 2],
    ) -> Self {
        let length = match precision {
            Precision::Day => Some(LANE / 2),
            Precision::Month => Some(LANE / 4),
            Precision::Year => None,
        };
        // A line has a length, however short a season is in a chart of centuries.
        let to = if length.is_none() { to.max(from + 1) } else { to };
        Self { length, side, unverified, lane, from, to }
    }

    fn shapes(&self, grid: Grid, thick: i32) -> Vec<Shape> {
        let line = self.lane * PITCH + LANE / 2;
        let length = self.length.unwrap_or(2 * thick);
        // A line along a year runs in the middle of its side.
        let away = if self.length.is_none() { LANE / 4 - thick } else { 0 };
        let (first, last) = match self.side {
            Side::Friendly => (line - away - length, line - away),
            Side::Hostile => (line + away, line + away + length),
            Side::Across => (line - length / 2, line + length / 2),
        };
        // Two parts in three, with a gap in the middle.
        let part = |from: i32, to: i32, second: bool| {
            let gap = (to - from) * 7 / 20;
            if second { (to - gap, to) } else { (from, from + gap) }
        };
        let whole = [(self.from, self.to, first, last)];
        let broken = [false, true].map(|second| match self.length {
            Some(_) => {
                let (first, last) = part(first, last, second);
                (self.from, self.to, first, last)
            }
            None => {
                let (from, to) = part(self.from, self.to, second);
                (from, to, first, last)
            }
        });
        let parts: &[_] = if self.unverified { &broken } else { &whole };
        let shape = |&(from, to, first, last): &(i32, i32, i32, i32)| match self.length {
            Some(_) => Shape::Line(vec![grid.at(from, first), grid.at(from, last)]),
            None => Shape::Block(grid.rect((from, first), (to, last))),
        };
        parts.iter().map(shape).collect()
    }
}
