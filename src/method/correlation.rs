//! How two series go together: Pearson's coefficient of values, and Spearman's of ranks.
//!
//! Pure arithmetic over pairs; knows no month and no source. Pearson 1895 (*Proc. Royal Society* 58:240–242);
//! Spearman 1904 (*American Journal of Psychology* 15(1):72–101), with equal values at the mean of their
//! ranks. Neither has a test of significance here: values of neighbouring years are not independent.

/// The fewest pairs of which a coefficient is worked out: of four, chance alone makes most of it.
pub const LEAST_PAIRS: usize = 5;

/// How two series go together over the times that both have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// How many pairs there are.
    pub pairs: usize,
    /// Spearman's rank correlation, −1 to 1; nothing of fewer than [`LEAST_PAIRS`] pairs, nor where a series
    /// never changes.
    pub spearman: Option<f64>,
    /// Pearson's correlation, likewise.
    pub pearson: Option<f64>,
}

impl Correlation {
    /// Works out both coefficients.
    ///
    /// ```
    /// use cordiality::method::correlation::Correlation;
    /// let pairs: Vec<(f64, f64)> = (0..8).map(|x| (f64::from(x), f64::from(x * x))).collect();
    /// let both = Correlation::of(&pairs);
    /// assert_eq!((both.pairs, both.spearman), (8, Some(1.0)));
    /// assert!(both.pearson.is_some_and(|it| 0.95 < it && it < 1.0));
    /// assert_eq!(Correlation::of(&pairs[..4]).spearman, None);
    /// ```
    #[must_use]
    pub fn of(pairs: &[(f64, f64)]) -> Self {
        let (first, second): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
        let enough = pairs.len() >= LEAST_PAIRS;
        Self {
            pairs: pairs.len(),
            spearman: if enough { pearson(&ranks(&first), &ranks(&second)) } else { None },
            pearson: if enough { pearson(&first, &second) } else { None },
        }
    }
}

/// `r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²)` of as many values as the shorter series has; nothing where
/// one of them never changes.
#[must_use]
pub fn pearson(first: &[f64], second: &[f64]) -> Option<f64> {
    let count = first.len().min(second.len());
    let mean = |values: &[f64]| values[..count].iter().sum::<f64>() / count as f64;
    let (x_mean, y_mean) = (mean(first), mean(second));
    let (mut both, mut xs, mut ys) = (0.0, 0.0, 0.0);
    for (x, y) in first.iter().zip(second) {
        let (x, y) = (x - x_mean, y - y_mean);
        both += x * y;
        xs += x * x;
        ys += y * y;
    }
    // By rounding alone a coefficient can lie beyond its end.
    (xs > 0.0 && ys > 0.0).then(|| (both / (xs.sqrt() * ys.sqrt())).clamp(-1.0, 1.0))
}

/// The rank of each value, from 1; equal values have the mean of the ranks that they take.
///
/// ```
/// use cordiality::method::correlation::ranks;
/// assert_eq!(ranks(&[10.0, 30.0, 20.0, 20.0]), [1.0, 4.0, 2.5, 2.5]);
/// ```
#[must_use]
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut first = 0;
    for equal in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let last = first + equal.len();
        let mean = (first + 1 + last) as f64 / 2.0;
        equal.iter().for_each(|place| ranks[*place] = mean);
        first = last;
    }
    ranks
}
