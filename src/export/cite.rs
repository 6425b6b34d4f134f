//! Citations of a view, of an act and of all that is coded: as text in three styles, and for programs
//! that manage references.

mod bibtex;
mod csl;
mod ris;
mod styles;

use super::{Address, View};
use crate::date::{Day, PartialDate};
use crate::i18n::{export, ui};

/// What is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cited<'a> {
    /// What is in sight.
    View,
    /// One act.
    Act {
        /// Its place among all.
        act: usize,
        /// Its id.
        id: &'a str,
    },
    /// All of the acts and the curve.
    DataSet,
}

/// How a citation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// American Psychological Association, 7th edition.
    Apa,
    /// The Chicago Manual of Style, 17th edition, as in a bibliography.
    Chicago,
    /// Modern Language Association, 9th edition.
    Mla,
    /// For BibLaTeX; BibTeX reads it as well.
    BibTex,
    /// For Zotero, EndNote and most others.
    Ris,
    /// For pandoc and citeproc.
    CslJson,
}

impl Form {
    /// Every form, those for people first.
    pub const ALL: [Self; 6] =
        [Self::Apa, Self::Chicago, Self::Mla, Self::BibTex, Self::Ris, Self::CslJson];

    /// The ending of a file of this form.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Apa | Self::Chicago | Self::Mla => "txt",
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
        }
    }
}

/// What a citation says, whatever its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// For programs: small letters, digits and hyphens.
    key: String,
    /// Who coded it; empty where nobody is named.
    creator: String,
    title: String,
    /// The tag of the language that the title is in.
    language: String,
    /// What it is: "Interactive chart".
    medium: String,
    /// The whole that it is a part of, if it is one.
    within: Option<String>,
    /// Whether it is data and no page.
    is_data: bool,
    released: Option<PartialDate>,
    /// The day on which it was read.
    viewed: Day,
    url: String,
}

impl Citation {
    /// What a citation says of something in sight on a day.
    #[must_use]
    pub fn of(cited: Cited<'_>, view: &View<'_>, address: &Address, viewed: Day) -> Self {
        let chart_data = view.chart_data;
        let publication = &chart_data.publication;
        let whole = Self {
            key: "cordiality".to_owned(),
            creator: publication.creator.clone(),
            title: view.drawn(),
            language: publication.language.tag.clone(),
            medium: export::CHART.to_owned(),
            within: None,
            is_data: false,
            released: publication.released,
            viewed,
            url: address.page(view),
        };
        match cited {
            Cited::View => whole,
            Cited::Act { act, id } => {
                let (within, url) = match chart_data.inflection(id) {
                    // The list has what is published, whatever is in sight.
                    None => (chart_data.title.clone(), address.entry(id)),
                    event => (whole.title, address.page(&View { event, ..view.clone() })),
                };
                Self {
                    key: format!("cordiality-{id}"),
                    title: chart_data.title(act).to_owned(),
                    medium: export::coded_act(chart_data.date(act)),
                    within: Some(within),
                    url,
                    ..whole
                }
            }
            Cited::DataSet => Self {
                key: "cordiality-data".to_owned(),
                title: format!("{}: {}", ui::SITE, chart_data.title),
                medium: export::DATA_SET.to_owned(),
                is_data: true,
                url: address.to_string(),
                ..whole
            },
        }
    }

    /// The citation in a form.
    #[must_use]
    pub fn write(&self, form: Form) -> String {
        match form {
            Form::Apa => self.apa(),
            Form::Chicago => self.chicago(),
            Form::Mla => self.mla(),
            Form::BibTex => self.bibtex(),
            Form::Ris => self.ris(),
            Form::CslJson => self.csl_json(),
        }
    }

    /// Year, month and day of a date, as far as it is known to them, and the year of any other.
    fn numbers(date: PartialDate) -> Vec<String> {
        let date = date.to_html().unwrap_or_default();
        date.split('-').filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }
}

/// The version of what is cited.
const VERSION: &str = env!("CARGO_PKG_VERSION");
