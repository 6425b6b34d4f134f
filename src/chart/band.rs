//! The range of the draws behind the curve: how far it depends on choices of coding.

use crate::chart::geometry::{Point, outline};
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Placed, Shape, layer};

/// How far a drawn edge may lie from the range: it is pale, and known to whole points only.
const TOLERANCE_PX: f64 = 0.8;

/// The layer of the range, if there is one: an area from its upper ends back along its lower ones.
pub(super) fn layers(&Placed { layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let Some([low, high]) = &layout.ends else { return Vec::new() };
    let edge = |ends: &[Point]| -> Vec<Point> {
        outline(ends, TOLERANCE_PX).into_iter().map(|place| ends[place]).collect()
    };
    let area = edge(high).into_iter().chain(edge(low).into_iter().rev()).collect();
    vec![layer("band", Style::Fill { ink: Ink::Range }, [Shape::Area(area)])]
}
