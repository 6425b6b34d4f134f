//! What is painted as boxes and segments.

use cordiality::chart::form::Form;
use cordiality::chart::geometry::Point;
use cordiality::chart::text_metrics::text_width_px;
use cordiality::chart::theme::Style;
use cordiality::chart::{Anchor, Layer, Scene, Shape};

/// What a line of text covers: left, top, right, bottom.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TextBox {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl TextBox {
    pub(super) fn within(&self, left: f64, top: f64, right: f64, bottom: f64) -> bool {
        // Room for the last bits of a sum.
        const SLACK: f64 = 1e-9;
        left - SLACK <= self.left
            && top - SLACK <= self.top
            && self.right <= right + SLACK
            && self.bottom <= bottom + SLACK
    }

    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether a segment runs through the box: what is left of it after cutting at all four edges.
    pub(super) fn meets_segment(&self, a: Point, b: Point) -> bool {
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (start, run, low, high) in
            [(a.x, b.x - a.x, self.left, self.right), (a.y, b.y - a.y, self.top, self.bottom)]
        {
            if run == 0.0 {
                if start <= low || start >= high {
                    return false;
                }
                continue;
            }
            let (enter, leave) = ((low - start) / run, (high - start) / run);
            from = from.max(enter.min(leave));
            to = to.min(enter.max(leave));
        }
        from < to
    }
}

pub(super) fn layers<'a>(scene: &'a Scene, name: &'a str) -> impl Iterator<Item = &'a Layer> {
    scene.layers.iter().filter(move |layer| layer.name == name)
}

/// The boxes of a layer's texts: letters stand three quarters of the size above their baseline and hang a
/// fifth below it.
pub(super) fn boxes(layer: &Layer) -> Vec<TextBox> {
    let Style::Text { size_px, runs, .. } = layer.style else { return Vec::new() };
    let text = |shape: &Shape| {
        let Shape::Text { at, anchor, text } = shape else { panic!("a {shape:?} among texts") };
        let width = text_width_px(text, size_px);
        // Text that runs down has its letters' feet at its left.
        let (along, feet) = if runs == Form::Across { (at.x, at.y) } else { (at.y, -at.x) };
        let begins = match anchor {
            Anchor::Start => along,
            Anchor::Middle => along - width / 2.0,
            Anchor::End => along - width,
        };
        let (ends, head, foot) = (begins + width, feet - 0.75 * size_px, feet + 0.22 * size_px);
        let text = text.clone();
        match runs {
            Form::Across => TextBox { text, left: begins, top: head, right: ends, bottom: foot },
            Form::Down => TextBox { text, left: -foot, top: begins, right: -head, bottom: ends },
        }
    };
    layer.shapes.iter().map(text).collect()
}

pub(super) fn boxes_of(scene: &Scene, name: &str) -> Vec<TextBox> {
    layers(scene, name).flat_map(boxes).collect()
}

/// The segments of every line of a name.
pub(super) fn segments(scene: &Scene, name: &str) -> Vec<(Point, Point)> {
    let lines =
        layers(scene, name).flat_map(|layer| &layer.shapes).filter_map(|shape| match shape {
            Shape::Line(points) => Some(points),
            _ => None,
        });
    lines.flat_map(|points| points.windows(2).map(|pair| (pair[0], pair[1]))).collect()
}
