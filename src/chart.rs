//! The chart: a chart data, its curve and a range of months in, a [`Scene`] out.
//!
//! Only this room decides pixels. The picture ([`svg`]), the hit targets ([`plot_area`]), the key and the
//! words all read the same scene, so they cannot disagree. It knows no DOM and no clock, and
//! it cannot fail. Start at [`Scene::of`].

mod annotations;
mod band;
pub mod curve;
pub mod frame;
pub mod geometry;
pub mod labels;
mod lanes;
pub mod markers;
pub mod overlay_css;
pub mod paint;
pub mod plot_area;
pub mod svg;
pub mod text_metrics;
pub mod theme;

use std::borrow::Cow;

use crate::chart_data::ChartData;
use crate::date::{Day, Month};
use crate::method::Curve;
use crate::method::draws::Range;
use crate::relation::Span;
use frame::Rows;
use geometry::{Band, Grid, Point, Rect};
use labels::PlacedTitle;
use markers::Marker;
use theme::{Ink, Sizes, Style};

/// The widths that the page holds pictures for, in px. A picture serves every box from its own
/// width up to the next one's and is scaled up to fill it, so text never shrinks below its size.
/// They are what margins and a scrollbar leave of frames of 480, 768, 1024 and 1440 px.
pub const WIDTHS_PX: [u32; 5] = [320, 440, 700, 940, 1340];

/// The widest picture of [`WIDTHS_PX`] that fits a box, in px; the narrowest where none fits.
///
/// ```
/// use cordiality::chart::width_for;
/// assert_eq!(width_for(1000.0), 940);
/// assert_eq!(width_for(200.0), 320);
/// ```
#[must_use]
pub fn width_for(box_px: f64) -> u32 {
    let fits = |width: &u32| f64::from(*width) <= box_px;
    WIDTHS_PX.into_iter().rev().find(fits).unwrap_or(WIDTHS_PX[0])
}

/// Where things are on the picture, in px from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Its lengths.
    pub sizes: Sizes,
    /// Its rows.
    pub rows: Rows,
    /// Time to x.
    pub time: TimeScale,
    /// Cordiality to y.
    pub value: ValueScale,
    /// The curve, a point a month.
    pub line: Vec<Point>,
    /// Whether too few acts are known in the month that ends at each point of the curve.
    pub thin: Vec<bool>,
    /// The lower and the upper end of the range of draws at each point of the curve, where draws were made
    /// around it.
    pub ends: Option<[Vec<Point>; 2]>,
    /// One disc for each inflection, in time order.
    pub discs: Vec<Marker>,
}

/// Everything on the picture at fixed positions.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Where things are.
    pub layout: Layout,
    /// The title of each disc that has room for one; the key has them all.
    pub titles: Vec<Option<PlacedTitle>>,
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
    /// The only heights at which anything of it is painted; `None` for all.
    pub band: Option<Band>,
    /// The grid that all its points stand on, if there is one; its lines are then upright.
    pub grid: Option<Grid>,
    /// What is painted.
    pub shapes: Vec<Shape>,
}

impl Layer {
    /// Its shapes as they are painted, cut to its band.
    #[must_use]
    pub fn clipped(&self) -> Cow<'_, [Shape]> {
        let Some(band) = self.band else { return Cow::Borrowed(&self.shapes) };
        let cut = |shape: &Shape| match shape {
            Shape::Line(points) => band.lines(points).into_iter().map(Shape::Line).collect(),
            Shape::Area(points) => vec![Shape::Area(band.area(points))],
            whole => vec![whole.clone()],
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

/// Days to px, linear.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeScale {
    from: Day,
    days: f64,
    left_px: f64,
    width_px: f64,
}

impl TimeScale {
    fn new(span: Span, plot: Rect) -> Self {
        let (from, to) = (span.from.first_day(), span.to.last_day());
        Self {
            from,
            days: f64::from(to.0 - from.0 + 1),
            left_px: plot.left,
            width_px: plot.width(),
        }
    }

    /// How many years it covers.
    fn years(&self) -> f64 {
        self.days / 365.25
    }

    /// The year that it begins in.
    fn first_year(&self) -> i32 {
        self.from.month().year()
    }

    /// Every year that begins within it.
    fn new_years(&self) -> impl Iterator<Item = i32> + Clone + use<> {
        let last = Day(self.from.0 + self.days as i32 - 1).month().year();
        let first = self.first_year();
        let first = if Day::from_civil(first, 1, 1) < self.from { first + 1 } else { first };
        first..=last
    }

    /// Whether nothing of the time from a first to a last day is shown.
    fn is_beside(&self, first: Day, last: Day) -> bool {
        last < self.from || f64::from(first.0 - self.from.0) >= self.days
    }

    /// Where a day begins; outside the span it is drawn at the nearer edge.
    #[must_use]
    pub fn x_px(&self, day: Day) -> f64 {
        let share = f64::from(day.0 - self.from.0) / self.days;
        self.left_px + self.width_px * share.clamp(0.0, 1.0)
    }

    /// The month under an x position; outside the plot the nearer end of the span.
    #[must_use]
    pub fn month_at(&self, x_px: f64) -> Month {
        let share = ((x_px - self.left_px) / self.width_px).clamp(0.0, 1.0);
        let day = (share * self.days).floor().min(self.days - 1.0);
        Day(self.from.0 + day as i32).month()
    }
}

/// Cordiality to px, linear, +100 at the top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueScale {
    top_px: f64,
    height_px: f64,
}

impl ValueScale {
    const fn new(plot: Rect) -> Self {
        Self { top_px: plot.top, height_px: plot.height() }
    }

    /// Where a value is drawn.
    #[must_use]
    pub fn y_px(&self, cordiality: f64) -> f64 {
        self.top_px + self.height_px * (100.0 - cordiality) / 200.0
    }
}

impl Layout {
    /// Lays out the chart of a range of months within the curve's span, at a width of at least
    /// 320 px.
    #[must_use]
    pub fn of(chart_data: &ChartData, curve: &Curve, range: Span, width_px: u32) -> Self {
        let sizes = Sizes::for_width(f64::from(width_px.max(WIDTHS_PX[0])));
        let rows = Rows::of(chart_data, &sizes);
        let time = TimeScale::new(range, rows.plot);
        let value = ValueScale::new(rows.plot);
        // The curve comes in from the month before, whose end is the left edge.
        let before = Month(range.from.0 - 1).max(curve.span.from);
        let drawn = curve.span.iter().skip_while(|month| *month < before);
        let drawn: Vec<Month> = drawn.take_while(|month| *month <= range.to).collect();
        let trace = |value_of: &dyn Fn(Month) -> Option<f64>| -> Vec<Point> {
            let at = |&month: &Month| {
                let y = value.y_px(value_of(month)?);
                Some(Point { x: time.x_px(month.last_day()), y })
            };
            drawn.iter().filter_map(at).collect()
        };
        let line = trace(&|month| curve.at(month));
        let thin = drawn.iter().map(|month| curve.support(*month).is_thin()).collect();
        let ends = chart_data.draws_around(curve).map(|draws| {
            [|range: &Range| range.low, |range: &Range| range.high].map(|end| {
                trace(&|month| Some(f64::from(end(draws.ranges.get(curve.span.place(month)?)?))))
            })
        });
        let discs = markers::place(chart_data, range, (before, &line), rows.plot, &sizes);
        Self { sizes, rows, time, value, line, thin, ends, discs }
    }

    /// A position as per cent of the picture's width and height.
    #[must_use]
    pub fn percent(&self, at: Point) -> (f64, f64) {
        (100.0 * at.x / self.sizes.width_px, 100.0 * at.y / self.rows.height_px)
    }
}

/// Everything whose place is known, for those who make shapes of it.
struct Placed<'a> {
    chart_data: &'a ChartData,
    layout: &'a Layout,
    titles: &'a [Option<PlacedTitle>],
}

/// What makes the layers, back to front.
const LAYERS: [fn(&Placed<'_>) -> Vec<Layer>; 6] =
    [frame::strips, band::layers, frame::layers, curve::layers, lanes::layers, annotations::layers];

impl Scene {
    /// Lays out and draws the chart of a range of months within the curve's span, at a width of at
    /// least 320 px.
    #[must_use]
    pub fn of(chart_data: &ChartData, curve: &Curve, range: Span, width_px: u32) -> Self {
        Self::on(chart_data, Layout::of(chart_data, curve, range, width_px))
    }

    /// Draws the chart of a chart data that has been laid out.
    #[must_use]
    pub fn on(chart_data: &ChartData, layout: Layout) -> Self {
        let titles = labels::place(chart_data, &layout);
        let placed = Placed { chart_data, layout: &layout, titles: &titles };
        let mut layers: Vec<Layer> = LAYERS.iter().flat_map(|layers| layers(&placed)).collect();
        layers.retain(|layer| !layer.shapes.is_empty());
        Self { layout, titles, layers }
    }
}

/// Makes a layer.
fn layer(name: &'static str, style: Style, shapes: impl IntoIterator<Item = Shape>) -> Layer {
    Layer { name, style, band: None, grid: None, shapes: shapes.into_iter().collect() }
}

/// Makes a layer of text at a size.
fn text_layer(
    name: &'static str,
    ink: Ink,
    size_px: f64,
    shapes: impl IntoIterator<Item = Shape>,
) -> Layer {
    layer(name, Style::Text { ink, size_px }, shapes)
}
