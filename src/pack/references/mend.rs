//! What the processor writes otherwise than the styles ask, case by case, by the number of its report where
//! one was found; what has none is not reported.

use hayagriva::types::Person;

use crate::relation::{Reference, Run};

/// The name that stands for all authors who are not named: the processor has none for them, and takes
/// them for one more author (typst/typst issue 8502).
pub(super) const AND_OTHERS: &str = "et al.";

/// What it writes, and what belongs there.
const MENDED: [(&str, &str); 21] = [
    // Small words of a title behind a comma (not reported; issue 380 is another word).
    (", And ", ", and "),
    (", Or ", ", or "),
    (", But ", ", but "),
    // Authors who are not named are no last one (typst/typst#8502).
    (", and et al.", ", et al."),
    (" and et al.", ", et al."),
    (", & et al.", ", et al."),
    (" & et al.", ", et al."),
    ("et al..", "et al."),
    // A comma before a month or a day that nobody knows (typst/hayagriva#246, mended there in #503), and
    // behind a publisher (#466).
    (",)", ")"),
    (",.", "."),
    // A volume without an issue leaves the space (citation-style-language/styles#7042).
    (" : ", ": "),
    // Full stops behind a mark that ends a title already (typst/hayagriva#327: DuplicateTerminalPunctuation).
    ("..”", ".”"),
    ("?.”", "?”"),
    ("?. ", "? "),
    // Quotation marks within quotation marks: the full stop goes into both (typst/hayagriva#70).
    ("’.”", ".’”"),
    // "Retrieved 5 May 2020, from" of an address whose date of reading is not given.
    ("Retrieved https://", "https://"),
    // A number that begins a sentence.
    (". no. ", ". No. "),
    // The symbol of a document is no number, whatever it ends with.
    ("No. A/", "A/"),
    ("No. S/", "S/"),
    ("no. A/", "A/"),
    ("no. S/", "S/"),
];

/// Sets right the runs of a reference.
pub(super) fn mend(runs: Vec<Run>) -> Reference {
    let mend = |mut run: Run| {
        for (written, meant) in MENDED {
            run.text = run.text.replace(written, meant);
        }
        close(&mut run.text);
        run
    };
    Reference(runs.into_iter().map(mend).collect())
}

/// Says behind the names of a reference in the style of Chicago that they are its editors'.
pub(super) fn name_editors(reference: &mut Reference, editors: &[Person]) {
    let Some(run) = reference.0.first_mut() else { return };
    let year = |at: &usize| run.text[*at..].starts_with(|c: char| c.is_ascii_digit() || c == 'n');
    // The year follows the first full stop that it can follow.
    let Some(at) = run.text.match_indices(". ").map(|(at, _)| at + 2).find(year) else { return };
    let names = run.text[..at].trim_end();
    // A full stop of an initial or of "et al." stays. Only the first editor's given name comes last.
    let initial = match editors {
        [one] => one.given_name.as_deref().is_some_and(|given| given.ends_with('.')),
        _ => false,
    };
    let kept = initial || names.ends_with(AND_OTHERS);
    let names = if kept { names } else { names.trim_end_matches('.') };
    let role = if editors.len() > 1 { "eds" } else { "ed" };
    run.text = format!("{names}, {role}. {}", &run.text[at..]);
}

/// Closes a bracket that ends with another one: the processor writes two brackets in a row as one.
fn close(text: &mut String) {
    let count = |bracket: char| text.chars().filter(|&c| c == bracket).count();
    if count('(') == count(')') + 1
        && let Some(last) = text.rfind(')')
    {
        text.insert(last, ')');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, meant: &str) {
        let mended = mend(vec![Run { text: written.to_owned(), slanted: false, title: false }]);
        assert_eq!(mended.0[0].text, meant);
    }

    #[test]
    fn what_is_doubled_or_left_over_goes() {
        check("Dawn. (2016,). A Leaf.", "Dawn. (2016). A Leaf.");
        check(",. https://dawn.com/news/1234661.", ". https://dawn.com/news/1234661.");
        check(" 37 : 499–504.", " 37: 499–504.");
        check("“Relations with the U.S.S.R..” ", "“Relations with the U.S.S.R.” ");
        check("“Not to Close the Door?.” ", "“Not to Close the Door?” ");
        check("Not to Close the Door?. ", "Not to Close the Door? ");
        check("“Northland: ‘Deadly Game’.” ", "“Northland: ‘Deadly Game.’” ");
        check("(n.d.). Retrieved https://example.org", "(n.d.). https://example.org");
        check(". no. 12, 1976.", ". No. 12, 1976.");
        check(". no. A/RES/31/73, 1976.", ". A/RES/31/73, 1976.");
        check(" (Verbatim Record No. S/PV.611).", " (Verbatim Record S/PV.611).");
    }

    #[test]
    fn brackets_close() {
        check(" (A/RES/108(II).", " (A/RES/108(II)).");
        check(" (S/RES/38(1948).", " (S/RES/38(1948)).");
        check(". https://doi.org/10.1/a(VIII).02", ". https://doi.org/10.1/a(VIII).02");
        check("Without any.", "Without any.");
    }
}
