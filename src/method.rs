//! The cordiality index: coded acts in, one number a month out.
//!
//! A decayed stock of events (Brandes, Lerner & Snijders 2009; Lerner et al. 2013) over Azar's
//! weights (Azar & Havener 1976; Azar 1980), squeezed into −100…+100. Pure arithmetic on days and
//! Azar points; knows no text and no pixel. The same bits natively and in the browser: only
//! `+ − × ÷` and `libm`. What may be chosen otherwise is one value, a [`Specification`]. Start at
//! [`Curve::under`].

use crate::date::{Day, Month};
use crate::relation::{Act, Span};

pub mod contributions;
pub mod correlation;
pub mod course;
pub mod draws;
mod half_life;
pub mod specification;
pub mod support;
pub mod turning_points;
pub mod verdict;
mod weights;

use contributions::Contributions;
use draws::{Draws, Range};
pub use half_life::HalfLife;
pub use specification::{CodedAct, Model, Specification};
use support::Support;
pub use weights::{Indirect, Weights};

/// Days in a year, for half-lives.
const YEAR_DAYS: f64 = 365.25;

/// An act as the index sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightedAct {
    /// The day on which it begins to count.
    pub day: Day,
    /// The last day on which it keeps its whole value; `day` unless it is sustained.
    pub until: Day,
    /// Weight times directness, in Azar points.
    pub points: f64,
}

impl WeightedAct {
    /// Reads an act as it is published.
    #[must_use]
    pub fn of(act: &Act) -> Self {
        let day = act.date.midpoint();
        let until = act.until.map_or(day, |until| until.midpoint().max(day));
        Self { day, until, points: Weights::Azar.of(act.code) * act.directness.factor() }
    }

    /// Reads many acts, in their order.
    #[must_use]
    pub fn all(acts: &[Act]) -> Vec<Self> {
        acts.iter().map(Self::of).collect()
    }

    /// What is left of this act at `day`, in Azar points: `v · 2^(−(t − t_i)/h)`, and nothing
    /// before it happens.
    #[must_use]
    pub fn at(self, day: Day, half_life_years: f64) -> f64 {
        if day < self.day {
            return 0.0;
        }
        self.points * decay(day.0 - self.until.0, half_life_years)
    }
}

/// `2^(−days/h)`, and 1 for days not yet begun.
fn decay(days: i32, half_life_years: f64) -> f64 {
    if days <= 0 { 1.0 } else { libm::exp2(-f64::from(days) / (half_life_years * YEAR_DAYS)) }
}

/// The half-life of an act's weight when nobody has chosen another, in years.
pub const HALF_LIFE_YEARS: f64 = 2.0;

/// The monthly curve and what it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// The months it covers.
    pub span: Span,
    /// What it was made by.
    pub model: Model,
    /// Whether it was made by the published specification.
    pub is_published: bool,
    /// The scale `K`, in points of the weights; 0 where no act counts.
    pub scale: f64,
    /// What each act weighs: nothing where it does not count.
    pub weighted_acts: Vec<WeightedAct>,
    /// How far each act moved the level on its day, in points of cordiality; empty of a stock.
    pub moves: Vec<WeightedAct>,
    /// The half-life, in years; without end under [`Model::YanZhou`].
    pub half_life_years: f64,
    /// What holds the curve on any day.
    pub contributions: Contributions,
    /// Cordiality at the last day of each month, −100 to +100.
    pub cordiality: Vec<f64>,
    /// How many counted acts are known to support each month ([`support`]).
    pub known: Vec<usize>,
    /// What the draws around it say; nothing while none are made.
    pub draws: Option<Draws>,
}

impl Curve {
    /// Draws the curve of coded acts, in the order of their days, over `span` as a specification has it, in
    /// one pass over acts and months.
    ///
    /// `Σ|v|` in `K` is that of all acts as published, under the weights of the specification: what a filter
    /// leaves, and what is coded otherwise, keeps its scale.
    #[must_use]
    pub fn under(acts: &[CodedAct], span: Span, specification: &Specification) -> Self {
        let weights = specification.weigh(acts);
        let weighted = acts.iter().zip(&weights).map(|(act, points)| WeightedAct {
            day: act.day,
            until: act.until,
            points: points.unwrap_or(0.0),
        });
        let half_life_years = specification.half_life.years();
        let made = Made::by(specification, half_life_years, specification.size(acts), span);
        let counted = acts.iter().zip(&weights).filter(|(_, points)| points.is_some());
        let known = support::known(counted.map(|(act, _)| (act.day, act.until)), span);
        let is_published = *specification == Specification::PUBLISHED;
        Self { is_published, known, ..Self::made(weighted.collect(), span, made) }
    }

    /// Draws the curve of acts that have their weights, on the scale of their own.
    ///
    /// ```
    /// use cordiality::date::Month;
    /// use cordiality::method::Curve;
    /// use cordiality::relation::Span;
    /// let span = Span { from: Month::new(1947, 8), to: Month::new(1947, 12) };
    /// assert_eq!(Curve::of(&[], span, 2.0).cordiality, [0.0; 5]);
    /// ```
    #[must_use]
    pub fn of(weighted_acts: &[WeightedAct], span: Span, half_life_years: f64) -> Self {
        let scale = scale(size(weighted_acts), span, half_life_years);
        Self::on_scale(weighted_acts, span, half_life_years, scale)
    }

    /// The same on a scale that other acts have given.
    pub(crate) fn on_scale(
        weighted_acts: &[WeightedAct],
        span: Span,
        half_life_years: f64,
        scale: f64,
    ) -> Self {
        let counted = weighted_acts.iter().filter(|weighted| weighted.points != 0.0);
        let known = support::known(counted.map(|it| (it.day, it.until)), span);
        let made = Made::Stock { half_life_years, scale };
        Self { known, ..Self::made(weighted_acts.to_vec(), span, made) }
    }

    /// Draws a curve, without what supports it.
    fn made(weighted_acts: Vec<WeightedAct>, span: Span, made: Made) -> Self {
        let (model, moves, contributions, scale, half_life_years) = match made {
            Made::Stock { half_life_years, scale } => {
                let contributions = Contributions::of(&weighted_acts, half_life_years);
                (Model::DecayedStock, Vec::new(), contributions, scale, half_life_years)
            }
            Made::Level { greatest } => {
                let moves = specification::moves(&weighted_acts, greatest);
                let contributions = Contributions::of_moves(&moves);
                (Model::YanZhou, moves, contributions, 0.0, f64::INFINITY)
            }
        };
        let (cordiality, known) = (Vec::new(), Vec::new());
        let curve = Self {
            span,
            model,
            is_published: false,
            scale,
            weighted_acts,
            moves,
            half_life_years,
            contributions,
            cordiality,
            known,
            draws: None,
        };
        let cordiality = span.iter().map(|month| curve.on(month.last_day())).collect();
        Self { cordiality, ..curve }
    }

    /// The cordiality of a month; `None` outside the span.
    #[must_use]
    pub fn at(&self, month: Month) -> Option<f64> {
        self.cordiality.get(self.span.place(month)?).copied()
    }

    /// Where other codings of the acts would put a month; `None` outside the span and while no draws are made.
    #[must_use]
    pub fn range(&self, month: Month) -> Option<Range> {
        self.draws.as_ref()?.ranges.get(self.span.place(month)?).copied()
    }

    /// What a month rests on; of no act outside the span.
    #[must_use]
    pub fn support(&self, month: Month) -> Support {
        let known = self.span.place(month).and_then(|place| self.known.get(place));
        Support {
            known: known.copied().unwrap_or(0),
            effective: self.contributions.effective(month.last_day()),
        }
    }

    /// The cordiality at the end of any day.
    #[must_use]
    pub fn on(&self, day: Day) -> f64 {
        let (sum, _) = self.contributions.sum(day);
        match self.model {
            Model::DecayedStock => cordiality(sum, self.scale),
            // By rounding alone a sum can lie beyond the end.
            Model::YanZhou => sum.clamp(-100.0, 100.0),
        }
    }

    /// How far the curve moved in a month: its values at the ends of the month before and of the month.
    #[must_use]
    pub fn moved(&self, month: Month) -> (f64, f64) {
        (self.on(Day(month.first_day().0 - 1)), self.on(month.last_day()))
    }

    /// The own part that the act of a place has in how far the curve moved in its month, in points of
    /// cordiality: what is left of it at the month's end, times the mean slope of the curve over the
    /// month, `ΔC/ΔS`. Under [`Model::YanZhou`], its move.
    ///
    /// The parts of the month's acts and of the fading of older ones add up to the whole move,
    /// whatever their order: leaving one act out after another would not, because the curve flattens
    /// towards its ends. It is the value of Aumann & Shapley 1974 (*Values of Non-Atomic Games*) for
    /// the straight way from one stock to the other.
    #[must_use]
    pub fn part_of_move(&self, place: usize) -> f64 {
        if let Some(moved) = self.moves.get(place) {
            return moved.points;
        }
        let Some(&act) = self.weighted_acts.get(place) else { return 0.0 };
        let month = act.day.month();
        let stock = |day: Day| self.contributions.sum(day).0;
        let change = stock(month.last_day()) - stock(Day(month.first_day().0 - 1));
        let (before, after) = self.moved(month);
        if self.scale == 0.0 {
            return 0.0;
        }
        // Where the stock hardly changes, the slope at a place: a quotient of two small differences
        // would be noise.
        let slope = if change.abs() > 1e-6 * self.scale {
            (after - before) / change
        } else {
            (100.0 - after * after / 100.0) / self.scale
        };
        act.at(month.last_day(), self.half_life_years) * slope
    }
}

/// What a curve is made by, with what that needs.
enum Made {
    Stock { half_life_years: f64, scale: f64 },
    Level { greatest: f64 },
}

impl Made {
    /// By the model of a specification, at a half-life that may lie near its own. `size` is `Σ|v_i|`.
    fn by(specification: &Specification, half_life_years: f64, size: f64, span: Span) -> Self {
        match specification.model {
            Model::DecayedStock => {
                Self::Stock { half_life_years, scale: scale(size, span, half_life_years) }
            }
            Model::YanZhou => Self::Level { greatest: specification.weights.greatest() },
        }
    }
}

/// One act's part in the stock of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// Index of the act.
    pub act: usize,
    /// Its part, in points of the weights; under [`Model::YanZhou`] its move, in points of cordiality.
    pub points: f64,
}

/// `Σ|v_i|` of acts, in Azar points.
#[must_use]
pub fn size(weighted_acts: &[WeightedAct]) -> f64 {
    weighted_acts.iter().map(|weighted| weighted.points.abs()).sum()
}

/// `K = (Σ|v_i| / years) · h / ln 2`, in Azar points: the stock that the pair would hold if every
/// act had one sign. It keeps curves of other half-lives and codings comparable. `size` is `Σ|v_i|`.
#[must_use]
pub fn scale(size: f64, span: Span, half_life_years: f64) -> f64 {
    size / span.years() * half_life_years / core::f64::consts::LN_2
}

/// `C = 100 · tanh(S/K)`, −100 to +100; 0 where no act counts.
///
/// ```
/// use cordiality::method::cordiality;
/// assert_eq!(cordiality(0.0, 50.0), 0.0);
/// assert_eq!(cordiality(3.0, 0.0), 0.0);
/// assert!((cordiality(50.0, 50.0) - 76.159).abs() < 1e-3);
/// ```
#[must_use]
pub fn cordiality(stock: f64, scale: f64) -> f64 {
    if scale > 0.0 { 100.0 * libm::tanh(stock / scale) } else { 0.0 }
}

/// A verbal grade of cordiality, coldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// −60 and below.
    Hostile,
    /// −60 to −30.
    Strained,
    /// −30 to −10.
    Cool,
    /// Within ±10.
    Neutral,
    /// 10 to 30.
    Thawing,
    /// 30 to 60.
    Warm,
    /// 60 and above.
    Cordial,
}

impl Grade {
    /// Every grade, coldest first.
    pub const ALL: [Self; 7] = [
        Self::Hostile,
        Self::Strained,
        Self::Cool,
        Self::Neutral,
        Self::Thawing,
        Self::Warm,
        Self::Cordial,
    ];

    /// The values between neighbouring grades, coldest first.
    pub const BOUNDS: [f64; 6] = [-60.0, -30.0, -10.0, 10.0, 30.0, 60.0];

    /// The grade of a value: a bound belongs to the grade farther from zero.
    ///
    /// ```
    /// use cordiality::method::Grade;
    /// assert_eq!(Grade::of(-60.0), Grade::Hostile);
    /// assert_eq!(Grade::of(9.99), Grade::Neutral);
    /// assert_eq!(Grade::of(10.0), Grade::Thawing);
    /// ```
    #[must_use]
    pub fn of(cordiality: f64) -> Self {
        let reached = Self::BOUNDS
            .into_iter()
            .filter(|&bound| cordiality > bound || (cordiality == bound && bound > 0.0));
        Self::ALL[reached.count()]
    }

    /// The values that this grade covers, from −100 to +100.
    #[must_use]
    pub fn range(self) -> (f64, f64) {
        let index = self as usize;
        let low = index.checked_sub(1).and_then(|i| Self::BOUNDS.get(i));
        (low.copied().unwrap_or(-100.0), Self::BOUNDS.get(index).copied().unwrap_or(100.0))
    }
}
