//! What holds of the turning points when the arithmetic is chosen otherwise, or part of the record is left out.
//!
//! Each annotated act is judged under each of some settings, by the rule of [`Verdict`]. It *holds* under one
//! if the curve confirms or supports it there. Start at [`Robustness::of`].

use crate::chart_data::{ChartData, Holds};
use crate::method::specification::Works;
use crate::method::turning_points::Turns;
use crate::method::verdict::Verdict;
use crate::method::{Curve, HalfLife, Indirect, Model, Specification, Weights};
use crate::relation::Relation;

/// What is asked of one column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The curve as it is published.
    Published,
    /// Acts fade as fast as this.
    HalfLife(HalfLife),
    /// Categories lie one step apart, in place of Azar's weights.
    EqualSteps,
    /// A level without fading (Yan & Zhou 2004; Yan 2010).
    YanZhou,
    /// Indirect acts count this much.
    Indirect(Indirect),
    /// Only acts for which a reference has been read.
    OnlyVerified,
    /// A kind of act counts once a month at most.
    OnceAMonth,
    /// Without the acts that rest on a work alone, by its place among the sources.
    Without(usize),
}

impl Setting {
    /// Every setting that a relation is asked under, the published one first.
    #[must_use]
    pub fn all(relation: &Relation) -> Vec<Self> {
        let always = [
            Self::Published,
            Self::HalfLife(HalfLife::SHORT),
            Self::HalfLife(HalfLife::LONG),
            Self::EqualSteps,
            Self::YanZhou,
            Self::Indirect(Indirect::NOT),
            Self::Indirect(Indirect::WHOLE),
            Self::OnlyVerified,
            Self::OnceAMonth,
        ];
        always.into_iter().chain(relation.robustness.iter().copied().map(Self::Without)).collect()
    }

    /// What the curve is made by.
    #[must_use]
    pub fn specification(self, relation: &Relation, chart_data: &ChartData) -> Specification {
        let published = Specification::PUBLISHED;
        match self {
            Self::Published => published,
            Self::HalfLife(half_life) => Specification { half_life, ..published },
            Self::EqualSteps => Specification { weights: Weights::EqualSteps, ..published },
            Self::YanZhou => Specification { model: Model::YanZhou, ..published },
            Self::Indirect(indirect) => Specification { indirect, ..published },
            Self::OnlyVerified => Specification { only_verified: true, ..published },
            Self::OnceAMonth => Specification { once_a_month: true, ..published },
            Self::Without(source) => {
                let key = relation.sources.get(source).map(|source| &source.key);
                // A work that no act rests on has no number, and leaves nothing out.
                let number = chart_data.works.iter().position(|work| Some(work) == key);
                let without = number.and_then(|it| u16::try_from(it).ok()).into_iter().collect();
                Specification { works: Works { without, ..Works::default() }, ..published }
            }
        }
    }

    /// Whether it leaves part of the record out, and with it annotated acts.
    const fn leaves_out(self) -> bool {
        matches!(self, Self::OnlyVerified | Self::Without(_))
    }
}

/// The table of robustness.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Robustness {
    /// The settings.
    pub settings: Vec<Setting>,
    /// What the curve says of each annotation, in time order, under each setting; nothing where that leaves
    /// the act out.
    pub verdicts: Vec<Vec<Option<Verdict>>>,
}

impl Robustness {
    /// Judges every annotation under every setting.
    #[must_use]
    pub fn of(relation: &Relation, chart_data: &ChartData) -> Self {
        let settings = Setting::all(relation);
        let mut verdicts = vec![Vec::with_capacity(settings.len()); chart_data.annotations.len()];
        for setting in &settings {
            let specification = setting.specification(relation, chart_data);
            let curve = Curve::under(&chart_data.acts, chart_data.span, &specification);
            let turns = Turns::of(&curve);
            let counted = specification.weigh(&chart_data.acts);
            for (annotation, verdicts) in chart_data.annotations.iter().zip(&mut verdicts) {
                let is_there = !setting.leaves_out() || counted[annotation.act].is_some();
                let month = chart_data.month(annotation);
                let verdict = || Verdict::of(&curve, &turns, month, annotation.direction);
                verdicts.push(is_there.then(verdict));
            }
        }
        Self { settings, verdicts }
    }

    /// Under how many settings each annotation holds.
    #[must_use]
    pub fn holds(&self) -> Holds {
        let count = |verdicts: &Vec<Option<Verdict>>| {
            verdicts.iter().flatten().filter(|verdict| verdict.holds()).count()
        };
        // More settings than that nobody reads.
        let small = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        Holds {
            of: small(self.settings.len()),
            under: self.verdicts.iter().map(|verdicts| small(count(verdicts))).collect(),
        }
    }
}
