//! Titles beside their discs, where they overlap nothing.
//!
//! Greedy and deterministic: every place straight above or below a disc is a candidate; the nearest
//! one that touches no other title, disc, stem, the curve or the frame is taken. The inflections
//! that moved the curve most choose first. A title without room stays in the numbered key.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::chart::geometry::{Point, Rect, y_range};
use crate::chart::markers::Marker;
use crate::chart::text_metrics::{text_width_px, wrap};
use crate::chart::{Anchor, Layout, Shape};
use crate::chart_data::ChartData;

/// Clear space around a title.
const AIR_PX: f64 = 4.0;
/// Step between two candidates.
const STEP_PX: f64 = 6.0;

/// A title at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedTitle {
    /// What it covers.
    pub rect: Rect,
    /// Its lines, top to bottom.
    pub lines: Vec<String>,
    align: Anchor,
    line_px: f64,
}

impl PlacedTitle {
    /// Its lines as shapes.
    pub(super) fn shapes(&self) -> impl Iterator<Item = Shape> {
        let x = match self.align {
            Anchor::Start => self.rect.left,
            Anchor::Middle => f64::midpoint(self.rect.left, self.rect.right),
            Anchor::End => self.rect.right,
        };
        self.lines.iter().enumerate().map(move |(row, line)| Shape::Text {
            // A baseline lies about a fifth of the line above its foot.
            at: Point { x, y: self.rect.top + (row as f64 + 0.8) * self.line_px },
            anchor: self.align,
            text: line.clone(),
        })
    }

    /// Where the leader from a disc meets the title: straight above or below.
    pub(super) fn leader_end(&self, disc: Point) -> Point {
        let y = if self.rect.top > disc.y { self.rect.top } else { self.rect.bottom };
        Point { x: disc.x, y }
    }

    fn leader(&self, disc: Point) -> Rect {
        let end = self.leader_end(disc);
        let (top, bottom) = (disc.y.min(end.y), disc.y.max(end.y));
        Rect { left: disc.x - 1.0, top, right: disc.x + 1.0, bottom }
    }
}

/// Places the title of every disc that has room for one, in the order of the discs.
pub(super) fn place(chart_data: &ChartData, layout: &Layout) -> Vec<Option<PlacedTitle>> {
    let Layout { discs, line, sizes, .. } = layout;
    let jump = |disc: &Marker| {
        let at = line.iter().position(|point| *point == disc.anchor).unwrap_or(0);
        let before = line[at.saturating_sub(1)];
        (line[at].y - before.y).abs()
    };
    let by_jump = |index: usize| (jump(&discs[index]).to_bits(), Reverse(index));
    // The bits of positive floats are in the order of the floats; a heap costs the page less than code
    // that sorts.
    let mut rest: BinaryHeap<_> = (0..discs.len()).map(by_jump).collect();
    let mut placed: Vec<Option<PlacedTitle>> = vec![None; discs.len()];
    while let Some((_, Reverse(index))) = rest.pop() {
        let title = chart_data.dated_title(discs[index].act);
        let lines = wrap(&title, sizes.title_px, sizes.text_px);
        placed[index] = Room { layout, placed: &placed }.best(index, lines);
    }
    placed
}

/// What a candidate must keep clear of.
struct Room<'a> {
    layout: &'a Layout,
    placed: &'a [Option<PlacedTitle>],
}

impl Room<'_> {
    /// The cheapest free place for a title; the first found among equals.
    fn best(&self, index: usize, lines: Vec<String>) -> Option<PlacedTitle> {
        let Layout { sizes, rows, discs, .. } = self.layout;
        let disc = &discs[index];
        let widths = lines.iter().map(|line| text_width_px(line, sizes.text_px));
        let width = widths.fold(0.0, f64::max).ceil();
        let height = lines.len() as f64 * sizes.line_px();
        let first_gap = disc.radius_px + AIR_PX;
        let mut best: Option<(f64, PlacedTitle)> = None;
        let gaps = ((rows.plot.height() - first_gap) / STEP_PX).max(0.0) as i32;
        for (gap, up) in (0..=gaps).flat_map(|gap| [(gap, true), (gap, false)]) {
            let gap_px = first_gap + f64::from(gap) * STEP_PX;
            // A place costs at least its gap.
            if best.as_ref().is_some_and(|(least, _)| gap_px >= *least) {
                break;
            }
            let top = if up { disc.center.y - gap_px - height } else { disc.center.y + gap_px };
            for (align, left) in [
                (Anchor::Middle, disc.center.x - width / 2.0),
                (Anchor::Start, disc.center.x - 2.0),
                (Anchor::End, disc.center.x + 2.0 - width),
            ] {
                let rect = Rect { left, top, right: left + width, bottom: top + height };
                let title =
                    PlacedTitle { rect, lines: Vec::new(), align, line_px: sizes.line_px() };
                let cost = gap_px
                    + if align == Anchor::Middle { 0.0 } else { 8.0 }
                    + if self.on_area(rect) { 24.0 } else { 0.0 };
                let cheaper = best.as_ref().is_none_or(|(least, _)| cost < *least);
                if cheaper && self.is_free(index, &title) {
                    best = Some((cost, title));
                }
            }
        }
        best.map(|(_, title)| PlacedTitle { lines, ..title })
    }

    /// Whether a title and its leader touch nothing.
    fn is_free(&self, index: usize, title: &PlacedTitle) -> bool {
        let aired = title.rect.grown(AIR_PX);
        let Layout { line, rows, discs, .. } = self.layout;
        let leader = title.leader(discs[index].center);
        let crosses_curve = y_range(line, aired.left, aired.right)
            .is_some_and(|(low, high)| low < aired.bottom && aired.top < high);
        rows.plot.contains(aired)
            && !crosses_curve
            && discs.iter().zip(self.placed).enumerate().all(|(other, (disc, title))| {
                let mine = other == index;
                let clear_disc = !aired.overlaps(disc.square().grown(2.0))
                    && (mine || !leader.overlaps(disc.square().grown(1.0)));
                let clear_stem = !aired.overlaps(disc.stem());
                let clear_title = title.as_ref().is_none_or(|placed| {
                    !aired.overlaps(placed.rect)
                        && !leader.overlaps(placed.rect)
                        && !aired.overlaps(placed.leader(disc.center))
                });
                clear_disc && clear_stem && clear_title
            })
    }

    /// Whether a title would stand on the area between curve and zero.
    fn on_area(&self, rect: Rect) -> bool {
        let zero = self.layout.value.y_px(0.0);
        y_range(&self.layout.line, rect.left, rect.right)
            .is_some_and(|(low, high)| low.min(zero) < rect.bottom && rect.top < high.max(zero))
    }
}
