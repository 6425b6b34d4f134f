//! What a picture leaves out: points of the curve and ticks of acts that nobody could see.
//!
//! Distances are measured here, by a second way; of the code under test this uses the shapes.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::ops::Range;

use common::{act, random, relation, shipped};
use cordiality::analysis::Analysis;
use cordiality::chart::axes::REACH;
use cordiality::chart::curve::{DASH_PX, TOLERANCE_PX};
use cordiality::chart::form::{Form, PICTURES, Picture, Purpose};
use cordiality::chart::frame::COLUMNS;
use cordiality::chart::geometry::{Point, outline};
use cordiality::chart::theme::{Ink, Style};
use cordiality::chart::{Drawn, Layer, Layout, Scene, Shape, svg};
use cordiality::date::Day;
use cordiality::method::Specification;
use cordiality::relation::{Act, Directness, Domain, Relation};
use proptest::prelude::*;

/// Room for the last bits of a sum.
const SLACK: f64 = 1e-9;

fn scene(relation: &Relation, picture: Picture) -> Scene {
    Scene::of(&Drawn::of(&Analysis::of(relation.clone(), &Specification::PUBLISHED)), picture)
}

fn layers<'a>(scene: &'a Scene, name: &'a str) -> impl Iterator<Item = &'a Layer> {
    scene.layers.iter().filter(move |layer| layer.name == name)
}

fn check(relation: &Relation, picture: Picture) {
    let scene = scene(relation, picture);
    check_curve(&scene);
    check_ticks(relation, &scene);
}

/// Every point of the curve is drawn, or lies in a gap where few acts are known.
fn check_curve(scene: &Scene) {
    let drawn = |name: &str| -> Vec<Vec<Point>> {
        let lines = layers(scene, name).flat_map(|layer| layer.clipped().into_owned());
        lines
            .filter_map(|shape| if let Shape::Line(points) = shape { Some(points) } else { None })
            .collect()
    };
    let (whole, broken) = (drawn("curve"), drawn("curve few"));
    let off = |lines: &[Vec<Point>], point| {
        lines.iter().map(|line| from_line(point, line)).fold(f64::INFINITY, f64::min)
    };
    let Layout { line, thin, .. } = &scene.layout;
    for (place, &point) in line.iter().enumerate() {
        // A point that both kinds share is drawn whole.
        let leads_on = [place.checked_sub(1).map(|_| place), Some(place + 1)];
        let mut leads_on = leads_on.into_iter().flatten().filter_map(|to| thin.get(to));
        let is_whole = leads_on.any(|is_thin| !is_thin);
        let (off, most) = match is_whole && line.len() > 1 && (place > 0 || !thin[1]) {
            true => (off(&whole, point), TOLERANCE_PX),
            false => (off(&broken, point), TOLERANCE_PX + DASH_PX[1]),
        };
        assert!(
            line.len() == 1 || off <= most + SLACK,
            "{point:?} is {off} px off the drawn curve"
        );
    }
    // What is drawn whole is in the ink of its grade.
    for layer in layers(scene, "curve") {
        let Style::Stroke { ink: Ink::Grade(grade), .. } = layer.style else { panic!("{layer:?}") };
        let (low, high) = grade.range();
        let reach = |value: f64| if value.abs() < 100.0 { value } else { value.signum() * REACH };
        let axes = scene.layout.axes;
        let [a, b] = [high, low].map(|value| axes.value.u_px(reach(value)));
        let holds = |point: &Point| {
            let (_, u) = axes.form.lengths(*point);
            a.min(b) - SLACK <= u && u <= a.max(b) + SLACK
        };
        for shape in layer.clipped().iter() {
            assert!(matches!(shape, Shape::Line(points) if points.iter().all(holds)), "{grade:?}");
        }
    }
}

/// How far a point is from a line.
fn from_line(point: Point, line: &[Point]) -> f64 {
    let apart =
        |x: f64, y: f64| ((x - point.x) * (x - point.x) + (y - point.y) * (y - point.y)).sqrt();
    let near = |pair: &&[Point]| {
        let (left, right) = (pair[0].x.min(pair[1].x), pair[0].x.max(pair[1].x));
        left - 4.0 <= point.x && point.x <= right + 4.0
    };
    let to_segment = |pair: &[Point]| {
        let (a, b) = (pair[0], pair[1]);
        let (run, rise) = (b.x - a.x, b.y - a.y);
        let length = run * run + rise * rise;
        let share = ((point.x - a.x) * run + (point.y - a.y) * rise) / length.max(1e-300);
        let share = share.clamp(0.0, 1.0);
        apart(a.x + share * run, a.y + share * rise)
    };
    let alone = line.first().map_or(f64::INFINITY, |first| apart(first.x, first.y));
    line.windows(2).filter(near).map(to_segment).fold(alone, f64::min)
}

/// Every act in the span has a tick of its ink in its lane, no farther off than ticks are merged.
fn check_ticks(relation: &Relation, scene: &Scene) {
    let ticks: Vec<(Ink, Point, Point)> = layers(scene, "tick")
        .flat_map(|layer| layer.shapes.iter().map(|shape| (layer.style.ink(), shape)))
        .map(|(ink, shape)| match shape {
            Shape::Line(points) => (ink, points[0], points[points.len() - 1]),
            Shape::Block(rect) => {
                let corner = |x, y| Point { x, y };
                (ink, corner(rect.left, rect.top), corner(rect.right, rect.bottom))
            }
            _ => panic!("a {shape:?} among ticks"),
        })
        .collect();
    let (layout, form) = (&scene.layout, scene.layout.sizes.picture.form());
    let ([first, last], _) = form.ends(layout.rows.plot);
    let column = (last - first) / f64::from(COLUMNS);
    for act in relation.acts.iter().filter(|act| relation.span.meets(act.date)) {
        let ink = match (act.directness, act.code.number()) {
            (Directness::Context, _) => Ink::Context,
            (_, 1..=8) => Ink::Warm,
            _ => Ink::Cold,
        };
        let x = layout.axes.time.t_px(act.date.midpoint());
        let place = Domain::ALL.iter().position(|domain| *domain == act.domain).unwrap_or(9);
        let lanes = &layout.rows.lanes;
        let Some(lane) = (if lanes.len() > 1 { lanes.get(place) } else { lanes.first() }) else {
            continue;
        };
        // Cooperative acts stand on the friendlier side of the lane's line, hostile ones on the other.
        let (_, [near, far]) = form.ends(*lane);
        let middle = f64::midpoint(near, far);
        let [near, far] = match (ink, form) {
            (Ink::Warm, Form::Across) | (Ink::Cold, Form::Down) => [near, middle],
            (Ink::Warm, Form::Down) | (Ink::Cold, Form::Across) => [middle, far],
            _ => [near, far],
        };
        // What is known to no month is a line.
        let line = act.date.latest().0 - act.date.earliest().0 > 40;
        let found = ticks.iter().any(|(inked, a, b)| {
            let [(t, u), (last_t, last_u)] = [*a, *b].map(|at| form.lengths(at));
            let nearest = x.clamp(t.min(last_t), t.max(last_t));
            // A broken line has its middle in the gap.
            let gap = if line && act.unverified { 0.5 * (last_t - t).abs() + column } else { 0.0 };
            *inked == ink
                && (x - nearest).abs() <= column / 2.0 + gap + SLACK
                && near - SLACK <= u.min(last_u)
                && u.max(last_u) <= far + SLACK
        });
        assert!(found, "{} has no tick near {x}", act.id);
    }
}

#[test]
fn a_picture_has_no_more_points_than_its_width_has_room_for() {
    let span = relation([]).span;
    let acts = |count: i32| {
        (0..count).map(move |number| {
            let day = Day(span.from.first_day().0 + number * 7919 % 3652);
            let date = format!("{}-{:02}", day.month().year(), 1 + number % 12);
            let code = [4, 10, 6, 12, 2, 14][number as usize % 6];
            Act { domain: Domain::ALL[number as usize % 4], ..act(&date, code, "Act") }
        })
    };
    let points = |count: i32, picture: Picture| -> usize {
        let analysis = Analysis::of(relation(acts(count)), &Specification::PUBLISHED);
        let scene = Scene::of(&Drawn::of(&analysis), picture);
        let lengths =
            scene.layers.iter().flat_map(|layer| &layer.shapes).map(|shape| match shape {
                Shape::Line(points) | Shape::Area(points) => points.len(),
                _ => 0,
            });
        lengths.sum()
    };
    for picture in [PICTURES[0], WIDEST] {
        let (few, many) = (points(3_000, picture), points(12_000, picture));
        assert!(many < few + few / 10, "{few} points for 3000 acts, {many} for 12000");
    }
}

#[test]
fn the_shipped_picture_leaves_out_what_cannot_be_seen_alone() {
    let relation = shipped();
    PICTURES.into_iter().for_each(|picture| check(&relation, picture));
}

#[test]
fn a_wide_date_is_a_line_along_all_that_it_can_mean() {
    for date in ["1954/1955", "1954-21", "1954-05~", "1953~", "1952-11/1953-02"] {
        let relation = relation([act(date, 5, "Visit")]);
        let scene = scene(&relation, WIDEST);
        let shapes = layers(&scene, "tick").flat_map(|layer| &layer.shapes);
        let [Shape::Block(line)] = shapes.collect::<Vec<_>>()[..] else {
            panic!("{date}: no line")
        };
        let x = |day| scene.layout.axes.time.t_px(day);
        let (date, column) =
            (relation.acts[0].date, f64::from(WIDEST.width_px) / f64::from(COLUMNS) + 2.0);
        let off = [line.left - x(date.earliest()), line.right - x(date.latest())];
        assert!(off.iter().all(|off| off.abs() <= column), "{date}: {off:?}");
    }
}

#[test]
fn pictures_of_all_widths_share_the_text_of_their_ticks_and_of_their_curve() {
    let relation = shipped();
    let paths = |picture: Picture, name: &str| -> Vec<String> {
        let picture = svg::write(&scene(&relation, picture));
        let begins = format!("<g class=\"{name} ");
        let groups = picture.split(begins.as_str()).skip(1);
        let paths = groups.filter_map(|group| group.split(" d=\"").nth(1)?.split('"').next());
        paths.map(str::to_owned).collect()
    };
    let of_purpose =
        |purpose: Purpose| PICTURES.into_iter().filter(move |it| it.purpose == purpose);
    for purpose in [Purpose::Column, Purpose::Page] {
        let mut pictures = of_purpose(purpose);
        let first = paths(pictures.next().expect("there are some"), "tick");
        assert!(first.len() > 5, "ticks of five inks, and lines along years");
        pictures.for_each(|picture| assert_eq!(paths(picture, "tick"), first, "{picture:?}"));
    }
    let curve = paths(PICTURES[0], "curve");
    for picture in PICTURES {
        let drawn = paths(picture, "curve");
        assert!(drawn[0].len() > 1000 && drawn[0] == curve[0], "{picture:?} has another curve");
    }
}

/// The picture with the most room.
const WIDEST: Picture = Picture { width_px: 1570, purpose: Purpose::Page };

/// Lines from left to right with steps of these widths.
fn lines(steps: Range<f64>, points: Range<usize>) -> impl Strategy<Value = Vec<Point>> {
    let smooth = prop::collection::vec((steps, -3.0..3.0_f64, 0..8_u8), points);
    smooth.prop_map(|steps| {
        let mut at = Point { x: 0.0, y: 0.0 };
        let step = |(dx, dy, jump): (f64, f64, u8)| {
            at = Point { x: at.x + dx, y: at.y + if jump == 0 { 40.0 * dy } else { 0.05 * dy } };
            at
        };
        steps.into_iter().map(step).collect()
    })
}

/// The greatest distance of a point of a line from its outline, and how many points that has.
fn outlined(line: &[Point]) -> (f64, usize) {
    let kept: Vec<Point> =
        outline(line, TOLERANCE_PX).into_iter().map(|place| line[place]).collect();
    let off = line.iter().map(|&point| from_line(point, &kept)).fold(0.0, f64::max);
    (off, kept.len())
}

proptest! {
    #![proptest_config(random::cases(64))]

    #[test]
    fn an_outline_is_never_farther_off_than_the_tolerance(line in lines(0.06..3.0, 0..400)) {
        let (off, kept) = outlined(&line);
        prop_assert!(off <= TOLERANCE_PX + SLACK, "{off}");
        prop_assert!(kept <= line.len());
    }

    #[test]
    fn any_picture_leaves_out_what_cannot_be_seen_alone(
        relation in random::relations(0..40),
        picture in prop::sample::select(PICTURES.to_vec()),
    ) {
        check(&relation, picture);
    }

    #[test]
    fn a_dense_line_has_four_points_a_column(line in lines(0.0001..0.01, 0..3000)) {
        let (off, kept) = outlined(&line);
        prop_assert!(off <= 2.0 * TOLERANCE_PX + SLACK, "{off}");
        let wide = line.last().map_or(0.0, |last| last.x);
        prop_assert!(kept as f64 <= 4.0 * (wide / TOLERANCE_PX + 1.0), "{kept} points on {wide} px");
    }
}
