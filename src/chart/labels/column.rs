//! Labels in a column beside a plot where time runs down.
//!
//! They keep the order of time and stand as near to the height of their markers as the others allow: the least
//! squares of their shifts, by pooling adjacent violators (Ayer et al. 1955). Where titles push each other too
//! far, those of the smallest moves become their numbers, beside their markers.

use super::{Extreme, Label, Said, extremes};
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
    for Extreme { at, said: [said, _], .. } in extremes(drawn, layout) {
        let place = items.partition_point(|item| item.at.y <= at.y);
        items.insert(place, Item { marker: None, tier: Tier::Secondary, at, said, jump: f64::MAX });
    }
    // What no column is wide enough for, and what has no room.
    let is_wide = |item: &Item| item.said.width_px > width && item.tier == Tier::Secondary;
    let (wide, mut items): (Vec<Item>, Vec<Item>) = items.into_iter().partition(is_wide);
    let mut out = make_room(&mut items, layout);
    // Titles that have room after all, those of the largest moves first.
    let mut numbers: Vec<Item> = wide;
    while let Some(most) = (0..out.len()).max_by(|a, b| out[*a].jump.total_cmp(&out[*b].jump)) {
        let item = out.swap_remove(most);
        let place = items.partition_point(|other| other.at.y < item.at.y);
        items.insert(place, item);
        if worst(&items, layout).1 > SHIFT_PX || overflows(&items, layout) {
            numbers.push(items.remove(place));
        }
    }
    let (tops, _) = settle(&items, layout);
    let mut labels = labels(items, &tops, layout);
    for marker in numbers.iter().filter_map(|item| item.marker) {
        labels.extend(number(marker, &labels, layout));
    }
    labels
}

/// A number beside its marker, where it touches nothing.
fn number(index: usize, placed: &[Label], layout: &Layout) -> Option<Label> {
    let marker = layout.markers.get(index)?;
    let said = Said::number(layout, marker);
    let (Point { x, y }, away) = (marker.at, marker.radius_px + 2.0);
    let (width, half) = (said.width_px, said.height_px / 2.0);
    // Beside it, then farther and farther off.
    let places = (0..12).flat_map(|step| {
        let (off, down) = (f64::from(step / 3) * 8.0, f64::from(step % 3) * 5.0);
        [-1.0, 1.0].into_iter().flat_map(move |side| {
            let left = if side < 0.0 { x - away - off - width } else { x + away + off };
            [(left, y - half - down), (left, y - half + down)]
        })
    });
    let plot = layout.rows.plot;
    let is_free = |rect: &Rect| {
        // Letters are lower than their line.
        let inked = Rect { top: rect.top + 3.0, bottom: rect.bottom - 0.2, ..*rect };
        let others = layout.markers.iter().enumerate().filter(|(other, _)| *other != index);
        plot.left <= rect.left
            && rect.right <= plot.right
            && layout.line.windows(2).all(|pair| !inked.grown(1.0).meets(pair[0], pair[1]))
            && others.into_iter().all(|(_, marker)| !inked.overlaps(marker.square().grown(1.0)))
            && placed.iter().all(|label| {
                !inked.overlaps(label.rect)
                    && label.leader.windows(2).all(|pair| !inked.meets(pair[0], pair[1]))
            })
    };
    let rect = |(left, top): (f64, f64)| Rect {
        left,
        top,
        right: left + width,
        bottom: top + said.height_px,
    };
    let rect = places.map(rect).find(is_free)?;
    Some(Label {
        marker: Some(index),
        tier: marker.tier,
        rect,
        lines: said.lines,
        leader: Vec::new(),
        align: if rect.left < x { Anchor::End } else { Anchor::Start },
        line_px: layout.sizes.line_px(),
    })
}

/// The place of the label that stands farthest from its marker, and how far.
fn worst(items: &[Item], layout: &Layout) -> (usize, f64) {
    let (tops, _) = settle(items, layout);
    let shifts = items.iter().zip(&tops).map(|(item, top)| (top - wanted(item, layout)).abs());
    shifts.enumerate().fold((0, 0.0), |worst, next| if next.1 > worst.1 { next } else { worst })
}

/// Whether the labels need more room than the column is high.
fn overflows(items: &[Item], layout: &Layout) -> bool {
    let (tops, _) = settle(items, layout);
    let last = items.last().zip(tops.last());
    last.is_some_and(|(item, top)| top + item.said.height_px > layout.rows.height_px)
}

/// Takes titles out until no label stands too far from its marker: secondary ones, but where the column is too
/// low for the primary ones alone.
fn make_room(items: &mut Vec<Item>, layout: &Layout) -> Vec<Item> {
    let mut out = Vec::new();
    loop {
        let (worst, shift) = worst(items, layout);
        let is_full = overflows(items, layout);
        if shift <= SHIFT_PX && !is_full {
            return out;
        }
        let (_, pools) = settle(items, layout);
        let can_go = |place: &usize| {
            let item = &items[*place];
            pools[*place] == pools[worst] && item.tier == Tier::Secondary && item.marker.is_some()
        };
        let smaller = |a: &usize, b: &usize| items[*a].jump.total_cmp(&items[*b].jump);
        let least = (0..items.len()).filter(can_go).min_by(smaller);
        let any = || (0..items.len()).filter(|it| items[*it].marker.is_some()).min_by(smaller);
        match least.or_else(|| any().filter(|_| is_full)) {
            Some(least) => out.push(items.remove(least)),
            None => return out,
        }
    }
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
        let radius = marker.map_or(0.0, |marker| layout.markers[marker].radius_px);
        let leader = vec![
            Point { x: at.x + radius, y: at.y },
            Point { x: turns, y: at.y },
            Point { x: column.left - 3.0, y: top + line_px / 2.0 },
        ];
        Label { marker, tier, rect, lines: said.lines, leader, align: Anchor::Start, line_px }
    });
    placed.collect()
}
