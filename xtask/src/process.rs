//! Starts other programs in a clean manner and turns how they ended into plain answers.
//!
//! Everything that xtask starts goes through here, so that cargo's variables for xtask itself never
//! reach another cargo (they would make it build things again) and no tool trips over `NO_COLOR`.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

/// A command that will run in `folder` without the variables that were meant for xtask alone.
pub(crate) fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    for (name, _) in std::env::vars_os() {
        let name_text = name.to_string_lossy();
        if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    // Trunk 0.21 reads NO_COLOR as `true` or `false` and stops at the usual `1`.
    match std::env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => command.env("NO_COLOR", "true"),
        _ => command.env_remove("NO_COLOR"),
    };
    command
}

/// A cargo command in the workspace.
pub(crate) fn cargo<'a>(root: &Path, words: impl IntoIterator<Item = &'a str>) -> Command {
    let mut cargo = command("cargo", root);
    cargo.args(words);
    cargo
}

/// Whether a program ended well; its output is shown as it comes.
pub(crate) fn succeeds(command: &mut Command) -> Result<bool> {
    let status =
        command.status().with_context(|| format!("`{}` could not be started", line_of(command)))?;
    Ok(status.success())
}

/// How often a program that says nothing is said to be at work.
const STILL: Duration = Duration::from_secs(15);

/// Whether a program ended well that may be silent for minutes: a line says now and then that it moves.
pub(crate) fn succeeds_in_time(command: &mut Command) -> Result<bool> {
    let mut child =
        command.spawn().with_context(|| format!("`{}` could not be started", line_of(command)))?;
    let start = Instant::now();
    let (ended, end) = mpsc::channel::<()>();
    let name = command.get_program().to_string_lossy().into_owned();
    let clock = thread::spawn(move || {
        while end.recv_timeout(STILL) == Err(mpsc::RecvTimeoutError::Timeout) {
            println!("{}", still(&name, start.elapsed()));
        }
    });
    let status = child.wait();
    drop(ended);
    let _ = clock.join();
    Ok(status.with_context(|| format!("`{}` could not be waited for", line_of(command)))?.success())
}

fn still(program: &str, since: Duration) -> String {
    let name = Path::new(program).file_name().unwrap_or_default().to_string_lossy();
    format!("{name} is still at work, since {} s.", since.as_secs())
}

/// What a program wrote to standard output, if it could be started and ended well.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as it could be typed, without its environment.
pub(crate) fn line_of(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_can_be_shown_as_it_is_typed() {
        let command = cargo(Path::new("."), ["fmt", "--all", "--check"]);
        assert_eq!(line_of(&command), "cargo fmt --all --check");
    }

    #[test]
    fn a_slow_program_is_waited_for() {
        let mut cargo = command("cargo", Path::new("."));
        assert!(succeeds_in_time(cargo.arg("--version")).unwrap());
        let mut cargo = command("cargo", Path::new("."));
        assert!(!succeeds_in_time(cargo.args(["no-such-command-at-all"])).unwrap());
        assert_eq!(
            still("/usr/bin/npm", Duration::from_secs(30)),
            "npm is still at work, since 30 s."
        );
    }

    #[test]
    fn an_answer_is_there_only_when_the_program_is() {
        let here = Path::new(".");
        assert!(answer(command("cargo", here).arg("--version")).is_some());
        assert_eq!(answer(command("cargo", here).arg("no-such-command-at-all")), None);
        assert_eq!(answer(&mut command("no-such-program-at-all", here)), None);
    }
}
