//! Letters that nobody sees, and how messages show what they quote.

/// The most characters of a quotation.
const QUOTED_MAX: usize = 60;

/// A text as a terminal may show it: what is invisible or obeyed there stands as its number.
///
/// ```
/// use cordiality::pack::shown;
/// assert_eq!(shown("a\u{1b}[2Jb"), "a\\u{1b}[2Jb");
/// assert_eq!(shown("Łódź, «Мир»"), "Łódź, «Мир»");
/// ```
#[must_use]
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => out.push(' '),
            ' ' => out.push(' '),
            _ if letter.is_control() || is_blank(letter) => out.extend(letter.escape_unicode()),
            _ => out.push(letter),
        }
    }
    out
}

/// What somebody wrote, in quotation marks and not too long for a sentence.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", in_short(text))
}

/// What somebody wrote, not too long for a sentence.
pub(super) fn in_short(text: &str) -> String {
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(QUOTED_MAX).collect();
    let more = if letters.next().is_some() { "…" } else { "" };
    start + more
}

/// Whether a character leaves nothing on paper.
pub(super) const fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// A text without what is invisible at either end.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// A text with every run of white space as one space, for what is kept or drawn on one line.
pub(super) fn one_line(text: &str) -> String {
    trimmed(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What no page can show and no author means, with its place in bytes.
pub(super) fn unfit(text: &str) -> Option<(usize, String)> {
    let found = text.char_indices().find_map(|(at, letter)| {
        let number = u32::from(letter);
        let sentence = match letter {
            '\t' | '\n' | '\r' => return None,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                "an invisible character turns the order of letters round here"
            }
            '\u{fffd}' => {
                return Some((
                    at,
                    "a letter was lost here when the file changed its encoding (U+FFFD); write it \
                     again"
                        .to_owned(),
                ));
            }
            _ if letter.is_control() => "a control character that no page can show stands here",
            '\u{fdd0}'..='\u{fdef}' => "this is no character",
            _ if number & 0xfffe == 0xfffe => "this is no character",
            _ => return None,
        };
        Some((at, format!("{sentence} (U+{number:04X}); take it out")))
    })?;
    Some(found)
}

/// Where a text was read in one encoding and written in another: 'Ã©' for 'é'.
pub(super) fn garbled(text: &str) -> Option<usize> {
    let twice = |(at, letter): (usize, char)| {
        let next = text.get(at + letter.len_utf8()..)?.chars().next()?;
        let garbled = match letter {
            'Ã' | 'Â' | 'Ð' | 'Ñ' => matches!(next, '\u{80}'..='\u{bf}'),
            'â' => next == '€',
            _ => false,
        };
        garbled.then_some(at)
    };
    text.char_indices().find_map(twice)
}
