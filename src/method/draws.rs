//! How far the curve depends on choices of coding: a thousand curves of acts coded a little otherwise.
//!
//! In each draw every act may be graded a step lower or higher or be left out, falls on some day of
//! those that its date allows, and half-life and weight of indirect acts differ. The draws cover these
//! choices and nothing else: not what is known to nobody. Draw `n` takes its numbers from PCG-XSH-RR
//! 64/32 (O'Neill 2014) with a fixed seed and the stream `n`, so one draw is the same without the
//! others, natively and in wasm. Start at [`Draws::of`].

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng as _;

use crate::date::Day;
use crate::method::turning_points::Turns;
use crate::method::verdict::Verdict;
use crate::method::{Curve, HALF_LIFE_YEARS, WeightedAct, Weights, scale, size};
use crate::relation::{Act, Category, Directness, Span};

/// How many draws there are.
pub const DRAWS: u16 = 1000;
/// Where every draw's generator starts; the stream is the number of the draw.
const SEED: u64 = 1947;
/// Draws below and above the range that is shown: 5 of 100 on either side.
const OUTSIDE: usize = DRAWS as usize / 20;
/// How often an act is graded a step lower, and how often a step higher.
const STEP: f64 = 0.15;
/// How often an act is left out.
const DROP: f64 = 0.10;
/// How far the weight of indirect acts may lie from the published one.
const INDIRECT: f64 = 0.25;

/// What the draws around the published curve say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draws {
    /// Of each month, the range that holds 90 of 100 draws.
    pub ranges: Vec<Range>,
    /// Of each annotated act in time order, how many of [`DRAWS`] confirm it.
    pub confirmed: Vec<u16>,
}

/// From the 5th to the 95th of 100 draws by nearest rank, in whole points of cordiality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Its lower end.
    pub low: i32,
    /// Its upper end, not below the lower one.
    pub high: i32,
}

impl Draws {
    /// Draws around the published curve of acts in the order of their days, over `span`.
    #[must_use]
    pub fn of(acts: &[Act], span: Span) -> Self {
        let total = size(&WeightedAct::all(acts));
        let mut values: Vec<Vec<f64>> = vec![Vec::with_capacity(DRAWS.into()); span.months()];
        let mut confirmed = vec![0; acts.iter().filter(|act| act.inflection.is_some()).count()];
        for number in 0..DRAWS {
            let draw = Draw::of(acts, number);
            let curve = draw.curve(total, span);
            for (values, value) in values.iter_mut().zip(&curve.cordiality) {
                values.push(*value);
            }
            let turns = Turns::of(&curve);
            let annotated = acts.iter().zip(&draw.days).filter_map(|(act, day)| {
                let direction = act.inflection?;
                Some(day.map(|day| Verdict::of(&curve, &turns, day.month(), direction)))
            });
            for (count, verdict) in confirmed.iter_mut().zip(annotated) {
                *count += u16::from(matches!(verdict, Some(Verdict::Confirmed(_))));
            }
        }
        Self { ranges: values.into_iter().map(Range::of).collect(), confirmed }
    }
}

impl Range {
    /// The range of a month's draws.
    fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let whole = |rank: usize| (values[rank - 1] + 0.5).floor() as i32;
        // Nearest rank: the 50th and the 950th of a thousand.
        Self { low: whole(OUTSIDE), high: whole(values.len() - OUTSIDE) }
    }
}

/// One draw.
struct Draw {
    half_life_years: f64,
    /// What counts, in the order of their days.
    weighted_acts: Vec<WeightedAct>,
    /// The day of each act; none for one that is left out.
    days: Vec<Option<Day>>,
}

impl Draw {
    /// Takes its numbers in this order: one for the half-life, one for the weight of indirect acts;
    /// then for each act its step, whether it is left out, and its day, whether or not it needs them.
    fn of(acts: &[Act], number: u16) -> Self {
        let mut numbers = Pcg32::new(SEED, number.into());
        // From 0 up to, not including, 1.
        let mut uniform = || f64::from(numbers.next_u32()) / 4_294_967_296.0;
        let half_life_years = HALF_LIFE_YEARS * libm::exp2(2.0 * uniform() - 1.0);
        let indirect = Directness::Indirect.factor() + INDIRECT * (2.0 * uniform() - 1.0);
        let indirect = indirect.clamp(0.0, 1.0);
        let (mut weighted_acts, mut days) = (Vec::with_capacity(acts.len()), Vec::new());
        for act in acts {
            let category = stepped(act.code, uniform());
            let is_left_out = uniform() < DROP;
            let day = within(act, uniform());
            days.push((!is_left_out).then_some(day));
            let factor = match act.directness {
                Directness::Indirect => indirect,
                other => other.factor(),
            };
            if !is_left_out && factor > 0.0 {
                let until = act.until.map_or(day, |until| until.midpoint().max(day));
                weighted_acts.push(WeightedAct {
                    day,
                    until,
                    points: Weights::Azar.of(category) * factor,
                });
            }
        }
        weighted_acts.sort_by_key(|weighted| weighted.day);
        Self { half_life_years, weighted_acts, days }
    }

    /// Its curve, on the scale that belongs to its half-life and to the acts as they are coded.
    fn curve(&self, total: f64, span: Span) -> Curve {
        let scale = scale(total, span, self.half_life_years);
        Curve::on_scale(&self.weighted_acts, span, self.half_life_years, scale)
    }
}

/// A category, or the one below or above it; the outermost have none beyond them.
fn stepped(category: Category, share: f64) -> Category {
    let next = if share < STEP {
        category.warmer()
    } else if share < 1.0 - STEP {
        None
    } else {
        category.colder()
    };
    next.unwrap_or(category)
}

/// A day of those that the date of an act allows.
fn within(act: &Act, share: f64) -> Day {
    let (first, last) = (act.date.earliest().0, act.date.latest().0);
    let days = f64::from(last - first + 1);
    Day(first + (share * days).floor() as i32)
}
