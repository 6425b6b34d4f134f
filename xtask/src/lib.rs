//! Sets up, builds, serves, tests, weighs and times the page.
//!
//! Only [`run`] and [`serve`] are for others: the first is the whole command line, the second gives
//! the browser tests the same server that readers get from `cargo xtask serve`. Nothing here knows
//! the chart; the rooms below start the tools that do.
//!
//! Reading order: `args` (what was asked), `tools` (what must be there first), `dist` (the build),
//! then one room for each command.

#![allow(clippy::print_stdout, reason = "a command line talks to its reader on stdout")]

mod args;
mod bench;
mod browsers;
mod check;
mod dist;
mod fuzz;
mod pack;
mod paths;
mod process;
pub mod serve;
mod single_file;
mod size;
mod steps;
mod test;
mod tools;

use std::ffi::OsString;

use anyhow::Result;

use crate::args::{Command, SizeAction};
use crate::tools::Workshop;

/// Runs one command line, given without the program's name.
///
/// # Errors
/// One plain sentence that says what could not be done and what to try.
pub fn run(words: impl IntoIterator<Item = OsString>) -> Result<()> {
    let command = args::parse(words)?;
    if matches!(command, Command::Help) {
        print!("{}", args::USAGE);
        return Ok(());
    }
    let workshop = Workshop::open()?;
    match command {
        Command::Help => Ok(()),
        Command::Serve(options) => {
            let listener = serve::take_port(&options)?;
            dist::build(&workshop, options.pack.as_deref())?;
            serve::run(listener, &paths::dist(&workshop.root), &options)
        }
        Command::Test(choice) => match &choice.pack {
            Some(folder) => pack::test(&workshop, folder),
            None => test::run(&workshop, &choice),
        },
        Command::Build(folder) => dist::build(&workshop, folder.as_deref()),
        Command::SingleFile(folder) => single_file::run(&workshop, folder.as_deref()),
        Command::New(folder) => pack::new(&workshop, &folder),
        Command::Check => check::run(&workshop),
        Command::Bench(options) => bench::run(&workshop, &options),
        Command::Fuzz(options) => fuzz::run(&workshop, &options),
        Command::Size(action) => {
            dist::build_if_missing(&workshop)?;
            match action {
                SizeAction::Compare => size::compare(&workshop.root),
                SizeAction::WriteBaseline => size::write_baseline(&workshop.root),
            }
        }
    }
}
