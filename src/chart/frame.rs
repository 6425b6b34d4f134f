//! What surrounds the curve: lines between grades, the axes and their words.

use crate::chart::form::Form;
use crate::chart::geometry::{Grid, Point, Rect};
use crate::chart::rows::GAP_PX;
use crate::chart::text_metrics::text_width_px;
use crate::chart::theme::{Ink, Style};
use crate::chart::{Anchor, Layer, Layout, Placed, Shape, layer, text_along, text_layer};
use crate::date::Day;
use crate::i18n;
use crate::method::Grade;
use crate::relation::Domain;

/// Columns of the plot that lines across time and the curve stand on: a quarter of a px in the widest
/// picture. The same number in every picture, so that all pictures of a page share their text.
pub const COLUMNS: i32 = 5000;

/// Years between two labels of the time axis, and the least px between them.
const YEARS_STEPS: [i32; 4] = [1, 5, 10, 50];
const YEARS_APART_PX: f64 = 45.0;

/// The layers behind the curve, and the words of the frame.
pub(super) fn layers(placed: &Placed<'_>) -> Vec<Layer> {
    let mut layers = grid(placed.layout);
    layers.extend(years(placed.layout));
    layers.extend(words(placed));
    layers
}

/// Columns along the plot, and one row over a rectangle.
pub(super) fn columns(layout: &Layout, row: Rect) -> Grid {
    let form = layout.axes.form;
    let ([first, last], _) = form.ends(layout.rows.plot);
    let (_, [near, far]) = form.ends(row);
    Grid {
        form,
        origin: form.at(first, near),
        column_px: (last - first) / f64::from(COLUMNS),
        row_px: far - near,
    }
}

/// Lines between grades, the edges of the plot, and the line of zero.
fn grid(layout: &Layout) -> Vec<Layer> {
    let Layout { rows, axes, .. } = layout;
    let (t, edges) = axes.form.ends(rows.plot);
    let along = |u: f64| Shape::Line(t.map(|t| axes.form.at(t, u)).to_vec());
    let bounds = Grade::BOUNDS.map(|bound| axes.value.u_px(bound));
    let stroke = |ink, width_px| Style::Stroke { ink, width_px };
    vec![
        layer("grid", stroke(Ink::Grid, 1.0), bounds.into_iter().chain(edges).map(along)),
        layer("zero", stroke(Ink::Axis, 1.5), [along(axes.value.u_px(0.0))]),
    ]
}

/// The time axis with its years.
fn years(layout: &Layout) -> Vec<Layer> {
    let Layout { rows, axes, sizes, .. } = layout;
    let plot = rows.plot;
    let new_year = |year: i32| axes.time.t_px(Day::from_civil(year, 1, 1));
    let years = axes.time.new_years();
    let apart_px = axes.time.year_px();
    let step = YEARS_STEPS.into_iter().find(|step| f64::from(*step) * apart_px >= YEARS_APART_PX);
    let step = step.unwrap_or(YEARS_STEPS[3]);
    let named = |year: &i32| (if *year > 0 { *year } else { 1 - year }) % step == 0;
    // Within a single year no other begins.
    let only = years.clone().next().is_none().then(|| axes.time.first_year());
    // Ticks reach away from the plot: below it, or to its left.
    let row = match axes.form {
        Form::Across => Rect { top: plot.bottom, bottom: plot.bottom + 1.0, ..plot },
        Form::Down => Rect { left: plot.left, right: plot.left - 1.0, ..plot },
    };
    let axis = columns(layout, row);
    let tick = |year: i32| {
        let column = axis.column(new_year(year));
        Shape::Line(vec![axis.at(column, 0), axis.at(column, if named(&year) { 6 } else { 3 })])
    };
    let middle = 0.36 * sizes.text_px;
    let label = |year: i32| {
        let (text, t) = (i18n::year(year), new_year(year));
        match axes.form {
            Form::Across => Shape::Text {
                at: Point { x: t, y: plot.bottom + 6.0 + sizes.line_px() * 0.85 },
                anchor: Anchor::Middle,
                text,
            },
            Form::Down => Shape::Text {
                at: Point { x: plot.left - GAP_PX - 2.0, y: t + middle },
                anchor: Anchor::End,
                text,
            },
        }
    };
    let label_fits = |year: &i32| {
        let t = new_year(*year);
        // Years of this era are given four digits, whatever they are.
        let half = text_width_px(&i18n::year((*year).min(1000)), sizes.text_px) / 2.0;
        axes.form == Form::Down || (t - half >= 0.0 && t + half <= sizes.width_px)
    };
    let shown = years.clone().filter(named).chain(only).filter(label_fits).map(label);
    let stroke = Style::Stroke { ink: Ink::Axis, width_px: 1.0 };
    vec![
        Layer { grid: Some(axis), ..layer("years", stroke, years.map(tick)) },
        text_layer("year", Ink::Muted, sizes.text_px, shown),
    ]
}

/// The words and figures beside the rows.
fn words(&Placed { drawn, layout, .. }: &Placed<'_>) -> Vec<Layer> {
    let Layout { rows, axes, sizes, .. } = layout;
    let ([first, _], _) = axes.form.ends(rows.plot);
    let before = |text: &str, row: Rect| {
        let (_, [near, far]) = axes.form.ends(row);
        let at = layout.along(first - GAP_PX, f64::midpoint(near, far));
        Shape::Text { at, anchor: Anchor::End, text: text.to_owned() }
    };
    let domains = Domain::ALL.map(|domain| -> &str { i18n::domain(domain) });
    let lanes: &[&str] = if rows.lanes.len() > 1 { &domains } else { &[i18n::ACTS] };
    let lanes = lanes.iter().zip(&rows.lanes).map(|(name, lane)| before(name, *lane));
    let parties = (drawn.chart_data.adjectives.iter().zip(rows.leaders))
        .filter_map(|(adjective, strip)| Some(before(adjective, strip?)));
    let rows_named = text_along(layout, "row", Ink::Muted, lanes.chain(parties));
    let (grades, ends, figures) = match axes.form {
        Form::Across => across(layout),
        Form::Down => down(layout),
    };
    vec![
        rows_named,
        text_layer("grade", Ink::Text, sizes.text_px, grades),
        text_layer("end", Ink::Muted, sizes.text_px, ends),
        text_layer("figure", Ink::Muted, sizes.text_px, figures),
    ]
}

/// Grades, the ends of the axis and its figures.
type AxisWords = (Vec<Shape>, Vec<Shape>, Vec<Shape>);

/// Grades and ends at the left of the plot, figures at its right.
fn across(layout: &Layout) -> AxisWords {
    let Layout { rows, axes, sizes, last, .. } = layout;
    let middle = 0.36 * sizes.text_px;
    let left = |text: &str, y: f64| Shape::Text {
        at: Point { x: rows.plot.left - GAP_PX, y: y + middle },
        anchor: Anchor::End,
        text: text.to_owned(),
    };
    let grades = Grade::ALL.map(|grade| {
        let (low, high) = grade.range();
        left(i18n::grade(grade), axes.value.u_px(f64::midpoint(low, high)))
    });
    let (half, [colder, warmer]) = (sizes.line_px() / 2.0, i18n::ENDS);
    let ends = [(warmer, rows.plot.top + half), (colder, rows.plot.bottom - half)];
    let ends = ends.into_iter().filter(|_| sizes.has_context()).map(|(text, y)| left(text, y));
    let figure = |bound: f64| Shape::Text {
        at: Point { x: rows.plot.right + GAP_PX - 2.0, y: axes.value.u_px(bound) + middle },
        anchor: Anchor::Start,
        text: i18n::points(bound),
    };
    // Where figures stand close, the last value goes before all, and zero is read off its line.
    let apart =
        |a: f64, b: f64| (axes.value.u_px(a) - axes.value.u_px(b)).abs() > sizes.text_px * 1.2;
    let zero = apart(0.0, 10.0).then_some(0.0);
    let figures = Grade::BOUNDS.into_iter().chain(zero);
    let figures = figures.filter(|bound| last.is_none_or(|last| apart(*bound, last)));
    (grades.to_vec(), ends.collect(), figures.map(figure).collect())
}

/// The ends and the figures of the axis above the plot; there is no room for grades.
fn down(layout: &Layout) -> AxisWords {
    let Layout { rows, axes, sizes, .. } = layout;
    let ([zero, first], [colder, warmer]) = ([axes.value.u_px(0.0), rows.plot.top], i18n::ENDS);
    // Right above the figures where the upright words of the rows leave them room.
    let begins = zero - GAP_PX - text_width_px(colder, sizes.text_px);
    let is_clear = rows.lanes.iter().all(|lane| lane.right + GAP_PX <= begins);
    let y = if is_clear { first - 7.0 - sizes.text_px } else { 0.8 * sizes.line_px() };
    let end = |x: f64, anchor, text: &str| Shape::Text {
        at: Point { x, y },
        anchor,
        text: text.to_owned(),
    };
    let ends =
        vec![end(zero - GAP_PX, Anchor::End, colder), end(zero + GAP_PX, Anchor::Start, warmer)];
    let figure = |value: f64| Shape::Text {
        at: Point { x: axes.value.u_px(value), y: first - 5.0 },
        anchor: Anchor::Middle,
        text: i18n::points(value),
    };
    let wide = text_width_px("−60", sizes.text_px) + 4.0;
    let apart = axes.value.u_px(60.0) - zero;
    let figures = [-60.0, 0.0, 60.0].into_iter().filter(|value| *value == 0.0 || apart >= wide);
    (Vec::new(), ends, figures.map(figure).collect())
}
