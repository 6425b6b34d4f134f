//! A text as a file that a link saves.

use std::fmt::Write as _;

/// An address that holds a text of a kind: a link with it saves the text, asks for nothing, and stands
/// under the strictest policy.
///
/// ```
/// use cordiality::export::download::address;
/// assert_eq!(address("text/csv", "a,b\r\n–"), "data:text/csv;charset=utf-8,a,b%0D%0A%E2%80%93");
/// ```
#[must_use]
pub fn address(kind: &str, text: &str) -> String {
    let mut out = format!("data:{kind};charset=utf-8,");
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(byte.into()),
            b'-' | b'_' | b'.' | b'~' | b',' | b';' | b':' | b'/' | b'=' | b'(' | b')' => {
                out.push(byte.into());
            }
            byte => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}
