//! Runs named steps in order, stops at the first failure, and ends with a table of what happened.
//!
//! It does not know what the steps are for; `check` and `test` hold the lists.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::process;

/// One step: a word, a heading, how to run it alone, and the work itself.
pub(crate) struct Step<'a> {
    pub(crate) name: &'static str,
    pub(crate) heading: &'static str,
    /// What to type to run this step alone, in backticks.
    pub(crate) retry: String,
    pub(crate) work: Box<dyn FnOnce() -> Result<Outcome> + 'a>,
}

/// How a step ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    /// All that could be run passed; the text says what could not.
    PassedInPart(String),
    Skipped(String),
    Failed,
}

impl Outcome {
    fn words(&self) -> String {
        match self {
            Outcome::Passed => "passed".to_owned(),
            Outcome::PassedInPart(why) => format!("passed in part; {why}"),
            Outcome::Skipped(why) => format!("skipped: {why}"),
            Outcome::Failed => "FAILED".to_owned(),
        }
    }
}

impl<'a> Step<'a> {
    /// A step that is one command, shown as it could be typed.
    pub(crate) fn command(
        name: &'static str,
        heading: &'static str,
        retry: String,
        mut command: Command,
    ) -> Step<'a> {
        let work = Box::new(move || run_command(&mut command));
        Step { name, heading, retry, work }
    }
}

/// Shows a command, runs it, and says how it ended.
pub(crate) fn run_command(command: &mut Command) -> Result<Outcome> {
    run_by(process::succeeds, command)
}

/// The same of a command that may be silent for minutes: a line says now and then that it moves.
pub(crate) fn run_slow_command(command: &mut Command) -> Result<Outcome> {
    run_by(process::succeeds_in_time, command)
}

fn run_by(run: fn(&mut Command) -> Result<bool>, command: &mut Command) -> Result<Outcome> {
    println!("$ {}", process::line_of(command));
    Ok(if run(command)? { Outcome::Passed } else { Outcome::Failed })
}

/// Runs the steps and prints the table.
///
/// # Errors
/// A sentence that names the step that failed and how to run it alone.
pub(crate) fn run(steps: Vec<Step<'_>>) -> Result<()> {
    let mut rows = Vec::new();
    let mut failure = None;
    for step in steps {
        if failure.is_some() {
            rows.push((step.name, "not run".to_owned(), Duration::ZERO));
            continue;
        }
        println!("\n== {} ==", step.heading);
        let start = Instant::now();
        let outcome = (step.work)().unwrap_or_else(|error| {
            eprintln!("{error:#}");
            Outcome::Failed
        });
        if let Outcome::Skipped(why) = &outcome {
            println!("skipped: {why}");
        }
        if outcome == Outcome::Failed {
            failure = Some(format!("{} failed; run it alone with {}.", step.heading, step.retry));
        }
        rows.push((step.name, outcome.words(), start.elapsed()));
    }
    print!("\n{}", table(&rows));
    match failure {
        Some(sentence) => bail!(sentence),
        None => Ok(()),
    }
}

fn table(rows: &[(&str, String, Duration)]) -> String {
    let width = rows.iter().map(|(name, ..)| name.len()).max().unwrap_or(0);
    rows.iter()
        .map(|(name, words, time)| format!("{name:<width$}  {:>5} s  {words}\n", time.as_secs()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(name: &'static str, outcome: Outcome) -> Step<'static> {
        Step {
            name,
            heading: name,
            retry: format!("`run {name}`"),
            work: Box::new(move || Ok(outcome)),
        }
    }

    fn check(outcomes: Vec<Step<'_>>, expected: Result<(), &str>) {
        let got = run(outcomes).map_err(|error| error.to_string());
        assert_eq!(got, expected.map_err(str::to_owned));
    }

    #[test]
    fn a_skipped_step_is_no_failure() {
        check(vec![], Ok(()));
        check(vec![step("a", Outcome::Passed), step("b", Outcome::Skipped("x".into()))], Ok(()));
        check(vec![step("a", Outcome::PassedInPart("skipped: x".into()))], Ok(()));
    }

    #[test]
    fn the_first_failure_stops_the_rest() {
        let never = Step { work: Box::new(|| bail!("ran")), ..step("c", Outcome::Passed) };
        check(
            vec![step("a", Outcome::Passed), step("b", Outcome::Failed), never],
            Err("b failed; run it alone with `run b`."),
        );
    }

    #[test]
    fn an_error_is_a_failure() {
        let broken = Step { work: Box::new(|| bail!("no")), ..step("c", Outcome::Passed) };
        check(vec![broken], Err("c failed; run it alone with `run c`."));
    }

    #[test]
    fn the_table_lines_up() {
        let rows = [
            ("fmt", "passed".to_owned(), Duration::from_secs(3)),
            ("native", "not run".to_owned(), Duration::ZERO),
        ];
        assert_eq!(table(&rows), "fmt         3 s  passed\nnative      0 s  not run\n");
    }
}
