//! The small plots of the page of comparisons, read back from their markup: one time axis for all, one scale
//! where values are of one measure, and a dot for each value that stands out.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

mod common;

use std::path::Path;
use std::rc::Rc;

use common::packs::packs;
use cordiality::analysis::Analysis;
use cordiality::chart::panel::{Line, Panel, WIDTHS_PX};
use cordiality::chart::theme::Ink;
use cordiality::date::{Day, Month};
use cordiality::pack;
use cordiality::page::{Other, asides};
use cordiality::relation::{Relation, Span};

/// The markup of each group of a class in a picture.
fn groups<'a>(picture: &'a str, class: &str) -> Vec<&'a str> {
    let opening = format!("<g class=\"{class} ");
    let parts = picture.split(opening.as_str()).skip(1);
    parts.map(|it| it.split("</g>").next().unwrap_or_default()).collect()
}

/// What a group writes, each with its place along an axis.
fn texts(picture: &str, class: &str, axis: &str) -> Vec<(String, String)> {
    let text = |it: &str| {
        let (attributes, words) = it.split_once('>').expect("a tag ends");
        let place = attributes.split(&format!("{axis}=\"")).nth(1).expect("it has a place");
        let place = place.split('"').next().unwrap_or_default();
        (words.split('<').next().unwrap_or_default().to_owned(), place.to_owned())
    };
    let groups = groups(picture, class);
    groups.iter().flat_map(|it| it.split("<text ").skip(1)).map(text).collect()
}

/// The pictures of a page.
fn pictures(body: &str) -> Vec<&str> {
    body.split("<svg ").skip(1).map(|it| it.split("</svg>").next().unwrap_or_default()).collect()
}

/// Holds that pictures of one width name the same years at the same places; gives how many each width has.
fn check_years(pictures: &[&str]) -> [usize; WIDTHS_PX.len()] {
    WIDTHS_PX.map(|width_px| {
        let view = format!("viewBox=\"0 0 {} ", 3.0 * width_px);
        let mut all = pictures.iter().filter(|it| it.contains(&view));
        let first = texts(all.next().expect("there is one"), "year", "x");
        assert!(first.len() > 3, "{first:?}");
        let others = all.map(|picture| assert_eq!(texts(picture, "year", "x"), first));
        1 + others.count()
    })
}

fn shipped() -> Option<(Rc<Analysis>, Rc<Analysis>, String)> {
    let [first, second, ..] = &packs()[..] else { return None };
    let [one, two] = [first, second].map(|it: &Relation| Rc::new(Analysis::published(it.clone())));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pakistan-ussr");
    let (series, _) = pack::series(&folder).expect("its series can be read");
    let other = Other { href: "pakistan-usa/".to_owned(), analysis: Rc::clone(&two) };
    let mut all = asides(&one, &series, &[other]).map(|aside| aside.expect("it can be rendered"));
    let page = all.find(|it| it.file == "compare.html").expect("there is a page of comparisons");
    Some((one, two, page.markup.body))
}

#[test]
fn every_panel_of_the_page_has_one_time_axis_and_parts_have_one_scale() {
    let Some((_, second, body)) = shipped() else { return };
    let all = pictures(&body);
    // Parts stand among many, and are never wide.
    assert_eq!(check_years(&all), [1 + 1 + 5 + 7, 1 + 1 + 5, 1 + 1 + 5]);
    let (_, parts) = body.split_once("class=\"multiples\"").expect("it has its parts");
    let parts = pictures(parts);
    assert_eq!(parts.len(), 7);
    for picture in parts {
        let levels: Vec<String> =
            texts(picture, "figure", "y").into_iter().map(|it| it.0).collect();
        assert_eq!(levels, ["−60", "0", "+60"]);
        assert_eq!(groups(picture, "zero").len(), 1);
        // The part before the whole curve, which is pale.
        let lines: Vec<&str> =
            groups(picture, "line").iter().map(|it| &it[..it.find('"').unwrap_or(0)]).collect();
        assert_eq!(lines, ["stroke-act-context", "stroke-text"]);
    }
    // The second relation lies under the first, broken, with a dot for each of its turning points.
    let beside: Vec<&&str> = all.iter().filter(|it| !groups(it, "turn").is_empty()).collect();
    assert_eq!(beside.len(), WIDTHS_PX.len());
    for picture in beside {
        let lines = groups(picture, "line");
        let broken: Vec<bool> = lines.iter().map(|it| it.contains("stroke-dasharray")).collect();
        assert_eq!(broken, [true, false]);
        let dots: usize =
            groups(picture, "turn").iter().map(|it| it.matches("<circle").count()).sum();
        assert_eq!(dots, second.turning_points.len());
    }
}

#[test]
fn a_value_stands_where_its_day_and_its_scale_put_it() {
    let span = Span { from: Month::new(1950, 1), to: Month::new(1959, 12) };
    let day = |year| Day::from_civil(year, 1, 1);
    let run = vec![(day(1950), -100.0), (day(1955), 0.0), (day(1959), 250.0)];
    let panel = Panel {
        span,
        range: [-100.0, 100.0],
        levels: vec![(-100.0, "low".to_owned()), (100.0, "high".to_owned())],
        lines: vec![Line {
            runs: vec![run, vec![(day(1957), 0.0)]],
            ink: Ink::Text,
            width_px: 1.5,
            is_broken: false,
        }],
        dots: vec![(day(1955), -100.0), (day(1955), 100.0)],
        marks: vec![day(1955)],
        height_px: 116.0,
    };
    for picture in panel.pictures() {
        let years = texts(&picture, "year", "x");
        let at = |year: &str| years.iter().find(|it| it.0 == year).map(|it| it.1.as_str());
        let (_, dots) = picture.split_once("<g class=\"turn ").expect("it has dots");
        let cx = at("1955").expect("the year is named");
        assert_eq!(dots.matches(&format!("cx=\"{cx}\"")).count(), 2, "{dots}");
        // A plot of 100 px between its ends; what lies beyond is drawn at the end.
        for cy in ["cy=\"324\"", "cy=\"24\""] {
            assert!(dots.contains(cy), "no {cy} in {dots}");
        }
        assert!(
            groups(&picture, "line")[0].contains("V24")
                || groups(&picture, "line")[0].contains("-150")
        );
        assert_eq!(groups(&picture, "alone")[0].matches("<circle").count(), 1);
        assert!(groups(&picture, "entry")[0].contains(&format!("m{cx} ")));
    }
}
