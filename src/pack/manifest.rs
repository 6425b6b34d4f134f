//! `relation.toml`: what a pack says of itself, its parties, eras and office-holders.
//!
//! Walks the parsed table by hand, so that every fault is reported at its place and not the first
//! alone.

use std::str::FromStr;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::cites::{self, Keys};
use super::fault::{Faults, Text, did_you_mean};
use super::{hole_between_eras, is_kebab, one_line};
use crate::date::{DateError, Month, PartialDate};
use crate::relation::{Claim, Era, Office, Party, Role, SCHEMA, Span, Spelling, Third, Word};

/// What the file says; empty or `None` where it is faulty.
pub(super) struct Manifest {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) finding: String,
    pub(super) lede: String,
    pub(super) span: Option<Span>,
    /// The month from which acts of context may precede the span.
    pub(super) prologue: Option<Month>,
    pub(super) parties: Vec<Party>,
    pub(super) thirds: Vec<Third>,
    pub(super) eras: Vec<Era>,
    pub(super) offices: Vec<Office>,
    pub(super) spellings: Vec<Spelling>,
}

impl Manifest {
    /// Every id that an act may name.
    pub(super) fn actors(&self) -> impl Iterator<Item = &str> {
        let parties = self.parties.iter().map(|party| party.id.as_str());
        parties.chain(self.thirds.iter().map(|third| third.id.as_str()))
    }
}

/// Reads the manifest; what is faulty is left out and said.
pub(super) fn read(file: Text<'_>, keys: &Keys, faults: &mut Faults) -> Manifest {
    let (root, errors) = DeTable::parse_recoverable(file.text);
    let broken = !errors.is_empty();
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        faults.push(file.fault(at, format!("this is not TOML: {}", error.message())));
    }
    // What is missing from a file that breaks off is not the author's fault.
    let mut unsaid = Faults::default();
    let faults = if broken { &mut unsaid } else { faults };
    let what = "the top of the file".to_owned();
    let mut root = Table { file, keys, table: root.get_ref(), at: 0, what, asked: Vec::new() };
    root.schema(faults);
    let span = root.table("span", faults).map(|mut table| {
        let span = table.span("from", "to", faults);
        let prologue = table.optional_month("prologue", faults);
        table.finish(faults);
        (span, prologue)
    });
    let (span, prologue) = span.unwrap_or((None, None));
    let mut parties = Vec::new();
    for mut table in root.tables("party", faults) {
        let colour = table.colour(faults);
        let (id, name) = (table.id(faults), table.text("name", faults));
        parties.push(Party { id, name, adjective: table.text("adjective", faults), colour });
        table.finish(faults);
    }
    if parties.len() != 2 {
        root.fault(
            faults,
            format!("a relation has two parties; there are {} [[party]]", parties.len()),
        );
    }
    let mut thirds = Vec::new();
    for mut table in root.tables("third", faults) {
        thirds.push(Third { id: table.id(faults), name: table.text("name", faults) });
        table.finish(faults);
    }
    let mut eras = Vec::new();
    for mut table in root.tables("era", faults) {
        let (id, name) = (table.id(faults), table.text("name", faults));
        let verdicts = table.verdicts(faults);
        if let Some(span) = table.span("from", "to", faults) {
            eras.push(Era { id, name, span, verdicts });
        }
        table.finish(faults);
    }
    let mut offices = Vec::new();
    for mut table in root.tables("office", faults) {
        offices.extend(table.office(&parties, faults));
        table.finish(faults);
    }
    if let Some(hole) = span.and_then(|span| hole_between_eras(&eras, span)) {
        root.fault(faults, hole);
    }
    let mut spellings = Vec::new();
    for mut table in root.tables("spelling", faults) {
        spellings.push(Spelling {
            name: table.text("name", faults),
            variants: table.texts("variants", faults),
        });
        table.finish(faults);
    }
    let manifest = Manifest {
        id: root.id(faults),
        title: root.text("title", faults),
        finding: root.text("finding", faults),
        lede: root.text("lede", faults),
        span,
        prologue,
        parties,
        thirds,
        eras,
        offices,
        spellings,
    };
    root.finish(faults);
    manifest
}

/// A table of the file, with the keys that nobody has asked for yet.
struct Table<'a> {
    file: Text<'a>,
    keys: &'a Keys,
    table: &'a DeTable<'a>,
    /// Where it begins.
    at: usize,
    /// What the table is, for sentences.
    what: String,
    asked: Vec<&'static str>,
}

impl<'a> Table<'a> {
    fn inner(&self, (at, table): (usize, &'a DeTable<'a>), what: &str) -> Self {
        let (file, keys) = (self.file, self.keys);
        Self { file, keys, table, at, what: what.to_owned(), asked: Vec::new() }
    }

    fn fault(&self, faults: &mut Faults, message: String) {
        faults.push(self.file.fault(self.at, message));
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    /// A text that must be there and say something, with its offset.
    fn required(&mut self, key: &'static str, faults: &mut Faults) -> Option<(usize, &'a str)> {
        let Some(value) = self.get(key) else {
            let what = self.what.clone();
            self.fault(faults, format!("{key} is missing in {what}; add {key} = \"…\""));
            return None;
        };
        let at = value.span().start;
        match value.get_ref().as_str().map(str::trim) {
            Some("") => {
                faults.push(self.file.fault(at, format!("{key} is empty; write something")))
            }
            Some(text) => return Some((at, text)),
            None => faults.push(self.file.fault(at, format!("{key} must be text in quotes"))),
        }
        None
    }

    fn text(&mut self, key: &'static str, faults: &mut Faults) -> String {
        self.required(key, faults).map(|(_, text)| text.to_owned()).unwrap_or_default()
    }

    /// A list of texts that must be there and hold something.
    fn texts(&mut self, key: &'static str, faults: &mut Faults) -> Vec<String> {
        let value = self.get(key);
        let list = value.and_then(|value| value.get_ref().as_array());
        let texts: Vec<String> = list
            .into_iter()
            .flat_map(|list| list.iter())
            .filter_map(|text| Some(text.get_ref().as_str()?.trim().to_owned()))
            .collect();
        if texts.is_empty() || list.is_some_and(|list| list.len() != texts.len()) {
            let at = value.map_or(self.at, |value| value.span().start);
            let message = format!("{key} must be a list of texts, like [\"Peking\"]");
            faults.push(self.file.fault(at, message));
        }
        texts
    }

    fn id(&mut self, faults: &mut Faults) -> String {
        let Some((at, id)) = self.required("id", faults) else { return String::new() };
        if !is_kebab(id) {
            let message = format!("the id '{id}' must be small letters, digits and hyphens");
            faults.push(self.file.fault(at, message));
        }
        id.to_owned()
    }

    fn colour(&mut self, faults: &mut Faults) -> String {
        let Some((at, colour)) = self.required("colour", faults) else { return String::new() };
        let hex = colour
            .strip_prefix('#')
            .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if !hex {
            faults.push(
                self.file.fault(at, format!("'{colour}' is not a colour; write it like #0b6e4f")),
            );
        }
        colour.to_owned()
    }

    fn schema(&mut self, faults: &mut Faults) {
        let found = self.get("schema").and_then(|value| value.get_ref().as_integer());
        if found.map(toml::de::DeInteger::as_str) != Some("1") {
            self.fault(
                faults,
                format!("schema must be {SCHEMA}; write schema = {SCHEMA} at the top"),
            );
        }
    }

    fn date(&mut self, key: &'static str, faults: &mut Faults) -> Option<PartialDate> {
        self.parse(key, faults)
    }

    fn parse<T: FromStr<Err = DateError>>(
        &mut self,
        key: &'static str,
        faults: &mut Faults,
    ) -> Option<T> {
        let (at, text) = self.required(key, faults)?;
        let said = |error| faults.push(self.file.fault(at, format!("{key}: {error}")));
        text.parse().map_err(said).ok()
    }

    fn month(&mut self, key: &'static str, faults: &mut Faults) -> Option<Month> {
        self.parse(key, faults)
    }

    fn optional_month(&mut self, key: &'static str, faults: &mut Faults) -> Option<Month> {
        self.asked.push(key);
        self.table.contains_key(key).then(|| self.month(key, faults)).flatten()
    }

    fn span(&mut self, from: &'static str, to: &'static str, faults: &mut Faults) -> Option<Span> {
        let (from, to) = (self.month(from, faults), self.month(to, faults));
        let (from, to) = from.zip(to)?;
        if to < from {
            self.fault(faults, format!("{} ends in {to}, before it begins in {from}", self.what));
            return None;
        }
        Some(Span { from, to })
    }

    fn table(&mut self, key: &'static str, faults: &mut Faults) -> Option<Table<'a>> {
        let found = self.get(key).and_then(|value| as_table(value));
        if found.is_none() {
            self.fault(faults, format!("the table [{key}] is missing; add it"));
        }
        found.map(|table| self.inner(table, key))
    }

    fn tables(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Table<'a>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            let message = format!("{key} must be a list; write [[{key}]] before each");
            faults.push(self.file.fault(value.span().start, message));
            return Vec::new();
        };
        let tables = list.iter().filter_map(as_table);
        tables.map(|table| self.inner(table, key)).collect()
    }

    fn cites(&mut self, faults: &mut Faults) -> Vec<crate::relation::Cite> {
        let Some((at, text)) = self.required("cites", faults) else { return Vec::new() };
        cites::read(text, self.keys).unwrap_or_else(|found| {
            for (_, message) in found {
                faults.push(self.file.fault(at, message));
            }
            Vec::new()
        })
    }

    fn verdicts(&mut self, faults: &mut Faults) -> Vec<Claim> {
        let mut verdicts = Vec::new();
        for mut table in self.tables("verdicts", faults) {
            verdicts.push(Claim {
                text: one_line(&table.text("text", faults)),
                cites: table.cites(faults),
            });
            table.finish(faults);
        }
        verdicts
    }

    fn office(&mut self, parties: &[Party], faults: &mut Faults) -> Option<Office> {
        let (name, short) = (self.text("name", faults), self.text("short", faults));
        let cites = self.cites(faults);
        let unverified = self.unverified(faults);
        let party = self.required("party", faults);
        if let Some((at, id)) = party
            && !parties.iter().any(|party| party.id == id)
        {
            let hint = did_you_mean(id, parties.iter().map(|party| party.id.as_str()));
            faults.push(self.file.fault(at, format!("'{id}' is not one of the two parties{hint}")));
        }
        let role = self.role(faults);
        let (from, to) = (self.date("from", faults), self.date("to", faults));
        let (from, to) = from.zip(to)?;
        if to.latest() < from.earliest() {
            self.fault(faults, format!("{name} leaves office on {to}, before taking it on {from}"));
        }
        let party = party?.1.to_owned();
        Some(Office { party, role: role?, name, short, from, to, cites, unverified })
    }

    fn unverified(&mut self, faults: &mut Faults) -> bool {
        let Some(value) = self.get("status") else { return false };
        if value.get_ref().as_str() != Some("unverified") {
            let message = "status must be \"unverified\" or left out";
            faults.push(self.file.fault(value.span().start, message));
        }
        true
    }

    fn role(&mut self, faults: &mut Faults) -> Option<Role> {
        let (at, name) = self.required("role", faults)?;
        let found = Role::from_word(name);
        if found.is_none() {
            let names = Role::WORDS.iter().map(|(word, _)| *word);
            let (list, hint) =
                (names.clone().collect::<Vec<_>>().join(", "), did_you_mean(name, names));
            let message = format!("'{name}' is not an office; use one of: {list}{hint}");
            faults.push(self.file.fault(at, message));
        }
        found
    }

    /// Reports every key that nobody asked for.
    fn finish(self, faults: &mut Faults) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !self.asked.contains(&name) {
                let hint = did_you_mean(name, self.asked.iter().copied());
                let message = format!("unknown key '{name}' in {}; remove it{hint}", self.what);
                faults.push(self.file.fault(key.span().start, message));
            }
        }
    }
}

/// A value as a table, with its offset.
fn as_table<'a>(value: &'a Spanned<DeValue<'a>>) -> Option<(usize, &'a DeTable<'a>)> {
    value.get_ref().as_table().map(|table| (value.span().start, table))
}
