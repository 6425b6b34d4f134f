//! The language that the author's own words are in, and how they stand among the program's.
//!
//! Words that run from right to left would pull the figures and full stops of a sentence around them to
//! their own side; isolated, each keeps to itself (Unicode Standard Annex 9, section 2.4).

use std::borrow::Cow;

/// The language of a relation's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// A tag of BCP 47: "ur", "zh-Hant".
    pub tag: String,
    /// Which way its letters run.
    pub direction: TextDirection,
}

/// Which way letters run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextDirection {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// What the program speaks, and a pack that does not say what it speaks.
pub const ENGLISH: &str = "en";

impl Default for Language {
    fn default() -> Self {
        Self { tag: ENGLISH.to_owned(), direction: TextDirection::Ltr }
    }
}

impl Language {
    /// Its tag, where it is not the program's.
    #[must_use]
    pub fn tag_if_foreign(&self) -> Option<&str> {
        (self.tag != ENGLISH).then_some(self.tag.as_str())
    }

    /// The direction of an element that holds a text of it: `auto` where a text of a language that runs
    /// from left to right has words that do not, and none where nothing in it can turn round.
    ///
    /// ```
    /// use cordiality::relation::{Language, TextDirection};
    /// let urdu = Language { tag: "ur".to_owned(), direction: TextDirection::Rtl };
    /// assert_eq!(urdu.dir("1954"), Some("rtl"));
    /// assert_eq!(Language::default().dir("Pact"), None);
    /// assert_eq!(Language::default().dir("معاہدہ."), Some("auto"));
    /// ```
    #[must_use]
    pub fn dir(&self, text: &str) -> Option<&'static str> {
        match self.direction {
            TextDirection::Rtl => Some("rtl"),
            TextDirection::Ltr => has_rtl(text).then_some("auto"),
        }
    }

    /// A text of it, to stand within a sentence of the program where no element can keep it apart.
    ///
    /// ```
    /// use cordiality::relation::{Language, TextDirection};
    /// let urdu = Language { tag: "ur".to_owned(), direction: TextDirection::Rtl };
    /// assert_eq!(urdu.isolated("معاہدہ"), "\u{2067}معاہدہ\u{2069}");
    /// assert_eq!(urdu.isolated("NATO"), "NATO");
    /// assert_eq!(Language::default().isolated("معاہدہ"), "\u{2068}معاہدہ\u{2069}");
    /// ```
    #[must_use]
    pub fn isolated<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let open = match self.direction {
            TextDirection::Rtl => '\u{2067}',
            TextDirection::Ltr => '\u{2068}',
        };
        wrapped(text, has_rtl(text), open, '\u{2069}')
    }

    /// A text of it that stands alone in a picture. Not every engine knows isolates there, but all know the
    /// older embedding, which does as much for a text that has nothing beside it.
    ///
    /// ```
    /// use cordiality::relation::Language;
    /// assert_eq!(Language::default().embedded("1954 معاہدہ."), "\u{202b}1954 معاہدہ.\u{202c}");
    /// assert_eq!(Language::default().embedded("The معاہدہ."), "The معاہدہ.");
    /// ```
    #[must_use]
    pub fn embedded<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let begins_rtl = || text.chars().find(|it| it.is_alphabetic()).is_some_and(is_rtl);
        let runs = match self.direction {
            TextDirection::Rtl => has_rtl(text),
            TextDirection::Ltr => begins_rtl(),
        };
        wrapped(text, runs, '\u{202b}', '\u{202c}')
    }
}

fn wrapped(text: &str, is: bool, open: char, close: char) -> Cow<'_, str> {
    if is { Cow::Owned(format!("{open}{text}{close}")) } else { Cow::Borrowed(text) }
}

/// Whether a text holds a letter that runs from right to left.
#[must_use]
pub fn has_rtl(text: &str) -> bool {
    text.chars().any(is_rtl)
}

const fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
