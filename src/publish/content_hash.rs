//! Names and digests that tell one build from another.
//!
//! Trunk names glue and wasm by a digest of the wasm alone, and takes it before the last tool has
//! run. Here each is named by its own final bytes, so that whoever keeps a file of a name for ever is
//! never wrong, and the page says the digest of each: a browser takes exactly these bytes or none.

use crate::publish::digest;

/// What stands before the name of a file whose digest is wanted.
const WANTED: &str = "sha256 of ./";

/// A built file that the page refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name beside the page.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Names each file by its bytes, in the page and in the files after it, and puts digests where the
/// page wants them. A file that names another one stands after it in the list.
///
/// # Errors
/// A sentence for a digest that no file answers.
pub fn pin(page: &str, mut files: Vec<File>) -> Result<(String, Vec<File>), String> {
    let mut page = page.to_owned();
    for at in 0..files.len() {
        let old = files[at].name.clone();
        let sum = digest(&files[at].bytes);
        let new = renamed(&old, &files[at].bytes);
        page = page.replace(&format!("{WANTED}{old}"), &sum).replace(&old, &new);
        for later in &mut files[at + 1..] {
            // Only text can name a file.
            if let Ok(text) = str::from_utf8(&later.bytes) {
                later.bytes = text.replace(&old, &new).into_bytes();
            }
        }
        files[at].name = new;
    }
    match page.split_once(WANTED) {
        None => Ok((page, files)),
        Some((_, rest)) => {
            let file = rest.split(['"', '\'']).next().unwrap_or_default();
            Err(format!("the page wants the digest of {file}, which was not built"))
        }
    }
}

/// A name with the first 16 hex digits of the digest of its bytes for those that Trunk gave it.
fn renamed(name: &str, bytes: &[u8]) -> String {
    use sha2::{Digest as _, Sha256};
    let sum: String =
        Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let (stem, rest) = name.split_once('-').unwrap_or((name, ""));
    let end = rest.find(|letter: char| !letter.is_ascii_hexdigit()).unwrap_or(rest.len());
    if rest.is_empty() { name.to_owned() } else { format!("{stem}-{sum}{}", &rest[end..]) }
}
