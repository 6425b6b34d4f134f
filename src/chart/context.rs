//! Treaties and wars as bars beside the strips: thin ones for treaties, thick ones for wars.
//!
//! They explain the curve and do not enter it. Those that run at the same time lie in rows of their own.

use crate::chart::frame::columns;
use crate::chart::geometry::Grid;
use crate::chart::rows::GAP_PX;
use crate::chart::theme::{Ink, Style};
use crate::chart::{Anchor, Layer, Placed, Shape, layer, text_along};
use crate::chart_data::Bar;
use crate::i18n;
use crate::relation::CircumstanceKind;

/// Steps of the grid from a row to the next.
const PITCH: i32 = 6;
/// The least length of a bar, in columns.
const LEAST: i32 = 8;

/// How many rows bars take.
pub(super) fn count(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.row + 1).max().unwrap_or(0)
}

/// The bars and what they are called together, where the picture has a strip for them.
pub(super) fn layers(&Placed { drawn, layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let Some(strip) = layout.rows.context else { return Vec::new() };
    let bars = &drawn.chart_data.context;
    let time = layout.axes.time;
    let steps = PITCH * count(bars) as i32;
    let whole = columns(layout, strip);
    let grid = Grid { row_px: whole.row_px / f64::from(steps), ..whole };
    let of = |kind: CircumstanceKind, [first, last]: [i32; 2]| {
        let drawn = bars.iter().filter(move |bar| bar.kind == kind);
        let shapes = drawn.filter_map(move |Bar { period, row, .. }| {
            if time.is_beside(period.from, period.to) {
                return None;
            }
            let [from, to] = [period.from, period.to].map(|day| grid.column(time.t_px(day)));
            let near = PITCH * *row as i32;
            // A war of days is still seen where a picture has decades.
            Some(Shape::Block(grid.rect((from, near + first), (to.max(from + LEAST), near + last))))
        });
        shapes.collect::<Vec<_>>()
    };
    let form = layout.axes.form;
    let ([first, _], [near, far]) = (form.ends(layout.rows.plot).0, form.ends(strip).1);
    let at = layout.along(first - GAP_PX, f64::midpoint(near, far));
    let named = Shape::Text { at, anchor: Anchor::End, text: i18n::CONTEXT.to_owned() };
    let bars =
        |name, ink, shapes| Layer { grid: Some(grid), ..layer(name, Style::Fill { ink }, shapes) };
    vec![
        bars("treaty", Ink::Axis, of(CircumstanceKind::Treaty, [1, 4])),
        bars("war", Ink::Text, of(CircumstanceKind::War, [0, 5])),
        text_along(layout, "context-name", Ink::Muted, [named]),
    ]
}
