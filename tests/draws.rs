//! The draws around the curve and what months rest on, against second, direct readings of the method.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

mod common;

use common::{act, five_discs, random, relation, shipped};
use cordiality::analysis::{Analysis, Measured};
use cordiality::chart_data::ChartData;
use cordiality::date::{Day, Month};
use cordiality::method::draws::{DRAWS, Draws, Range};
use cordiality::method::specification::{Code, Recoded};
use cordiality::method::turning_points::Turns;
use cordiality::method::verdict::Verdict;
use cordiality::method::{Curve, HALF_LIFE_YEARS, Model, Specification, WeightedAct, Weights};
use cordiality::relation::{Act, Directness, Domain, Relation, Span};
use proptest::prelude::*;

/// PCG-XSH-RR 64/32 as its author's minimal C has it: one start, a stream for each draw.
struct Pcg {
    state: u64,
    increment: u64,
}

impl Pcg {
    fn new(stream: u64) -> Self {
        let mut pcg = Self { state: 0, increment: stream << 1 | 1 };
        pcg.next();
        pcg.state = pcg.state.wrapping_add(1947);
        pcg.next();
        pcg
    }

    fn next(&mut self) -> f64 {
        let old = self.state;
        self.state = old.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(self.increment);
        let mixed = (((old >> 18) ^ old) >> 27) as u32;
        f64::from(mixed.rotate_right((old >> 59) as u32)) / 4_294_967_296.0
    }
}

/// What a category weighs, by Azar or by equal steps.
fn weight(it: &Specification, category: i32) -> f64 {
    const AZAR: [f64; 15] = [
        92.0, 47.0, 31.0, 27.0, 14.0, 10.0, 6.0, 1.0, -6.0, -16.0, -29.0, -44.0, -50.0, -65.0,
        -102.0,
    ];
    match it.weights {
        Weights::Azar => AZAR[category as usize - 1],
        Weights::EqualSteps => f64::from(8 - category),
    }
}

/// A draw around a specification, of those that change no work and no month, by the plain sums of the method:
/// its value at the end of each month, and the days of acts.
fn draw(acts: &[Act], span: Span, it: &Specification, number: u16) -> (Vec<f64>, Vec<Option<Day>>) {
    let mut pcg = Pcg::new(number.into());
    let half_life = it.half_life.years() * libm::pow(2.0, 2.0 * pcg.next() - 1.0);
    let indirect = (it.indirect.share() + 0.25 * (2.0 * pcg.next() - 1.0)).clamp(0.0, 1.0);
    let of = |directness: Directness, indirect: f64| match directness {
        Directness::Direct => 1.0,
        Directness::Indirect => indirect,
        Directness::Context => 0.0,
    };
    let mut drawn: Vec<(Option<Day>, f64, &Act)> = (acts.iter().enumerate())
        .map(|(place, act)| {
            let recoded = it.recoded.iter().find(|recoded| recoded.act == place);
            let published = Code { category: act.code, directness: act.directness };
            let chosen = recoded.map_or(Some(published), |recoded| recoded.code);
            let step = pcg.next();
            let step = if step < 0.15 { -1 } else { i32::from(step >= 0.85) };
            let is_dropped = pcg.next() < 0.1 || chosen.is_none();
            let code = chosen.unwrap_or(published);
            let category = (i32::from(code.category.number()) + step).clamp(1, 15);
            let (first, last) = (act.date.earliest().0, act.date.latest().0);
            let day = Day(first + (pcg.next() * f64::from(last - first + 1)) as i32);
            let counts = it.domains[act.domain as usize];
            let factor = if counts { of(code.directness, indirect) } else { 0.0 };
            ((!is_dropped).then_some(day), weight(it, category) * factor, act)
        })
        .collect();
    let strength: f64 = (acts.iter())
        .map(|act| {
            weight(it, act.code.number().into()).abs() * of(act.directness, it.indirect.share())
        })
        .sum();
    let scale = strength / span.years() * half_life / libm::log(2.0);
    let days = drawn.iter().map(|(day, ..)| *day).collect();
    if it.model == Model::YanZhou {
        let greatest = if it.weights == Weights::Azar { 102.0 } else { 7.0 };
        drawn.sort_by_key(|(day, ..)| *day);
        let level = |end: Day| {
            let acts = drawn.iter().filter(|(day, ..)| day.is_some_and(|day| day <= end));
            acts.fold(0.0, |level: f64, (_, points, _)| {
                let size = 9.0 * points / greatest;
                level + size * (9.0 - level * size.signum()) / 9.0
            })
        };
        let value = |month: Month| level(month.last_day()) * 100.0 / 9.0;
        return (span.iter().map(value).collect(), days);
    }
    let stock = |end: Day| {
        let left = drawn.iter().filter_map(|(day, points, act)| {
            let day = (*day)?;
            let from = act.until.map_or(day, |until| until.midpoint().max(day));
            let years = f64::from((end.0 - from.0).max(0)) / 365.25;
            (day <= end).then(|| points * libm::pow(0.5, years / half_life))
        });
        left.sum::<f64>()
    };
    let value = |month: Month| match scale > 0.0 {
        true => 100.0 * libm::tanh(stock(month.last_day()) / scale),
        false => 0.0,
    };
    (span.iter().map(value).collect(), days)
}

/// Holds the draws of a relation, around the curve of a specification, against the direct reading.
fn check(relation: &Relation, it: &Specification) {
    let (acts, span) = (&relation.acts, relation.span);
    let chart_data = ChartData::of(relation);
    let draws = Draws::around(chart_data.around(), it);
    let mut months = vec![Vec::new(); span.months()];
    let mut confirmed = vec![0; relation.inflections().count()];
    for number in 0..DRAWS {
        let (values, days) = draw(acts, span, it, number);
        months.iter_mut().zip(&values).for_each(|(month, value)| month.push(*value));
        let curve = Curve { cordiality: values, ..Curve::of(&[], span, HALF_LIFE_YEARS) };
        let turns = Turns::of(&curve);
        for (count, act) in confirmed.iter_mut().zip(relation.inflections()) {
            let direction = acts[act].inflection.expect("it is annotated");
            let verdict = days[act].map(|day| Verdict::of(&curve, &turns, day.month(), direction));
            *count += u16::from(matches!(verdict, Some(Verdict::Confirmed(_))));
        }
    }
    for (place, (mut values, range)) in months.into_iter().zip(&draws.ranges).enumerate() {
        values.sort_by(f64::total_cmp);
        // The last bits of two ways to sum may round to neighbouring points.
        let near =
            |rank: usize, whole: i32| (values[rank - 1] - f64::from(whole)).abs() <= 0.5 + 1e-9;
        assert!(near(50, range.low) && near(950, range.high), "month {place}: {range:?}");
    }
    assert_eq!(draws.confirmed, confirmed);
}

#[test]
fn draws_are_those_of_the_method() {
    let plain = || Specification::PUBLISHED;
    check(&relation([]), &plain());
    check(&five_discs(), &plain());
    let sustained = Act { until: "1956".parse().ok(), ..act("1953-02", 13, "Blockade") };
    let some = relation([
        sustained,
        Act { directness: Directness::Indirect, ..act("1951", 1, "Union offered") },
        Act { directness: Directness::Context, ..act("1952", 15, "War elsewhere") },
        act("1954-03-01/1955-03-01", 15, "War"),
    ]);
    check(&some, &plain());
    let left_out = Recoded { act: 0, code: None };
    let other = Code { category: some.acts[0].code, directness: Directness::Indirect };
    let choices = [
        Specification::fading_by("4.5".parse().expect("a half-life")),
        Specification { weights: Weights::EqualSteps, ..plain() },
        Specification { model: Model::YanZhou, ..plain() },
        Specification { indirect: "0".parse().expect("a share"), ..plain() },
        Specification { indirect: "0.9".parse().expect("a share"), ..plain() },
        Specification {
            domains: Domain::ALL.map(|it| it != five_discs().acts[1].domain),
            ..plain()
        },
        Specification { recoded: vec![left_out], ..plain() },
        Specification { recoded: vec![Recoded { code: Some(other), ..left_out }], ..plain() },
    ];
    for it in choices {
        check(&some, &it);
        check(&five_discs(), &it);
    }
}

#[test]
fn the_range_holds_the_published_curve_nearly_everywhere() {
    let Analysis { curve, chart_data, turning_points, .. } = Analysis::published(shipped());
    let draws = chart_data.published.draws.as_ref().expect("draws were made");
    let holds = |(range, value): (&Range, &f64)| {
        f64::from(range.low) - 0.5 <= *value && *value <= f64::from(range.high) + 0.5
    };
    let held = draws.ranges.iter().zip(&curve.cordiality).filter(|pair| holds(*pair)).count();
    assert!(held * 100 >= draws.ranges.len() * 95, "{held} of {}", draws.ranges.len());
    // What the curve confirms, some draw does; what no draw confirms, the curve does not.
    for it in turning_points.iter() {
        let some = it.confirmed.expect("draws were made") > 0;
        assert!(some || !matches!(it.verdict, Verdict::Confirmed(_)), "{}", it.number);
        println!("{} {:?} {:?}", chart_data.title(it.act), it.confirmed, it.verdict);
    }
}

#[test]
fn a_curve_has_the_draws_around_itself_and_no_others() {
    let chart_data = Analysis::published(five_discs()).chart_data;
    let published = chart_data.published.draws.clone();
    let four = Specification::fading_by("4".parse().expect("a half-life"));
    let made = Draws::around(chart_data.around(), &four);
    let measured = |it: &Specification, draws| Measured::of(&chart_data, it, draws);
    // Those around the published one are known; those around another are none until they are made.
    assert_eq!(measured(&Specification::PUBLISHED, None).curve.draws, published);
    assert_eq!(measured(&four, None).curve.draws, None);
    assert!(measured(&four, None).turning_points.iter().all(|it| it.confirmed.is_none()));
    let measured = measured(&four, Some(&made));
    let shares = measured.turning_points.iter().map(|it| it.confirmed);
    assert!(shares.eq(made.confirmed.iter().map(|it| Some(*it))));
    assert!(Some(&made) != published.as_ref() && measured.curve.draws == Some(made));
    let text = chart_data.to_text().expect("it is written");
    assert_eq!(ChartData::from_text(&text).as_ref(), Ok(&*chart_data));
}

proptest! {
    #![proptest_config(random::cases(64))]

    #[test]
    fn months_rest_on_the_acts_of_two_years(relation in random::relations(0..12)) {
        let acts = WeightedAct::all(&relation.acts);
        let curve = Curve::of(&acts, relation.span, HALF_LIFE_YEARS);
        for month in relation.span.iter() {
            let counts = |act: &&WeightedAct| {
                let age = month.0 - act.day.month().0;
                act.points != 0.0 && age >= 0 && (age < 24 || month <= act.until.month())
            };
            let weights = acts.iter().map(|act| act.at(month.last_day(), HALF_LIFE_YEARS).abs());
            let (sum, squares) = weights.fold((0.0, 0.0), |(sum, squares), weight| {
                (sum + weight, squares + weight * weight)
            });
            let effective = if squares > 0.0 { sum * sum / squares } else { 0.0 };
            let support = curve.support(month);
            prop_assert_eq!(support.known, acts.iter().filter(counts).count(), "{}", month);
            prop_assert!((support.effective - effective).abs() < 1e-6, "{}: {:?}", month, support);
        }
    }
}
