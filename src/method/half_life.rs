//! How long an act takes to lose half of its weight, as readers choose it.

use std::fmt;
use std::str::FromStr;

use crate::method::HALF_LIFE_YEARS;

/// How long an act takes to lose half of its weight: half a year to eight years, in steps of half a
/// year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HalfLife {
    half_years: u8,
}

impl HalfLife {
    /// The shortest: half a year.
    pub const MIN: Self = Self { half_years: 1 };
    /// The longest: eight years.
    pub const MAX: Self = Self { half_years: 16 };
    /// The one that the curve is published with.
    pub const PUBLISHED: Self = Self { half_years: (2.0 * HALF_LIFE_YEARS) as u8 };

    /// A year, half of the published one.
    pub const SHORT: Self = Self { half_years: 2 };
    /// Four years, twice the published one.
    pub const LONG: Self = Self { half_years: 8 };

    /// In years.
    #[must_use]
    pub fn years(self) -> f64 {
        f64::from(self.half_years) / 2.0
    }

    /// As a text, where it is to be named: the published one goes without saying.
    #[must_use]
    pub fn unless_published(self) -> Option<String> {
        (self != Self::PUBLISHED).then(|| self.to_string())
    }
}

impl FromStr for HalfLife {
    type Err = ();

    /// Reads a half-life in years, as an address and the slider write it.
    ///
    /// ```
    /// use cordiality::method::HalfLife;
    /// assert_eq!("1.5".parse::<HalfLife>().unwrap().years(), 1.5);
    /// assert_eq!("8".parse::<HalfLife>().unwrap(), HalfLife::MAX);
    /// assert!(["", "0", "0.4", "8.5", "99", "2,5", "+2"].iter().all(|it| it.parse::<HalfLife>().is_err()));
    /// ```
    fn from_str(text: &str) -> Result<Self, ()> {
        // By text: a reader of floats would cost the page more than all of its controls.
        let every =
            (Self::MIN.half_years..=Self::MAX.half_years).map(|half_years| Self { half_years });
        every.into_iter().find(|it| it.to_string() == text).ok_or(())
    }
}

impl fmt::Display for HalfLife {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, half) = (self.half_years / 2, self.half_years % 2);
        write!(f, "{whole}{}", if half == 0 { "" } else { ".5" })
    }
}
