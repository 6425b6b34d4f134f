//! What an address asks for: years, a half-life, a card; what it cannot have is said.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

mod common;

use common::{five_discs, random, relation};
use cordiality::chart_data::ChartData;
use cordiality::date::Month;
use cordiality::method::Specification;
use cordiality::relation::Span;
use cordiality::state::settings::Settings;
use cordiality::state::url::{self, FromUrl};
use cordiality::state::{Action, State};
use proptest::prelude::*;

/// The five discs on a page that has a series and another pair beside them.
fn chart_data() -> ChartData {
    let mut chart_data = ChartData::of(&five_discs());
    chart_data.beside = ["west-east", "trade"].map(str::to_owned).to_vec();
    chart_data
}

/// What an address with this query asks of them.
fn asked(query: &str) -> FromUrl {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let pairs: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    url::read(&pairs, &chart_data())
}

/// Holds which years and half-life an address asks for, and what is said of it.
fn check_query(query: &str, years: [i32; 2], half_life: &str, event: Option<usize>, said: &[&str]) {
    let FromUrl { settings: choice, event: opened, ignored } = asked(query);
    let Settings { range, specification: Specification { half_life: drawn, .. }, .. } = choice;
    assert_eq!([range.from.year(), range.to.year()], years, "{query}");
    assert_eq!((drawn.to_string().as_str(), opened), (half_life, event), "{query}");
    assert_eq!(ignored.len(), said.len(), "{query}: {ignored:?}");
    for (sentence, part) in ignored.iter().zip(said) {
        assert!(sentence.contains(part), "{query}: {sentence}");
    }
}

#[test]
fn an_address_asks_for_years_and_a_half_life() {
    let pact = "event=1954-05-mutual-defence-agreement";
    let all = [1950, 1959];
    check_query("", all, "2", None, &[]);
    check_query("utm_source=moodle", all, "2", None, &[]);
    check_query("from=1954", [1954, 1959], "2", None, &[]);
    check_query("to=1954", [1950, 1954], "2", None, &[]);
    check_query("from=1954&to=1954&half-life=0.5", [1954, 1954], "0.5", None, &[]);
    check_query("half-life=8", all, "8", None, &[]);
    check_query(&format!("{pact}&from=1954"), [1954, 1959], "2", Some(1), &[]);
    check_query("from=1949", all, "2", None, &["from “1949”"]);
    check_query("to=1960", all, "2", None, &["to “1960”"]);
    check_query("from=soon&to=&half-life=2.25", all, "2", None, &["soon", "to “”", "2.25"]);
    check_query("from=1957&to=1952", all, "2", None, &["from 1957 to 1952, which is backwards"]);
    check_query(&format!("{pact}&from=1955"), [1955, 1959], "2", None, &["outside the years"]);
    check_query("event=never", all, "2", None, &["event “never”, which this chart does not have"]);
    let trade = "event “1952-trade-agreement”, which is no turning point; in the list it is #1952-trade-agreement.";
    check_query("event=1952-trade-agreement", all, "2", None, &[trade]);
}

#[test]
fn an_address_is_read_as_the_page_writes_it() {
    let all = [1950, 1959];
    for odd in
        ["+1954", "0000001954", "1954.0", "1e3", "١٩٥٤", "19 54", "-0", "99999999999999999999"]
    {
        check_query(&format!("from={odd}"), all, "2", None, &[&format!("from “{odd}”")]);
    }
    check_query("from= 1954 &half-life=\t4\n", [1954, 1959], "4", None, &[]);
    let several = "several values of from; the first, “1954”, is taken";
    check_query("from=1954&from=1955&from=1956", [1954, 1959], "2", None, &[several]);
    check_query("from=1954&from=1954", [1954, 1959], "2", None, &[]);
}

/// Holds what of a specification an address asks for, said in the address's own words; a parameter that
/// cannot be had leaves what is published.
fn check_what_if(query: &str, written: &str, said: &[&str]) {
    let FromUrl { settings, ignored, .. } = asked(query);
    let pairs: Vec<_> = url::write(&settings, &chart_data()).collect();
    let pairs =
        pairs.iter().filter_map(|(name, value)| Some(format!("{name}={}", value.as_ref()?)));
    assert_eq!(pairs.collect::<Vec<_>>().join("&"), written, "{query}");
    assert_eq!(ignored.len(), said.len(), "{query}: {ignored:?}");
    for (sentence, part) in ignored.iter().zip(said) {
        assert!(sentence.contains(part), "{query}: {sentence}");
    }
}

#[test]
fn an_address_asks_what_if() {
    for whole in [
        "",
        "weights=equal",
        "model=yan",
        "indirect=0",
        "indirect=0.05",
        "domains=military,economic",
        "domains=none",
        "actors=south,third",
        "status=verified",
        "sources=chronicle-1960",
        "sources=-chronicle-1960",
        "recurring=monthly",
        "recode=1952-trade-agreement:-,1954-05-mutual-defence-agreement:11,1954-12-delegation-of-writers-received:7*0.5",
        "compare=trade",
        "compare=west-east,trade",
        "half-life=4&weights=equal&model=yan&indirect=1&domains=cultural&actors=north&status=verified",
    ] {
        check_what_if(whole, whole, &[]);
    }
    for (query, written) in [
        // What is published goes without saying, whatever the order.
        ("indirect=0.5&domains=cultural,economic,military,political", ""),
        ("actors=third,south", "actors=south,third"),
        ("compare=trade,west-east", "compare=west-east,trade"),
        ("recode=1952-trade-agreement:4", ""),
        ("recode=1952-trade-agreement:4*1", ""),
        (
            "recode=1958-03-10-friendship-reaffirmed:5,1952-trade-agreement:5*1",
            "recode=1952-trade-agreement:5,1958-03-10-friendship-reaffirmed:5",
        ),
    ] {
        check_what_if(query, written, &[]);
    }
    for (query, said) in [
        ("weights=azar", "weights “azar”"),
        ("weights=", "weights “”"),
        ("model=Yan", "model “Yan”"),
        ("indirect=1.5", "indirect “1.5”"),
        ("indirect=.5", "indirect “.5”"),
        ("domains=", "domains “”"),
        ("domains=military,military", "domains “military,military”"),
        ("domains=military,trade", "domains “military,trade”"),
        ("actors=north,west", "actors “north,west”"),
        ("status=unverified", "status “unverified”"),
        ("sources=nobody", "sources “nobody”"),
        ("sources=--chronicle-1960", "sources “--chronicle-1960”"),
        ("sources=chronicle-1960,-chronicle-1960", "sources “chronicle-1960,-chronicle-1960”"),
        ("recurring=yearly", "recurring “yearly”"),
        ("compare=", "compare “”"),
        ("compare=nobody", "compare “nobody”"),
        ("compare=trade,nobody", "compare “trade,nobody”"),
        ("compare=trade,trade", "compare “trade,trade”"),
        ("recode=", "recode “”"),
        ("recode=1952-trade-agreement", "recode “1952-trade-agreement”"),
        ("recode=1952-trade-agreement:16", "recode “1952-trade-agreement:16”"),
        ("recode=1952-trade-agreement:4*2", "recode “1952-trade-agreement:4*2”"),
        ("recode=never:4", "recode “never:4”"),
        (
            "recode=1952-trade-agreement:5,1952-trade-agreement:6",
            "recode “1952-trade-agreement:5,1952",
        ),
    ] {
        check_what_if(query, "", &[said]);
    }
}

#[test]
fn what_stands_beside_the_curve_stays_whatever_is_drawn() {
    let (data, FromUrl { settings, .. }) = (chart_data(), asked("compare=trade&half-life=4"));
    assert!(!settings.is_published(data.span), "another half-life");
    assert!(asked("compare=trade").settings.is_published(data.span));
    let state = State::opening(settings, None, None, &data);
    let state = state.apply(Action::StandBeside(0b11), &data);
    let state = state.apply(Action::ZoomTo(0), &data).apply(Action::ShowAll, &data);
    let query: Vec<_> = url::write(&state.settings, &data).filter_map(|it| it.1).collect();
    assert_eq!(query, ["1954", "4", "west-east,trade"]);
    let state = state.apply(Action::StandBeside(0), &data);
    assert!(
        url::write(&state.settings, &data)
            .all(|(name, value)| name != "compare" || value.is_none())
    );
}

#[test]
fn little_is_said_of_much() {
    let all = [1950, 1959];
    check_query(&vec!["from=bad"; 300].join("&"), all, "2", None, &["from “bad”"]);
    let long = "x".repeat(1_000_000);
    let FromUrl { ignored, .. } = asked(&format!("from={long}&event={long}"));
    assert!(ignored.iter().all(|said| said.chars().count() < 160), "{}", ignored.len());
    let wrong = "from=a&to=b&half-life=c&event=d&embed=e&theme=f&size=90&band=1";
    check_query(wrong, all, "2", None, &["from", "to", "half-life", "And 5 more that"]);
    check_query("embed=1&theme=dark&size=150&band=0", all, "2", None, &[]);
}

#[test]
fn years_before_the_common_era_are_asked_for_by_their_numbers() {
    let mut ancient = relation([]);
    ancient.span = Span { from: Month::new(-53, 1), to: Month::new(14, 12) };
    let chart_data = ChartData::of(&ancient);
    let read = |query: &[(&str, &str)]| {
        let pairs: Vec<_> = query.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        url::read(&pairs, &chart_data)
    };
    let asked = read(&[("from", "-43"), ("to", "0")]);
    assert_eq!(asked.settings.range, Span { from: Month::new(-43, 1), to: Month::new(0, 12) });
    let written: Vec<_> = url::write(&asked.settings, &chart_data).filter_map(|it| it.1).collect();
    assert_eq!(written, ["-43", "0"]);
    assert!(read(&[("from", "-0043")]).ignored[0].contains("from “-0043”"));
}

/// Lists by the grammar of `recode` and of `sources`, with a slip in some: ids and keys that are there or
/// not, codes in and out of range, marks too many.
fn any_list() -> impl Strategy<Value = String> {
    let pick = |words: &[&'static str]| prop::sample::select(words.to_vec());
    let id = pick(&["1952-trade-agreement", "1958-03-10-friendship-reaffirmed", "never", "", "-"]);
    let code = prop_oneof![
        4 => (0..18_u8).prop_map(|code| code.to_string()),
        1 => pick(&["-", "", "+4", "04", "4.0", "١"]).prop_map(str::to_owned),
    ];
    let directness = pick(&["", "", "*0", "*0.5", "*1", "*", "*2", "*1*1"]);
    let recode = (id, pick(&[":", ":", ":", "", "::"]), code, directness)
        .prop_map(|(id, colon, code, directness)| format!("{id}{colon}{code}{directness}"));
    let source = (pick(&["", "-", "--"]), pick(&["chronicle-1960", "nobody", "", "trade"]))
        .prop_map(|(sign, key)| format!("{sign}{key}"));
    let item = prop_oneof![recode, source];
    prop::collection::vec(item, 0..5).prop_map(|items| items.join(","))
}

proptest! {
    #![proptest_config(random::cases(256))]

    #[test]
    fn a_list_is_read_whole_or_ignored_whole(name in prop::sample::select(vec!["recode", "sources", "domains", "actors", "compare"]), list in any_list()) {
        let FromUrl { settings, ignored, .. } = asked(&format!("{name}={list}"));
        let chart_data = chart_data();
        let written: Vec<_> = url::write(&settings, &chart_data).filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        if !ignored.is_empty() {
            prop_assert!(written.is_empty(), "{} and {:?}", list, written);
        }
        let again = url::read(&written, &chart_data);
        prop_assert_eq!((again.settings, again.ignored.len()), (settings, 0));
    }

    #[test]
    fn what_is_chosen_is_written_as_it_is_read(
        choice in random::any_choice(),
        specification in random::any_specification(&chart_data()),
    ) {
        let chart_data = chart_data();
        let choice = Settings { specification, ..choice };
        let pairs: Vec<_> = url::write(&choice, &chart_data).collect();
        let said = pairs.iter().filter_map(|(name, value)| Some(format!("{name}={}", value.as_ref()?)));
        let query = said.collect::<Vec<_>>().join("&");
        let FromUrl { settings: again, ignored, .. } = asked(&query);
        prop_assert_eq!(&again, &choice, "{}", query);
        prop_assert!(ignored.is_empty());
        prop_assert_eq!(query.is_empty(), choice == Settings::published(chart_data.span));
    }
}
