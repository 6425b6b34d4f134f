//! The range of the draws behind the curve: how far it depends on choices of coding.

use crate::chart::curve::{grid, thinned};
use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Placed, Shape, layer};

/// How far a drawn edge may lie from the range: it is pale, and known to whole points only.
const TOLERANCE_PX: f64 = 1.2;

/// The layer of the range, if there is one: an area from its upper ends back along its lower ones.
pub(super) fn layers(&Placed { layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let Some(ends) = &layout.ends else { return Vec::new() };
    let [low, high] = ends.each_ref().map(|end| thinned(layout, end, TOLERANCE_PX));
    let area = Shape::Area(high.into_iter().chain(low.into_iter().rev()).collect());
    let layer = layer("band", Style::Fill { ink: Ink::Range }, [area]);
    vec![Layer { grid: Some(grid(layout)), ..layer }]
}
