//! Citations in Pandoc's form: `@rahman-2023, sec. "Trade Relations"; @ayaz-2025, fn. 4`.

use std::collections::BTreeMap;

use super::fault::did_you_mean;
use super::one_line;
use crate::relation::{Cite, Claim};

/// Keys of the bibliography, each with its index.
pub(super) type Keys = BTreeMap<String, usize>;

/// Reads a list of citations. Every fault is a sentence and where it begins in `text`, in bytes.
pub(super) fn read(text: &str, keys: &Keys) -> Result<Vec<Cite>, Vec<(usize, String)>> {
    let (mut cites, mut faults) = (Vec::new(), Vec::new());
    for (offset, part) in parts(text) {
        match cite(part, keys) {
            Ok(cite) => cites.push(cite),
            Err(fault) => faults.push((offset, fault)),
        }
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
    let bracket = inner.rfind("[@").ok_or_else(shape)?;
    let sentence = inner[..bracket].trim();
    if sentence.is_empty() {
        return Err(shape());
    }
    let shifted = |faults: Vec<(usize, String)>| {
        faults.into_iter().map(|(offset, fault)| (offset + bracket + 1, fault)).collect::<Vec<_>>()
    };
    let cites = read(&inner[bracket + 1..], keys).map_err(shifted)?;
    Ok(Claim { text: one_line(sentence), cites })
}

/// Splits before every `@` that follows a semicolon.
fn parts(text: &str) -> Vec<(usize, &str)> {
    let mut starts = vec![0];
    for (index, _) in text.match_indices(';') {
        let rest = &text[index + 1..];
        if rest.trim_start().starts_with('@') {
            starts.push(index + 1 + (rest.len() - rest.trim_start().len()));
        }
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(&start, end)| (start, text[start..end].trim().trim_end_matches(';').trim_end()))
        .filter(|(_, part)| !part.is_empty())
        .collect()
}

fn cite(part: &str, keys: &Keys) -> Result<Cite, String> {
    let (key, locator) = part.split_once(',').map_or((part, ""), |(key, rest)| (key, rest.trim()));
    let Some(key) = key.trim().strip_prefix('@') else {
        return Err(format!(
            "'{part}' is not a citation; write @key, then a comma and the place in it"
        ));
    };
    let Some(&source) = keys.get(key) else {
        return Err(unknown(key, keys));
    };
    if locator.is_empty() {
        return Err(format!(
            "cites '@{key}' without a place in it; add a page, section, footnote or document number"
        ));
    }
    let cite = Cite { source, locator: one_line(locator) };
    match cite.via() {
        Some((_, key, _)) if !keys.contains_key(key) => Err(unknown(key, keys)),
        _ => Ok(cite),
    }
}

fn unknown(key: &str, keys: &Keys) -> String {
    let hint = did_you_mean(key, keys.keys().map(String::as_str));
    let hint = hint.replace('\'', "").replace("mean ", "mean '@").replace('?', "'?");
    format!("cites '@{key}': no such source in sources.bib{hint}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers, each with its text.
    type Pairs<'a> = &'a [(usize, &'a str)];

    fn check(text: &str, expect: Result<Pairs<'_>, Pairs<'_>>) {
        let keys = Keys::from([("ayaz-2025".to_owned(), 0), ("rahman-2023".to_owned(), 1)]);
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
            "@ayaz-2025, sec. 1947; note; @rahman-2023, fn. 4",
            Ok(&[(0, "sec. 1947; note"), (1, "fn. 4")]),
        );
        check(
            "@ayaz-2025, p. 2, via @rahman-2023, fn. 4",
            Ok(&[(0, "p. 2, via @rahman-2023, fn. 4")]),
        );
        check("@ayaz-2025, via @rahman-203", Err(&[(0, "cites '@rahman-203': no such source")]));
        check(
            "@rahman-203, fn. 4",
            Err(&[(0, "no such source in sources.bib; did you mean '@rahman-2023'?")]),
        );
        check("@ayaz-2025; @zzz, p. 1", Err(&[(0, "without a place"), (12, "cites '@zzz'")]));
        check("Rahman 2023", Err(&[(0, "is not a citation")]));
    }
}
