//! The chart data as lines of text.
//!
//! The first line has the form's number, the first and the last month of the span (counted from
//! January of year 0), how many eras, leaders of either state, inflections and acts follow, and what
//! the two states are called. The second has the title, who publishes it, when, the name and the
//! address of the licence, and the language of the texts with `ltr` or `rtl`. The third has how many pieces the finding has, and the lede; each piece
//! follows on a line, behind `+` where it says where the curve is highest, `-` where it is lowest and `.`
//! where neither. The next has the lower ends of the ranges of draws, then the upper ones:
//! points, each as the step from the month before; both are empty where there are no draws. Then comes a
//! line for each of these: eras and leaders with their first and last day and their name; inflections
//! with the place of their act, `+` or `-` for their direction, how many draws confirm it, the act's id, and
//! of primary ones what is written at their marker (two empty cells else); acts with the days since the act
//! before (or since 1970), the days that
//! they are sustained, half points of Azar's scale, a number for how they are drawn (behind it a space
//! and the date itself, where that is no sure day, month or year), and their title. Gaps instead of days
//! compress to a byte each, and whole numbers spare the page a reader of floats.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::SplitTerminator;

use serde::{Deserialize, Serialize};

use super::cells::row;
use super::published::PublicationRow;
#[cfg(feature = "author")]
use super::published::released;
use super::steps::ranges;
#[cfg(feature = "author")]
use super::steps::steps;
use super::{ActMark, Annotation, ChartData, Period, Phrase, Precision, Primary, Titles};
use crate::date::{Day, Month, PartialDate};
use crate::method::WeightedAct;
#[cfg(feature = "author")]
use crate::method::draws::Range;
use crate::method::draws::{DRAWS, Draws};
use crate::relation::{Direction, Domain, Peak, Span};

/// The form that this program reads and writes.
const FORM: i32 = 6;

/// What marks a piece of the finding.
const SIGNS: [(char, Option<Peak>); 3] =
    [('+', Some(Peak::Highest)), ('-', Some(Peak::Lowest)), ('.', None)];

/// What the first line says after its form.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    form: i32,
    from: i32,
    to: i32,
    /// Of eras, of leaders of either state, of annotations and of acts.
    counts: [usize; 5],
    #[serde(borrow)]
    adjectives: [&'a str; 2],
}

/// How many pieces of the finding follow, and what the author says below it.
#[derive(Serialize, Deserialize)]
struct FindingRow<'a> {
    phrases: usize,
    lede: &'a str,
}

/// A piece of the finding.
#[derive(Serialize, Deserialize)]
struct PhraseRow<'a> {
    /// `+`, `-` or `.`.
    sign: char,
    words: &'a str,
}

/// The ends of the ranges of draws, each a point's steps with spaces between.
#[derive(Serialize, Deserialize)]
struct RangesRow<'a> {
    lows: &'a str,
    highs: &'a str,
}

#[derive(Serialize, Deserialize)]
struct PeriodRow<'a> {
    from: i32,
    to: i32,
    name: &'a str,
}

/// An annotation.
#[derive(Serialize, Deserialize)]
struct AnnotationRow<'a> {
    act: usize,
    /// `+` or `-`.
    sign: char,
    /// Of how many draws.
    confirmed: u16,
    id: &'a str,
    /// Empty where it is of the second tier.
    title: &'a str,
    clause: &'a str,
}

/// An act.
#[derive(Serialize, Deserialize)]
struct ActRow<'a> {
    /// Days since the act before.
    gap: i32,
    /// Days that it is sustained.
    stay: i32,
    /// Azar points, doubled.
    halves: i32,
    /// How it is drawn; then a space and its date, where its day and precision do not say it.
    kind: &'a str,
    title: &'a str,
}

/// Why a chart data cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartDataError {
    /// It is of another form than this program's.
    Form,
    /// A line, counted from 1, is missing or wrong.
    Line(usize),
}

impl fmt::Display for ChartDataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str("it is of another form than this program"),
            Self::Line(line) => write!(f, "its line {line} is missing or wrong"),
        }
    }
}

impl ChartData {
    /// Reads a chart data.
    ///
    /// # Errors
    /// Says that the form is another, or which line is missing or wrong.
    ///
    /// ```
    /// use cordiality::chart_data::{ChartData, ChartDataError};
    /// let head = "6\t23448\t23459\t0\t0\t0\t1\t1\tPakistani\tSoviet\nTwo\t\t\t\t\ten\tltr\n0\tLede\n\t";
    /// let chart_data = ChartData::from_text(&format!("{head}\n0\t-\t0\tpact\t\t\n-5706\t0\t-58\t0\tPact\n"));
    /// assert_eq!(chart_data.unwrap().title(0), "Pact");
    /// assert_eq!(ChartData::from_text("9"), Err(ChartDataError::Form));
    /// assert_eq!(ChartData::from_text("6\t23448"), Err(ChartDataError::Line(1)));
    /// ```
    pub fn from_text(text: &str) -> Result<Self, ChartDataError> {
        // Not `lines`: a title may end with a return.
        let mut lines = text.split_terminator('\n');
        let head = lines.next().ok_or(ChartDataError::Form)?;
        let form = head.split('\t').next().unwrap_or_default();
        if form.parse() != Ok(FORM) {
            return Err(ChartDataError::Form);
        }
        let Head { from, to, counts, adjectives, .. } = row(head).ok_or(ChartDataError::Line(1))?;
        let span = span(from, to).ok_or(ChartDataError::Line(1))?;
        let adjectives = adjectives.map(str::to_owned);
        let mut rows = Rows { lines, read: 1 };
        let [eras, first, second, annotated, acts] = counts;
        let (title, publication) = rows.one(|line| row::<PublicationRow<'_>>(line)?.read())?;
        let FindingRow { phrases, lede } = rows.one(row)?;
        let lede = lede.to_owned();
        let finding = rows.list(phrases, |line| {
            let PhraseRow { sign, words } = row(line)?;
            let (_, is) = SIGNS.into_iter().find(|(known, _)| *known == sign)?;
            Some(Phrase { words: words.to_owned(), is })
        })?;
        let ranges = rows.one(|line| {
            let RangesRow { lows, highs } = row(line)?;
            ranges(lows, highs, span.months())
        })?;
        let eras = rows.list(eras, |line| PeriodRow::period(&row(line)?))?;
        let mut leaders = |count| rows.list(count, |line| PeriodRow::period(&row(line)?));
        let leaders = [leaders(first)?, leaders(second)?];
        let mut confirmed = Vec::new();
        let annotations = rows.list(annotated, |line| {
            let AnnotationRow { act, sign, confirmed: draws, id, title, clause } = row(line)?;
            let direction = match sign {
                '+' => Direction::Warming,
                '-' => Direction::Cooling,
                _ => return None,
            };
            if draws > DRAWS {
                return None;
            }
            confirmed.push(draws);
            let primary = (!title.is_empty())
                .then(|| Primary { title: title.to_owned(), clause: clause.to_owned() });
            (act < acts).then(|| Annotation { act, direction, id: id.to_owned(), primary })
        })?;
        let draws = match ranges.is_empty() {
            true => Draws::default(),
            false => Draws { ranges, confirmed },
        };
        let (mut ticks, mut titles, mut dates) = (Vec::new(), Titles::default(), Vec::new());
        let mut day = Day(0);
        let weighted_acts = rows.list(acts, |line| {
            let act: ActRow<'_> = row(line)?;
            let weighted = act.weighted(day)?;
            day = weighted.day;
            let (kind, date) = match act.kind.split_once(' ') {
                Some((kind, date)) => (kind, Some(read_date(date)?)),
                None => (act.kind, None),
            };
            dates.extend(date.map(|date| (ticks.len(), date)));
            ticks.push(ActMark::from_number(kind.parse().ok()?)?);
            titles.push(act.title);
            Some(weighted)
        })?;
        // Whole to the last letter of the last title.
        if !text.ends_with('\n') || rows.lines.next().is_some() {
            return Err(ChartDataError::Line(rows.read + 1));
        }
        Ok(Self {
            span,
            title,
            publication,
            finding,
            lede,
            adjectives,
            eras,
            leaders,
            annotations,
            weighted_acts,
            ticks,
            draws,
            dates,
            titles,
        })
    }

    /// Writes the chart data.
    ///
    /// # Errors
    /// Passes on what the writer says; writing into memory gives it no reason to.
    #[cfg(feature = "author")]
    pub fn to_text(&self) -> std::io::Result<String> {
        let ([first, second], [one, two]) = (&self.leaders, &self.adjectives);
        let mut lines = csv::WriterBuilder::new()
            .delimiter(b'\t')
            .quote_style(csv::QuoteStyle::Never)
            .flexible(true)
            .has_headers(false)
            .from_writer(Vec::new());
        lines.serialize(Head {
            form: FORM,
            from: self.span.from.0,
            to: self.span.to.0,
            counts: [
                self.eras.len(),
                first.len(),
                second.len(),
                self.annotations.len(),
                self.weighted_acts.len(),
            ],
            adjectives: [one, two],
        })?;
        lines.serialize(PublicationRow::of(self, &released(self)))?;
        lines.serialize(FindingRow { phrases: self.finding.len(), lede: &self.lede })?;
        for Phrase { words, is } in &self.finding {
            let sign =
                SIGNS.into_iter().find(|(_, known)| known == is).map_or('.', |(sign, _)| sign);
            lines.serialize(PhraseRow { sign, words })?;
        }
        let ends = |end: fn(&Range) -> i32| steps(self.draws.ranges.iter().map(end));
        let (lows, highs) = (ends(|range| range.low), ends(|range| range.high));
        lines.serialize(RangesRow { lows: &lows, highs: &highs })?;
        for Period { from, to, name } in self.eras.iter().chain(first).chain(second) {
            lines.serialize(PeriodRow { from: from.0, to: to.0, name })?;
        }
        for (place, Annotation { act, direction, id, primary }) in
            self.annotations.iter().enumerate()
        {
            let sign = if *direction == Direction::Warming { '+' } else { '-' };
            let confirmed = self.draws.confirmed.get(place).copied().unwrap_or(0);
            let (title, clause) = primary.as_ref().map_or(("", ""), Primary::words);
            lines.serialize(AnnotationRow { act: *act, sign, confirmed, id, title, clause })?;
        }
        let mut before = Day(0);
        for (act, &WeightedAct { day, until, points }) in self.weighted_acts.iter().enumerate() {
            lines.serialize(ActRow {
                gap: day.0 - before.0,
                stay: until.0 - day.0,
                halves: (points * 2.0) as i32,
                kind: &match self.wide_date(act) {
                    None => self.ticks[act].number().to_string(),
                    Some(date) => format!("{} {date}", self.ticks[act].number()),
                },
                title: self.title(act),
            })?;
            before = day;
        }
        let text = lines.into_inner().map_err(csv::IntoInnerError::into_error)?;
        String::from_utf8(text).map_err(std::io::Error::other)
    }
}

/// Lines that are still to be read.
struct Rows<'a> {
    lines: SplitTerminator<'a, char>,
    /// How many have been.
    read: usize,
}

impl<'a> Rows<'a> {
    /// Reads a line.
    fn one<T>(&mut self, read: impl FnOnce(&'a str) -> Option<T>) -> Result<T, ChartDataError> {
        self.read = self.read.saturating_add(1);
        self.lines.next().and_then(read).ok_or(ChartDataError::Line(self.read))
    }

    /// Reads a line for each of so many things.
    fn list<T>(
        &mut self,
        count: usize,
        mut read: impl FnMut(&'a str) -> Option<T>,
    ) -> Result<Vec<T>, ChartDataError> {
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(self.one(&mut read)?);
        }
        Ok(list)
    }
}

/// The months that a date can be of: those of the years -9999 to 9999, so that no day of them overflows.
const MONTHS: RangeInclusive<i32> = -119_988..=119_999;

/// The span of two months, counted from January of year 0.
fn span(from: i32, to: i32) -> Option<Span> {
    let known = MONTHS;
    let span = Span { from: Month(from), to: Month(to) };
    (known.contains(&from) && known.contains(&to) && from <= to).then_some(span)
}

/// Whether a day lies in the years that a month can be of, or ends the last of them.
fn is_sound(day: Day) -> bool {
    (Month(*MONTHS.start()).first_day()..=Month(MONTHS.end() + 1).first_day()).contains(&day)
}

/// A date that is more than a sure day, month or year.
pub(super) fn read_date(cell: &str) -> Option<PartialDate> {
    let date: PartialDate = cell.parse().ok()?;
    (is_sound(date.earliest()) && is_sound(date.latest())).then_some(date)
}

impl PeriodRow<'_> {
    fn period(&self) -> Option<Period> {
        let (from, to) = (Day(self.from), Day(self.to));
        let sound = is_sound(from) && is_sound(to) && from <= to;
        sound.then(|| Period { from, to, name: self.name.to_owned() })
    }
}

impl ActRow<'_> {
    /// The act, counted from so many days after the one before.
    fn weighted(&self, before: Day) -> Option<WeightedAct> {
        let day = Day(before.0.checked_add(self.gap)?);
        let until = Day(day.0.checked_add(self.stay)?);
        let sound = is_sound(day) && is_sound(until) && day <= until;
        sound.then(|| WeightedAct { day, until, points: f64::from(self.halves) / 2.0 })
    }
}

impl ActMark {
    /// Its lane, then its precision, whether it is direct and whether it is unverified, each worth
    /// as much as those before have values.
    #[cfg(feature = "author")]
    fn number(self) -> i32 {
        let flags = i32::from(self.direct) + 2 * i32::from(self.unverified);
        self.domain as i32 + 4 * (self.precision as i32 + 3 * flags)
    }

    fn from_number(number: i32) -> Option<Self> {
        let number = usize::try_from(number).ok().filter(|number| *number < 48)?;
        let (lane, rest, flags) = (number % 4, number / 4 % 3, number / 12);
        Some(Self {
            domain: Domain::ALL[lane],
            precision: Precision::ALL[rest],
            direct: flags % 2 == 1,
            unverified: flags / 2 == 1,
        })
    }
}
