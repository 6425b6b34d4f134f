//! The stretches of the calendar that a date can name.

use std::fmt;

use super::{Day, Month};

/// A season of the northern half of the earth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the year after.
    Winter,
}

impl Season {
    /// Every season, in the order of a year.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// The first of its three months, in a year.
    #[must_use]
    pub const fn first_month(self, year: i32) -> Month {
        Month::new(year, 3 * self as u8 + 3)
    }
}

/// A stretch of the calendar that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A hundred years by their first two digits: 19 for 1900–99.
    Century(i32),
    /// Ten years by their first three digits: 195 for 1950–59.
    Decade(i32),
    /// A year.
    Year(i32),
    /// A season, by the year in which it begins.
    Season(i32, Season),
    /// A month.
    Month(Month),
    /// A day of a month, from 1.
    Day(Month, u8),
}

impl Unit {
    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> Day {
        match self {
            Self::Century(century) => Day::from_civil(century * 100, 1, 1),
            Self::Decade(decade) => Day::from_civil(decade * 10, 1, 1),
            Self::Year(year) => Day::from_civil(year, 1, 1),
            Self::Season(year, season) => season.first_month(year).first_day(),
            Self::Month(month) => month.first_day(),
            Self::Day(month, day) => Day(month.first_day().0 + day as i32 - 1),
        }
    }

    /// Its last day.
    #[must_use]
    pub const fn last_day(self) -> Day {
        match self {
            Self::Century(century) => Day::from_civil(century * 100 + 99, 12, 31),
            Self::Decade(decade) => Day::from_civil(decade * 10 + 9, 12, 31),
            Self::Year(year) => Day::from_civil(year, 12, 31),
            Self::Season(year, season) => Month(season.first_month(year).0 + 2).last_day(),
            Self::Month(month) => month.last_day(),
            Self::Day(..) => self.first_day(),
        }
    }

    /// The day in its middle: of a month the 15th, of a year 1 July.
    #[must_use]
    pub const fn midpoint(self) -> Day {
        match self {
            Self::Century(century) => Day::from_civil(century * 100 + 50, 1, 1),
            Self::Decade(decade) => Day::from_civil(decade * 10 + 5, 1, 1),
            Self::Year(year) => Day::from_civil(year, 7, 1),
            Self::Season(year, season) => Day(season.first_month(year).first_day().0 + 45),
            Self::Month(month) => Day(month.first_day().0 + 14),
            Self::Day(..) => self.first_day(),
        }
    }

    /// How many days it has.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.last_day().0 - self.first_day().0 + 1
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Century(century) => write!(f, "{century:02}XX"),
            Self::Decade(decade) => write!(f, "{decade:03}X"),
            Self::Year(year) => year_number(*year, f),
            Self::Season(year, season) => {
                year_number(*year, f)?;
                write!(f, "-{}", *season as u8 + 21)
            }
            Self::Month(month) => write!(f, "{month}"),
            Self::Day(month, day) => write!(f, "{month}-{day:02}"),
        }
    }
}

/// Writes a year as a number of four digits, with a sign where it lies before 1 BCE.
pub(super) fn year_number(year: i32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let sign = if year < 0 { "-" } else { "" };
    write!(f, "{sign}{:04}", year.unsigned_abs())
}
