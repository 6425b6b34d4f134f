//! How acts are weighed and which of them count: one specification of many that could be defended.
//!
//! The published curve is one; what a reader chooses is another, and so is each column of a table of
//! robustness. A specification is a value: from it and coded acts, [`Curve::under`](crate::method::Curve::under)
//! makes the curve. Start at [`Specification::weigh`].

use crate::date::Day;
use crate::method::{HalfLife, Indirect, WeightedAct, Weights};
use crate::relation::{Category, Directness, Domain};

/// An act with all that a specification can ask about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedAct {
    /// The day on which it begins to count.
    pub day: Day,
    /// The last day on which it keeps its whole value; `day` unless it is sustained.
    pub until: Day,
    /// How it is coded.
    pub code: Code,
    /// Its domain.
    pub domain: Domain,
    /// Who acted: 0 and 1 are the two states, each greater number is a third.
    pub initiator: u16,
    /// Whom it was done to, counted in the same way.
    pub target: u16,
    /// Whether no reference that can be cited has been read for it.
    pub unverified: bool,
    /// Who reports it.
    pub cited: Box<[Cited]>,
}

/// The code of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// Its place on Azar's scale.
    pub category: Category,
    /// How directly it is addressed.
    pub directness: Directness,
}

/// A citation: its work, and the work that it was read in where that is another one; both by their
/// numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cited {
    /// The work that says so.
    pub work: u16,
    /// The work that cites it.
    pub via: Option<u16>,
}

/// What a curve is made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// A stock of acts that fade by half in every half-life (Brandes, Lerner & Snijders 2009; Lerner et
    /// al. 2013).
    DecayedStock,
    /// A level that each act moves by less, the nearer it is to the end of its scale already, and that
    /// nothing fades (Yan & Zhou 2004; Yan 2010).
    YanZhou,
}

/// How acts are weighed and which of them count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specification {
    /// How fast they fade; of no effect on the curve of [`Model::YanZhou`].
    pub half_life: HalfLife,
    /// What their categories weigh.
    pub weights: Weights,
    /// What the curve is made by.
    pub model: Model,
    /// How much indirect ones count.
    pub indirect: Indirect,
    /// Whether those of each of [`Domain::ALL`] count.
    pub domains: [bool; Domain::ALL.len()],
    /// Whether those by the first state, by the second, and by thirds count.
    pub actors: [bool; 3],
    /// Whether those that no reference has been read for are left out.
    pub only_verified: bool,
    /// On whose word they count.
    pub works: Works,
    /// Whether acts of one category and directness, of one actor towards one other, count once a month.
    pub once_a_month: bool,
    /// What is coded otherwise than published, in the order of acts, each once.
    pub recoded: Vec<Recoded>,
}

/// On whose word acts count: a citation is heard while it rests on a wanted work and on none that is
/// unwanted, and an act counts while one of its citations is heard. A work rests on what it is read in, too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Works {
    /// The only works that are heard; all, where none is named.
    pub only: Vec<u16>,
    /// Works that are not heard.
    pub without: Vec<u16>,
}

/// An act that is coded otherwise than published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recoded {
    /// Its place among all acts.
    pub act: usize,
    /// Its code; nothing where it is left out.
    pub code: Option<Code>,
}

impl Works {
    /// Whether a citation is heard.
    fn hear(&self, cited: &Cited) -> bool {
        let rests_on = |work: &u16| *work == cited.work || Some(*work) == cited.via;
        (self.only.is_empty() || self.only.iter().any(rests_on))
            && !self.without.iter().any(rests_on)
    }

    /// Whether every work is heard.
    #[must_use]
    pub const fn are_all(&self) -> bool {
        self.only.is_empty() && self.without.is_empty()
    }
}

impl Default for Specification {
    fn default() -> Self {
        Self::PUBLISHED
    }
}

impl Specification {
    /// The one that the curve is published with.
    pub const PUBLISHED: Self = Self {
        half_life: HalfLife::PUBLISHED,
        weights: Weights::Azar,
        model: Model::DecayedStock,
        indirect: Indirect::PUBLISHED,
        domains: [true; Domain::ALL.len()],
        actors: [true; 3],
        only_verified: false,
        works: Works { only: Vec::new(), without: Vec::new() },
        once_a_month: false,
        recoded: Vec::new(),
    };

    /// The published one at another half-life.
    #[must_use]
    pub fn fading_by(half_life: HalfLife) -> Self {
        Self { half_life, ..Self::PUBLISHED }
    }

    /// What is said otherwise of an act than published, if anything is.
    #[must_use]
    pub fn recoded(&self, act: usize) -> Option<&Recoded> {
        let place = self.recoded.binary_search_by_key(&act, |recoded| recoded.act).ok()?;
        self.recoded.get(place)
    }

    /// Codes an act otherwise than published: nothing inside leaves it out, and nothing at all takes it back.
    pub fn recode(&mut self, act: usize, code: Option<Option<Code>>) {
        let place = self.recoded.partition_point(|it| it.act < act);
        if self.recoded(act).is_some() {
            self.recoded.remove(place);
        }
        if let Some(code) = code {
            self.recoded.insert(place, Recoded { act, code });
        }
    }

    /// The code of an act of a place; nothing where a reader has left it out.
    #[must_use]
    pub fn code(&self, place: usize, act: &CodedAct) -> Option<Code> {
        self.recoded(place).map_or(Some(act.code), |recoded| recoded.code)
    }

    /// The weight of a code, in points of the weights' table.
    #[must_use]
    pub fn points(&self, code: Code) -> f64 {
        self.weights.of(code.category) * self.indirect.factor(code.directness)
    }

    /// Whether acts like this count, whatever their code.
    fn admits(&self, act: &CodedAct) -> bool {
        self.domains[act.domain as usize]
            && self.actors[usize::from(act.initiator.min(2))]
            && !(self.only_verified && act.unverified)
            && (self.works.are_all() || act.cited.iter().any(|cited| self.works.hear(cited)))
    }

    /// What each act weighs; nothing for one that does not count. Acts come in the order of their days.
    ///
    /// One that counts may weigh nothing all the same, as a neutral one does by equal steps: it is known,
    /// and holds the curve nowhere.
    #[must_use]
    pub fn weigh(&self, acts: &[CodedAct]) -> Vec<Option<f64>> {
        let mut kinds = Kinds::default();
        let weigh = |(place, act): (usize, &CodedAct)| {
            let code = self.code(place, act).filter(|_| self.admits(act))?;
            let counts = self.indirect.factor(code.directness) > 0.0
                && (!self.once_a_month || kinds.is_first(act, code));
            counts.then(|| self.points(code))
        };
        acts.iter().enumerate().map(weigh).collect()
    }

    /// `Σ|v_i|` of acts as they are published, in points of the weights' table: what is left of them under
    /// a filter, or coded otherwise, keeps the scale of all.
    #[must_use]
    pub fn size(&self, acts: &[CodedAct]) -> f64 {
        acts.iter().map(|act| self.points(act.code).abs()).sum()
    }
}

/// The kinds of act that a month has had. Those of one category and directness weigh the same, so of several
/// the earliest stays for all.
#[derive(Default)]
struct Kinds {
    month: i32,
    had: Vec<(Code, u16, u16)>,
}

impl Kinds {
    fn is_first(&mut self, act: &CodedAct, code: Code) -> bool {
        let month = act.day.month().0;
        if month != self.month {
            *self = Self { month, had: Vec::new() };
        }
        let kind = (code, act.initiator, act.target);
        let is_first = !self.had.contains(&kind);
        if is_first {
            self.had.push(kind);
        }
        is_first
    }
}

/// How acts move a level on ±9 that begins at 0, in points of cordiality: each by `v · (9 − P)/9` where
/// it is friendly and `v · (9 + P)/9` where it is not (Yan & Zhou 2004; Yan 2010), in the order of their
/// days. `greatest` is the greatest weight that an act can have.
#[must_use]
pub(super) fn moves(weighted_acts: &[WeightedAct], greatest: f64) -> Vec<WeightedAct> {
    /// The ends of their scale.
    const END: f64 = 9.0;
    let mut level = 0.0;
    let step = |weighted: &WeightedAct| {
        let size = END * weighted.points / greatest;
        let room = if size < 0.0 { END + level } else { END - level };
        let moved = size * room / END;
        level += moved;
        WeightedAct { until: weighted.day, points: moved * 100.0 / END, ..*weighted }
    };
    weighted_acts.iter().map(step).collect()
}
