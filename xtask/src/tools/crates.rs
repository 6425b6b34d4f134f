//! Fetches the crates that Cargo.lock names, because Trunk builds without asking the network.

use anyhow::{Result, bail};

use super::{WasmRoad, Workshop};
use crate::process;

/// Fetches what is not here yet, for this machine and for wasm; says nothing when all is here.
///
/// On the second road of `wasm_target.rs` this also brings the crates of the standard library.
pub(super) fn fetch(workshop: &Workshop, wasm: &WasmRoad) -> Result<()> {
    let mut cargo = process::cargo(&workshop.root, ["fetch", "--target", "wasm32-unknown-unknown"]);
    let about = process::answer(process::command("rustc", &workshop.root).args(["-vV"]));
    let host = about.as_deref().and_then(host_in);
    cargo.args(host.map(|host| format!("--target={host}")));
    wasm.equip(&mut cargo);
    if !process::succeeds(&mut cargo)? {
        bail!(
            "The crates that Cargo.lock names could not be fetched; run this again when cargo \
             reaches its registry."
        );
    }
    Ok(())
}

/// The name of this machine in what `rustc -vV` says.
pub(super) fn host_in(about: &str) -> Option<&str> {
    about.lines().find_map(|line| line.strip_prefix("host: "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_host() {
        let check = |about, expected| assert_eq!(host_in(about), expected);
        check(
            "rustc 1.95.0\nhost: x86_64-unknown-linux-gnu\nrelease: 1.95.0",
            Some("x86_64-unknown-linux-gnu"),
        );
        check("rustc 1.95.0", None);
    }
}
