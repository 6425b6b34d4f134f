//! Who publishes a relation, when, on what terms, and in which language.

use super::Language;
use crate::date::PartialDate;

/// Who publishes a relation, when, on what terms, and in which language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publication {
    /// Who coded it; empty where nobody is named.
    pub creator: String,
    /// When this state of it was made public.
    pub released: Option<PartialDate>,
    /// On what terms its coding and texts may be used.
    pub licence: Option<Licence>,
    /// What it is about, besides the two states, for search engines.
    pub keywords: Vec<String>,
    /// What its texts are in.
    pub language: Language,
}

/// Terms of use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// As a page names it: "CC BY 4.0".
    pub name: String,
    /// Where it can be read, `https://` only.
    pub url: String,
}
