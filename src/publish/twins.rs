//! Compressed twins of a file, for hosts that send them as they are.
//!
//! Each codec at its highest level, as it runs once for all readers; without names or times, so that
//! the same file gives the same twins.

use std::io::{self, Write as _};

/// The endings of files that get smaller; a PNG does not.
const TEXTS: [&str; 7] = [".html", ".js", ".css", ".wasm", ".json", ".csv", ".svg"];

/// The twins of a file, each with the ending that it adds to the name; none for a file that is
/// compressed already.
///
/// ```
/// use cordiality::publish::twins::of;
/// let endings = |name| of(name, b"").unwrap().into_iter().map(|(ending, _)| ending);
/// assert!(endings("index.html").eq([".br", ".gz"]));
/// assert!(endings("picture.png").eq([""; 0]));
/// ```
///
/// # Errors
/// Passes on what the codecs say; writing into memory gives them no reason to.
pub fn of(name: &str, bytes: &[u8]) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    if !TEXTS.iter().any(|ending| name.ends_with(ending)) {
        return Ok(Vec::new());
    }
    Ok(vec![(".br", brotli(bytes)?), (".gz", gzip(bytes)?)])
}

/// By brotli, level 11 of 11, in a window of 4 MB.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    encoder.write_all(bytes)?;
    Ok(encoder.into_inner())
}

/// By gzip, level 9 of 9.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
