//! The monthly values as a file for a spreadsheet.

use crate::analysis::{Analysis, MonthValue};

/// The file beside the page.
pub const FILE: &str = "curve.csv";

/// What stands in a row: the month; cordiality at its end; where 90 of 100 other codings put it, empty
/// where no draws were made; how many counted acts lie in the two years up to it; how many acts of equal
/// weight would hold the curve as firmly.
pub const COLUMNS: [&str; 6] =
    ["month", "cordiality", "low", "high", "acts_known", "acts_effective"];

/// Writes the values of a relation, a row a month.
///
/// # Errors
/// Passes on what the writer says; writing into memory gives it no reason to.
pub fn write(analysis: &Analysis) -> std::io::Result<String> {
    let Analysis { chart_data, curve, .. } = analysis;
    let mut rows = csv::Writer::from_writer(Vec::new());
    rows.write_record(COLUMNS)?;
    for month in curve.span.iter() {
        let MonthValue { cordiality, range, support, .. } =
            MonthValue::of(chart_data, curve, month);
        let [low, high] = [range.map(|it| it.low), range.map(|it| it.high)]
            .map(|end| end.map(|end| end.to_string()).unwrap_or_default());
        rows.write_record([
            month.to_string(),
            // A negative zero is a zero.
            format!("{:.2}", cordiality + 0.0),
            low,
            high,
            support.known.to_string(),
            format!("{:.2}", support.effective),
        ])?;
    }
    let text = rows.into_inner().map_err(csv::IntoInnerError::into_error)?;
    String::from_utf8(text).map_err(std::io::Error::other)
}
