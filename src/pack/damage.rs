//! What spreadsheets save in place of a text.

use super::letters::quoted;

/// What a spreadsheet has left in place of a text.
pub(super) fn damage(text: &str) -> Option<String> {
    let code = text.strip_prefix('#').unwrap_or_default();
    let marks = |letter: u8| letter.is_ascii_uppercase() || b"/0!?".contains(&letter);
    let error = (code.ends_with(['!', '?']) && code.bytes().all(marks)) || code == "N/A";
    if error || text.strip_prefix("Err:").is_some_and(|rest| rest.parse::<u16>().is_ok()) {
        let what = quoted(text);
        return Some(format!(
            "{what} is a spreadsheet's error; mend its formula or write the text"
        ));
    }
    if text.len() > 2 && text.bytes().all(|letter| letter == b'#') {
        return Some("the spreadsheet's column was too narrow to save this; widen it".to_owned());
    }
    let formula = text.strip_prefix('=').is_some_and(|rest| !rest.starts_with([' ', '=']));
    formula.then(|| format!("{} is a formula; save its value", quoted(text)))
}
