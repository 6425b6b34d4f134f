//! Brotli and gzip of some bytes.
//!
//! A crate of its own because brotli's code is generic: it is compiled where it is called, with the optimisation of
//! the caller. `Cargo.toml` of the workspace has this crate optimised in every build; called from one that is not,
//! brotli takes some three times as long.

use std::io::{self, Write as _};

/// By brotli, level 0 to 11, in a window of 4 MB.
///
/// # Errors
/// Passes on what the codec says; writing into memory gives it no reason to.
pub fn brotli(bytes: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, level, 22);
    encoder.write_all(bytes)?;
    Ok(encoder.into_inner())
}

/// By gzip, level 0 to 9.
///
/// # Errors
/// Passes on what the codec says; writing into memory gives it no reason to.
pub fn gzip(bytes: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    encoder.write_all(bytes)?;
    encoder.finish()
}
