//! What is written at markers and at the curve's extremes, and where.
//!
//! A primary marker has a bold year, a title and a clause of cause; a secondary one its number, or its year
//! and title where there is room. Where time runs across, labels stand on the plot ([`across`]); where it runs
//! down, in a column beside it ([`column`]). Both are deterministic. What finds no place is in the key.

mod across;
mod column;

use crate::chart::form::{Form, Purpose};
use crate::chart::geometry::{Point, Rect};
use crate::chart::markers::Marker;
use crate::chart::text_metrics::{even, text_width_px};
use crate::chart::{Anchor, Drawn, Layout};
use crate::date::Month;
use crate::i18n;
use crate::relation::{Peak, Tier};

/// Letters of a bold word are wider than the table of widths by this much at most.
const BOLD: f64 = 1.12;

/// A label at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The place of its marker in [`Layout::markers`]; `None` for an extreme of the curve.
    pub marker: Option<usize>,
    /// The tier of its marker; an extreme is of the second.
    pub tier: Tier,
    /// What it covers.
    pub rect: Rect,
    /// Its lines, top to bottom.
    pub lines: Vec<Line>,
    /// From its marker to it; empty where it stands at its marker.
    pub leader: Vec<Point>,
    pub(super) align: Anchor,
    pub(super) line_px: f64,
}

/// A line of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// How it is set.
    pub part: Part,
}

/// How a line of a label is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A title that begins with a bold year.
    Lead,
    /// A title, or the rest of it.
    Title,
    /// A clause of cause, or an extreme.
    Clause,
    /// A number of the key.
    Number,
}

/// What is to be written: its lines, and what they cover.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    lines: Vec<Line>,
    width_px: f64,
    height_px: f64,
}

impl Said {
    fn of(lines: Vec<Line>, layout: &Layout) -> Self {
        let size = layout.sizes.text_px;
        let width = |line: &Line| {
            let lead = match line.part {
                Part::Lead => line.text.split(' ').next().unwrap_or_default(),
                _ => "",
            };
            text_width_px(&line.text, size) + (BOLD - 1.0) * text_width_px(lead, size)
        };
        let width_px = lines.iter().map(width).fold(0.0, f64::max);
        let height_px = lines.len() as f64 * layout.sizes.line_px();
        Self { lines, width_px, height_px }
    }

    /// A title of at most a width, with its year, and for a primary marker of the published curve its clause of
    /// cause.
    fn title(drawn: &Drawn<'_>, layout: &Layout, marker: &Marker, width_px: f64) -> Self {
        let size = layout.sizes.text_px;
        let year = drawn.chart_data.year(marker.act);
        let broken = |text: &str, part: Part| {
            even(text, width_px, size).into_iter().map(move |text| Line { text, part })
        };
        let primary = drawn.chart_data.annotations.get(marker.number - 1);
        let Some(primary) = primary.and_then(|annotation| annotation.primary.as_ref()) else {
            let title = format!("{} {}", i18n::year(year), drawn.chart_data.title(marker.act));
            return Self::of(broken(&title, Part::Title).collect(), layout);
        };
        if layout.sizes.picture.purpose == Purpose::ShortFrame {
            let line = Line { text: i18n::year(year), part: Part::Lead };
            return Self::of(vec![line], layout);
        }
        // The year is bold, and so a little wider than the table says.
        let title = format!("{} {}", i18n::year(year), primary.title);
        let room = width_px - (BOLD - 1.0) * text_width_px("0000", size);
        let titles =
            even(&title, room, size).into_iter().map(|text| Line { text, part: Part::Title });
        // It is written for the published curve; another may contradict it.
        let clause = drawn.curve.is_published.then(|| broken(&primary.clause, Part::Clause));
        let mut lines: Vec<Line> = titles.chain(clause.into_iter().flatten()).collect();
        if let Some(first) = lines.first_mut() {
            first.part = Part::Lead;
        }
        Self::of(lines, layout)
    }

    /// A number of the key.
    fn number(layout: &Layout, marker: &Marker) -> Self {
        let line = Line { text: marker.number.to_string(), part: Part::Number };
        Self::of(vec![line], layout)
    }
}

/// An extreme of what is drawn.
struct Extreme {
    at: Point,
    /// What is said of it, at length and shorter.
    said: [Said; 2],
    /// Whether it is the highest value.
    is_high: bool,
}

/// The highest and the lowest value of the months that are drawn, where they differ.
fn extremes(drawn: &Drawn<'_>, layout: &Layout) -> Vec<Extreme> {
    let [high, low] = [Peak::Highest, Peak::Lowest].map(|is| drawn.curve.peak(drawn.range, is));
    if high.1 - low.1 < 1.0 {
        return Vec::new();
    }
    let said = |text: String| Said::of(vec![Line { text, part: Part::Clause }], layout);
    let extreme = |((month, value), is_high)| Extreme {
        at: layout.axes.point(Month::last_day(month), value),
        said: match layout.sizes.picture.purpose {
            Purpose::ShortFrame => [i18n::points(value), i18n::points(value)],
            Purpose::Column => [i18n::extreme(is_high, value), i18n::points(value)],
            Purpose::Page => {
                [i18n::extreme_of(is_high, value, month), i18n::extreme(is_high, value)]
            }
        }
        .map(said),
        is_high,
    };
    [(high, true), (low, false)].map(extreme).into()
}

/// Places what is written on a picture.
pub(super) fn place(drawn: &Drawn<'_>, layout: &Layout) -> Vec<Label> {
    match layout.axes.form {
        Form::Across => across::place(drawn, layout),
        Form::Down => column::place(drawn, layout),
    }
}
