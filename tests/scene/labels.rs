//! Labels are clear of curve, markers, each other and each other's leaders.

use cordiality::chart::Scene;
use cordiality::chart::form::Form;
use cordiality::chart::geometry::{Point, Rect};
use cordiality::chart::labels::Label;
use cordiality::relation::Tier;

use super::boxes::{TextBox, boxes_of, segments};

/// What a label covers, line by line, as it is painted.
pub(super) fn lines_of(scene: &Scene, label: &Label) -> Vec<TextBox> {
    let painted = ["title", "clause", "number"].map(|name| boxes_of(scene, name)).concat();
    let within = |it: &&TextBox| {
        let middle = f64::midpoint(it.top, it.bottom);
        label.rect.top <= middle
            && middle <= label.rect.bottom
            && label.rect.left - 1e-6 <= it.left
            && it.right <= label.rect.right + 1e-6
    };
    painted.iter().filter(within).cloned().collect()
}

pub(super) fn check_labels(scene: &Scene) {
    let Scene { layout, labels, .. } = scene;
    let (plot, form) = (layout.rows.plot, layout.sizes.picture.form());
    let room = if form == Form::Across {
        plot
    } else {
        Rect {
            right: layout.sizes.width_px,
            ..Rect { top: 0.0, bottom: layout.rows.height_px, ..plot }
        }
    };
    let curve = ["curve", "curve few"].map(|name| segments(scene, name)).concat();
    let zero = layout.axes.value.u_px(0.0);
    let painted: Vec<Vec<TextBox>> = labels.iter().map(|label| lines_of(scene, label)).collect();
    for (index, (label, lines)) in labels.iter().zip(&painted).enumerate() {
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts.len(), label.lines.len(), "{label:?} is painted as {texts:?}");
        for line in lines {
            assert!(
                line.within(room.left, room.top, room.right, room.bottom),
                "{line:?} leaves its room"
            );
            for other in painted[index + 1..].iter().flatten() {
                assert!(!line.overlaps(other), "{line:?} on {other:?}");
            }
            for marker in layout.markers.iter().filter(|marker| marker.radius_px > 0.0) {
                let square = marker.square();
                let square = TextBox {
                    text: format!("marker {}", marker.number),
                    left: square.left,
                    top: square.top,
                    right: square.right,
                    bottom: square.bottom,
                };
                assert!(!line.overlaps(&square), "{line:?} on {square:?}");
            }
            for (a, b) in &curve {
                assert!(!line.meets_segment(*a, *b), "{line:?} on the curve {a:?} to {b:?}");
            }
            for (other, of) in labels.iter().enumerate().filter(|(other, _)| *other != index) {
                for pair in of.leader.windows(2) {
                    assert!(
                        !line.meets_segment(pair[0], pair[1]),
                        "{line:?} on the leader of {other}"
                    );
                }
            }
        }
        if form == Form::Across
            && label.tier == Tier::Secondary
            && label.marker.is_some()
            && label.leader.len() == 2
        {
            let [a, b] = [label.leader[0], label.leader[1]];
            let long = a.distance(b);
            assert!(long <= 90.0, "{texts:?} has a leader of {long} px");
            assert!((a.y - zero) * (b.y - zero) >= 0.0, "{texts:?} is beyond the line of zero");
        }
        if form == Form::Across {
            for (other, of) in labels.iter().enumerate().filter(|(other, _)| *other != index) {
                if let ([a, b], [c, d]) = (&label.leader[..], &of.leader[..]) {
                    assert!(
                        !crosses([*a, *b], [*c, *d]),
                        "the leaders of {index} and {other} cross"
                    );
                }
            }
        }
    }
    if form == Form::Down {
        let column: Vec<&Label> = labels.iter().filter(|label| label.leader.len() == 3).collect();
        assert!(column.is_sorted_by(|a, b| a.rect.bottom <= b.rect.top), "out of order");
    }
}

/// How many px long the longest leader of a primary label is, and the texts of secondary labels whose leader
/// crosses the curve, of a picture where time runs across.
pub(super) fn leaders(scene: &Scene) -> (f64, Vec<&str>) {
    let curve = &scene.layout.line;
    let crosses_curve = |[start, end]: [Point; 2]| {
        // At its marker it touches the curve anyway.
        let share = (3.0 / start.distance(end)).min(1.0);
        let free = Point {
            x: start.x + share * (end.x - start.x),
            y: start.y + share * (end.y - start.y),
        };
        curve.windows(2).any(|pair| crosses([free, end], [pair[0], pair[1]]))
    };
    let (mut longest, mut beyond) = (0.0_f64, Vec::new());
    for label in scene.labels.iter().filter(|label| label.marker.is_some()) {
        let [start, end] = label.leader[..] else { continue };
        match label.tier {
            Tier::Primary => longest = longest.max(start.distance(end)),
            Tier::Secondary if crosses_curve([start, end]) => {
                beyond.extend(label.lines.first().map(|line| line.text.as_str()));
            }
            Tier::Secondary => {}
        }
    }
    (longest, beyond)
}

/// Whether a segment crosses another one.
fn crosses([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
