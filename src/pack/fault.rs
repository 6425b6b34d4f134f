//! What the compiler says of a pack: where it is, what is wrong, how to mend it.

use std::collections::BTreeMap;
use std::fmt;

use super::letters::shown;

/// How grave a remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// To mend: nothing is written.
    Fault,
    /// Doubtful, and written all the same.
    Warning,
    /// How something was understood.
    Note,
}

/// A sentence about a place in an authored file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// Name of the file, relative to the pack; empty where the pack itself is meant.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// How grave it is.
    pub level: Level,
    /// A sentence that says what is wrong and what to do. Holds nothing that a terminal obeys.
    pub message: String,
}

impl Remark {
    /// A fault of the pack itself.
    pub(super) fn of_the_pack(message: impl AsRef<str>) -> Self {
        let message = shown(message.as_ref());
        Self { file: String::new(), line: 1, column: 1, level: Level::Fault, message }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            write!(f, "{}:{}:{}: ", shown(&self.file), self.line, self.column)?;
        }
        f.write_str(match self.level {
            Level::Fault => "",
            Level::Warning => "warning: ",
            Level::Note => "note: ",
        })?;
        f.write_str(&self.message)
    }
}

/// An authored file, to find lines and columns in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
}

impl<'a> Text<'a> {
    pub(super) const fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text }
    }

    /// The first of some letters, but for those of a comment.
    pub(super) fn find(self, letter: impl Fn(char) -> bool) -> Option<usize> {
        let mut end = 0;
        self.text.split_inclusive('\n').find_map(|line| {
            let start = end;
            end += line.len();
            let found = if line.starts_with('#') { None } else { line.find(&letter) };
            found.map(|at| start + at)
        })
    }

    /// A fault at a byte offset; an offset past the end means the end.
    pub(super) fn fault(self, offset: usize, message: impl AsRef<str>) -> Found {
        self.found(Level::Fault, offset, message)
    }

    /// A warning at a byte offset.
    pub(super) fn warning(self, offset: usize, message: impl AsRef<str>) -> Found {
        self.found(Level::Warning, offset, message)
    }

    /// A note at a byte offset.
    pub(super) fn note(self, offset: usize, message: impl AsRef<str>) -> Found {
        self.found(Level::Note, offset, message)
    }

    fn found(self, level: Level, offset: usize, message: impl AsRef<str>) -> Found {
        let (file, offset) = (self.file.to_owned(), offset.min(self.text.len()));
        Found { file, offset, level, message: shown(message.as_ref()) }
    }
}

/// A remark before its line is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    file: String,
    offset: usize,
    level: Level,
    message: String,
}

/// Collects faults, and warnings and notes beside them.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Found>);

impl Faults {
    pub(super) fn push(&mut self, found: Found) {
        self.0.push(found);
    }

    /// Takes in all that was found elsewhere.
    pub(super) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Whether there is a fault among the remarks.
    pub(super) fn has_fault(&self) -> bool {
        self.0.iter().any(|found| found.level == Level::Fault)
    }

    /// How many remarks there are so far.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is faulty so far.
    pub(super) fn none(&self) -> bool {
        self.0.iter().all(|found| found.level != Level::Fault)
    }

    /// Everything found in these files, in the order of files, lines and columns. What is said of
    /// several lines in the same words is said once.
    pub(super) fn placed(mut self, texts: &[Text<'_>]) -> Vec<Remark> {
        self.0.sort();
        self.0.dedup();
        let mut places: BTreeMap<&str, Place<'_>> =
            texts.iter().map(|text| (text.file, Place::start(text.text))).collect();
        let mut remarks: Vec<(Remark, Vec<usize>)> = Vec::new();
        let mut said: BTreeMap<(String, Level, String), usize> = BTreeMap::new();
        for Found { file, offset, level, message } in self.0 {
            let Some(place) = places.get_mut(file.as_str()) else { continue };
            place.go(offset);
            let (line, column) = (place.line, place.column);
            let key = (file.clone(), level, message.clone());
            if let Some((first, more)) = said.get(&key).and_then(|&at| remarks.get_mut(at))
                && first.line != line
            {
                if more.last() != Some(&line) {
                    more.push(line);
                }
                continue;
            }
            said.insert(key, remarks.len());
            remarks.push((Remark { file, line, column, level, message }, Vec::new()));
        }
        let whole = |(remark, more): (Remark, Vec<usize>)| {
            let message = format!("{}{}", remark.message, also(&more));
            Remark { message, ..remark }
        };
        remarks.into_iter().map(whole).collect()
    }
}

/// The other lines that a remark is about, as the end of its sentence.
fn also(lines: &[usize]) -> String {
    /// So many are named.
    const NAMED: usize = 5;
    let mut names: Vec<String> = lines.iter().take(NAMED).map(ToString::to_string).collect();
    if lines.len() > NAMED {
        names.push(format!("{} more", lines.len() - NAMED));
    }
    match names.split_last() {
        None => String::new(),
        Some((one, [])) => format!(" (also in line {one})"),
        Some((last, others)) => format!(" (also in lines {} and {last})", others.join(", ")),
    }
}

/// A place that moves forward through a text.
struct Place<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
    column: usize,
}

impl<'a> Place<'a> {
    const fn start(text: &'a str) -> Self {
        Self { text, offset: 0, line: 1, column: 1 }
    }

    /// Moves to an offset that does not lie before this one.
    fn go(&mut self, offset: usize) {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        for letter in self.text.get(self.offset..end).unwrap_or_default().chars() {
            match letter {
                '\n' => (self.line, self.column) = (self.line + 1, 1),
                _ => self.column += 1,
            }
        }
        self.offset = self.offset.max(end);
    }
}

/// The known name nearest to a mistyped one, as the end of a sentence; empty where none is near.
pub(super) fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(name, known).map_or_else(String::new, |near| format!("; did you mean '{near}'?"))
}

/// The known name nearest to a mistyped one, if one is near.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// A longer name is compared with nothing.
    const LONGEST: usize = 100;
    let length = name.chars().count();
    if length > LONGEST {
        return None;
    }
    // Something of the name must be left.
    let slips = (length / 3).max(2).min(length.saturating_sub(1));
    let near = |candidate: &&str| candidate.chars().count().abs_diff(length) <= slips;
    let measured = (known.into_iter().filter(near))
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate));
    measured.min().filter(|(distance, _)| *distance <= slips).map(|(_, candidate)| candidate)
}
