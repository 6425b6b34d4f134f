//! `events.csv`: one act a row, every fault of every row.

use std::collections::BTreeMap;

/// Ids of the page itself, which links must not confuse with an act's.
const PAGE_IDS: [&str; 19] = [
    "acts",
    "acts-title",
    "card",
    "card-title",
    "chart",
    "chart-title",
    "settings",
    "field",
    "filters",
    "key",
    "key-title",
    "chart-data",
    "marks",
    "notice",
    "program",
    "readout",
    "references",
    "table",
    "table-title",
];

use super::cites::{self, Keys};
use super::fault::{Faults, Text, did_you_mean};
use super::is_kebab;
use super::manifest::Manifest;
use super::rows::{Row, columns};
use crate::date::PartialDate;
use crate::relation::{ACT_COLUMNS, Act, Category, Direction, Directness, Domain, Span, Word};

/// The longest title of an act, in characters.
const TITLE_MAX: usize = 60;

/// Reads the acts in time order; what is faulty is left out and said.
pub(super) fn read(
    file: Text<'_>,
    manifest: &Manifest,
    keys: &Keys,
    faults: &mut Faults,
) -> Vec<Act> {
    // Spreadsheets put a byte order mark before the header.
    let skipped = if file.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let body = &file.text[skipped..];
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(body.as_bytes());
    let mut records = reader.records().filter_map(Result::ok);
    let Some(header) = records.next() else {
        let message = format!(
            "the file is empty; its first line must name the columns {}",
            ACT_COLUMNS.join(",")
        );
        faults.push(file.fault(0, message));
        return Vec::new();
    };
    let header_row = Row::new(file, &header, skipped);
    let Some(columns) = columns(&header, &header_row, faults) else { return Vec::new() };
    let mut acts: Vec<Act> = Vec::new();
    let mut starts: BTreeMap<String, usize> = BTreeMap::new();
    for record in records {
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let row = Row::new(file, &record, skipped);
        if let Some(quote) = row.unmatched {
            let message = "the quotation marks of this field do not match; put the whole field between two, and double those inside it";
            faults.push(file.fault(quote, message));
            continue;
        }
        if record.len() != header.len() {
            let message = format!(
                "this row has {} fields and the header has {}; put fields with commas into quotation marks",
                record.len(),
                header.len()
            );
            faults.push(file.fault(row.start, message));
            continue;
        }
        let mut fields =
            Fields { row: &row, record: &record, columns: &columns, manifest, keys, faults };
        let act = fields.act();
        let id = fields.text("id");
        if let Some(first) = starts.insert(id.to_owned(), row.start) {
            let first = file.fault(first, "").line;
            let message = format!(
                "the id '{id}' is already taken in line {first}; ids are in people's links, so change the newer one"
            );
            fields.fault("id", 0, message);
        }
        acts.extend(act);
    }
    acts.sort_by(|a, b| a.date.midpoint().cmp(&b.date.midpoint()).then_with(|| a.id.cmp(&b.id)));
    acts
}

/// One row, read field by field.
struct Fields<'a> {
    row: &'a Row<'a>,
    record: &'a csv::StringRecord,
    columns: &'a BTreeMap<&'static str, usize>,
    manifest: &'a Manifest,
    keys: &'a Keys,
    faults: &'a mut Faults,
}

impl<'a> Fields<'a> {
    fn text(&self, column: &str) -> &'a str {
        let index = self.columns.get(column).copied();
        index.and_then(|index| self.record.get(index)).unwrap_or_default().trim()
    }

    fn fault(&mut self, column: &str, offset: usize, message: String) {
        let field = self.columns.get(column).copied().unwrap_or_default();
        self.faults.push(self.row.fault(field, offset, message));
    }

    /// Keeps a value, or says what is wrong with its column.
    fn keep<T>(&mut self, column: &str, value: Result<T, String>) -> Option<T> {
        value.map_err(|message| self.fault(column, 0, message)).ok()
    }

    /// A value from a short list of words.
    fn word<T: Word>(&mut self, column: &str) -> Option<T> {
        let text = self.text(column);
        if let Some(value) = T::from_word(text) {
            return Some(value);
        }
        let names = || T::WORDS.iter().map(|(word, _)| *word);
        let hint = did_you_mean(text, names().filter(|name| !name.is_empty()));
        let list = names().map(|name| if name.is_empty() { "nothing" } else { name });
        let list = list.collect::<Vec<_>>().join(", ");
        let message = format!("{column} '{text}' is unknown; write one of: {list}{hint}");
        self.keep(column, Err(message))
    }

    fn act(&mut self) -> Option<Act> {
        let id = self.id();
        let date = self.date();
        let until = self.until(date);
        let title = self.title();
        let summary = self.required("summary");
        let domain = self.word::<Domain>("domain");
        let (initiator, target) = (self.actor("initiator"), self.actor("target"));
        let code = self.code();
        let directness = self.word::<Directness>("directness");
        let inflection = self.inflection(date);
        self.in_span(date, directness);
        let cites = self.cites();
        let disputed = self.disputed();
        let unverified = self.word::<bool>("status");
        Some(Act {
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
            cites: cites?,
            disputed: disputed?,
            unverified: unverified?,
            note: self.text("note").to_owned(),
        })
    }

    fn required(&mut self, column: &str) -> Option<String> {
        let text = self.text(column);
        let filled = if text.is_empty() {
            Err(format!("{column} is empty; write it"))
        } else {
            Ok(text.to_owned())
        };
        self.keep(column, filled)
    }

    fn id(&mut self) -> Option<String> {
        let id = self.required("id")?;
        let message = if !is_kebab(&id) {
            format!(
                "the id '{id}' must be small letters, digits and hyphens, like 1954-mutual-defence"
            )
        } else if PAGE_IDS.contains(&id.as_str()) || id.starts_with("disc-") {
            format!(
                "the id '{id}' is one of the page's own; begin it with the year, like 1954-{id}"
            )
        } else {
            return self.keep("id", Ok(id));
        };
        self.keep("id", Err(message))
    }

    fn title(&mut self) -> Option<String> {
        let title = self.required("title")?;
        let length = title.chars().count();
        let message =
            format!("the title has {length} characters; shorten it to {TITLE_MAX} or fewer");
        self.keep("title", if length <= TITLE_MAX { Ok(title) } else { Err(message) })
    }

    fn date(&mut self) -> Option<PartialDate> {
        let parsed = self.text("date").parse::<PartialDate>();
        self.keep("date", parsed.map_err(|error| error.to_string()))
    }

    fn until(&mut self, date: Option<PartialDate>) -> Option<Option<PartialDate>> {
        let text = self.text("until");
        if text.is_empty() {
            return Some(None);
        }
        let until =
            self.keep("until", text.parse::<PartialDate>().map_err(|error| error.to_string()))?;
        if date.is_some_and(|date| until.latest() < date.earliest()) {
            self.fault(
                "until",
                0,
                format!(
                    "until '{until}' lies before the act's date; write a later date or nothing"
                ),
            );
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
        if before && directness == Some(Directness::Context) {
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

    fn actor(&mut self, column: &str) -> Option<String> {
        let id = self.text(column);
        // Where the manifest is broken, that is the fault to mend.
        if self.manifest.parties.is_empty() || self.manifest.actors().any(|known| known == id) {
            return Some(id.to_owned());
        }
        let hint = did_you_mean(id, self.manifest.actors());
        self.fault(
            column,
            0,
            format!("{column} '{id}' is neither a party nor a third of relation.toml{hint}"),
        );
        None
    }

    fn code(&mut self) -> Option<Category> {
        let category = self.text("code").parse::<Category>();
        self.keep("code", category)
    }

    fn inflection(&mut self, date: Option<PartialDate>) -> Option<Option<Direction>> {
        let text = self.text("inflection");
        let direction = Option::<Direction>::from_word(text).ok_or_else(|| {
            format!("the inflection '{text}' has no direction; write warming, cooling or nothing")
        });
        let direction = self.keep("inflection", direction)?;
        let outside = date.zip(self.manifest.span).is_some_and(|(date, span)| !span.meets(date));
        if direction.is_some() && outside {
            let message =
                "an act outside the span cannot be annotated on the curve; leave this empty";
            self.fault("inflection", 0, message.to_owned());
        }
        Some(direction)
    }

    fn cites(&mut self) -> Option<Vec<crate::relation::Cite>> {
        let text = self.text("cites");
        if text.is_empty() {
            let message = "this act has no source; cite at least one, like @rahman-2023, sec. \"Trade Relations\"";
            self.fault("cites", 0, message.to_owned());
            return None;
        }
        let read = cites::read(text, self.keys);
        self.all("cites", read)
    }

    fn disputed(&mut self) -> Option<Option<crate::relation::Claim>> {
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
