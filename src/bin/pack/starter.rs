//! A small pack to begin with: it builds as it stands, and every line that an author changes has a word
//! beside it.

use std::error::Error;
use std::fs;
use std::path::Path;

use cordiality::pack::{EVENTS, MANIFEST, SOURCES};

/// The id that the written pack has where its folder is no id.
const ID: &str = "north-and-south";

/// Its files.
const FILES: [(&str, &str); 3] = [
    (MANIFEST, include_str!("starter/relation.toml")),
    (EVENTS, include_str!("starter/events.csv")),
    (SOURCES, include_str!("starter/sources.bib")),
];

/// Writes the pack into a folder that holds none of its files yet.
pub(crate) fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    for (name, _) in FILES {
        if folder.join(name).exists() {
            let message = "is there already; choose another folder, or take it away";
            return Err(format!("{} {message}", folder.join(name).display()).into());
        }
    }
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_id = !name.is_empty()
        && name
            .bytes()
            .all(|letter| letter.is_ascii_lowercase() || b"-0123456789".contains(&letter))
        && !name.starts_with('-')
        && !name.ends_with('-');
    fs::create_dir_all(folder)?;
    for (file, text) in FILES {
        let text = if is_id { text.replace(ID, name) } else { text.to_owned() };
        fs::write(folder.join(file), text)?;
    }
    let folder = folder.display();
    println!(
        "A pack to begin with lies in {folder}; see it with: cargo xtask serve --pack {folder}"
    );
    Ok(())
}
