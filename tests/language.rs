//! A page whose author writes from right to left: each of the author's words says its language and keeps to
//! itself, and all of the program's are English.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::rc::Rc;

use common::five_discs;
use common::packs::made;
use cordiality::analysis::Analysis;
use cordiality::chart::form::{PICTURES, Purpose};
use cordiality::chart::{Drawn, Scene, svg};
use cordiality::date::Month;
use cordiality::page::{self, Neighbour, Other, Surroundings, render};
use cordiality::relation::{Language, Relation, Series, Shown, has_rtl};

/// An element around a text: its name, and what it says of language and direction.
struct Element<'a> {
    name: &'a str,
    lang: Option<&'a str>,
    dir: Option<&'a str>,
}

/// The value of an attribute in a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"')).map(|it| it.0)
}

/// A text without what is kept apart in it.
fn outside(text: &str) -> String {
    let mut parts = text.split(['\u{2067}', '\u{2068}']);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once('\u{2069}').expect("it is closed").1)
}

/// Holds every text and every attribute of a markup to what they are in.
fn check(markup: &str) {
    const EMPTY: [&str; 5] = ["input", "br", "meta", "link", "img"];
    let mut around: Vec<Element<'_>> = Vec::new();
    let mut authored = 0;
    for part in markup.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        if tag.starts_with('/') {
            around.pop();
        } else if !tag.starts_with('!') {
            let name = tag.split([' ', '/']).next().unwrap_or_default();
            // Links of a site lead to what is written; all other attributes are read out in English.
            for said in ["aria-label", "title", "alt"].map(|name| attribute(tag, name)) {
                assert!(!has_rtl(&outside(said.unwrap_or_default())), "not kept apart: {tag}");
            }
            if !EMPTY.contains(&name) && !tag.ends_with('/') {
                let [lang, dir] = ["lang", "dir"].map(|name| attribute(tag, name));
                around.push(Element { name, lang, dir });
            }
        }
        let is_in = |name: &str| around.iter().any(|it| it.name == name);
        // Pictures are held to it below.
        if text.trim().is_empty() || ["template", "script", "style", "svg"].into_iter().any(is_in) {
            continue;
        }
        let lang = around.iter().rev().find_map(|it| it.lang);
        let dir = around.iter().rev().find_map(|it| it.dir);
        if has_rtl(text) {
            authored += 1;
            let apart = matches!(dir, Some("rtl" | "auto")) || !has_rtl(&outside(text));
            assert!(apart, "not kept apart: <{tag}>{text}");
            // A sentence of the program stays English, whatever it names.
            let whole = !text.contains(['\u{2067}', '\u{2068}']);
            assert!(
                !whole || lang == Some("ur") || dir == Some("auto"),
                "no language: <{tag}>{text}"
            );
        } else {
            assert!(lang.is_none() && dir != Some("rtl"), "not the author's: <{tag}>{text}");
        }
    }
    assert!(authored > 50, "{authored}");
}

/// The page of a relation, and those beside it.
fn pages(relation: Relation) -> String {
    let text = |text: &str| text.to_owned();
    let series = [Series {
        file: text("series/trade.csv"),
        title: text("تجارت"),
        caption: text("روپے میں۔"),
        source: text("بہی کھاتے"),
        licence: text("CC0"),
        csv: String::new(),
        shown: Shown::Line {
            label: text("کروڑ روپے"),
            yearly: true,
            values: (1950..1956).map(|year| (Month::new(year, 1), f64::from(year))).collect(),
        },
    }];
    let neighbours = [Neighbour {
        title: text("مشرق اور مغرب"),
        language: relation.language().clone(),
        href: text("../"),
        beside: Some(text("east-west")),
    }];
    let analysis = Rc::new(Analysis::published(relation));
    let surroundings = Surroundings { series: &series, address: None, neighbours: &neighbours };
    let page = render(&analysis, surroundings).expect("it renders").markup;
    let other = Other { href: "other/".to_owned(), analysis: Rc::clone(&analysis) };
    let beside =
        page::asides(&analysis, &series, &[other]).map(|it| it.expect("it renders").markup);
    let title = |head: &str| head.split_once("<style").map_or("", |(title, _)| title).to_owned();
    let whole = |it: page::Markup| format!("{}{}", title(&it.head), it.body);
    std::iter::once(page).chain(beside).map(whole).collect()
}

#[test]
fn every_word_of_the_author_says_its_language_and_keeps_to_itself() {
    check(&pages(made()));
}

#[test]
fn a_list_in_sheets_does_so_too() {
    let mut relation = made();
    let act = relation.acts[0].clone();
    relation.acts.extend((0..1000).map(|number| {
        let mut act = act.clone();
        act.id = format!("1921-visit-{number}");
        act
    }));
    relation.acts.sort_by_key(|act| (act.date.midpoint(), act.id.clone()));
    check(&pages(relation));
}

#[test]
fn an_english_page_names_no_language_and_isolates_foreign_titles_alone() {
    let mut relation = five_discs();
    let page = |relation: &Relation| pages_of(relation);
    let plain = page(&relation);
    assert!(!plain.contains(" lang=") && !plain.contains(" dir="), "a language without need");
    relation.acts[1].title = "معاہدہ.".to_owned();
    let foreign = page(&relation);
    for part in ["dir=\"auto\" class=\"name\">معاہدہ.</span>", "\u{2068}معاہدہ.\u{2069}. cooling"]
    {
        assert!(foreign.contains(part), "no {part}");
    }
}

fn pages_of(relation: &Relation) -> String {
    let analysis = Rc::new(Analysis::published(relation.clone()));
    render(&analysis, Surroundings::default()).expect("it renders").markup.body
}

#[test]
fn labels_stay_on_their_side_and_figures_as_they_are() {
    let analysis = Analysis::published(made());
    for picture in PICTURES {
        let drawn = svg::write(&Scene::of(&Drawn::of(&analysis), picture));
        let said = |text: &str| drawn.contains(&format!(">{text}</text>"));
        // An anchor is a side, so no text has a direction of its own.
        assert!(!drawn.contains("direction") && !drawn.contains(" dir="), "{picture:?}");
        assert!(drawn.contains("class=\"era-name") && drawn.contains(" lang=\"ur\""));
        for text in drawn.split("<text").skip(1) {
            let text = text.split_once("</text>").expect("a text ends").0;
            let runs = text.trim_end().ends_with('\u{202c}') && text.contains('\u{202b}');
            assert_eq!(has_rtl(text), runs, "not embedded: {text}");
        }
        let figures: &[&str] =
            if picture.purpose == Purpose::Page { &["−60", "1925"] } else { &["1925"] };
        assert!(figures.iter().all(|it| said(it)), "a figure has turned round: {picture:?}");
    }
    let french = Language { tag: "fr".to_owned(), ..Language::default() };
    let mut relation = five_discs();
    relation.publication.language = french;
    let analysis = Analysis::published(relation);
    let drawn = svg::write(&Scene::of(&Drawn::of(&analysis), PICTURES[0]));
    assert!(drawn.contains(" lang=\"fr\"") && !drawn.contains('\u{202b}'));
}
