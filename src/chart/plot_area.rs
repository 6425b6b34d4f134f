//! From a place on the plot to what is there, and back.
//!
//! The live page knows the plot as a box of its own, at whatever size it is shown: places are shares
//! of its width and height, so nothing has to be laid out again.

use crate::chart::geometry::Rect;
use crate::chart::{TimeScale, ValueScale};
use crate::date::Month;
use crate::relation::Span;

/// The plot as a box of width and height 1, on the scales of every picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlotArea {
    time: TimeScale,
    value: ValueScale,
}

impl PlotArea {
    /// The plot of a span.
    #[must_use]
    pub fn of(span: Span) -> Self {
        let unit = Rect { left: 0.0, top: 0.0, right: 1.0, bottom: 1.0 };
        Self { time: TimeScale::new(span, unit), value: ValueScale::new(unit) }
    }

    /// The month under a place; `None` beside the plot.
    ///
    /// ```
    /// use cordiality::{chart::plot_area::PlotArea, date::Month, relation::Span};
    /// let field = PlotArea::of(Span { from: Month::new(1954, 1), to: Month::new(1954, 12) });
    /// assert_eq!(field.month_at(0.99, 0.5), Some(Month::new(1954, 12)));
    /// assert_eq!(field.month_at(0.99, 1.5), None);
    /// ```
    #[must_use]
    pub fn month_at(&self, x: f64, y: f64) -> Option<Month> {
        let unit = 0.0..=1.0;
        (unit.contains(&x) && unit.contains(&y)).then(|| self.time.month_at(x))
    }

    /// Where the curve is read for a month.
    #[must_use]
    pub fn place(&self, month: Month, cordiality: f64) -> (f64, f64) {
        (self.time.x_px(month.last_day()), self.value.y_px(cordiality))
    }
}
