//! What a reader can have drawn: which years, and how fast acts fade.

use std::fmt;
use std::str::FromStr;

use crate::date::Month;
use crate::method::HALF_LIFE_YEARS;
use crate::relation::Span;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The months, within the span of the curve.
    pub range: Span,
    /// The half-life of an act's weight.
    pub half_life: HalfLife,
}

impl Settings {
    /// What is drawn until a reader chooses.
    #[must_use]
    pub const fn published(span: Span) -> Self {
        Self { range: span, half_life: HalfLife::PUBLISHED }
    }

    /// Whether this is what is drawn until a reader chooses.
    #[must_use]
    pub fn is_published(&self, span: Span) -> bool {
        *self == Self::published(span)
    }
}

/// The months of two years and of those between, whichever comes first; `None` where a span has
/// nothing of one of them.
#[must_use]
pub fn years(one: i32, other: i32, span: Span) -> Option<Span> {
    let known = span.from.year()..=span.to.year();
    (known.contains(&one) && known.contains(&other)).then(|| Span {
        from: Month::new(one.min(other), 1).max(span.from),
        to: Month::new(one.max(other), 12).min(span.to),
    })
}

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
    /// use cordiality::state::settings::HalfLife;
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
