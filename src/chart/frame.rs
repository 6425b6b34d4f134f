//! What surrounds the curve: grades, time axis, eras, lanes of acts, strips of leaders.

use std::collections::BTreeSet;

use crate::chart::geometry::{Grid, Point, Rect};
use crate::chart::metrics::text_width_px;
use crate::chart::theme::{Ink, Sizes, Style};
use crate::chart::{Anchor, Layer, Layout, Shape, layer, text_layer};
use crate::date::{Day, PartialDate};
use crate::index::{Curve, Grade};
use crate::relation::{Act, Domain, Relation, Role};
use crate::words;

/// Space between a label of the gutter and what it labels.
const GAP_PX: f64 = 6.0;

/// Columns of the plot that upright lines and blocks stand on: about half a px in the widest
/// picture. The same number at every width, so that all pictures of a page share their text.
pub const COLUMNS: i32 = 2500;

/// Rows from a lane to the next, about half a px each.
const PITCH: i32 = 32;
/// Rows of a lane.
const LANE: i32 = 28;

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
    // An era's tint reaches down through the plot.
    let tint = Rect { bottom: rows.plot.bottom, ..rows.eras };
    let grid = columns(layout, tint.top, tint.height());
    let block = |grid: Grid, left: f64, right: f64| {
        Shape::Block(grid.rect((grid.column(left), 0), (grid.column(right), 1)))
    };
    let (mut eras, mut names) = (Vec::new(), Vec::new());
    for (index, era) in relation.eras.iter().enumerate() {
        let left = time.x_px(era.span.from.first_day());
        let right = time.x_px(Day(era.span.to.last_day().0 + 1));
        if index % 2 == 0 {
            eras.push(block(grid, left, right));
        }
        let full = text_width_px(&era.name, sizes.text_px) + GAP_PX <= right - left;
        let text = if full { era.name.clone() } else { words::roman(index + 1) };
        names.push(centred(text, left, right, rows.eras, sizes));
    }
    let mut layers = vec![
        Layer { grid: Some(grid), ..layer("era", Style::Fill { ink: Ink::Era }, eras) },
        text_layer("era-name", Ink::Muted, sizes.text_px, names),
    ];
    let mut leaders = Vec::new();
    for (party, strip) in relation.parties.iter().zip(rows.leaders) {
        let ruled = |office: &&_| {
            let office: &crate::relation::Office = office;
            office.party == party.id && office.role == Role::Leader
        };
        let grid = columns(layout, strip.top, strip.height());
        let mut blocks = Vec::new();
        for (index, office) in relation.offices.iter().filter(ruled).enumerate() {
            let left = time.x_px(office.from.earliest());
            let right = time.x_px(office.to.latest());
            if index % 2 == 0 {
                blocks.push(block(grid, left, right));
            }
            if text_width_px(&office.short, sizes.text_px) + 2.0 <= right - left {
                leaders.push(centred(office.short.clone(), left, right, strip, sizes));
            }
        }
        let fill = Style::Fill { ink: Ink::Leader };
        layers.push(Layer { grid: Some(grid), ..layer("leader", fill, blocks) });
    }
    layers.push(text_layer("leader-name", Ink::Text, sizes.text_px, leaders));
    layers
}

/// Columns across the plot, and rows from a height on.
fn columns(layout: &Layout, top: f64, row_px: f64) -> Grid {
    let plot = layout.rows.plot;
    let origin = Point { x: plot.left, y: top };
    Grid { origin, column_px: plot.width() / f64::from(COLUMNS), row_px }
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
    let axis = columns(layout, plot.bottom, 1.0);
    let tick = |year: i32| {
        let column = axis.column(new_year(year));
        Shape::Line(vec![axis.at(column, 0), axis.at(column, if named(&year) { 6 } else { 3 })])
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
        Layer { grid: Some(axis), ..layer("years", stroke(Ink::Axis), years.clone().map(tick)) },
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

/// Every act as a tick in its lane: the whole height where the day is known, half of it for a
/// month, a line along the year for a year; broken where it is unverified.
///
/// Acts whose ticks would lie on each other share one, so a picture has no more of them than
/// [`COLUMNS`] have room for.
pub(super) fn ticks(relation: &Relation, curve: &Curve, layout: &Layout) -> Vec<Layer> {
    let lanes = layout.rows.lanes;
    let row_px = (lanes[1].top - lanes[0].top) / f64::from(PITCH);
    let grid = columns(layout, lanes[0].top, row_px);
    let mut kinds: [BTreeSet<Tick>; 5] = Default::default();
    for (act, impulse) in relation.acts.iter().zip(&curve.impulses) {
        if !relation.span.meets(act.date) {
            continue;
        }
        let direct = act.directness.factor() == 1.0;
        let kind = match impulse.points {
            0.0 => 0,
            points if points < 0.0 => 1 + 2 * usize::from(direct),
            _ => 2 + 2 * usize::from(direct),
        };
        kinds[kind].insert(Tick::of(act, |day| grid.column(layout.time.x_px(day))));
    }
    let inks = [Ink::Context, Ink::Cold, Ink::Warm, Ink::Cold, Ink::Warm];
    let mut layers = Vec::new();
    for (kind, (ink, ticks)) in inks.into_iter().zip(kinds).enumerate() {
        let thick = if kind < 3 { 1 } else { 2 };
        let shapes = ticks.iter().flat_map(|tick| tick.shapes(grid, thick));
        let (lines, blocks): (Vec<_>, Vec<_>) =
            shapes.partition(|shape| matches!(shape, Shape::Line(_)));
        let stroke = Style::Stroke { ink, width_px: f64::from(thick) };
        for (style, shapes) in [(Style::Fill { ink }, blocks), (stroke, lines)] {
            layers.push(Layer { grid: Some(grid), ..layer("tick", style, shapes) });
        }
    }
    layers
}

/// The tick of an act, or of several. In this order ticks of one form follow each other, which keeps
/// their path small.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Tick {
    /// Rows above and below it in its lane; `None` for a line along a year.
    inset: Option<i32>,
    unverified: bool,
    lane: i32,
    from: i32,
    to: i32,
}

impl Tick {
    fn of(act: &Act, column: impl Fn(Day) -> i32) -> Self {
        let (inset, from, to) = match act.date {
            PartialDate::Day(..) => (Some(0), act.date.midpoint(), act.date.midpoint()),
            PartialDate::Month(_) => (Some(LANE / 4), act.date.midpoint(), act.date.midpoint()),
            PartialDate::Year(_) => (None, act.date.earliest(), act.date.latest()),
        };
        let lane = act.domain as i32;
        Self { lane, inset, unverified: act.unverified, from: column(from), to: column(to) }
    }

    fn shapes(&self, grid: Grid, thick: i32) -> Vec<Shape> {
        let (top, bottom) = match self.inset {
            Some(inset) => (self.lane * PITCH + inset, self.lane * PITCH + LANE - inset),
            None => {
                let middle = self.lane * PITCH + LANE / 2;
                (middle - thick, middle + thick)
            }
        };
        // Two parts in three, with a gap in the middle.
        let part = |from: i32, to: i32, second: bool| {
            let gap = (to - from) * 7 / 20;
            if second { (to - gap, to) } else { (from, from + gap) }
        };
        let whole = [(self.from, self.to, top, bottom)];
        let broken = [false, true].map(|second| match self.inset {
            Some(_) => {
                let (top, bottom) = part(top, bottom, second);
                (self.from, self.to, top, bottom)
            }
            None => {
                let (from, to) = part(self.from, self.to, second);
                (from, to, top, bottom)
            }
        });
        let parts: &[_] = if self.unverified { &broken } else { &whole };
        let shape = |&(from, to, top, bottom): &(i32, i32, i32, i32)| match self.inset {
            Some(_) => Shape::Line(vec![grid.at(from, top), grid.at(from, bottom)]),
            None => Shape::Block(grid.rect((from, top), (to, bottom))),
        };
        parts.iter().map(shape).collect()
    }
}
