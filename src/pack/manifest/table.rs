//! A table of `relation.toml`, read key by key.

mod named;

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::cites::{self, Keys};
use super::super::fault::{Faults, Text, nearest};
use super::super::ids::{is_kebab, kebab};
use super::super::letters::{one_line, quoted, trimmed, unfit};
use super::super::{dates, languages, words};
use super::keys::{KEYS, TOP};
use crate::date::{Month, PartialDate};
use crate::relation::{Cite, Claim, ENGLISH, SCHEMA, Span, Word};

/// Ids that are given already.
pub(super) type Taken = BTreeSet<String>;

/// A table of the file, with the keys that nobody has asked for yet.
pub(super) struct Table<'a> {
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
    /// The whole file.
    pub(super) fn root(file: Text<'a>, keys: &'a Keys, table: &'a DeTable<'a>) -> Self {
        Self { file, keys, table, at: 0, what: TOP.to_owned(), asked: Vec::new() }
    }

    /// Where it begins.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Where the value of a key begins; the table's own place where there is none.
    pub(super) fn place(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.at, |value| value.span().start)
    }

    /// A fault of the value of a key.
    pub(super) fn fault_at(&self, key: &str, faults: &mut Faults, message: impl AsRef<str>) {
        self.say(self.place(key), faults, message);
    }

    /// A warning of the value of a key.
    pub(super) fn warn_at(&self, key: &str, faults: &mut Faults, message: impl AsRef<str>) {
        faults.push(self.file.warning(self.place(key), message));
    }

    /// A fault at an offset.
    pub(super) fn say(&self, at: usize, faults: &mut Faults, message: impl AsRef<str>) {
        faults.push(self.file.fault(at, message));
    }

    fn inner(&self, (at, table): (usize, &'a DeTable<'a>), what: &str) -> Self {
        let (file, keys) = (self.file, self.keys);
        Self { file, keys, table, at, what: what.to_owned(), asked: Vec::new() }
    }

    fn fault(&self, faults: &mut Faults, message: impl AsRef<str>) {
        self.say(self.at, faults, message);
    }

    /// Whether the table has a key that nobody knows and that is like this one: then that is said.
    fn misspelt(&self, key: &str) -> bool {
        let names = self.table.keys().map(|name| -> &str { name.get_ref() });
        let mut unknown = names.into_iter().filter(|name| !self.asked.contains(name));
        unknown.any(|name| nearest(&name.to_lowercase(), [key]).is_some())
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    /// A text that must be there and say something, with its offset.
    fn required(&mut self, key: &'static str, faults: &mut Faults) -> Option<(usize, &'a str)> {
        let Some(value) = self.get(key) else {
            if !self.misspelt(key) {
                let what = self.what.clone();
                self.fault(faults, format!("{key} is missing in {what}; add {key} = \"…\""));
            }
            return None;
        };
        let at = value.span().start;
        let Some(text) = value.get_ref().as_str() else {
            self.say(at, faults, format!("{key} must be text in quotes"));
            return None;
        };
        if let Some((_, message)) = unfit(text) {
            self.say(at, faults, format!("{key}: {message}"));
            return None;
        }
        let text = trimmed(text);
        if text.is_empty() {
            self.say(at, faults, format!("{key} is empty; write something"));
            return None;
        }
        Some((at, text))
    }

    pub(super) fn text(&mut self, key: &'static str, faults: &mut Faults) -> String {
        self.required(key, faults).map(|(_, text)| one_line(text)).unwrap_or_default()
    }

    /// Whether a key is there.
    pub(super) fn has(&mut self, key: &'static str) -> bool {
        self.get(key).is_some()
    }

    /// A text that may be left out.
    pub(super) fn optional(&mut self, key: &'static str, faults: &mut Faults) -> Option<String> {
        if self.has(key) { Some(self.text(key, faults)) } else { None }
    }

    /// A list of texts that must be there and hold something.
    pub(super) fn texts(&mut self, key: &'static str, faults: &mut Faults) -> Vec<String> {
        let value = self.get(key);
        let list = value.and_then(|value| value.get_ref().as_array());
        let texts: Vec<String> = list
            .into_iter()
            .flat_map(|list| list.iter())
            .filter_map(|text| Some(one_line(text.get_ref().as_str()?)))
            .filter(|text| !text.is_empty() && unfit(text).is_none())
            .collect();
        if texts.is_empty() || list.is_some_and(|list| list.len() != texts.len()) {
            let at = value.map_or(self.at, |value| value.span().start);
            let message = format!("{key} must be a list of texts, like [\"Vestland\"]");
            faults.push(self.file.fault(at, message));
        }
        texts
    }

    /// An id that nothing else of its kind has.
    pub(super) fn id(&mut self, taken: &mut Taken, faults: &mut Faults) -> String {
        let Some((at, id)) = self.required("id", faults) else { return String::new() };
        if !is_kebab(id) {
            let like = kebab(id);
            let like = if like.is_empty() { String::new() } else { format!(", like {like}") };
            let message =
                format!("the id {} must be small letters, digits and hyphens{like}", quoted(id));
            self.say(at, faults, message);
        } else if !taken.insert(id.to_owned()) {
            let message = format!("the id {} is already taken; choose another", quoted(id));
            self.say(at, faults, message);
        }
        id.to_owned()
    }

    /// The tag of a language, which may be left out.
    pub(super) fn tag(&mut self, key: &'static str, faults: &mut Faults) -> String {
        let tag = if self.has(key) { self.parse(key, languages::read, faults) } else { None };
        tag.unwrap_or_else(|| ENGLISH.to_owned())
    }

    pub(super) fn colour(&mut self, faults: &mut Faults) -> String {
        let Some((at, colour)) = self.required("colour", faults) else { return String::new() };
        let hex = colour
            .strip_prefix('#')
            .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if !hex {
            let message = format!("{} is not a colour; write it like #0b6e4f", quoted(colour));
            self.say(at, faults, message);
        }
        colour.to_owned()
    }

    pub(super) fn schema(&mut self, faults: &mut Faults) {
        let found = self.get("schema").and_then(|value| value.get_ref().as_integer());
        if found.map(toml::de::DeInteger::as_str) != Some("1") {
            let message = format!("schema must be {SCHEMA}; write schema = {SCHEMA} at the top");
            self.fault_at("schema", faults, message);
        }
    }

    /// A date that may be left out.
    pub(super) fn optional_date(
        &mut self,
        key: &'static str,
        faults: &mut Faults,
    ) -> Option<PartialDate> {
        if self.has(key) { self.date(key, faults) } else { None }
    }

    fn date(&mut self, key: &'static str, faults: &mut Faults) -> Option<PartialDate> {
        self.parse(key, dates::read, faults)
    }

    fn month(&mut self, key: &'static str, faults: &mut Faults) -> Option<Month> {
        self.parse(key, dates::month, faults)
    }

    fn parse<T>(
        &mut self,
        key: &'static str,
        read: fn(&str) -> Result<T, String>,
        faults: &mut Faults,
    ) -> Option<T> {
        let (at, text) = self.required(key, faults)?;
        read(text).map_err(|error| self.say(at, faults, format!("{key}: {error}"))).ok()
    }

    /// The month from which acts of context may precede the span, if the author wants any. Where it
    /// is faulty any month will do, so that no act is blamed for it.
    pub(super) fn prologue(&mut self, faults: &mut Faults) -> Option<Month> {
        let wanted = self.get("prologue").is_some();
        wanted.then(|| self.month("prologue", faults).unwrap_or(Month::new(0, 1)))
    }

    /// Two months, the second not before the first.
    pub(super) fn span(
        &mut self,
        from: &'static str,
        to: &'static str,
        faults: &mut Faults,
    ) -> Option<Span> {
        let end = to;
        let (from, to) = (self.month(from, faults), self.month(to, faults));
        let (from, to) = from.zip(to)?;
        if to < from {
            self.fault_at(
                end,
                faults,
                format!("{} ends in {to}, before it begins in {from}", self.what),
            );
            return None;
        }
        Some(Span { from, to })
    }

    pub(super) fn table(&mut self, key: &'static str, faults: &mut Faults) -> Option<Table<'a>> {
        let value = self.get(key);
        let found = value.and_then(as_table);
        match value {
            None if !self.misspelt(key) => {
                self.fault(faults, format!("the table [{key}] is missing; add it"));
            }
            Some(_) if found.is_none() => {
                let message = format!("{key} must be a table; write [{key}] above its lines");
                self.fault_at(key, faults, message);
            }
            _ => {}
        }
        found.map(|table| self.inner(table, key))
    }

    pub(super) fn tables(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Table<'a>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            let message = format!("{key} must be a list; write [[{key}]] before each");
            faults.push(self.file.fault(value.span().start, message));
            return Vec::new();
        };
        let tables = list.iter().filter_map(|item| {
            let table = as_table(item);
            if table.is_none() {
                let message = format!("each {key} must be a table; write [[{key}]] before each");
                self.say(item.span().start, faults, message);
            }
            table
        });
        tables.map(|table| self.inner(table, key)).collect()
    }

    fn cites(&mut self, faults: &mut Faults) -> Vec<Cite> {
        let Some((at, text)) = self.required("cites", faults) else { return Vec::new() };
        cites::read(text, self.keys).unwrap_or_else(|found| {
            for (_, message) in found {
                faults.push(self.file.fault(at, message));
            }
            Vec::new()
        })
    }

    pub(super) fn verdicts(&mut self, faults: &mut Faults) -> Vec<Claim> {
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

    /// One of a few words; `what` names the place for it.
    pub(super) fn word<T: Word>(
        &mut self,
        key: &'static str,
        what: &str,
        faults: &mut Faults,
    ) -> Option<T> {
        let (at, name) = self.required(key, faults)?;
        words::read(what, name).map_err(|message| self.say(at, faults, message)).ok()
    }

    /// Whether all the keys of its kind have been asked for, and no other.
    fn knows_its_keys(&self) -> bool {
        let keys = KEYS.into_iter().find(|(what, _)| *what == self.what);
        keys.is_some_and(|(_, keys)| {
            keys.iter().all(|key| self.asked.contains(key))
                && self.asked.iter().all(|key| keys.contains(key))
        })
    }

    /// Reports every key that nobody asked for.
    pub(super) fn finish(self, faults: &mut Faults) {
        debug_assert!(self.knows_its_keys(), "KEYS has other keys of {} than are asked", self.what);
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !self.asked.contains(&name) {
                let known = self.asked.iter().copied();
                let advice = nearest(&name.to_lowercase(), known).map_or_else(
                    || "remove it".to_owned(),
                    |near| format!("did you mean '{near}'?"),
                );
                let message = format!("unknown key {} in {}; {advice}", quoted(name), self.what);
                faults.push(self.file.fault(key.span().start, message));
            }
        }
    }
}

/// A value as a table, with its offset.
fn as_table<'a>(value: &'a Spanned<DeValue<'a>>) -> Option<(usize, &'a DeTable<'a>)> {
    value.get_ref().as_table().map(|table| (value.span().start, table))
}
