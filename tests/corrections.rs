//! What an audit of the record found wrong stays right: act by act, its day and who says so.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

use std::path::Path;
use std::sync::LazyLock;

use cordiality::pack;
use cordiality::relation::{Act, Relation};

static RELATION: LazyLock<Relation> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pakistan-ussr");
    pack::read(&folder).and_then(|files| pack::compile(&files)).expect("the pack has no fault")
});

fn act(id: &str) -> &'static Act {
    RELATION.acts.iter().find(|act| act.id == id).unwrap_or_else(|| panic!("no act {id}"))
}

/// Holds an act to its day, a source of it and whether that source was enough.
fn check(id: &str, date: &str, source: &str, unverified: bool) {
    let act = act(id);
    assert_eq!(act.date.to_string(), date, "{id}");
    let cited = act.cites.iter().map(|cite| RELATION.sources[cite.source].key.as_str());
    assert!(cited.clone().any(|key| key == source), "{id} cites {:?}", cited.collect::<Vec<_>>());
    assert_eq!(act.unverified, unverified, "{id}");
}

#[test]
fn days_are_those_of_the_better_source() {
    check("1985-torkham-shelling", "1985-03-18", "csm-1985-04-22", false);
    check("1971-arms-stopped", "1971-03", "times-1971-07-07", true);
    check("1988-withdrawal-suspended", "1988-11-04", "latimes-1988-11-05", false);
    check("1965-accepts-tashkent", "1965-11-25", "dawn-2015-1222540", false);
    check("1965-bhutto-moscow", "1965-11-25", "dawn-2015-1222540", false);
    check("1979-demands-withdrawal", "1979-12-30", "press-italy-1979-12-31", true);
    check("1971-kosygin-june-letter", "1971-06", "press-delhi-1971-07-10", true);
    check("1971-kosygin-war-warning", "1971-08-17", "press-delhi-1971-08-18", true);
    check("1971-yahya-reply", "1971-04", "songramer-notebook-1971-04-14", true);
    check("1987-f16-lost", "1987-04-28", "latimes-1987-05-02", false);
    check("1954-us-aid-programme", "1954-10-21", "frus-1955-57-v08-d203", false);
    check("1965-us-arms-stop", "1965-09-08", "frus-1964-68-v25-d194", false);
    check("1972-recognises-bangladesh", "1972-01-24", "songramer-notebook-1972-01-24", true);
    check("1990-akhund-moscow", "1990-02", "world-sikh-news-1990-03-02", false);
    check("1990-kashmir-simla", "1990-02", "world-sikh-news-1990-03-02", false);
}

#[test]
fn votes_have_the_day_of_the_record() {
    check("1971-veto-first", "1971-12-04", "un-sc-res-303", false);
    check("1971-veto-second", "1971-12-05", "un-sc-res-303", false);
    check("1971-12-06-sc-res-303", "1971-12-06", "un-sc-res-303", false);
    check("1971-12-21-sc-res-307", "1971-12-21", "un-sc-res-307", false);
    check("1974-zone-vote", "1974-12-09", "un-ga-res-3265-xxix", false);
    check("1974-zone-indian-draft", "1974-12-09", "un-ga-res-3265-xxix", false);
    check("1975-zone-consensus", "1975-12-11", "un-ga-res-3476-xxx", false);
    check("1981-ga-afghanistan", "1981-11-18", "un-ga-res-36-34", false);
    check("1982-ga-afghanistan", "1982-11-29", "un-chr-res-1983-7", false);
    check("1985-ga-afghanistan", "1985-11-13", "un-chronicle-1986", false);
    check("1986-ga-human-rights", "1986-12-04", "un-ga-res-41-158", false);
    for year in 1976..=1991 {
        let zone = act(&format!("{year}-zone-vote"));
        assert_eq!(zone.date.to_string().len(), "1976-12-10".len(), "{}", zone.id);
    }
}

#[test]
fn disputed_days_and_works_are_shown() {
    for (id, words) in [
        ("1985-badaber-rising", "27th"),
        ("1971-veto-first", "early hours"),
        ("1949-us-invites-liaquat", "November"),
        ("1960-u2-shot-down", "pp. 156–187"),
        ("1947-jinnah-us-talks", "2001"),
        ("1954-mutual-defence", "fourteen works"),
        ("1958-martial-law", "overlap at 1954, 1970 and 1980"),
    ] {
        let claim = act(id).disputed.as_ref().unwrap_or_else(|| panic!("{id} is not disputed"));
        assert!(claim.text.contains(words), "{id}: {}", claim.text);
    }
}

#[test]
fn actors_and_words_take_no_side() {
    assert_eq!(act("1948-dawn-editorial").initiator, "muslim-league");
    assert_eq!(act("1954-east-bengal-election").initiator, "united-front");
    assert!(!act("1980-september-raid").summary.contains("first"));
    assert_eq!(act("1960-qadir-herter").title, "Qadir took Soviet pressure to Washington");
    let loaded = ["rebel", "guerrilla", "resistance", "had still not been", "seceded", "awkward"];
    for act in &RELATION.acts {
        for text in [&act.title, &act.summary, &act.note] {
            let text = text.to_lowercase();
            let said: Vec<_> = loaded.iter().filter(|word| text.contains(**word)).collect();
            assert!(said.is_empty(), "{}: {said:?}", act.id);
        }
    }
}
