//! The cordiality index: coded acts in, one number a month out.
//!
//! A decayed stock of events (Brandes, Lerner & Snijders 2009; Lerner et al. 2013) over Azar's
//! weights (Azar & Havener 1976; Azar 1980), squeezed into −100…+100. Pure arithmetic on days and
//! Azar points; knows no text and no pixel. The same bits natively and in the browser: only
//! `+ − × ÷` and `libm`. Start at [`Curve::of`].

use crate::date::{Day, Month};
use crate::relation::{Act, Category, Span};

pub mod contributions;
pub mod course;
pub mod draws;
pub mod support;
pub mod turning_points;
pub mod verdict;

use contributions::Contributions;
use support::Support;

/// Days in a year, for half-lives.
const YEAR_DAYS: f64 = 365.25;

/// Azar's interval weight of a category, in Azar points (Azar & Havener 1976; Azar 1980).
///
/// ```
/// use cordiality::method::weight;
/// assert_eq!(weight("4".parse().unwrap()), 27.0);
/// assert_eq!(weight("15".parse().unwrap()), -102.0);
/// ```
#[must_use]
pub fn weight(category: Category) -> f64 {
    const AZAR: [f64; 15] = [
        92.0, 47.0, 31.0, 27.0, 14.0, 10.0, 6.0, 1.0, -6.0, -16.0, -29.0, -44.0, -50.0, -65.0,
        -102.0,
    ];
    AZAR[usize::from(category.number()) - 1]
}

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
    /// Reads an act.
    #[must_use]
    pub fn of(act: &Act) -> Self {
        let day = act.date.midpoint();
        let until = act.until.map_or(day, |until| until.midpoint().max(day));
        Self { day, until, points: weight(act.code) * act.directness.factor() }
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
    /// Half-life, in years.
    pub half_life_years: f64,
    /// The scale `K`, in Azar points; 0 where no act counts.
    pub scale: f64,
    /// What holds the curve on any day.
    pub contributions: Contributions,
    /// Cordiality at the last day of each month, −100 to +100.
    pub cordiality: Vec<f64>,
    /// How many counted acts are known to support each month ([`support`]).
    pub known: Vec<usize>,
}

impl Curve {
    /// Draws the curve of acts in the order of their days over `span`, in one pass over acts and
    /// months.
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
        let contributions = Contributions::of(weighted_acts, half_life_years);
        let value = |month: Month| cordiality(contributions.sum(month.last_day()).0, scale);
        let cordiality = span.iter().map(value).collect();
        let known = support::known(weighted_acts, span);
        Self { span, half_life_years, scale, contributions, cordiality, known }
    }

    /// The cordiality of a month; `None` outside the span.
    #[must_use]
    pub fn at(&self, month: Month) -> Option<f64> {
        self.cordiality.get(self.span.place(month)?).copied()
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
        cordiality(self.contributions.sum(day).0, self.scale)
    }

    /// How far the curve moved in a month: its values at the ends of the month before and of the month.
    #[must_use]
    pub fn moved(&self, month: Month) -> (f64, f64) {
        (self.on(Day(month.first_day().0 - 1)), self.on(month.last_day()))
    }

    /// An act's own part of how far the curve moved in its month, in points of cordiality: what is
    /// left of it at the month's end, times the mean slope of the curve over the month, `ΔC/ΔS`.
    ///
    /// The parts of the month's acts and of the fading of older ones add up to the whole move,
    /// whatever their order: leaving one act out after another would not, because the curve flattens
    /// towards its ends. It is the value of Aumann & Shapley 1974 (*Values of Non-Atomic Games*) for
    /// the straight way from one stock to the other.
    #[must_use]
    pub fn part_of_move(&self, act: WeightedAct) -> f64 {
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

/// One act's part in the stock of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// Index of the act.
    pub act: usize,
    /// Its part, in Azar points.
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
