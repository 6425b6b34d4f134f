//! The references of both records, every work in every style, held to what a reader would see
//! at once: nothing empty, nothing doubled, no mark left open, no capital lost.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use biblatex::{Bibliography, ChunksExt as _, Entry};
use cordiality::pack::{self, Pack};
use cordiality::relation::{Reference, Relation, Source};

static PACKS: LazyLock<[Pack; 2]> = LazyLock::new(|| {
    ["static/pakistan-ussr", "static/pakistan-usa"].map(|folder| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        pack::read(&folder).expect("the pack can be read")
    })
});

static RELATIONS: LazyLock<[Relation; 2]> = LazyLock::new(|| {
    PACKS.each_ref().map(|pack| pack::compile(pack).expect("the pack has no fault"))
});

/// Every work of both records; one that both cite is the same in both.
fn entries() -> impl Iterator<Item = Entry> {
    let bibliography = |pack: &Pack| Bibliography::parse(&pack.sources).expect("it is BibLaTeX");
    PACKS.iter().flat_map(move |pack| bibliography(pack).into_iter())
}

fn text(reference: &Reference) -> String {
    reference.0.iter().map(|run| run.text.as_str()).collect()
}

/// Holds every work in every style to a rule, which names what it finds wrong.
fn check(rule: impl Fn(&Source, &str) -> Option<String>) {
    let mut wrong = Vec::new();
    for source in RELATIONS.iter().flat_map(|relation| &relation.sources) {
        for reference in [&source.chicago, &source.apa, &source.mla] {
            let text = text(reference);
            wrong.extend(rule(source, &text).map(|why| format!("{}: {why}: {text}", source.key)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A reference without its addresses, which may hold anything.
fn prose(text: &str) -> String {
    text.split(' ').filter(|word| !word.contains("https://")).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_part_is_empty_and_no_mark_is_doubled() {
    let wrong = [
        "()",
        "(,",
        ",)",
        ", ,",
        ",,",
        ",.",
        "..",
        ".;",
        " ,",
        " .",
        " :",
        " ;",
        "?.",
        "!.",
        "  ",
        "“”",
        "““",
        "””",
        "“ ",
        " ”",
        "( ",
        " )",
        "Retrieved ",
        "[]",
    ];
    check(|_, text| {
        let text = prose(text);
        wrong.iter().find(|mark| text.contains(**mark)).map(|mark| format!("has '{mark}'"))
    });
}

#[test]
fn every_mark_that_opens_closes() {
    for (open, close) in [('(', ')'), ('[', ']'), ('“', '”'), ('‘', '’')] {
        check(|_, text| {
            let count = |mark| text.chars().filter(|&c| c == mark).count();
            // A right single mark is an apostrophe as well.
            let apostrophes =
                if close == '’' { count(close) - count(open).min(count(close)) } else { 0 };
            (count(open) != count(close) - apostrophes).then(|| format!("'{open}' is not closed"))
        });
    }
}

#[test]
fn every_reference_ends() {
    check(|_, text| {
        let address = text.rsplit(' ').next().is_some_and(|last| last.starts_with("https://"));
        (!address && !text.ends_with(['.', '”', '?'])).then(|| "does not end".to_owned())
    });
}

/// Words that a title in headline style writes small.
const SMALL: [&str; 24] = [
    "a", "an", "and", "as", "at", "between", "but", "by", "for", "from", "if", "in", "into", "nor",
    "of", "on", "or", "over", "so", "the", "to", "via", "with", "yet",
];

#[test]
fn titles_keep_their_capitals() {
    let named = |field: &str| -> BTreeMap<String, String> {
        let titles = entries()
            .filter_map(|entry| Some((entry.key.clone(), entry.get(field)?.format_verbatim())));
        titles.collect()
    };
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
    };
    let titles = named("title");
    let lost = |written: &str, text: &str| {
        let has = words(text);
        let mut capital =
            words(written).into_iter().filter(|word| word.contains(char::is_uppercase));
        capital
            .find(|word| !has.contains(word) && !SMALL.contains(&word.to_lowercase().as_str()))
            .map(|word| format!("'{word}' lost its capital"))
    };
    check(|source, _| {
        [&source.chicago, &source.apa, &source.mla].into_iter().find_map(|reference| {
            let title = reference.0.iter().find(|run| run.title)?;
            lost(&titles[&source.key], &title.text)
        })
    });
    for field in ["booktitle", "journaltitle"] {
        let books = named(field);
        check(|source, text| lost(books.get(&source.key)?, text));
    }
}

#[test]
fn small_words_within_titles_stay_small() {
    let wrong = [", And ", ", Or ", ", But ", " Vs ", "C. 19", "hdthesis", "others", "Til "];
    check(|_, text| wrong.iter().find(|word| text.contains(**word)).map(|w| format!("has '{w}'")));
}

#[test]
fn titles_in_other_languages_are_left_as_they_are() {
    let foreign: BTreeMap<String, String> = entries()
        .filter(|entry| entry.get("langid").is_some())
        .filter_map(|entry| Some((entry.key.clone(), entry.get("title")?.format_verbatim())))
        .collect();
    assert!(foreign.len() >= 9);
    check(|source, text| {
        let title = foreign.get(&source.key)?;
        (!text.contains(title)).then(|| format!("'{title}' was changed"))
    });
}

#[test]
fn titles_in_other_languages_say_which() {
    const LANGUAGES: [(&str, Option<&str>); 4] = [
        ("selivanov-2021", Some("ru")),
        ("peoples-daily-1956-03-17", Some("zh")),
        ("universalis-1984-08", Some("fr")),
        ("rahman-2023", None),
    ];
    check(|source, _| {
        let (_, lang) = LANGUAGES.into_iter().find(|(key, _)| *key == source.key)?;
        (source.lang != lang).then(|| format!("says {:?}", source.lang))
    });
}

#[test]
fn every_title_is_found() {
    check(|source, _| {
        [&source.chicago, &source.apa, &source.mla].into_iter().find_map(|reference| {
            let titles = reference.0.iter().filter(|run| run.title).count();
            (titles != 1).then(|| format!("has {titles} titles"))
        })
    });
}

#[test]
fn no_title_is_named_twice() {
    check(|source, _| {
        [&source.chicago, &source.apa, &source.mla].into_iter().find_map(|reference| {
            let slanted: Vec<&str> = (reference.0.iter().filter(|run| run.slanted))
                .map(|run| run.text.trim_matches(|c: char| !c.is_alphanumeric()))
                .filter(|text| text.len() > 3)
                .collect();
            let twice = slanted.iter().enumerate().find(|(index, text)| {
                slanted[index + 1..].iter().any(|other| other.contains(**text))
            });
            twice.map(|(_, text)| format!("names '{text}' twice"))
        })
    });
}

#[test]
fn letters_follow_the_list_and_are_those_of_cards() {
    let by_shorthand: BTreeSet<String> =
        entries().filter(|entry| entry.get("shorthand").is_some()).map(|entry| entry.key).collect();
    for relation in &*RELATIONS {
        let mut last: BTreeMap<String, char> = BTreeMap::new();
        for source in &relation.sources {
            let text = text(&source.chicago);
            // "Dawn. 2024a. …": the author, the year and the letter.
            let Some(at) = text.find(|c: char| c.is_ascii_digit()) else { continue };
            let (author, rest) = text.split_at(at);
            if author.contains("n.d.") {
                continue;
            }
            let Some((year, rest)) = rest.split_at_checked(4) else { continue };
            let letter = rest.chars().next().filter(char::is_ascii_lowercase);
            let work = format!("{author}{year}");
            if let Some(letter) = letter {
                let next = last.get(&work).map_or('a', |&last| char::from(last as u8 + 1));
                assert_eq!(letter, next, "{text}");
                let apa = source.apa.0.iter().map(|run| run.text.as_str()).collect::<String>();
                assert!(apa.contains(&format!("({year}{letter}")), "{apa}");
                last.insert(work, letter);
            } else {
                assert!(last.insert(work, 'a').is_none(), "{text}: a letter is missing");
            }
            let letter = letter.map(String::from).unwrap_or_default();
            let same = source.short.ends_with(&format!("{year}{letter}"));
            assert!(
                letter.is_empty() || same || by_shorthand.contains(&source.key),
                "{}: {text}",
                source.short
            );
        }
    }
}

#[test]
fn no_two_works_share_a_short_name() {
    for relation in &*RELATIONS {
        let mut names: BTreeMap<&str, &str> = BTreeMap::new();
        for source in &relation.sources {
            let other = names.insert(&source.short, &source.key);
            assert!(other.is_none(), "{} and {other:?} are both '{}'", source.key, source.short);
        }
    }
}
