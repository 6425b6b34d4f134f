//! The chart data as it is read: what stands at a month and what holds it there.
//!
//! Nothing is worked out before a reader points or chooses: the page that loads it shows the curve
//! already.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::analysis::{TurningPoint, turning_points};
use crate::chart_data::ChartData;
use crate::method::Curve;
use crate::state::settings::HalfLife;

/// A chart data at a half-life.
#[derive(Debug)]
pub(super) struct Book {
    /// What is read.
    pub(super) chart_data: Rc<ChartData>,
    half_life: HalfLife,
    curve: OnceCell<Curve>,
    inflections: OnceCell<Vec<TurningPoint>>,
}

impl Book {
    /// Opens a chart data at a half-life.
    pub(super) fn of(chart_data: Rc<ChartData>, half_life: HalfLife) -> Self {
        Self { chart_data, half_life, curve: OnceCell::new(), inflections: OnceCell::new() }
    }

    /// The curve of its acts.
    pub(super) fn curve(&self) -> &Curve {
        let ChartData { weighted_acts, span, .. } = &*self.chart_data;
        self.curve.get_or_init(|| Curve::of(weighted_acts, *span, self.half_life.years()))
    }

    /// What its curve says of its inflections.
    pub(super) fn inflections(&self) -> &[TurningPoint] {
        self.inflections.get_or_init(|| turning_points(&self.chart_data, self.curve()))
    }
}
