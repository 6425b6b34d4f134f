//! `relation.toml`: what a pack says of itself, its parties, eras and office-holders.
//!
//! Walks the parsed table by hand, so that every fault is reported at its place and not the first
//! alone.

mod keys;
mod table;

pub use keys::KEYS;

use toml::de::DeTable;

use super::cites::Keys;
use super::fault::{Faults, Text};
use super::languages;
use super::letters::{quoted, unfit};
use crate::chart;
use crate::chart_data::{CONTEXT_ROWS, rows_needed};
use crate::date::Month;
use crate::relation::{
    Circumstance, Era, Language, Licence, Office, Party, Publication, Role, Span, Spelling,
    Superlative, TextDirection, Third, has_rtl,
};
use table::{Table, Taken};

/// The longest span, in years: the page has a row for each month.
const YEARS_MAX: usize = 1000;

/// What the file says; empty or `None` where it is faulty.
pub(super) struct Manifest {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) finding: String,
    /// Each with its place in the file.
    pub(super) superlatives: Vec<(usize, Superlative)>,
    pub(super) lede: String,
    pub(super) publication: Publication,
    pub(super) span: Option<Span>,
    /// The month from which acts of context may precede the span.
    pub(super) prologue: Option<Month>,
    /// Whether these are all the actors that the author means: no fault hides one.
    pub(super) knows_actors: bool,
    pub(super) parties: Vec<Party>,
    pub(super) thirds: Vec<Third>,
    pub(super) eras: Vec<Era>,
    pub(super) offices: Vec<Office>,
    pub(super) context: Vec<Circumstance>,
    pub(super) robustness: Vec<usize>,
    pub(super) spellings: Vec<Spelling>,
}

impl Manifest {
    /// Every id that an act may name, with what it is called.
    pub(super) fn actors(&self) -> impl Iterator<Item = (&str, &str)> {
        let parties = self.parties.iter().map(|party| (party.id.as_str(), party.name.as_str()));
        parties.chain(self.thirds.iter().map(|third| (third.id.as_str(), third.name.as_str())))
    }
}

/// Reads the manifest; what is faulty is left out and said.
pub(super) fn read(file: Text<'_>, keys: &Keys, faults: &mut Faults) -> Manifest {
    let (root, errors) = DeTable::parse_recoverable(file.text);
    let broken = !errors.is_empty();
    match unfit(file.text).filter(|_| broken) {
        // TOML calls it something else in every place.
        Some((at, message)) => faults.push(file.fault(at, message)),
        None => errors.iter().for_each(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let message = format!("this is not TOML: {}{}", error.message(), cause(file, at));
            faults.push(file.fault(at, message));
        }),
    }
    // What is missing from a file that breaks off is not the author's fault.
    let mut unsaid = Faults::default();
    let faults = if broken { &mut unsaid } else { faults };
    let mut root = Table::root(file, keys, root.get_ref());
    root.schema(faults);
    let span = root.table("span", faults).map(|mut table| {
        let span = table.span("from", "to", faults);
        if let Some(years) = span.map(|span| span.months().div_ceil(12)).filter(|y| *y > YEARS_MAX)
        {
            let message = format!("the span has {years} years; a chart by months has {YEARS_MAX}");
            table.fault_at("to", faults, message);
        }
        let prologue = table.prologue(faults);
        table.finish(faults);
        (span, prologue)
    });
    let (span, prologue) = span.unwrap_or((None, None));
    let before = faults.len();
    let (mut actors, mut parties, mut thirds) = (Taken::default(), Vec::new(), Vec::new());
    let tables = root.tables("party", faults);
    let third_party = tables.get(2).map_or(0, Table::at);
    for mut table in tables {
        let colour = table.colour(faults);
        let (id, name) = (table.id(&mut actors, faults), table.text("name", faults));
        parties.push(Party { id, name, adjective: table.text("adjective", faults), colour });
        table.finish(faults);
    }
    if parties.len() != 2 {
        let count = parties.len();
        let message = format!("a relation has two parties; there are {count} [[party]]");
        faults.push(file.fault(third_party, message));
    }
    for mut table in root.tables("third", faults) {
        let id = table.id(&mut actors, faults);
        thirds.push(Third { id, name: table.text("name", faults) });
        table.finish(faults);
    }
    let knows_actors = !broken && faults.len() == before;
    let eras = eras(&mut root, span, faults);
    let offices = offices(&mut root, &parties, faults);
    let context = context(&mut root, span, faults);
    let mut superlatives = Vec::new();
    for mut table in root.tables("superlative", faults) {
        let (at, words) = (table.at(), table.text("words", faults));
        let (is, within) =
            (table.word("is", "the value", faults), table.span("from", "to", faults));
        let whole = is.zip(within).map(|(is, within)| (at, Superlative { words, is, within }));
        superlatives.extend(whole);
        table.finish(faults);
    }
    let mut spellings = Vec::new();
    for mut table in root.tables("spelling", faults) {
        let variants = table.texts("variants", faults);
        spellings.push(Spelling { name: table.text("name", faults), variants });
        table.finish(faults);
    }
    let mut manifest = Manifest {
        id: root.id(&mut Taken::default(), faults),
        title: root.text("title", faults),
        finding: root.text("finding", faults),
        superlatives,
        lede: root.text("lede", faults),
        publication: publication(&mut root, faults),
        span,
        prologue,
        knows_actors,
        parties,
        thirds,
        eras,
        offices,
        context,
        robustness: root.works("robustness", faults),
        spellings,
    };
    doubt_language(&manifest, &root, faults);
    let before = faults.len();
    root.finish(faults);
    manifest.knows_actors &= faults.len() == before;
    manifest
}

/// Who publishes the pack, and on what terms: every key may be left out.
fn publication(root: &mut Table<'_>, faults: &mut Faults) -> Publication {
    let creator = root.optional("creator", faults).unwrap_or_default();
    let released = root.optional_date("released", faults);
    let (name, url) = (root.optional("licence", faults), root.optional("licence_url", faults));
    if let Some(url) = url.as_ref().filter(|url| !url.starts_with("https://")) {
        let message = format!("licence_url {} must begin with https://", quoted(url));
        root.fault_at("licence_url", faults, message);
    }
    if name.is_some() != url.is_some() {
        let [there, missing] =
            if name.is_some() { ["licence", "licence_url"] } else { ["licence_url", "licence"] };
        let message = format!("{there} stands without {missing}; add it");
        root.fault_at(there, faults, message);
    }
    let licence = name.zip(url).map(|(name, url)| Licence { name, url });
    let keywords = if root.has("keywords") { root.texts("keywords", faults) } else { Vec::new() };
    let language = language(root, faults);
    Publication { creator, released, licence, keywords, language }
}

/// What the texts are in: English where nothing is said, and the direction of the language's usual script.
fn language(root: &mut Table<'_>, faults: &mut Faults) -> Language {
    let tag = root.tag("lang", faults);
    let given =
        if root.has("direction") { root.word("direction", "the direction", faults) } else { None };
    let direction = given.unwrap_or_else(|| languages::direction(&tag));
    Language { tag, direction }
}

/// Warns of a title whose letters run the other way than its language: then `lang` is not what it is in.
fn doubt_language(manifest: &Manifest, root: &Table<'_>, faults: &mut Faults) {
    let Language { tag, direction } = &manifest.publication.language;
    let message = match direction {
        TextDirection::Ltr if has_rtl(&manifest.title) => format!(
            "the title has letters that run from right to left, but its language is {}; write its tag as lang",
            quoted(tag)
        ),
        TextDirection::Rtl if !manifest.title.is_empty() && !has_rtl(&manifest.title) => format!(
            "texts in {} run from right to left, but no letter of the title does; write {tag}-Latn as lang if they are in Latin letters",
            quoted(tag)
        ),
        _ => return,
    };
    root.warn_at("title", faults, message);
}

/// What an author may have meant where a file is not TOML, as the end of a sentence.
fn cause(file: Text<'_>, at: usize) -> &'static str {
    let rest = file.text.get(at..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let before = file.text.get(..at).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default();
    if format!("{before}{line}").contains(['“', '”', '„', '«', '‘', '’']) && !before.contains('"')
    {
        "; write straight quotation marks around texts"
    } else if line.trim_start().starts_with(|letter: char| letter.is_ascii_digit()) {
        "; a date stands in quotation marks, like \"1954-05\""
    } else {
        ""
    }
}

/// The eras: none, or as many as cover the span in order.
fn eras(root: &mut Table<'_>, span: Option<Span>, faults: &mut Faults) -> Vec<Era> {
    let (mut eras, mut taken): (Vec<Era>, Taken) = (Vec::new(), Taken::default());
    // The month in which the next era has to begin, if that is known.
    let mut next = span.map(|span| span.from);
    let (mut last, mut count) = (None, 0);
    for mut table in root.tables("era", faults) {
        let (id, name) = (table.id(&mut taken, faults), table.text("name", faults));
        let short = table.optional("short", faults).unwrap_or_else(|| name.clone());
        let verdicts = table.verdicts(faults);
        let of_era = table.span("from", "to", faults);
        if let (Some(next), Some(of_era)) = (next, of_era)
            && of_era.from != next
        {
            let why = if count == 0 { "with the span" } else { "where the one before ends" };
            table.fault_at("from", faults, format!("era '{id}' must begin in {next}, {why}"));
        }
        next = of_era.map(|span| Month(span.to.0 + 1));
        last = of_era.map(|span| (span.to, table.place("to")));
        count += 1;
        if let (Some(span), Some(of_era)) = (span, of_era)
            && !chart::has_room_for(&short, of_era, span)
        {
            let key = if table.has("short") { "short" } else { "name" };
            let message = format!(
                "{} is too long to stand in its period; write a shorter name for the strip as short",
                quoted(&short)
            );
            table.warn_at(key, faults, message);
        }
        eras.extend(of_era.map(|span| Era { id, name, short, span, verdicts }));
        table.finish(faults);
    }
    if let (Some(span), Some((to, at))) = (span, last)
        && to != span.to
    {
        let message = format!("the last era must end in {}, with the span, not in {to}", span.to);
        root.say(at, faults, message);
    }
    eras
}

/// The office-holders; warns of two leaders of a state on one day.
fn offices(root: &mut Table<'_>, parties: &[Party], faults: &mut Faults) -> Vec<Office> {
    let mut offices: Vec<Office> = Vec::new();
    for mut table in root.tables("office", faults) {
        if let Some(office) = table.office(parties, faults) {
            let leads = |office: &Office| office.role == Role::Leader;
            // The day of a change belongs to both; what is known to a year may overlap by a year.
            let both = |other: &&Office| {
                leads(other)
                    && other.party == office.party
                    && other.from.latest() < office.to.earliest()
                    && office.from.latest() < other.to.earliest()
            };
            if leads(&office)
                && let Some(other) = offices.iter().find(both)
            {
                let message = format!(
                    "{} leads at the same time as {} ({} to {}); their names are drawn over each \
                     other",
                    office.name, other.name, other.from, other.to
                );
                table.warn_at("from", faults, message);
            }
            offices.push(office);
        }
        table.finish(faults);
    }
    offices
}

/// Treaties and wars; warns of the first for which a picture has no row left.
fn context(root: &mut Table<'_>, span: Option<Span>, faults: &mut Faults) -> Vec<Circumstance> {
    let mut context: Vec<Circumstance> = Vec::new();
    for mut table in root.tables("context", faults) {
        if let Some(it) = table.circumstance(span, faults) {
            let before = rows_needed(&context);
            context.push(it);
            if before <= CONTEXT_ROWS && rows_needed(&context) > CONTEXT_ROWS {
                let message = format!(
                    "so many treaties and wars run at one time that they need {} rows; a picture has \
                     {}, and the rest are drawn over each other",
                    rows_needed(&context),
                    CONTEXT_ROWS
                );
                table.warn_at("from", faults, message);
            }
        }
        table.finish(faults);
    }
    context
}
