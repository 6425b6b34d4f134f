//! What surrounds the curve: grades, time axis, eras, strips of leaders, and where all rows lie.

use crate::chart::geometry::{Grid, Point, Rect};
use crate::chart::text_metrics::text_width_px;
use crate::chart::theme::{Ink, Sizes, Style};
use crate::chart::{Anchor, Layer, Layout, Placed, Shape, layer, text_layer};
use crate::chart_data::{ChartData, Period};
use crate::date::Day;
use crate::i18n;
use crate::method::Grade;
use crate::relation::Domain;

/// Space between a label of the gutter and what it labels.
const GAP_PX: f64 = 6.0;

/// Columns of the plot that upright lines and blocks stand on: about half a px in the widest
/// picture. The same number at every width, so that all pictures of a page share their text.
pub const COLUMNS: i32 = 2500;

/// Years between two labels of the time axis, and the least px between them.
const YEARS_STEPS: [i32; 4] = [1, 5, 10, 50];
const YEARS_APART_PX: f64 = 45.0;

/// Where every row of the picture lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// The strip of eras, above the plot.
    eras: Rect,
    /// Where the curve is drawn.
    pub plot: Rect,
    /// One lane of ticks for each domain.
    pub(super) lanes: [Rect; 4],
    /// One strip of leaders for each state.
    leaders: [Rect; 2],
    /// Height of the whole picture.
    pub height_px: f64,
}

impl Rows {
    /// Stacks the rows, with a gutter on the left as wide as its longest label.
    pub(super) fn of(chart_data: &ChartData, sizes: &Sizes) -> Self {
        let labels = (Grade::ALL.into_iter().map(|grade| -> &str { i18n::grade(grade) }))
            .chain(Domain::ALL.into_iter().map(|domain| -> &str { i18n::domain(domain) }))
            .chain(chart_data.adjectives.iter().map(String::as_str));
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

/// The lines behind the curve, and the words of the frame.
pub(super) fn layers(&Placed { chart_data, layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let mut layers = grid(layout);
    layers.extend(gutter(chart_data, layout));
    layers
}

/// The strips of eras and of leaders, behind all else.
pub(super) fn strips(&Placed { chart_data, layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let Layout { rows, sizes, .. } = layout;
    let layer = |name, ink, grid, blocks| Layer {
        grid: Some(grid),
        ..layer(name, Style::Fill { ink }, blocks)
    };
    // An era's tint reaches down through the plot.
    let tint = Rect { bottom: rows.plot.bottom, ..rows.eras };
    let (grid, blocks, names) =
        strip(layout, &chart_data.eras, rows.eras, tint, |index, era, width| {
            let full = text_width_px(&era.name, sizes.text_px) + GAP_PX <= width;
            Some(if full { era.name.clone() } else { i18n::roman(index + 1) })
        });
    let mut layers = vec![
        layer("era", Ink::Era, grid, blocks),
        text_layer("era-name", Ink::Muted, sizes.text_px, names),
    ];
    let mut named = Vec::new();
    for (leaders, row) in chart_data.leaders.iter().zip(rows.leaders) {
        let (grid, blocks, names) = strip(layout, leaders, row, row, |_, leader, width| {
            let fits = text_width_px(&leader.name, sizes.text_px) + 2.0 <= width;
            fits.then(|| leader.name.clone())
        });
        layers.push(layer("leader", Ink::Leader, grid, blocks));
        named.extend(names);
    }
    layers.push(text_layer("leader-name", Ink::Text, sizes.text_px, named));
    layers
}

/// A strip: its grid, every other period as a block over the heights of `tint`, and in the middle
/// of `row` what is said for a period by its place, itself and its width in px. What is wider than
/// its period stays only where it is clear of the others.
fn strip(
    layout: &Layout,
    periods: &[Period],
    row: Rect,
    tint: Rect,
    said: impl Fn(usize, &Period, f64) -> Option<String>,
) -> (Grid, Vec<Shape>, Vec<Shape>) {
    let grid = columns(layout, tint.top, tint.height());
    let (mut blocks, mut names) = (Vec::new(), Vec::new());
    // Where the last name ends, and whether it is wider than its period.
    let (mut end, mut squeezed) = (f64::NEG_INFINITY, false);
    for (index, period) in periods.iter().enumerate() {
        let [left, right] = [period.from, period.to].map(|day| layout.time.x_px(day));
        if right <= left {
            continue;
        }
        if index % 2 == 0 {
            let block = grid.rect((grid.column(left), 0), (grid.column(right), 1));
            blocks.push(Shape::Block(block));
        }
        let Some(text) = said(index, period, right - left) else { continue };
        let width = text_width_px(&text, layout.sizes.text_px);
        let middle = middle_of(left, right, width, row);
        let (wider, begins) = (width > right - left, middle - width / 2.0);
        if begins < end && wider {
            continue;
        }
        if begins < end && squeezed {
            names.pop();
        }
        (end, squeezed) = (middle + width / 2.0, wider);
        let y = f64::midpoint(row.top, row.bottom) + 0.36 * layout.sizes.text_px;
        names.push(Shape::Text { at: Point { x: middle, y }, anchor: Anchor::Middle, text });
    }
    (grid, blocks, names)
}

/// Columns across the plot, and rows from a height on.
pub(super) fn columns(layout: &Layout, top: f64, row_px: f64) -> Grid {
    let plot = layout.rows.plot;
    let origin = Point { x: plot.left, y: top };
    Grid { origin, column_px: plot.width() / f64::from(COLUMNS), row_px }
}

/// The middle of a text in a part of a strip, moved by as little as keeps it inside the strip.
fn middle_of(left: f64, right: f64, width: f64, strip: Rect) -> f64 {
    let half = width / 2.0;
    f64::midpoint(left, right).min(strip.right - half).max(strip.left + half)
}

/// Lines between grades, the line of zero, the time axis with its years.
fn grid(layout: &Layout) -> Vec<Layer> {
    let Layout { rows, time, value, sizes, .. } = layout;
    let plot = rows.plot;
    let across = |y: f64| Shape::Line(vec![Point { x: plot.left, y }, Point { x: plot.right, y }]);
    let bounds = Grade::BOUNDS.map(|bound| across(value.y_px(bound)));
    let edges = [Rect { top: plot.top, ..plot }, Rect { top: plot.bottom, ..plot }];
    let new_year = |year: i32| time.x_px(Day::from_civil(year, 1, 1));
    let years = time.new_years();
    let apart_px = plot.width() / time.years();
    let step = YEARS_STEPS.into_iter().find(|step| f64::from(*step) * apart_px >= YEARS_APART_PX);
    let step = step.unwrap_or(YEARS_STEPS[3]);
    let named = |year: &i32| (if *year > 0 { *year } else { 1 - year }) % step == 0;
    // Within a single year no other begins.
    let only = years.clone().next().is_none().then(|| time.first_year());
    let axis = columns(layout, plot.bottom, 1.0);
    let tick = |year: i32| {
        let column = axis.column(new_year(year));
        Shape::Line(vec![axis.at(column, 0), axis.at(column, if named(&year) { 6 } else { 3 })])
    };
    let label = |year: i32| Shape::Text {
        at: Point { x: new_year(year), y: plot.bottom + 6.0 + sizes.line_px() * 0.85 },
        anchor: Anchor::Middle,
        text: i18n::year(year),
    };
    let label_fits = |year: &i32| {
        let half = text_width_px(&i18n::year((*year).min(1000)), sizes.text_px) / 2.0;
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
            years.filter(named).chain(only).filter(label_fits).map(label),
        ),
    ]
}

/// The words and figures beside the rows.
fn gutter(chart_data: &ChartData, layout: &Layout) -> Vec<Layer> {
    let Layout { rows, value, sizes, .. } = layout;
    let middle = 0.36 * sizes.text_px;
    let left = |text: &str, y: f64| Shape::Text {
        at: Point { x: rows.plot.left - GAP_PX, y: y + middle },
        anchor: Anchor::End,
        text: text.to_owned(),
    };
    let grades = Grade::ALL.map(|grade| {
        let (low, high) = grade.range();
        left(i18n::grade(grade), value.y_px(f64::midpoint(low, high)))
    });
    let row_middle = |row: Rect| f64::midpoint(row.top, row.bottom);
    let domains = Domain::ALL
        .into_iter()
        .zip(rows.lanes)
        .map(|(domain, lane)| left(i18n::domain(domain), row_middle(lane)));
    let parties = (chart_data.adjectives.iter().zip(rows.leaders))
        .map(|(adjective, strip)| left(adjective, row_middle(strip)));
    let figure = |bound: f64| Shape::Text {
        at: Point { x: rows.plot.right + GAP_PX - 2.0, y: value.y_px(bound) + middle },
        anchor: Anchor::Start,
        text: i18n::points(bound),
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
