//! The index of a long list: where each act stands, and what a search finds it by.
//!
//! A page of a hundred thousand acts holds few of them; the rest lies in sheets. The index lies beside
//! them and comes when a reader looks for an act: a line for each, of its id, the number of its sheet,
//! what it is called, and what else it is found by, set apart by tabs.

/// The index's file, beside the page.
pub const FILE: &str = "acts-index.txt";

/// The file of a sheet, beside the page.
///
/// ```
/// assert_eq!(cordiality::chart_data::index::sheet_file(3), "acts-3.html");
/// ```
#[must_use]
pub fn sheet_file(number: u32) -> String {
    format!("acts-{number}.html")
}

/// The index as it came, and as a search takes it: the same lines, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    text: String,
    folded: String,
}

/// An act that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its id.
    pub id: String,
    /// The number of its sheet.
    pub sheet: u32,
    /// Its date and its title.
    pub title: String,
}

/// What a search has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many acts.
    pub count: usize,
    /// The first of them.
    pub first: Vec<Hit>,
}

impl Index {
    /// Takes an index, and the same as a search takes it. A line that is none is passed over.
    #[must_use]
    pub const fn new(text: String, folded: String) -> Self {
        Self { text, folded }
    }

    /// A line of the index.
    #[cfg(feature = "author")]
    #[must_use]
    pub fn line(hit: &Hit, more: &[&str]) -> String {
        let cell = |text: &str| text.replace(['\t', '\n', '\r'], " ");
        let Hit { id, sheet, title } = hit;
        format!("{}\t{sheet}\t{}\t{}\n", cell(id), cell(title), cell(&more.join(" ")))
    }

    /// The acts that hold every word, folded as the index is, and the first of them.
    ///
    /// ```
    /// use cordiality::chart_data::index::Index;
    /// let text = "1954-pact\t1\t19 May 1954 Pact\tPakistan\n1960-u2\t2\t1 May 1960 U-2 shot down\tUSSR\n";
    /// let index = Index::new(text.to_owned(), text.to_lowercase());
    /// let found = index.search(&["may", "ussr"], 10);
    /// assert_eq!((found.count, found.first[0].sheet), (1, 2));
    /// assert_eq!(index.search(&["may"], 1).count, 2);
    /// assert_eq!(index.hit("1954-pact").map(|it| it.title).as_deref(), Some("19 May 1954 Pact"));
    /// assert_eq!(index.hit("1954"), None);
    /// ```
    #[must_use]
    pub fn search(&self, words: &[&str], most: usize) -> Found {
        let mut found = Found { count: 0, first: Vec::new() };
        for (line, folded) in self.text.lines().zip(self.folded.lines()) {
            // Behind the id and the sheet.
            let said = folded.splitn(3, '\t').nth(2);
            if !said.is_some_and(|said| words.iter().all(|word| said.contains(word))) {
                continue;
            }
            found.count += 1;
            if found.first.len() < most {
                found.first.extend(hit(line));
            }
        }
        found
    }

    /// The act of an id.
    #[must_use]
    pub fn hit(&self, id: &str) -> Option<Hit> {
        let of_id = |line: &&str| line.strip_prefix(id).is_some_and(|rest| rest.starts_with('\t'));
        self.text.lines().find(of_id).and_then(hit)
    }
}

/// What a line says.
fn hit(line: &str) -> Option<Hit> {
    let mut cells = line.split('\t');
    let (id, sheet, title) = (cells.next()?, cells.next()?.parse().ok()?, cells.next()?);
    Some(Hit { id: id.to_owned(), sheet, title: title.to_owned() })
}
