//! A relation with all that follows from it: what the page and the program both show.

use crate::chart_data::ChartData;
use crate::i18n;
use crate::method::Curve;
use crate::method::turning_points::{Turns, Verdict};
use crate::relation::{Act, Direction, Relation};

/// A relation, its curve, and what the curve says of its inflections.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The relation.
    pub relation: Relation,
    /// What the chart and the live page know of it.
    pub chart_data: ChartData,
    /// Its curve.
    pub curve: Curve,
    /// Its inflections in time order.
    pub turning_points: Vec<TurningPoint>,
}

/// An annotated act and how the curve bears it out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurningPoint {
    /// Index of the act.
    pub act: usize,
    /// Its number in the key, from 1.
    pub number: usize,
    /// Which way it turned the relation.
    pub direction: Direction,
    /// What the curve says.
    pub verdict: Verdict,
    /// Cordiality at the end of the day before it.
    pub before: f64,
    /// Cordiality at the end of its day.
    pub after: f64,
}

/// What a curve says of the inflections of its chart data.
#[must_use]
pub fn turning_points(chart_data: &ChartData, curve: &Curve) -> Vec<TurningPoint> {
    let turns = Turns::of(curve);
    let told = |(index, inflection): (usize, &crate::chart_data::Annotation)| {
        let &crate::chart_data::Annotation { act, direction, .. } = inflection;
        let (before, after) = curve.moved(chart_data.weighted_acts[act].day);
        let verdict = turns.classify(curve, chart_data.month(inflection), direction);
        TurningPoint { act, number: index + 1, direction, verdict, before, after }
    };
    chart_data.annotations.iter().enumerate().map(told).collect()
}

impl Analysis {
    /// Works out the curve of a relation at a half-life.
    #[must_use]
    pub fn of(relation: Relation, half_life_years: f64) -> Self {
        let chart_data = ChartData::of(&relation);
        let curve = Curve::of(&chart_data.weighted_acts, chart_data.span, half_life_years);
        let turning_points = turning_points(&chart_data, &curve);
        Self { relation, chart_data, curve, turning_points }
    }

    /// The act of an inflection.
    #[must_use]
    pub fn act_of(&self, inflection: &TurningPoint) -> &Act {
        &self.relation.acts[inflection.act]
    }

    /// An inflection in one sentence: the accessible name of its disc.
    #[must_use]
    pub fn sentence(&self, inflection: &TurningPoint) -> String {
        let act = self.act_of(inflection);
        format!(
            "{} of {}: {}, {}. {}{}",
            inflection.number,
            self.turning_points.len(),
            i18n::date(act.date),
            act.title,
            i18n::direction(inflection.direction),
            i18n::moved(inflection.before, inflection.after),
        )
    }
}
