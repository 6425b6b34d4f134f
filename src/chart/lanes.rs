//! The lanes under the plot: every act as a tick.

use std::collections::BTreeSet;

use crate::chart::frame::columns;
use crate::chart::geometry::Grid;
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Placed, Shape, layer};
use crate::chart_data::{ActMark, Precision};
use crate::date::{Day, PartialDate};

/// Rows from a lane to the next, about half a px each.
const PITCH: i32 = 32;
/// Rows of a lane.
const LANE: i32 = 28;

/// Every act as a tick in its lane: the whole height where the day is known, half of it for a
/// month, a line along the year for a year and along all that a wider date can mean; broken where it is unverified.
///
/// Acts whose ticks would lie on each other share one, so a picture has no more of them than
/// [`COLUMNS`](crate::chart::frame::COLUMNS) have room for.
pub(super) fn layers(&Placed { chart_data, layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let lanes = layout.rows.lanes;
    let row_px = (lanes[1].top - lanes[0].top) / f64::from(PITCH);
    let grid = columns(layout, lanes[0].top, row_px);
    let mut kinds: [BTreeSet<Mark>; 5] = Default::default();
    for (act, (weighted, tick)) in
        chart_data.weighted_acts.iter().zip(&chart_data.ticks).enumerate()
    {
        let (first, last) = reach(weighted.day, tick.precision, || chart_data.date(act));
        if layout.time.is_beside(first, last) {
            continue;
        }
        let kind = match weighted.points {
            0.0 => 0,
            points if points < 0.0 => 1 + 2 * usize::from(tick.direct),
            _ => 2 + 2 * usize::from(tick.direct),
        };
        let column = |day| grid.column(layout.time.x_px(day));
        kinds[kind].insert(Mark::of(*tick, column(first), column(last)));
    }
    let inks = [Ink::Context, Ink::Cold, Ink::Warm, Ink::Cold, Ink::Warm];
    let mut layers = Vec::new();
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

/// The tick of an act, or of several. In this order ticks of one form follow each other, which keeps
/// their path small.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    /// Rows above and below it in its lane; `None` for a line along a year.
    inset: Option<i32>,
    unverified: bool,
    lane: i32,
    from: i32,
    to: i32,
}

impl Mark {
    fn of(tick: ActMark, from: i32, to: i32) -> Self {
        let inset = match tick.precision {
            Precision::Day => Some(0),
            Precision::Month => Some(LANE / 4),
            Precision::Year => None,
        };
        // A line has a length, however short a season is in a chart of centuries.
        let to = if inset.is_none() { to.max(from + 1) } else { to };
        Self { inset, unverified: tick.unverified, lane: tick.domain as i32, from, to }
    }

    fn shapes(&self, grid: Grid, thick: i32) -> Vec<Shape> {
        let (top, bottom) = match self.inset {
            Some(inset) => (self.lane * PITCH + inset, self.lane * PITCH + LANE - inset),
            None => {
                let middle = self.lane * PITCH + LANE / 2;
                (middle - thick, middle + thick)
            }
        };
        // Two parts in three, with a gap in the middle.
        let part = |from: i32, to: i32, second: bool| {
            let gap = (to - from) * 7 / 20;
            if second { (to - gap, to) } else { (from, from + gap) }
        };
        let whole = [(self.from, self.to, top, bottom)];
        let broken = [false, true].map(|second| match self.inset {
            Some(_) => {
                let (top, bottom) = part(top, bottom, second);
                (self.from, self.to, top, bottom)
            }
            None => {
                let (from, to) = part(self.from, self.to, second);
                (from, to, top, bottom)
            }
        });
        let parts: &[_] = if self.unverified { &broken } else { &whole };
        let shape = |&(from, to, top, bottom): &(i32, i32, i32, i32)| match self.inset {
            Some(_) => Shape::Line(vec![grid.at(from, top), grid.at(from, bottom)]),
            None => Shape::Block(grid.rect((from, top), (to, bottom))),
        };
        parts.iter().map(shape).collect()
    }
}
