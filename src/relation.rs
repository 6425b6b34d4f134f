//! The relation between two states: who, when, what happened, and who says so.
//!
//! Plain values with their invariants; knows no file, no pixel and no formula. The compiler
//! ([`crate::pack`], native only) makes a [`Relation`] from authored files; it is published as
//! `relation.json`, which [`Relation::from_json`] reads back.

use crate::date::{Month, PartialDate};

mod category;
mod circumstance;
mod language;
mod load;
mod publication;
mod source;
mod table;
mod word;

pub use category::Category;
pub use circumstance::{Circumstance, CircumstanceKind};
pub use language::{ENGLISH, Language, TextDirection, has_rtl};
pub use load::LoadError;
pub use publication::{Licence, Publication};
pub use source::{Reference, Run, Series, Shown, Source};
pub use table::{ACT_COLUMNS, CHART_COLUMNS};
pub use word::Word;

/// The form of `relation.json` that this program reads and writes.
pub const SCHEMA: u32 = 1;

/// Two states over a span of time: everything the page says.
#[derive(Debug, Clone, PartialEq)]
pub struct Relation {
    /// Kebab-case name of the pack.
    pub id: String,
    /// What the chart is of, with its years.
    pub title: String,
    /// What the chart finds, as one sentence: the heading of the page.
    pub finding: String,
    /// What of it the curve must bear out.
    pub superlatives: Vec<Superlative>,
    /// Two sentences for a newcomer.
    pub lede: String,
    /// On what terms it is published.
    pub publication: Publication,
    /// The months that the curve covers.
    pub span: Span,
    /// The two states.
    pub parties: [Party; 2],
    /// Every other actor that an act names.
    pub thirds: Vec<Third>,
    /// Named periods that cover the span in order.
    pub eras: Vec<Era>,
    /// Office-holders of both states.
    pub offices: Vec<Office>,
    /// Treaties and wars that the relation stood in, in the order of the pack.
    pub context: Vec<Circumstance>,
    /// The works without whose acts the table of robustness asks what holds, as indices into `sources`.
    pub robustness: Vec<usize>,
    /// Every act, ordered by the day on which it counts, then by id.
    pub acts: Vec<Act>,
    /// Every source that is cited, ordered as in the bibliography.
    pub sources: Vec<Source>,
    /// Other spellings of names, for the search. Not in `relation.json`: the page holds them.
    pub spellings: Vec<Spelling>,
}

/// A name that texts spell in one way and readers in several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// As the texts have it.
    pub name: String,
    /// As others write it.
    pub variants: Vec<String>,
}

/// Words of the finding that say where the curve is highest or lowest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Superlative {
    /// As they stand in the finding: "warmest".
    pub words: String,
    /// What they say.
    pub is: Peak,
    /// The months in which the curve must have its peak for that.
    pub within: Span,
}

/// The highest or the lowest value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peak {
    /// The warmest month.
    Highest,
    /// The coldest month.
    Lowest,
}

/// The first and the last month of the curve, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First month.
    pub from: Month,
    /// Last month, not before the first.
    pub to: Month,
}

impl Span {
    /// How many months the span holds.
    #[must_use]
    pub const fn months(self) -> usize {
        (self.to.0 - self.from.0 + 1) as usize
    }

    /// The length of the span in years.
    #[must_use]
    pub fn years(self) -> f64 {
        self.months() as f64 / 12.0
    }

    /// Whether the whole of `date` may lie in the span.
    #[must_use]
    pub fn meets(self, date: PartialDate) -> bool {
        self.from.first_day() <= date.latest() && date.earliest() <= self.to.last_day()
    }

    /// The months that both spans have, if any.
    #[must_use]
    pub fn common(self, other: Self) -> Option<Self> {
        let (from, to) = (self.from.max(other.from), self.to.min(other.to));
        (from <= to).then_some(Self { from, to })
    }

    /// The place of a month in the span, from 0.
    #[must_use]
    pub fn place(self, month: Month) -> Option<usize> {
        let place = usize::try_from(month.0.checked_sub(self.from.0)?).ok()?;
        (place < self.months()).then_some(place)
    }

    /// Every month of the span, in order.
    pub fn iter(self) -> impl Iterator<Item = Month> {
        (self.from.0..=self.to.0).map(Month)
    }
}

/// One of the two states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Kebab-case name, as acts use it.
    pub id: String,
    /// Its name in text.
    pub name: String,
    /// "Pakistani".
    pub adjective: String,
    /// `#rrggbb`, for the strip of its leaders.
    pub colour: String,
}

/// An actor that is neither of the two states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Third {
    /// Kebab-case name, as acts use it.
    pub id: String,
    /// Its name in text.
    pub name: String,
}

/// A named period of the relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Era {
    /// Kebab-case name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name in the strip above the plot.
    pub short: String,
    /// Its months.
    pub span: Span,
    /// What each source says of it.
    pub verdicts: Vec<Claim>,
}

/// What somebody says, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// One or two sentences in our words.
    pub text: String,
    /// Who says it.
    pub cites: Vec<Cite>,
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite {
    /// Index into [`Relation::sources`].
    pub source: usize,
    /// Page, section, footnote or document number; never empty. Behind "via @", the key of the work
    /// that cites this one, then the place in that.
    pub locator: String,
}

impl Cite {
    /// A locator that names a second work: what stands before its key, the key, what follows.
    #[must_use]
    pub fn via(&self) -> Option<(&str, &str, &str)> {
        let at = self.locator.find("via @")? + "via ".len();
        let (before, rest) = self.locator.split_at(at);
        let (key, after) = rest[1..].split_at(rest[1..].find(',').unwrap_or(rest.len() - 1));
        Some((before, key, after))
    }
}

/// Which office somebody held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The effective ruler, drawn as a strip under the plot.
    Leader,
    /// Head of state.
    HeadOfState,
    /// Head of government.
    HeadOfGovernment,
    /// Foreign minister.
    ForeignMinister,
}

/// Somebody's time in an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Id of one of the two states.
    pub party: String,
    /// Which office.
    pub role: Role,
    /// Full name.
    pub name: String,
    /// Name for the strip.
    pub short: String,
    /// First day.
    pub from: PartialDate,
    /// Last day.
    pub to: PartialDate,
    /// Who says so.
    pub cites: Vec<Cite>,
    /// Whether no reference has been read for the dates.
    pub unverified: bool,
}

/// Which side of the relation an act belongs to: its lane under the plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Domain {
    /// Recognition, visits, notes, votes, parties.
    Political,
    /// Pacts, bases, arms, raids, wars.
    Military,
    /// Trade, credits, aid, oil, steel.
    Economic,
    /// Writers, press, exhibitions, science, sport.
    Cultural,
}

impl Domain {
    /// Every domain, in the order of the lanes.
    pub const ALL: [Self; 4] = [Self::Political, Self::Military, Self::Economic, Self::Cultural];
}

/// Which way an annotated act turned the relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards cordial.
    Warming,
    /// Towards hostile.
    Cooling,
}

/// How much of the story an annotated act carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tier {
    /// A marker with a title and a clause of cause.
    Primary,
    /// A dot with a number, and a title where there is room.
    Secondary,
}

/// How directly an act is addressed to the other state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Directness {
    /// Addressed to the other state: counts whole.
    Direct,
    /// Aimed at it through a third: counts half.
    Indirect,
    /// Context that the reader needs and the curve does not count.
    Context,
}

impl Directness {
    /// The factor on the act's weight.
    #[must_use]
    pub const fn factor(self) -> f64 {
        match self {
            Self::Direct => 1.0,
            Self::Indirect => 0.5,
            Self::Context => 0.0,
        }
    }
}

/// One dated, coded, cited act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Kebab-case and stable: it is in people's links.
    pub id: String,
    /// When, as precisely as the sources allow.
    pub date: PartialDate,
    /// The day to which a sustained act keeps its value.
    pub until: Option<PartialDate>,
    /// At most 60 characters.
    pub title: String,
    /// One to three sentences.
    pub summary: String,
    /// Its lane.
    pub domain: Domain,
    /// Id of who acted.
    pub initiator: String,
    /// Id of whom it was done to.
    pub target: String,
    /// Its place on the scale.
    pub code: Category,
    /// How much of its weight counts.
    pub directness: Directness,
    /// Set where the act is annotated on the chart.
    pub inflection: Option<Direction>,
    /// How much of the story it carries; only an annotated act can be primary.
    pub tier: Tier,
    /// Of a primary act, what it is called on the chart where its title is too long; else empty.
    pub short: String,
    /// Of a primary act, at most 40 letters of what came of it; else empty.
    pub clause: String,
    /// Who reports it; never empty.
    pub cites: Vec<Cite>,
    /// What another source says instead.
    pub disputed: Option<Claim>,
    /// Whether no reference that can be cited has been read for it.
    pub unverified: bool,
    /// The coder's reason.
    pub note: String,
}

impl Relation {
    /// Every annotated act, in time order, as indices into [`Relation::acts`].
    pub fn inflections(&self) -> impl Iterator<Item = usize> {
        (0..self.acts.len()).filter(|&act| self.acts[act].inflection.is_some())
    }

    /// The name of a state or third by its id; the id itself where there is none.
    #[must_use]
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        let parties = self.parties.iter().map(|party| (&party.id, &party.name));
        let thirds = self.thirds.iter().map(|third| (&third.id, &third.name));
        parties.chain(thirds).find(|(known, _)| *known == id).map_or(id, |(_, name)| name)
    }

    /// What its texts are in.
    #[must_use]
    pub const fn language(&self) -> &Language {
        &self.publication.language
    }

    /// The place of the era that a month lies in.
    #[must_use]
    pub fn era_of(&self, month: Month) -> Option<usize> {
        self.eras.iter().position(|era| era.span.from <= month && month <= era.span.to)
    }
}
