//! From a place on the plot to what is there, and back.
//!
//! The live page knows the plot as a box of its own, at whatever size it is shown: places are shares
//! of its width and height, so nothing has to be laid out again.

use crate::chart::axes::Axes;
use crate::chart::form::Form;
use crate::chart::geometry::Rect;
use crate::date::{Day, Month};
use crate::method::Curve;
use crate::relation::Span;

/// The plot as a box of width and height 1, on the scales of every picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlotArea(Span);

impl PlotArea {
    /// The plot of a span.
    #[must_use]
    pub const fn of(span: Span) -> Self {
        Self(span)
    }

    fn axes(self, form: Form) -> Axes {
        Axes::new(form, self.0, Rect { left: 0.0, top: 0.0, right: 1.0, bottom: 1.0 })
    }

    /// The month under a place of a plot of a form; `None` beside the plot.
    ///
    /// ```
    /// use cordiality::chart::{form::Form, plot_area::PlotArea};
    /// use cordiality::{date::Month, relation::Span};
    /// let field = PlotArea::of(Span { from: Month::new(1954, 1), to: Month::new(1954, 12) });
    /// assert_eq!(field.month_at(Form::Across, 0.99, 0.5), Some(Month::new(1954, 12)));
    /// assert_eq!(field.month_at(Form::Down, 0.99, 0.01), Some(Month::new(1954, 1)));
    /// assert_eq!(field.month_at(Form::Across, 0.99, 1.5), None);
    /// ```
    #[must_use]
    pub fn month_at(self, form: Form, x: f64, y: f64) -> Option<Month> {
        let unit = 0.0..=1.0;
        let t = if form == Form::Across { x } else { y };
        (unit.contains(&x) && unit.contains(&y)).then(|| self.axes(form).time.month_at(t))
    }

    /// Where the curve is read for a month: shares of the plot along time, and from its cold side across
    /// time. They are the same whichever way time runs.
    ///
    /// ```
    /// use cordiality::{chart::plot_area::PlotArea, date::Month, relation::Span};
    /// let field = PlotArea::of(Span { from: Month::new(1954, 1), to: Month::new(1954, 12) });
    /// let (t, u) = field.place(Month::new(1954, 6), 0.0);
    /// assert!((t - 0.5).abs() < 0.01 && u == 0.5);
    /// ```
    #[must_use]
    pub fn place(self, month: Month, cordiality: f64) -> (f64, f64) {
        let Axes { time, value, .. } = self.axes(Form::Down);
        (time.t_px(month.last_day()), value.u_px(cordiality))
    }

    /// The day at a place along time.
    pub(super) fn day_at(self, t: f64) -> Day {
        self.axes(Form::Across).time.day_at(t)
    }

    /// How many days it covers.
    pub(super) fn days(self) -> f64 {
        f64::from(self.0.to.last_day().0 - self.0.from.first_day().0 + 1)
    }

    /// Where along time a day is drawn.
    #[must_use]
    pub fn along(self, day: Day) -> f64 {
        self.axes(Form::Across).time.t_px(day)
    }

    /// Where the reading of a month stands: beside the month, towards the middle of the plot, and above
    /// or below the curve, where there is more room.
    ///
    /// ```
    /// use cordiality::{chart::plot_area::PlotArea, date::Month, method::Curve, relation::Span};
    /// let span = Span { from: Month::new(1950, 1), to: Month::new(1959, 12) };
    /// let mut curve = Curve::of(&[], span, 2.0);
    /// let corner = |curve: &Curve, year| PlotArea::of(span).corner(curve, Month::new(year, 6));
    /// curve.cordiality.fill(50.0);
    /// assert!(corner(&curve, 1952).low && !corner(&curve, 1952).leftwards);
    /// curve.cordiality.fill(-50.0);
    /// assert!(!corner(&curve, 1958).low && corner(&curve, 1958).leftwards);
    /// ```
    #[must_use]
    pub fn corner(self, curve: &Curve, month: Month) -> Corner {
        let time = self.axes(Form::Across).time;
        let x = time.t_px(month.last_day());
        let leftwards = x >= 0.5;
        let end = time.month_at(if leftwards { x - Corner::WIDTH } else { x + Corner::WIDTH });
        let beside = Span { from: month.min(end), to: month.max(end) };
        let values = beside.iter().filter_map(|month| curve.at(month));
        let (low, high) =
            values.fold((0.0_f64, 0.0_f64), |(low, high), it| (low.min(it), high.max(it)));
        Corner { leftwards, low: high > -low, thousandths: (1000.0 * x).floor() as i32 }
    }
}

/// Where a reading stands beside its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corner {
    /// To the left of the month.
    pub leftwards: bool,
    /// Below the curve.
    pub low: bool,
    /// Where the month is, in thousandths of the plot's width.
    pub thousandths: i32,
}

impl Corner {
    /// The most that a reading takes of the plot's width.
    const WIDTH: f64 = 0.45;
}
