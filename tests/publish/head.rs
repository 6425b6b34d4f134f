//! What the head of the page tells machines.

use std::rc::Rc;

use cordiality::analysis::Analysis;
use cordiality::method::Specification;
use cordiality::page::{Surroundings, head, render};
use cordiality::publish::base_url::BaseUrl;
use cordiality::publish::json_ld::json_ld;
use cordiality::publish::oembed;
use serde_json::{Value, json};

use super::COMPILED;

fn address() -> BaseUrl {
    BaseUrl::parse("https://example.org/chart").expect("it is an address")
}

/// The `content` of a tag of the head.
fn tag(head: &str, name: &str) -> Option<String> {
    let (_, rest) = head.split_once(&format!("=\"{name}\" content=\""))?;
    rest.split_once('"').map(|(content, _)| content.to_owned())
}

#[test]
fn networks_are_told_title_finding_and_picture() {
    let check = |address: Option<&BaseUrl>, name: &str, expected: Option<&str>| {
        let got = tag(&head(&COMPILED, address), name);
        assert_eq!(got.as_deref(), expected, "{name} at {address:?}");
    };
    let finding = format!("{}.", COMPILED.finding);
    check(None, "og:title", Some(&COMPILED.title));
    check(None, "og:description", Some(&finding));
    check(None, "og:image", Some("picture.png"));
    check(Some(&address()), "og:image", Some("https://example.org/chart/picture.png"));
    // The rest of a card is taken from the tags above.
    check(None, "twitter:card", Some("summary_large_image"));
    check(None, "og:image:width", Some("1200"));
    check(None, "og:url", None);
    check(Some(&address()), "og:url", Some("https://example.org/chart/"));
}

#[test]
fn programs_that_manage_references_are_told_author_date_title_and_publisher() {
    let known = head(&COMPILED, Some(&address()));
    for (name, expected) in [
        ("citation_title", "Cordiality: Pakistan and the Soviet Union, 1947–91"),
        ("citation_publisher", "Cordiality"),
        ("citation_public_url", "https://example.org/chart/"),
        ("DC.identifier", "https://example.org/chart/"),
        ("DC.rights", "https://creativecommons.org/licenses/by/4.0/"),
    ] {
        assert_eq!(tag(&known, name).as_deref(), Some(expected), "{name}");
    }
    let creator = &COMPILED.publication.creator;
    assert_eq!(tag(&known, "citation_author").as_ref(), Some(creator));
    let days = ["citation_publication_date", "DC.date"].map(|name| tag(&known, name));
    let [slashed, day] = days.map(|it| it.expect("it was released on a day"));
    assert_eq!(slashed, day.replace('-', "/"));
    assert!(known.contains("<link rel=\"canonical\" href=\"https://example.org/chart/\">"));
    let unknown = head(&COMPILED, None);
    for absent in ["canonical", "oembed", "citation_", "DC.", "https://"] {
        assert!(!unknown.contains(absent), "{absent} without an address");
    }
}

#[test]
fn a_site_that_asks_how_to_show_it_is_told_one_frame_and_its_size() {
    let known = head(&COMPILED, Some(&address()));
    let found = "type=\"application/json+oembed\" href=\"https://example.org/chart/oembed.json\"";
    assert!(known.contains(found), "{known}");
    let analysis = Analysis::of(COMPILED.clone(), &Specification::PUBLISHED);
    let answer: Value = serde_json::from_str(&oembed::json(&analysis, &address())).expect("JSON");
    assert_eq!((&answer["version"], &answer["type"]), (&json!("1.0"), &json!("rich")));
    let [width, height] = ["width", "height"].map(|side| answer[side].as_u64());
    assert!(width == Some(700) && height.is_some_and(|it| (200..=1000).contains(&it)), "{answer}");
    let html = answer["html"].as_str().expect("it is a text");
    assert_eq!((html.matches("<iframe ").count(), html.matches('<').count()), (1, 2), "{html}");
    assert!(html.contains("src=\"https://example.org/chart/embed.html\""), "{html}");
    assert!(html.contains(&format!("height=\"{}\"", height.unwrap_or_default())), "{html}");
    assert_eq!(answer["thumbnail_url"], "https://example.org/chart/picture.png");
}

#[test]
fn a_frame_and_a_printed_page_say_the_address_that_the_build_was_told() {
    let analysis = Rc::new(Analysis::of(COMPILED.clone(), &Specification::PUBLISHED));
    let check = |address: Option<&BaseUrl>, place: &str| {
        let around = Surroundings { address, ..Surroundings::default() };
        let body = render(&analysis, around).expect("it renders").markup.body;
        for (opening, end) in [("<span class=\"place\">", "</span>"), ("<p id=\"printed\"", "</p>")]
        {
            let (_, rest) = body.split_once(opening).expect("it has a place");
            let (inside, _) = rest.split_once(end).expect("it ends");
            assert_eq!(inside.rsplit('>').next(), Some(place), "{opening}");
        }
    };
    check(Some(&address()), "example.org/chart/");
    check(None, "");
}

#[test]
fn search_engines_are_told_what_the_data_is() {
    let read = |address: Option<&BaseUrl>| -> Value {
        serde_json::from_str(&json_ld(&COMPILED, address)).expect("it is JSON")
    };
    let check = |path: &str, expected: &str| {
        let dataset = read(None);
        assert_eq!(dataset.pointer(path).and_then(Value::as_str), Some(expected), "{path}");
    };
    check("/@type", "Dataset");
    check("/temporalCoverage", "1947-08/1991-12");
    check("/spatialCoverage/0/name", "Pakistan");
    check("/distribution/contentUrl", "relation.json");
    check("/license", "https://creativecommons.org/licenses/by/4.0/");
    let there = read(Some(&address()));
    assert_eq!(there["distribution"]["contentUrl"], "https://example.org/chart/relation.json");
    assert_eq!(there["url"], "https://example.org/chart/");
    // What a citation says of the author stands in one file for people and in one for machines.
    let cff = include_str!("../../CITATION.cff");
    let creator = read(None)["creator"]["name"].as_str().map(str::to_owned);
    assert!(creator.is_some_and(|name| cff.contains(&format!("name: {name}\n"))));
    let released = read(None)["datePublished"].as_str().map(str::to_owned);
    assert!(released.is_some_and(|date| cff.contains(&format!("date-released: {date}\n"))));
}

#[test]
fn nothing_from_a_pack_ends_its_element() {
    let hostile = "</script><script>alert(1)</script><!-- \" & ' >";
    let mut relation = COMPILED.clone();
    for field in [&mut relation.title, &mut relation.finding, &mut relation.lede] {
        *field = hostile.to_owned();
    }
    relation.parties[0].name = hostile.to_owned();
    let dataset = json_ld(&relation, None);
    assert!(!dataset.contains(['<', '>', '&']), "{dataset}");
    let read: Value = serde_json::from_str(&dataset).expect("it is JSON");
    assert_eq!(read["spatialCoverage"][0]["name"], hostile);
    assert_eq!(head(&relation, None).matches("script>alert").count(), 0);
    // The chart data and the data set stand at the end of the body.
    let analysis = Rc::new(Analysis::of(relation, &Specification::PUBLISHED));
    let body = render(&analysis, Surroundings::default()).expect("it renders").markup.body;
    for (part, count) in [("<script", 1), ("</script", 1), ("<template", 1), ("<!--", 1)] {
        assert_eq!(body.matches(part).count(), count, "{part}");
    }
}

#[test]
fn an_address_is_one_of_a_folder_on_a_host() {
    let check = |text: &str, good: bool| assert_eq!(BaseUrl::parse(text).is_ok(), good, "{text}");
    check("https://example.org/", true);
    check("http://localhost:8047", true);
    check("https://example.org/a/b", true);
    check("", false);
    check("https://", false);
    check("/chart/", false);
    check("https://example.org/a b", false);
    check("https://example.org/\"><script>", false);
    check("https://example.org/?embed=1", false);
    check("javascript:alert(1)", false);
}
