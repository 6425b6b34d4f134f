//! The fifteen categories of acts.

/// A category of Azar's COPDAB scale, 1 (unification) to 15 (extensive war).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category(u8);

impl Category {
    /// Every category, friendliest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=15).map(Self)
    }

    /// The number, 1 to 15.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The category one step friendlier, if there is one.
    #[must_use]
    pub const fn warmer(self) -> Option<Self> {
        if self.0 > 1 { Some(Self(self.0 - 1)) } else { None }
    }

    /// The category one step more hostile, if there is one.
    #[must_use]
    pub const fn colder(self) -> Option<Self> {
        if self.0 < 15 { Some(Self(self.0 + 1)) } else { None }
    }
}

impl std::str::FromStr for Category {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        // A sign would make a category of what is a weight.
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse::<u8>().ok().filter(|number| digits && (1..=15).contains(number));
        number.map(Self).ok_or_else(|| {
            format!("code '{text}' is not a category; use 1 (unification) to 15 (extensive war)")
        })
    }
}
