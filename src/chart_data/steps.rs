//! The ranges of draws as steps from month to month: small numbers compress well.

use crate::method::draws::Range;

/// The ranges of so many months, or none.
pub(super) fn ranges(lows: &str, highs: &str, months: usize) -> Option<Vec<Range>> {
    let (lows, highs) = (values(lows)?, values(highs)?);
    let ranges = lows.iter().zip(&highs).map(|(&low, &high)| Range { low, high });
    let whole = lows.len() == highs.len() && [0, months].contains(&lows.len());
    let sound = |range: &Range| -100 <= range.low && range.low <= range.high && range.high <= 100;
    let ranges: Vec<Range> = ranges.collect();
    (whole && ranges.iter().all(sound)).then_some(ranges)
}

/// The values that steps lead to.
fn values(steps: &str) -> Option<Vec<i32>> {
    let mut value = 0_i32;
    let steps = steps.split(' ').filter(|step| !step.is_empty());
    let values = steps.map(|step| {
        value = value.checked_add(step.parse().ok()?)?;
        Some(value)
    });
    values.collect()
}

/// The steps that lead to values.
#[cfg(feature = "author")]
pub(super) fn steps(values: impl Iterator<Item = i32>) -> String {
    let mut before = 0;
    let steps = values.map(|value| {
        let step = value - before;
        before = value;
        step.to_string()
    });
    steps.collect::<Vec<_>>().join(" ")
}
