//! The ledger as lines of text.
//!
//! The first line has the form's number, the first and the last month of the span (counted from
//! January of year 0) and how many inflections and acts follow; then comes a line for each inflection
//! (its month and id) and one for each act: days since the act before (or since 1970), days that it is
//! sustained, half points of Azar's scale, title. Gaps instead of days compress to a byte each, and
//! whole numbers spare the page a reader of dates and of floats.

use std::fmt;

use super::{Inflection, Ledger, Titles};
use crate::date::{Day, Month};
use crate::index::Impulse;
use crate::relation::Span;

/// The form that this program reads and writes.
const FORM: u32 = 2;

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
    /// let ledger = Ledger::from_text("2\t23448\t23459\t1\t1\n23452\tpact\n-5706\t0\t-58\tPact\n");
    /// assert_eq!(ledger.unwrap().title(0), "Pact");
    /// assert_eq!(Ledger::from_text("9"), Err(LedgerError::Form));
    /// assert_eq!(Ledger::from_text("2\t23448"), Err(LedgerError::Line(1)));
    /// ```
    pub fn from_text(text: &str) -> Result<Self, LedgerError> {
        let mut lines = text.lines().zip(1..);
        let (head, _) = lines.next().ok_or(LedgerError::Form)?;
        let (form, head) = head.split_once('\t').unwrap_or((head, ""));
        if form.parse() != Ok(FORM) {
            return Err(LedgerError::Form);
        }
        let (span, [inflected, counted]) = read_head(head).ok_or(LedgerError::Line(1))?;
        let mut inflections = Vec::new();
        for line in (2..).take(inflected) {
            let inflection = lines.next().and_then(|(text, _)| read_inflection(text));
            inflections.push(inflection.ok_or(LedgerError::Line(line))?);
        }
        let (mut impulses, mut titles, mut day) = (Vec::new(), Titles::default(), Day(0));
        for line in (inflected.saturating_add(2)..).take(counted) {
            let act = lines.next().and_then(|(text, _)| read_act(text, day));
            let (impulse, title) = act.ok_or(LedgerError::Line(line))?;
            day = impulse.day;
            impulses.push(impulse);
            titles.push(title);
        }
        // Whole to the last letter of the last title.
        let end = inflected.saturating_add(counted).saturating_add(2);
        if !text.ends_with('\n') || lines.next().is_some() {
            return Err(LedgerError::Line(end));
        }
        Ok(Self { span, inflections, impulses, titles })
    }

    /// Writes the ledger.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn to_text(&self) -> String {
        use std::fmt::Write as _;
        let (from, to) = (self.span.from.0, self.span.to.0);
        let (inflected, counted) = (self.inflections.len(), self.impulses.len());
        let mut out = format!("{FORM}\t{from}\t{to}\t{inflected}\t{counted}\n");
        for Inflection { id, month } in &self.inflections {
            let _ = writeln!(out, "{}\t{id}", month.0);
        }
        let mut before = Day(0);
        for (index, &Impulse { day, until, points }) in self.impulses.iter().enumerate() {
            let (gap, stay, halves) = (day.0 - before.0, until.0 - day.0, points * 2.0);
            let _ = writeln!(out, "{gap}\t{stay}\t{halves}\t{}", self.title(index));
            before = day;
        }
        out
    }
}

/// Months of the years 0 to 9999, so that no day of them overflows.
fn read_month(cell: &str) -> Option<Month> {
    cell.parse().ok().filter(|month| (0..120_000).contains(month)).map(Month)
}

fn read_head(text: &str) -> Option<(Span, [usize; 2])> {
    let mut cells = text.split('\t');
    let (from, to) = (read_month(cells.next()?)?, read_month(cells.next()?)?);
    let counts = [cells.next()?.parse().ok()?, cells.next()?.parse().ok()?];
    (from <= to).then_some((Span { from, to }, counts))
}

fn read_inflection(text: &str) -> Option<Inflection> {
    let (month, id) = text.split_once('\t')?;
    Some(Inflection { month: read_month(month)?, id: id.to_owned() })
}

/// Reads an act that counts from so many days after the one before.
fn read_act(text: &str, before: Day) -> Option<(Impulse, &str)> {
    let mut cells = text.splitn(4, '\t');
    let mut number = || cells.next()?.parse::<i32>().ok();
    let (gap, stay, halves) = (number()?, number()?, number()?);
    let day = Day(before.0.checked_add(gap)?);
    let until = Day(day.0.checked_add(stay)?);
    let years = Month(0).first_day()..Month(120_000).first_day();
    let sound = years.contains(&day) && years.contains(&until) && day <= until;
    let impulse = Impulse { day, until, points: f64::from(halves) / 2.0 };
    sound.then_some((impulse, cells.next()?))
}
