//! The line of the chart data that says what the relation is called, who publishes it, and in which language.

use serde::{Deserialize, Serialize};

#[cfg(feature = "author")]
use super::ChartData;
use super::text::read_date;
use crate::relation::{Language, Licence, Publication, TextDirection, Word as _};

/// A title, and who publishes it; a cell is empty where that is not known.
#[derive(Serialize, Deserialize)]
pub(super) struct PublicationRow<'a> {
    title: &'a str,
    creator: &'a str,
    released: &'a str,
    licence: &'a str,
    licence_url: &'a str,
    lang: &'a str,
    direction: &'a str,
}

impl<'a> PublicationRow<'a> {
    /// What the line says; nothing where its date or its direction is none.
    pub(super) fn read(&self) -> Option<(String, Publication)> {
        let Self { title, creator, released, licence, licence_url, lang, direction } = *self;
        let licence = Licence { name: licence.to_owned(), url: licence_url.to_owned() };
        let publication = Publication {
            creator: creator.to_owned(),
            released: match released {
                "" => None,
                date => Some(read_date(date)?),
            },
            licence: (!licence.name.is_empty()).then_some(licence),
            keywords: Vec::new(),
            language: Language {
                tag: lang.to_owned(),
                direction: TextDirection::from_word(direction)?,
            },
        };
        Some((title.to_owned(), publication))
    }

    /// The line of a chart data.
    #[cfg(feature = "author")]
    pub(super) fn of(chart_data: &'a ChartData, released: &'a str) -> Self {
        let Publication { creator, licence, language, .. } = &chart_data.publication;
        let (licence, licence_url): (&str, &str) =
            licence.as_ref().map_or(("", ""), |it| (&it.name, &it.url));
        let (lang, direction) = (&language.tag, language.direction.word());
        Self { title: &chart_data.title, creator, released, licence, licence_url, lang, direction }
    }
}

/// When a chart data was made public, as its line says it.
#[cfg(feature = "author")]
pub(super) fn released(chart_data: &ChartData) -> String {
    chart_data.publication.released.map(|date| date.to_string()).unwrap_or_default()
}
