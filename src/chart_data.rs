//! The chart data: what the chart and the live page must know of a relation, and no more.
//!
//! The page says every text already; this holds the days and codes behind the curve, on which works
//! each act rests, and the names that stand in the picture. It travels inside the page as lines of text
//! ([`mod@text`]). Knows no work but by its key, no text of an act but its title, and no pixel.

use std::ops::Range;

use crate::date::{Day, Month, PartialDate, Unit};
use crate::method::draws::Around;
use crate::method::{CodedAct, Curve};
use crate::relation::{CircumstanceKind, Direction, Peak, Publication, Span, Tier};

mod acts;
mod bars;
mod cells;
pub mod index;
mod of;
mod periods;
mod published;
mod steps;
mod text;

pub use bars::rows_needed;
pub use text::ChartDataError;

/// The most rows of treaties and wars: what more there is at one time lies in the last.
pub const CONTEXT_ROWS: usize = 6;

/// How many acts a reading of a month names.
pub const ACTS_NAMED: usize = 5;

/// How many other acts of its month are named beside an inflection.
pub const BESIDE_NAMED: usize = 12;

/// The acts, inflections, eras and leaders of a relation.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartData {
    /// The months that the curve covers.
    pub span: Span,
    /// What the relation is called.
    pub title: String,
    /// Who publishes it; without its words for search engines.
    pub publication: Publication,
    /// What the author finds, in pieces: plain words, and words that say where the curve is highest or
    /// lowest.
    pub finding: Vec<Phrase>,
    /// What the author says below.
    pub lede: String,
    /// What the two states are called beside the picture: "Pakistani".
    pub adjectives: [String; 2],
    /// Named periods, in time order.
    pub eras: Vec<Period>,
    /// The effective rulers of each state, in time order.
    pub leaders: [Vec<Period>; 2],
    /// Treaties and wars, in the order of the pack.
    pub context: Vec<Bar>,
    /// The inflections, in time order.
    pub annotations: Vec<Annotation>,
    /// The ids of the two states, as an address names them.
    pub parties: [String; 2],
    /// The keys of the works that acts rest on, each at its number.
    pub works: Vec<String>,
    /// What can stand beside the curve, by the names that an address has for it, 32 at most: what the page lists, and
    /// no part of the text.
    pub beside: Vec<String>,
    /// Every act as it is coded, in time order.
    pub acts: Vec<CodedAct>,
    /// How well the date of each is known.
    pub precisions: Vec<Precision>,
    /// The curve as it is published.
    pub published: Curve,
    /// Under how many settings each annotation holds; nothing where that was not asked.
    pub holds: Holds,
    /// The dates that are more than a sure day, month or year, each with its act, in their order.
    dates: Vec<(usize, PartialDate)>,
    /// Their ids.
    ids: Texts,
    /// Their titles.
    titles: Texts,
}

/// A piece of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Its words.
    pub words: String,
    /// Which value of the curve they are of, if of any.
    pub is: Option<Peak>,
}

/// Under how many of some settings the curve bears annotations out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holds {
    /// How many settings there are.
    pub of: u16,
    /// Of each annotation, under how many it is confirmed or supported.
    pub under: Vec<u16>,
}

/// A name over a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Where it begins.
    pub from: Day,
    /// Where it ends, not before it begins.
    pub to: Day,
    /// What it is called.
    pub name: String,
}

impl Period {
    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// The day in its middle.
    #[must_use]
    pub const fn middle(&self) -> Day {
        Day(self.from.0 + (self.to.0 - self.from.0) / 2)
    }
}

/// A treaty or a war as a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it is.
    pub kind: CircumstanceKind,
    /// Its row among those that run at the same time, from 0.
    pub row: usize,
    /// When it was, within the days that are drawn at most, and what it is called.
    pub period: Period,
}

/// An inflection: an annotated act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// Index of the act.
    pub act: usize,
    /// Which way it is said to have turned the relation.
    pub direction: Direction,
    /// The id of the act.
    pub id: String,
    /// What is written at its marker where it is of the first tier.
    pub primary: Option<Primary>,
}

/// What is written at a marker of the first tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Primary {
    /// What happened, short.
    pub title: String,
    /// What came of it.
    pub clause: String,
}

impl Primary {
    /// Its title and its clause.
    #[cfg(feature = "author")]
    fn words(&self) -> (&str, &str) {
        (&self.title, &self.clause)
    }
}

impl Annotation {
    /// How much of the story it carries.
    #[must_use]
    pub const fn tier(&self) -> Tier {
        if self.primary.is_some() { Tier::Primary } else { Tier::Secondary }
    }
}

/// How well a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year, or less.
    Year,
}

impl Precision {
    /// Every precision, finest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];
}

/// Many texts in one: a million of them cost two allocations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Texts {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Texts {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    fn get(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[index]]
    }
}

impl ChartData {
    /// The id of an act.
    #[must_use]
    pub fn id(&self, act: usize) -> &str {
        self.ids.get(act)
    }

    /// The place of an act, by its id.
    #[must_use]
    pub fn act(&self, id: &str) -> Option<usize> {
        (0..self.acts.len()).find(|&act| self.id(act) == id)
    }

    /// The title of an act.
    #[must_use]
    pub fn title(&self, act: usize) -> &str {
        self.titles.get(act)
    }

    /// The date of an act, at its own precision.
    #[must_use]
    pub fn date(&self, act: usize) -> PartialDate {
        let day = self.acts[act].day;
        let month = day.month();
        let plain = || match self.precisions[act] {
            Precision::Year => Unit::Year(month.year()).into(),
            Precision::Month => Unit::Month(month).into(),
            Precision::Day => day.into(),
        };
        self.wide_date(act).unwrap_or_else(plain)
    }

    /// The date of an act where it is more than a sure day, month or year.
    fn wide_date(&self, act: usize) -> Option<PartialDate> {
        let at = self.dates.partition_point(|(other, _)| *other < act);
        self.dates.get(at).filter(|(other, _)| *other == act).map(|(_, date)| *date)
    }

    /// The year of an act.
    #[must_use]
    pub fn year(&self, act: usize) -> i32 {
        self.acts[act].day.month().year()
    }

    /// The year and the title of an act, as a reading names it.
    #[must_use]
    pub fn dated_title(&self, act: usize) -> String {
        format!("{} {}", self.year(act), self.publication.language.isolated(self.title(act)))
    }

    /// The place of an inflection, by the id of its act.
    #[must_use]
    pub fn inflection(&self, id: &str) -> Option<usize> {
        self.annotations.iter().position(|inflection| inflection.id == id)
    }

    /// The month in which an inflection counts.
    #[must_use]
    pub fn month(&self, inflection: &Annotation) -> Month {
        self.acts[inflection.act].day.month()
    }

    /// The other acts that count in the month of an act, in time order.
    pub fn counted_beside(&self, act: usize, curve: &Curve) -> impl Iterator<Item = usize> {
        let month = self.acts[act].day.month();
        let weighted_acts = &curve.weighted_acts;
        let counts = |act: usize| weighted_acts.get(act).is_some_and(|it| it.points != 0.0);
        self.acts_in(Span { from: month, to: month }).filter(move |&it| it != act && counts(it))
    }

    /// Who led each state on a day, where it is known.
    pub fn leaders_on(&self, day: Day) -> impl Iterator<Item = &Period> {
        self.leaders
            .iter()
            .filter_map(move |leaders| leaders.iter().rev().find(|period| period.holds(day)))
    }

    /// Treaties in force and wars on a day, in the order of the pack.
    pub fn context_on(&self, day: Day) -> impl Iterator<Item = &Period> {
        let periods = self.context.iter().map(|bar| &bar.period);
        periods.filter(move |period| period.holds(day))
    }

    /// How many acts come before a day.
    #[must_use]
    pub fn acts_until(&self, day: Day) -> usize {
        self.acts.partition_point(|weighted| weighted.day < day)
    }

    /// The acts that lie in a range of months.
    #[must_use]
    pub fn acts_in(&self, range: Span) -> Range<usize> {
        self.acts_until(range.from.first_day())..self.acts_until(Day(range.to.last_day().0 + 1))
    }

    /// What draws are made around.
    #[must_use]
    pub fn around(&self) -> Around<'_> {
        let date = |act| self.date(act);
        let annotated = |it: &Annotation| (it.act, it.direction);
        Around {
            acts: &self.acts,
            days: (0..self.acts.len()).map(date).map(|it| [it.earliest(), it.latest()]).collect(),
            annotated: self.annotations.iter().map(annotated).collect(),
            span: self.span,
        }
    }

    /// The places of the inflections that lie in a range of months.
    #[must_use]
    pub fn annotations_in(&self, range: Span) -> Range<usize> {
        let until = |end: Month| {
            self.annotations.partition_point(|inflection| self.month(inflection) < end)
        };
        until(range.from)..until(Month(range.to.0 + 1))
    }
}
