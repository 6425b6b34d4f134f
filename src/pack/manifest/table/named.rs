//! Office-holders, treaties and wars, and works that a table of `relation.toml` names.

use super::super::super::fault::{Faults, did_you_mean};
use super::super::super::letters::{quoted, trimmed};
use super::Table;
use crate::relation::{Circumstance, Office, Party, Span};

impl Table<'_> {
    pub(in crate::pack::manifest) fn office(
        &mut self,
        parties: &[Party],
        faults: &mut Faults,
    ) -> Option<Office> {
        let (name, short) = (self.text("name", faults), self.text("short", faults));
        let cites = self.cites(faults);
        let unverified = self.unverified(faults);
        let party = self.required("party", faults);
        if let Some((at, id)) = party
            && !parties.iter().any(|party| party.id == id)
        {
            let hint = did_you_mean(id, parties.iter().map(|party| party.id.as_str()));
            let message = format!("{} is not one of the two parties{hint}", quoted(id));
            self.say(at, faults, message);
        }
        let role = self.word("role", "the office", faults);
        let (from, to) = (self.date("from", faults), self.date("to", faults));
        let (from, to) = from.zip(to)?;
        if to.latest() < from.earliest() {
            let message = format!("{name} leaves office on {to}, before taking it on {from}");
            self.fault_at("to", faults, message);
        }
        let party = party?.1.to_owned();
        Some(Office { party, role: role?, name, short, from, to, cites, unverified })
    }

    /// A treaty or a war, some of which lies in the span.
    pub(in crate::pack::manifest) fn circumstance(
        &mut self,
        span: Option<Span>,
        faults: &mut Faults,
    ) -> Option<Circumstance> {
        let name = self.text("name", faults);
        let short = self.optional("short", faults).unwrap_or_else(|| name.clone());
        let (cites, unverified) = (self.cites(faults), self.unverified(faults));
        let kind = self.word("kind", "the kind", faults);
        let (from, until) = (self.date("from", faults), self.optional_date("until", faults));
        let from = from?;
        if let Some(until) = until.filter(|until| until.latest() < from.earliest()) {
            let message = format!("{name} ends on {until}, before it begins on {from}");
            self.fault_at("until", faults, message);
        } else if let Some(span) = span
            && (from.earliest() > span.to.last_day()
                || until.is_some_and(|until| until.latest() < span.from.first_day()))
        {
            let message = format!(
                "{name} lies outside the span ({} to {}); mend its dates or remove it",
                span.from, span.to
            );
            self.fault_at("from", faults, message);
        }
        Some(Circumstance { kind: kind?, name, short, from, until, cites, unverified })
    }

    fn unverified(&mut self, faults: &mut Faults) -> bool {
        let Some(value) = self.get("status") else { return false };
        let text = value.get_ref().as_str().map(trimmed);
        if !text.is_some_and(|text| text.eq_ignore_ascii_case("unverified")) {
            let message = "status must be \"unverified\" or left out";
            faults.push(self.file.fault(value.span().start, message));
        }
        true
    }

    /// A list of keys of the bibliography, as the places of their works; it may be left out.
    pub(in crate::pack::manifest) fn works(
        &mut self,
        key: &'static str,
        faults: &mut Faults,
    ) -> Vec<usize> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            let message =
                format!("{key} must be a list of keys of sources.bib, like [\"annals-1961\"]");
            self.fault_at(key, faults, message);
            return Vec::new();
        };
        let mut works = Vec::new();
        for item in list.iter() {
            let named =
                trimmed(item.get_ref().as_str().unwrap_or_default()).trim_start_matches('@');
            match self.keys.get(named) {
                Some(work) if works.contains(work) => {
                    let message = format!("{} stands twice in {key}; remove one", quoted(named));
                    self.say(item.span().start, faults, message);
                }
                Some(work) => works.push(*work),
                None => {
                    let hint = did_you_mean(named, self.keys.keys().map(String::as_str));
                    let message = format!(
                        "{key} names {}: no such source in sources.bib{hint}",
                        quoted(named)
                    );
                    self.say(item.span().start, faults, message);
                }
            }
        }
        works
    }
}
