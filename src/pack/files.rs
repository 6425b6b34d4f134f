//! From a folder to texts: what is missing, what is no text, and how it is encoded.

use std::borrow::Cow;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::fault::{Faults, Remark, Text};
use super::letters::quoted;
use super::{EVENTS, MANIFEST, Pack, SOURCES};

/// Reads the files of a pack. UTF-8 and, by its own mark, UTF-16.
///
/// # Errors
/// A fault where there is no such folder, or for each file that is missing, cannot be read or is no
/// text.
pub fn read(folder: &Path) -> Result<Pack, Vec<Remark>> {
    let names = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()),
        Err(error) => {
            let message = match error.kind() {
                ErrorKind::NotFound => "there is no such folder".to_owned(),
                ErrorKind::NotADirectory => {
                    format!("this is a file; name the folder that holds {MANIFEST}")
                }
                _ => format!("the folder cannot be read ({error})"),
            };
            return Err(vec![Remark::of_the_pack(message)]);
        }
    };
    let names: Vec<String> = names.collect();
    if ![MANIFEST, EVENTS, SOURCES].iter().any(|name| names.iter().any(|found| found == name)) {
        let message =
            format!("this folder holds no pack; a pack is {MANIFEST}, {EVENTS} and {SOURCES}");
        return Err(vec![Remark::of_the_pack(message)]);
    }
    let mut remarks = Vec::new();
    let mut file = |name: &'static str| {
        text(&folder.join(name), name, &names).unwrap_or_else(|found| {
            remarks.extend(found);
            String::new()
        })
    };
    let pack = Pack { manifest: file(MANIFEST), events: file(EVENTS), sources: file(SOURCES) };
    if remarks.is_empty() { Ok(pack) } else { Err(remarks) }
}

/// Reads one file as text; `others` are the names beside it.
pub(super) fn text(path: &Path, name: &str, others: &[String]) -> Result<String, Vec<Remark>> {
    let said = |before: &str, message: String| {
        let (mut faults, text) = (Faults::default(), Text::new(name, before));
        faults.push(text.fault(before.len(), message));
        faults.placed(&[text])
    };
    match fs::read(path) {
        Ok(bytes) => decode(bytes).map_err(|(before, message)| said(&before, message)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let stem = name.split('.').next().unwrap_or(name);
            let like = |other: &&String| other.to_lowercase().starts_with(stem);
            let hint = others.iter().find(like).map_or_else(String::new, |other| {
                format!("; there is {}: save or rename it as {name}", quoted(other))
            });
            let message = format!(
                "this file is missing; a pack needs {MANIFEST}, {EVENTS} and {SOURCES}{hint}"
            );
            Err(said("", message))
        }
        Err(error) => Err(said("", format!("cannot be read ({error})"))),
    }
}

/// Bytes as text, or what they are instead, with the text before that place.
fn decode(bytes: Vec<u8>) -> Result<String, (String, String)> {
    let wrong = |message: &str| Err((String::new(), message.to_owned()));
    match bytes.as_slice() {
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            return wrong(
                "this is a workbook and no text; save it from the spreadsheet as \"CSV UTF-8\"",
            );
        }
        [b'%', b'P', b'D', b'F', ..] | [b'{', b'\\', b'r', b't', b'f', ..] => {
            return wrong("this is a document with layout and no text; save it as plain text");
        }
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        [first, 0, second, 0, ..] if *first > 0 && *second > 0 => {
            return utf16(&bytes, u16::from_le_bytes);
        }
        [0, first, 0, second, ..] if *first > 0 && *second > 0 => {
            return utf16(&bytes, u16::from_be_bytes);
        }
        _ => {}
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let (valid, cut) = (error.utf8_error().valid_up_to(), error.utf8_error().error_len());
        let (before, after) = error.as_bytes().split_at(valid);
        let message = match (cut, after.first()) {
            (None, _) => "the file breaks off in the middle of a letter; copy it again".to_owned(),
            (_, Some(byte @ 0xa0..)) => format!(
                "this is not UTF-8 (on Windows the byte stands for '{}'); save the file as UTF-8 \
                 (in Excel: \"CSV UTF-8\")",
                char::from(*byte)
            ),
            _ => "this is not UTF-8; save the file as UTF-8 (in Excel: \"CSV UTF-8\")".to_owned(),
        };
        (String::from_utf8_lossy(before).into_owned(), message)
    })?;
    let start: String = text.trim_start().chars().take(9).collect::<String>().to_lowercase();
    if start.starts_with("<!doctype") || start.starts_with("<html") {
        return wrong("this is a web page; save the file itself (on GitHub: \"Raw\")");
    }
    Ok(text)
}

/// UTF-16, as spreadsheets save "Unicode text".
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, (String, String)> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().copied().map(unit)).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err((String::new(), "this is broken UTF-16; save the file as UTF-8".to_owned())),
    }
}

/// A text without its byte order mark, and with line ends of old Macs as those of today: every place
/// after them stays where it was.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lone = |(at, _): &(usize, &str)| text.as_bytes().get(at + 1) != Some(&b'\n');
    if !text.match_indices('\r').any(|found| lone(&found)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut start = 0;
    for (at, _) in text.match_indices('\r').filter(lone) {
        out.push_str(&text[start..at]);
        out.push('\n');
        start = at + 1;
    }
    out.push_str(&text[start..]);
    Cow::Owned(out)
}
