//! The chart data as lines of text.
//!
//! The first line has the form's number, the first and the last month of the span (counted from
//! January of year 0), how many eras, leaders of either state, treaties and wars, inflections
//! and acts follow, and what
//! the two states are called and their ids. The second has the title, who publishes it, when, the name and the
//! address of the licence, and the language of the texts with `ltr` or `rtl`. The third has how many pieces the finding has, and the lede; each piece
//! follows on a line, behind `+` where it says where the curve is highest, `-` where it is lowest and `.`
//! where neither. The next has the lower ends of the ranges of draws, then the upper ones:
//! points, each as the step from the month before; both are empty where there are no draws; then
//! under how many settings inflections were asked. The next has how
//! many works acts rest on, and their keys. Then comes a
//! line for each of these: eras and leaders with their first and last day and their name; treaties and wars
//! the same, behind their row, doubled, with one more for a war; inflections
//! with the place of their act, `+` or `-` for their direction, how many draws confirm it, under
//! how many settings it holds, and
//! of primary ones what is written at their marker (two empty cells else); acts with the days since the act
//! before (or since 1970), the days that
//! they are sustained, their category, a number for domain, precision, directness and status (behind it a
//! space and the date itself, where that is no sure day, month or year), who acted and towards whom, the
//! works that they rest on, their id and their title. Gaps instead of days
//! compress to a byte each, and whole numbers spare the page a reader of floats.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::SplitTerminator;

use serde::{Deserialize, Serialize};

use super::acts::{ActRow, Acts, WorksRow};
use super::cells::row;
use super::periods::{BarRow, PeriodRow};
use super::published::PublicationRow;
#[cfg(feature = "author")]
use super::published::released;
use super::steps::ranges;
#[cfg(feature = "author")]
use super::steps::steps;
use super::{Annotation, ChartData, Holds, Phrase, Primary};
use crate::date::{Day, Month, PartialDate};
#[cfg(feature = "author")]
use crate::method::draws::Range;
use crate::method::draws::{DRAWS, Draws};
use crate::method::{Curve, Specification};
use crate::relation::{Direction, Peak, Span};

/// The form that this program reads and writes.
const FORM: i32 = 7;

/// What marks a piece of the finding.
const SIGNS: [(char, Option<Peak>); 3] =
    [('+', Some(Peak::Highest)), ('-', Some(Peak::Lowest)), ('.', None)];

/// What the first line says after its form.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    form: i32,
    from: i32,
    to: i32,
    /// Of eras, of leaders of either state, of treaties and wars, of annotations and of acts.
    counts: [usize; 6],
    #[serde(borrow)]
    adjectives: [&'a str; 2],
    #[serde(borrow)]
    parties: [&'a str; 2],
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
    /// How many settings the annotations were asked under.
    settings: u16,
}

/// An annotation.
#[derive(Serialize, Deserialize)]
struct AnnotationRow<'a> {
    act: usize,
    /// `+` or `-`.
    sign: char,
    /// Of how many draws.
    confirmed: u16,
    /// Under how many of the settings it holds.
    holds: u16,
    /// Empty where it is of the second tier.
    title: &'a str,
    clause: &'a str,
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
    /// let head = "7\t23448\t23459\t0\t0\t0\t0\t1\t1\tPakistani\tSoviet\tpk\tsu\nTwo\t\t\t\t\ten\tltr\n0\tLede\n\t\t0\n1\tbook";
    /// let chart_data = ChartData::from_text(&format!("{head}\n0\t-\t0\t0\t\t\n-5706\t0\t11\t0\t0\t1\t0\tpact\tPact\n"));
    /// assert_eq!(chart_data.unwrap().title(0), "Pact");
    /// assert_eq!(ChartData::from_text("9"), Err(ChartDataError::Form));
    /// assert_eq!(ChartData::from_text("7\t23448"), Err(ChartDataError::Line(1)));
    /// ```
    pub fn from_text(text: &str) -> Result<Self, ChartDataError> {
        // Not `lines`: a title may end with a return.
        let mut lines = text.split_terminator('\n');
        let head = lines.next().ok_or(ChartDataError::Form)?;
        let form = head.split('\t').next().unwrap_or_default();
        if form.parse() != Ok(FORM) {
            return Err(ChartDataError::Form);
        }
        let Head { from, to, counts, adjectives, parties, .. } =
            row(head).ok_or(ChartDataError::Line(1))?;
        let span = span(from, to).ok_or(ChartDataError::Line(1))?;
        let [adjectives, parties] = [adjectives, parties].map(|names| names.map(str::to_owned));
        let mut rows = Rows { lines, read: 1 };
        let [eras, first, second, context, annotated, acts] = counts;
        let (title, publication) = rows.one(|line| row::<PublicationRow<'_>>(line)?.read())?;
        let FindingRow { phrases, lede } = rows.one(row)?;
        let lede = lede.to_owned();
        let finding = rows.list(phrases, |line| {
            let PhraseRow { sign, words } = row(line)?;
            let (_, is) = SIGNS.into_iter().find(|(known, _)| *known == sign)?;
            Some(Phrase { words: words.to_owned(), is })
        })?;
        let (ranges, settings) = rows.one(|line| {
            let RangesRow { lows, highs, settings } = row(line)?;
            Some((ranges(lows, highs, span.months())?, settings))
        })?;
        let works = rows.one(|line| row::<WorksRow<'_>>(line)?.read())?;
        let eras = rows.list(eras, |line| PeriodRow::period(&row(line)?))?;
        let mut leaders = |count| rows.list(count, |line| PeriodRow::period(&row(line)?));
        let leaders = [leaders(first)?, leaders(second)?];
        let context = rows.list(context, |line| BarRow::bar(&row(line)?))?;
        let (mut confirmed, mut under) = (Vec::new(), Vec::new());
        let mut annotations = rows.list(annotated, |line| {
            let AnnotationRow { act, sign, confirmed: draws, holds, title, clause } = row(line)?;
            let direction = match sign {
                '+' => Direction::Warming,
                '-' => Direction::Cooling,
                _ => return None,
            };
            if draws > DRAWS || holds > settings {
                return None;
            }
            confirmed.push(draws);
            under.push(holds);
            let primary = (!title.is_empty())
                .then(|| Primary { title: title.to_owned(), clause: clause.to_owned() });
            (act < acts).then(|| Annotation { act, direction, id: String::new(), primary })
        })?;
        let draws = (!ranges.is_empty()).then_some(Draws { ranges, confirmed });
        let holds = match settings {
            0 => Holds::default(),
            of => Holds { of, under },
        };
        let mut read = Acts::default();
        rows.list(acts, |line| read.push(&row::<ActRow<'_>>(line)?, works.len()))?;
        let Acts { acts, precisions, dates, ids, titles } = read;
        for annotation in &mut annotations {
            ids.get(annotation.act).clone_into(&mut annotation.id);
        }
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
            context,
            annotations,
            parties,
            works,
            beside: Vec::new(),
            published: Curve { draws, ..Curve::under(&acts, span, &Specification::PUBLISHED) },
            acts,
            precisions,
            holds,
            dates,
            ids,
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
                self.context.len(),
                self.annotations.len(),
                self.acts.len(),
            ],
            adjectives: [one, two],
            parties: self.parties.each_ref().map(String::as_str),
        })?;
        lines.serialize(PublicationRow::of(self, &released(self)))?;
        lines.serialize(FindingRow { phrases: self.finding.len(), lede: &self.lede })?;
        for Phrase { words, is } in &self.finding {
            let sign =
                SIGNS.into_iter().find(|(_, known)| known == is).map_or('.', |(sign, _)| sign);
            lines.serialize(PhraseRow { sign, words })?;
        }
        let draws = self.published.draws.clone().unwrap_or_default();
        let ends = |end: fn(&Range) -> i32| steps(draws.ranges.iter().map(end));
        let (lows, highs) = (ends(|range| range.low), ends(|range| range.high));
        lines.serialize(RangesRow { lows: &lows, highs: &highs, settings: self.holds.of })?;
        lines.serialize(WorksRow::of(self.works.len(), &self.works.join(" ")))?;
        for period in self.eras.iter().chain(first).chain(second) {
            lines.serialize(PeriodRow::of(period))?;
        }
        for bar in &self.context {
            lines.serialize(BarRow::of(bar))?;
        }
        for (place, Annotation { act, direction, primary, .. }) in
            self.annotations.iter().enumerate()
        {
            let sign = if *direction == Direction::Warming { '+' } else { '-' };
            let confirmed = draws.confirmed.get(place).copied().unwrap_or(0);
            let holds = self.holds.under.get(place).copied().unwrap_or(0);
            let (title, clause) = primary.as_ref().map_or(("", ""), Primary::words);
            lines.serialize(AnnotationRow { act: *act, sign, confirmed, holds, title, clause })?;
        }
        self.write_acts(|line| Ok(lines.serialize(line)?))?;
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
pub(super) fn is_sound(day: Day) -> bool {
    (Month(*MONTHS.start()).first_day()..=Month(MONTHS.end() + 1).first_day()).contains(&day)
}

/// A date that is more than a sure day, month or year.
pub(super) fn read_date(cell: &str) -> Option<PartialDate> {
    let date: PartialDate = cell.parse().ok()?;
    (is_sound(date.earliest()) && is_sound(date.latest())).then_some(date)
}
