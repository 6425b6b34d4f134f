//! Dates in the form of EDTF, level 1 (ISO 8601-2), as far as an act can have them.
//!
//! Years before 1 CE are numbered as astronomers do: 0000 is 1 BCE, -0043 is 44 BCE. Left out is what has
//! no middle: open and unknown ends of intervals.

use std::fmt;
use std::str::FromStr;

use super::{Day, Month, Season, Unit};

/// How sure a source is of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// It says so.
    None,
    /// `~`: it says "about".
    About,
    /// `?`: it says "perhaps".
    Perhaps,
    /// `%`: perhaps, and about.
    PerhapsAbout,
}

impl Doubt {
    /// The mark behind a date.
    const fn mark(self) -> &'static str {
        match self {
            Self::None => "",
            Self::About => "~",
            Self::Perhaps => "?",
            Self::PerhapsAbout => "%",
        }
    }

    /// Whether the date is known only about.
    #[must_use]
    pub const fn is_about(self) -> bool {
        matches!(self, Self::About | Self::PerhapsAbout)
    }
}

/// A stretch of the calendar with how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stated {
    /// The stretch.
    pub unit: Unit,
    /// How sure it is.
    pub doubt: Doubt,
}

impl Stated {
    /// Days around the stretch that it may mean: as many as it has, where it is known only about.
    const fn around(self) -> i32 {
        if self.doubt.is_about() { self.unit.days() } else { 0 }
    }
}

/// A date at the precision that its source supports.
///
/// Deliberately without an order: "1956" is neither before nor after "1956-07". Sort by
/// [`PartialDate::midpoint`], the day on which the act counts.
///
/// ```
/// use cordiality::date::PartialDate;
/// for text in ["1954-05-19", "1954-05", "1954", "1954~", "1954-05?", "195X", "1954-21", "1954/1955~"] {
///     assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
/// }
/// assert_eq!("1954-XX".parse::<PartialDate>().unwrap().to_string(), "1954");
/// assert!("1954-02-30".parse::<PartialDate>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    first: Stated,
    /// The other end of an interval.
    last: Option<Stated>,
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        let month = day.month();
        Unit::Day(month, (day.0 - month.first_day().0 + 1) as u8).into()
    }
}

impl From<Unit> for PartialDate {
    fn from(unit: Unit) -> Self {
        Self { first: Stated { unit, doubt: Doubt::None }, last: None }
    }
}

impl PartialDate {
    /// What is stated: one stretch, or the two between which the date lies.
    #[must_use]
    pub const fn stated(self) -> (Stated, Option<Stated>) {
        (self.first, self.last)
    }

    /// The stretch of a date that is one and is sure.
    #[must_use]
    pub const fn exact(self) -> Option<Unit> {
        match (self.first.doubt, self.last) {
            (Doubt::None, None) => Some(self.first.unit),
            _ => None,
        }
    }

    /// The first day that this date can mean. "About" reaches as far again as what it is about:
    /// about 1954 is 1953 to 1955.
    #[must_use]
    pub const fn earliest(self) -> Day {
        Day(self.first.unit.first_day().0 - self.first.around())
    }

    /// The last day that this date can mean.
    #[must_use]
    pub const fn latest(self) -> Day {
        let last = self.end();
        Day(last.unit.last_day().0 + last.around())
    }

    const fn end(self) -> Stated {
        match self.last {
            Some(last) => last,
            None => self.first,
        }
    }

    /// The day on which an act of this date counts: a month from its 15th, a year from 1 July, an
    /// interval from its middle.
    ///
    /// ```
    /// use cordiality::date::{Day, PartialDate};
    /// let midpoint = |date: &str| date.parse::<PartialDate>().unwrap().midpoint();
    /// assert_eq!(midpoint("1971"), Day::from_civil(1971, 7, 1));
    /// assert_eq!(midpoint("1971~"), Day::from_civil(1971, 7, 1));
    /// assert_eq!(midpoint("1971/1972"), Day::from_civil(1972, 1, 1));
    /// ```
    #[must_use]
    pub const fn midpoint(self) -> Day {
        match self.last {
            None => self.first.unit.midpoint(),
            Some(last) => {
                let (from, to) = (self.first.unit.first_day().0, last.unit.last_day().0);
                Day(from + (to - from) / 2)
            }
        }
    }

    /// The year of the day on which an act of this date counts.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.midpoint().month().year()
    }

    /// The date as HTML can have it in `<time datetime>`: to the day, the month or the year; none before
    /// 1 CE, which HTML has no form for.
    ///
    /// ```
    /// use cordiality::date::PartialDate;
    /// let html = |date: &str| date.parse::<PartialDate>().unwrap().to_html();
    /// assert_eq!(html("1954-05~").as_deref(), Some("1954-05"));
    /// assert_eq!(html("1954-21").as_deref(), Some("1954"));
    /// assert_eq!(html("-0043-03-15"), None);
    /// ```
    #[must_use]
    pub fn to_html(self) -> Option<String> {
        let known = self.year() > 0;
        known.then(|| match (self.first.unit, self.last) {
            (unit @ (Unit::Month(_) | Unit::Day(..)), None) => unit.to_string(),
            _ => Unit::Year(self.year()).to_string(),
        })
    }
}

/// Why a text is not a date; its display is a sentence that says how to mend it.
///
/// The sentence is made where it is read: a browser reads dates and says none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    text: String,
    why: Why,
}

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    Shape,
    OpenEnd,
    Backwards,
    NoMonth(i32),
    NoDay(Month, i32),
    NotAMonth,
}

impl DateError {
    pub(super) fn new(text: &str, why: Why) -> Self {
        Self { text: text.to_owned(), why }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = &self.text;
        match self.why {
            Why::Shape => {
                write!(f, "'{text}' is not a date; write 1954, 1954-05 or 1954-05-19")
            }
            Why::OpenEnd => {
                write!(f, "'{text}' has an open end; write the last date that it can be")
            }
            Why::Backwards => {
                write!(f, "'{text}' ends before it begins; write the earlier date first")
            }
            Why::NoMonth(month) => {
                write!(f, "'{text}': there is no month {month}; use 01 to 12")
            }
            Why::NoDay(month, day) => {
                let days = month.days();
                write!(f, "'{text}': {month} has the days 01 to {days}, not {day:02}")
            }
            Why::NotAMonth => write!(f, "'{text}' must be a month, like 1954-05"),
        }
    }
}

impl std::error::Error for DateError {}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        read(text).map_err(|why| DateError::new(text, why))
    }
}

fn read(text: &str) -> Result<PartialDate, Why> {
    let Some((first, last)) = text.split_once('/') else {
        return Ok(PartialDate { first: stated(text)?, last: None });
    };
    if matches!(first, "" | "..") || matches!(last, "" | "..") {
        return Err(Why::OpenEnd);
    }
    let (first, last) = (stated(first)?, stated(last)?);
    if last.unit.last_day() <= first.unit.first_day() {
        return Err(Why::Backwards);
    }
    Ok(PartialDate { first, last: Some(last) })
}

/// Reads one stretch with its mark.
fn stated(text: &str) -> Result<Stated, Why> {
    let all = [Doubt::About, Doubt::Perhaps, Doubt::PerhapsAbout];
    let marked = all.into_iter().find_map(|doubt| Some((text.strip_suffix(doubt.mark())?, doubt)));
    let (text, doubt) = marked.unwrap_or((text, Doubt::None));
    Ok(Stated { unit: unit(text)?, doubt })
}

fn unit(text: &str) -> Result<Unit, Why> {
    let number = |part: &str, width: usize| {
        let plain = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
        if plain { part.parse::<i32>().map_err(|_| Why::Shape) } else { Err(Why::Shape) }
    };
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |text| (-1, text));
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    if parts.next().is_some() {
        return Err(Why::Shape);
    }
    // Digits that nobody knows stand at the end: 195X, 1954-XX, 1954-05-XX.
    let unknown = |part: Option<&str>| part.is_none_or(|part| part == "XX");
    if let Some(first) = year.strip_suffix('X') {
        let unit = match first.strip_suffix('X') {
            Some(century) => Unit::Century(number(century, 2)?),
            None => Unit::Decade(number(first, 3)?),
        };
        let whole = sign == 1 && unknown(month) && unknown(day);
        return if whole { Ok(unit) } else { Err(Why::Shape) };
    }
    let year = sign * number(year, 4)?;
    if sign == -1 && year == 0 {
        return Err(Why::Shape);
    }
    let Some(month) = month.filter(|month| !unknown(Some(month))) else {
        return if unknown(day) { Ok(Unit::Year(year)) } else { Err(Why::Shape) };
    };
    let month = number(month, 2)?;
    let season = usize::try_from(month - 21).ok().and_then(|at| Season::ALL.get(at));
    if let (Some(season), None) = (season, day) {
        return Ok(Unit::Season(year, *season));
    }
    if !(1..=12).contains(&month) {
        return Err(Why::NoMonth(month));
    }
    let month = Month::new(year, month as u8);
    let Some(day) = day.filter(|day| !unknown(Some(day))) else { return Ok(Unit::Month(month)) };
    let day = number(day, 2)?;
    if !(1..=month.days()).contains(&day) {
        return Err(Why::NoDay(month, day));
    }
    Ok(Unit::Day(month, day as u8))
}

impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.unit, self.doubt.mark())
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.last {
            None => write!(f, "{}", self.first),
            Some(last) => write!(f, "{}/{last}", self.first),
        }
    }
}
