//! The chart: what is drawn and the picture that it is drawn for in, a [`Scene`] out.
//!
//! Only this room decides pixels. The picture ([`svg`]), the hit targets ([`plot_area`]), the key and the
//! words all read the same scene, so they cannot disagree. It knows no DOM and no clock, and
//! it cannot fail. Start at [`Scene::of`].

mod annotations;
pub mod axes;
mod band;
mod context;
pub mod curve;
pub mod form;
pub mod frame;
pub mod geometry;
pub mod labels;
mod lanes;
pub mod markers;
pub mod overlay_css;
pub mod paint;
pub mod panel;
pub mod plot_area;
pub mod pointed;
pub mod room;
pub mod rows;
pub mod sparkline;
mod strips;
pub mod svg;
pub mod text_metrics;
pub mod theme;

use std::borrow::Cow;

use crate::analysis::{Analysis, TurningPoint};
use crate::chart_data::ChartData;
use crate::date::Month;
use crate::method::draws::Range;
use crate::method::{Curve, Grade};
use crate::relation::{Language, Span};
use axes::Axes;
use form::{Form, Picture};
use geometry::{Band, Grid, Point, Rect};
use labels::Label;
use markers::Marker;
use rows::Rows;
pub use strips::has_room_for;
use theme::{Ink, Sizes, Style, Weight};

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Drawn<'a> {
    /// What is known of the acts.
    pub chart_data: &'a ChartData,
    /// The curve of them.
    pub curve: &'a Curve,
    /// What it says of each annotation.
    pub turning_points: &'a [TurningPoint],
    /// The months that are shown, within the curve's span.
    pub range: Span,
}

impl<'a> Drawn<'a> {
    /// The whole span of a relation.
    #[must_use]
    pub fn of(analysis: &'a Analysis) -> Self {
        let Analysis { chart_data, curve, turning_points, .. } = analysis;
        Self { chart_data, curve, turning_points, range: chart_data.span }
    }
}

/// Where things are on the picture, in px from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Its lengths.
    pub sizes: Sizes,
    /// Its rows.
    pub rows: Rows,
    /// Time and cordiality.
    pub axes: Axes,
    /// The curve, a point a month.
    pub line: Vec<Point>,
    /// Whether too few acts are known in the month that ends at each point of the curve.
    pub thin: Vec<bool>,
    /// The lower and the upper end of the range of draws at each point of the curve, where draws were made
    /// around it.
    pub ends: Option<[Vec<Point>; 2]>,
    /// The published curve where it is another one, a point a month.
    pub published: Option<Vec<Point>>,
    /// Its last value, in points; nothing of a curve without a month.
    pub last: Option<f64>,
    /// One marker for each inflection, in time order.
    pub markers: Vec<Marker>,
}

/// Everything on the picture at fixed positions.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Where things are.
    pub layout: Layout,
    /// What the author's words on it are in.
    pub language: Language,
    /// What is written at markers and at the curve's extremes; the key has all of the first.
    pub labels: Vec<Label>,
    /// What is painted, back to front.
    pub layers: Vec<Layer>,
}

/// Shapes of one name and style, painted together.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// Its class in the picture.
    pub name: &'static str,
    /// Its ink and how it is laid on.
    pub style: Style,
    /// The only values at which anything of it is painted; `None` for all.
    pub band: Option<Band>,
    /// The grid that all its points stand on, if there is one.
    pub grid: Option<Grid>,
    /// How its lines are broken, if they are: so much of them, then a gap, in px.
    pub dashes: Option<[f64; 2]>,
    /// What is painted.
    pub shapes: Vec<Shape>,
}

impl Layer {
    /// Its shapes as they are painted: broken, and cut to its band.
    #[must_use]
    pub fn clipped(&self) -> Cow<'_, [Shape]> {
        if self.band.is_none() && self.dashes.is_none() {
            return Cow::Borrowed(&self.shapes);
        }
        let broken = |line: &[Point]| match self.dashes {
            Some(dashes) => geometry::dashes(line, dashes),
            None => vec![line.to_vec()],
        };
        let cut = |shape: &Shape| match (shape, self.band) {
            (Shape::Line(points), None) => broken(points).into_iter().map(Shape::Line).collect(),
            (Shape::Line(points), Some(band)) => {
                let pieces = broken(points).into_iter().flat_map(|piece| band.lines(&piece));
                pieces.map(Shape::Line).collect()
            }
            (Shape::Area(points), Some(band)) => vec![Shape::Area(band.area(points))],
            (whole, _) => vec![whole.clone()],
        };
        self.shapes.iter().flat_map(cut).collect()
    }
}

/// Something at a fixed position.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line through points.
    Line(Vec<Point>),
    /// A filled polygon.
    Area(Vec<Point>),
    /// A filled rectangle.
    Block(Rect),
    /// A circle.
    Circle {
        /// Its middle.
        center: Point,
        /// Its radius in px.
        radius_px: f64,
    },
    /// One line of text.
    Text {
        /// Where its baseline is anchored.
        at: Point,
        /// Which part of it stands at `at`.
        anchor: Anchor,
        /// What it says.
        text: String,
    },
}

/// Which part of a text stands at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Layout {
    /// Lays out what is drawn on a picture.
    #[must_use]
    pub fn of(drawn: &Drawn<'_>, picture: Picture) -> Self {
        let &Drawn { chart_data, curve, range, .. } = drawn;
        let sizes = Sizes::of(picture);
        let rows = Rows::of(chart_data, &sizes);
        let axes = Axes::new(sizes.form(), range, rows.plot);
        // The curve comes in from the month before, whose end is the edge of the plot.
        let before = Month(range.from.0 - 1).max(curve.span.from);
        let shown = curve.span.iter().skip_while(|month| *month < before);
        let shown: Vec<Month> = shown.take_while(|month| *month <= range.to).collect();
        let trace = |value_of: &dyn Fn(Month) -> Option<f64>| -> Vec<Point> {
            let at = |&month: &Month| Some(axes.point(month.last_day(), value_of(month)?));
            shown.iter().filter_map(at).collect()
        };
        let line = trace(&|month| curve.at(month));
        let thin = shown.iter().map(|month| curve.support(*month).is_thin()).collect();
        let ends = curve.draws.as_ref().map(|_| {
            [|range: Range| range.low, |range: Range| range.high]
                .map(|end| trace(&|month| curve.range(month).map(|it| f64::from(end(it)))))
        });
        let published = &chart_data.published;
        let published = (!curve.is_published).then(|| trace(&|month| published.at(month)));
        let markers = markers::place(drawn, &axes, &sizes);
        let last = curve.at(range.to);
        Self { sizes, rows, axes, line, thin, ends, published, last, markers }
    }

    /// A position as per cent of the picture's width and height.
    #[must_use]
    pub fn percent(&self, at: Point) -> (f64, f64) {
        (100.0 * at.x / self.sizes.width_px, 100.0 * at.y / self.rows.height_px)
    }

    /// Where a text that runs along time has its baseline, to stand in the middle of `u`.
    fn along(&self, t: f64, u: f64) -> Point {
        let below = 0.36 * self.sizes.text_px;
        self.axes.form.at(t, if self.axes.form == Form::Across { u + below } else { u - below })
    }
}

/// Everything whose place is known, for those who make shapes of it.
struct Placed<'a> {
    drawn: &'a Drawn<'a>,
    layout: &'a Layout,
    labels: &'a [Label],
}

/// What makes the layers, back to front.
const LAYERS: [fn(&Placed<'_>) -> Vec<Layer>; 8] = [
    strips::layers,
    context::layers,
    band::layers,
    frame::layers,
    curve::layers,
    lanes::layers,
    last,
    annotations::layers,
];

impl Scene {
    /// Lays out and draws a picture.
    #[must_use]
    pub fn of(drawn: &Drawn<'_>, picture: Picture) -> Self {
        Self::on(drawn, Layout::of(drawn, picture))
    }

    /// Draws what has been laid out.
    #[must_use]
    pub fn on(drawn: &Drawn<'_>, layout: Layout) -> Self {
        let labels = labels::place(drawn, &layout);
        let placed = Placed { drawn, layout: &layout, labels: &labels };
        let mut layers: Vec<Layer> = LAYERS.iter().flat_map(|layers| layers(&placed)).collect();
        layers.retain(|layer| !layer.shapes.is_empty());
        let language = drawn.chart_data.publication.language.clone();
        Self { layout, language, labels, layers }
    }
}

/// The last value, where the curve ends.
fn last(&Placed { layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let (Some(value), Some(&end)) = (layout.last, layout.line.last()) else { return Vec::new() };
    let (sizes, plot) = (&layout.sizes, layout.rows.plot);
    let (at, anchor) = match layout.axes.form {
        Form::Across => {
            let y = end.y + 0.36 * sizes.text_px;
            (Point { x: plot.right + rows::GAP_PX - 2.0, y }, Anchor::Start)
        }
        Form::Down => (Point { x: end.x, y: plot.bottom + sizes.line_px() }, Anchor::Middle),
    };
    let text = Shape::Text { at, anchor, text: crate::i18n::points(value) };
    let ink = Ink::Grade(Grade::of(value));
    vec![text_of_weight("last", ink, sizes.text_px, Weight::Bold, [text])]
}

/// Makes a layer.
fn layer(name: &'static str, style: Style, shapes: impl IntoIterator<Item = Shape>) -> Layer {
    let shapes = shapes.into_iter().collect();
    Layer { name, style, band: None, grid: None, dashes: None, shapes }
}

/// Makes a layer of text at a size.
fn text_layer(
    name: &'static str,
    ink: Ink,
    size_px: f64,
    shapes: impl IntoIterator<Item = Shape>,
) -> Layer {
    text_of_weight(name, ink, size_px, Weight::Plain, shapes)
}

/// Makes a layer of text at a size and a weight.
fn text_of_weight(
    name: &'static str,
    ink: Ink,
    size_px: f64,
    weight: Weight,
    shapes: impl IntoIterator<Item = Shape>,
) -> Layer {
    layer(name, Style::Text { ink, size_px, runs: Form::Across, weight }, shapes)
}

/// Makes a layer of text that runs along time.
fn text_along(
    layout: &Layout,
    name: &'static str,
    ink: Ink,
    shapes: impl IntoIterator<Item = Shape>,
) -> Layer {
    let (size_px, runs) = (layout.sizes.text_px, layout.axes.form);
    layer(name, Style::Text { ink, size_px, runs, weight: Weight::Plain }, shapes)
}
