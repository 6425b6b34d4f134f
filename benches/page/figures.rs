//! Medians, ratios, and the table that they are printed in.

/// The middle of some values; of an even count the mean of the two in the middle.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The greatest of some values.
pub(crate) fn longest(values: &[f64]) -> f64 {
    values.iter().copied().fold(0.0, f64::max)
}

/// A line of the table: what was measured of the page and of a least page, and what is wished.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) page: f64,
    pub(crate) least: Option<f64>,
    /// The most that is allowed: of the ratio where there is a least page, else of the figure.
    pub(crate) bound: Option<f64>,
}

impl Row {
    /// A figure alone.
    pub(crate) fn of(name: &str, page: f64) -> Self {
        Self { name: name.to_owned(), page, least: None, bound: None }
    }

    /// Beside the same figure of a least page.
    pub(crate) fn beside(self, least: f64) -> Self {
        Self { least: Some(least), ..self }
    }

    /// With a bound.
    pub(crate) fn within(self, bound: f64) -> Self {
        Self { bound: Some(bound), ..self }
    }

    fn ratio(&self) -> Option<f64> {
        Some(self.page / self.least?)
    }

    /// Whether it is over its bound.
    pub(crate) fn is_over(&self) -> bool {
        // A figure that could not be had is over every bound.
        self.bound.is_some_and(|bound| !(self.ratio().unwrap_or(self.page) <= bound))
    }

    fn words(&self) -> String {
        let number = |value: Option<f64>| value.map_or_else(String::new, |it| format!("{it:.2}"));
        let bound = self.bound.map_or_else(String::new, |bound| {
            format!("at most {bound}{}", if self.is_over() { "  OVER" } else { "" })
        });
        let Row { name, page, least, .. } = self;
        let (least, ratio) = (number(*least), number(self.ratio()));
        format!("{name:<46} {page:>9.2} {least:>9} {ratio:>7}  {bound}").trim_end().to_owned()
    }
}

/// Prints the table.
pub(crate) fn print(rows: &[Row]) {
    println!("{:<46} {:>9} {:>9} {:>7}  wished", "times in ms", "page", "least", "ratio");
    for row in rows {
        println!("{}", row.words());
    }
}
