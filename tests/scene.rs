//! The geometry of the picture: what overlaps nothing, lies inside what, and is never dropped.
//!
//! Measured on what is painted, with boxes, circles and segments of its own; of the code under test
//! it uses the shapes and the width of a text.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use common::packs::packs;
use common::{five_discs, random, shipped};
use cordiality::analysis::Analysis;
use cordiality::chart::geometry::Point;
use cordiality::chart::text_metrics::text_width_px;
use cordiality::chart::theme::Style;
use cordiality::chart::{Anchor, Layer, Scene, Shape, plot_area};
use cordiality::date::Day;
use cordiality::method::HALF_LIFE_YEARS;
use cordiality::relation::{Relation, Span};
use cordiality::state::settings::years;
use proptest::prelude::*;

/// The widths that the page must serve, in px, and those that it holds pictures for.
const WIDTHS_PX: [u32; 10] = [320, 464, 480, 720, 768, 960, 1024, 1360, 1440, 1920];

/// What a line of text covers: left, top, right, bottom.
#[derive(Debug, Clone, PartialEq)]
struct TextBox {
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl TextBox {
    fn within(&self, left: f64, top: f64, right: f64, bottom: f64) -> bool {
        // Room for the last bits of a sum.
        const SLACK: f64 = 1e-9;
        left - SLACK <= self.left
            && top - SLACK <= self.top
            && self.right <= right + SLACK
            && self.bottom <= bottom + SLACK
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether a circle reaches into the box.
    fn meets_circle(&self, center: Point, radius: f64) -> bool {
        let dx = center.x - center.x.clamp(self.left, self.right);
        let dy = center.y - center.y.clamp(self.top, self.bottom);
        dx * dx + dy * dy < radius * radius
    }

    /// Whether a segment runs through the box: what is left of it after cutting at all four edges.
    fn meets_segment(&self, a: Point, b: Point) -> bool {
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (start, run, low, high) in
            [(a.x, b.x - a.x, self.left, self.right), (a.y, b.y - a.y, self.top, self.bottom)]
        {
            if run == 0.0 {
                if start <= low || start >= high {
                    return false;
                }
                continue;
            }
            let (enter, leave) = ((low - start) / run, (high - start) / run);
            from = from.max(enter.min(leave));
            to = to.min(enter.max(leave));
        }
        from < to
    }
}

fn layers<'a>(scene: &'a Scene, name: &'a str) -> impl Iterator<Item = &'a Layer> {
    scene.layers.iter().filter(move |layer| layer.name == name)
}

/// The boxes of a layer's texts: letters stand three quarters of the size above their baseline and
/// hang a fifth below it.
fn boxes(layer: &Layer) -> Vec<TextBox> {
    let Style::Text { size_px, .. } = layer.style else { return Vec::new() };
    let text = |shape: &Shape| {
        let Shape::Text { at, anchor, text } = shape else { panic!("a {shape:?} among texts") };
        let width = text_width_px(text, size_px);
        let left = match anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - width / 2.0,
            Anchor::End => at.x - width,
        };
        let (top, bottom) = (at.y - 0.75 * size_px, at.y + 0.22 * size_px);
        TextBox { text: text.clone(), left, top, right: left + width, bottom }
    };
    layer.shapes.iter().map(text).collect()
}

fn boxes_of(scene: &Scene, name: &str) -> Vec<TextBox> {
    layers(scene, name).flat_map(boxes).collect()
}

/// The segments of every line of a name.
fn segments(scene: &Scene, name: &str) -> Vec<(Point, Point)> {
    let lines =
        layers(scene, name).flat_map(|layer| &layer.shapes).filter_map(|shape| match shape {
            Shape::Line(points) => Some(points),
            _ => None,
        });
    lines.flat_map(|points| points.windows(2).map(|pair| (pair[0], pair[1]))).collect()
}

/// Holds everything that is promised of a picture.
fn check(relation: &Relation, width: u32) {
    let analysis = Analysis::of(relation.clone(), HALF_LIFE_YEARS);
    let scene = Scene::of(&analysis.chart_data, &analysis.curve, relation.span, width);
    assert_eq!(boxes_of(&scene, "era-name").len(), relation.eras.len(), "an era has no name");
    let discs = scene.layout.discs.len();
    assert_eq!(discs, analysis.turning_points.len(), "an inflection has no disc");
    check_range(&analysis, relation.span, &scene);
}

/// Holds what is promised of a picture of any years.
fn check_range(analysis: &Analysis, range: Span, scene: &Scene) {
    check_discs(analysis, range, scene);
    check_titles(scene);
    check_frame(&analysis.relation, scene);
    check_months(range, scene);
}

fn check_discs(analysis: &Analysis, range: Span, scene: &Scene) {
    let (discs, wide, high) =
        (&scene.layout.discs, scene.layout.sizes.width_px, scene.layout.rows.height_px);
    let month = |act: usize| analysis.relation.acts[act].date.midpoint().month();
    let shown = analysis.turning_points.iter().filter(|inflection| {
        range.from <= month(inflection.act) && month(inflection.act) <= range.to
    });
    let shown = shown.map(|inflection| (inflection.act, inflection.number));
    assert!(
        discs.iter().map(|disc| (disc.act, disc.number)).eq(shown),
        "a disc for each inflection"
    );
    assert_eq!(scene.titles.len(), discs.len());
    assert!(discs.is_sorted_by(|a, b| a.center.x <= b.center.x), "out of order");
    let faces = layers(scene, "disc").flat_map(|layer| &layer.shapes);
    let mut painted = 0;
    for shape in faces {
        let Shape::Circle { center: Point { x, y }, radius_px: r } = *shape else {
            panic!("{shape:?}")
        };
        assert!(
            x - r >= 0.0 && x + r <= wide && y - r >= 0.0 && y + r <= high,
            "a disc outside the picture"
        );
        painted += 1;
    }
    assert_eq!(painted, discs.len());
    let numbers: Vec<String> =
        boxes_of(scene, "number").into_iter().map(|number| number.text).collect();
    assert_eq!(numbers, discs.iter().map(|disc| disc.number.to_string()).collect::<Vec<_>>());
}

fn check_titles(scene: &Scene) {
    let plot = scene.layout.rows.plot;
    let mut lines = boxes_of(scene, "title").into_iter();
    let titles: Vec<Vec<TextBox>> = (scene.titles.iter().flatten())
        .map(|title| lines.by_ref().take(title.lines.len()).collect())
        .collect();
    assert!(lines.next().is_none(), "a title of no disc");
    let obstacles = [segments(scene, "curve"), segments(scene, "stem")].concat();
    for (index, title) in titles.iter().enumerate() {
        for line in title {
            assert!(
                line.within(plot.left, plot.top, plot.right, plot.bottom),
                "{line:?} leaves the plot"
            );
            for other in titles[index + 1..].iter().flatten() {
                assert!(!line.overlaps(other), "{line:?} on {other:?}");
            }
            for disc in &scene.layout.discs {
                assert!(
                    !line.meets_circle(disc.center, disc.radius_px),
                    "{line:?} on disc {}",
                    disc.number
                );
            }
            for (a, b) in &obstacles {
                assert!(!line.meets_segment(*a, *b), "{line:?} on the line {a:?} to {b:?}");
            }
        }
    }
}

fn check_frame(relation: &Relation, scene: &Scene) {
    let layout = &scene.layout;
    let (plot, wide, high) = (layout.rows.plot, layout.sizes.width_px, layout.rows.height_px);
    for layer in &scene.layers {
        if let Style::Text { size_px, .. } = layer.style {
            assert!(size_px >= 12.0, "{} is set in {size_px} px", layer.name);
        }
        for text in boxes(layer) {
            assert!(
                text.within(0.0, 0.0, wide, high),
                "{}: {text:?} leaves the picture",
                layer.name
            );
        }
    }
    let days = |from: Day, to: Day| (layout.time.x_px(from), layout.time.x_px(Day(to.0 + 1)));
    let names = boxes_of(scene, "era-name");
    for (index, name) in names.iter().enumerate() {
        // A numeral in the place of a name may be wider than a short era, if it is clear of others.
        let era = relation.eras.iter().find(|era| era.name == name.text);
        let (left, right) = era.map_or((plot.left, plot.right), |era| {
            days(era.span.from.first_day(), era.span.to.last_day())
        });
        assert!(name.within(left, 0.0, right, plot.top), "{name:?} leaves {left} to {right}");
        assert!(
            !names[index + 1..].iter().any(|other| name.overlaps(other)),
            "{name:?} on another"
        );
    }
    for name in boxes_of(scene, "leader-name") {
        let fits =
            relation.offices.iter().filter(|office| office.short == name.text).any(|office| {
                let (left, right) = days(office.from.earliest(), office.to.latest());
                name.within(left, plot.bottom, right, high)
            });
        assert!(fits, "{name:?} leaves its leader's years");
    }
}

fn check_months(range: Span, scene: &Scene) {
    let (layout, plot) = (&scene.layout, scene.layout.rows.plot);
    let middle = (plot.top + plot.bottom) / 2.0;
    let field = plot_area::PlotArea::of(range);
    // As the page asks: by shares of the box that lies on the plot.
    let month_at = |x: f64, y: f64| {
        field.month_at((x - plot.left) / plot.width(), (y - plot.top) / plot.height())
    };
    for month in range.iter() {
        // The middle of its first and last day, and the place where its value is drawn.
        let x = |day: Day| f64::midpoint(layout.time.x_px(day), layout.time.x_px(Day(day.0 + 1)));
        for x in [x(month.first_day()), x(month.last_day()), layout.time.x_px(month.last_day())] {
            assert_eq!(month_at(x, middle), Some(month), "at {x}");
        }
    }
    for (x, y) in [
        (plot.left - 0.5, middle),
        (plot.right + 0.5, middle),
        (plot.left + 9.0, plot.top - 0.5),
        (plot.left + 9.0, plot.bottom + 0.5),
        (f64::NAN, middle),
    ] {
        assert_eq!(month_at(x, y), None, "beside the plot at {x}, {y}");
    }
}

#[test]
fn of_every_pack_the_picture_holds_at_every_width() {
    for relation in packs() {
        WIDTHS_PX.into_iter().for_each(|width| check(&relation, width));
    }
}

#[test]
fn any_years_of_the_shipped_picture_hold() {
    let analysis = Analysis::of(shipped(), HALF_LIFE_YEARS);
    let span = analysis.chart_data.span;
    for (from, to) in (1947..=1991).flat_map(|from| (from..=1991).map(move |to| (from, to))) {
        let range = years(from, to, span).expect("both are in the span");
        let width = WIDTHS_PX[(from + to) as usize % WIDTHS_PX.len()];
        let scene = Scene::of(&analysis.chart_data, &analysis.curve, range, width);
        check_range(&analysis, range, &scene);
        assert!(!boxes_of(&scene, "year").is_empty(), "{from} to {to} has no year");
    }
}

#[test]
fn five_discs_in_a_year_hold_at_every_width() {
    WIDTHS_PX.into_iter().for_each(|width| check(&five_discs(), width));
}

#[test]
fn the_key_has_every_inflection() {
    let analysis = Analysis::of(shipped(), HALF_LIFE_YEARS);
    let ids: Vec<String> = analysis
        .turning_points
        .iter()
        .map(|turn| analysis.relation.acts[turn.act].id.clone())
        .collect();
    let page =
        cordiality::page::render(&analysis.into(), cordiality::page::Surroundings::default())
            .expect("the page renders");
    for id in ids {
        assert!(
            page.markup.body.contains(&format!("data-opens=\"{id}\"")),
            "{id} is not in the key"
        );
    }
}

proptest! {
    #![proptest_config(random::cases(64))]

    #[test]
    fn any_picture_holds(relation in random::relations(0..40), width in prop::sample::select(WIDTHS_PX.to_vec())) {
        check(&relation, width);
    }
}
