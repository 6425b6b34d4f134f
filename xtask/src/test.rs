//! Runs every test of the project: sets up all that is missing first, then goes from the quickest
//! step to the slowest and stops at the first failure.
//!
//! What this machine cannot have, an engine or a compiler for the fuzzing, is skipped with its reason,
//! except where `CI` is `true`: there it is a failure.

use std::ffi::OsStr;
use std::process::Command;
use std::slice;

use anyhow::{Result, bail};

use crate::args::TestChoice;
use crate::steps::{self, Outcome, Step};
use crate::tools::{self, Engine, EngineFiles, Found, Workshop};
use crate::{browsers, dist, fuzz, paths, process, size};

/// The steps in order, each with its heading.
const STEPS: [(&str, &str); 10] = [
    ("fmt", "Format"),
    ("clippy", "Lints"),
    ("clippy-wasm", "Lints for wasm"),
    ("native", "Unit, doc and native tests"),
    ("fuzz", "A little fuzzing of every reader"),
    ("wasm", "Parity and component tests in a browser"),
    ("build", "Release build"),
    ("pages", "Whole-page tests in three engines"),
    ("one-file", "The same tests of the page in one file"),
    ("size", "Size"),
];

const FMT: &str = "fmt --all --check";
const CLIPPY: &str = "clippy --workspace --all-targets -- -D warnings";
const CLIPPY_WASM: &str = "clippy --lib --bins --test web --no-default-features --features browser --target wasm32-unknown-unknown -- -D warnings";
const NATIVE: &str = "test --workspace";
const WASM: &str =
    "test --no-default-features --features browser --target wasm32-unknown-unknown --test web";
const PAGES: &str = "test --test browser";
/// The whole-page tests that hold for the page in one file too: all but those of hosts, addresses and
/// faults. A page on a disk has no host, and browsers give it no address of its own to write.
const ONE_FILE: [&str; 8] =
    ["card::", "closing::", "hand::", "keys::", "list::", "look::", "pointing::", "sizes::"];

/// What the steps work with.
struct Tests<'a> {
    workshop: &'a Workshop,
    /// The engines that were looked for.
    engines: Vec<Found>,
    filter: Option<&'a str>,
}

/// Runs all steps, or the one that was asked for.
pub(crate) fn run(workshop: &Workshop, choice: &TestChoice) -> Result<()> {
    let names = chosen(choice.step.as_deref())?;
    let engines = set_up(workshop, &names)?;
    let tests = Tests { workshop, engines, filter: choice.filter.as_deref() };
    let step = |(name, heading)| {
        let tests = &tests;
        let retry = format!("`cargo xtask test {name}`");
        Step { name, heading, retry, work: Box::new(move || tests.work(name)) }
    };
    steps::run(names.into_iter().map(step).collect())
}

fn chosen(step: Option<&str>) -> Result<Vec<(&'static str, &'static str)>> {
    let Some(word) = step else { return Ok(STEPS.to_vec()) };
    let wanted: &[&str] = match word {
        // The pages are what was last built: never test an old build.
        "pages" => &["build", "pages"],
        "one-file" => &["build", "one-file"],
        _ => &[word],
    };
    let found: Vec<_> = STEPS.into_iter().filter(|(name, _)| wanted.contains(name)).collect();
    if found.is_empty() {
        let names: Vec<_> = STEPS.iter().map(|(name, _)| *name).collect();
        bail!("There is no test step `{word}`; the steps are {}.", names.join(", "));
    }
    Ok(found)
}

/// Sets up all that these steps need, so that no install interrupts the tests.
fn set_up(workshop: &Workshop, steps: &[(&str, &str)]) -> Result<Vec<Found>> {
    let wants = |names: &[&str]| steps.iter().any(|(name, _)| names.contains(name));
    if wants(&["clippy-wasm"]) {
        tools::for_wasm_lints(workshop)?;
    }
    if wants(&["wasm", "build"]) {
        tools::for_build(workshop)?;
    }
    if wants(&["pages", "one-file"]) {
        tools::axe_script(workshop)?;
    }
    let engines: &[Engine] = match () {
        () if wants(&["pages", "one-file"]) => &[Engine::Chromium, Engine::Firefox, Engine::WebKit],
        () if wants(&["wasm"]) => &[Engine::Chromium],
        () => &[],
    };
    let found: Vec<_> = engines.iter().map(|engine| tools::find(workshop, *engine)).collect();
    for found in &found {
        if let Found::Missing { engine, why } = found {
            if is_ci() {
                bail!("{} is missing, and CI skips no engine: {why}", engine.name());
            }
            println!("{} will be skipped: {why}", engine.name());
        }
    }
    Ok(found)
}

/// Whether a machine runs this that is to skip nothing.
fn is_ci() -> bool {
    std::env::var_os("CI").as_deref() == Some(OsStr::new("true"))
}

/// How a step ended that anybody may skip, but no CI.
fn unskipped(outcome: Outcome, is_ci: bool) -> Result<Outcome> {
    match outcome {
        Outcome::Skipped(why) if is_ci => bail!("CI skips no fuzzing: {why}"),
        outcome => Ok(outcome),
    }
}

impl Tests<'_> {
    fn work(&self, name: &str) -> Result<Outcome> {
        match name {
            "fmt" => steps::run_command(&mut self.cargo(FMT)),
            "clippy" => steps::run_command(&mut self.cargo(CLIPPY)),
            "clippy-wasm" => self.clippy_wasm(),
            "native" => steps::run_command(self.cargo(NATIVE).args(self.filter)),
            "fuzz" => unskipped(fuzz::bounded(self.workshop)?, is_ci()),
            "wasm" => self.wasm(),
            "build" => {
                let toolbox = tools::for_build(self.workshop)?;
                steps::run_slow_command(&mut dist::trunk_build(self.workshop, &toolbox))
            }
            "pages" => self.pages(false, self.filter.as_slice()),
            "one-file" => {
                self.pages(true, self.filter.as_ref().map_or(&ONE_FILE, |it| slice::from_ref(it)))
            }
            "size" => size::compare(&self.workshop.root).map(|()| Outcome::Passed),
            _ => bail!("There is no test step `{name}`."),
        }
    }

    fn cargo(&self, words: &str) -> Command {
        process::cargo(&self.workshop.root, words.split(' '))
    }

    fn clippy_wasm(&self) -> Result<Outcome> {
        if !tools::for_wasm_lints(self.workshop)?.is_rustup() {
            let why = "the pinned clippy has no wasm target on this machine".to_owned();
            return Ok(Outcome::Skipped(why));
        }
        steps::run_command(&mut self.cargo(CLIPPY_WASM))
    }

    fn wasm(&self) -> Result<Outcome> {
        let Some(chromium) = self.ready().find(|files| files.engine == Engine::Chromium) else {
            return Ok(Outcome::Skipped(self.missing()));
        };
        let toolbox = tools::for_build(self.workshop)?;
        let mut cargo = self.cargo(WASM);
        toolbox.equip(&mut cargo);
        cargo
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &toolbox.wasm_test_runner)
            .env("CHROMEDRIVER", &chromium.driver)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
        if let Some(filter) = self.filter {
            cargo.args(["--", filter]);
        }
        steps::run_command(&mut cargo)
    }

    fn pages(&self, one_file: bool, filters: &[&str]) -> Result<Outcome> {
        let root = &self.workshop.root;
        let logs = paths::target(root).join("xtask");
        let running =
            self.ready().map(|files| browsers::start(files, &logs)).collect::<Result<Vec<_>>>()?;
        if running.is_empty() {
            return Ok(Outcome::Skipped(self.missing()));
        }
        let mut cargo = self.cargo(PAGES);
        cargo.args(["--", "--test-threads=1", "--nocapture"]).args(filters);
        if one_file {
            cargo.env("CORDIALITY_ONE_FILE", "1");
        }
        cargo.env("CORDIALITY_DIST", paths::dist(root));
        cargo.env("CORDIALITY_AXE", tools::axe_script(self.workshop)?);
        for browser in &running {
            println!("{} answers at {}", browser.engine.name(), browser.url);
            browser.announce(&mut cargo);
        }
        let outcome = steps::run_command(&mut cargo)?;
        Ok(match outcome {
            Outcome::Passed if running.len() < self.engines.len() => {
                Outcome::PassedInPart(format!("skipped: {}", self.missing()))
            }
            other => other,
        })
    }

    fn ready(&self) -> impl Iterator<Item = &EngineFiles> {
        self.engines.iter().filter_map(|found| match found {
            Found::Ready(files) => Some(files),
            Found::Missing { .. } => None,
        })
    }

    /// Which engines are missing, and why.
    fn missing(&self) -> String {
        let reasons = self.engines.iter().filter_map(|found| match found {
            Found::Ready(_) => None,
            Found::Missing { engine, why } => Some(format!("{}: {why}", engine.name())),
        });
        reasons.collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: Option<&str>, expected: Result<&[&str], &str>) {
        let got = chosen(word)
            .map(|steps| steps.into_iter().map(|(name, _)| name).collect::<Vec<_>>())
            .map_err(|error| error.to_string());
        assert_eq!(got, expected.map(<[&str]>::to_vec).map_err(str::to_owned), "{word:?}");
    }

    #[test]
    fn chooses_steps_by_their_word() {
        let all = [
            "fmt",
            "clippy",
            "clippy-wasm",
            "native",
            "fuzz",
            "wasm",
            "build",
            "pages",
            "one-file",
            "size",
        ];
        check(None, Ok(&all));
        check(Some("fmt"), Ok(&["fmt"]));
        check(Some("pages"), Ok(&["build", "pages"]));
        check(
            Some("page"),
            Err("There is no test step `page`; the steps are fmt, clippy, clippy-wasm, native, \
                 fuzz, wasm, build, pages, one-file, size."),
        );
    }

    #[test]
    fn ci_skips_no_fuzzing() {
        let skipped = || Outcome::Skipped("no compiler".to_owned());
        assert_eq!(unskipped(skipped(), false).unwrap(), skipped());
        assert_eq!(unskipped(Outcome::Passed, true).unwrap(), Outcome::Passed);
        assert!(unskipped(skipped(), true).unwrap_err().to_string().contains("no compiler"));
    }

    #[test]
    fn the_usage_names_every_step() {
        for (name, _) in STEPS {
            assert!(crate::args::USAGE.contains(name), "{name}");
        }
    }
}
