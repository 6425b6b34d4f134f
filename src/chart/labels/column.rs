//! Labels in a column beside a plot where time runs down.
//!
//! They keep the order of time and stand as near to the height of their markers as the others allow: the least
//! squares of their shifts, by pooling adjacent violators (Ayer et al. 1955). Where titles push each other too
//! far, those of the smallest moves become their numbers.

use super::{Extreme, Label, Part, Said, extremes};
use crate::chart::geometry::{Point, Rect};
use crate::chart::rows::GAP_PX;
use crate::chart::{Anchor, Drawn, Layout};
use crate::relation::Tier;

/// Space between two labels, and between a primary one and its neighbours.
const APART_PX: f64 = 3.0;
const PRIMARY_APART_PX: f64 = 6.0;
/// How far a title may stand above or below its marker.
const SHIFT_PX: f64 = 64.0;

/// What is to stand in the column.
struct Item {
    marker: Option<usize>,
    tier: Tier,
    at: Point,
    said: Said,
    jump: f64,
}

pub(super) fn place(drawn: &Drawn<'_>, layout: &Layout) -> Vec<Label> {
    let width = layout.rows.labels.width() - GAP_PX;
    let titles = layout.markers.iter().enumerate().map(|(index, marker)| Item {
        marker: Some(index),
        tier: marker.tier,
        at: marker.at,
        said: Said::title(drawn, layout, marker, width),
        jump: marker.jump,
    });
    let mut items: Vec<Item> = titles.collect();
    for Extreme { at, said, .. } in extremes(drawn, layout) {
        let place = items.partition_point(|item| item.at.y <= at.y);
        let item = Item { marker: None, tier: Tier::Secondary, at, said, jump: f64::INFINITY };
        items.insert(place, item);
    }
    // What no column is wide enough for.
    for item in &mut items {
        if item.said.width_px > width && item.tier == Tier::Secondary {
            to_number(item, layout);
        }
    }
    make_room(&mut items, layout);
    // Titles that have room after all, those of the largest moves first.
    let mut order: Vec<usize> = (0..items.len()).filter(|place| is_number(&items[*place])).collect();
    order.sort_by(|a, b| items[*b].jump.total_cmp(&items[*a].jump));
    for place in order {
        let Some(marker) = items[place].marker else { continue };
        let title = Said::title(drawn, layout, &layout.markers[marker], width);
        let number = std::mem::replace(&mut items[place].said, title);
        if items[place].said.width_px > width || worst(&items, layout).1 > SHIFT_PX {
            items[place].said = number;
        }
    }
    let (tops, _) = settle(&items, layout);
    labels(items, &tops, layout)
}

/// The place of the label that stands farthest from its marker, and how far.
fn worst(items: &[Item], layout: &Layout) -> (usize, f64) {
    let (tops, _) = settle(items, layout);
    let shifts = items.iter().zip(&tops).map(|(item, top)| (top - wanted(item, layout)).abs());
    shifts.enumerate().fold((0, 0.0), |worst, next| if next.1 > worst.1 { next } else { worst })
}

/// Makes numbers of titles until no label stands too far from its marker.
fn make_room(items: &mut [Item], layout: &Layout) {
    loop {
        let (worst, shift) = worst(items, layout);
        if shift <= SHIFT_PX {
            return;
        }
        let (_, pools) = settle(items, layout);
        let titled = |place: &usize| {
            let item = &items[*place];
            let is_pushing = pools[*place] == pools[worst];
            is_pushing && item.tier == Tier::Secondary && item.marker.is_some() && !is_number(item)
        };
        let titles = (0..items.len()).filter(titled);
        match titles.min_by(|a, b| items[*a].jump.total_cmp(&items[*b].jump)) {
            Some(least) => to_number(&mut items[least], layout),
            None => return,
        }
    }
}

fn to_number(item: &mut Item, layout: &Layout) {
    if let Some(marker) = item.marker {
        item.said = Said::number(layout, &layout.markers[marker]);
    }
}

fn is_number(item: &Item) -> bool {
    item.said.lines.iter().all(|line| line.part == Part::Number)
}

/// The top of a label whose first line stands at the height of its marker.
fn wanted(item: &Item, layout: &Layout) -> f64 {
    item.at.y - layout.sizes.line_px() / 2.0
}

/// The space that a label keeps above it.
fn apart(item: &Item) -> f64 {
    if item.tier == Tier::Primary { PRIMARY_APART_PX } else { APART_PX }
}

/// The top of each label, and the number of the pool of labels that push each other.
fn settle(items: &[Item], layout: &Layout) -> (Vec<f64>, Vec<usize>) {
    // How far each lies below the first when all stand close.
    let mut depths = Vec::new();
    let mut depth = 0.0;
    for (place, item) in items.iter().enumerate() {
        let below = items.get(place + 1).map_or(0.0, |next| apart(item).max(apart(next)));
        depths.push(depth);
        depth += item.said.height_px + below;
    }
    // Pools of labels that stand close: the sum of where they want the first to be, their weight and number.
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (item, depth) in items.iter().zip(&depths) {
        let weight = if item.tier == Tier::Primary { 4.0 } else { 1.0 };
        pools.push((weight * (wanted(item, layout) - depth), weight, 1));
        while let [.., (sum, of, _), (next, next_of, _)] = pools[..]
            && sum / of > next / next_of
        {
            let (sum, of, count) = pools.pop().unwrap_or_default();
            if let Some(last) = pools.last_mut() {
                *last = (last.0 + sum, last.1 + of, last.2 + count);
            }
        }
    }
    let lowest = layout.rows.height_px - depth;
    let (mut tops, mut members) = (Vec::new(), Vec::new());
    for (pool, (sum, weight, count)) in pools.into_iter().enumerate() {
        let first = (sum / weight).min(lowest).max(layout.sizes.line_px());
        for _ in 0..count {
            tops.push(first + depths[tops.len()]);
            members.push(pool);
        }
    }
    (tops, members)
}

fn labels(items: Vec<Item>, tops: &[f64], layout: &Layout) -> Vec<Label> {
    let column = layout.rows.labels;
    let (line_px, turns) = (layout.sizes.line_px(), layout.rows.plot.right + 2.0);
    let placed = items.into_iter().zip(tops).map(|(item, &top)| {
        let Item { marker, tier, at, said, .. } = item;
        let rect = Rect {
            left: column.left,
            top,
            right: column.left + said.width_px,
            bottom: top + said.height_px,
        };
        let radius = marker.map_or(0.0, |marker| layout.markers[marker].radius_px());
        let leader = vec![
            Point { x: at.x + radius, y: at.y },
            Point { x: turns, y: at.y },
            Point { x: column.left - 3.0, y: top + line_px / 2.0 },
        ];
        Label { marker, tier, rect, lines: said.lines, leader, align: Anchor::Start, line_px }
    });
    placed.collect()
}
