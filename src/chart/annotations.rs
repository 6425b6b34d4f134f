//! The inflections as they are painted: markers, and labels with their leaders.

use crate::chart::geometry::Point;
use crate::chart::labels::{Label, Part};
use crate::chart::markers::Marker;
use crate::chart::theme::{Ink, Style, Weight};
use crate::chart::{Anchor, Layer, Placed, Shape, layer, text_layer, text_of_weight};
use crate::relation::Tier;

/// The rim of paper around a marker.
const RIM_PX: f64 = 1.5;
/// Width of the line of a hollow marker.
const HOLLOW_PX: f64 = 1.5;

/// The layers of leaders, markers and labels.
pub(super) fn layers(&Placed { layout, labels, .. }: &Placed<'_>) -> Vec<Layer> {
    let (form, size_px) = (layout.axes.form, layout.sizes.text_px);
    let stroke = |ink, width_px| Style::Stroke { ink, width_px };
    let leaders = |tier: Tier| {
        let of_tier = labels.iter().filter(move |label| label.tier == tier);
        of_tier
            .filter(|label| label.leader.len() > 1)
            .map(|label| Shape::Line(label.leader.clone()))
    };
    let painted = layout.markers.iter().filter(|marker| marker.radius_px > 0.0);
    let (turns, milestones): (Vec<&Marker>, Vec<&Marker>) =
        painted.clone().partition(|marker| marker.is_turn);
    let shape = |marker: &Marker, grown_px: f64| match marker.tier {
        Tier::Primary => Shape::Area(marker.triangle(form, grown_px)),
        Tier::Secondary => {
            Shape::Circle { center: marker.at, radius_px: marker.radius_px + grown_px }
        }
    };
    let edge = |marker: &Marker| match shape(marker, -HOLLOW_PX / 2.0) {
        Shape::Area(corners) => Shape::Line(corners),
        other => other,
    };
    let rims = painted.map(|marker| shape(marker, RIM_PX));
    let fill = |ink| Style::Fill { ink };
    let lines = |part: Part| labels.iter().flat_map(move |label| texts(label, part));
    vec![
        layer("leader-line", stroke(Ink::Context, 1.0), leaders(Tier::Secondary)),
        layer("leader-line", stroke(Ink::Axis, 1.0), leaders(Tier::Primary)),
        layer("rim", fill(Ink::Paper), rims),
        layer("marker", fill(Ink::Marker), turns.into_iter().map(|marker| shape(marker, 0.0))),
        layer("marker", stroke(Ink::Marker, HOLLOW_PX), milestones.into_iter().map(edge)),
        text_layer("number", Ink::Muted, size_px, lines(Part::Number)),
        text_layer("clause", Ink::Muted, size_px, lines(Part::Clause)),
        text_layer("title", Ink::Text, size_px, lines(Part::Title)),
        text_of_weight("title", Ink::Text, size_px, Weight::Lead, lines(Part::Lead)),
    ]
}

/// The lines of a label that are set in one way.
fn texts(label: &Label, part: Part) -> impl Iterator<Item = Shape> {
    let x = match label.align {
        Anchor::Start => label.rect.left,
        Anchor::Middle => f64::midpoint(label.rect.left, label.rect.right),
        Anchor::End => label.rect.right,
    };
    let lines = label.lines.iter().enumerate().filter(move |(_, line)| line.part == part);
    lines.map(move |(row, line)| Shape::Text {
        // A baseline lies about a fifth of the line above its foot.
        at: Point { x, y: label.rect.top + (row as f64 + 0.8) * label.line_px },
        anchor: label.align,
        text: line.text.clone(),
    })
}
