//! What a reader can have drawn: which years, and what of the acts.

use crate::date::Month;
pub use crate::method::HalfLife;
use crate::method::Specification;
use crate::relation::Span;

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The months, within the span of the curve.
    pub range: Span,
    /// How acts are weighed and which of them count.
    pub specification: Specification,
    /// What stands beside it: a bit for each name of [`ChartData::beside`](crate::chart_data::ChartData::beside), the
    /// first the lowest.
    pub beside: u32,
}

impl Settings {
    /// What is drawn until a reader chooses.
    #[must_use]
    pub const fn published(span: Span) -> Self {
        Self { range: span, specification: Specification::PUBLISHED, beside: 0 }
    }

    /// Whether this is what is drawn until a reader chooses, whatever stands beside it.
    #[must_use]
    pub fn is_published(&self, span: Span) -> bool {
        self.range == span && self.specification == Specification::PUBLISHED
    }
}

/// The months of two years and of those between, whichever comes first; `None` where a span has
/// nothing of one of them.
#[must_use]
pub fn years(one: i32, other: i32, span: Span) -> Option<Span> {
    let known = span.from.year()..=span.to.year();
    (known.contains(&one) && known.contains(&other)).then(|| Span {
        from: Month::new(one.min(other), 1).max(span.from),
        to: Month::new(one.max(other), 12).min(span.to),
    })
}
