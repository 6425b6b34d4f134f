//! The chart data as text: what is written is what is read, and whatever is read is a chart data or a fault.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use common::random::{self, mutated, relations};
use common::{FIXTURES, five_discs, shipped};
use cordiality::analysis::Measured;
use cordiality::chart::form::{Form, PICTURES};
use cordiality::chart::plot_area::PlotArea;
use cordiality::chart::{Drawn, Scene, svg};
use cordiality::chart_data::{Bar, ChartData, ChartDataError, Precision};
use cordiality::date::{Month, PartialDate, Unit};
use cordiality::method::specification::Code;
use cordiality::method::{Curve, Specification, WeightedAct};
use cordiality::relation::{Relation, Role, Span};
use proptest::prelude::*;

/// Holds that a chart data says of a relation what the relation says, and is read as it was written.
fn check(relation: &Relation) {
    let chart_data = ChartData::of(relation);
    assert_eq!(
        ChartData::from_text(&chart_data.to_text().expect("it is written")).as_ref(),
        Ok(&chart_data)
    );
    let curve = Curve::under(&chart_data.acts, chart_data.span, &Specification::PUBLISHED);
    assert_eq!(curve.weighted_acts[..], WeightedAct::all(&relation.acts));
    let titles = (0..chart_data.acts.len()).map(|act| chart_data.title(act));
    assert!(relation.acts.iter().map(|act| act.title.as_str()).eq(titles));
    let ids = chart_data.annotations.iter().map(|inflection| inflection.id.as_str());
    assert!(relation.inflections().map(|act| relation.acts[act].id.as_str()).eq(ids));
    for annotation in &chart_data.annotations {
        let act = &relation.acts[annotation.act];
        let primary = annotation.primary.as_ref();
        assert_eq!(annotation.tier(), act.tier, "{}", act.id);
        assert_eq!(primary.map_or("", |it| it.clause.as_str()), act.clause, "{}", act.id);
    }
    let parties = relation.parties.each_ref().map(|party| party.id.as_str());
    assert_eq!(chart_data.parties.each_ref().map(String::as_str), parties);
    for (place, act) in relation.acts.iter().enumerate() {
        let (coded, id) = (&chart_data.acts[place], act.id.as_str());
        let first = relation.acts.iter().position(|other| other.id == act.id);
        assert_eq!((chart_data.id(place), chart_data.act(id)), (id, first));
        assert_eq!((coded.domain, coded.unverified), (act.domain, act.unverified), "{id}");
        let Code { category, directness } = coded.code;
        assert_eq!((category, directness), (act.code, act.directness), "{id}");
        for (number, actor) in [(coded.initiator, &act.initiator), (coded.target, &act.target)] {
            let party = parties.iter().position(|party| party == actor);
            assert_eq!(usize::from(number.min(2)), party.unwrap_or(2), "{id}");
        }
        let key = |work: u16| chart_data.works[usize::from(work)].as_str();
        let told = coded.cited.iter().map(|cited| (key(cited.work), cited.via.map(key)));
        let cites = act.cites.iter().map(|cite| {
            let via = cite.via().map(|(_, key, _)| key);
            (relation.sources[cite.source].key.as_str(), via)
        });
        assert!(cites.eq(told), "{id}: {:?}", coded.cited);
        let precision = match act.date.exact() {
            Some(Unit::Month(_)) => Precision::Month,
            Some(Unit::Day(..)) => Precision::Day,
            _ => Precision::Year,
        };
        assert_eq!(precision, chart_data.precisions[place], "{id}");
    }
    for (index, act) in relation.acts.iter().enumerate() {
        assert_eq!(chart_data.date(index), act.date, "{}", act.id);
    }
    assert_eq!(chart_data.title, relation.title);
    let (told, known) = (&chart_data.publication, &relation.publication);
    assert_eq!((&told.creator, &told.licence), (&known.creator, &known.licence));
    assert_eq!(told.released, known.released);
    let eras = chart_data.eras.iter().map(|era| era.name.as_str());
    assert!(relation.eras.iter().map(|era| era.short.as_str()).eq(eras));
    for (party, leaders) in relation.parties.iter().zip(&chart_data.leaders) {
        let ruled = relation
            .offices
            .iter()
            .filter(|office| office.party == party.id && office.role == Role::Leader)
            .map(|office| office.short.as_str());
        assert!(ruled.eq(leaders.iter().map(|leader| leader.name.as_str())), "{}", party.id);
    }
    let bars = chart_data.context.iter().map(|bar| (bar.kind, bar.period.name.as_str()));
    assert!(relation.context.iter().map(|it| (it.kind, it.short.as_str())).eq(bars));
    for (it, Bar { period, .. }) in relation.context.iter().zip(&chart_data.context) {
        let (first, last) = (relation.span.from.first_day(), relation.span.to.last_day());
        assert!(
            first <= period.from && period.from <= period.to && period.to <= last,
            "{}",
            it.name
        );
        assert!(period.from == it.from.earliest() || period.from == first, "{}", it.name);
        let ends = it.until.map_or(last, PartialDate::latest);
        assert!(period.to == ends || period.to == last, "{}", it.name);
    }
}

/// Holds that no two bars of a row lie at one time.
fn check_rows(chart_data: &ChartData) {
    let bars = &chart_data.context;
    for (place, bar) in bars.iter().enumerate() {
        for other in bars[place + 1..].iter().filter(|other| other.row == bar.row) {
            let apart = other.period.to < bar.period.from || bar.period.to < other.period.from;
            assert!(apart, "{bar:?} and {other:?}");
            assert_eq!(bar.kind, other.kind, "{bar:?} and {other:?}");
        }
    }
}

/// Holds that a text is a chart data whose months can be read, or has a fault in one of its lines.
fn check_text(text: &str) {
    match ChartData::from_text(text) {
        Err(ChartDataError::Form) => {}
        Err(ChartDataError::Line(line)) => {
            assert!((1..=text.lines().count() + 1).contains(&line), "line {line} of {text:?}");
        }
        Ok(chart_data) => {
            // At the end of a line a return may go; elsewhere nothing does.
            if !text.contains('\r') {
                assert_eq!(
                    ChartData::from_text(&chart_data.to_text().expect("it is written")).as_ref(),
                    Ok(&chart_data),
                    "{text:?}"
                );
            }
            let (field, span) = (PlotArea::of(chart_data.span), chart_data.span);
            let last = Span { from: span.to, to: span.to };
            // Drawing thousands of years takes seconds without optimisation.
            let ranges = if span.months() < 2400 { vec![span, last] } else { vec![] };
            let curve = Curve::under(&chart_data.acts, span, &Specification::PUBLISHED);
            for range in ranges {
                let Measured { turning_points, .. } =
                    Measured::of(&chart_data, &Specification::PUBLISHED, None);
                let drawn = Drawn {
                    chart_data: &chart_data,
                    curve: &curve,
                    turning_points: &turning_points,
                    range,
                };
                let _ = svg::write(&Scene::of(&drawn, PICTURES[0]));
            }
            for x in [0.0, 0.5, 1.0] {
                let month = field.month_at(Form::Across, x, 0.5).expect("it is on the plot");
                assert!(span.from <= month && month <= span.to, "{month} of {text:?}");
                let held = curve.contributions.at(month.last_day(), 5);
                let value = curve.at(month).expect("it is in the span");
                assert!(value.abs() <= 100.0, "{value} in {month} of {text:?}");
                assert!(held.parts.iter().all(|part| part.act < chart_data.acts.len()));
            }
        }
    }
}

#[test]
fn every_relation_of_ours_is_read_as_it_was_written() {
    FIXTURES.into_iter().for_each(|(_, relation)| check(&relation()));
    check(&shipped());
    check_rows(&ChartData::of(&shipped()));
}

#[test]
fn what_breaks_no_line_is_no_fault() {
    let mut relation = five_discs();
    relation.acts[0].title = "Trade\tand\nfriendship".to_owned();
    let chart_data = ChartData::of(&relation);
    assert_eq!(chart_data.title(0), "Trade and friendship");
    assert_eq!(ChartData::from_text(&chart_data.to_text().expect("it is written")), Ok(chart_data));
}

#[test]
fn a_fault_is_in_the_line_that_has_it() {
    let head = "7\t23400\t23411\t1\t1\t0\t1\t1\t2\tNorthern\tSouthern\tnorth\tsouth";
    let ranges = "-90 0 0 0 0 0 0 0 0 0 0 50\t20 0 0 0 0 0 0 0 0 0 0 5\t11";
    let whole = format!(
        "{head}\nTwo\tWe\t1960-02\tCC0\thttps://c.org\tur\trtl\n2\tLede\n.\tFound\n+\twarmest\n{ranges}\n2\tbook paper\n-7305\t-5479\tThaw\n-7305\t-6000\tAsk\n0\t-7305\t-5479\tPact\n0\t-\t777\t9\tPact\tIt cools\n-5706\t0\t11\t71\t0\t4\t1 0:1\tpact\tPact\n9\t3\t4\t0\t1\t0\t\ttrade\tTrade\n"
    );
    assert!(ChartData::from_text(&whole).is_ok());
    let form = ChartDataError::Form;
    let line = ChartDataError::Line;
    for (from, to, fault) in [
        ("7\t23400", "\t23400", form),
        ("7\t23400", "77\t23400", form),
        ("23400", "year", line(1)),
        ("23400", "23412", line(1)),
        ("23400", "-119989", line(1)),
        ("23411", "120000", line(1)),
        // A publication without all of its cells, or of a day that is none.
        ("\tCC0", "", line(2)),
        ("1960-02", "1960-13", line(2)),
        ("2\tLede", "Lede", line(3)),
        ("2\tLede", "1\tLede", line(5)),
        (".\tFound", "Found", line(4)),
        (".\tFound", "*\tFound", line(4)),
        // Ranges of another number of months, backwards, beyond the scale.
        ("23411", "23412", line(6)),
        ("-90 0 0", "-90 0", line(6)),
        ("-90 0 0", "-90 0 x", line(6)),
        ("-90 0 0", "-90 0 111", line(6)),
        ("-90 0 0", "-101 0 0", line(6)),
        ("20 0 0", "2147483647 1 0", line(6)),
        ("-90 0 0", "-90\t0 0", line(6)),
        // More works than there are keys, or fewer.
        ("2\tbook", "3\tbook", line(7)),
        ("2\tbook", "1\tbook", line(7)),
        ("2\tbook", "book", line(7)),
        ("\t777", "\t1001", line(11)),
        ("\t777", "\t-1", line(11)),
        // More settings under which it holds than there are.
        ("777\t9", "777\t12", line(11)),
        ("777\t9", "777\t-1", line(11)),
        ("5\t11\n", "5\n", line(6)),
        ("\tNorthern\tSouthern", "", line(1)),
        ("\tsouth", "", line(1)),
        ("\t1\t2\tN", "\t-1\t2\tN", line(1)),
        ("\t1\t2\tN", "\t99999999999999999999999\t2\tN", line(1)),
        ("\t1\t2\tN", "\t2\t2\tN", line(12)),
        ("\t1\t2\tN", "\t9999999999\t2\tN", line(12)),
        ("\t1\t2\tN", "\t0\t2\tN", line(11)),
        // Eras and leaders: days that are none, backwards, without a name.
        ("-5479", "-9999", line(8)),
        ("-5479", "soon", line(8)),
        ("\tThaw", "", line(8)),
        ("-6000", "99999999", line(9)),
        // A treaty or war: in no row, backwards, without a name.
        ("\n0\t-7305", "\n12\t-7305", line(10)),
        ("\n0\t-7305", "\n-\t-7305", line(10)),
        ("\n0\t-7305", "\n0\t-5000", line(10)),
        ("\n0\t-7305\t-5479\tPact", "\n0\t-7305\t-5479", line(10)),
        // Cut between acts, cut inside a title, and more than there is to be.
        ("\t1\t2\tN", "\t1\t3\tN", line(14)),
        ("Trade\n", "Tra", line(14)),
        ("\t1\t2\tN", "\t1\t1\tN", line(13)),
        ("0\t-\t", "0 -\t", line(11)),
        ("0\t-\t", "0\t*\t", line(11)),
        ("0\t-\t", "2\t-\t", line(11)),
        ("-5706\t0", "-5706\t-1", line(12)),
        ("-5706", "99999999999", line(12)),
        ("-5706", "-2147483648", line(12)),
        ("\t71", "\t72", line(12)),
        ("\t71", "\t-1", line(12)),
        // A category that is none, an actor below all, works that are not there.
        ("\t11\t71", "\t16\t71", line(12)),
        ("\t11\t71", "\t+11\t71", line(12)),
        ("\t0\t4\t", "\t0\t-4\t", line(12)),
        ("1 0:1", "2", line(12)),
        ("1 0:1", "0:2", line(12)),
        ("1 0:1", "0:", line(12)),
        ("9\t3", "2147483647\t3", line(13)),
        ("9\t3", "9\t2147483647", line(13)),
        ("\ttrade", "", line(13)),
        ("\tTrade", "", line(13)),
        ("Trade\n", "Trade\n\n", line(14)),
    ] {
        let text = whole.replacen(from, to, 1);
        assert!(text != whole, "{from:?} is not there");
        assert_eq!(ChartData::from_text(&text), Err(fault), "{from:?} → {to:?}");
    }
}

/// A line's cells, most of them numbers that mean something.
fn any_line() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        4 => (-9000..30_000_i32).prop_map(|number| number.to_string()),
        1 => any::<i64>().prop_map(|number| number.to_string()),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(cell, 0..6).prop_map(|cells| cells.join("\t"))
}

proptest! {
    #![proptest_config(random::cases(256))]

    #[test]
    fn a_random_relation_is_read_as_it_was_written(relation in relations(0..30)) {
        check(&relation);
    }

    #[test]
    fn mutated_chart_data_never_panics_the_page(text in mutated(&ChartData::of(&five_discs()).to_text().expect("it is written"))) {
        check_text(&text);
    }

    #[test]
    fn random_lines_never_panic_the_page(lines in prop::collection::vec(any_line(), 0..8)) {
        check_text(&format!("7\t{}\n", lines.join("\n")));
    }

    #[test]
    fn random_text_never_panics_the_page(text in any::<String>()) {
        check_text(&text);
    }

    #[test]
    fn the_widest_spans_and_the_heaviest_acts_can_be_read(
        from in 0..120_000_i32,
        length in 0..120_000_i32,
        acts in prop::collection::vec((0..90_000_i32, 0..90_000_i32, 1..=15_u8, 0..72_i32), 0..6),
    ) {
        let to = Month(from.saturating_add(length).min(119_999)).0;
        let acts: String = (acts.iter())
            .map(|(gap, stay, code, kind)| format!("{gap}\t{stay}\t{code}\t{kind}\t0\t1\t\tact\tAct\n"))
            .collect();
        let count = acts.lines().count();
        let text = format!("7\t{from}\t{to}\t0\t0\t0\t0\t0\t{count}\tNorthern\tSouthern\tn\ts\n\t\t\t\t\ten\tltr\n0\t\n\t\t0\n0\t\n{acts}");
        prop_assert!(ChartData::from_text(&text).is_ok());
        check_text(&text);
    }
}
