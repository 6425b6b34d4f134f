//! Numbered discs: one for each inflection, on the curve or as near to it as its neighbours allow.

use crate::chart::geometry::{Point, Rect};
use crate::chart::theme::Sizes;
use crate::chart_data::ChartData;
use crate::date::Month;
use crate::relation::Span;

/// Least distance between the middles of two discs: a whole pointer target of 24 px.
const APART_PX: f64 = 24.0;
/// A numbered inflection at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// Index of the act.
    pub act: usize,
    /// Its number in the key, from 1.
    pub number: usize,
    /// Its point on the curve.
    pub anchor: Point,
    /// The middle of the disc.
    pub center: Point,
    /// Its radius.
    pub radius_px: f64,
}

impl Marker {
    /// The square that the disc covers.
    #[must_use]
    pub const fn square(&self) -> Rect {
        Rect::around(self.center, self.radius_px)
    }

    /// The thin rectangle from the curve to a disc that was moved off it.
    #[must_use]
    pub fn stem(&self) -> Rect {
        let (y, other) = (self.anchor.y, self.center.y);
        Rect {
            left: self.anchor.x - 1.0,
            top: y.min(other),
            right: self.anchor.x + 1.0,
            bottom: y.max(other),
        }
    }
}

/// Sets a disc for every inflection of a range at the end of its month, moved up or down by as
/// little as keeps it clear of those already set. `line` begins with the month `from`.
pub(super) fn place(
    chart_data: &ChartData,
    range: Span,
    (from, line): (Month, &[Point]),
    plot: Rect,
    sizes: &Sizes,
) -> Vec<Marker> {
    let mut discs: Vec<Marker> = Vec::new();
    for index in chart_data.annotations_in(range) {
        let inflection = &chart_data.annotations[index];
        let offset = (chart_data.month(inflection).0 - from.0).max(0) as usize;
        let Some(&anchor) = line.get(offset.min(line.len().saturating_sub(1))) else { break };
        let inner =
            Rect { top: plot.top + sizes.disc_px, bottom: plot.bottom - sizes.disc_px, ..plot };
        let center = nearest_free(anchor, inner, &discs);
        let radius_px = sizes.disc_px;
        discs.push(Marker { act: inflection.act, number: index + 1, anchor, center, radius_px });
    }
    discs
}

/// The place straight above or below `anchor` that is nearest to it and [`APART_PX`] from every
/// disc; where the column is full, the one farthest from all.
fn nearest_free(anchor: Point, inner: Rect, discs: &[Marker]) -> Point {
    let clearance = |at: Point| {
        let distance = |disc: &Marker| {
            let (dx, dy) = (disc.center.x - at.x, disc.center.y - at.y);
            (dx * dx + dy * dy).sqrt()
        };
        discs.iter().map(distance).fold(f64::INFINITY, f64::min)
    };
    let height = inner.height().max(0.0);
    let mut fullest = anchor;
    for step in 0..=(height / 2.0) as i32 {
        for shift in [-2.0 * f64::from(step), 2.0 * f64::from(step)] {
            let at = Point { x: anchor.x, y: anchor.y + shift };
            if at.y < inner.top || at.y > inner.bottom {
                continue;
            }
            if clearance(at) >= APART_PX {
                return at;
            }
            if clearance(at) > clearance(fullest) {
                fullest = at;
            }
        }
    }
    fullest
}
