//! The strips of eras and of leaders: periods as blocks, with their names where they have room.

use crate::chart::form::{Form, PICTURES};
use crate::chart::frame::columns;
use crate::chart::geometry::{Grid, Rect};
use crate::chart::text_metrics::{even, text_width_px};
use crate::chart::theme::{Ink, Sizes, Style};
use crate::chart::{Anchor, Layer, Layout, Placed, Shape, layer, text_along};
use crate::chart_data::Period;
use crate::relation::Span;

/// Space between two names of a strip.
const APART_PX: f64 = 2.0;

/// The layers of both strips.
pub(super) fn layers(&Placed { drawn, layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let Layout { rows, sizes, axes, .. } = layout;
    let layer = |name, ink, grid, blocks| Layer {
        grid: Some(grid),
        ..layer(name, Style::Fill { ink }, blocks)
    };
    // An era's tint reaches through the plot, and through a column of labels.
    let tint = match axes.form {
        Form::Across => Rect { bottom: rows.plot.bottom, ..rows.eras },
        Form::Down => Rect { right: sizes.width_px, ..rows.eras },
    };
    let eras = &drawn.chart_data.eras;
    let mut layers = vec![
        layer("era", Ink::Era, columns(layout, tint), blocks(layout, eras, tint)),
        text_along(layout, "era-name", Ink::Muted, names(layout, eras, rows.eras, Room::Strip)),
    ];
    let mut named = Vec::new();
    for (leaders, row) in drawn.chart_data.leaders.iter().zip(rows.leaders) {
        let Some(row) = row else { continue };
        layers.push(layer(
            "leader",
            Ink::Leader,
            columns(layout, row),
            blocks(layout, leaders, row),
        ));
        named.extend(names(layout, leaders, row, Room::Period));
    }
    layers.push(text_along(layout, "leader-name", Ink::Text, named));
    layers
}

/// Whether the name of a period has room in it on a picture whose time runs down: there it has one line.
#[must_use]
pub fn has_room_for(name: &str, period: Span, span: Span) -> bool {
    let column = PICTURES.into_iter().find(|picture| picture.form() == Form::Down);
    column.map(Sizes::of).is_none_or(|sizes| {
        let share = period.years() / span.years();
        text_width_px(name, sizes.text_px) <= share * sizes.length_px
    })
}

/// Every other period as a block over a row.
fn blocks(layout: &Layout, periods: &[Period], row: Rect) -> Vec<Shape> {
    let grid: Grid = columns(layout, row);
    let block = |period: &Period| {
        let [from, to] = [period.from, period.to].map(|day| layout.axes.time.t_px(day));
        (from < to).then(|| Shape::Block(grid.rect((grid.column(from), 0), (grid.column(to), 1))))
    };
    periods.iter().step_by(2).filter_map(block).collect()
}

/// How far a name may reach.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// Within its period.
    Period,
    /// Beyond it, where it is clear of the names of others.
    Strip,
}

/// The names of periods in the middle of them, those first that fit their period.
fn names(layout: &Layout, periods: &[Period], row: Rect, room: Room) -> Vec<Shape> {
    let Layout { axes, sizes, .. } = layout;
    let ([first, last], [near, far]) = axes.form.ends(row);
    let lines = if room == Room::Strip { sizes.era_lines } else { 1 };
    let mut taken: Vec<[f64; 2]> = Vec::new();
    let mut shapes = Vec::new();
    for within in [true, false] {
        if !within && room == Room::Period {
            break;
        }
        for period in periods {
            let [from, to] = [period.from, period.to].map(|day| axes.time.t_px(day));
            if to <= from {
                continue;
            }
            let said = lines_of(&period.name, to - from, lines, sizes.text_px);
            let width =
                said.iter().map(|line| text_width_px(line, sizes.text_px)).fold(0.0, f64::max);
            if (width <= to - from) != within || width > last - first {
                continue;
            }
            let half = width / 2.0;
            let middle = f64::midpoint(from, to).min(last - half).max(first + half);
            let stretch = [middle - half, middle + half];
            let clear = |other: &[f64; 2]| {
                stretch[1] + APART_PX <= other[0] || other[1] + APART_PX <= stretch[0]
            };
            if !within && !taken.iter().all(clear) {
                continue;
            }
            taken.push(stretch);
            let lines = said.len() as f64;
            for (line, text) in said.into_iter().enumerate() {
                let shift = (line as f64 - (lines - 1.0) / 2.0) * sizes.line_px();
                let at = layout.along(middle, f64::midpoint(near, far) + shift);
                shapes.push(Shape::Text { at, anchor: Anchor::Middle, text });
            }
        }
    }
    shapes
}

/// A name in one line where it fits a width, else in as many as there may be.
fn lines_of(name: &str, width_px: f64, most: usize, size_px: f64) -> Vec<String> {
    let whole = text_width_px(name, size_px);
    let halves = even(name, 0.7 * whole, size_px);
    if whole <= width_px || halves.len() > most { vec![name.to_owned()] } else { halves }
}
