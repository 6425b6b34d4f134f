//! Small words of titles that their author means to be large.
//!
//! The processor writes some words of a title small, by a list: of "Emmet Till and the Historicity of To
//! Kill a Mockingbird" it makes "till" and "to" (typst/hayagriva issue 380). A large one behind a small
//! one begins a title within the title, and Till is a name.

use biblatex::{Chunk, Chunks};

use super::read::{plain, protected};

/// Words that the processor writes small, and behind which a title within a title can stand.
const SMALL: [&str; 16] = [
    "a", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to",
    "under", "with",
];

/// Protects such words from being written small.
pub(super) fn kept(title: Chunks) -> Chunks {
    let mut kept = Chunks::new();
    for chunk in title {
        let Chunk::Normal(text) = &chunk.v else {
            kept.push(chunk);
            continue;
        };
        let (mut start, mut before) = (0, "");
        for (at, word) in words(text) {
            let small = SMALL.contains(&word.to_lowercase().as_str());
            let begins = small && SMALL.contains(&before) && !SMALL.contains(&word);
            if begins || (word == "Till" && !before.is_empty()) {
                kept.extend(plain(&text[start..at]));
                kept.extend(protected(word));
                start = at + word.len();
            }
            before = word;
        }
        kept.extend(plain(&text[start..]));
    }
    kept
}

/// A subtitle as a title begins. Not every style asks for that, and the processor does it for those alone that
/// write all words large.
pub(super) fn begun(mut subtitle: Chunks) -> Chunks {
    if let Some(Chunk::Normal(text)) = subtitle.first_mut().map(|chunk| &mut chunk.v) {
        let mut letters = text.chars();
        if let Some(first) = letters.next() {
            *text = first.to_uppercase().chain(letters).collect();
        }
    }
    subtitle
}

/// The words of a text, each with its place in bytes.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let parts = text.split(' ').map(move |word| {
        let place = at;
        at += word.len() + 1;
        (place, word)
    });
    parts.filter(|(_, word)| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_within_a_title_keeps_its_capitals() {
        // Protected words stand in brackets.
        let check = |title: &str, expect: &str| {
            let kept = kept(plain(title)).into_iter().map(|chunk| match chunk.v {
                Chunk::Verbatim(text) => format!("[{text}]"),
                other => other.get().to_owned(),
            });
            assert_eq!(kept.collect::<String>(), expect);
        };
        check(
            "Emmet Till and the End of To Kill a Bird",
            "Emmet [Till] and the End of [To] Kill a Bird",
        );
        check("A History Of The War", "A History Of The War");
        check("Telegram From Paris to Rome", "Telegram From Paris to Rome");
    }
}
