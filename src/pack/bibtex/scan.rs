//! A place that moves through a bibliography: white space, words, what braces hold.

use std::collections::BTreeMap;
use std::rc::Rc;

/// A text and how far it is read.
#[derive(Clone)]
pub(super) struct Scan<'a> {
    text: &'a str,
    braces: Rc<Braces>,
    /// In bytes, at a border of letters.
    pub(super) at: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, braces: Rc::new(Braces::of(text, false)), at: 0 }
    }

    /// The same place, where a backslash takes a brace its meaning.
    pub(super) fn escaping(&self) -> Self {
        Self { braces: Rc::new(Braces::of(self.text, true)), ..self.clone() }
    }

    /// The letter that comes next.
    pub(super) fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Whether this sign of ASCII comes next.
    pub(super) fn is_at(&self, sign: u8) -> bool {
        self.text.as_bytes().get(self.at) == Some(&sign)
    }

    /// Goes over a sign of ASCII where it comes next.
    pub(super) fn eat(&mut self, sign: u8) -> bool {
        let found = self.is_at(sign);
        self.at += usize::from(found);
        found
    }

    /// Goes over white space and over comments, from `%` to the end of their line.
    pub(super) fn skip_white(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            if !self.is_at(b'%') {
                return;
            }
            self.at += self.rest().find('\n').unwrap_or(self.rest().len());
        }
    }

    /// Goes over a name: of a kind of entry, a field, an abbreviation; or a number.
    pub(super) fn word(&mut self) -> &'a str {
        let ends = |letter: char| letter.is_whitespace() || "{}()\"#%,=@'\\~".contains(letter);
        let rest = self.rest();
        let word = &rest[..rest.find(ends).unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    /// Goes over the key of an entry and the comma behind it.
    pub(super) fn key(&mut self, close: u8) -> &'a str {
        self.skip_white();
        let rest = self.rest();
        let ends = |letter: char| letter == ',' || letter == char::from(close) || letter == '\n';
        let key = &rest[..rest.find(ends).unwrap_or(rest.len())];
        self.at += key.len();
        let key = key.trim_end();
        self.skip_white();
        self.eat(b',');
        key
    }

    /// Goes over the bracket that opens an entry and gives the one that closes it.
    pub(super) fn open(&mut self) -> u8 {
        if self.eat(b'(') {
            return b')';
        }
        self.eat(b'{');
        b'}'
    }

    /// Goes over a text in braces, of which the first is behind us, and over the last.
    pub(super) fn braced(&mut self) -> Option<&'a str> {
        let close = self.braces.close_of(self.at.checked_sub(1)?)?;
        let inner = self.text.get(self.at..close)?;
        self.at = close + 1;
        Some(inner)
    }

    /// Goes over a text in quotation marks, of which the first is behind us, and over the last: one
    /// outside of braces.
    pub(super) fn quoted(&mut self) -> Option<&'a str> {
        let mut end = self.at;
        loop {
            match self.text.as_bytes().get(end)? {
                b'"' => break,
                b'{' => end = self.braces.close_of(end)? + 1,
                b'}' => return None,
                _ => end += 1,
            }
        }
        let inner = self.text.get(self.at..end)?;
        self.at = end + 1;
        Some(inner)
    }

    /// Goes to the next `@` that begins an entry and over it; gives its place.
    pub(super) fn next_entry(&mut self) -> Option<usize> {
        loop {
            let at = self.at + self.rest().find(['@', '%'])?;
            self.at = at;
            if self.is_at(b'%') {
                self.skip_white();
                continue;
            }
            self.at = at + 1;
            if self.is_entry() {
                return Some(at);
            }
        }
    }

    /// Whether a kind of entry and its bracket come next.
    fn is_entry(&self) -> bool {
        let mut ahead = self.clone();
        let kind = ahead.word();
        ahead.skip_white();
        !kind.is_empty() && (ahead.is_at(b'{') || ahead.is_at(b'('))
    }

    /// Whether a name and an equals sign come next.
    pub(super) fn is_field(&self) -> bool {
        let mut ahead = self.clone();
        let name = ahead.word();
        ahead.skip_white();
        !name.is_empty() && ahead.is_at(b'=')
    }

    /// Goes to the next entry that begins a line: where to go on behind a broken one.
    pub(super) fn skip_to_line_of_entry(&mut self) {
        let lines = self.rest().split_inclusive('\n');
        let mut at = self.at;
        for (index, line) in lines.enumerate() {
            let begin = line.trim_start();
            self.at = at + line.len() - begin.len() + 1;
            if index > 0 && begin.starts_with('@') && self.is_entry() {
                break;
            }
            at += line.len();
        }
        self.at = at;
    }
}

/// Which brace closes which, found in one pass: a broken file would cost one for each entry.
struct Braces(BTreeMap<usize, usize>);

impl Braces {
    /// BibTeX itself counts a brace behind a backslash like any other.
    fn of(text: &str, escaping: bool) -> Self {
        let (mut open, mut pairs, mut escaped) = (Vec::new(), BTreeMap::new(), false);
        for (at, byte) in text.bytes().enumerate() {
            let inert = escaped;
            escaped = escaping && !inert && byte == b'\\';
            if inert {
                continue;
            }
            match byte {
                b'{' => open.push(at),
                b'}' => pairs.extend(open.pop().map(|opened| (opened, at))),
                _ => {}
            }
        }
        Self(pairs)
    }

    fn close_of(&self, open: usize) -> Option<usize> {
        self.0.get(&open).copied()
    }
}
