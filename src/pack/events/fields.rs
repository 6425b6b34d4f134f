//! One row of `events.csv`, field by field.

use std::collections::{BTreeMap, BTreeSet};

use super::super::cites::{self, Keys};
use super::super::damage::damage;
use super::super::fault::{Faults, did_you_mean};
use super::super::letters::{is_blank, one_line, quoted, trimmed, unfit};
use super::super::manifest::Manifest;
use super::super::rows::Row;
use super::super::words;
use super::super::{dates, ids};
use crate::date::PartialDate;
use crate::method::Weights;
use crate::relation::{
    Act, Category, Cite, Claim, Direction, Directness, Domain, Span, Tier, Word,
};

/// The longest title of an act, in characters.
const TITLE_MAX: usize = 60;
/// The longest title that is sure of room in the chart.
const ANNOTATED_MAX: usize = 36;

/// The longest title and the longest clause at a primary marker, in characters.
const SHORT_MAX: usize = 24;
const CLAUSE_MAX: usize = 40;

/// One row, read field by field.
pub(super) struct Fields<'a> {
    pub(super) row: &'a Row<'a>,
    record: &'a csv::StringRecord,
    columns: &'a BTreeMap<&'static str, usize>,
    manifest: &'a Manifest,
    keys: &'a Keys,
    faults: &'a mut Faults,
    /// Columns that hold no text at all; nothing else is said of them.
    spoilt: BTreeSet<&'static str>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        row: &'a Row<'a>,
        record: &'a csv::StringRecord,
        columns: &'a BTreeMap<&'static str, usize>,
        manifest: &'a Manifest,
        keys: &'a Keys,
        faults: &'a mut Faults,
    ) -> Self {
        let spoilt = BTreeSet::new();
        let mut fields = Self { row, record, columns, manifest, keys, faults, spoilt };
        for &column in columns.keys() {
            let found = unfit(fields.raw(column));
            let found = found.or_else(|| damage(fields.text(column)).map(|what| (0, what)));
            if let Some((offset, message)) = found {
                let field = columns[column];
                fields.faults.push(row.fault(field, offset, message));
                fields.spoilt.insert(column);
            }
        }
        fields
    }

    fn raw(&self, column: &str) -> &'a str {
        let index = self.columns.get(column).copied();
        index.and_then(|index| self.record.get(index)).unwrap_or_default()
    }

    pub(super) fn text(&self, column: &str) -> &'a str {
        trimmed(self.raw(column))
    }

    /// A fault of a column, at an offset into its text.
    pub(super) fn fault(&mut self, column: &str, offset: usize, message: impl AsRef<str>) {
        if !self.spoilt.contains(column) {
            let raw = self.raw(column);
            let lead = raw.len() - raw.trim_start_matches(is_blank).len();
            // An empty field has its beginning as its place.
            let lead = if lead == raw.len() { 0 } else { lead };
            let field = self.columns.get(column).copied().unwrap_or_default();
            self.faults.push(self.row.fault(field, lead + offset, message));
        }
    }

    pub(super) fn warn(&mut self, column: &str, message: impl AsRef<str>) {
        let field = self.columns.get(column).copied().unwrap_or_default();
        self.faults.push(self.row.warning(field, 0, message));
    }

    /// Keeps a value, or says what is wrong with its column.
    fn keep<T>(&mut self, column: &str, value: Result<T, String>) -> Option<T> {
        value.map_err(|message| self.fault(column, 0, message)).ok()
    }

    /// A value from a short list of words.
    fn word<T: Word>(&mut self, column: &str) -> Option<T> {
        let word = words::read(column, self.text(column));
        self.keep(column, word)
    }

    pub(super) fn act(&mut self) -> Option<Act> {
        let id = self.id();
        let date = self.date();
        let until = self.until(date);
        let title = self.title();
        let summary = self.required("summary");
        let domain = self.word::<Domain>("domain");
        let (initiator, target) = (self.actor("initiator"), self.actor("target"));
        let code = self.code();
        let directness = self.directness();
        let inflection = self.inflection(date);
        let tier = self.tier(inflection);
        self.in_span(date, directness);
        let cites = self.cites();
        let disputed = self.disputed();
        let unverified = self.word::<bool>("status");
        let act = Act {
            id: id?,
            date: date?,
            until: until?,
            title: title?,
            summary: summary?,
            domain: domain?,
            initiator: initiator?,
            target: target?,
            code: code?,
            directness: directness?,
            inflection: inflection?,
            tier: tier?,
            short: one_line(self.text("short")),
            clause: one_line(self.text("clause")),
            cites: cites?,
            disputed: disputed?,
            unverified: unverified?,
            note: self.text("note").to_owned(),
        };
        self.doubts(&act);
        Some(act)
    }

    /// Says what contradicts itself in an act whose every field can be read.
    fn doubts(&mut self, act: &Act) {
        let parties = &self.manifest.parties;
        let is_party = |id: &str| parties.iter().any(|party| party.id == id);
        // Where the manifest is broken, nobody is known to be a third.
        let is_party = |id: &str| is_party(id) || !self.manifest.knows_actors;
        let states = [&act.initiator, &act.target].into_iter().filter(|id| is_party(id)).count();
        if act.directness != Directness::Context && act.initiator == act.target {
            let message = format!(
                "{} is initiator and target; only an act of directness 0 can be its own",
                quoted(&act.target)
            );
            self.fault("target", 0, message);
        } else if act.directness == Directness::Direct && states == 0 {
            let message = "an act of directness 1 is addressed by one state to the other, and this \
                           one is between two thirds; write 0.5 or 0, or mend the actors";
            self.fault("directness", 0, message);
        } else if act.directness == Directness::Direct && states == 1 {
            let message = "an act of directness 1 is addressed by one state to the other, and this \
                           one names a third; is it 0.5?";
            self.warn("directness", message);
        }
        let Some(direction) = act.inflection else { return };
        let length = act.title.chars().count();
        if length > ANNOTATED_MAX {
            let message = format!(
                "the title has {length} characters, and the chart has room for {ANNOTATED_MAX} in \
                 an annotated act"
            );
            self.warn("title", message);
        }
        let (code, points) = (act.code.number(), Weights::Azar.of(act.code));
        if (direction == Direction::Warming) != (points > 0.0) {
            let message = format!(
                "the inflection is {}, and code {code} weighs {points:+}; is one of them wrong?",
                act.inflection.word()
            );
            self.warn("inflection", message);
        }
    }

    fn required(&mut self, column: &str) -> Option<String> {
        let (raw, text) = (self.raw(column), self.text(column));
        let filled = if !text.is_empty() {
            Ok(text.to_owned())
        } else if raw.trim().is_empty() {
            Err(format!("{column} is empty; write it"))
        } else {
            Err(format!("{column} holds invisible characters alone; write it"))
        };
        self.keep(column, filled)
    }

    fn id(&mut self) -> Option<String> {
        let id = self.required("id")?;
        let free = ids::of_act(&id).map_or(Ok(id), Err);
        self.keep("id", free)
    }

    fn title(&mut self) -> Option<String> {
        let title = one_line(&self.required("title")?);
        let length = title.chars().count();
        let message =
            format!("the title has {length} characters; shorten it to {TITLE_MAX} or fewer");
        self.keep("title", if length <= TITLE_MAX { Ok(title) } else { Err(message) })
    }

    fn date(&mut self) -> Option<PartialDate> {
        self.required("date")?;
        let read = dates::read(self.text("date"));
        self.keep("date", read)
    }

    fn until(&mut self, date: Option<PartialDate>) -> Option<Option<PartialDate>> {
        let text = self.text("until");
        if text.is_empty() {
            return Some(None);
        }
        let until = self.keep("until", dates::read(text))?;
        if date.is_some_and(|date| until.latest() < date.earliest()) {
            let message = format!(
                "until '{until}' lies before the act's date; write a later date or nothing"
            );
            self.fault("until", 0, message);
        }
        Some(Some(until))
    }

    /// Says where a date lies outside the span; acts of context may lie in the prologue.
    fn in_span(&mut self, date: Option<PartialDate>, directness: Option<Directness>) {
        let (Some(date), Some(span)) = (date, self.manifest.span) else { return };
        if span.meets(date) {
            return;
        }
        let prologue = self.manifest.prologue.map_or(span.from, |month| month.min(span.from));
        let before = Span { from: prologue, to: span.from }.meets(date);
        if before && directness.is_none_or(|directness| directness == Directness::Context) {
            return;
        }
        let message = if before {
            format!(
                "{date} lies before the span ({} to {}); only acts of directness 0 may, as a prologue",
                span.from, span.to
            )
        } else {
            format!(
                "{date} lies outside the span ({} to {}); mend the date or the span in relation.toml",
                span.from, span.to
            )
        };
        self.fault("date", 0, message);
    }

    /// An actor by its id, or by a name that means one actor only.
    fn actor(&mut self, column: &str) -> Option<String> {
        let text = self.required(column)?;
        // Where the manifest is broken, that is the fault to mend.
        if !self.manifest.knows_actors || self.manifest.actors().any(|(id, _)| id == text) {
            return Some(text);
        }
        let like = text.to_lowercase();
        let is_meant = |(id, name): &(&str, &str)| *id == like || name.to_lowercase() == like;
        let mut meant = self.manifest.actors().filter(is_meant).map(|(id, _)| id);
        if let (Some(one), None) = (meant.next(), meant.next()) {
            return Some(one.to_owned());
        }
        let known = self.manifest.actors().flat_map(|(id, name)| [id, name]);
        let message = format!(
            "{column} {} is neither a party nor a third of relation.toml{}",
            quoted(&text),
            did_you_mean(&text, known)
        );
        self.keep(column, Err(message))
    }

    fn code(&mut self) -> Option<Category> {
        self.required("code")?;
        let text = self.text("code");
        // Spreadsheets put decimals behind whole numbers.
        let whole = text.split_once(['.', ',']).filter(|(_, rest)| rest.bytes().all(|b| b == b'0'));
        let category = whole.map_or(text, |(whole, _)| whole).parse::<Category>();
        let category = category.map_err(|error| match of_weight(text) {
            Some(category) => {
                format!("code {} looks like a weight; its category is {category}", quoted(text))
            }
            None if text.len() > 20 => format!("code {} is not a category", quoted(text)),
            None => error,
        });
        self.keep("code", category)
    }

    /// A number, however a spreadsheet writes it.
    fn directness(&mut self) -> Option<Directness> {
        self.required("directness")?;
        let text = self.text("directness");
        let number = text.replacen(',', ".", 1).parse::<f64>().ok();
        let all = Directness::WORDS.iter().map(|(_, value)| *value);
        let found = all.into_iter().find(|value| number == Some(value.factor()));
        let read = found.ok_or_else(|| {
            format!(
                "directness {} is unknown; write 1 (addressed to the other state), 0.5 (by way of \
                 a third) or 0 (context)",
                quoted(text)
            )
        });
        self.keep("directness", read)
    }

    fn inflection(&mut self, date: Option<PartialDate>) -> Option<Option<Direction>> {
        let text = self.text("inflection");
        let direction = words::find::<Option<Direction>>(text).ok_or_else(|| {
            format!(
                "the inflection {} has no direction; write warming, cooling or nothing",
                quoted(text)
            )
        });
        let direction = self.keep("inflection", direction)?;
        let outside = date.zip(self.manifest.span).is_some_and(|(date, span)| !span.meets(date));
        if direction.is_some() && outside {
            let message =
                "an act outside the span cannot be annotated on the curve; leave this empty";
            self.fault("inflection", 0, message);
        }
        Some(direction)
    }

    /// The tier, with what stands at the marker of a primary act.
    fn tier(&mut self, inflection: Option<Option<Direction>>) -> Option<Tier> {
        let tier = self.word::<Tier>("tier")?;
        if tier == Tier::Primary && inflection == Some(None) {
            let message =
                "only an annotated act can be primary; write its inflection, or nothing here";
            self.fault("tier", 0, message);
        }
        if tier == Tier::Primary && self.text("clause").is_empty() {
            self.fault(
                "clause",
                0,
                "a primary act has no clause; write in a few words what came of it",
            );
        }
        for (column, most) in [("short", SHORT_MAX), ("clause", CLAUSE_MAX)] {
            let length = one_line(self.text(column)).chars().count();
            if tier == Tier::Secondary && length > 0 {
                let message = format!("{column} is drawn for a primary act alone; leave it empty");
                self.fault(column, 0, message);
            } else if length > most {
                let message =
                    format!("{column} has {length} characters; shorten it to {most} or fewer");
                self.fault(column, 0, message);
            }
        }
        Some(tier)
    }

    fn cites(&mut self) -> Option<Vec<Cite>> {
        let text = self.text("cites");
        if text.is_empty() {
            let message = "this act has no source; cite at least one, like @annals-1961, p. 30";
            self.fault("cites", 0, message);
            return None;
        }
        let read = cites::read(text, self.keys);
        self.all("cites", read)
    }

    fn disputed(&mut self) -> Option<Option<Claim>> {
        let text = self.text("disputed");
        if text.is_empty() {
            return Some(None);
        }
        let read = cites::claim(text, self.keys);
        self.all("disputed", read).map(Some)
    }

    fn all<T>(&mut self, column: &str, read: Result<T, Vec<(usize, String)>>) -> Option<T> {
        read.map_err(|found| {
            for (offset, message) in found {
                let named = message.starts_with(column);
                let message = if named { message } else { format!("{column}: {message}") };
                self.fault(column, offset, message);
            }
        })
        .ok()
    }
}

/// The category of a weight of Azar's scale, as the codebook prints it, if it can be no category.
fn of_weight(text: &str) -> Option<u8> {
    let text = text.replace('\u{2212}', "-");
    let points = text.parse::<f64>().ok()?;
    let weighs = |category: &Category| Weights::Azar.of(*category) == points;
    let categories = (1..=15_u8).filter_map(|number| number.to_string().parse::<Category>().ok());
    categories.into_iter().find(weighs).map(Category::number)
}
