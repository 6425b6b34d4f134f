//! A citation as an entry of BibLaTeX.

use super::{Citation, VERSION};
use crate::date::PartialDate;
use crate::i18n::ui;

impl Citation {
    /// An entry that BibLaTeX reads; BibTeX, which knows neither its kind nor its dates, takes it as one
    /// of the kind `misc`, with its year.
    pub(super) fn bibtex(&self) -> String {
        let kind = match (self.is_data, &self.within) {
            (true, _) => "dataset",
            (false, Some(_)) => "inreference",
            (false, None) => "online",
        };
        let viewed: PartialDate = self.viewed.into();
        let mut fields = vec![("title", protected(&self.title))];
        if !self.creator.is_empty() {
            fields.push(("author", protected(&self.creator)));
        }
        if let Some(whole) = &self.within {
            fields.push(("booktitle", protected(whole)));
        }
        if let Some(released) = self.released {
            fields.extend(released.to_html().map(|date| ("date", date)));
            fields.push(("year", released.year().to_string()));
        }
        fields.push(("organization", escaped(ui::SITE)));
        fields.push(("version", VERSION.to_owned()));
        fields.push(("note", escaped(&self.medium)));
        fields.push(("url", self.url.clone()));
        fields.extend(viewed.to_html().map(|date| ("urldate", date)));
        let fields: String =
            fields.iter().map(|(name, value)| format!(",\n  {name} = {{{value}}}")).collect();
        format!("@{kind}{{{}{fields}\n}}\n", self.key)
    }
}

/// A text whose capitals no style changes and whose "and" divides no names.
fn protected(text: &str) -> String {
    format!("{{{}}}", escaped(text))
}

/// A text without commands.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', letter]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            letter => out.push(letter),
        }
    }
    out
}
