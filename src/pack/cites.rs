//! Citations in Pandoc's form: `@annals-1961, sec. "Trade"; @ymir-1961, fn. 4`, bare or in
//! square brackets.

use std::collections::BTreeMap;

use super::fault::nearest;
use super::letters::{one_line, quoted};
use crate::relation::{Cite, Claim};

/// Keys of the bibliography, each with its index.
pub(super) type Keys = BTreeMap<String, usize>;

/// Reads a list of citations. Every fault is a sentence and where it begins in `text`, in bytes.
pub(super) fn read(text: &str, keys: &Keys) -> Result<Vec<Cite>, Vec<(usize, String)>> {
    let (mut cites, mut faults) = (Vec::new(), Vec::new());
    for (offset, part) in parts(text) {
        match cite(part, keys) {
            Ok(cite) => cites.push(cite),
            Err((at, fault)) => faults.push((offset + at, fault)),
        }
    }
    if cites.is_empty() && faults.is_empty() && !text.trim().is_empty() {
        faults.push((0, format!("{} names no source; write @key, then a place", quoted(text))));
    }
    if faults.is_empty() { Ok(cites) } else { Err(faults) }
}

/// Reads a claim: sentences, then their citations in square brackets.
pub(super) fn claim(text: &str, keys: &Keys) -> Result<Claim, Vec<(usize, String)>> {
    let shape = || {
        let message = "must end with who says so, in square brackets: What it says. [@key, p. 3]";
        vec![(0, message.to_owned())]
    };
    let inner = text.trim_end().strip_suffix(']').ok_or_else(shape)?;
    let mut bracket = inner.rfind("[@").ok_or_else(shape)?;
    // Citations may have brackets of their own, one behind the other.
    while let Some(before) = inner[..bracket].trim_end().strip_suffix(']')
        && let Some(one) = before.rfind("[@")
    {
        bracket = one;
    }
    let sentence = inner[..bracket].trim();
    if sentence.is_empty() {
        return Err(shape());
    }
    if let Some(at) = sentence.find("[@") {
        let message = "citations stand together at the end: What it says. [@one, p. 3; @two, p. 5]";
        return Err(vec![(at, message.to_owned())]);
    }
    let shifted = |faults: Vec<(usize, String)>| {
        faults.into_iter().map(|(offset, fault)| (offset + bracket + 1, fault)).collect::<Vec<_>>()
    };
    let cites = read(&inner[bracket + 1..], keys).map_err(shifted)?;
    Ok(Claim { text: one_line(sentence), cites })
}

/// Splits before every `@`, in brackets of its own or not, that follows a semicolon or the bracket
/// of the one before.
fn parts(text: &str) -> Vec<(usize, &str)> {
    let begins = |rest: &str| {
        let rest = rest.trim_start();
        rest.starts_with('@') || rest.trim_start_matches('[').trim_start().starts_with('@')
    };
    let mut starts = vec![0];
    for (index, mark) in text.match_indices([';', ']']) {
        let rest = &text[index + 1..];
        let bracketed = mark == "]" && rest.trim_start().starts_with('[');
        if begins(rest) && (mark == ";" || bracketed) {
            starts.push(index + 1);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let part = |(&start, end): (&usize, usize)| {
        let part = text[start..end].trim_end().trim_end_matches(';').trim_end();
        let begun = part.trim_start();
        // Brackets around one citation or several, but not those of a place in it.
        let opened = begun.trim_start_matches('[').trim_start();
        let spare = opened.matches(']').count().saturating_sub(opened.matches('[').count());
        let closed =
            (0..spare).fold(opened, |part, _| part.strip_suffix(']').map_or(part, str::trim_end));
        (start + part.len() - opened.len(), closed)
    };
    starts.iter().zip(ends).map(part).filter(|(_, part)| !part.is_empty()).collect()
}

/// Reads one citation; a fault has its place in `part`.
fn cite(part: &str, keys: &Keys) -> Result<Cite, (usize, String)> {
    let Some(named) = part.strip_prefix('@') else {
        let hint = keys.keys().find(|key| part.starts_with(key.as_str()));
        let hint = hint.map_or_else(String::new, |key| format!("; did you mean '@{key}'?"));
        return Err((
            0,
            format!(
                "{} is not a citation; write @key, then a comma and the place in it{hint}",
                quoted(part)
            ),
        ));
    };
    let end = named.find(|letter: char| letter == ',' || letter.is_whitespace() || letter == '[');
    let (key, rest) = named.split_at(end.unwrap_or(named.len()));
    let key = key.strip_prefix('{').and_then(|key| key.strip_suffix('}')).unwrap_or(key);
    let Some(&source) = keys.get(key) else {
        return Err((0, unknown(key, keys)));
    };
    let locator = rest.trim_start().trim_start_matches(',').trim();
    let inner = locator.strip_prefix('[').and_then(|locator| locator.strip_suffix(']'));
    let locator = inner.unwrap_or(locator).trim();
    if locator.is_empty() {
        let message = format!(
            "cites {} without a place in it; add a page, section, footnote or document number",
            at_key(key)
        );
        return Err((0, message));
    }
    if let Some(at) = another(locator) {
        let place = part.rfind(locator).unwrap_or_default() + at;
        let second = locator[at + 1..].split([',', ' ', ';', '\n']).next().unwrap_or_default();
        let message =
            format!("another source begins here; write a semicolon before {}", at_key(second));
        return Err((place, message));
    }
    let cite = Cite { source, locator: one_line(locator) };
    match cite.via() {
        Some((_, key, _)) if !keys.contains_key(key) => {
            let place = part.rfind(key).map_or(0, |at| at.saturating_sub(1));
            Err((place, unknown(key, keys)))
        }
        _ => Ok(cite),
    }
}

fn unknown(key: &str, keys: &Keys) -> String {
    let hint = nearest(key, keys.keys().map(String::as_str));
    let hint = hint.map_or_else(String::new, |near| format!("; did you mean '@{near}'?"));
    format!("cites {}: no such source in sources.bib{hint}", at_key(key))
}

/// A key as it is cited, in quotation marks.
fn at_key(key: &str) -> String {
    quoted(&format!("@{key}"))
}

/// Where a second citation begins within the place of a first. An address of e-mail is none, and
/// "via @key" says by way of which work the first is known.
fn another(locator: &str) -> Option<usize> {
    let begins = |at: usize| {
        let (before, after) = (&locator[..at], &locator[at + 1..]);
        !before.ends_with(char::is_alphanumeric)
            && before.split_whitespace().next_back() != Some("via")
            && after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '{')
    };
    locator.match_indices('@').map(|(at, _)| at).find(|&at| begins(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers, each with its text.
    type Pairs<'a> = &'a [(usize, &'a str)];

    fn check(text: &str, expect: Result<Pairs<'_>, Pairs<'_>>) {
        let keys = Keys::from([("ymir-1961".to_owned(), 0), ("annals-1961".to_owned(), 1)]);
        let got = read(text, &keys);
        let got = got.as_ref().map_err(|faults| {
            faults.iter().map(|(at, fault)| (*at, fault.as_str())).collect::<Vec<_>>()
        });
        let got = got.map(|cites| {
            cites.iter().map(|cite| (cite.source, cite.locator.as_str())).collect::<Vec<_>>()
        });
        match (got, expect) {
            (Ok(got), Ok(expect)) => assert_eq!(got, expect, "{text}"),
            (Err(got), Err(expect)) => {
                assert_eq!(got.len(), expect.len(), "{text}: {got:?}");
                for (got, expect) in got.iter().zip(expect) {
                    assert_eq!(got.0, expect.0, "{text}: {got:?}");
                    assert!(got.1.contains(expect.1), "{text}: {got:?}");
                }
            }
            (got, _) => panic!("{text}: {got:?}"),
        }
    }

    #[test]
    fn reads_lists_and_names_every_fault_at_its_place() {
        check("", Ok(&[]));
        check(
            "@ymir-1961, sec. 1947; note; @annals-1961, fn. 4",
            Ok(&[(0, "sec. 1947; note"), (1, "fn. 4")]),
        );
        check(
            "@ymir-1961, p. 2, via @annals-1961, fn. 4",
            Ok(&[(0, "p. 2, via @annals-1961, fn. 4")]),
        );
        check("@ymir-1961, via @annals-196", Err(&[(16, "cites '@annals-196': no such source")]));
        check(
            "@annals-196, fn. 4",
            Err(&[(0, "no such source in sources.bib; did you mean '@annals-1961'?")]),
        );
        check("@ymir-1961; @zzz, p. 1", Err(&[(0, "without a place"), (12, "cites '@zzz'")]));
        check("Annals 1961", Err(&[(0, "is not a citation")]));
        check("ymir-1961, p. 3", Err(&[(0, "did you mean '@ymir-1961'?")]));
        check(";", Err(&[(0, "names no source")]));
    }

    #[test]
    fn a_second_source_in_the_place_of_a_first_is_a_fault() {
        let fault = "another source begins here; write a semicolon before '@annals-1961'";
        check("@ymir-1961, p. 10, @annals-1961, p. 20", Err(&[(19, fault)]));
        check("@ymir-1961, p. 10\n@annals-1961, p. 20", Err(&[(18, fault)]));
        check("@ymir-1961, p. 10 and @annals-1961, p. 20", Err(&[(22, fault)]));
        check("@ymir-1961, letter to a@b.org", Ok(&[(0, "letter to a@b.org")]));
    }

    #[test]
    fn the_brackets_of_pandoc_are_read() {
        let both: Pairs<'_> = &[(0, "p. 1"), (1, "p. 2")];
        check("[@ymir-1961, p. 1; @annals-1961, p. 2]", Ok(both));
        check("[@ymir-1961, p. 1]; [@annals-1961, p. 2]", Ok(both));
        check("[@ymir-1961, p. 1] [@annals-1961, p. 2]", Ok(both));
        check("@ymir-1961 [p. 1]; @{annals-1961} p. 2", Ok(both));
        check("@ymir-1961, p. 1 [sic]", Ok(&[(0, "p. 1 [sic]")]));
        check("[@ymir-1961, p. 1; @zzz, p. 1]", Err(&[(19, "cites '@zzz'")]));
    }
}
