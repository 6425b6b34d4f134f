//! Medians, ratios, and the table that they are printed in.

/// A frame, in ms.
pub(crate) const FRAME: f64 = 1000.0 / 60.0;

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

/// What is wished of a figure.
#[derive(Clone, Copy)]
enum Bound {
    Figure(f64),
    Ratio(f64),
}

/// A line of the table: what was measured of the page and of a least page, and what is wished.
pub(crate) struct Row {
    name: String,
    page: f64,
    least: Option<f64>,
    bound: Option<Bound>,
}

impl Row {
    /// A figure alone.
    pub(crate) fn of(name: impl Into<String>, page: f64) -> Self {
        Self { name: name.into(), page, least: None, bound: None }
    }

    /// Beside the same figure of a least page.
    pub(crate) fn beside(self, least: f64) -> Self {
        Self { least: Some(least), ..self }
    }

    /// With the most that the figure may be.
    pub(crate) fn at_most(self, most: f64) -> Self {
        Self { bound: Some(Bound::Figure(most)), ..self }
    }

    /// With the most that the ratio to the least page may be.
    pub(crate) fn ratio_at_most(self, most: f64) -> Self {
        Self { bound: Some(Bound::Ratio(most)), ..self }
    }

    fn ratio(&self) -> Option<f64> {
        self.least.filter(|least| *least > 0.0).map(|least| self.page / least)
    }

    /// Whether it is over its bound; a figure that could not be had is.
    pub(crate) fn is_over(&self) -> bool {
        let (figure, most) = match self.bound {
            None => return false,
            Some(Bound::Figure(most)) => (self.page, most),
            Some(Bound::Ratio(most)) => (self.ratio().unwrap_or(f64::NAN), most),
        };
        figure.is_nan() || figure > most
    }

    fn words(&self) -> String {
        let number = |value: Option<f64>| value.map_or_else(String::new, |it| format!("{it:.2}"));
        let bound = match self.bound {
            None => String::new(),
            Some(Bound::Figure(most)) => format!("at most {most:.2}"),
            Some(Bound::Ratio(most)) => format!("ratio at most {most:.2}"),
        };
        let over = if self.is_over() { "  OVER" } else { "" };
        let Self { name, page, least, .. } = self;
        let (least, ratio) = (number(*least), number(self.ratio()));
        let line = format!("{name:<44} {page:>9.2} {least:>9} {ratio:>7}  {bound}{over}");
        line.trim_end().to_owned()
    }
}

/// Prints the table.
pub(crate) fn print(rows: &[Row]) {
    println!("{:<44} {:>9} {:>9} {:>7}  wished", "times in ms", "page", "least", "ratio");
    for row in rows {
        println!("{}", row.words());
    }
}
