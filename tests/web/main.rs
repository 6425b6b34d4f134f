//! What only a browser can show: that wasm draws the pictures that are kept to the byte, and that
//! the live parts of the page answer keys, pointers and the list.
//!
//! Run by `cargo xtask test wasm`; native targets hold no test here.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "what is not there ends the test")]

#[path = "../common/mod.rs"]
mod common;

mod components;
mod filters;
mod mounted;
mod parity;
mod plot;
mod start;
mod tester;
mod what_if;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
