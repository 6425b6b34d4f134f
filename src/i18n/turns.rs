//! What is said of turning points: why the curve bears one out or does not, and the term for it.

use crate::date::Month;
use crate::i18n::{month, points, years};
use crate::method::verdict::{Extreme, Reason, Rule, Verdict};
use crate::relation::{Direction, Span};

/// The term for what the curve says of a turning point, and what it adds to the words.
#[must_use]
pub const fn verdict(verdict: &Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Confirmed(reason) => {
            let fits = match reason.rule {
                Rule::Starts => ": it starts a movement",
                Rule::Ends => ": it ends a movement",
                Rule::Step => ": it stands in a step",
            };
            ("confirmed", fits)
        }
        Verdict::Supported => ("supported", ": the curve goes its way without a turn"),
        Verdict::Milestone => ("milestone", ": important, but not a turn of the curve"),
        Verdict::Undecidable => ("undecidable", ""),
    }
}

/// Why, in plain words: what turn of the curve decides, when it came, and between which of the four
/// `figures` the curve went: a year before, the month before, the month's end, a year after.
#[must_use]
pub fn why(
    verdict: &Verdict,
    direction: Direction,
    act_month: Month,
    span: Span,
    figures: [Option<f64>; 4],
) -> String {
    let [year_before, before, after, year_after] =
        figures.map(|value| value.map(points).unwrap_or_default());
    let (went, way) = match direction {
        Direction::Warming => ("rose", "rise"),
        Direction::Cooling => ("fell", "fall"),
    };
    let around = format!("from {year_before} a year before the act to {year_after} a year after");
    match verdict {
        Verdict::Confirmed(Reason { rule, turn, extreme }) => {
            let what = match (extreme, turn.step) {
                (Some(extreme), _) => reached(extreme, turn.direction, act_month, span),
                (None, step) => stepped(turn.month, step.unwrap_or_default()),
            };
            match rule {
                Rule::Starts => format!(
                    "{what}; it {went} from {before} in the month before the act to {year_after} a year after"
                ),
                Rule::Ends => format!(
                    "{what}, the end of a {way} from {year_before} a year before the act to {after} in its month"
                ),
                Rule::Step => format!("{what}; it {went} {around}"),
            }
        }
        Verdict::Supported => format!("The curve has no turn here, but {went} {around}"),
        Verdict::Milestone => format!("The curve does not turn with it, and went {around}"),
        Verdict::Undecidable => "The series does not reach a year to both sides of it".to_owned(),
    }
}

/// "In this month the curve reached its lowest value of 1947–79, −76".
fn reached(extreme: &Extreme, towards: Direction, act_month: Month, span: Span) -> String {
    let when = match extreme.month == act_month {
        true => "this month".to_owned(),
        false => month(extreme.month),
    };
    let which = match towards {
        Direction::Warming => "lowest",
        Direction::Cooling => "highest",
    };
    let (of, value) = (stretch(extreme, span), points(extreme.value));
    format!("In {when} the curve reached its {which} value {of}, {value}")
}

/// The whole years around an extreme in which nothing goes beyond it; months, where there are none.
fn stretch(extreme: &Extreme, span: Span) -> String {
    let Span { from, to } = extreme.of;
    let first = from.year() + i32::from(from != span.from && from.number() != 1);
    let last = to.year() - i32::from(to != span.to && to.number() != 12);
    if !(first..=last).contains(&extreme.month.year()) {
        return format!("between {} and {}", month(from), month(to));
    }
    format!("of {}", years(first, last))
}

/// The two years from a month against the two before it.
fn stepped(from: Month, size: f64) -> String {
    let (size, side) = match size < 0.0 {
        true => (-size, "below"),
        false => (size, "above"),
    };
    let size = points(size);
    let size = size.trim_start_matches('+');
    format!("The two years from {} lie {size} points {side} the two before on average", month(from))
}
