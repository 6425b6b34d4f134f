//! The `cargo xtask` command: hands its words to the library and turns an error into one sentence
//! and exit code 1. It knows nothing else; start reading in `lib.rs`.

use std::process::ExitCode;

fn main() -> ExitCode {
    match xtask::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
