//! The line beneath another reading's curve is the published curve, and there is none beneath the published
//! one itself.

use cordiality::analysis::{Analysis, Measured};
use cordiality::chart::curve::TOLERANCE_PX;
use cordiality::chart::form::PICTURES;
use cordiality::chart::geometry::Point;
use cordiality::chart::{Drawn, Scene};
use cordiality::chart_data::ChartData;
use cordiality::method::Specification;
use cordiality::relation::Span;
use proptest::prelude::*;

use super::boxes::{layers, segments};
use super::common::{random, shipped};
use super::painted::off_segment;
use super::windows;

/// How far points are from a line, at most, in px.
fn off(points: &[Point], line: &[(Point, Point)]) -> f64 {
    let off = |point: &Point| {
        line.iter().map(|(a, b)| off_segment(*point, *a, *b)).fold(f64::MAX, f64::min)
    };
    points.iter().map(off).fold(0.0, f64::max)
}

/// Holds of every picture of some years that the line beneath a curve is the curve of the published picture.
fn check(chart_data: &ChartData, it: &Specification, range: Span) {
    let [asked, published] =
        [it, &Specification::PUBLISHED].map(|it| Measured::of(chart_data, it, None));
    for picture in PICTURES {
        let scene = |Measured { curve, turning_points }: &Measured| {
            Scene::of(&Drawn { chart_data, curve, turning_points, range }, picture)
        };
        let (asked, published) = (scene(&asked), scene(&published));
        assert_eq!(published.layout.published, None);
        assert_eq!(layers(&published, "published").count(), 0);
        let line = &published.layout.line;
        if *it == Specification::PUBLISHED {
            assert_eq!(asked, published);
            continue;
        }
        assert_eq!(asked.layout.published.as_ref(), Some(line), "{picture:?} of {range:?}");
        let beneath = segments(&asked, "published");
        let curve = ["curve", "curve few"].map(|name| segments(&published, name)).concat();
        let ends =
            |line: &[(Point, Point)]| line.iter().flat_map(|it| [it.0, it.1]).collect::<Vec<_>>();
        for (points, line) in
            [(line, &beneath), (&ends(&curve), &beneath), (&ends(&beneath), &curve)]
        {
            let off = off(points, line);
            assert!(off <= TOLERANCE_PX + 1e-6, "{off} px off in {picture:?} of {range:?}");
        }
        // Nothing that is drawn of the other curve lies beneath it.
        let place = |name: &str| asked.layers.iter().position(|layer| layer.name.starts_with(name));
        assert!(place("published") < place("curve"), "{picture:?}");
    }
}

#[test]
fn beneath_every_other_reading_lies_the_published_curve() {
    let Analysis { chart_data, .. } = Analysis::of(shipped(), &Specification::PUBLISHED);
    let slower = Specification::fading_by("4".parse().expect("it is one"));
    let filtered = Specification { domains: [true, false, true, false], ..slower.clone() };
    let all = [Specification::PUBLISHED, slower, filtered];
    for (place, range) in windows(chart_data.span).step_by(97).enumerate() {
        check(&chart_data, &all[place % all.len()], range);
    }
}

proptest! {
    #![proptest_config(random::cases(12))]

    #[test]
    fn it_does_of_any_relation(
        (chart_data, it) in random::relations(1..30).prop_flat_map(|relation| {
            let chart_data = ChartData::of(&relation);
            let any = random::any_specification(&chart_data);
            (Just(chart_data), any)
        }),
        choice in random::any_choice(),
    ) {
        check(&chart_data, &it, choice.range);
    }
}
