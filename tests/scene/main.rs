//! The geometry of the picture: what overlaps nothing, lies inside what, and is never dropped.
//!
//! Measured on what is painted, with boxes, circles and segments of its own; of the code under test
//! it uses the shapes and the width of a text.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod beneath;
mod boxes;
#[path = "../common/mod.rs"]
mod common;
mod labels;
mod painted;

use std::collections::BTreeSet;

use boxes::{TextBox, boxes, boxes_of};
use common::packs::packs;
use common::{five_discs, random, shipped};
use cordiality::analysis::Analysis;
use cordiality::chart::axes::REACH;
use cordiality::chart::form::{Form, MOST_PERCENT, PICTURES, Picture, Purpose};
use cordiality::chart::labels::{Label, Part};
use cordiality::chart::theme::Style;
use cordiality::chart::{Drawn, Layout, Scene, plot_area};
use cordiality::date::Day;
use cordiality::method::Specification;
use cordiality::relation::{Relation, Span, Tier};
use cordiality::state::settings::years;
use labels::{check_labels, leaders};
use painted::{check_ends, check_painted, unlabelled};
use proptest::prelude::*;

/// Holds everything that is promised of a picture.
fn check(relation: &Relation, picture: Picture) {
    let analysis = Analysis::of(relation.clone(), &Specification::PUBLISHED);
    let scene = check_range(&analysis, relation.span, picture);
    let markers = scene.layout.markers.len();
    assert_eq!(markers, analysis.turning_points.len(), "an inflection has no marker");
}

/// Holds what is promised of a picture of any years.
fn check_range(analysis: &Analysis, range: Span, picture: Picture) -> Scene {
    let drawn = Drawn { range, ..Drawn::of(analysis) };
    let scene = Scene::of(&drawn, picture);
    check_markers(analysis, range, &scene.layout);
    check_painted(analysis, &scene);
    check_ends(&scene);
    check_labels(&scene);
    check_frame(&analysis.relation, &scene);
    check_months(range, &scene);
    scene
}

/// Every marker is at its value: where the curve is at the end of its month, on scales of the test's own.
fn check_markers(analysis: &Analysis, range: Span, layout: &Layout) {
    let shown =
        analysis.turning_points.iter().filter(|it| range.from <= it.month && it.month <= range.to);
    let (plot, form) = (layout.rows.plot, layout.sizes.picture.form());
    assert_eq!(layout.markers.len(), shown.clone().count(), "a marker for each inflection");
    let (first, days) =
        (range.from.first_day().0, f64::from(range.to.last_day().0 + 1 - range.from.first_day().0));
    for (marker, turn) in layout.markers.iter().zip(shown) {
        assert_eq!((marker.act, marker.number), (turn.act, turn.number));
        let t = f64::from(turn.month.last_day().0 - first) / days;
        let u = (turn.after + REACH) / (2.0 * REACH);
        let (x, y) = match form {
            Form::Across => (t, 1.0 - u),
            Form::Down => (u, t),
        };
        let (x, y) = (plot.left + x * plot.width(), plot.top + y * plot.height());
        let off = (marker.at.x - x).abs().max((marker.at.y - y).abs());
        assert!(off < 1e-6, "marker {} is {off} px off its value", marker.number);
    }
}

/// What the labels of a picture leave out of what the key has: primary ones that do not stand, whose lines are
/// cut, and secondary ones with neither number nor title.
fn left_out(scene: &Scene) -> [usize; 3] {
    let label = |index: usize| scene.labels.iter().find(|label| label.marker == Some(index));
    let of = |tier: Tier| {
        let markers = scene.layout.markers.iter().enumerate();
        markers.filter(move |(_, marker)| marker.tier == tier).map(move |(index, _)| label(index))
    };
    let whole = |label: &Label| label.lines.iter().any(|line| line.part == Part::Clause);
    [
        of(Tier::Primary).filter(Option::is_none).count(),
        of(Tier::Primary).flatten().filter(|label| !whole(label)).count(),
        of(Tier::Secondary).filter(Option::is_none).count(),
    ]
}

fn check_frame(relation: &Relation, scene: &Scene) {
    let layout = &scene.layout;
    let (wide, high) = (layout.sizes.width_px, layout.rows.height_px);
    for layer in &scene.layers {
        if let Style::Text { size_px, .. } = layer.style {
            assert_eq!(size_px, TEXT_PX, "{} is set in {size_px} px", layer.name);
        }
        for text in boxes(layer) {
            assert!(
                text.within(0.0, 0.0, wide, high),
                "{}: {text:?} leaves the picture",
                layer.name
            );
        }
    }
    let form = layout.sizes.picture.form();
    let along = |text: &TextBox| match form {
        Form::Across => [text.left, text.right],
        Form::Down => [text.top, text.bottom],
    };
    let days =
        |from: Day, to: Day| [layout.axes.time.t_px(from), layout.axes.time.t_px(Day(to.0 + 1))];
    let names = boxes_of(scene, "era-name");
    for (index, name) in names.iter().enumerate() {
        let others = &names[index + 1..];
        assert!(!others.iter().any(|other| name.overlaps(other)), "{name:?} on another");
        assert!(
            relation.eras.iter().any(|era| era.short.contains(&name.text)),
            "{name:?} is no era's"
        );
    }
    for name in boxes_of(scene, "leader-name") {
        let [begins, ends] = along(&name);
        let mut offices = relation.offices.iter().filter(|office| office.short == name.text);
        let fits = offices.any(|office| {
            let [from, to] = days(office.from.earliest(), office.to.latest());
            from <= begins && ends <= to
        });
        assert!(fits, "{name:?} leaves its leader's years");
    }
}

fn check_months(range: Span, scene: &Scene) {
    let (layout, plot) = (&scene.layout, scene.layout.rows.plot);
    let field = plot_area::PlotArea::of(range);
    // As the page asks: by shares of the box that lies on the plot, and its form by its size on a screen.
    let form = Form::of_plot(1.1 * plot.width(), 1.1 * plot.height());
    assert_eq!(form, layout.sizes.picture.form());
    let month_at = |x: f64, y: f64| {
        field.month_at(form, (x - plot.left) / plot.width(), (y - plot.top) / plot.height())
    };
    let (middle_x, middle_y) =
        (f64::midpoint(plot.left, plot.right), f64::midpoint(plot.top, plot.bottom));
    for month in range.iter() {
        // The middle of its first and last day, and the place where its value is drawn.
        let t = |day: Day| layout.axes.time.t_px(day);
        let middle = |day: Day| f64::midpoint(t(day), t(Day(day.0 + 1)));
        for t in [middle(month.first_day()), middle(month.last_day()), t(month.last_day())] {
            let (x, y) = if form == Form::Across { (t, middle_y) } else { (middle_x, t) };
            assert_eq!(month_at(x, y), Some(month), "at {x}, {y}");
        }
    }
    for (x, y) in [
        (plot.left - 0.5, middle_y),
        (plot.right + 0.5, middle_y),
        (middle_x, plot.top - 0.5),
        (middle_x, plot.bottom + 0.5),
        (f64::NAN, middle_y),
    ] {
        assert_eq!(month_at(x, y), None, "beside the plot at {x}, {y}");
    }
}

/// The size of all text before a picture is scaled, in px.
const TEXT_PX: f64 = 13.0;

#[test]
fn text_is_between_13_and_16_px_tall_in_every_box() {
    let most = f64::from(MOST_PERCENT) / 100.0;
    for purpose in [[Purpose::Column, Purpose::Page], [Purpose::ShortFrame, Purpose::Page]] {
        let widths = PICTURES.iter().filter(|picture| purpose.contains(&picture.purpose));
        let mut widths: Vec<u32> = widths.map(|picture| picture.width_px).collect();
        widths.sort_unstable();
        // A frame of 320 px with a scrollbar, to a screen of 1920 px without the page's margins.
        for box_px in 305..=1840 {
            let width = widths.iter().rfind(|width| **width <= box_px).expect("one fits");
            let scale = (f64::from(box_px) / f64::from(*width)).min(most);
            let text_px = TEXT_PX * scale;
            assert!((13.0..=16.0).contains(&text_px), "{text_px} px in a box of {box_px}");
            let used = scale * f64::from(*width) / f64::from(box_px);
            let least = if purpose[0] == Purpose::Column || box_px >= 560 { 1.0 } else { 0.86 };
            assert!(used >= least - 1e-9, "{used} of a box of {box_px}");
        }
    }
}

#[test]
fn no_two_pictures_of_a_page_have_one_width() {
    let widths: BTreeSet<u32> = PICTURES.iter().map(|picture| picture.width_px).collect();
    assert_eq!(widths.len(), PICTURES.len(), "their shapes would share ids");
}

#[test]
fn of_every_pack_the_picture_holds_at_every_width() {
    for relation in packs() {
        PICTURES.into_iter().for_each(|picture| check(&relation, picture));
    }
}

#[test]
fn every_marker_is_at_its_value_at_every_width_and_in_any_years() {
    let analysis = Analysis::of(shipped(), &Specification::PUBLISHED);
    for range in windows(analysis.chart_data.span) {
        let drawn = Drawn { range, ..Drawn::of(&analysis) };
        for picture in PICTURES {
            check_markers(&analysis, range, &Layout::of(&drawn, picture));
        }
    }
}

#[test]
fn clauses_of_cause_stand_at_the_published_curve_alone() {
    let four = Specification::fading_by("4".parse().expect("a half-life"));
    for (specification, stand) in [(Specification::PUBLISHED, true), (four, false)] {
        let analysis = Analysis::of(shipped(), &specification);
        let primary = analysis.chart_data.annotations.iter().filter_map(|it| it.primary.as_ref());
        let clauses: Vec<&str> = primary.map(|it| it.clause.as_str()).collect();
        for picture in PICTURES.into_iter().filter(|it| it.purpose != Purpose::ShortFrame) {
            let scene = Scene::of(&Drawn::of(&analysis), picture);
            // Extremes are written in the same way.
            let written = boxes_of(&scene, "clause");
            let is_clause = |it: &TextBox| clauses.iter().any(|clause| clause.contains(&it.text));
            assert_eq!(written.iter().any(is_clause), stand, "{picture:?}");
        }
    }
}

/// Every range of whole years.
fn windows(span: Span) -> impl Iterator<Item = Span> {
    let all = (1947..=1991).flat_map(|from| (from..=1991).map(move |to| (from, to)));
    all.map(move |(from, to)| years(from, to, span).expect("both are in the span"))
}

#[test]
fn any_years_of_the_shipped_picture_hold() {
    let analysis = Analysis::of(shipped(), &Specification::PUBLISHED);
    let (mut unmarked, mut all, mut unnamed, mut pages) = (0, 0, 0, 0);
    for (index, range) in windows(analysis.chart_data.span).enumerate() {
        // Each time round another picture begins, so that no picture meets the same years only.
        let picture = PICTURES[(index + index / PICTURES.len()) % PICTURES.len()];
        let scene = check_range(&analysis, range, picture);
        assert!(!boxes_of(&scene, "year").is_empty(), "{range:?} has no year");
        let [lost, ..] = left_out(&scene);
        assert_eq!(lost, 0, "{range:?} at {picture:?} has a primary marker without a label");
        let extremes = unlabelled(&analysis, range, &scene);
        match picture.purpose {
            Purpose::ShortFrame => continue,
            Purpose::Column => assert_eq!(extremes, 0, "{range:?} at {picture:?}"),
            Purpose::Page => (unnamed, pages) = (unnamed + extremes, pages + 1),
        }
        unmarked += left_out(&scene)[2];
        all += scene.layout.markers.len();
    }
    assert!(unmarked * 50 < all, "{unmarked} of {all} markers have neither number nor title");
    assert!(unnamed * 20 < pages, "{unnamed} of {pages} pictures name no highest or lowest value");
}

#[test]
fn every_label_of_the_shipped_picture_stands() {
    let analysis = Analysis::of(shipped(), &Specification::PUBLISHED);
    for picture in PICTURES {
        let scene = Scene::of(&Drawn::of(&analysis), picture);
        let [lost, cut, unmarked] = left_out(&scene);
        let wide = picture.width_px >= 1000 || picture.form() == Form::Down;
        let allowed = match picture.purpose {
            Purpose::ShortFrame => [0, 7, 17],
            _ if wide => [0, 0, 1],
            // What is left out is in the key.
            _ => [0, 1, 3],
        };
        assert!(
            [lost, cut, unmarked].iter().zip(allowed).all(|(found, most)| *found <= most),
            "{picture:?}: {lost} primary labels lost, {cut} cut, {unmarked} dots without a number"
        );
        let extremes = scene.labels.iter().filter(|label| label.marker.is_none()).count();
        let least = if picture.purpose == Purpose::ShortFrame { 1 } else { 2 };
        assert!(extremes >= least, "{picture:?} names {extremes} extremes");
        assert_eq!(boxes_of(&scene, "last").len(), 1);
        assert_eq!(unlabelled(&analysis, analysis.relation.span, &scene) + extremes, 2);
        // Primary labels stand near, and secondary ones on their point's side of the curve: all titles, and
        // all but two numbers.
        let (longest, beyond) = leaders(&scene);
        assert!(longest <= 180.0, "{picture:?} has a leader of {longest} px");
        let is_number = |text: &&str| text.parse::<u32>().is_ok();
        assert!(beyond.len() <= 2 && beyond.iter().all(is_number), "{picture:?}: {beyond:?}");
        check_dot(&analysis, &scene);
    }
}

/// How far from the middle of a marker the dot of a month that is read stands, and its own reach with its rim, in
/// px; a picture is scaled up, never down.
const DOT_FROM_PX: f64 = 20.0;
const DOT_PX: f64 = 5.0;

/// Whatever month is read, the dot on the curve prints over no number.
fn check_dot(analysis: &Analysis, scene: &Scene) {
    let numbers = boxes_of(scene, "number");
    for month in analysis.relation.span.iter() {
        let value = analysis.curve.at(month).expect("the curve has every month");
        let at = scene.layout.axes.point(month.last_day(), value);
        if scene.layout.markers.iter().any(|marker| marker.at.distance(at) < DOT_FROM_PX) {
            continue;
        }
        for number in &numbers {
            let x = (number.left - at.x).max(at.x - number.right).max(0.0);
            let y = (number.top - at.y).max(at.y - number.bottom).max(0.0);
            assert!((x * x + y * y).sqrt() >= DOT_PX, "the dot of {month:?} lies on {number:?}");
        }
    }
}

#[test]
fn five_discs_in_a_year_hold_at_every_width() {
    PICTURES.into_iter().for_each(|picture| check(&five_discs(), picture));
}

#[test]
fn the_key_has_every_inflection() {
    let analysis = Analysis::of(shipped(), &Specification::PUBLISHED);
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
    fn any_picture_holds(
        relation in random::relations(0..40),
        picture in prop::sample::select(PICTURES.to_vec()),
        from in 1950..1960,
        to in 1950..1960,
    ) {
        check(&relation, picture);
        let analysis = Analysis::of(relation, &Specification::PUBLISHED);
        let range = years(from, to, analysis.relation.span).expect("both are in the span");
        check_range(&analysis, range, picture);
    }
}
