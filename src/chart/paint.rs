//! Paints a layer with plotters; decides nothing.
//!
//! Works on any plotters backend. Text is placed by the scene, so no backend is asked to measure.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{
    Color as _, FontFamily, FontStyle, FontTransform, IntoFont as _, RGBColor, ShapeStyle,
    TextStyle,
};
use plotters_backend::DrawingBackend;

use crate::chart::form::Form;
use crate::chart::geometry::Point;
use crate::chart::theme::{Style, Weight};
use crate::chart::{Anchor, Layer, Shape};

/// Paints the shapes of a layer, with `units` integers of the backend to one px.
///
/// # Errors
/// Hands on what the backend says.
pub fn paint<DB: DrawingBackend>(
    layer: &Layer,
    area: &DrawingArea<DB, Shift>,
    units: f64,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    shapes(&layer.clipped(), layer.style, area, units)
}

/// Paints shapes in a style, for a backend that cuts them to their band itself.
pub(super) fn shapes<DB: DrawingBackend>(
    shapes: &[Shape],
    style: Style,
    area: &DrawingArea<DB, Shift>,
    units: f64,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let at = |point: &Point| (round(point.x * units), round(point.y * units));
    let (red, green, blue) = style.ink().rgb();
    let ink = RGBColor(red, green, blue);
    let (mut turn, mut weight) = (FontTransform::None, FontStyle::Normal);
    if let Style::Text { runs, weight: letters, .. } = style {
        if runs == Form::Down {
            turn = FontTransform::Rotate90;
        }
        if letters == Weight::Bold {
            weight = FontStyle::Bold;
        }
    }
    let (shape_style, text_units) = match style {
        Style::Stroke { width_px, .. } => (
            ShapeStyle {
                color: ink.to_rgba(),
                filled: false,
                stroke_width: round(width_px * units) as u32,
            },
            0.0,
        ),
        Style::Fill { .. } => (ink.filled(), 0.0),
        Style::Text { size_px, .. } => (ink.filled(), size_px * units),
    };
    for shape in shapes {
        match shape {
            Shape::Line(points) => {
                area.draw(&PathElement::new(
                    points.iter().map(at).collect::<Vec<_>>(),
                    shape_style,
                ))?;
            }
            Shape::Area(points) => {
                area.draw(&Polygon::new(points.iter().map(at).collect::<Vec<_>>(), shape_style))?;
            }
            Shape::Block(rect) => {
                let corners =
                    [Point { x: rect.left, y: rect.top }, Point { x: rect.right, y: rect.bottom }];
                area.draw(&Rectangle::new([at(&corners[0]), at(&corners[1])], shape_style))?;
            }
            Shape::Circle { center, radius_px } => {
                area.draw(&Circle::new(at(center), round(radius_px * units), shape_style))?;
            }
            Shape::Text { at: point, anchor, text } => {
                let h_pos = match anchor {
                    Anchor::Start => HPos::Left,
                    Anchor::Middle => HPos::Center,
                    Anchor::End => HPos::Right,
                };
                let font = (FontFamily::SansSerif, text_units, weight).into_font();
                let style = TextStyle::from(font.transform(turn.clone()))
                    .color(&ink)
                    .pos(Pos::new(h_pos, VPos::Bottom));
                area.draw(&Text::new(text.as_str(), at(point), style))?;
            }
        }
    }
    Ok(())
}

/// The nearest integer, halves upwards: the same natively and in wasm.
pub(crate) fn round(value: f64) -> i32 {
    (value + 0.5).floor() as i32
}
