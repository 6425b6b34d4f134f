//! A citation as text, in the three styles that schools ask for.

use super::{Citation, VERSION};
use crate::i18n::{export, ui};

impl Citation {
    /// `Creator. (2026). Title [What it is]. Site. Retrieved November 26, 2026, from ADDRESS`
    pub(super) fn apa(&self) -> String {
        let year = match self.released {
            Some(date) => date.year().to_string(),
            None => export::NO_DATE.to_owned(),
        };
        let version =
            if self.is_data { format!(" ({})", export::version(VERSION)) } else { String::new() };
        let title = format!("{}{version} [{}]", self.title, self.medium);
        // Without a creator the title comes first.
        let (first, second) = match self.creator.as_str() {
            "" => (title, None),
            creator => (creator.to_owned(), Some(title)),
        };
        let whole = self.within.as_deref().map(export::within);
        let site = (!self.is_data).then(|| ui::SITE.to_owned());
        let parts = [Some(first), Some(format!("({year})")), second, whole, site];
        // What is not meant to change is cited without the day on which it was read.
        let address = match self.is_data {
            true => self.url.clone(),
            false => format!("{} {}", export::retrieved(self.viewed), self.url),
        };
        format!("{} {address}", sentences(parts))
    }

    /// `Creator. “Title.” What it is. Site, November 21, 2026. Accessed November 26, 2026. ADDRESS.`
    pub(super) fn chicago(&self) -> String {
        let title = match self.is_data {
            true => format!("{}. {}", self.title, export::version(VERSION)),
            false => quoted(&self.title),
        };
        let whole = self.within.as_deref().map(|whole| export::within(&quoted(whole)));
        let site = (!self.is_data).then(|| ui::SITE.to_owned());
        let when = self.released.map(export::american);
        let published = [site, when].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let accessed = (!self.is_data).then(|| export::accessed(self.viewed));
        sentences([
            Some(self.creator.clone()),
            Some(title),
            Some(self.medium.clone()),
            whole,
            Some(published),
            accessed,
            Some(self.url.clone()),
        ])
    }

    /// `Creator. “Title.” Whole, Site, 21 Nov. 2026, ADDRESS. Accessed 26 Nov. 2026. What it is.`
    pub(super) fn mla(&self) -> String {
        // A name of a group loses its article.
        let creator = self.creator.strip_prefix("The ").unwrap_or(&self.creator).to_owned();
        let title = if self.is_data { self.title.clone() } else { quoted(&self.title) };
        let version = self.is_data.then(|| export::version(VERSION).to_lowercase());
        let site = (!self.is_data).then(|| ui::SITE.to_owned());
        let when = self.released.map(export::mla);
        let container = [self.within.clone(), site, version, when, Some(self.url.clone())];
        sentences([
            Some(creator),
            Some(title),
            Some(container.into_iter().flatten().collect::<Vec<_>>().join(", ")),
            Some(export::accessed_mla(self.viewed)),
            Some(self.medium.clone()),
        ])
    }
}

/// A title in quotation marks.
fn quoted(title: &str) -> String {
    format!("“{title}”")
}

/// Parts that are there, each ended by a full stop, which American styles set inside quotation marks.
fn sentences<const N: usize>(parts: [Option<String>; N]) -> String {
    let ended = |part: String| match part.strip_suffix('”') {
        Some(inner) if inner.ends_with(['.', '?', '!']) => part,
        Some(inner) => format!("{inner}.”"),
        None if part.ends_with(['.', '?', '!']) => part,
        None => format!("{part}."),
    };
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty()).map(ended);
    parts.collect::<Vec<_>>().join(" ")
}
