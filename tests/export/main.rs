//! What a reader takes away of a view: every text is read by what will read it.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod cite;
#[path = "../common/mod.rs"]
mod common;
mod data;
mod host;
mod managers;
mod picture;
mod recoded;
mod snippet;

use std::rc::Rc;
use std::sync::LazyLock;

use cordiality::analysis::{Analysis, TurningPoint};
use cordiality::chart::theme::Theme;
use cordiality::chart_data::ChartData;
use cordiality::export::{Address, View};
use cordiality::method::{Curve, Specification};
use cordiality::relation::Relation;
use cordiality::state::settings::{HalfLife, Settings, years};

/// The page's relation as it is published, its curve at two half-lives, and with an act left out.
struct Known {
    relation: Relation,
    chart_data: ChartData,
    curve: Curve,
    turning_points: Vec<TurningPoint>,
    slower: Curve,
    without: Curve,
}

static PUBLISHED: LazyLock<Known> = LazyLock::new(|| {
    let Analysis { relation, chart_data, curve, turning_points, .. } =
        Analysis::published(common::shipped());
    let slower = Specification::fading_by("4".parse().expect("it is one"));
    let [slower, without] = [slower, left_out(&chart_data)]
        .map(|it| Curve::under(&chart_data.acts, chart_data.span, &it));
    let (chart_data, curve) = (Rc::unwrap_or_clone(chart_data), Rc::unwrap_or_clone(curve));
    let turning_points = turning_points.to_vec();
    Known { relation, chart_data, curve, turning_points, slower, without }
});

/// As published, but for the invasion of 1979.
fn left_out(chart_data: &ChartData) -> Specification {
    let mut specification = Specification::PUBLISHED;
    specification.recode(chart_data.act("1979-invasion").expect("it is coded"), Some(None));
    specification
}

/// Where the page stands.
fn address() -> Address {
    Address::of("https://example.org/cordiality/")
}

/// The view that is published.
fn whole() -> View<'static> {
    let Known { chart_data, curve, turning_points, .. } = &*PUBLISHED;
    let settings = Settings::published(chart_data.span);
    View { chart_data, curve, turning_points, settings, event: None, theme: None, size: None }
}

/// Some years at another half-life with a card, in the dark.
fn chosen() -> View<'static> {
    let (chart_data, curve) = (&PUBLISHED.chart_data, &PUBLISHED.slower);
    let range = years(1954, 1965, chart_data.span).expect("it has these years");
    let half_life: HalfLife = "4".parse().expect("it is one");
    let event = chart_data.inflection("1960-u2-shot-down");
    assert!(event.is_some());
    let settings = Settings {
        specification: Specification::fading_by(half_life),
        ..Settings::published(range)
    };
    let turning_points = &PUBLISHED.turning_points;
    View {
        chart_data,
        curve,
        turning_points,
        settings,
        event,
        theme: Some(Theme::Dark),
        size: None,
    }
}

const CHOSEN: &str = "from=1954&to=1965&half-life=4&event=1960-u2-shot-down&theme=dark";

#[test]
fn an_address_asks_for_the_view_and_no_more() {
    let check = |got: String, expected: &str| assert_eq!(got, expected);
    let one_file = Address::of("file:///home/me/cordiality.html?from=1950#acts");
    check(address().page(&whole()), "https://example.org/cordiality/");
    check(address().embed(&whole()), "https://example.org/cordiality/embed.html");
    check(address().page(&chosen()), &format!("https://example.org/cordiality/?{CHOSEN}"));
    check(
        address().embed(&chosen()),
        &format!("https://example.org/cordiality/embed.html?{CHOSEN}"),
    );
    check(one_file.embed(&chosen()), &format!("file:///home/me/cordiality.html?embed=1&{CHOSEN}"));
    check(address().entry("1917-a"), "https://example.org/cordiality/#1917-a");
    check(one_file.file("acts.csv"), "file:///home/me/acts.csv");
}

#[test]
fn an_address_is_read_as_it_was_written() {
    let pairs: Vec<(String, String)> = (address().page(&chosen()).split(['?', '&']).skip(1))
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let asked = cordiality::state::url::read(&pairs, &PUBLISHED.chart_data);
    assert_eq!(asked.ignored, Vec::<String>::new());
    assert_eq!((asked.settings, asked.event), (chosen().settings, chosen().event));
}

#[test]
fn a_view_is_named_by_what_differs() {
    let check = |got: String, expected: &str| assert_eq!(got, expected);
    check(whole().name(), "Pakistan and the Soviet Union, 1947–91");
    check(
        chosen().name(),
        "Pakistan and the Soviet Union, 1947–91: 1954–65, with a half-life of 4 years, opened at \
         “U-2 from Peshawar shot down”, 1 May 1960",
    );
    check(whole().finding(), &PUBLISHED.relation.finding);
    assert!(chosen().finding().starts_with("1954–65, with a half-life of 4 years: from "));
}
