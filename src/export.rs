//! What a reader takes away of the present view: texts to paste, to cite and to compute with, and a
//! picture.
//!
//! Pure functions of a [`View`] and the [`Address`] of the page to text, the same for the build and in the
//! browser. It knows neither markup of the page nor the clock: the day on which a view was read is given.

#[cfg(feature = "author")]
pub mod acts;
pub mod address;
mod cells;
pub mod cite;
pub mod download;
pub mod files;
pub mod host;
pub mod monthly;
pub mod picture;
pub mod qr;
pub mod recoded;
#[cfg(feature = "author")]
pub mod robustness;
pub mod snippet;

use crate::analysis::{Analysis, TurningPoint};
use crate::chart::theme::Theme;
use crate::chart_data::ChartData;
use crate::i18n::what_if::differs;
use crate::i18n::{export, finding};
use crate::method::Curve;
use crate::state::settings::Settings;
use crate::state::url;
pub use address::Address;

/// What is in sight.
#[derive(Debug, Clone, PartialEq)]
pub struct View<'a> {
    /// What is known of the acts.
    pub chart_data: &'a ChartData,
    /// The curve that is drawn.
    pub curve: &'a Curve,
    /// What it says of each annotation.
    pub turning_points: &'a [TurningPoint],
    /// What is drawn.
    pub settings: Settings,
    /// The turning point whose card is kept open: its place among the annotations.
    pub event: Option<usize>,
    /// The theme that is asked for, whatever its reader has set.
    pub theme: Option<Theme>,
    /// How large its text is, of [`url::SIZES`]; nothing where it is as usual.
    pub size: Option<&'static str>,
}

/// The longest name of a file without its ending, in letters.
const FILE_NAME_MAX: usize = 100;

impl<'a> View<'a> {
    /// What is in sight before a reader does anything.
    #[must_use]
    pub fn published(analysis: &'a Analysis) -> Self {
        let Analysis { chart_data, curve, turning_points, .. } = analysis;
        let settings = Settings::published(chart_data.span);
        Self { chart_data, curve, turning_points, settings, event: None, theme: None, size: None }
    }

    /// What differs from what is published, by the names and values of an address.
    fn asked(&self) -> Vec<(&'static str, String)> {
        let settings = url::write(&self.settings, self.chart_data);
        settings.filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// What an address asks for to show this: names and values that stand in a query as they are.
    fn query(&self) -> Vec<(&'static str, String)> {
        let mut query = self.asked();
        let event = self.event.and_then(|event| self.chart_data.annotations.get(event));
        query.extend(event.map(|event| (url::EVENT, event.id.clone())));
        query.extend(self.theme.map(|theme| (url::THEME, theme.name().to_owned())));
        query.extend(self.size.map(|size| (url::SIZE, size.to_owned())));
        query
    }

    /// A name for a file of it.
    ///
    /// What is asked for tells one view's file from another's, as far as names of files may be long and have
    /// signs; that a reader has coded acts otherwise stands before all else, where nothing cuts it off.
    #[must_use]
    pub fn file_name(&self, ending: &str) -> String {
        let is_recoded = !self.settings.specification.recoded.is_empty();
        let mut name = String::from(if is_recoded { "cordiality-recoded" } else { "cordiality" });
        for (asked, value) in self.asked() {
            let odd = |it: char| !(it.is_ascii_alphanumeric() || it == '.');
            name.push_str(&format!("-{asked}-{}", value.replace(odd, "-")));
        }
        name.truncate(FILE_NAME_MAX);
        format!("{name}.{ending}")
    }

    /// What it is called without its card: the relation, and what of it is drawn.
    #[must_use]
    pub fn drawn(&self) -> String {
        let Settings { range, ref specification, .. } = self.settings;
        let range = (range != self.chart_data.span).then_some(range);
        let (title, differs) = (&self.chart_data.title, differs(specification, self.chart_data));
        // Alone it has nothing to keep apart from, and is cited as it is.
        let title = match range.is_none() && differs.is_empty() {
            true => title.into(),
            false => self.chart_data.publication.language.isolated(title),
        };
        export::view(&title, range, differs)
    }

    /// What is found of the years that are drawn: the author's words for what is published, computed
    /// ones for all else.
    #[must_use]
    pub fn finding(&self) -> String {
        let Self { chart_data, curve, ref settings, .. } = *self;
        let Settings { range, ref specification, .. } = *settings;
        if settings.is_published(chart_data.span) {
            return chart_data.finding.iter().map(|phrase| phrase.words.as_str()).collect();
        }
        finding::headline(range, &differs(specification, chart_data), &curve.course(range))
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> String {
        let event = self.event.and_then(|event| self.chart_data.annotations.get(event));
        match event.map(|event| event.act) {
            None => self.drawn(),
            Some(act) => {
                let Self { chart_data, .. } = self;
                let title = chart_data.publication.language.isolated(chart_data.title(act));
                export::at_act(&self.drawn(), &title, chart_data.date(act))
            }
        }
    }
}
