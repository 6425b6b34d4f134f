//! Who publishes a relation, when, and on what terms.

use crate::date::PartialDate;

/// Who publishes a relation, when, and on what terms.
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
}

/// Terms of use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// As a page names it: "CC BY 4.0".
    pub name: String,
    /// Where it can be read, `https://` only.
    pub url: String,
}
