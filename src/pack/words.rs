//! Short lists of words, as authors write them: in small or large letters.

use super::fault::did_you_mean;
use super::letters::quoted;
use crate::relation::Word;

/// The value of a word.
pub(super) fn find<T: Word>(text: &str) -> Option<T> {
    T::WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text)).map(|(_, value)| *value)
}

/// The value of a word, or a sentence that has all of them. `what` names the place for it.
///
/// # Errors
/// The sentence.
pub(super) fn read<T: Word>(what: &str, text: &str) -> Result<T, String> {
    find(text).ok_or_else(|| {
        let names = || T::WORDS.iter().map(|(word, _)| *word);
        let hint = did_you_mean(&text.to_lowercase(), names().filter(|name| !name.is_empty()));
        let list = names().map(|name| if name.is_empty() { "nothing" } else { name });
        let list = list.collect::<Vec<_>>().join(", ");
        format!("{what} {} is unknown; write one of: {list}{hint}", quoted(text))
    })
}
