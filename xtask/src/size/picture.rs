//! How much of the page a browser must have before it has a picture, or every picture.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// What stands right behind the pictures, and what each of them ends with.
const BEHIND: &str = "id=\"marks\"";
const END: &str = "</svg>";

/// The bytes of the page's brotli twin that give it up to the end of a picture, by its place from 0, or of
/// its last one.
pub(super) fn first_bytes(dist: &Path, picture: Option<usize>) -> io::Result<u64> {
    let page = fs::read(dist.join("index.html"))?;
    let end = end_of(&String::from_utf8_lossy(&page), picture).ok_or_else(|| {
        io::Error::new(
            io::ErrorKind::InvalidData,
            "the page holds no such picture before its markers",
        )
    })?;
    let mut decoder = brotli::DecompressorWriter::new(Vec::new(), 4096);
    let mut read = 0;
    for chunk in fs::read(dist.join("index.html.br"))?.chunks(16) {
        decoder.write_all(chunk)?;
        decoder.flush()?;
        read += chunk.len() as u64;
        if decoder.get_ref().len() >= end {
            break;
        }
    }
    Ok(read)
}

fn end_of(page: &str, picture: Option<usize>) -> Option<usize> {
    let (before, _) = page.split_once(BEHIND)?;
    let mut ends = before.match_indices(END).map(|(at, _)| at + END.len());
    match picture {
        Some(place) => ends.nth(place),
        None => ends.last(),
    }
}
