//! What the head of the page tells machines.

use std::rc::Rc;

use cordiality::analysis::Analysis;
use cordiality::method::Specification;
use cordiality::page::{Markup, SubPage, Surroundings, asides, head, render};
use cordiality::publish::base_url::BaseUrl;
use cordiality::publish::embed::write;
use cordiality::publish::json_ld::json_ld;
use cordiality::publish::oembed;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::{Value, json};

use super::COMPILED;
use super::single::{GLUE, files, page};

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

/// A markup without the elements that a selector names.
fn without(markup: &str, selector: &str) -> String {
    let removed = element!(selector, |it| {
        it.remove();
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(removed);
    rewrite_str(markup, settings).expect("it is markup")
}

#[test]
fn only_what_machines_ask_for_is_absolute_and_only_where_the_page_was_told_its_address() {
    const HOST: &str = "where-it-stands.example";
    // What stands there so that the whole address is known: see the test of each.
    const TOLD: &str = "link[rel=canonical], link[type='application/json+oembed'], \
        meta[property^='og:'], meta[name^='citation_'], meta[name^='DC.'], \
        script[type='application/ld+json'], .place, #printed";
    // What a browser fetches, or goes to by itself.
    const FETCHED: &str = "[src^='http'], [src^='/'], link[href^='http'], link[href^='/'], \
        [action], [data-src^='http'], [data-src^='/'], image[href^='http'], use[href^='http']";
    let here = BaseUrl::parse(&format!("https://{HOST}/chart")).expect("it is an address");
    let analysis = Rc::new(Analysis::of(COMPILED.clone(), &Specification::PUBLISHED));
    let check = |markup: &str, what: &str| {
        let rest = without(markup, TOLD);
        assert!(!rest.contains(HOST), "{what} names its host elsewhere");
        assert_eq!(without(&rest, FETCHED), rest, "{what} fetches from an absolute address");
    };
    for address in [None, Some(&here)] {
        let surroundings = Surroundings { address, ..Surroundings::default() };
        let Markup { head, body } = render(&analysis, surroundings).expect("it renders").markup;
        assert_eq!(format!("{head}{body}").contains(HOST), address.is_some());
        check(&format!("<head>{head}</head>{body}"), "the page");
        let whole = page(&body).replace("</head>", &format!("{head}</head>"));
        let embed = write(&format!("<html>{whole}</html>"), &files(GLUE)).expect("it is written");
        assert_eq!(embed.contains(HOST), address.is_some());
        check(&embed, "the page for frames");
    }
    // The pages beside the page know of no address.
    for aside in asides(&analysis, &[], &[]) {
        let SubPage { file, markup: Markup { head, body } } = aside.expect("it renders");
        let markup = format!("<head>{head}</head>{body}");
        assert_eq!(without(&markup, TOLD), markup, "{file}");
        check(&markup, &file);
    }
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
