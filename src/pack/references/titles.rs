//! Which part of a reference is the title of the work.

use biblatex::{ChunksExt as _, Entry};

use crate::relation::{Reference, Run};

/// Makes the title a run of its own, however the style writes its capitals and quotation marks; a
/// title that cannot be found stays unmarked.
pub(super) fn marked(reference: Reference, entry: &Entry) -> Reference {
    let Some(title) = entry.get("title").map(|title| title.format_verbatim()) else {
        return reference;
    };
    let title = plain(&title);
    let title = title.trim_end_matches(['.', '\'']);
    let mut runs = Vec::new();
    let mut found = false;
    for run in reference.0 {
        let place = if found { None } else { place(&run.text, title) };
        let Some((from, to)) = place else {
            runs.push(run);
            continue;
        };
        found = true;
        for (text, title) in
            [(&run.text[..from], false), (&run.text[from..to], true), (&run.text[to..], false)]
        {
            if !text.is_empty() {
                runs.push(Run { text: text.to_owned(), slanted: run.slanted, title });
            }
        }
    }
    Reference(runs)
}

/// Where a plain title stands in a text, in bytes.
fn place(text: &str, title: &str) -> Option<(usize, usize)> {
    let starts = text.char_indices().map(|(at, _)| at);
    starts.filter_map(|from| Some((from, from + length(&text[from..], title)?))).next()
}

/// How many bytes of a text, from its begin, are a plain title.
fn length(text: &str, title: &str) -> Option<usize> {
    let mut wanted = title.chars();
    let mut next = wanted.next();
    for (at, written) in text.char_indices() {
        let Some(expected) = next else { return Some(at) };
        if !plain(written.encode_utf8(&mut [0; 4])).chars().eq([expected]) {
            return None;
        }
        next = wanted.next();
    }
    next.is_none().then_some(text.len())
}

/// A text in small letters, with one kind of quotation mark.
fn plain(text: &str) -> String {
    text.to_lowercase().replace(['“', '”', '‘', '’', '"', '`'], "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, title: &str, marked_as: Option<&str>) {
        let source = format!("@book{{a, title = {{{title}}}}}");
        let entries = biblatex::Bibliography::parse(&source).unwrap().into_vec();
        let run = Run { text: written.to_owned(), slanted: false, title: false };
        let marked = marked(Reference(vec![run]), &entries[0]);
        let found = marked.0.iter().find(|run| run.title).map(|run| run.text.as_str());
        assert_eq!(found, marked_as, "{written}");
        let whole: String = marked.0.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(whole, written, "nothing is lost");
    }

    #[test]
    fn a_title_is_found_however_it_is_written() {
        check("Ask. 1960. A Chronicle. Press.", "A Chronicle", Some("A Chronicle"));
        check("Ask. (1960). A chronicle. Press.", "A Chronicle", Some("A chronicle"));
        check("Ask. “The ‘North’ Wind.” Press.", "The “North” Wind", Some("The ‘North’ Wind"));
        check("Ask. “The ‘North.’” Press.", "The ‘North’", Some("The ‘North"));
        check("Ask. 1960. Über Łódź. Press.", "Über Łódź", Some("Über Łódź"));
        check("Ask. 1960. A Chr", "A Chronicle", None);
        check("", "A Chronicle", None);
    }
}
