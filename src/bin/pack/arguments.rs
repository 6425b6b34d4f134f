//! Reads the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

pub(crate) const USAGE: &str = "\
usage: pack FOLDER                      checks a pack, writes nothing
       pack new FOLDER                  writes a small pack to begin with
       pack coverage FOLDER             prints what a pack covers and where it is thin
       pack site FOLDER... --program DIR [--to DIST]
                                        builds the site of packs with the program in DIR,
                                        the first at the top of DIST; without --to in DIR itself
       pack single-file DIST            makes one file of the built page in DIST
       pack --help                      prints this

A pack is a folder with relation.toml, events.csv, sources.bib and, if you like, series/*.csv.
Faults stop a build; warnings and notes do not.";

/// What is wanted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    Help,
    Check(PathBuf),
    New(PathBuf),
    Coverage(PathBuf),
    Site {
        /// Packs, at least one.
        folders: Vec<PathBuf>,
        /// Where the program lies, as Trunk stages it.
        program: PathBuf,
        /// Where the site goes.
        to: PathBuf,
    },
    SingleFile(PathBuf),
}

/// A word, what it wishes of a folder, and which folder that is.
type Command = (&'static str, fn(PathBuf) -> Wish, &'static str);

impl Wish {
    /// Reads the arguments. A folder whose name begins with a hyphen is written `./-name`.
    pub(crate) fn of(arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let (mut words, mut program, mut to) = (Vec::new(), None, None);
        let mut parser = lexopt::Parser::from_args(arguments);
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            match argument {
                Short('h') | Long("help") => return Ok(Self::Help),
                Long("program") => program = Some(folder_of(&mut parser)?),
                Long("to") => to = Some(folder_of(&mut parser)?),
                Value(word) => words.push(PathBuf::from(word)),
                other => return Err(other.unexpected().to_string()),
            }
        }
        let is_site = words.first().is_some_and(|word| word.as_os_str() == "site");
        if is_site && (program.is_some() || !words[0].exists()) {
            let folders = words.split_off(1);
            let program =
                program.ok_or("site needs --program and the folder of a built program")?;
            if folders.is_empty() {
                return Err("site needs the folder of a pack".to_owned());
            }
            return Ok(Self::Site { folders, to: to.unwrap_or_else(|| program.clone()), program });
        }
        if program.is_some() || to.is_some() {
            return Err("--program and --to belong to site".to_owned());
        }
        Self::of_words(words)
    }

    fn of_words(words: Vec<PathBuf>) -> Result<Self, String> {
        const COMMANDS: [Command; 3] = [
            ("new", Wish::New, "the folder of a pack"),
            ("coverage", Wish::Coverage, "the folder of a pack"),
            ("single-file", Wish::SingleFile, "the folder of a built page"),
        ];
        let command = words
            .first()
            .and_then(|word| COMMANDS.into_iter().find(|(name, ..)| word.as_os_str() == *name));
        let mut words = words.into_iter();
        match (words.next(), words.next(), words.next(), command) {
            (None, ..) => Err("name the folder of a pack".to_owned()),
            (Some(word), None, _, Some((name, _, what))) if !word.exists() => {
                Err(format!("{name} needs {what}"))
            }
            (Some(folder), None, ..) => Ok(Self::Check(folder)),
            (Some(_), Some(folder), None, Some((_, wish, _))) => Ok(wish(folder)),
            (_, Some(many), None, None) | (.., Some(many), _) => {
                Err(format!("{} is one word too many", many.display()))
            }
        }
    }
}

/// The value of an option.
fn folder_of(parser: &mut lexopt::Parser) -> Result<PathBuf, String> {
    parser.value().map(PathBuf::from).map_err(|error| error.to_string())
}
