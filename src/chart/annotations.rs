//! The inflections as they are painted: discs, numbers, titles, and the stems between them.

use crate::chart::geometry::Point;
use crate::chart::labels::PlacedTitle;
use crate::chart::markers::Marker;
use crate::chart::theme::{Ink, Style};
use crate::chart::{Anchor, Layer, Placed, Shape, layer, text_layer};

/// Radius of the dot on the curve from which a moved disc hangs.
const ANCHOR_PX: f64 = 2.5;

/// The layers of discs, stems, titles and numbers.
pub(super) fn layers(&Placed { layout, titles, .. }: &Placed<'_>) -> Vec<Layer> {
    let (discs, sizes) = (&layout.discs, &layout.sizes);
    let stroke = |ink| Style::Stroke { ink, width_px: 1.0 };
    let moved = |disc: &&Marker| disc.anchor != disc.center;
    let stems = discs.iter().filter(moved).map(|disc| Shape::Line(vec![disc.anchor, disc.center]));
    let leaders = discs.iter().zip(titles).filter_map(|(disc, title)| {
        let title = title.as_ref()?;
        Some(Shape::Line(vec![disc.center, title.leader_end(disc.center)]))
    });
    let anchors = discs
        .iter()
        .filter(moved)
        .map(|disc| Shape::Circle { center: disc.anchor, radius_px: ANCHOR_PX });
    let faces =
        discs.iter().map(|disc| Shape::Circle { center: disc.center, radius_px: disc.radius_px });
    let rims = discs
        .iter()
        .map(|disc| Shape::Circle { center: disc.center, radius_px: disc.radius_px + 1.5 });
    let numbers = discs.iter().map(|disc| Shape::Text {
        at: Point { x: disc.center.x, y: disc.center.y + 0.36 * sizes.text_px },
        anchor: Anchor::Middle,
        text: disc.number.to_string(),
    });
    let titles = titles.iter().flatten().flat_map(PlacedTitle::shapes);
    vec![
        layer("stem", stroke(Ink::Axis), stems.chain(leaders)),
        layer("stem-end", Style::Fill { ink: Ink::Marker }, anchors),
        text_layer("title", Ink::Text, sizes.text_px, titles),
        layer("rim", Style::Fill { ink: Ink::Paper }, rims),
        layer("disc", Style::Fill { ink: Ink::Marker }, faces),
        text_layer("number", Ink::DiscText, sizes.text_px, numbers),
    ]
}
