//! Calendar dates as sources give them: to the day, the month or the year, about then or between two.
//!
//! Knows integers and text only. Start at [`PartialDate`]: a date keeps the precision of its source
//! from the authored file to the reader's card, and is never rounded into a day that nobody wrote.

use std::fmt;
use std::str::FromStr;

mod edtf;
mod unit;

pub use edtf::{DateError, Doubt, PartialDate, Stated};
pub use unit::{Season, Unit};

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
        unit::year_number(self.year(), f)?;
        write!(f, "-{:02}", self.number())
    }
}

impl FromStr for Month {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match text.parse::<PartialDate>()?.exact() {
            Some(Unit::Month(month)) => Ok(month),
            _ => Err(DateError::new(text, edtf::Why::NotAMonth)),
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
        check("0000", Ok((-719_528, -719_346, -719_163)));
        check("-0043-03-15", Ok((-735_160, -735_160, -735_160)));
        check("-0043-03", Ok((-735_174, -735_160, -735_144)));
        check("-0000", Err("write 1954"));
        check("-004X", Err("write 1954"));
        check("-43", Err("write 1954"));
        check("1954/..", Err("has an open end; write the last date that it can be"));
        check("../1954", Err("has an open end"));
        check("1954/", Err("has an open end"));
        check("1954-05-19-", Err("write 1954"));
        check("54-05", Err("write 1954"));
        check("+954", Err("write 1954"));
        check("", Err("write 1954"));
        check("١٩٥٤", Err("write 1954"));
    }

    #[test]
    fn every_month_is_found_by_its_first_and_last_day() {
        for month in (Month::new(1917, 1).0..Month::new(2001, 1).0).map(Month) {
            assert_eq!(month.first_day().month(), month);
            assert_eq!(month.last_day().month(), month);
        }
    }
}
