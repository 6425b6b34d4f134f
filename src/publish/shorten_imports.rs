//! Short names for what the program takes from its glue.
//!
//! wasm-bindgen names each import by a digest, in the wasm and in the glue alike: bytes that no
//! compression can take back. They mean something to the two of them only.

use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// Hex digits of the digest at the end of an import's name.
const DIGITS: usize = 16;

/// Shortens the names of imports in a wasm and its glue.
///
/// # Errors
/// A sentence for a wasm that cannot be read, or a glue that does not know one of its imports.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), String> {
    let unreadable = |error: &dyn std::fmt::Display| format!("the wasm could not be read: {error}");
    let (mut module, mut glue, mut count) = (Module::new(), glue.to_owned(), 0);
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|error| unreadable(&error))?;
        let Payload::ImportSection(imports) = payload else {
            if let Some((id, range)) = payload.as_section() {
                module.section(&RawSection { id, data: &wasm[range] });
            }
            continue;
        };
        let mut section = ImportSection::new();
        for import in imports.into_imports() {
            let import = import.map_err(|error| unreadable(&error))?;
            let kind = EntityType::try_from(import.ty).map_err(|error| unreadable(&error))?;
            let mut name = import.name.to_owned();
            if has_digest(&name) {
                count += 1;
                let short = format!("i{count}");
                if !glue.contains(&name) {
                    return Err(format!("the glue does not hold {name}, which the wasm imports"));
                }
                glue = glue.replace(&name, &short);
                name = short;
            }
            section.import(import.module, &name, kind);
        }
        module.section(&section);
    }
    Ok((module.finish(), glue))
}

/// Whether a name ends by a digest.
fn has_digest(name: &str) -> bool {
    name.rsplit_once('_').is_some_and(|(_, end)| {
        end.len() == DIGITS && end.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}
