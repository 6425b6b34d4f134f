//! Time and cordiality as lengths: the scales of a plot, whichever way time runs.

use crate::chart::form::Form;
use crate::chart::geometry::{Point, Rect};
use crate::date::{Day, Month};
use crate::relation::Span;

/// How far the axis of values reaches to both sides of zero, in points: ten beyond the last value, so that
/// neither marker nor label is cut there.
pub const REACH: f64 = 110.0;

/// The scales of a plot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    /// Which way time runs.
    pub form: Form,
    /// Days along time.
    pub time: TimeScale,
    /// Points across it.
    pub value: ValueScale,
}

impl Axes {
    /// The scales of the months of a span on a plot.
    pub(super) fn new(form: Form, span: Span, plot: Rect) -> Self {
        let (t, [first, last]) = form.ends(plot);
        // Friendlier is up, or right.
        let u = if form == Form::Across { [last, first] } else { [first, last] };
        Self { form, time: TimeScale::new(span, t), value: ValueScale::new(u) }
    }

    /// Where a value is drawn at the beginning of a day.
    #[must_use]
    pub fn point(&self, day: Day, cordiality: f64) -> Point {
        self.form.at(self.time.t_px(day), self.value.u_px(cordiality))
    }
}

/// Days to px along time, linear.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeScale {
    from: Day,
    days: f64,
    first_px: f64,
    length_px: f64,
}

impl TimeScale {
    pub(super) fn new(span: Span, [first_px, last_px]: [f64; 2]) -> Self {
        let (from, to) = (span.from.first_day(), span.to.last_day());
        Self { from, days: f64::from(to.0 - from.0 + 1), first_px, length_px: last_px - first_px }
    }

    /// How many px a year is long.
    pub(super) fn year_px(&self) -> f64 {
        self.length_px / (self.days / 365.25)
    }

    /// The year that it begins in.
    pub(super) fn first_year(&self) -> i32 {
        self.from.month().year()
    }

    /// Every year that begins within it.
    pub(super) fn new_years(&self) -> impl Iterator<Item = i32> + Clone + use<> {
        let last = Day(self.from.0 + self.days as i32 - 1).month().year();
        let first = self.first_year();
        let first = if Day::from_civil(first, 1, 1) < self.from { first + 1 } else { first };
        first..=last
    }

    /// Whether nothing of the time from a first to a last day is shown.
    pub(super) fn is_beside(&self, first: Day, last: Day) -> bool {
        last < self.from || f64::from(first.0 - self.from.0) >= self.days
    }

    /// Where a day begins; outside the span it is drawn at the nearer edge.
    #[must_use]
    pub fn t_px(&self, day: Day) -> f64 {
        let share = f64::from(day.0 - self.from.0) / self.days;
        self.first_px + self.length_px * share.clamp(0.0, 1.0)
    }

    /// The month at a length along time; outside the plot the nearer end of the span.
    #[must_use]
    pub fn month_at(&self, t_px: f64) -> Month {
        self.day_at(t_px).month()
    }

    /// The day at a length along time; outside the plot the nearer end of the span.
    #[must_use]
    pub fn day_at(&self, t_px: f64) -> Day {
        let share = ((t_px - self.first_px) / self.length_px).clamp(0.0, 1.0);
        let day = (share * self.days).floor().min(self.days - 1.0);
        Day(self.from.0 + day as i32)
    }
}

/// Cordiality to px across time, linear.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueScale {
    zero_px: f64,
    /// Negative where friendlier is up.
    point_px: f64,
}

impl ValueScale {
    fn new([least_px, most_px]: [f64; 2]) -> Self {
        let zero_px = f64::midpoint(least_px, most_px);
        Self { zero_px, point_px: (most_px - zero_px) / REACH }
    }

    /// Where a value is drawn.
    #[must_use]
    pub fn u_px(&self, cordiality: f64) -> f64 {
        self.zero_px + self.point_px * cordiality
    }
}
