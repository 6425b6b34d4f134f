//! Reads the command line into a [`Command`], or says what is wrong and prints the usage.
//!
//! It only reads words: it starts nothing and looks at no file.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use lexopt::prelude::*;

/// What `cargo xtask help` prints.
pub(crate) const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--open] [--port N]   build the release page and serve it on this machine
  test [STEP [FILTER]]        run every test, or one step of them
  build                       build the release page into dist/
  single-file                 build it, and make one file of it: dist/cordiality.html
  new FOLDER                  write a small pack to begin with
  check                       the fast inner loop: format, lints, native tests
  size [--write-baseline]     weigh dist/ against its budgets and the last baseline
  bench [--strict]            time dist/ in a browser against two least pages
  fuzz [TARGET] [--minutes N] invent inputs for everything that reads; ten minutes unless N is given
  help                        print this

With --pack FOLDER, serve, build and single-file make the page of that pack alone, and test holds
it to what every pack must keep. Without it the packs that static/packs.txt names are published.

Each command first sets up what it needs and says what it installs and why.
Tools are kept in $CORDIALITY_CACHE, or else in the cordiality folder of your cache folder.
Steps of `test`: fmt, clippy, clippy-wasm, native, fuzz, wasm, build, pages, one-file, size.
";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Serve(ServeOptions),
    Test(TestChoice),
    /// Builds the page of a pack, or of those that are published.
    Build(Option<PathBuf>),
    SingleFile(Option<PathBuf>),
    New(PathBuf),
    Check,
    Size(SizeAction),
    Bench(BenchOptions),
    Fuzz(FuzzOptions),
    Help,
}

/// How the page is to be served.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// Whether to open the address in the default browser.
    pub(crate) open: bool,
    /// The port that was asked for by name, if any.
    pub(crate) port: Option<u16>,
    /// The pack to serve, where it is not those that are published.
    pub(crate) pack: Option<PathBuf>,
}

/// Which part of the tests is to run; all of it when no step is named.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct TestChoice {
    pub(crate) step: Option<String>,
    /// Passed on to `cargo test`, so that one test can be run alone.
    pub(crate) filter: Option<String>,
    /// The pack to test, instead of the program.
    pub(crate) pack: Option<PathBuf>,
}

/// What `size` does with what it weighed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum SizeAction {
    Compare,
    WriteBaseline,
}

/// How the page is to be timed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct BenchOptions {
    /// Whether a figure over its bound is a failure.
    pub(crate) strict: bool,
}

/// What is fuzzed and for how long.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FuzzOptions {
    /// One target alone.
    pub(crate) target: Option<String>,
    /// For all targets together.
    pub(crate) minutes: u64,
}

/// Reads the words after `cargo xtask`.
pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut parser = lexopt::Parser::from_args(words);
    read(&mut parser).map_err(|error| anyhow!("{error}.\n\n{}", USAGE.trim_end()))
}

fn read(parser: &mut lexopt::Parser) -> Result<Command> {
    let mut command = match parser.next().map_err(plain)? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(word)) => match word.to_str() {
            Some("serve") => Command::Serve(ServeOptions::default()),
            Some("test") => Command::Test(TestChoice::default()),
            Some("build") => Command::Build(None),
            Some("single-file") => Command::SingleFile(None),
            Some("new") => Command::New(match parser.value() {
                Ok(folder) => folder.into(),
                Err(_) => bail!("`new` needs the folder that the pack goes to"),
            }),
            Some("check") => Command::Check,
            Some("size") => Command::Size(SizeAction::Compare),
            Some("bench") => Command::Bench(BenchOptions::default()),
            Some("fuzz") => Command::Fuzz(FuzzOptions { target: None, minutes: 10 }),
            Some("help") => return Ok(Command::Help),
            _ => bail!("There is no command `{}`", word.to_string_lossy()),
        },
        Some(other) => return Err(plain(other.unexpected())),
    };
    while let Some(arg) = parser.next().map_err(plain)? {
        match (&mut command, arg) {
            (_, Short('h') | Long("help")) => return Ok(Command::Help),
            (Command::Serve(options), Long("open")) => options.open = true,
            (Command::Serve(options), Long("port")) => {
                options.port = Some(port(&parser.value().map_err(plain)?)?);
            }
            (
                Command::Serve(ServeOptions { pack, .. })
                | Command::Test(TestChoice { pack, .. })
                | Command::Build(pack)
                | Command::SingleFile(pack),
                Long("pack"),
            ) => *pack = Some(parser.value().map_err(plain)?.into()),
            (Command::Test(choice), Value(word)) if choice.step.is_none() => {
                choice.step = Some(word.to_string_lossy().into_owned());
            }
            (Command::Test(choice), Value(word)) if choice.filter.is_none() => {
                choice.filter = Some(word.to_string_lossy().into_owned());
            }
            (Command::Fuzz(options), Value(word)) if options.target.is_none() => {
                options.target = Some(word.to_string_lossy().into_owned());
            }
            (Command::Fuzz(options), Long("minutes")) => {
                options.minutes = minutes(&parser.value().map_err(plain)?)?;
            }
            (Command::Size(action), Long("write-baseline")) => *action = SizeAction::WriteBaseline,
            (Command::Bench(options), Long("strict")) => options.strict = true,
            (_, arg) => return Err(plain(arg.unexpected())),
        }
    }
    Ok(command)
}

fn port(word: &OsString) -> Result<u16> {
    match word.to_str().and_then(|text| text.parse().ok()) {
        Some(port) if port > 0 => Ok(port),
        _ => bail!("`{}` is no port; a port is a number from 1 to 65535", word.to_string_lossy()),
    }
}

fn minutes(word: &OsString) -> Result<u64> {
    match word.to_str().and_then(|text| text.parse().ok()) {
        Some(minutes @ 1..=10_000) => Ok(minutes),
        _ => bail!("`{}` is no number of minutes from 1 to 10000", word.to_string_lossy()),
    }
}

/// lexopt's messages start in lower case; ours are sentences.
fn plain(error: lexopt::Error) -> anyhow::Error {
    let text = error.to_string();
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    anyhow!("{}{}", first.unwrap_or_default(), letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Result<Command, &str>) {
        let got = parse(line.split_whitespace().map(OsString::from)).map_err(|error| {
            let message = error.to_string();
            assert!(message.ends_with(USAGE.trim_end()), "{line}: no usage in {message}");
            message.lines().next().unwrap_or_default().to_owned()
        });
        assert_eq!(got, expected.map_err(str::to_owned), "{line}");
    }

    fn test(step: Option<&str>, filter: Option<&str>) -> Command {
        Command::Test(TestChoice {
            step: step.map(str::to_owned),
            filter: filter.map(str::to_owned),
            pack: None,
        })
    }

    #[test]
    fn reads_commands_and_options() {
        let serve = |open, port| Ok(Command::Serve(ServeOptions { open, port, pack: None }));
        let mine = || Some(PathBuf::from("mine"));
        check("", Ok(Command::Help));
        check("help", Ok(Command::Help));
        check("--help", Ok(Command::Help));
        check("serve --help", Ok(Command::Help));
        check("serve", serve(false, None));
        check("serve --open", serve(true, None));
        check("serve --port 9000 --open", serve(true, Some(9000)));
        check("serve --port=9000", serve(false, Some(9000)));
        let served = ServeOptions { open: true, port: None, pack: mine() };
        check("serve --pack mine --open", Ok(Command::Serve(served)));
        check("build", Ok(Command::Build(None)));
        check("build --pack mine", Ok(Command::Build(mine())));
        check("single-file", Ok(Command::SingleFile(None)));
        check("single-file --pack=mine", Ok(Command::SingleFile(mine())));
        check("new mine", Ok(Command::New(PathBuf::from("mine"))));
        check(
            "test --pack mine",
            Ok(Command::Test(TestChoice { pack: mine(), ..TestChoice::default() })),
        );
        check("check", Ok(Command::Check));
        check("test", Ok(test(None, None)));
        check("test pages u2", Ok(test(Some("pages"), Some("u2"))));
        check("size", Ok(Command::Size(SizeAction::Compare)));
        check("size --write-baseline", Ok(Command::Size(SizeAction::WriteBaseline)));
        check("bench", Ok(Command::Bench(BenchOptions { strict: false })));
        check("bench --strict", Ok(Command::Bench(BenchOptions { strict: true })));
    }

    #[test]
    fn reads_what_is_to_be_fuzzed() {
        let fuzz = |target: Option<&str>, minutes| {
            Ok(Command::Fuzz(FuzzOptions { target: target.map(str::to_owned), minutes }))
        };
        check("fuzz", fuzz(None, 10));
        check("fuzz date --minutes 90", fuzz(Some("date"), 90));
        check("fuzz --minutes 0", Err("`0` is no number of minutes from 1 to 10000."));
    }

    #[test]
    fn says_what_is_wrong_and_prints_the_usage() {
        check("sevre", Err("There is no command `sevre`."));
        check("--open", Err("Invalid option '--open'."));
        check("serve --port", Err("Missing argument for option '--port'."));
        check("serve --port 0", Err("`0` is no port; a port is a number from 1 to 65535."));
        check("serve --port 70000", Err("`70000` is no port; a port is a number from 1 to 65535."));
        check("serve --fast", Err("Invalid option '--fast'."));
        check("new", Err("`new` needs the folder that the pack goes to."));
        check("build --pack", Err("Missing argument for option '--pack'."));
        check("size --pack mine", Err("Invalid option '--pack'."));
        check("build now", Err("Unexpected argument \"now\"."));
        check("test pages u2 more", Err("Unexpected argument \"more\"."));
    }
}
