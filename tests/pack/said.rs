//! What is changed in the smallest whole pack, and all that the compiler then says.
//!
//! A `‸` in the changed text stands just before the place that a remark has to name; it is taken out
//! before the pack is compiled. Without one, the place is the beginning of the file. A message begins
//! with `warning: ` or `note: ` where it is no fault.

use cordiality::pack::{self, Level, Pack};

use super::{changed, file};

/// Takes every `‸` out of a text and gives where they stood, as `line:column`.
fn unmarked(text: &str) -> (String, Vec<String>) {
    let (mut plain, mut places, mut line, mut column) = (String::new(), Vec::new(), 1, 1);
    for letter in text.chars() {
        match letter {
            '‸' => places.push(format!("{line}:{column}")),
            '\n' => (line, column) = (line + 1, 1),
            _ => column += 1,
        }
        if letter != '‸' {
            plain.push(letter);
        }
    }
    (plain, places)
}

/// Holds that turning `from` into `to` in a file gives one remark for each of its marks and no
/// other, each with its part of a message.
pub(super) fn check(name: &str, from: &str, to: &str, messages: &[&str]) {
    check_pack(changed(name, from, to), name, messages);
}

/// The same for a pack that is changed already.
pub(super) fn check_pack(mut pack: Pack, name: &str, messages: &[&str]) {
    let (plain, mut places) = unmarked(file(&mut pack, name));
    *file(&mut pack, name) = plain;
    if places.is_empty() {
        places = messages.iter().map(|_| "1:1".to_owned()).collect();
    }
    let found: Vec<String> = remarks(&pack);
    let fits = |(found, (place, message)): (&String, (&String, &&str))| {
        let said = found.strip_prefix(&format!("{name}:{place}: ")).unwrap_or_default();
        let level = |text: &str| ["warning: ", "note: "].map(|level| text.starts_with(level));
        said.contains(*message) && level(said) == level(message)
    };
    let wanted = places.iter().zip(messages);
    assert!(
        found.len() == messages.len()
            && found.len() == places.len()
            && found.iter().zip(wanted).all(fits),
        "{name}:\n{}\n  wanted at {places:?}: {messages:#?}\n  found {found:#?}",
        file(&mut pack, name)
    );
}

/// All that is said of a pack.
pub(super) fn remarks(pack: &Pack) -> Vec<String> {
    let (relation, remarks) = pack::review(pack);
    let faults = remarks.iter().filter(|remark| remark.level == Level::Fault).count();
    assert_eq!(relation.is_some(), faults == 0, "{remarks:#?}");
    remarks.iter().map(ToString::to_string).collect()
}
