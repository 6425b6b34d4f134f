//! `relation.json`, the relation as a download, and how to read it back: a copy may be cut, newer or
//! wrong.

use std::fmt;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::table::{Head, Record, Row, Table};
use super::{Act, Relation, SCHEMA};

/// The one thing that every form of the file has.
#[derive(Deserialize)]
struct Form {
    schema: u32,
}

/// The file as JSON has it: every table begins with the names of its columns.
#[derive(Deserialize)]
#[cfg_attr(feature = "author", derive(serde::Serialize))]
struct File {
    #[cfg(feature = "author")]
    schema: u32,
    #[serde(default)]
    tables: BTreeMap<String, Table>,
}

/// Takes a table out of the file and reads its rows.
fn only<T: Record>(tables: &mut BTreeMap<String, Table>, name: &str) -> Result<Vec<T>, LoadError> {
    let table = tables.remove(name).ok_or_else(|| missing(name))?;
    let rows = table.into_iter().enumerate().skip(1).map(|(index, cells)| {
        T::from_row(&mut Row::new(cells))
            .map_err(|why| LoadError::Broken(format!("row {index} of {name} is wrong: {why}")))
    });
    rows.collect()
}

/// The rows of a table that files of before it was thought of have not.
fn if_any<T: Record>(
    tables: &mut BTreeMap<String, Table>,
    name: &str,
) -> Result<Vec<T>, LoadError> {
    if tables.contains_key(name) { only(tables, name) } else { Ok(Vec::new()) }
}

fn missing(name: &str) -> LoadError {
    LoadError::Broken(format!("the table {name} is missing"))
}

impl Relation {
    /// Reads `relation.json`.
    ///
    /// # Errors
    /// Says whether the text is no JSON, breaks off, is of a newer form, or contradicts itself.
    ///
    /// ```
    /// use cordiality::relation::{LoadError, Relation};
    /// assert_eq!(Relation::from_json("<!doctype html>"), Err(LoadError::NotJson));
    /// assert_eq!(Relation::from_json(r#"{"schema":1,"id"#), Err(LoadError::Truncated));
    /// assert_eq!(Relation::from_json(r#"{"schema":9}"#), Err(LoadError::NewerSchema(9)));
    /// ```
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        let explain = |error: serde_json::Error| match error.classify() {
            serde_json::error::Category::Eof => LoadError::Truncated,
            serde_json::error::Category::Data => LoadError::Broken(error.to_string()),
            _ => LoadError::NotJson,
        };
        // A newer form may differ in anything but its number.
        let Form { schema } = serde_json::from_str(text).map_err(explain)?;
        if schema > SCHEMA {
            return Err(LoadError::NewerSchema(schema));
        }
        let file: File = serde_json::from_str(text).map_err(explain)?;
        let mut tables = file.tables;
        let Head { texts: [id, title, finding, lede], span } =
            only(&mut tables, "head")?.pop().ok_or_else(|| missing("head"))?;
        let relation = Self {
            id,
            title,
            finding,
            publication: only(&mut tables, "publication")?.pop().unwrap_or_default(),
            superlatives: only(&mut tables, "superlatives")?,
            lede,
            span,
            parties: (only(&mut tables, "parties")?.try_into())
                .map_err(|_| LoadError::Broken("it has not two parties".to_owned()))?,
            thirds: only(&mut tables, "thirds")?,
            eras: only(&mut tables, "eras")?,
            offices: only(&mut tables, "offices")?,
            context: if_any(&mut tables, "context")?,
            robustness: if_any(&mut tables, "robustness")?,
            acts: only(&mut tables, "acts")?,
            sources: only(&mut tables, "sources")?,
            spellings: Vec::new(),
        };
        relation.checked()
    }

    /// Writes `relation.json`.
    #[must_use]
    #[cfg(feature = "author")]
    pub fn to_json(&self) -> String {
        use super::table::{COLUMNS, tables};
        let named = COLUMNS.into_iter().zip(tables(self)).map(|((name, columns), mut rows)| {
            rows.insert(0, columns.iter().map(|column| (*column).to_owned()).collect());
            (name.to_owned(), rows)
        });
        let file = File { schema: SCHEMA, tables: named.collect() };
        serde_json::to_string(&file).unwrap_or_default()
    }

    /// Holds what the types cannot say; the rest of the program relies on it.
    fn checked(self) -> Result<Self, LoadError> {
        let broken = |what: &str| Err(LoadError::Broken(what.to_owned()));
        if self.span.from.year() < -9999 || self.span.to.year() > 9999 {
            return broken("the span lies outside the years -9999 to 9999");
        }
        let days = |act: &Act| (act.date.midpoint(), act.id.clone());
        if !self.acts.is_sorted_by_key(days) {
            return broken("the acts are not in time order");
        }
        let claims = self.acts.iter().filter_map(|act| act.disputed.as_ref());
        let verdicts = self.eras.iter().flat_map(|era| &era.verdicts);
        let cites = (self.acts.iter().map(|act| &act.cites))
            .chain(claims.chain(verdicts).map(|claim| &claim.cites))
            .chain(self.offices.iter().map(|office| &office.cites))
            .chain(self.context.iter().map(|it| &it.cites));
        let named = cites.flatten().map(|cite| cite.source).chain(self.robustness.iter().copied());
        if named.into_iter().any(|source| source >= self.sources.len()) {
            return broken("a citation names a source that is not there");
        }
        let licence = self.publication.licence.iter().map(|licence| licence.url.as_str());
        let addresses =
            self.sources.iter().filter_map(|source| source.url.as_deref()).chain(licence);
        let schemes = ["https://", "http://"];
        if addresses.into_iter().any(|url| !schemes.iter().any(|scheme| url.starts_with(scheme))) {
            return broken("an address does not begin with https:// or http://");
        }
        Ok(self)
    }
}

/// Why `relation.json` cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// The text is not JSON: often a server's "not found" page.
    NotJson,
    /// The text breaks off.
    Truncated,
    /// The file was written by a newer program, in the form of this number.
    NewerSchema(u32),
    /// The file contradicts itself; the text says where.
    Broken(String),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson => f.write_str("it is not JSON"),
            Self::Truncated => f.write_str("it breaks off before its end"),
            Self::NewerSchema(found) => {
                write!(
                    f,
                    "it is of the newer form {found}, and this page reads forms up to {SCHEMA}"
                )
            }
            Self::Broken(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for LoadError {}
