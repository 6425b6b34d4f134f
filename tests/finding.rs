//! What is said of the years that are drawn, held to the curve: for every range of years of the shipped
//! record at three half-lives, and for ranges of random relations.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use common::packs::packs;
use common::{FIXTURES, five_discs, random};
use cordiality::analysis::Measured;
use cordiality::chart_data::ChartData;
use cordiality::components::Shared;
use cordiality::components::finding::{Headline, Props, lede};
use cordiality::date::Month;
use cordiality::i18n;
use cordiality::method::{Curve, Specification};
use cordiality::relation::{Relation, Span};
use cordiality::state::settings::{HalfLife, Settings, years};
use proptest::prelude::*;
use yew::{BaseComponent, Html, component};

#[component]
fn Lede(props: &Props) -> Html {
    lede(props)
}

/// What a component says, without its markup.
fn said<C: BaseComponent<Properties = Props>>(props: &Props) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = yew::LocalServerRenderer::<C>::with_props(props.clone()).hydratable(false);
    let markup = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
    let parts = markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect()
}

/// A whole number as the page writes it, at the start of a text.
fn number(text: &str) -> i32 {
    let text = text.replace('−', "-");
    let end = text.find(|letter: char| !"+-0123456789".contains(letter)).unwrap_or(text.len());
    text[..end].parse().unwrap_or_else(|_| panic!("no number: {text}"))
}

fn whole(value: f64) -> i32 {
    (value + 0.5).floor() as i32
}

/// Holds the headline of a range to the curve, by what it says.
fn check_headline(text: &str, curve: &Curve, range: Span) {
    let before = curve.at(Month(range.from.0 - 1)).or(curve.at(range.from)).expect("it is drawn");
    let end = curve.at(range.to).expect("it is drawn");
    let (_, told) = text.split_once("from ").expect("it begins somewhere");
    assert_eq!(number(told), whole(before), "{text}");
    let (_, last) = text.rsplit_once(" to ").expect("it ends somewhere");
    assert_eq!(number(last), whole(end), "{text}");
    let values: Vec<f64> = range.iter().filter_map(|month| curve.at(month)).collect();
    let [low, high] = [
        values.iter().copied().fold(f64::INFINITY, f64::min),
        values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    ];
    // What lies ten points beyond both ends is told, with its month; nothing else is.
    let mut told = 0;
    for (value, way, beyond) in
        [(high, "up", high - before.max(end)), (low, "down", before.min(end) - low)]
    {
        if beyond < 10.0 {
            continue;
        }
        let month = range.iter().find(|month| curve.at(*month) == Some(value)).expect("a month");
        let clause = format!("{way} to {} in {}", i18n::points(value), i18n::month(month));
        assert!(text.contains(&clause), "{text} does not say {clause}");
        told += 1;
    }
    assert_eq!(text.matches(" in ").count(), told, "{text}");
    let closes = if told == 0 { " by " } else { ", back " };
    assert!(text.contains("hardly moved") || text.contains(closes), "{text}");
    let moves = (end - before).abs() >= 10.0 || told > 0;
    assert_eq!(text.contains("hardly moved"), !moves, "{text}");
}

/// Holds headline and lede of ranges of years of a relation at a half-life.
fn check(relation: &Relation, half_life: HalfLife, ranges: impl IntoIterator<Item = Span>) {
    let chart_data = Shared::new(ChartData::of(relation));
    let specification = Specification::fading_by(half_life);
    let curve = Shared::from(Measured::of(&chart_data, &specification, None).curve);
    for range in ranges {
        let specification = specification.clone();
        let settings = Settings { specification, ..Settings::published(range) };
        let props = Props { chart_data: chart_data.clone(), curve: curve.clone(), settings };
        let [headline, lede] = [said::<Headline>(&props), said::<Lede>(&props)];
        if props.settings == Settings::published(relation.span) {
            assert_eq!([headline, lede], [relation.finding.clone(), relation.lede.clone()]);
            continue;
        }
        check_headline(&headline, &curve, range);
        assert_eq!(headline.contains("half-life"), half_life != HalfLife::PUBLISHED, "{headline}");
        let within = |month: Month| range.from <= month && month <= range.to;
        let acts = |counts: &dyn Fn(usize) -> bool| {
            let month = |act: usize| relation.acts[act].date.midpoint().month();
            (0..relation.acts.len()).filter(|act| counts(*act) && within(month(*act))).count()
        };
        let annotated = |act: usize| relation.acts[act].inflection.is_some();
        let (turns, all) = (acts(&annotated), relation.inflections().count());
        let (acts, every) = (acts(&|_| true), relation.acts.len());
        let says = format!("{turns} of {all} turning points and {acts} of {every} acts lie in");
        assert!(lede.starts_with(&says), "{lede}: {says}");
    }
}

/// Every range of whole years.
fn ranges(span: Span) -> Vec<Span> {
    let all = span.from.year()..=span.to.year();
    let pairs = all.clone().flat_map(|from| all.clone().map(move |to| (from, to)));
    pairs.filter(|(from, to)| from <= to).filter_map(|(from, to)| years(from, to, span)).collect()
}

#[test]
fn of_every_pack_every_range_of_years_has_a_finding_of_its_own() {
    for relation in packs() {
        for half_life in ["0.5", "2", "8"] {
            check(&relation, half_life.parse().expect("a half-life"), ranges(relation.span));
        }
    }
}

#[test]
fn small_relations_have_findings() {
    for (_, relation) in FIXTURES {
        check(&relation(), HalfLife::PUBLISHED, ranges(relation().span));
    }
}

#[test]
fn superlatives_carry_the_ink_of_the_curve_there() {
    let chart_data = ChartData::of(&five_discs());
    let words: Vec<(&str, bool)> =
        chart_data.finding.iter().map(|it| (it.words.as_str(), it.is.is_some())).collect();
    assert_eq!(words, [("They met ", false), ("in the middle", true)]);
}

proptest! {
    #![proptest_config(random::cases(32))]

    #[test]
    fn random_relations_have_findings(relation in random::relations(0..24), from in 1950..1960, to in 1950..1960) {
        let range = years(from, to, relation.span).expect("it lies in the span");
        check(&relation, HalfLife::PUBLISHED, [range]);
    }
}
