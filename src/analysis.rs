//! A relation with all that follows from it: what the page and the program both show.

use std::rc::Rc;

use crate::chart_data::{Annotation, ChartData};
use crate::date::Month;
use crate::i18n;
use crate::method::draws::{Draws, Range};
use crate::method::support::Support;
use crate::method::turning_points::Turns;
use crate::method::verdict::Verdict;
use crate::method::{Curve, Model, Specification};
use crate::relation::{Direction, Relation, Span};

pub mod comparison;
mod description;
pub mod robustness;

pub use description::description;
use robustness::Robustness;

/// A relation, its curve, and what the curve says of its inflections.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The relation.
    pub relation: Relation,
    /// What the chart and the live page know of it.
    pub chart_data: Rc<ChartData>,
    /// Its curve.
    pub curve: Rc<Curve>,
    /// Its inflections in time order.
    pub turning_points: Rc<[TurningPoint]>,
    /// What holds of them under other settings; nothing where that was not asked.
    pub robustness: Robustness,
}

/// An annotated act and how the curve bears it out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurningPoint {
    /// Index of the act.
    pub act: usize,
    /// Its number in the key, from 1.
    pub number: usize,
    /// The month in which it counts.
    pub month: Month,
    /// Which way it turned the relation.
    pub direction: Direction,
    /// What the curve says.
    pub verdict: Verdict,
    /// Cordiality at the end of the month before its month.
    pub before: f64,
    /// Cordiality at the end of its month.
    pub after: f64,
    /// Its own part of that move.
    pub own: f64,
    /// How many of the draws confirm it; nothing where none were made around this curve.
    pub confirmed: Option<u16>,
    /// Under how many of how many settings it holds, whatever is drawn; nothing where that was not asked.
    pub holds: Option<[u16; 2]>,
    /// Cordiality a year before the end of its month, and a year after; nothing outside the span.
    pub year_around: [Option<f64>; 2],
}

impl TurningPoint {
    /// The curve a year before the end of its month, at the end of the month before, at the end of its
    /// month, and a year after.
    #[must_use]
    pub fn figures(&self) -> [Option<f64>; 4] {
        let [year_before, year_after] = self.year_around;
        [year_before, Some(self.before), Some(self.after), year_after]
    }
}

/// What follows from what is known of acts, as a specification has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// The curve.
    pub curve: Rc<Curve>,
    /// What it says of each annotation, in time order.
    pub turning_points: Rc<[TurningPoint]>,
}

impl Measured {
    /// Works out curve and turning points; the draws around the published curve are known, those around
    /// another must be made.
    #[must_use]
    pub fn of(
        chart_data: &ChartData,
        specification: &Specification,
        draws: Option<&Draws>,
    ) -> Self {
        let curve = match *specification == Specification::PUBLISHED {
            true => chart_data.published.clone(),
            false => {
                let curve = Curve::under(&chart_data.acts, chart_data.span, specification);
                Curve { draws: draws.cloned(), ..curve }
            }
        };
        let turns = Turns::of(&curve);
        let told = |(index, annotation): (usize, &Annotation)| {
            let &Annotation { act, direction, .. } = annotation;
            let month = chart_data.month(annotation);
            let verdict = Verdict::of(&curve, &turns, month, direction);
            let (before, after) = curve.moved(month);
            let own = curve.part_of_move(act);
            let year_around = [-12, 12].map(|months| curve.at(Month(month.0 + months)));
            let confirmed = curve.draws.as_ref().and_then(|it| it.confirmed.get(index).copied());
            let asked = &chart_data.holds;
            let holds = asked.under.get(index).map(|under| [*under, asked.of]);
            TurningPoint {
                act,
                number: index + 1,
                month,
                direction,
                verdict,
                before,
                after,
                own,
                confirmed,
                holds,
                year_around,
            }
        };
        let turning_points = chart_data.annotations.iter().enumerate().map(told).collect();
        Self { curve: Rc::new(curve), turning_points }
    }
}

/// Where a curve is farthest from the published one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parted {
    /// When; the earliest of equal months.
    pub month: Month,
    /// By how many points of cordiality, negative where it is lower.
    pub by: f64,
    /// Whether it lies beyond the range of the draws there; nothing where none were made.
    pub is_beyond: Option<bool>,
}

impl Parted {
    /// Compares a curve with the published one over a range of months; nothing where it is that.
    #[must_use]
    pub fn of(chart_data: &ChartData, curve: &Curve, range: Span) -> Option<Self> {
        let published = &chart_data.published;
        let apart = |month: Month| Some((month, curve.at(month)? - published.at(month)?));
        let farther = |a: (Month, f64), b: (Month, f64)| if b.1.abs() > a.1.abs() { b } else { a };
        let (month, by) = range.iter().filter_map(apart).reduce(farther)?;
        let is_beyond = published
            .range(month)
            .zip(curve.at(month))
            .map(|(range, value)| value < f64::from(range.low) || f64::from(range.high) < value);
        (!curve.is_published).then_some(Self { month, by, is_beyond })
    }
}

/// What the curve says of a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthValue {
    /// The month.
    pub month: Month,
    /// Cordiality at its end.
    pub cordiality: f64,
    /// Where other codings of the acts would put it; nothing where no draws were made around this curve.
    pub range: Option<Range>,
    /// What it rests on.
    pub support: Support,
    /// What the curve is made by.
    pub model: Model,
}

impl MonthValue {
    /// Reads a month of the curve; outside its span there is nothing to rest on.
    #[must_use]
    pub fn of(curve: &Curve, month: Month) -> Self {
        Self {
            month,
            cordiality: curve.on(month.last_day()),
            range: curve.range(month),
            support: curve.support(month),
            model: curve.model,
        }
    }
}

/// A turning point in one sentence: the accessible name of its marker.
#[must_use]
pub fn sentence(chart_data: &ChartData, turning_point: &TurningPoint) -> String {
    let TurningPoint { act, number, direction, before, after, .. } = *turning_point;
    format!(
        "{number} of {}: {}, {}. {}{}",
        chart_data.annotations.len(),
        i18n::date(chart_data.date(act)),
        chart_data.publication.language.isolated(chart_data.title(act)),
        i18n::direction(direction),
        i18n::moved(before, after),
    )
}

impl Analysis {
    /// Works out the curve of a relation as it is published: with the draws around it.
    #[must_use]
    pub fn published(relation: Relation) -> Self {
        let mut chart_data = ChartData::of(&relation);
        let draws = Draws::around(chart_data.around(), &Specification::PUBLISHED);
        chart_data.published.draws = Some(draws);
        let robustness = Robustness::of(&relation, &chart_data);
        chart_data.holds = robustness.holds();
        Self { robustness, ..Self::with(relation, chart_data, &Specification::PUBLISHED) }
    }

    /// Works out the curve of a relation as a specification has it, without draws.
    #[must_use]
    pub fn of(relation: Relation, specification: &Specification) -> Self {
        let chart_data = ChartData::of(&relation);
        Self::with(relation, chart_data, specification)
    }

    fn with(relation: Relation, chart_data: ChartData, specification: &Specification) -> Self {
        let chart_data = Rc::new(chart_data);
        let Measured { curve, turning_points } = Measured::of(&chart_data, specification, None);
        Self { relation, chart_data, curve, turning_points, robustness: Robustness::default() }
    }
}
