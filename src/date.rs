//! Calendar dates as sources give them: to the day, the month or the year.
//!
//! Knows integers and text only. Start at [`PartialDate`]: a date keeps the precision of its source
//! from the authored file to the reader's card, and is never rounded into a day that nobody wrote.

use std::fmt;
use std::str::FromStr;

/// A civil day, counted from 1970-01-01, which is day 0. Proleptic Gregorian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// Builds the day of a civil date that is known to exist.
    ///
    /// ```
    /// use cordiality::date::Day;
    /// assert_eq!(Day::from_civil(1970, 1, 1), Day(0));
    /// assert_eq!(Day::from_civil(1947, 8, 14), Day(-8176));
    /// ```
    #[must_use]
    pub const fn from_civil(year: i32, month: u8, day: u8) -> Self {
        // Days since 0000-03-01, with the leap day at the end of the shifted year.
        let (shifted_year, shifted_month) =
            if month > 2 { (year, month as i32 - 3) } else { (year - 1, month as i32 + 9) };
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let day_of_year = (153 * shifted_month + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// The month that this day lies in.
    #[must_use]
    pub const fn month(self) -> Month {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        // The shifted year starts in March, which is month 2 counted from January.
        Month((era * 400 + year_of_era) * 12 + shifted_month + 2)
    }
}

/// A calendar month, counted from January of year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// Builds the month of a year, `month` from 1 to 12.
    #[must_use]
    pub const fn new(year: i32, month: u8) -> Self {
        Self(year * 12 + month as i32 - 1)
    }

    /// The year that this month lies in.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month within its year, from 1 to 12.
    #[must_use]
    pub const fn number(self) -> u8 {
        (self.0.rem_euclid(12) + 1) as u8
    }

    /// The first day of this month.
    #[must_use]
    pub const fn first_day(self) -> Day {
        Day::from_civil(self.year(), self.number(), 1)
    }

    /// The last day of this month, on which the curve reads its value.
    #[must_use]
    pub const fn last_day(self) -> Day {
        Day(Self(self.0 + 1).first_day().0 - 1)
    }

    /// How many days this month has.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.last_day().0 - self.first_day().0 + 1
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

/// A date at the precision that its source supports.
///
/// Deliberately without an order: "1956" is neither before nor after "1956-07". Sort by
/// [`PartialDate::midpoint`], the day on which the act counts.
///
/// ```
/// use cordiality::date::PartialDate;
/// let date: PartialDate = "1954-05".parse().unwrap();
/// assert_eq!(date.to_string(), "1954-05");
/// assert!("1954-02-30".parse::<PartialDate>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Known to the year.
    Year(i32),
    /// Known to the month.
    Month(Month),
    /// Known to the day.
    Day(Month, u8),
}

impl PartialDate {
    /// The first day that this date can mean.
    #[must_use]
    pub const fn earliest(self) -> Day {
        match self {
            Self::Year(year) => Day::from_civil(year, 1, 1),
            Self::Month(month) => month.first_day(),
            Self::Day(month, day) => Day(month.first_day().0 + day as i32 - 1),
        }
    }

    /// The last day that this date can mean.
    #[must_use]
    pub const fn latest(self) -> Day {
        match self {
            Self::Year(year) => Day::from_civil(year, 12, 31),
            Self::Month(month) => month.last_day(),
            Self::Day(..) => self.earliest(),
        }
    }

    /// The day on which an act of this date counts: a month from its 15th, a year from 1 July.
    ///
    /// ```
    /// use cordiality::date::{Day, PartialDate};
    /// let date: PartialDate = "1971".parse().unwrap();
    /// assert_eq!(date.midpoint(), Day::from_civil(1971, 7, 1));
    /// ```
    #[must_use]
    pub const fn midpoint(self) -> Day {
        match self {
            Self::Year(year) => Day::from_civil(year, 7, 1),
            Self::Month(month) => Day(month.first_day().0 + 14),
            Self::Day(..) => self.earliest(),
        }
    }

    /// The year of this date, whatever its precision.
    #[must_use]
    pub const fn year(self) -> i32 {
        match self {
            Self::Year(year) => year,
            Self::Month(month) | Self::Day(month, _) => month.year(),
        }
    }
}

/// Why a text is not a date; its display is a sentence that says how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError(String);

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DateError {}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let shape =
            || DateError(format!("'{text}' is not a date; write 1954, 1954-05 or 1954-05-19"));
        let number = |part: &str, width: usize| {
            let plain = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            if plain { part.parse::<i32>().map_err(|_| shape()) } else { Err(shape()) }
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        let Some(month) = parts.next() else { return Ok(Self::Year(year)) };
        let month = number(month, 2)?;
        if !(1..=12).contains(&month) {
            return Err(DateError(format!("'{text}': there is no month {month}; use 01 to 12")));
        }
        let month = Month::new(year, month as u8);
        let Some(day) = parts.next() else { return Ok(Self::Month(month)) };
        let day = number(day, 2)?;
        if parts.next().is_some() {
            return Err(shape());
        }
        if !(1..=month.days()).contains(&day) {
            let days = month.days();
            return Err(DateError(format!(
                "'{text}': {month} has the days 01 to {days}, not {day:02}"
            )));
        }
        Ok(Self::Day(month, day as u8))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(month) => write!(f, "{month}"),
            Self::Day(month, day) => write!(f, "{month}-{day:02}"),
        }
    }
}

impl FromStr for Month {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match text.parse()? {
            PartialDate::Month(month) => Ok(month),
            _ => Err(DateError(format!("'{text}' must be a month, like 1954-05"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Result<(i32, i32, i32), &str>) {
        let got = text.parse::<PartialDate>();
        match (got, expect) {
            (Ok(date), Ok((earliest, midpoint, latest))) => {
                assert_eq!(date.earliest(), Day(earliest), "{text}");
                assert_eq!(date.midpoint(), Day(midpoint), "{text}");
                assert_eq!(date.latest(), Day(latest), "{text}");
                assert_eq!(date.to_string(), text);
            }
            (Err(error), Err(part)) => assert!(error.to_string().contains(part), "{text}: {error}"),
            (got, _) => panic!("{text}: {got:?}"),
        }
    }

    #[test]
    fn parses_every_precision_and_explains_every_fault() {
        check("1970-01-01", Ok((0, 0, 0)));
        check("1970-01", Ok((0, 14, 30)));
        check("1970", Ok((0, 181, 364)));
        check("1972-02-29", Ok((789, 789, 789)));
        check("1954-02-30", Err("1954-02 has the days 01 to 28, not 30"));
        check("1954-13", Err("no month 13"));
        check("1954-05-19-", Err("write 1954"));
        check("54-05", Err("write 1954"));
        check("+954", Err("write 1954"));
        check("", Err("write 1954"));
        check("١٩٥٤", Err("write 1954"));
    }

    #[test]
    fn every_day_of_the_cold_war_finds_its_month() {
        for month in (Month::new(1917, 1).0..Month::new(2001, 1).0).map(Month) {
            assert_eq!(month.first_day().month(), month);
            assert_eq!(month.last_day().month(), month);
        }
    }
}
