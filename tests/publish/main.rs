//! What a built page is published with: policy, names, twins, data for machines, picture, one file.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod embed;
mod files;
mod head;
mod picture;
mod policy;
mod single;

use std::path::Path;
use std::sync::LazyLock;

use cordiality::pack;
use cordiality::relation::Relation;

/// The page's relation, compiled as the build does it.
static COMPILED: LazyLock<Relation> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pakistan-ussr");
    pack::read(&folder).and_then(|files| pack::compile(&files)).expect("the pack has no fault")
});
