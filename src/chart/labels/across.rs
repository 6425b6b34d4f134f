//! Labels on a plot where time runs across.
//!
//! Greedy: every primary label takes the nearest place above or below its marker that touches nothing, in that
//! of a few orders in which they stand best; then the extremes, then every number, then titles in the place of
//! numbers where one is near.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Extreme, Label, Line, Part, Said, extremes};
use crate::chart::form::Purpose;
use crate::chart::geometry::{Heights, Point, Rect, cross};
use crate::chart::markers::Marker;
use crate::chart::{Anchor, Drawn, Layout};
use crate::relation::Tier;

/// Steps between two candidates, near their marker and farther from it.
const STEP_PX: f64 = 5.0;
const FAR_STEP_PX: f64 = 12.0;
const NEAR_PX: f64 = 60.0;
/// The longest leader of a number, of a secondary title, and of an extreme.
const NUMBER_PX: f64 = 90.0;
const TITLE_PX: f64 = 40.0;
const EXTREME_PX: f64 = 110.0;
/// Space between a marker and what stands at it.
const AT_PX: f64 = 2.0;
/// Clear space around a label, and around a number.
const AIR_PX: f64 = 4.0;
const NUMBER_AIR_PX: f64 = 1.5;
/// How far a label may stand to the left or the right of where its leader is upright, in steps.
const SLANTS: [f64; 9] = [0.0, 1.0, -1.0, 2.0, -2.0, 4.0, -4.0, 6.0, -6.0];
const SLANT_PX: f64 = 14.0;
/// Shares of a label's width at the left of its leader.
const SHARES: [f64; 5] = [0.5, 0.0, 1.0, 0.25, 0.75];

/// How many orders of primary labels are tried.
const ROUNDS: usize = 6;
/// What it costs a label, beside its distance, that its leader crosses the line of zero or the curve, that it
/// says less, and that it has no place.
const CROSSING: f64 = 60.0;
const SHORTER: f64 = 150.0;
const LOST: f64 = 1000.0;

/// What the leader of a label may cross.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leader {
    /// Nothing.
    Clear,
    /// The curve.
    OverCurve,
    /// The line of zero.
    OverZero,
    /// Both.
    OverBoth,
}

pub(super) fn place(drawn: &Drawn<'_>, layout: &Layout) -> Vec<Label> {
    let heights = &Heights::of(&layout.line);
    let mut room = Room { layout, heights, placed: primary(drawn, layout, heights) };
    for extreme in extremes(drawn, layout) {
        room.placed.extend(room.extreme(&extreme));
    }
    if layout.sizes.picture.purpose == Purpose::ShortFrame {
        return room.placed;
    }
    for index in by_jump(layout, Tier::Secondary) {
        let said = Said::number(layout, &layout.markers[index]);
        room.placed.extend(room.number(index, &said));
    }
    for index in by_jump(layout, Tier::Secondary) {
        let number = room.placed.iter().position(|label| label.marker == Some(index));
        let number = number.map(|place| room.placed.remove(place));
        let said = Said::title(drawn, layout, &layout.markers[index], layout.sizes.title_px);
        let title = room.marked(index, &said, TITLE_PX, Leader::Clear);
        room.placed.extend(title.map(|(_, title)| title).or(number));
    }
    room.placed
}

/// The primary labels, in that of a few orders of their markers in which they stand best.
fn primary(drawn: &Drawn<'_>, layout: &Layout, heights: &Heights<'_>) -> Vec<Label> {
    let by_jump: Vec<usize> = by_jump(layout, Tier::Primary).collect();
    let is_primary = |index: &usize| layout.markers[*index].tier == Tier::Primary;
    let by_time: Vec<usize> = (0..layout.markers.len()).filter(is_primary).collect();
    let backwards = by_time.iter().rev().copied().collect();
    let mut best: Option<(f64, Vec<Label>)> = None;
    let mut orders = vec![backwards, by_time, by_jump];
    for _ in 0..ROUNDS {
        let Some(mut order) = orders.pop() else { break };
        let mut room = Room { layout, heights, placed: Vec::new() };
        let (mut cost, mut worst) = (0.0, (0.0, 0));
        for (turn, &index) in order.iter().enumerate() {
            let label = room.primary(drawn, index);
            let of_label = label.as_ref().map_or(LOST, |(cost, _)| *cost);
            cost += of_label;
            worst = if of_label > worst.0 { (of_label, turn) } else { worst };
            room.placed.extend(label.map(|(_, label)| label));
        }
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, room.placed));
        }
        // Where one stands badly, it chooses before all others, whose order stays.
        if worst.0 >= CROSSING {
            order[..=worst.1].rotate_right(1);
            orders.insert(0, order);
        }
    }
    best.map(|(_, labels)| labels).unwrap_or_default()
}

/// The markers of a tier, those first in whose month the curve moved most.
fn by_jump(layout: &Layout, tier: Tier) -> impl Iterator<Item = usize> {
    // The bits of positive floats are in the order of the floats; a heap costs the page less than code
    // that sorts.
    let markers = layout.markers.iter().enumerate().filter(|(_, marker)| marker.tier == tier);
    let mut rest: BinaryHeap<_> =
        markers.map(|(index, marker)| (marker.jump.to_bits(), Reverse(index))).collect();
    std::iter::from_fn(move || rest.pop().map(|(_, Reverse(index))| index))
}

/// What a label hangs on.
#[derive(Clone, Copy)]
struct Hook {
    /// The place of the marker, if there is one.
    marker: Option<usize>,
    at: Point,
    radius_px: f64,
}

impl Hook {
    fn of(index: usize, marker: &Marker) -> Self {
        Self { marker: Some(index), at: marker.at, radius_px: marker.radius_px }
    }

    /// From its edge to the edge of a label above or below it.
    fn leader(self, x: f64, rect: Rect) -> [Point; 2] {
        let is_below = rect.top > self.at.y;
        let (from, to) =
            if is_below { (self.radius_px, rect.top) } else { (-self.radius_px, rect.bottom) };
        [Point { x: self.at.x, y: self.at.y + from }, Point { x, y: to }]
    }
}

/// The plot with what stands on it already.
struct Room<'a> {
    layout: &'a Layout,
    heights: &'a Heights<'a>,
    placed: Vec<Label>,
}

impl Room<'_> {
    /// A primary label and what it costs: whole if there is room, else its title alone, else its year.
    fn primary(&self, drawn: &Drawn<'_>, index: usize) -> Option<(f64, Label)> {
        let (marker, title_px) = (&self.layout.markers[index], self.layout.sizes.title_px);
        let said =
            [1.0, 1.4, 0.75].map(|share| Said::title(drawn, self.layout, marker, share * title_px));
        let try_all = |may| said.iter().find_map(|said| self.marked(index, said, f64::MAX, may));
        let parts = |count: usize| {
            let lines = said[0].lines.iter().take(count).cloned().collect();
            self.marked(index, &Said::of(lines, self.layout), f64::MAX, Leader::OverBoth)
        };
        let is_title = |line: &&Line| line.part != Part::Clause;
        let costs = |more: f64| move |(cost, label): (f64, Label)| (cost + more, label);
        try_all(Leader::Clear)
            .or_else(|| try_all(Leader::OverZero).map(costs(CROSSING)))
            .or_else(|| try_all(Leader::OverBoth).map(costs(2.0 * CROSSING)))
            .or_else(|| {
                let titles = said[0].lines.iter().take_while(is_title).count();
                parts(titles).map(costs(SHORTER))
            })
            .or_else(|| parts(1).map(costs(2.0 * SHORTER)))
            .or_else(|| {
                let year = Said::of(said[0].lines.iter().take(1).cloned().collect(), self.layout);
                Some((3.0 * SHORTER, self.beside(Hook::of(index, marker), &year)?))
            })
    }

    /// Above the highest value, or below the lowest.
    fn extreme(&self, extreme: &Extreme) -> Option<Label> {
        // It may be the point of a marker.
        let is_there = |marker: &Marker| marker.at.distance(extreme.at) < 1.0;
        let marker = self.layout.markers.iter().position(is_there);
        let is_short = self.layout.sizes.picture.purpose == Purpose::ShortFrame;
        // Then the marker's number stands between.
        let number_px = if is_short { 0.0 } else { self.layout.sizes.line_px() };
        let apart = |index: usize| self.layout.markers[index].radius_px + number_px;
        let hook = Hook { marker, at: extreme.at, radius_px: marker.map_or(1.0, apart) };
        let ways = [Leader::Clear, Leader::OverZero, Leader::OverBoth];
        let ways = ways.iter().take(if is_short { 1 } else { 3 });
        let mut tries = extreme.said.iter().flat_map(|said| {
            let sides = [extreme.is_high, !extreme.is_high].into_iter();
            sides.flat_map(|up| ways.clone().map(move |may| (up, *may))).map(move |how| (said, how))
        });
        let (_, label) =
            tries.find_map(|(said, (up, may))| self.hung(hook, said, EXTREME_PX, &[up], may))?;
        Some(Label { marker: None, tier: Tier::Secondary, ..label })
    }

    /// The cheapest place for a label above or below its marker.
    fn marked(&self, index: usize, said: &Said, most_px: f64, may: Leader) -> Option<(f64, Label)> {
        let hook = Hook::of(index, &self.layout.markers[index]);
        self.hung(hook, said, most_px, &[true, false], may)
    }

    /// The cheapest place for a label that hangs on something, on these sides of it.
    fn hung(
        &self,
        hook: Hook,
        said: &Said,
        most_px: f64,
        ups: &[bool],
        may: Leader,
    ) -> Option<(f64, Label)> {
        let reach = most_px.min(self.layout.rows.plot.height());
        let near = (0..).map(|step| STEP_PX * f64::from(step)).take_while(|gap| *gap < NEAR_PX);
        let far = (0..).map(|step| NEAR_PX + FAR_STEP_PX * f64::from(step));
        let mut best: Option<(f64, f64, Rect)> = None;
        for gap in near.chain(far.take_while(|gap| *gap <= reach)) {
            let gap = hook.radius_px + 4.0 + gap;
            if best.is_some_and(|(least, ..)| least <= gap) {
                break;
            }
            for &up in ups {
                let top = if up { hook.at.y - gap - said.height_px } else { hook.at.y + gap };
                let slants = SLANTS.iter().filter(|slant| slant.abs() * SLANT_PX <= 1.5 * gap);
                for (share, slant) in slants.flat_map(|slant| SHARES.map(|share| (share, slant))) {
                    let x = hook.at.x + slant * SLANT_PX;
                    let rect = rect_at(x - share * said.width_px, top, said);
                    let [start, end] = hook.leader(x, rect);
                    let length = start.distance(end);
                    let cost = length.max(gap) + 6.0 * (share - 0.5).abs() + 6.0 * slant.abs();
                    if length <= most_px
                        && best.is_none_or(|(least, ..)| cost < least)
                        && self.is_free(hook, rect, AIR_PX)
                        && self.is_clear(hook, [start, end], may)
                    {
                        best = Some((cost, x, rect));
                    }
                }
            }
        }
        best.map(|(cost, x, rect)| {
            (cost, self.label(hook, said, rect, hook.leader(x, rect).to_vec()))
        })
    }

    /// A number beside its marker, or at the end of a leader on its side of zero.
    fn number(&self, index: usize, said: &Said) -> Option<Label> {
        let hook = Hook::of(index, &self.layout.markers[index]);
        let hung = |may| self.hung(hook, said, NUMBER_PX, &[true, false], may);
        self.beside(hook, said).or_else(|| {
            hung(Leader::Clear).or_else(|| hung(Leader::OverCurve)).map(|(_, label)| label)
        })
    }

    /// A label that touches its marker.
    fn beside(&self, hook: Hook, said: &Said) -> Option<Label> {
        let (Point { x, y }, away) = (hook.at, hook.radius_px + AT_PX);
        let (width, height) = (said.width_px, said.height_px);
        let beside = [
            (x - width / 2.0, y - away - height),
            (x - width / 2.0, y + away),
            (x + away, y - height / 2.0),
            (x - away - width, y - height / 2.0),
            (x + 2.0, y - away - height + 2.0),
            (x - 2.0 - width, y - away - height + 2.0),
            (x + 2.0, y + away - 2.0),
            (x - 2.0 - width, y + away - 2.0),
        ];
        let near = beside.into_iter().map(|(left, top)| rect_at(left, top, said));
        let mut near = near.filter(|rect| self.is_free(hook, *rect, NUMBER_AIR_PX));
        near.next().map(|rect| self.label(hook, said, rect, Vec::new()))
    }

    fn label(&self, hook: Hook, said: &Said, rect: Rect, leader: Vec<Point>) -> Label {
        // The side at which the leader stands keeps its place, however wide the reader's letters are.
        let held = leader.last().map_or(hook.at.x, |end| end.x);
        let share = (held - rect.left) / rect.width();
        let align = match share {
            share if share < 0.2 => Anchor::Start,
            share if share > 0.8 => Anchor::End,
            _ => Anchor::Middle,
        };
        let tier = hook.marker.map_or(Tier::Secondary, |index| self.layout.markers[index].tier);
        let (lines, line_px) = (said.lines.clone(), self.layout.sizes.line_px());
        Label { marker: hook.marker, tier, rect, lines, leader, align, line_px }
    }

    /// Whether a label touches nothing.
    fn is_free(&self, hook: Hook, rect: Rect, air_px: f64) -> bool {
        let Layout { rows, markers, axes, .. } = self.layout;
        let (aired, zero, plot) = (rect.grown(air_px), axes.value.u_px(0.0), rows.plot);
        let on_curve = self
            .heights
            .within(aired.left, aired.right)
            .is_some_and(|(low, high)| low < aired.bottom && aired.top < high);
        let inside = plot.left <= rect.left - 1.0
            && rect.right + 1.0 <= plot.right
            && plot.top <= rect.top
            && rect.bottom <= plot.bottom;
        // A number may stand nearer to its own marker than anything else.
        let near = |other: usize| if hook.marker == Some(other) { 0.0 } else { 1.0 };
        inside
            && !on_curve
            && !(rect.top < zero && zero < rect.bottom)
            && markers.iter().enumerate().all(|(other, marker)| {
                let square = marker.square().grown(near(other));
                let aired = if near(other) == 0.0 { rect } else { aired };
                marker.radius_px == 0.0 || !aired.overlaps(square)
            })
            && self.placed.iter().all(|placed| {
                !aired.overlaps(placed.rect)
                    && placed.leader.windows(2).all(|pair| !aired.meets(pair[0], pair[1]))
            })
    }

    /// Whether a leader touches nothing that it may not.
    fn is_clear(&self, hook: Hook, [start, end]: [Point; 2], may: Leader) -> bool {
        let Layout { line, markers, axes, .. } = self.layout;
        let zero = axes.value.u_px(0.0);
        let crosses_zero = start.y.min(end.y) < zero && zero < start.y.max(end.y);
        if crosses_zero && matches!(may, Leader::Clear | Leader::OverCurve) {
            return false;
        }
        // At its marker it touches the curve anyway.
        let length = start.distance(end);
        let share = if length > 0.0 { (3.0 / length).min(1.0) } else { 1.0 };
        let free = Point {
            x: start.x + share * (end.x - start.x),
            y: start.y + share * (end.y - start.y),
        };
        let crosses_curve = || {
            let (left, right) = (start.x.min(end.x), start.x.max(end.x));
            let from = line.partition_point(|point| point.x < left).saturating_sub(1);
            let to = (line.partition_point(|point| point.x <= right) + 1).min(line.len());
            line[from..to].windows(2).any(|pair| cross(free, end, pair[0], pair[1]))
        };
        if matches!(may, Leader::Clear | Leader::OverZero) && crosses_curve() {
            return false;
        }
        let clear_of_markers = markers.iter().enumerate().all(|(other, marker)| {
            hook.marker == Some(other)
                || marker.radius_px == 0.0
                || !marker.square().grown(1.5).meets(start, end)
        });
        clear_of_markers
            && self.placed.iter().all(|placed| {
                !placed.rect.grown(1.5).meets(start, end)
                    && placed.leader.windows(2).all(|pair| !cross(start, end, pair[0], pair[1]))
            })
    }
}

fn rect_at(left: f64, top: f64, said: &Said) -> Rect {
    Rect { left, top, right: left + said.width_px, bottom: top + said.height_px }
}
