//! The lines of the chart data that say names over times.

use serde::{Deserialize, Serialize};

use super::text::is_sound;
use super::{Bar, CONTEXT_ROWS, Period};
use crate::date::Day;
use crate::relation::CircumstanceKind;

/// An era, or somebody's time in office.
#[derive(Serialize, Deserialize)]
pub(super) struct PeriodRow<'a> {
    from: i32,
    to: i32,
    name: &'a str,
}

impl<'a> PeriodRow<'a> {
    /// What the line says; nothing where its days are none, or in the wrong order.
    pub(super) fn period(&self) -> Option<Period> {
        let (from, to) = (Day(self.from), Day(self.to));
        let sound = is_sound(from) && is_sound(to) && from <= to;
        sound.then(|| Period { from, to, name: self.name.to_owned() })
    }

    /// The line of a period.
    #[cfg(feature = "author")]
    pub(super) fn of(Period { from, to, name }: &'a Period) -> Self {
        Self { from: from.0, to: to.0, name }
    }
}

/// A treaty or a war.
#[derive(Serialize, Deserialize)]
pub(super) struct BarRow<'a> {
    /// Its row, doubled, and one more for a war.
    kind: usize,
    from: i32,
    to: i32,
    name: &'a str,
}

impl<'a> BarRow<'a> {
    /// What the line says; nothing where it has no such row, or its days are none.
    pub(super) fn bar(&self) -> Option<Bar> {
        let Self { kind, from, to, name } = *self;
        let row = Some(kind / 2).filter(|row| *row < CONTEXT_ROWS)?;
        let period = PeriodRow { from, to, name }.period()?;
        let is_war = kind % 2 == 1;
        let kind = if is_war { CircumstanceKind::War } else { CircumstanceKind::Treaty };
        Some(Bar { kind, row, period })
    }

    /// The line of a bar.
    #[cfg(feature = "author")]
    pub(super) fn of(Bar { kind, row, period: Period { from, to, name } }: &'a Bar) -> Self {
        let kind = 2 * row + usize::from(*kind == CircumstanceKind::War);
        Self { kind, from: from.0, to: to.0, name }
    }
}
