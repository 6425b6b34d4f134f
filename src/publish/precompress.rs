//! Compressed twins of a file, for hosts that send them as they are.
//!
//! Without names or times, so that the same file gives the same twins.

use std::io::{self, Write as _};

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
    Ok(vec![(".br", brotli(bytes, brotli_level)?), (".gz", gzip(bytes, gzip_level)?)])
}

/// By brotli, level 0 to 11, in a window of 4 MB.
fn brotli(bytes: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, level, 22);
    encoder.write_all(bytes)?;
    Ok(encoder.into_inner())
}

/// By gzip, level 0 to 9.
fn gzip(bytes: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let level = flate2::Compression::new(level);
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    encoder.finish()
}
