//! The chart data as lines of text.
//!
//! The first line has the form's number, the first and the last month of the span (counted from
//! January of year 0), how many eras, leaders of either state, inflections and acts follow, and what
//! the two states are called. Then comes a line for each of these: eras and leaders with their first
//! and last day and their name; inflections with the place of their act, `+` or `-` for their
//! direction, and the act's id; acts with the days since the act before (or since 1970), the days that
//! they are sustained, half points of Azar's scale, a number for how they are drawn, and their title.
//! Gaps instead of days compress to a byte each, and whole numbers spare the page a reader of dates
//! and of floats.

use std::fmt;
use std::str::Lines;

use super::{ActMark, Annotation, ChartData, Period, Precision, Titles};
use crate::date::{Day, Month};
use crate::method::WeightedAct;
use crate::relation::{Direction, Domain, Span};

/// The form that this program reads and writes.
const FORM: u32 = 3;

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
    /// let head = "3\t23448\t23459\t0\t0\t0\t1\t1\tPakistani\tSoviet";
    /// let chart_data = ChartData::from_text(&format!("{head}\n0\t-\tpact\n-5706\t0\t-58\t0\tPact\n"));
    /// assert_eq!(chart_data.unwrap().title(0), "Pact");
    /// assert_eq!(ChartData::from_text("9"), Err(ChartDataError::Form));
    /// assert_eq!(ChartData::from_text("3\t23448"), Err(ChartDataError::Line(1)));
    /// ```
    pub fn from_text(text: &str) -> Result<Self, ChartDataError> {
        let mut lines = text.lines();
        let head = lines.next().ok_or(ChartDataError::Form)?;
        let (form, head) = head.split_once('\t').unwrap_or((head, ""));
        if form.parse() != Ok(FORM) {
            return Err(ChartDataError::Form);
        }
        let Head { span, counts, adjectives } = Head::read(head).ok_or(ChartDataError::Line(1))?;
        let mut rows = Rows { lines, read: 1 };
        let [eras, first, second, inflected, acts] = counts;
        let eras = rows.list(eras, read_stretch)?;
        let leaders = [rows.list(first, read_stretch)?, rows.list(second, read_stretch)?];
        let annotations = rows.list(inflected, |line| {
            read_inflection(line).filter(|inflection| inflection.act < acts)
        })?;
        let (mut ticks, mut titles, mut day) = (Vec::new(), Titles::default(), Day(0));
        let weighted_acts = rows.list(acts, |line| {
            let (weighted, tick, title) = read_act(line, day)?;
            day = weighted.day;
            ticks.push(tick);
            titles.push(title);
            Some(weighted)
        })?;
        // Whole to the last letter of the last title.
        if !text.ends_with('\n') || rows.lines.next().is_some() {
            return Err(ChartDataError::Line(rows.read + 1));
        }
        Ok(Self { span, adjectives, eras, leaders, annotations, weighted_acts, ticks, titles })
    }

    /// Writes the chart data.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn to_text(&self) -> String {
        use std::fmt::Write as _;
        let ([first, second], [one, two]) = (&self.leaders, &self.adjectives);
        let mut out = format!(
            "{FORM}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{one}\t{two}\n",
            self.span.from.0,
            self.span.to.0,
            self.eras.len(),
            first.len(),
            second.len(),
            self.annotations.len(),
            self.weighted_acts.len()
        );
        for Period { from, to, name } in self.eras.iter().chain(first).chain(second) {
            let _ = writeln!(out, "{}\t{}\t{name}", from.0, to.0);
        }
        for Annotation { act, direction, id } in &self.annotations {
            let sign = if *direction == Direction::Warming { '+' } else { '-' };
            let _ = writeln!(out, "{act}\t{sign}\t{id}");
        }
        let mut before = Day(0);
        for (act, (&WeightedAct { day, until, points }, tick)) in
            self.weighted_acts.iter().zip(&self.ticks).enumerate()
        {
            let (gap, stay, halves) = (day.0 - before.0, until.0 - day.0, points * 2.0);
            let (kind, title) = (tick.number(), self.title(act));
            let _ = writeln!(out, "{gap}\t{stay}\t{halves}\t{kind}\t{title}");
            before = day;
        }
        out
    }
}

/// Lines that are still to be read.
struct Rows<'a> {
    lines: Lines<'a>,
    /// How many have been.
    read: usize,
}

impl<'a> Rows<'a> {
    /// Reads a line for each of so many things.
    fn list<T>(
        &mut self,
        count: usize,
        mut read: impl FnMut(&'a str) -> Option<T>,
    ) -> Result<Vec<T>, ChartDataError> {
        let mut list = Vec::new();
        for _ in 0..count {
            self.read = self.read.saturating_add(1);
            let thing = self.lines.next().and_then(&mut read);
            list.push(thing.ok_or(ChartDataError::Line(self.read))?);
        }
        Ok(list)
    }
}

/// What the first line says after the form.
struct Head {
    span: Span,
    counts: [usize; 5],
    adjectives: [String; 2],
}

impl Head {
    fn read(text: &str) -> Option<Self> {
        let mut cells = text.splitn(9, '\t');
        let (from, to) = (read_month(cells.next()?)?, read_month(cells.next()?)?);
        let mut counts = [0; 5];
        for count in &mut counts {
            *count = cells.next()?.parse().ok()?;
        }
        let adjectives = [cells.next()?.to_owned(), cells.next()?.to_owned()];
        (from <= to).then_some(Self { span: Span { from, to }, counts, adjectives })
    }
}

/// Months of the years 0 to 9999, so that no day of them overflows.
fn read_month(cell: &str) -> Option<Month> {
    cell.parse().ok().filter(|month| (0..120_000).contains(month)).map(Month)
}

/// Whether a day lies in the years that a month can be of, or ends the last of them.
fn is_sound(day: Day) -> bool {
    (Month(0).first_day()..=Month(120_000).first_day()).contains(&day)
}

fn read_stretch(text: &str) -> Option<Period> {
    let mut cells = text.splitn(3, '\t');
    let mut day = || cells.next()?.parse().ok().map(Day).filter(|day| is_sound(*day));
    let (from, to) = (day()?, day()?);
    (from <= to).then_some(Period { from, to, name: cells.next()?.to_owned() })
}

fn read_inflection(text: &str) -> Option<Annotation> {
    let (act, rest) = text.split_once('\t')?;
    let (sign, id) = rest.split_once('\t')?;
    let direction = match sign {
        "+" => Direction::Warming,
        "-" => Direction::Cooling,
        _ => return None,
    };
    Some(Annotation { act: act.parse().ok()?, direction, id: id.to_owned() })
}

/// Reads an act that counts from so many days after the one before.
fn read_act(text: &str, before: Day) -> Option<(WeightedAct, ActMark, &str)> {
    let mut cells = text.splitn(5, '\t');
    let mut number = || cells.next()?.parse::<i32>().ok();
    let (gap, stay, halves, kind) = (number()?, number()?, number()?, number()?);
    let day = Day(before.0.checked_add(gap)?);
    let until = Day(day.0.checked_add(stay)?);
    let sound = is_sound(day) && is_sound(until) && day <= until;
    let weighted = WeightedAct { day, until, points: f64::from(halves) / 2.0 };
    sound.then_some((weighted, ActMark::from_number(kind)?, cells.next()?))
}

impl ActMark {
    /// Its lane, then its precision, whether it is direct, whether it is unverified and its days on
    /// either side, each worth as much as those before have values.
    #[cfg(not(target_arch = "wasm32"))]
    fn number(self) -> i32 {
        let flags = i32::from(self.direct) + 2 * i32::from(self.unverified);
        self.domain as i32
            + 4 * (self.precision as i32 + 3 * (flags + 4 * i32::from(self.half_days)))
    }

    fn from_number(number: i32) -> Option<Self> {
        let number = usize::try_from(number).ok()?;
        let (lane, rest, flags) = (number % 4, number / 4 % 3, number / 12 % 4);
        let (precision, half_days) = (Precision::ALL[rest], u16::try_from(number / 48).ok()?);
        // Only a line has a length.
        if half_days > 0 && precision != Precision::Year {
            return None;
        }
        Some(Self {
            domain: Domain::ALL[lane],
            precision,
            half_days,
            direct: flags % 2 == 1,
            unverified: flags / 2 == 1,
        })
    }
}
