//! One target under libFuzzer, named by the variable `FUZZ_TARGET`. `cargo xtask fuzz` starts it.

#![cfg_attr(fuzzing, no_main)]
#![allow(clippy::expect_used, reason = "a target that is not named ends the run")]

#[cfg(fuzzing)]
mod steered {
    use std::sync::LazyLock;

    static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
        let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
        fuzz::target(&name).expect("FUZZ_TARGET names a target")
    });

    libfuzzer_sys::fuzz_target!(|bytes: &[u8]| TARGET(bytes));
}

#[cfg(not(fuzzing))]
fn main() {
    eprintln!("This program is steered by libFuzzer; run: cargo xtask fuzz");
    std::process::exit(2);
}
