//! What is painted of markers and of the axis: where it is, and what its form says without a colour.

use cordiality::analysis::Analysis;
use cordiality::chart::curve::TOLERANCE_PX;
use cordiality::chart::form::{Form, Purpose};
use cordiality::chart::geometry::Point;
use cordiality::chart::markers::Marker;
use cordiality::chart::theme::Style;
use cordiality::chart::{Scene, Shape};
use cordiality::i18n::points;
use cordiality::method::verdict::Verdict;
use cordiality::relation::{Direction, Span, Tier};

use super::boxes::{boxes_of, layers, segments};

/// What is painted of markers is where they are, on the curve that is painted; a primary one points where the
/// relation went, and one that the curve does not bear out is hollow.
pub(super) fn check_painted(analysis: &Analysis, scene: &Scene) {
    // A short frame shows primary ones alone.
    let is_short = scene.layout.sizes.picture.purpose == Purpose::ShortFrame;
    let markers = scene.layout.markers.iter();
    let markers: Vec<_> = markers.filter(|it| !is_short || it.tier == Tier::Primary).collect();
    let painted: Vec<(Style, &Shape)> = layers(scene, "marker")
        .flat_map(|layer| layer.shapes.iter().map(|shape| (layer.style, shape)))
        .collect();
    assert_eq!(painted.len(), markers.len());
    let curve = ["curve", "curve few"].map(|name| segments(scene, name)).concat();
    for marker in markers {
        let turn = analysis.turning_points.iter().find(|turn| turn.act == marker.act);
        let is_turn = turn.is_some_and(|turn| matches!(turn.verdict, Verdict::Confirmed(_)));
        let went = analysis.relation.acts[marker.act].inflection.expect("it is annotated");
        let form = scene.layout.axes.form;
        let is_its = |(style, shape): &(Style, &Shape)| {
            matches!(style, Style::Fill { .. }) == is_turn && is_shape(marker, went, form, shape)
        };
        assert!(
            painted.iter().any(is_its),
            "marker {}, {went:?}, a turn: {is_turn}, is not painted",
            marker.number
        );
        if curve.is_empty() {
            continue;
        }
        let off =
            curve.iter().map(|(a, b)| off_segment(marker.at, *a, *b)).fold(f64::MAX, f64::min);
        assert!(off <= TOLERANCE_PX + 1e-6, "marker {} is {off} px off the curve", marker.number);
    }
}

/// Whether a shape is a marker's: a circle on its point, or a triangle around it whose one corner above,
/// below or beside the point is on the side to which the relation went.
fn is_shape(marker: &Marker, went: Direction, form: Form, shape: &Shape) -> bool {
    let at = marker.at;
    let corners = match (shape, marker.tier) {
        (Shape::Circle { center, .. }, Tier::Secondary) => return *center == at,
        (Shape::Area(corners) | Shape::Line(corners), Tier::Primary) => &corners[..3],
        _ => return false,
    };
    // The middle of its corners is a little behind the point, on the side that it comes from.
    let (x, y) = corners.iter().fold((0.0, 0.0), |sum, at| (sum.0 + at.x, sum.1 + at.y));
    let is_there = (x / 3.0 - at.x).abs().max((y / 3.0 - at.y).abs()) < 2.0;
    let apex: Vec<f64> = corners
        .iter()
        .filter_map(|corner| match form {
            Form::Across => ((corner.x - at.x).abs() < 1e-6).then_some(at.y - corner.y),
            Form::Down => ((corner.y - at.y).abs() < 1e-6).then_some(corner.x - at.x),
        })
        .collect();
    // Friendlier is up where time runs across, and right where it runs down.
    let friendlier = if went == Direction::Warming { 1.0 } else { -1.0 };
    is_there && apex.len() == 1 && apex[0] * friendlier > 0.0
}

/// How far a point is from a segment.
pub(super) fn off_segment(point: Point, a: Point, b: Point) -> f64 {
    let (run, rise) = (b.x - a.x, b.y - a.y);
    let square = (run * run + rise * rise).max(1e-300);
    let share = (((point.x - a.x) * run + (point.y - a.y) * rise) / square).clamp(0.0, 1.0);
    let (dx, dy) = (point.x - a.x - share * run, point.y - a.y - share * rise);
    (dx * dx + dy * dy).sqrt()
}

/// How many of the highest and the lowest value of the months that are drawn have no label; the last value
/// always has.
pub(super) fn unlabelled(analysis: &Analysis, range: Span, scene: &Scene) -> usize {
    let values: Vec<f64> = range.iter().filter_map(|month| analysis.curve.at(month)).collect();
    let last: Vec<String> = boxes_of(scene, "last").into_iter().map(|it| it.text).collect();
    assert_eq!(last, values.last().map(|value| points(*value)).into_iter().collect::<Vec<_>>());
    let [high, low] = [f64::max, f64::min]
        .map(|further| values.iter().copied().reduce(further).expect("a month is drawn"));
    if high - low < 1.0 {
        return 0;
    }
    let of_curve = scene.labels.iter().filter(|label| label.marker.is_none());
    let said: Vec<&str> =
        of_curve.flat_map(|label| &label.lines).map(|line| line.text.as_str()).collect();
    let is_said = |value: f64| said.iter().any(|text| text.contains(&points(value)));
    [high, low].into_iter().filter(|value| !is_said(*value)).count()
}

/// The ends of the axis are named, each at its end; a short frame has no room for them.
pub(super) fn check_ends(scene: &Scene) {
    let ends = boxes_of(scene, "end");
    if scene.layout.sizes.picture.purpose == Purpose::ShortFrame {
        assert!(ends.is_empty(), "{ends:?}");
        return;
    }
    let end = |text: &str| ends.iter().find(|end| end.text == text).expect("the end is named");
    let ([friendlier, hostile], zero) =
        (["friendlier", "more hostile"].map(end), scene.layout.axes.value.u_px(0.0));
    let is_beyond = match scene.layout.axes.form {
        Form::Across => friendlier.bottom < zero && zero < hostile.top,
        Form::Down => hostile.right < zero && zero < friendlier.left,
    };
    assert!(ends.len() == 2 && is_beyond, "{ends:?} around {zero}");
}
