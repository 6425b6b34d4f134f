//! What a category weighs, and what an indirect act counts.

use std::fmt;
use std::str::FromStr;

use crate::relation::{Category, Directness};

/// What the fifteen categories weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// Azar's interval weights (Azar & Havener 1976; Azar 1980), from +92 to −102 Azar points.
    Azar,
    /// As far from one category to the next everywhere, from +7 to −7: what is left of Azar's scale where
    /// only the order of its categories is believed.
    EqualSteps,
}

impl Weights {
    /// The weight of a category.
    ///
    /// ```
    /// use cordiality::method::Weights;
    /// let weigh = |code: &str| [Weights::Azar, Weights::EqualSteps].map(|it| it.of(code.parse().unwrap()));
    /// assert_eq!([weigh("4"), weigh("8"), weigh("15")], [[27.0, 4.0], [1.0, 0.0], [-102.0, -7.0]]);
    /// ```
    #[must_use]
    pub fn of(self, category: Category) -> f64 {
        const AZAR: [f64; 15] = [
            92.0, 47.0, 31.0, 27.0, 14.0, 10.0, 6.0, 1.0, -6.0, -16.0, -29.0, -44.0, -50.0, -65.0,
            -102.0,
        ];
        let number = category.number();
        match self {
            Self::Azar => AZAR[usize::from(number) - 1],
            Self::EqualSteps => 8.0 - f64::from(number),
        }
    }

    /// The greatest weight of either sign.
    #[must_use]
    pub const fn greatest(self) -> f64 {
        match self {
            Self::Azar => 102.0,
            Self::EqualSteps => 7.0,
        }
    }
}

/// How much of its weight an act counts that is aimed at the other state through a third: from nothing to
/// all, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indirect {
    hundredths: u8,
}

impl Indirect {
    /// The share that the curve is published with: half.
    pub const PUBLISHED: Self = Self { hundredths: 50 };

    /// They do not count.
    pub const NOT: Self = Self { hundredths: 0 };
    /// They count as direct ones do.
    pub const WHOLE: Self = Self { hundredths: 100 };

    /// From 0 to 1.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.hundredths) / 100.0
    }

    /// The factor on the weight of an act of this directness.
    #[must_use]
    pub fn factor(self, directness: Directness) -> f64 {
        match directness {
            Directness::Indirect => self.share(),
            other => other.factor(),
        }
    }
}

impl FromStr for Indirect {
    type Err = ();

    /// Reads a share from 0 to 1, as an address and the slider write it: without zeros at its end.
    ///
    /// ```
    /// use cordiality::method::Indirect;
    /// let read = |text: &str| text.parse::<Indirect>().map(Indirect::share);
    /// assert_eq!([read("0"), read("0.25"), read("0.5"), read("1")], [Ok(0.0), Ok(0.25), Ok(0.5), Ok(1.0)]);
    /// assert!(["", "1.1", "-0", ".5", "0.50", "0,5", "2"].into_iter().all(|it| read(it).is_err()));
    /// ```
    fn from_str(text: &str) -> Result<Self, ()> {
        // By text: see `HalfLife`.
        let mut every = (0..=100).map(|hundredths| Self { hundredths });
        every.find(|it| it.to_string() == text).ok_or(())
    }
}

impl fmt::Display for Indirect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.hundredths, self.hundredths % 10) {
            (0, _) => f.write_str("0"),
            (100, _) => f.write_str("1"),
            (tenths, 0) => write!(f, "0.{}", tenths / 10),
            (hundredths, _) => write!(f, "0.{hundredths:02}"),
        }
    }
}
