//! How wide a text is, without a font.
//!
//! A table in 1/1000 of the font size, after a wide sans-serif, so that narrower system fonts stay
//! inside what is reserved for them. Right for Latin text; anything else counts as one em. Crude on
//! purpose: the same layout natively, in every browser and on every machine.

/// The width of a text at a font size, in px.
///
/// ```
/// use cordiality::chart::text_metrics::text_width_px;
/// assert_eq!(text_width_px("", 12.0), 0.0);
/// assert!(text_width_px("Tashkent", 12.0) > text_width_px("lilting", 12.0));
/// ```
#[must_use]
pub fn text_width_px(text: &str, size_px: f64) -> f64 {
    text.chars().map(|letter| f64::from(advance(letter))).sum::<f64>() * size_px / 1000.0
}

/// Breaks a text between words into lines of at most `width_px`; a single longer word keeps its
/// own line.
///
/// ```
/// use cordiality::chart::text_metrics::wrap;
/// assert_eq!(wrap("1966 Tashkent Declaration", 80.0, 12.0), ["1966", "Tashkent", "Declaration"]);
/// assert!(wrap("", 80.0, 12.0).is_empty());
/// ```
#[must_use]
pub fn wrap(text: &str, width_px: f64, size_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width_px(&format!("{line} {word}"), size_px) <= width_px => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Breaks a text as [`wrap`] does, with lines as even as that many allow.
///
/// ```
/// use cordiality::chart::text_metrics::even;
/// assert_eq!(even("Moscow protests; relations cool", 180.0, 13.0), ["Moscow protests;", "relations cool"]);
/// ```
#[must_use]
pub fn even(text: &str, width_px: f64, size_px: f64) -> Vec<String> {
    let mut best = wrap(text, width_px, size_px);
    let width = |line: &String| text_width_px(line, size_px);
    loop {
        // The least that would break its widest line.
        let widest = best.iter().map(width).fold(0.0, f64::max);
        let narrower = wrap(text, widest - 0.5, size_px);
        let is_narrower = narrower.iter().map(width).fold(0.0, f64::max) < widest;
        if narrower.len() != best.len() || !is_narrower {
            return best;
        }
        best = narrower;
    }
}

/// The advance of a letter, in 1/1000 em.
const fn advance(letter: char) -> u16 {
    match letter {
        'i' | 'j' | 'l' => 278,
        '\'' | '’' | '‘' => 300,
        ' ' | '.' | ',' | '·' | 'I' | 'J' => 318,
        ':' | ';' | '/' => 337,
        'f' | '-' => 361,
        't' | '(' | ')' => 392,
        'r' => 411,
        '"' | '“' | '”' => 500,
        '–' => 500,
        // Hebrew and Arabic: as wide on average, joined, as few single letters are.
        '\u{590}'..='\u{8ff}' => 750,
        's' => 521,
        'z' => 525,
        'c' => 550,
        'L' => 557,
        'F' | 'k' => 579,
        'v' | 'x' | 'y' => 592,
        'P' | 'T' | 'Y' | 'a' | 'e' | 'o' => 615,
        'E' | 'S' | '0'..='9' | 'b' | 'd' | 'g' | 'h' | 'n' | 'p' | 'q' | 'u' => 636,
        'K' => 656,
        'A' | 'B' | 'C' | 'R' | 'V' | 'X' | 'Z' => 698,
        'H' | 'N' | 'D' | 'G' | 'U' | '&' => 775,
        'O' | 'Q' => 787,
        'w' | '+' | '−' => 838,
        'M' => 863,
        'm' | 'W' => 989,
        _ => 1000,
    }
}
