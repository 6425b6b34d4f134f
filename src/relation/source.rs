//! Works that acts rest on, and series that lie beside them.

use crate::date::Month;

/// A work in the bibliography.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Its key, as authors of packs cite it.
    pub key: String,
    /// "Rahman 2023", for the card.
    pub short: String,
    /// The whole reference in the Chicago style. None of the three styles is in `relation.json`:
    /// the page holds them as text.
    pub chicago: Reference,
    /// The same in the APA style.
    pub apa: Reference,
    /// The same in the MLA style.
    pub mla: Reference,
    /// Where it can be read, `https://` only; a DOI as its address.
    pub url: Option<String>,
    /// The language of its title as a tag of BCP 47, where it is not English; not in `relation.json`.
    pub lang: Option<&'static str>,
}

/// An outside series that lies beside the relation for comparison and never enters its curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its file, relative to the pack and to the page.
    pub file: String,
    /// What it is.
    pub title: String,
    /// What to keep in mind.
    pub caption: String,
    /// Who made it.
    pub source: String,
    /// On what terms.
    pub licence: String,
    /// The file itself.
    pub csv: String,
    /// What of it is drawn beside the curve.
    pub shown: Shown,
}

impl Series {
    /// What an address calls it: the name of its file without its ending.
    #[must_use]
    pub fn id(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(name, _)| name)
    }
}

/// What of an outside series is drawn beside the curve.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// Nothing: it is a download alone.
    Nothing,
    /// A column of figures as a line.
    Line {
        /// What the column is.
        label: String,
        /// Whether there is one value a year, and not one a month.
        yearly: bool,
        /// Each value with its month, the first of its year where it is a year's, in order.
        values: Vec<(Month, f64)>,
    },
    /// A row as a mark in its year.
    Marks(Vec<(i32, String)>),
}

/// A formatted reference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reference(pub Vec<Run>);

/// A period of a reference in one face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// Whether it is set slanted, as titles of books are.
    pub slanted: bool,
    /// Whether it is the title of the work, which leads to it.
    pub title: bool,
}
