//! Fuzzing: libFuzzer invents inputs for every reader, guided by the code that they reach.
//!
//! The targets and the inputs that once found something are in `tests/fuzz`; what a run has learnt stays
//! in `target/fuzz`, so that the next one goes on from there. No tool is needed but the pinned
//! toolchain and a compiler for C++: the flags are those of the stable compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::args::FuzzOptions;
use crate::steps::Outcome;
use crate::tools::Workshop;
use crate::{paths, process};

/// Makes the compiler count which code runs, as libFuzzer reads it.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares";

/// What no input may take.
const LIMITS: [&str; 3] = ["-timeout=1", "-rss_limit_mb=512", "-max_len=4096"];

/// Inputs for each target in a bounded run: some thousands where a run takes a millisecond or more.
const FEW: [(&str, u32); 3] = [("bibliography", 20_000), ("folder", 1_000), ("references", 1_000)];
const MANY: u32 = 50_000;

/// How long a target is tried.
#[derive(Clone, Copy)]
enum Bound {
    Seconds(u64),
    Runs,
}

/// Fuzzes every target, or one, for so many minutes in all.
pub(crate) fn run(workshop: &Workshop, options: &FuzzOptions) -> Result<()> {
    let program = match build(workshop)? {
        Ok(program) => program,
        Err(why) => bail!(why),
    };
    let targets = targets(&workshop.root, options.target.as_deref())?;
    let seconds = options.minutes * 60 / targets.len().max(1) as u64;
    for target in &targets {
        println!("\n== {target}: {seconds} s ==");
        try_target(workshop, &program, target, Bound::Seconds(seconds))?;
    }
    Ok(())
}

/// Fuzzes every target a little.
pub(crate) fn bounded(workshop: &Workshop) -> Result<Outcome> {
    let program = match build(workshop)? {
        Ok(program) => program,
        Err(why) => return Ok(Outcome::Skipped(why)),
    };
    for target in targets(&workshop.root, None)? {
        try_target(workshop, &program, &target, Bound::Runs)?;
    }
    Ok(Outcome::Passed)
}

/// Builds the program, or says why this machine cannot.
fn build(workshop: &Workshop) -> Result<Result<PathBuf, String>> {
    if which::which("c++").is_err() && std::env::var_os("CXX").is_none() {
        return Ok(Err("libFuzzer needs a compiler for C++ (c++ on PATH, or CXX)".to_owned()));
    }
    let root = &workshop.root;
    let host = process::answer(process::command("rustc", root).arg("--print=host-tuple"))
        .context("rustc does not say for which machine it builds.")?;
    let folder = paths::target(root).join("fuzz");
    let words = ["build", "--package", "fuzz", "--bin", "fuzz", "--profile", "fuzz"];
    let mut cargo = process::cargo(root, words);
    // Named, so that build scripts and macros are built without the flags.
    cargo.args(["--target", &host]).arg("--target-dir").arg(folder.join("build"));
    cargo.env("RUSTFLAGS", FLAGS);
    if !process::succeeds(&mut cargo)? {
        bail!("The fuzzing program could not be built; see what cargo wrote above.");
    }
    Ok(Ok(folder.join("build").join(host).join("fuzz/fuzz")))
}

/// The targets, by the folders of their seeds.
fn targets(root: &Path, only: Option<&str>) -> Result<Vec<String>> {
    let folder = seeds(root);
    let entries =
        fs::read_dir(&folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut names: Vec<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    let Some(only) = only else { return Ok(names) };
    if !names.iter().any(|name| name == only) {
        bail!("There is no fuzzing target `{only}`; the targets are {}.", names.join(", "));
    }
    Ok(vec![only.to_owned()])
}

fn seeds(root: &Path) -> PathBuf {
    root.join("tests/fuzz/seeds")
}

fn try_target(workshop: &Workshop, program: &Path, target: &str, bound: Bound) -> Result<()> {
    let root = &workshop.root;
    let folder = |name: &str| paths::target(root).join("fuzz").join(name);
    // The same inputs at every bounded run: nothing is learnt from one for the next.
    let learnt = match bound {
        Bound::Seconds(_) => folder("corpus").join(target),
        Bound::Runs => folder("bounded").join(target),
    };
    let found = folder("found");
    if let Bound::Runs = bound {
        let _ = fs::remove_dir_all(&learnt);
    }
    for folder in [&learnt, &found] {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    let mut fuzz = command(root, program, target);
    match bound {
        // At its end it says how many inputs it tried and how much memory it took.
        Bound::Seconds(seconds) => {
            fuzz.args([format!("-max_total_time={seconds}"), "-print_final_stats=1".to_owned()])
        }
        Bound::Runs => {
            let few = FEW.iter().find(|(name, _)| *name == target);
            let runs = few.map_or(MANY, |(_, runs)| *runs);
            fuzz.args([format!("-runs={runs}"), "-seed=1947".to_owned(), "-verbosity=0".to_owned()])
        }
    };
    // What is found goes into the first folder; the second is only read.
    fuzz.arg(&learnt);
    fuzz.arg(format!("-artifact_prefix={}/{target}-", found.display()))
        .arg(seeds(root).join(target));
    println!("$ FUZZ_TARGET={target} {}", process::line_of(&fuzz));
    if !process::succeeds(&mut fuzz)? {
        bail!(
            "Fuzzing {target} found an input that breaks a promise. It is in {}; mend what reads it, \
             and put it into tests/fuzz/seeds/{target}/ under a name that says what it is.",
            found.display()
        );
    }
    Ok(())
}

fn command(root: &Path, program: &Path, target: &str) -> Command {
    let mut fuzz = process::command(program, root);
    fuzz.env("FUZZ_TARGET", target).args(LIMITS);
    let words = root.join("tests/fuzz/words").join(target);
    fuzz.arg(format!("-dict={}", words.display()));
    fuzz
}
