//! The lines of the chart data that have an act each, and the one of the works that they rest on.

use serde::{Deserialize, Serialize};

#[cfg(feature = "author")]
use super::ChartData;
use super::text::{is_sound, read_date};
use super::{Precision, Texts};
use crate::date::{Day, PartialDate};
use crate::method::specification::{Cited, Code, CodedAct};
use crate::relation::{Directness, Domain};

/// How many works there are, and their keys with spaces between.
#[derive(Serialize, Deserialize)]
pub(super) struct WorksRow<'a> {
    works: usize,
    keys: &'a str,
}

impl WorksRow<'_> {
    /// The keys, if there are as many.
    pub(super) fn read(&self) -> Option<Vec<String>> {
        let keys: Vec<String> = self.keys.split_whitespace().map(str::to_owned).collect();
        (keys.len() == self.works).then_some(keys)
    }

    /// The line of works.
    #[cfg(feature = "author")]
    pub(super) fn of(works: usize, keys: &str) -> WorksRow<'_> {
        WorksRow { works, keys }
    }
}

/// An act.
#[derive(Serialize, Deserialize)]
pub(super) struct ActRow<'a> {
    /// Days since the act before.
    gap: i32,
    /// Days that it is sustained.
    stay: i32,
    /// Its category.
    category: &'a str,
    /// Domain, precision, directness and status; then a space and its date, where day and precision do
    /// not say it.
    kind: &'a str,
    initiator: u16,
    target: u16,
    /// The works that it rests on with spaces between: the number of each, then `:` and that of the work
    /// that cites it, if it was read there.
    cited: &'a str,
    id: &'a str,
    title: &'a str,
}

/// Acts as they are read, line by line.
#[derive(Default)]
pub(super) struct Acts {
    pub(super) acts: Vec<CodedAct>,
    pub(super) precisions: Vec<Precision>,
    pub(super) dates: Vec<(usize, PartialDate)>,
    pub(super) ids: Texts,
    pub(super) titles: Texts,
}

impl Acts {
    /// Takes an act up that rests on some of so many works.
    pub(super) fn push(&mut self, row: &ActRow<'_>, works: usize) -> Option<()> {
        let before = self.acts.last().map_or(Day(0), |act| act.day);
        let day = Day(before.0.checked_add(row.gap)?);
        let until = Day(day.0.checked_add(row.stay)?);
        if !(is_sound(day) && is_sound(until) && day <= until) {
            return None;
        }
        let (kind, date) = match row.kind.split_once(' ') {
            Some((kind, date)) => (kind, Some(read_date(date)?)),
            None => (row.kind, None),
        };
        let Kind { domain, precision, directness, unverified } = Kind::read(kind.parse().ok()?)?;
        let number = |text: &str| text.parse().ok().filter(|it| usize::from(*it) < works);
        let cited = |text: &str| {
            let (work, via) = text.split_once(':').map_or((text, None), |(a, b)| (a, Some(b)));
            let via = match via {
                Some(via) => Some(number(via)?),
                None => None,
            };
            Some(Cited { work: number(work)?, via })
        };
        let cited = row.cited.split_whitespace().map(cited).collect::<Option<_>>()?;
        let code = Code { category: row.category.parse().ok()?, directness };
        self.dates.extend(date.map(|date| (self.acts.len(), date)));
        self.precisions.push(precision);
        self.ids.push(row.id);
        self.titles.push(row.title);
        let (initiator, target) = (row.initiator, row.target);
        self.acts.push(CodedAct { day, until, code, domain, initiator, target, unverified, cited });
        Some(())
    }
}

/// What a line says of an act by one number.
struct Kind {
    domain: Domain,
    precision: Precision,
    directness: Directness,
    unverified: bool,
}

/// How directly acts are addressed, by their numbers in a line.
const DIRECTNESS: [Directness; 3] = [Directness::Indirect, Directness::Direct, Directness::Context];

impl Kind {
    /// Its domain, then its precision, its directness and whether it is unverified, each worth as much as
    /// those before have values.
    #[cfg(feature = "author")]
    fn number(&self) -> usize {
        let place = DIRECTNESS.into_iter().position(|it| it == self.directness).unwrap_or(0);
        let flags = place + 3 * usize::from(self.unverified);
        self.domain as usize + 4 * (self.precision as usize + 3 * flags)
    }

    fn read(number: usize) -> Option<Self> {
        let (domain, rest, flags) = (number % 4, number / 4 % 3, number / 12);
        (flags < 6).then(|| Self {
            domain: Domain::ALL[domain],
            precision: Precision::ALL[rest],
            directness: DIRECTNESS[flags % 3],
            unverified: flags >= 3,
        })
    }
}

#[cfg(feature = "author")]
impl ChartData {
    /// Writes the line of each act by `line`.
    pub(super) fn write_acts(
        &self,
        mut line: impl FnMut(ActRow<'_>) -> std::io::Result<()>,
    ) -> std::io::Result<()> {
        let mut before = Day(0);
        for (place, act) in self.acts.iter().enumerate() {
            let &CodedAct { day, until, code, domain, initiator, target, unverified, .. } = act;
            let precision = self.precisions[place];
            let kind = Kind { domain, precision, directness: code.directness, unverified };
            let cited = act.cited.iter().map(|it| match it.via {
                None => it.work.to_string(),
                Some(via) => format!("{}:{via}", it.work),
            });
            line(ActRow {
                gap: day.0 - before.0,
                stay: until.0 - day.0,
                category: &code.category.number().to_string(),
                kind: &match self.wide_date(place) {
                    None => kind.number().to_string(),
                    Some(date) => format!("{} {date}", kind.number()),
                },
                initiator,
                target,
                cited: &cited.collect::<Vec<_>>().join(" "),
                id: self.id(place),
                title: self.title(place),
            })?;
            before = day;
        }
        Ok(())
    }
}
