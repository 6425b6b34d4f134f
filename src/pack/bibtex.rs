//! A bibliography cut into entries, as people and reference managers write it.
//!
//! Knows the signs of BibTeX and not what a field means: abbreviations are put in, comments and what
//! stands between entries are left out, and a broken entry hides no other. What a text says in TeX is
//! read by `biblatex`, field by field; cut by ourselves, because that crate stops at the first fault of
//! a file and takes a comment with braces for entries (typst/typst issue 459). Start at [`cut`].

use std::cell::LazyCell;
use std::collections::BTreeMap;

mod inherit;
mod scan;

use super::letters::{in_short, quoted};
pub(super) use inherit::inherit;
use scan::Scan;

/// An entry of a bibliography.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawEntry {
    /// Where its `@` stands, in bytes.
    pub(super) at: usize,
    /// `book`, in small letters.
    pub(super) kind: String,
    pub(super) key: String,
    /// By their names in small letters. Of two with one name the first counts.
    pub(super) fields: BTreeMap<String, RawField>,
}

/// A field of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawField {
    /// Where its value begins, in bytes.
    pub(super) at: usize,
    /// Its value in TeX, without what stands around it.
    pub(super) tex: String,
}

/// What a bibliography was cut into.
#[derive(Debug, Default)]
pub(super) struct Cut {
    pub(super) entries: Vec<RawEntry>,
    /// Keys of entries that are broken: what cites them has no fault of its own.
    pub(super) broken: Vec<String>,
    /// Sentences, each with its place in bytes.
    pub(super) faults: Vec<(usize, String)>,
}

/// Abbreviations by their names in small letters.
type Abbreviations = BTreeMap<String, String>;

/// Why an entry cannot be read.
type Fault = (usize, String);

/// The most letters of a value that is put together from abbreviations: they can double one another.
const LONGEST: usize = 1 << 16;

/// Cuts a bibliography.
pub(super) fn cut(text: &str) -> Cut {
    let (mut cut, mut abbreviations) = (Cut::default(), Abbreviations::new());
    let mut scan = Scan::new(text);
    let escaping = LazyCell::new(|| Scan::new(text).escaping());
    while let Some(at) = scan.next_entry() {
        let kind = scan.word().to_lowercase();
        scan.skip_white();
        let close = scan.open();
        let read = match kind.as_str() {
            "comment" | "preamble" => {
                // Of one that does not close as much as BibTeX itself takes of a comment: its name.
                if close == b'}' {
                    scan.braced();
                }
                continue;
            }
            "string" => string(&mut scan, close, &mut abbreviations),
            _ => {
                let begun = scan.at;
                let head = (at, kind.as_str(), close);
                let read = entry(&mut scan, head, &abbreviations);
                // Zotero writes a lone brace of a text as \{, which BibTeX counts.
                let read = read.or_else(|broken| {
                    let mut again = Scan::clone(&escaping);
                    again.at = begun;
                    let read = entry(&mut again, head, &abbreviations).map_err(|_| broken)?;
                    scan.at = again.at;
                    Ok(read)
                });
                read.map(|(entry, faults)| {
                    cut.entries.push(entry);
                    cut.faults.extend(faults);
                })
                .map_err(|(key, fault)| {
                    cut.broken.extend(key);
                    fault
                })
            }
        };
        if let Err(fault) = read {
            cut.faults.push(fault);
            scan.at = at + 1;
            scan.skip_to_line_of_entry();
        }
    }
    cut
}

/// Reads `oup = {Oxford University Press}`.
fn string(scan: &mut Scan<'_>, close: u8, known: &mut Abbreviations) -> Result<(), Fault> {
    scan.skip_white();
    let name = scan.word().to_lowercase();
    scan.skip_white();
    if name.is_empty() || !scan.eat(b'=') {
        let message = "an abbreviation is written @string{oup = {Oxford University Press}}";
        return Err((scan.at, message.to_owned()));
    }
    let value = value(scan, &name, known)?;
    known.insert(name, value.tex);
    scan.skip_white();
    scan.eat(b',');
    scan.skip_white();
    if scan.eat(close) { Ok(()) } else { Err((scan.at, "a } is missing here".to_owned())) }
}

/// Reads what follows the bracket of an entry, with the faults that do not break it; of a broken one
/// the key and why.
fn entry(
    scan: &mut Scan<'_>,
    (at, kind, close): (usize, &str, u8),
    known: &Abbreviations,
) -> Result<(RawEntry, Vec<Fault>), (Option<String>, Fault)> {
    let key = scan.key(close);
    if key.is_empty() || key.contains('=') {
        let message = "this entry has no key; write one behind its bracket: @book{annals-1961, …";
        return Err((None, (at, message.to_owned())));
    }
    let said = quoted(key);
    let broken = |fault: Fault| (Some(key.to_owned()), fault);
    let (mut fields, mut faults) = (BTreeMap::new(), Vec::new());
    loop {
        scan.skip_white();
        while scan.eat(b',') {
            scan.skip_white();
        }
        if scan.eat(close) {
            break;
        }
        let place = scan.at;
        let name = scan.word().to_lowercase();
        scan.skip_white();
        if name.is_empty() || !scan.eat(b'=') {
            scan.at = place;
            let message = match scan.next() {
                None | Some('@') => format!("the entry {said} does not end; add a }} before this"),
                Some(_) => format!(
                    "a field of {said} is expected here, like date = {{1954}}; look for a brace or \
                     a comma too many or too few before it"
                ),
            };
            return Err(broken((place, message)));
        }
        let value = value(scan, &name, known).map_err(broken)?;
        fields.entry(name).or_insert(value);
        scan.skip_white();
        if !scan.is_at(b',') && !scan.is_at(close) && scan.is_field() {
            faults.push((scan.at, format!("a comma is missing in {said} before this field")));
        }
    }
    let kind = kind.to_owned();
    Ok((RawEntry { at, kind, key: key.to_owned(), fields }, faults))
}

/// Reads a value: texts in braces or quotation marks, numbers and abbreviations, with `#` between.
fn value(scan: &mut Scan<'_>, name: &str, known: &Abbreviations) -> Result<RawField, Fault> {
    let field = quoted(name);
    let (mut tex, mut place) = (String::new(), None);
    loop {
        scan.skip_white();
        let start = scan.at;
        let part = if scan.eat(b'{') {
            place.get_or_insert(start + 1);
            scan.braced().ok_or_else(|| open(start, name, '{'))?
        } else if scan.eat(b'"') {
            place.get_or_insert(start + 1);
            scan.quoted().ok_or_else(|| open(start, name, '"'))?
        } else {
            let word = scan.word();
            abbreviation(word, known).ok_or_else(|| {
                let message = if word.is_empty() {
                    format!("{field} has no value; write {} = {{…}}", in_short(name))
                } else {
                    format!(
                        "{} is no abbreviation that stands above; write {} = {{{}}}",
                        quoted(word),
                        in_short(name),
                        in_short(word)
                    )
                };
                (start, message)
            })?
        };
        place.get_or_insert(start);
        tex.push_str(part);
        if tex.len() > LONGEST && tex.len() > part.len() {
            let message = format!("the abbreviations of {field} make more than {LONGEST} letters");
            return Err((start, message));
        }
        scan.skip_white();
        if !scan.eat(b'#') {
            return Ok(RawField { at: place.unwrap_or(start), tex });
        }
    }
}

fn open(at: usize, name: &str, mark: char) -> Fault {
    (at, format!("the {mark} of {} is never closed", quoted(name)))
}

/// A number, a month or what an abbreviation stands for.
fn abbreviation<'a>(word: &'a str, known: &'a Abbreviations) -> Option<&'a str> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let small = word.to_lowercase();
    if let Some(text) = known.get(&small) {
        return Some(text);
    }
    let number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    (number || MONTHS.contains(&small.as_str())).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Holds that a text is cut into entries, written `kind key name=tex|name=tex`, and faults,
    /// written `place sentence`.
    fn check(text: &str, entries: &[&str], faults: &[&str]) {
        let cut = cut(text);
        let written = cut.entries.iter().map(|entry| {
            let fields = entry.fields.iter().map(|(name, field)| format!("{name}={}", field.tex));
            format!("{} {} {}", entry.kind, entry.key, fields.collect::<Vec<_>>().join("|"))
        });
        assert_eq!(written.collect::<Vec<_>>(), entries, "{text}");
        let said: Vec<String> = cut.faults.iter().map(|(at, why)| format!("{at} {why}")).collect();
        assert_eq!(said.len(), faults.len(), "{text}: {said:?}");
        for (said, fault) in said.iter().zip(faults) {
            assert!(said.contains(fault), "{text}: {said:?}");
        }
    }

    #[test]
    fn entries_are_read_however_they_are_written() {
        check("@book{k, title = {A}, year = 1954}", &["book k title=A|year=1954"], &[]);
        check("@Book ( k , Title = \"A {\"}B\" , )", &["book k title=A {\"}B"], &[]);
        check("  @misc{a:b/c+d_é.1,title={{A} B}\n,}", &["misc a:b/c+d_é.1 title={A} B"], &[]);
        check("@misc{k,}\n@misc{k2}", &["misc k ", "misc k2 "], &[]);
        check("@a{k, month = jan # \"~1\", x = {}}", &["a k month=jan~1|x="], &[]);
        check("@a{k, t = {1}, T = {2}}", &["a k t=1"], &[]);
    }

    #[test]
    fn what_is_no_entry_is_left_out() {
        check("a@b.org, @nobody\n% @book{no, }\n@book{k,}", &["book k "], &[]);
        check("@Comment{jabref-meta: {a} @b{c,} \\;}\n@book{k,}", &["book k "], &[]);
        check("@comment{ never closed\n@book{k,}", &["book k "], &[]);
        check("@preamble{\"\\def{\\x}\"}@book{k,}", &["book k "], &[]);
        check(
            "@book{k, abstract = {One\n@two{three, four}\n}}",
            &["book k abstract=One\n@two{three, four}\n"],
            &[],
        );
        check("@book{k, % why\n title = {A} % {\n}", &["book k title=A"], &[]);
    }

    #[test]
    fn abbreviations_are_put_in() {
        let oup = "@string{OUP = {Oxford} # \" UP\"}";
        check(&format!("{oup}@a{{k, p = oup}}"), &["a k p=Oxford UP"], &[]);
        check("@a{k, p = oup}\n@a{l,}", &["a l "], &["10 'oup' is no abbreviation"]);
        check("@string{a = a}\n@b{k,}", &["b k "], &["12 'a' is no abbreviation"]);
        let doubled: String =
            (1..40).map(|n| format!("@string{{a{n} = a{} # a{}}}\n", n - 1, n - 1)).collect();
        let cut = cut(&format!("@string{{a0 = {{aaaa}}}}{doubled}"));
        assert!(cut.faults[0].1.contains("more than 65536 letters"), "{:?}", cut.faults[0]);
    }

    #[test]
    fn a_broken_entry_hides_no_other() {
        check("@a{k, t = {A}\n y = {B}}", &["a k t=A|y=B"], &["15 a comma is missing in 'k'"]);
        check("@a{k, t = {A\n@b{l,}", &["b l "], &["10 the { of 't' is never closed"]);
        check("@a{k, t = {A},\n\n@b{l,}", &["b l "], &["16 the entry 'k' does not end"]);
        check("@a{k, t = {A}} }\n@b{l,}", &["a k t=A", "b l "], &[]);
        check("@a{k, t = {A} B},\n@b{l,}", &["b l "], &["14 a field of 'k' is expected here"]);
        check("@a{ t = {A}}\n@b{l,}", &["b l "], &["0 this entry has no key"]);
        check("@a{k, y = c. 1972}\n@b{l,}", &["b l "], &["10 'c.' is no abbreviation"]);
        check("@a{k, t = }\n@b{l,}", &["b l "], &["10 't' has no value"]);
        check("@a{k, t = {\\{ A}}\n@b{l,}", &["a k t=\\{ A", "b l "], &[]);
        check("@a{k", &[], &["4 the entry 'k' does not end"]);
    }
}
