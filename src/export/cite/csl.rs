//! A citation as CSL-JSON.

use super::{Citation, VERSION};
use crate::date::PartialDate;
use crate::export::cells::{object, text};
use crate::i18n::ui;

impl Citation {
    /// A list of one item, by the names of the Citation Style Language, version 1.0.2.
    pub(super) fn csl_json(&self) -> String {
        let kind = match (self.is_data, &self.within) {
            (true, _) => "dataset",
            (false, Some(_)) => "entry",
            (false, None) => "webpage",
        };
        let mut fields = vec![
            ("id", text(&self.key)),
            ("type", text(kind)),
            ("title", text(&self.title)),
            ("genre", text(&self.medium)),
            ("publisher", text(ui::SITE)),
            ("version", text(VERSION)),
            ("language", text(&self.language)),
            ("URL", text(&self.url)),
            ("accessed", date(self.viewed.into())),
        ];
        if !self.creator.is_empty() {
            fields.push(("author", format!("[{}]", object(&[("literal", text(&self.creator))]))));
        }
        fields.extend(self.within.as_deref().map(|whole| ("container-title", text(whole))));
        fields.extend(self.released.map(|released| ("issued", date(released))));
        format!("[{}]\n", object(&fields))
    }
}

/// A date as numbers: year, month, day.
fn date(date: PartialDate) -> String {
    let numbers = Citation::numbers(date);
    let numbers: Vec<&str> = numbers.iter().map(|it| it.trim_start_matches('0')).collect();
    object(&[("date-parts", format!("[[{}]]", numbers.join(",")))])
}
