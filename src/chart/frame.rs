//! What surrounds the curve: grades, time axis, eras, lanes of acts, strips of leaders.

use std::collections::BTreeSet;

use crate::chart::geometry::{Point, Rect};
use crate::chart::metrics::text_width_px;
use crate::chart::theme::{Ink, Sizes, Style};
use crate::chart::{Anchor, Layer, Layout, Shape, TimeScale, layer, text_layer};
use crate::date::{Day, PartialDate};
use crate::index::{Curve, Grade};
use crate::relation::{Act, Domain, Relation, Role};
use crate::words;

/// Space between a label of the gutter and what it labels.
const GAP_PX: f64 = 6.0;

/// Where every row of the picture lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// The strip of eras, above the plot.
    eras: Rect,
    /// Where the curve is drawn.
    pub plot: Rect,
    /// One lane of ticks for each domain.
    lanes: [Rect; 4],
    /// One strip of leaders for each state.
    leaders: [Rect; 2],
    /// Height of the whole picture.
    pub height_px: f64,
}

impl Rows {
    /// Stacks the rows, with a gutter on the left as wide as its longest label.
    pub(super) fn of(relation: &Relation, sizes: &Sizes) -> Self {
        let labels = (Grade::ALL.into_iter().map(|grade| -> &str { words::grade(grade) }))
            .chain(Domain::ALL.into_iter().map(|domain| -> &str { words::domain(domain) }))
            .chain(relation.parties.iter().map(|party| party.adjective.as_str()));
        let widest = labels.map(|label| text_width_px(label, sizes.text_px)).fold(0.0, f64::max);
        let figure = text_width_px("+60", sizes.text_px);
        // At the narrowest a long name of a state must not eat the plot.
        let left = (widest + GAP_PX + 2.0).ceil().min(sizes.width_px * 0.3);
        let right = sizes.width_px - (figure + GAP_PX).ceil();
        let mut y = 0.0;
        let mut row = |height: f64, gap: f64| {
            let rect = Rect { left, top: y, right, bottom: y + height };
            y += height + gap;
            rect
        };
        let eras = row(sizes.strip_px + 2.0, 4.0);
        let plot = row(sizes.plot_px, 0.0);
        let _axis = row(sizes.line_px() + 8.0, 4.0);
        let lanes = [(); 4].map(|()| row(sizes.lane_px, 2.0));
        let leaders = [4.0, 2.0].map(|gap| row(sizes.strip_px, gap));
        let last = leaders[1].bottom;
        Self { eras, plot, lanes, leaders, height_px: (last + 2.0).ceil() }
    }
}

/// Every layer behind the curve, and the words of the frame.
pub(super) fn layers(relation: &Relation, layout: &Layout) -> Vec<Layer> {
    let mut layers = strips(relation, layout);
    layers.extend(grid(relation, layout));
    layers.extend(gutter(relation, layout));
    layers
}

/// The strips of eras and of leaders.
fn strips(relation: &Relation, layout: &Layout) -> Vec<Layer> {
    let Layout { rows, time, sizes, .. } = layout;
    let (mut eras, mut names) = (Vec::new(), Vec::new());
    for (index, era) in relation.eras.iter().enumerate() {
        let left = time.x_px(era.span.from.first_day());
        let right = time.x_px(Day(era.span.to.last_day().0 + 1));
        if index % 2 == 0 {
            // An era's tint reaches down through the plot.
            eras.push(Shape::Block(Rect { left, right, bottom: rows.plot.bottom, ..rows.eras }));
        }
        let full = text_width_px(&era.name, sizes.text_px) + GAP_PX <= right - left;
        let text = if full { era.name.clone() } else { words::roman(index + 1) };
        names.push(centred(text, left, right, rows.eras, sizes));
    }
    let (mut blocks, mut leaders) = (Vec::new(), Vec::new());
    for (party, strip) in relation.parties.iter().zip(rows.leaders) {
        let ruled = |office: &&_| {
            let office: &crate::relation::Office = office;
            office.party == party.id && office.role == Role::Leader
        };
        for (index, office) in relation.offices.iter().filter(ruled).enumerate() {
            let left = time.x_px(office.from.earliest());
            let right = time.x_px(office.to.latest());
            if index % 2 == 0 {
                blocks.push(Shape::Block(Rect { left, right, ..strip }));
            }
            if text_width_px(&office.short, sizes.text_px) + 2.0 <= right - left {
                leaders.push(centred(office.short.clone(), left, right, strip, sizes));
            }
        }
    }
    vec![
        layer("era", Style::Fill { ink: Ink::Era }, eras),
        text_layer("era-name", Ink::Muted, sizes.text_px, names),
        layer("leader", Style::Fill { ink: Ink::Leader }, blocks),
        text_layer("leader-name", Ink::Text, sizes.text_px, leaders),
    ]
}

/// A text in the middle of a part of a strip, moved by as little as keeps it inside the strip.
fn centred(text: String, left: f64, right: f64, strip: Rect, sizes: &Sizes) -> Shape {
    let half = text_width_px(&text, sizes.text_px) / 2.0;
    let x = f64::midpoint(left, right).min(strip.right - half).max(strip.left + half);
    let y = f64::midpoint(strip.top, strip.bottom) + 0.36 * sizes.text_px;
    Shape::Text { at: Point { x, y }, anchor: Anchor::Middle, text }
}

/// Lines between grades, the line of zero, the time axis with its years.
fn grid(relation: &Relation, layout: &Layout) -> Vec<Layer> {
    let Layout { rows, time, value, sizes, .. } = layout;
    let plot = rows.plot;
    let across = |y: f64| Shape::Line(vec![Point { x: plot.left, y }, Point { x: plot.right, y }]);
    let bounds = Grade::BOUNDS.map(|bound| across(value.y_px(bound)));
    let edges = [Rect { top: plot.top, ..plot }, Rect { top: plot.bottom, ..plot }];
    let new_year = |year: i32| time.x_px(Day::from_civil(year, 1, 1));
    let years = relation.span.from.year() + 1..=relation.span.to.year();
    let named = |year: &i32| year % sizes.years_step == 0;
    let tick = |year: i32| {
        let length = if named(&year) { 6.0 } else { 3.0 };
        let x = new_year(year);
        Shape::Line(vec![Point { x, y: plot.bottom }, Point { x, y: plot.bottom + length }])
    };
    let label = |year: i32| Shape::Text {
        at: Point { x: new_year(year), y: plot.bottom + 6.0 + sizes.line_px() * 0.85 },
        anchor: Anchor::Middle,
        text: year.to_string(),
    };
    let label_fits = |year: &i32| {
        let half = text_width_px("0000", sizes.text_px) / 2.0;
        let x = new_year(*year);
        x - half >= 0.0 && x + half <= sizes.width_px
    };
    let stroke = |ink| Style::Stroke { ink, width_px: 1.0 };
    vec![
        layer(
            "grid",
            stroke(Ink::Grid),
            bounds.into_iter().chain(edges.map(|edge| across(edge.top))),
        ),
        layer("zero", Style::Stroke { ink: Ink::Axis, width_px: 1.5 }, [across(value.y_px(0.0))]),
        layer("years", stroke(Ink::Axis), years.clone().map(tick)),
        text_layer(
            "year",
            Ink::Muted,
            sizes.text_px,
            years.filter(named).filter(label_fits).map(label),
        ),
    ]
}

/// The words and figures beside the rows.
fn gutter(relation: &Relation, layout: &Layout) -> Vec<Layer> {
    let Layout { rows, value, sizes, .. } = layout;
    let middle = 0.36 * sizes.text_px;
    let left = |text: &str, y: f64| Shape::Text {
        at: Point { x: rows.plot.left - GAP_PX, y: y + middle },
        anchor: Anchor::End,
        text: text.to_owned(),
    };
    let grades = Grade::ALL.map(|grade| {
        let (low, high) = grade.range();
        left(words::grade(grade), value.y_px(f64::midpoint(low, high)))
    });
    let row_middle = |row: Rect| f64::midpoint(row.top, row.bottom);
    let domains = Domain::ALL
        .into_iter()
        .zip(rows.lanes)
        .map(|(domain, lane)| left(words::domain(domain), row_middle(lane)));
    let parties = (relation.parties.iter().zip(rows.leaders))
        .map(|(party, strip)| left(&party.adjective, row_middle(strip)));
    let figure = |bound: f64| Shape::Text {
        at: Point { x: rows.plot.right + GAP_PX - 2.0, y: value.y_px(bound) + middle },
        anchor: Anchor::Start,
        text: words::points(bound),
    };
    // Where the figures of a neutral grade stand close, zero is read off its line.
    let zero_fits = value.y_px(0.0) - value.y_px(10.0) > sizes.text_px * 1.3;
    let figures = Grade::BOUNDS.into_iter().chain(zero_fits.then_some(0.0)).map(figure);
    vec![
        text_layer("grade", Ink::Text, sizes.text_px, grades),
        text_layer("row", Ink::Muted, sizes.text_px, domains.chain(parties)),
        text_layer("figure", Ink::Muted, sizes.text_px, figures),
    ]
}

/// Ticks nearer to each other than this are one: they stand on a grid of half a px.
pub const MERGE_PX: f64 = 0.5;

/// Every act as a tick in its lane: the whole height where the day is known, half of it for a
/// month, a line along the year for a year; broken where it is unverified.
///
/// Acts whose ticks would lie on each other share one, so a picture has no more of them than its
/// width has room for.
pub(super) fn ticks(relation: &Relation, curve: &Curve, layout: &Layout) -> Vec<Layer> {
    let mut lists: [BTreeSet<Tick>; 5] = Default::default();
    for (act, impulse) in relation.acts.iter().zip(&curve.impulses) {
        if !relation.span.meets(act.date) {
            continue;
        }
        let Some(lane) = Domain::ALL.iter().position(|domain| *domain == act.domain) else {
            continue;
        };
        let direct = act.directness.factor() == 1.0;
        let list = match impulse.points {
            0.0 => 0,
            points if points < 0.0 => {
                if direct {
                    3
                } else {
                    1
                }
            }
            _ => {
                if direct {
                    4
                } else {
                    2
                }
            }
        };
        lists[list].insert(Tick::of(act, lane, &layout.time));
    }
    let stroke = |ink, width_px| Style::Stroke { ink, width_px };
    let styles = [
        stroke(Ink::Context, 1.0),
        stroke(Ink::Cold, 1.0),
        stroke(Ink::Warm, 1.0),
        stroke(Ink::Cold, 2.0),
        stroke(Ink::Warm, 2.0),
    ];
    let shapes =
        |list: BTreeSet<Tick>| list.into_iter().flat_map(|tick| tick.shapes(&layout.rows.lanes));
    styles.into_iter().zip(lists).map(|(style, list)| layer("tick", style, shapes(list))).collect()
}

/// The tick of an act, or of several.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Tick {
    lane: usize,
    /// 0 to the day, 1 to the month, 2 to the year.
    precision: u8,
    unverified: bool,
    /// Its ends, in steps of [`MERGE_PX`].
    from: i32,
    to: i32,
}

impl Tick {
    fn of(act: &Act, lane: usize, time: &TimeScale) -> Self {
        let step = |day: Day| (time.x_px(day) / MERGE_PX + 0.5).floor() as i32;
        let (precision, from, to) = match act.date {
            PartialDate::Day(..) => (0, act.date.midpoint(), act.date.midpoint()),
            PartialDate::Month(_) => (1, act.date.midpoint(), act.date.midpoint()),
            PartialDate::Year(_) => (2, act.date.earliest(), act.date.latest()),
        };
        Self { lane, precision, unverified: act.unverified, from: step(from), to: step(to) }
    }

    fn shapes(&self, lanes: &[Rect; 4]) -> Vec<Shape> {
        let lane = lanes[self.lane];
        let (from_y, to_y) = match self.precision {
            0 => (lane.top, lane.bottom),
            1 => (lane.top + lane.height() / 4.0, lane.bottom - lane.height() / 4.0),
            _ => (f64::midpoint(lane.top, lane.bottom), f64::midpoint(lane.top, lane.bottom)),
        };
        let at = |share: f64| Point {
            x: (f64::from(self.from) + share * f64::from(self.to - self.from)) * MERGE_PX,
            y: from_y + share * (to_y - from_y),
        };
        let part = |from: f64, to: f64| Shape::Line(vec![at(from), at(to)]);
        if self.unverified { vec![part(0.0, 0.35), part(0.65, 1.0)] } else { vec![part(0.0, 1.0)] }
    }
}
