//! The packs that are held to what every pack must keep: those that are published and the one to begin
//! with, or the one that `CORDIALITY_PACK` names.

use std::path::{Path, PathBuf};

use cordiality::pack;
use cordiality::relation::Relation;

/// The folders, absolute or seen from the project.
fn folders() -> Vec<PathBuf> {
    if let Some(folder) = std::env::var_os("CORDIALITY_PACK") {
        return vec![folder.into()];
    }
    let published = include_str!("../../static/packs.txt").lines();
    published.chain(["src/bin/pack/starter"]).map(PathBuf::from).collect()
}

/// Each, compiled as the build does it.
pub(crate) fn packs() -> Vec<Relation> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiled = |folder: PathBuf| {
        let read = pack::read(&root.join(&folder)).and_then(|files| pack::compile(&files));
        read.unwrap_or_else(|faults| panic!("{}: {faults:#?}", folder.display()))
    };
    folders().into_iter().map(compiled).collect()
}
