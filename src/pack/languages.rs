//! Languages by their tags (BCP 47) and names, and which way their usual script runs.

use super::letters::quoted;
use crate::relation::TextDirection;

/// Languages by the names that BibLaTeX has for them, each with its tag.
pub(super) const NAMES: [(&str, &str); 16] = [
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("czech", "cs"),
    ("dutch", "nl"),
    ("french", "fr"),
    ("german", "de"),
    ("hindi", "hi"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
];

/// Languages whose usual script runs from right to left, by Unicode's likely subtags (CLDR).
const RTL_LANGUAGES: [&str; 36] = [
    "ar", "arc", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "haz", "he", "khw",
    "ks", "lrc", "luz", "mzn", "nqo", "pbt", "pes", "pnb", "prs", "ps", "rhg", "sam", "sd", "sdh",
    "skr", "syr", "ug", "ur", "xmn", "yi", "ydd", "zdj",
];

/// Scripts that run from right to left and that people write today.
const RTL_SCRIPTS: [&str; 14] = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Syre", "Syrj",
    "Syrn", "Thaa",
];

/// Reads a tag, and writes its parts in the usual small and large letters.
///
/// # Errors
/// A sentence with the tag that is meant, where it can be known.
pub(super) fn read(text: &str) -> Result<String, String> {
    let known = NAMES.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
    if let Some((_, tag)) = known {
        return Err(format!("{} is the name of a language; write its tag, {tag}", quoted(text)));
    }
    if text.contains('_') {
        let meant = text.replace('_', "-");
        return Err(format!("the parts of {} are joined by '_'; write {meant}", quoted(text)));
    }
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_language = (2..=3).contains(&first.len()) && letters(first);
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if !is_language || !text.split('-').all(is_part) {
        return Err(format!(
            "{} is not the tag of a language; write one like en, ur, fr-CA or zh-Hant",
            quoted(text)
        ));
    }
    let mut tag = first.to_ascii_lowercase();
    for part in parts {
        tag.push('-');
        match part.len() {
            4 if letters(part) => {
                tag.push_str(&part[..1].to_ascii_uppercase());
                tag.push_str(&part[1..].to_ascii_lowercase());
            }
            2 if letters(part) => tag.push_str(&part.to_ascii_uppercase()),
            _ => tag.push_str(&part.to_ascii_lowercase()),
        }
    }
    Ok(tag)
}

/// The direction of a tag's script: of the one that it names, else of its language's usual one.
pub(super) fn direction(tag: &str) -> TextDirection {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let script =
        parts.find(|part| part.len() == 4 && part.bytes().all(|it| it.is_ascii_alphabetic()));
    let is_rtl = match script {
        Some(script) => RTL_SCRIPTS.contains(&script),
        None => RTL_LANGUAGES.contains(&language),
    };
    if is_rtl { TextDirection::Rtl } else { TextDirection::Ltr }
}
