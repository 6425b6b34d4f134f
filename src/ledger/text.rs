//! The ledger as lines of text.
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

use super::{Inflection, Ledger, Precision, Stretch, Tick, Titles};
use crate::date::{Day, Month};
use crate::index::Impulse;
use crate::relation::{Direction, Domain, Span};

/// The form that this program reads and writes.
const FORM: u32 = 3;

/// Why a ledger cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerError {
    /// It is of another form than this program's.
    Form,
    /// A line, counted from 1, is missing or wrong.
    Line(usize),
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str("it is of another form than this program"),
            Self::Line(line) => write!(f, "its line {line} is missing or wrong"),
        }
    }
}

impl Ledger {
    /// Reads a ledger.
    ///
    /// # Errors
    /// Says that the form is another, or which line is missing or wrong.
    ///
    /// ```
    /// use cordiality::ledger::{Ledger, LedgerError};
    /// let head = "3\t23448\t23459\t0\t0\t0\t1\t1\tPakistani\tSoviet";
    /// let ledger = Ledger::from_text(&format!("{head}\n0\t-\tpact\n-5706\t0\t-58\t0\tPact\n"));
    /// assert_eq!(ledger.unwrap().title(0), "Pact");
    /// assert_eq!(Ledger::from_text("9"), Err(LedgerError::Form));
    /// assert_eq!(Ledger::from_text("3\t23448"), Err(LedgerError::Line(1)));
    /// ```
    pub fn from_text(text: &str) -> Result<Self, LedgerError> {
        let mut lines = text.lines();
        let head = lines.next().ok_or(LedgerError::Form)?;
        let (form, head) = head.split_once('\t').unwrap_or((head, ""));
        if form.parse() != Ok(FORM) {
            return Err(LedgerError::Form);
        }
        let Head { span, counts, adjectives } = Head::read(head).ok_or(LedgerError::Line(1))?;
        let mut rows = Rows { lines, read: 1 };
        let [eras, first, second, inflected, acts] = counts;
        let eras = rows.list(eras, read_stretch)?;
        let leaders = [rows.list(first, read_stretch)?, rows.list(second, read_stretch)?];
        let inflections = rows.list(inflected, |line| {
            read_inflection(line).filter(|inflection| inflection.act < acts)
        })?;
        let (mut ticks, mut titles, mut day) = (Vec::new(), Titles::default(), Day(0));
        let impulses = rows.list(acts, |line| {
            let (impulse, tick, title) = read_act(line, day)?;
            day = impulse.day;
            ticks.push(tick);
            titles.push(title);
            Some(impulse)
        })?;
        // Whole to the last letter of the last title.
        if !text.ends_with('\n') || rows.lines.next().is_some() {
            return Err(LedgerError::Line(rows.read + 1));
        }
        Ok(Self { span, adjectives, eras, leaders, inflections, impulses, ticks, titles })
    }

    /// Writes the ledger.
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
            self.inflections.len(),
            self.impulses.len()
        );
        for Stretch { from, to, name } in self.eras.iter().chain(first).chain(second) {
            let _ = writeln!(out, "{}\t{}\t{name}", from.0, to.0);
        }
        for Inflection { act, direction, id } in &self.inflections {
            let sign = if *direction == Direction::Warming { '+' } else { '-' };
            let _ = writeln!(out, "{act}\t{sign}\t{id}");
        }
        let mut before = Day(0);
        for (act, (&Impulse { day, until, points }, tick)) in
            self.impulses.iter().zip(&self.ticks).enumerate()
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
    ) -> Result<Vec<T>, LedgerError> {
        let mut list = Vec::new();
        for _ in 0..count {
            self.read = self.read.saturating_add(1);
            let thing = self.lines.next().and_then(&mut read);
            list.push(thing.ok_or(LedgerError::Line(self.read))?);
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

/// Whether a day lies in the years that a month can be of.
fn is_sound(day: Day) -> bool {
    (Month(0).first_day()..Month(120_000).first_day()).contains(&day)
}

fn read_stretch(text: &str) -> Option<Stretch> {
    let mut cells = text.splitn(3, '\t');
    let mut day = || cells.next()?.parse().ok().map(Day).filter(|day| is_sound(*day));
    let (from, to) = (day()?, day()?);
    (from <= to).then_some(Stretch { from, to, name: cells.next()?.to_owned() })
}

fn read_inflection(text: &str) -> Option<Inflection> {
    let (act, rest) = text.split_once('\t')?;
    let (sign, id) = rest.split_once('\t')?;
    let direction = match sign {
        "+" => Direction::Warming,
        "-" => Direction::Cooling,
        _ => return None,
    };
    Some(Inflection { act: act.parse().ok()?, direction, id: id.to_owned() })
}

/// Reads an act that counts from so many days after the one before.
fn read_act(text: &str, before: Day) -> Option<(Impulse, Tick, &str)> {
    let mut cells = text.splitn(5, '\t');
    let mut number = || cells.next()?.parse::<i32>().ok();
    let (gap, stay, halves, kind) = (number()?, number()?, number()?, number()?);
    let day = Day(before.0.checked_add(gap)?);
    let until = Day(day.0.checked_add(stay)?);
    let sound = is_sound(day) && is_sound(until) && day <= until;
    let impulse = Impulse { day, until, points: f64::from(halves) / 2.0 };
    sound.then_some((impulse, Tick::from_number(kind)?, cells.next()?))
}

impl Tick {
    /// Its lane, then its precision, whether it is direct and whether it is unverified, each worth
    /// as much as those before have values.
    #[cfg(not(target_arch = "wasm32"))]
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
