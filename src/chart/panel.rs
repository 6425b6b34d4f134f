//! A small plot on a time axis: a curve, a series from outside, or marks, for a page of many of them.
//!
//! Drawn for a few widths, since its text is hardly scaled. Knows no relation: values with their days come in, layers
//! out.

use crate::chart::axes::TimeScale;
use crate::chart::geometry::Point;
use crate::chart::svg;
use crate::chart::text_metrics::text_width_px;
use crate::chart::theme::{Ink, Style, Theme};
use crate::chart::{Anchor, Layer, Shape, layer, text_layer};
use crate::date::Day;
use crate::i18n;
use crate::relation::{Language, Span};

/// The widths that a panel is drawn for, in px.
pub const WIDTHS_PX: [f64; 3] = [312.0, 520.0, 760.0];
/// Font size, in px.
const TEXT_PX: f64 = 13.0;
/// Where labels of values have room, in px.
const GUTTER_PX: f64 = 44.0;
/// Behind the last month, in px.
const END_PX: f64 = 8.0;
/// Between the ends of the scale and those of the plot, so that no figure is cut, in px.
const PAD_PX: f64 = 8.0;
/// Least px between two years that are named.
const YEARS_APART_PX: f64 = 56.0;

/// A line on a panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its values with their days; a gap begins a new run.
    pub runs: Vec<Vec<(Day, f64)>>,
    /// Its colour.
    pub ink: Ink,
    /// Its width in px.
    pub width_px: f64,
    /// Whether it is broken, so that two lines differ without colours.
    pub is_broken: bool,
}

/// A small plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The months of its time axis.
    pub span: Span,
    /// The least and the greatest value that it has room for.
    pub range: [f64; 2],
    /// Values across which a line runs, with what stands beside each.
    pub levels: Vec<(f64, String)>,
    /// Its lines, back to front.
    pub lines: Vec<Line>,
    /// Values that stand out, as dots.
    pub dots: Vec<(Day, f64)>,
    /// Days that are marked along its whole height.
    pub marks: Vec<Day>,
    /// The height of its plot in px.
    pub height_px: f64,
}

impl Panel {
    /// Draws it as one `<svg>` element of each of [`WIDTHS_PX`].
    #[must_use]
    pub fn pictures(&self) -> [String; 3] {
        WIDTHS_PX.map(|width_px| {
            let size = self.size_px(width_px);
            // All its words are the program's.
            svg::write_layers(&self.layers(width_px), size, Theme::Light, &Language::default())
        })
    }

    /// Where each of its dots lies on a picture of a width, in per cent of that picture's sides.
    #[must_use]
    pub fn places(&self, width_px: f64) -> Vec<[f64; 2]> {
        let [width, height] = self.size_px(width_px);
        let time = Self::time(self.span, width_px);
        let place = |&(day, value): &(Day, f64)| {
            [100.0 * time.t_px(day) / width, 100.0 * self.y_px(value) / height]
        };
        self.dots.iter().map(place).collect()
    }

    /// The sides of a picture of a width: years stand under its plot.
    fn size_px(&self, width_px: f64) -> [f64; 2] {
        [width_px, self.height_px + 24.0]
    }

    fn time(span: Span, width_px: f64) -> TimeScale {
        TimeScale::new(span, [GUTTER_PX, width_px - END_PX])
    }

    fn y_px(&self, value: f64) -> f64 {
        let [low, high] = self.range;
        let share = (value.clamp(low, high) - low) / (high - low);
        PAD_PX + (self.height_px - 2.0 * PAD_PX) * (1.0 - share)
    }

    fn layers(&self, width_px: f64) -> Vec<Layer> {
        let (left, right, bottom) = (GUTTER_PX, width_px - END_PX, self.height_px);
        let time = Self::time(self.span, width_px);
        let y = |value| self.y_px(value);
        let at = |(day, value): (Day, f64)| Point { x: time.t_px(day), y: y(value) };
        let across = |value: f64| {
            Shape::Line(vec![Point { x: left, y: y(value) }, Point { x: right, y: y(value) }])
        };
        let stroke = |ink, width_px| Style::Stroke { ink, width_px };
        let label = |(value, text): &(f64, String)| Shape::Text {
            at: Point { x: left - 6.0, y: y(*value) + 0.36 * TEXT_PX },
            anchor: Anchor::End,
            text: text.clone(),
        };
        let down = |day: Day, from: f64, to: f64| {
            let x = time.t_px(day);
            Shape::Line(vec![Point { x, y: from }, Point { x, y: to }])
        };
        let new_year = |year: i32| Day::from_civil(year, 1, 1);
        let step = [5, 10, 20, 50, 100]
            .into_iter()
            .find(|step| f64::from(*step) * time.year_px() >= YEARS_APART_PX)
            .unwrap_or(200);
        let half = text_width_px("0000", TEXT_PX) / 2.0;
        let named: Vec<i32> = time
            .new_years()
            .filter(|year| year % step == 0 && time.t_px(new_year(*year)) + half <= width_px)
            .collect();
        let year = |year: &i32| Shape::Text {
            at: Point { x: time.t_px(new_year(*year)), y: bottom + 18.0 },
            anchor: Anchor::Middle,
            text: i18n::year(*year),
        };
        let mut layers = vec![
            layer(
                "grid",
                stroke(Ink::Grid, 1.0),
                named.iter().map(|it| down(new_year(*it), 0.0, bottom)),
            ),
            layer(
                "grid",
                stroke(Ink::Grid, 1.0),
                self.levels
                    .iter()
                    .filter(|(value, _)| *value != 0.0)
                    .map(|(value, _)| across(*value)),
            ),
            layer(
                "zero",
                stroke(Ink::Axis, 0.5),
                self.levels
                    .iter()
                    .filter(|(value, _)| *value == 0.0)
                    .map(|(value, _)| across(*value)),
            ),
            layer(
                "axis",
                stroke(Ink::Axis, 1.0),
                [Shape::Line(vec![Point { x: left, y: bottom }, Point { x: right, y: bottom }])],
            ),
            text_layer("year", Ink::Muted, TEXT_PX, named.iter().map(year)),
            text_layer("figure", Ink::Muted, TEXT_PX, self.levels.iter().map(label)),
            layer(
                "entry",
                stroke(Ink::Cold, 3.0),
                self.marks.iter().map(|day| down(*day, 4.0, bottom)),
            ),
        ];
        for Line { runs, ink, width_px, is_broken } in &self.lines {
            let shapes = runs
                .iter()
                .filter(|run| run.len() > 1)
                .map(|run| Shape::Line(run.iter().copied().map(at).collect()));
            let line = layer("line", stroke(*ink, *width_px), shapes);
            layers.push(Layer { dashes: is_broken.then_some([5.0, 3.0]), ..line });
            // A value alone between two gaps is seen as well.
            let alone = runs
                .iter()
                .filter(|run| run.len() == 1)
                .map(|run| Shape::Circle { center: at(run[0]), radius_px: *width_px });
            layers.push(layer("alone", Style::Fill { ink: *ink }, alone));
        }
        let dots = self.dots.iter().map(|dot| Shape::Circle { center: at(*dot), radius_px: 3.5 });
        layers.push(layer("turn", Style::Fill { ink: Ink::Text }, dots));
        layers.retain(|layer| !layer.shapes.is_empty());
        layers
    }
}
