//! How much of the page a browser must have before it has every picture.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// What stands right behind the pictures.
const BEHIND: &str = "id=\"marks\"";

/// The bytes of the page's brotli twin that give it up to the end of its last picture.
pub(super) fn first_bytes(dist: &Path) -> io::Result<u64> {
    let page = fs::read(dist.join("index.html"))?;
    let end = end_of_pictures(&String::from_utf8_lossy(&page)).ok_or_else(|| {
        io::Error::new(io::ErrorKind::InvalidData, "the page holds no picture before its discs")
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

fn end_of_pictures(page: &str) -> Option<usize> {
    let (before, _) = page.split_once(BEHIND)?;
    before.rfind("</svg>").map(|at| at + "</svg>".len())
}
