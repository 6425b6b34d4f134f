//! Compressed twins of a file, for hosts that send them as they are.
//!
//! Without names or times, so that the same file gives the same twins.

use std::io;

/// The endings of files that get smaller; a PNG does not.
const TEXTS: [&str; 7] = [".html", ".js", ".wasm", ".json", ".csv", ".txt", ".bib"];

/// How much time a file is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// The highest level of each codec, for what every reader loads: it runs once for all of them.
    Most,
    /// A level that is many times as quick and a sixth worse, for what there is much of.
    Less,
}

/// The twins of a file, each with the ending that it adds to the name; none for a file that is
/// compressed already.
///
/// ```
/// use cordiality::publish::precompress::{Effort, of};
/// let endings = |name| of(name, b"", Effort::Most).unwrap().into_iter().map(|(ending, _)| ending);
/// assert!(endings("index.html").eq([".br", ".gz"]));
/// assert!(endings("picture.png").eq([""; 0]));
/// ```
///
/// # Errors
/// Passes on what the codecs say; writing into memory gives them no reason to.
pub fn of(name: &str, bytes: &[u8], effort: Effort) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    if !TEXTS.iter().any(|ending| name.ends_with(ending)) {
        return Ok(Vec::new());
    }
    let (brotli_level, gzip_level) = match effort {
        Effort::Most => (11, 9),
        Effort::Less => (5, 6),
    };
    Ok(vec![
        (".br", compress::brotli(bytes, brotli_level)?),
        (".gz", compress::gzip(bytes, gzip_level)?),
    ])
}
