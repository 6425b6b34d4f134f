//! How far a curve depends on choices of coding: a thousand curves of acts coded a little otherwise.
//!
//! In each draw every act may be graded a step lower or higher or be left out, falls on some day of
//! those that its date allows, and half-life and weight of indirect acts differ from the chosen ones. The
//! draws cover these choices and nothing else: not what is known to nobody. Draw `n` takes its numbers from
//! PCG-XSH-RR 64/32 (O'Neill 2014) with a fixed seed and the stream `n`, so one draw is the same without the
//! others, natively and in wasm. Start at [`Draws::around`]; where nothing may wait for long,
//! [`Drawing`] makes a few at a time.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng as _;

use crate::date::Day;
use crate::method::specification::Code;
use crate::method::turning_points::Turns;
use crate::method::verdict::Verdict;
use crate::method::{CodedAct, Curve, Indirect, Made, Specification, WeightedAct};
use crate::relation::{Category, Direction, Directness, Span};

/// How many draws there are.
pub const DRAWS: u16 = 1000;
/// Where every draw's generator starts; the stream is the number of the draw.
const SEED: u64 = 1947;
/// Draws below and above the range that is shown: 5 of 100 on either side.
const OUTSIDE: u16 = DRAWS / 20;
/// How often an act is graded a step lower, and how often a step higher.
const STEP: f64 = 0.15;
/// How often an act is left out.
const DROP: f64 = 0.10;
/// How far the weight of indirect acts may lie from the chosen one.
const INDIRECT: f64 = 0.25;

/// What the draws around a curve say.
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

/// What is drawn around.
#[derive(Debug, Clone)]
pub struct Around<'a> {
    /// Every act, in the order of their days.
    pub acts: &'a [CodedAct],
    /// The first and the last day that the date of each allows.
    pub days: Vec<[Day; 2]>,
    /// The place of each annotated act, and which way it turned the relation.
    pub annotated: Vec<(usize, Direction)>,
    /// The months of the curve.
    pub span: Span,
}

impl Draws {
    /// Makes all draws around the curve that a specification has of acts.
    #[must_use]
    pub fn around(around: Around<'_>, specification: &Specification) -> Self {
        let mut drawing = Drawing::of(around, specification);
        while drawing.go_on() != Progress::All {}
        drawing.draws()
    }
}

/// Draws, of which some are made.
#[derive(Debug)]
pub struct Drawing {
    specification: Specification,
    varied: Vec<Varied>,
    annotated: Vec<(usize, Direction)>,
    span: Span,
    /// A curve of no act.
    blank: Curve,
    /// `Σ|v|`, as the curve itself has it.
    size: f64,
    /// The values of each curve that is made, and the day of each annotated act in it; none for one that
    /// is left out.
    made: Vec<(Vec<f64>, Vec<Option<Day>>)>,
    /// How many of them have been asked which acts they confirm.
    asked: u16,
    /// Of each month, how many draws have each whole value from −100 to +100.
    values: Vec<[u16; 201]>,
    confirmed: Vec<u16>,
}

/// How far draws are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Something is left to do.
    Some,
    /// The ranges are known just now.
    Ranges,
    /// All is known.
    All,
}

/// What is varied of an act.
#[derive(Debug)]
struct Varied {
    /// Its chosen code; nothing where a reader has left it out.
    code: Option<Code>,
    /// Whether it counts, as soon as indirect acts do.
    counts: bool,
    /// The first and the last day that its date allows.
    days: [Day; 2],
    /// The last day on which it keeps its whole value, where it is sustained.
    until: Option<Day>,
}

impl Drawing {
    /// Makes no draw yet.
    #[must_use]
    pub fn of(around: Around<'_>, specification: &Specification) -> Self {
        let Around { acts, days, annotated, span } = around;
        let heard =
            Specification { indirect: Indirect::WHOLE, ..specification.clone() }.weigh(acts);
        let varied = |(place, (act, days)): (usize, (&CodedAct, [Day; 2]))| Varied {
            code: specification.code(place, act),
            counts: heard.get(place).is_some_and(Option::is_some),
            days,
            until: Some(act.until).filter(|until| *until > act.day),
        };
        Self {
            varied: acts.iter().zip(days).enumerate().map(varied).collect(),
            size: specification.size(acts),
            made: Vec::with_capacity(DRAWS.into()),
            asked: 0,
            values: vec![[0; 201]; span.months()],
            confirmed: vec![0; annotated.len()],
            specification: specification.clone(),
            annotated,
            blank: Curve::of(&[], span, 1.0),
            span,
        }
    }

    /// Makes one more curve, or asks one more which acts it confirms, and says how far all are: the ranges are
    /// known first, and the shares after them.
    pub fn go_on(&mut self) -> Progress {
        if self.made.len() < usize::from(DRAWS) {
            let (curve, days) = self.draw(self.made.len() as u64);
            for (values, value) in self.values.iter_mut().zip(&curve.cordiality) {
                // What is whole is in the order of what is not, so ranks may be counted in whole points.
                values[((value + 0.5).floor() + 100.0) as usize] += 1;
            }
            let days = self.annotated.iter().map(|&(act, _)| days[act]).collect();
            self.made.push((curve.cordiality, days));
            let is_last = self.made.len() == usize::from(DRAWS);
            return if is_last { Progress::Ranges } else { Progress::Some };
        }
        if let Some((cordiality, days)) = self.made.get(usize::from(self.asked)) {
            let curve = Curve { cordiality: cordiality.clone(), ..self.blank.clone() };
            let turns = Turns::of(&curve);
            let annotated = self.annotated.iter().zip(days);
            for (count, ((_, direction), day)) in self.confirmed.iter_mut().zip(annotated) {
                let verdict = day.map(|day| Verdict::of(&curve, &turns, day.month(), *direction));
                *count += u16::from(matches!(verdict, Some(Verdict::Confirmed(_))));
            }
            self.asked += 1;
        }
        if self.asked < DRAWS { Progress::Some } else { Progress::All }
    }

    /// What is known by now: the ranges of those that are made, and no share before every one is asked.
    #[must_use]
    pub fn draws(&self) -> Draws {
        let confirmed = if self.asked < DRAWS { Vec::new() } else { self.confirmed.clone() };
        Draws { ranges: self.values.iter().map(Range::of).collect(), confirmed }
    }

    /// The curve of a draw, and the day of each act; none for one that is left out.
    ///
    /// It takes its numbers in this order: one for the half-life, one for the weight of indirect acts;
    /// then for each act its step, whether it is left out, and its day, whether or not it needs them.
    fn draw(&self, number: u64) -> (Curve, Vec<Option<Day>>) {
        let Specification { half_life, weights, indirect, .. } = &self.specification;
        let mut numbers = Pcg32::new(SEED, number);
        // From 0 up to, not including, 1.
        let mut uniform = || f64::from(numbers.next_u32()) / 4_294_967_296.0;
        let half_life_years = half_life.years() * libm::exp2(2.0 * uniform() - 1.0);
        let indirect = indirect.share() + INDIRECT * (2.0 * uniform() - 1.0);
        let indirect = indirect.clamp(0.0, 1.0);
        let (mut weighted_acts, mut days) = (Vec::with_capacity(self.varied.len()), Vec::new());
        for &Varied { code, counts, days: [first, last], until } in &self.varied {
            let (step, is_left_out) = (uniform(), uniform() < DROP);
            let day = uniform() * f64::from(last.0 - first.0 + 1);
            let day = Day(first.0 + day.floor() as i32);
            let code = code.filter(|_| !is_left_out);
            days.push(code.map(|_| day));
            let Some(code) = code.filter(|_| counts) else { continue };
            let factor = match code.directness {
                Directness::Indirect => indirect,
                other => other.factor(),
            };
            if factor > 0.0 {
                let until = until.map_or(day, |until| until.max(day));
                let points = weights.of(stepped(code.category, step)) * factor;
                // They come nearly in the order of their days.
                let place = weighted_acts.partition_point(|it: &WeightedAct| it.day <= day);
                weighted_acts.insert(place, WeightedAct { day, until, points });
            }
        }
        // On the scale that belongs to its half-life and to the acts as they are coded.
        let made = Made::by(&self.specification, half_life_years, self.size, self.span);
        (Curve::made(weighted_acts, self.span, made), days)
    }
}

impl Range {
    /// The range of a month's draws, of which there are so many of each whole value.
    fn of(values: &[u16; 201]) -> Self {
        // Nearest rank: the 50th and the 950th of a thousand.
        let whole = |rank: u16| {
            let mut below = 0;
            let reaches = |many: &u16| {
                below += many;
                below >= rank
            };
            values.iter().position(reaches).unwrap_or(0) as i32 - 100
        };
        Self { low: whole(OUTSIDE), high: whole(DRAWS - OUTSIDE) }
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
