//! The packs that are held to what every pack must keep: those that are published, the one to begin with,
//! one in another language and one with the least, or the one that `CORDIALITY_PACK` names.

use std::path::{Path, PathBuf};

use cordiality::pack;
use cordiality::relation::Relation;

/// The folders, absolute or seen from the project.
fn folders() -> Vec<PathBuf> {
    if let Some(folder) = std::env::var_os("CORDIALITY_PACK") {
        return vec![folder.into()];
    }
    let published = include_str!("../../static/packs.txt").lines();
    published
        .chain(["src/bin/pack/starter", "tests/made", "tests/bare"])
        .map(PathBuf::from)
        .collect()
}

/// A pack, compiled as the build does it.
fn compiled(folder: &Path) -> Relation {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = pack::read(&root.join(folder)).and_then(|files| pack::compile(&files));
    read.unwrap_or_else(|faults| panic!("{}: {faults:#?}", folder.display()))
}

/// Each of them.
pub(crate) fn packs() -> Vec<Relation> {
    folders().iter().map(|folder| compiled(folder)).collect()
}

/// The pack of other parties, other eras and another language, which is made up.
pub(crate) fn made() -> Relation {
    compiled(Path::new("tests/made"))
}

/// The pack of all that a pack must have, and no more.
pub(crate) fn bare() -> Relation {
    compiled(Path::new("tests/bare"))
}
