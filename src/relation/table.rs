//! A relation as tables of text, the form of `relation.json`.
//!
//! Every table is a list of rows of text with the columns below. One shape for all of them keeps the
//! reader of JSON in the page small, and every cell is read by the same functions as the authored
//! files.

#[cfg(feature = "author")]
use super::Relation;
use super::{
    Act, Category, Circumstance, Cite, Claim, Era, Language, Licence, Office, Party, Publication,
    Source, Span, Superlative, Third, Word,
};
use crate::date::{DateError, PartialDate};

/// Rows of text.
pub(super) type Table = Vec<Vec<String>>;

/// The columns of an act, in `relation.json` in this order, in `events.csv` in any.
pub const ACT_COLUMNS: [&str; 18] = [
    "id",
    "date",
    "until",
    "title",
    "summary",
    "domain",
    "initiator",
    "target",
    "code",
    "directness",
    "inflection",
    "tier",
    "short",
    "clause",
    "cites",
    "disputed",
    "status",
    "note",
];

/// The columns of an act that `events.csv` may leave out: what the chart says beside an annotated one.
pub const CHART_COLUMNS: [&str; 3] = ["tier", "short", "clause"];

#[cfg(feature = "author")]
impl Act {
    /// The cells of [`ACT_COLUMNS`]; `cites` and `claim` write what each table has in a form of its own.
    pub(crate) fn cells(
        &self,
        cites: impl Fn(&[Cite]) -> String,
        claim: impl Fn(&Claim) -> String,
    ) -> [String; ACT_COLUMNS.len()] {
        let word = |text: &str| text.to_owned();
        [
            self.id.clone(),
            self.date.to_string(),
            self.until.map(|until| until.to_string()).unwrap_or_default(),
            self.title.clone(),
            self.summary.clone(),
            word(self.domain.word()),
            self.initiator.clone(),
            self.target.clone(),
            self.code.number().to_string(),
            word(self.directness.word()),
            word(self.inflection.word()),
            word(self.tier.word()),
            self.short.clone(),
            self.clause.clone(),
            cites(&self.cites),
            self.disputed.as_ref().map(claim).unwrap_or_default(),
            word(self.unverified.word()),
            self.note.clone(),
        ]
    }
}

/// The columns of each table, in the order of its cells.
#[cfg(feature = "author")]
pub(super) const COLUMNS: [(&str, &[&str]); 11] = [
    ("head", &["id", "title", "finding", "lede", "from", "to"]),
    (
        "publication",
        &["creator", "licence", "licence_url", "keywords", "released", "lang", "direction"],
    ),
    ("superlatives", &["words", "is", "from", "to"]),
    ("parties", &["id", "name", "adjective", "colour"]),
    ("thirds", &["id", "name"]),
    ("eras", &["id", "name", "short", "from", "to", "verdicts"]),
    ("offices", &["party", "role", "name", "short", "from", "to", "cites", "status"]),
    ("context", &["kind", "name", "short", "from", "until", "cites", "status"]),
    ("robustness", &["source"]),
    ("acts", &ACT_COLUMNS),
    ("sources", &["key", "short", "url"]),
];

/// The cells of a row, taken in order.
pub(super) struct Row {
    cells: std::vec::IntoIter<String>,
}

/// What is wrong with a cell.
type Cell<T> = Result<T, String>;

impl Row {
    pub(super) fn new(cells: Vec<String>) -> Self {
        Self { cells: cells.into_iter() }
    }

    fn text(&mut self) -> Cell<String> {
        self.cells.next().ok_or_else(|| "it has too few cells".to_owned())
    }

    fn word<T: Word>(&mut self) -> Cell<T> {
        let text = self.text()?;
        T::from_word(&text).ok_or_else(|| format!("'{text}' is none of the known words"))
    }

    fn parse<T: std::str::FromStr<Err: std::fmt::Display>>(&mut self) -> Cell<T> {
        self.text()?.parse().map_err(|error: T::Err| error.to_string())
    }

    /// A date, or nothing in an empty cell.
    fn date(&mut self) -> Cell<Option<PartialDate>> {
        let text = Some(self.text()?).filter(|text| !text.is_empty());
        let date = text.map(|text| text.parse()).transpose();
        date.map_err(|error: DateError| error.to_string())
    }

    fn span(&mut self) -> Cell<Span> {
        let (from, to) = (self.parse()?, self.parse()?);
        if to < from { Err("it ends before it begins".to_owned()) } else { Ok(Span { from, to }) }
    }

    fn cites(&mut self) -> Cell<Vec<Cite>> {
        self.text()?.lines().map(cite).collect()
    }

    /// Claims, each its text and its citations on lines of their own, with an empty line between.
    fn claims(&mut self) -> Cell<Vec<Claim>> {
        let text = self.text()?;
        text.split("\n\n").filter(|claim| !claim.is_empty()).map(claim).collect()
    }
}

fn cite(line: &str) -> Cell<Cite> {
    let parts = line.split_once(' ').and_then(|(source, locator)| {
        Some(Cite { source: source.parse().ok()?, locator: locator.to_owned() })
    });
    parts.ok_or_else(|| format!("'{line}' is not a citation"))
}

fn claim(text: &str) -> Cell<Claim> {
    let (text, cites) = text.split_once('\n').unwrap_or((text, ""));
    Ok(Claim { text: text.to_owned(), cites: cites.lines().map(cite).collect::<Cell<_>>()? })
}

/// A row of one of the tables.
pub(super) trait Record: Sized {
    fn from_row(row: &mut Row) -> Cell<Self>;
}

impl Record for Publication {
    fn from_row(row: &mut Row) -> Cell<Self> {
        let (creator, name, url) = (row.text()?, row.text()?, row.text()?);
        let licence = (!name.is_empty()).then_some(Licence { name, url });
        let keywords = row.text()?.lines().map(str::to_owned).collect();
        let released = row.date()?;
        let language = Language { tag: row.text()?, direction: row.word()? };
        Ok(Self { creator, licence, keywords, released, language })
    }
}

impl Record for Superlative {
    fn from_row(row: &mut Row) -> Cell<Self> {
        Ok(Self { words: row.text()?, is: row.word()?, within: row.span()? })
    }
}

impl Record for Party {
    fn from_row(row: &mut Row) -> Cell<Self> {
        Ok(Self { id: row.text()?, name: row.text()?, adjective: row.text()?, colour: row.text()? })
    }
}

impl Record for Third {
    fn from_row(row: &mut Row) -> Cell<Self> {
        Ok(Self { id: row.text()?, name: row.text()? })
    }
}

impl Record for Era {
    fn from_row(row: &mut Row) -> Cell<Self> {
        let (id, name, short) = (row.text()?, row.text()?, row.text()?);
        Ok(Self { id, name, short, span: row.span()?, verdicts: row.claims()? })
    }
}

impl Record for Office {
    fn from_row(row: &mut Row) -> Cell<Self> {
        Ok(Self {
            party: row.text()?,
            role: row.word()?,
            name: row.text()?,
            short: row.text()?,
            from: row.parse()?,
            to: row.parse()?,
            cites: row.cites()?,
            unverified: row.word()?,
        })
    }
}

impl Record for Circumstance {
    fn from_row(row: &mut Row) -> Cell<Self> {
        Ok(Self {
            kind: row.word()?,
            name: row.text()?,
            short: row.text()?,
            from: row.parse()?,
            until: row.date()?,
            cites: row.cites()?,
            unverified: row.word()?,
        })
    }
}

/// The place of a source.
impl Record for usize {
    fn from_row(row: &mut Row) -> Cell<Self> {
        row.parse()
    }
}

impl Record for Act {
    fn from_row(row: &mut Row) -> Cell<Self> {
        Ok(Self {
            id: row.text()?,
            date: row.parse()?,
            until: row.date()?,
            title: row.text()?,
            summary: row.text()?,
            domain: row.word()?,
            initiator: row.text()?,
            target: row.text()?,
            code: row.parse::<Category>()?,
            directness: row.word()?,
            inflection: row.word()?,
            tier: row.word()?,
            short: row.text()?,
            clause: row.text()?,
            cites: row.cites()?,
            disputed: row.claims()?.pop(),
            unverified: row.word()?,
            note: row.text()?,
        })
    }
}

impl Record for Source {
    fn from_row(row: &mut Row) -> Cell<Self> {
        let (key, short) = (row.text()?, row.text()?);
        let url = Some(row.text()?).filter(|url| !url.is_empty());
        Ok(Self { key, short, url, ..Self::default() })
    }
}

/// The head of a relation: its texts and its span.
pub(super) struct Head {
    pub(super) texts: [String; 4],
    pub(super) span: Span,
}

impl Record for Head {
    fn from_row(row: &mut Row) -> Cell<Self> {
        let texts = [row.text()?, row.text()?, row.text()?, row.text()?];
        Ok(Self { texts, span: row.span()? })
    }
}

/// Writes a relation as tables, in the order of [`COLUMNS`].
#[cfg(feature = "author")]
pub(super) fn tables(relation: &Relation) -> [Table; 11] {
    let cites = |cites: &[Cite]| {
        let lines: Vec<String> =
            cites.iter().map(|cite| format!("{} {}", cite.source, cite.locator)).collect();
        lines.join("\n")
    };
    let claim = |claim: &Claim| format!("{}\n{}", claim.text, cites(&claim.cites));
    let word = |text: &str| text.to_owned();
    let Relation { id, title, finding, lede, span, .. } = relation;
    let head = vec![
        id.clone(),
        title.clone(),
        finding.clone(),
        lede.clone(),
        span.from.to_string(),
        span.to.to_string(),
    ];
    let Publication { creator, released, licence, keywords, language } = &relation.publication;
    let [licence, url] = match licence {
        Some(Licence { name, url }) => [name.clone(), url.clone()],
        None => [String::new(), String::new()],
    };
    let publication = vec![
        creator.clone(),
        licence,
        url,
        keywords.join("\n"),
        released.map(|date| date.to_string()).unwrap_or_default(),
        language.tag.clone(),
        word(language.direction.word()),
    ];
    let superlatives = relation.superlatives.iter().map(|it| {
        let Span { from, to } = it.within;
        vec![it.words.clone(), word(it.is.word()), from.to_string(), to.to_string()]
    });
    let parties = relation.parties.iter().map(|party| {
        vec![party.id.clone(), party.name.clone(), party.adjective.clone(), party.colour.clone()]
    });
    let thirds = relation.thirds.iter().map(|third| vec![third.id.clone(), third.name.clone()]);
    let eras = relation.eras.iter().map(|era| {
        let verdicts: Vec<String> = era.verdicts.iter().map(claim).collect();
        vec![
            era.id.clone(),
            era.name.clone(),
            era.short.clone(),
            era.span.from.to_string(),
            era.span.to.to_string(),
            verdicts.join("\n\n"),
        ]
    });
    let offices = relation.offices.iter().map(|office| {
        vec![
            office.party.clone(),
            word(office.role.word()),
            office.name.clone(),
            office.short.clone(),
            office.from.to_string(),
            office.to.to_string(),
            cites(&office.cites),
            word(office.unverified.word()),
        ]
    });
    let context = relation.context.iter().map(|it| {
        vec![
            word(it.kind.word()),
            it.name.clone(),
            it.short.clone(),
            it.from.to_string(),
            it.until.map(|until| until.to_string()).unwrap_or_default(),
            cites(&it.cites),
            word(it.unverified.word()),
        ]
    });
    let acts = relation.acts.iter().map(|act| act.cells(cites, claim).into());
    let sources = relation.sources.iter().map(|source| {
        vec![source.key.clone(), source.short.clone(), source.url.clone().unwrap_or_default()]
    });
    [
        vec![head],
        vec![publication],
        superlatives.collect(),
        parties.collect(),
        thirds.collect(),
        eras.collect(),
        offices.collect(),
        context.collect(),
        relation.robustness.iter().map(|source| vec![source.to_string()]).collect(),
        acts.collect(),
        sources.collect(),
    ]
}
