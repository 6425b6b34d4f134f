//! The line of the chart data that says what the relation is called and who publishes it.

use serde::{Deserialize, Serialize};

#[cfg(feature = "author")]
use super::ChartData;
use super::text::read_date;
use crate::relation::{Licence, Publication};

/// A title, and who publishes it; a cell is empty where that is not known.
#[derive(Serialize, Deserialize)]
pub(super) struct PublicationRow<'a> {
    title: &'a str,
    creator: &'a str,
    released: &'a str,
    licence: &'a str,
    licence_url: &'a str,
}

impl<'a> PublicationRow<'a> {
    /// What the line says; nothing where its date is none.
    pub(super) fn read(&self) -> Option<(String, Publication)> {
        let Self { title, creator, released, licence, licence_url } = *self;
        let licence = Licence { name: licence.to_owned(), url: licence_url.to_owned() };
        let publication = Publication {
            creator: creator.to_owned(),
            released: match released {
                "" => None,
                date => Some(read_date(date)?),
            },
            licence: (!licence.name.is_empty()).then_some(licence),
            keywords: Vec::new(),
        };
        Some((title.to_owned(), publication))
    }

    /// The line of a chart data.
    #[cfg(feature = "author")]
    pub(super) fn of(chart_data: &'a ChartData, released: &'a str) -> Self {
        let Publication { creator, licence, .. } = &chart_data.publication;
        let (licence, licence_url): (&str, &str) =
            licence.as_ref().map_or(("", ""), |it| (&it.name, &it.url));
        Self { title: &chart_data.title, creator, released, licence, licence_url }
    }
}

/// When a chart data was made public, as its line says it.
#[cfg(feature = "author")]
pub(super) fn released(chart_data: &ChartData) -> String {
    chart_data.publication.released.map(|date| date.to_string()).unwrap_or_default()
}
