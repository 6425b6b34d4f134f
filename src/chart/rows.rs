//! Where every row of a picture lies: stacked across time, from the top or from the left.

use crate::chart::context;
use crate::chart::form::Form;
use crate::chart::geometry::Rect;
use crate::chart::lanes;
use crate::chart::pointed::STRIPS;
use crate::chart::text_metrics::text_width_px;
use crate::chart::theme::Sizes;
use crate::chart_data::ChartData;
use crate::i18n;
use crate::method::Grade;
use crate::relation::Domain;

/// Space between a label beside the plot and what it labels.
pub(super) const GAP_PX: f64 = 6.0;
/// Where leaders of labels run between a plot and a column of labels beside it.
const LEADERS_PX: f64 = 16.0;

/// Where every row of the picture lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// The strip of eras; without any it has no height.
    pub(super) eras: Rect,
    /// Where the curve is drawn.
    pub plot: Rect,
    /// A lane of ticks for each domain, one for all of them, or none.
    pub lanes: Vec<Rect>,
    /// One strip of leaders for each state that has any.
    pub(super) leaders: [Option<Rect>; 2],
    /// One strip of treaties and wars, where there are any.
    pub(super) context: Option<Rect>,
    /// Where titles of turning points stand: on the plot, or in a column beside it.
    pub(super) labels: Rect,
    /// Height of the whole picture.
    pub height_px: f64,
}

impl Rows {
    /// Stacks the rows.
    pub(super) fn of(chart_data: &ChartData, sizes: &Sizes) -> Self {
        match sizes.form() {
            Form::Across => Self::across(chart_data, sizes),
            Form::Down => Self::down(chart_data, sizes),
        }
    }

    /// Rows from the top, with words in a gutter at the left and figures at the right.
    fn across(chart_data: &ChartData, sizes: &Sizes) -> Self {
        let grades = Grade::ALL.into_iter().map(|grade| -> &str { i18n::grade(grade) });
        let words = if sizes.has_context() {
            widest(grades.chain(named(chart_data, sizes)).chain(i18n::ENDS), sizes)
        } else {
            widest(grades, sizes)
        };
        // At the narrowest a long name of a state must not eat the plot.
        let left = (words + GAP_PX + 2.0).ceil().min(sizes.width_px * 0.3);
        let right = sizes.width_px - (text_width_px("+60", sizes.text_px) + GAP_PX).ceil();
        let mut y = 0.0;
        let mut row = |height: f64, gap: f64| {
            let rect = Rect { left, top: y, right, bottom: y + height };
            y += height + gap;
            rect
        };
        let eras = row(eras_px(chart_data, sizes), 4.0);
        let plot = row(sizes.plot_px, 0.0);
        let axis = row(sizes.line_px() + 8.0, 4.0);
        let gap = sizes.lane_px * lanes::GAP;
        let count = if sizes.has_context() { Domain::ALL.len() } else { 0 };
        let lanes: Vec<Rect> = (0..count).map(|_| row(sizes.lane_px, gap)).collect();
        let [first, second] = leading(chart_data, sizes);
        let leaders = [(first, 4.0), (second, 2.0)]
            .map(|(leads, gap)| leads.then(|| row(sizes.strip_px, gap)));
        let context = context_px(chart_data, sizes).map(|height| row(height, 0.0));
        let last = leaders
            .into_iter()
            .chain([context])
            .flatten()
            .chain(lanes.last().copied())
            .chain([axis]);
        let last = last.map(|row| row.bottom).fold(0.0, f64::max);
        let height_px = (last + 2.0).ceil();
        Self { eras, plot, lanes, leaders, context, labels: plot, height_px }
    }

    /// Rows from the left under a head of upright words, and a column of labels behind them.
    fn down(chart_data: &ChartData, sizes: &Sizes) -> Self {
        let named = leaders_named(chart_data, sizes).chain([i18n::ACTS]);
        let of_context = context_px(chart_data, sizes);
        let named = named.chain(of_context.map(|_| i18n::CONTEXT));
        let head = widest(named, sizes).min(120.0);
        let top = (sizes.line_px() + head + GAP_PX + 2.0).ceil();
        let bottom = top + sizes.length_px;
        let mut x = 0.0;
        let mut row = |width: f64, gap: f64| {
            let rect = Rect { left: x, top, right: x + width, bottom };
            x += width + gap;
            rect
        };
        let eras = row(eras_px(chart_data, sizes), 3.0);
        let [first, second] = leading(chart_data, sizes);
        let leaders = [(first, 2.0), (second, 3.0)]
            .map(|(leads, gap)| leads.then(|| row(sizes.strip_px, gap)));
        let context = of_context.map(|width| row(width, 3.0));
        // So narrow, four lanes could not be named.
        let lanes = vec![row(sizes.lane_px, 2.0)];
        let _years = row((text_width_px("0000", sizes.text_px) + 2.0 + GAP_PX).ceil(), 0.0);
        let plot = row(sizes.plot_px, LEADERS_PX);
        let labels = row(sizes.width_px - plot.right - LEADERS_PX, 0.0);
        let height_px = bottom + (2.0 * sizes.line_px()).ceil();
        Self {
            eras,
            plot,
            lanes,
            leaders,
            context,
            labels: Rect { top: 0.0, bottom: height_px, ..labels },
            height_px,
        }
    }
}

impl Rows {
    /// Where the years end, above all that lies under them.
    pub(super) fn cut_px(&self) -> f64 {
        let [lanes_and_leaders @ .., _periods, bars] = self.strips();
        let below = lanes_and_leaders.into_iter().chain([bars]).flatten().map(|strip| strip.top);
        // Ticks of the first lane reach up to it.
        (below.fold(self.height_px, f64::min) - 2.0).floor()
    }

    /// The strips that answer to a pointer, lanes, then leaders, then periods, then treaties and
    /// wars, where they are drawn. One lane for all
    /// acts stands for each.
    pub(super) fn strips(&self) -> [Option<Rect>; STRIPS] {
        let lane = |domain: usize| self.lanes.get(domain).or(self.lanes.first()).copied();
        let [a, b, c, d] = [0, 1, 2, 3].map(lane);
        let [e, f] = self.leaders;
        let eras = (self.eras.bottom > self.eras.top && self.eras.right > self.eras.left)
            .then_some(self.eras);
        [a, b, c, d, e, f, eras, self.context]
    }
}

/// How far the strip of treaties and wars reaches across time, where there is one: its rows, and no less
/// than its name.
fn context_px(chart_data: &ChartData, sizes: &Sizes) -> Option<f64> {
    let rows = context::count(&chart_data.context);
    let has_strip = sizes.has_bars() && rows > 0;
    has_strip.then(|| (rows as f64 * sizes.bar_px).max(sizes.text_px + 1.0))
}

/// How far the strip of eras reaches across time.
fn eras_px(chart_data: &ChartData, sizes: &Sizes) -> f64 {
    if chart_data.eras.is_empty() { 0.0 } else { sizes.eras_px() }
}

/// Whether each state has a strip of leaders.
fn leading(chart_data: &ChartData, sizes: &Sizes) -> [bool; 2] {
    chart_data.leaders.each_ref().map(|leaders| sizes.has_leaders() && !leaders.is_empty())
}

/// What these strips are called.
fn leaders_named<'a>(chart_data: &'a ChartData, sizes: &Sizes) -> impl Iterator<Item = &'a str> {
    let named = chart_data.adjectives.iter().zip(leading(chart_data, sizes));
    named.filter_map(|(adjective, leads)| leads.then_some(adjective.as_str()))
}

/// What the rows of context are called.
fn named<'a>(chart_data: &'a ChartData, sizes: &Sizes) -> impl Iterator<Item = &'a str> {
    let domains = Domain::ALL.into_iter().map(|domain| -> &str { i18n::domain(domain) });
    let bars = context_px(chart_data, sizes).map(|_| i18n::CONTEXT);
    domains.chain(leaders_named(chart_data, sizes)).chain(bars)
}

fn widest<'a>(words: impl Iterator<Item = &'a str>, sizes: &Sizes) -> f64 {
    words.map(|word| text_width_px(word, sizes.text_px)).fold(0.0, f64::max)
}
