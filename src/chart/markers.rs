//! Markers: one for each inflection, always at its own value on the curve.

use crate::chart::Drawn;
use crate::chart::axes::Axes;
use crate::chart::form::{Form, Purpose};
use crate::chart::geometry::{Point, Rect};
use crate::chart::theme::Sizes;
use crate::method::verdict::Verdict;
use crate::relation::{Direction, Tier};

/// Least size of a pointer target, in px.
pub(super) const TARGET_PX: f64 = 24.0;

/// An inflection at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// Index of the act.
    pub act: usize,
    /// Its number in the key, from 1.
    pub number: usize,
    /// Whether it carries the story.
    pub tier: Tier,
    /// Which way it turned the relation.
    pub direction: Direction,
    /// Whether the curve bears it out as a turn; a milestone is drawn hollow.
    pub is_turn: bool,
    /// Its point on the curve.
    pub at: Point,
    /// How far it reaches from there; nothing is painted of one of no size.
    pub radius_px: f64,
    /// How far the curve moved in its month, in points, either way.
    pub jump: f64,
    /// Width and height of its pointer target: less than 24 px where a neighbour is nearer, so that no
    /// marker covers the middle of another.
    pub target_px: f64,
}

impl Marker {
    /// The square that it covers.
    #[must_use]
    pub const fn square(&self) -> Rect {
        Rect::around(self.at, self.radius_px)
    }

    /// The corners of a primary one: a triangle that points where the relation went.
    #[must_use]
    pub fn triangle(&self, form: Form, grown_px: f64) -> Vec<Point> {
        let size = self.radius_px + grown_px;
        // Friendlier is up where time runs across, and right where it runs down.
        let ahead = match (self.direction, form) {
            (Direction::Warming, Form::Down) | (Direction::Cooling, Form::Across) => size,
            _ => -size,
        };
        let (t, u) = form.lengths(self.at);
        [(0.0, 1.0), (-1.0, -0.75), (1.0, -0.75), (0.0, 1.0)]
            .map(|(along, across): (f64, f64)| form.at(t + along * size, u + across * ahead))
            .to_vec()
    }
}

/// A marker for every inflection of the months that are drawn, at the end of its month.
pub(super) fn place(drawn: &Drawn<'_>, axes: &Axes, sizes: &Sizes) -> Vec<Marker> {
    let marker = |index: usize| {
        let annotation = &drawn.chart_data.annotations[index];
        let month = drawn.chart_data.month(annotation);
        let turn = drawn.turning_points.get(index)?;
        Some(Marker {
            act: annotation.act,
            number: index + 1,
            tier: annotation.tier(),
            direction: annotation.direction,
            is_turn: matches!(turn.verdict, Verdict::Confirmed(_)),
            at: axes.point(month.last_day(), drawn.curve.at(month)?),
            radius_px: match (annotation.tier(), sizes.picture.purpose) {
                (Tier::Primary, _) => 7.0,
                // So small a picture shows the story alone.
                (Tier::Secondary, Purpose::ShortFrame) => 0.0,
                (Tier::Secondary, _) => 3.5,
            },
            jump: (turn.after - turn.before).abs(),
            target_px: TARGET_PX,
        })
    };
    let shown = drawn.chart_data.annotations_in(drawn.range);
    let mut markers: Vec<Marker> = shown.filter_map(marker).collect();
    let places: Vec<Point> = markers.iter().map(|marker| marker.at).collect();
    for (index, marker) in markers.iter_mut().enumerate() {
        let others = places.iter().enumerate().filter(|(other, _)| *other != index);
        let nearest = others.map(|(_, at)| at.distance(marker.at)).fold(TARGET_PX, f64::min);
        marker.target_px = nearest;
    }
    markers
}
