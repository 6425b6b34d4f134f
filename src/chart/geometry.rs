//! Points and rectangles in px; y grows downwards.

/// A position in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge, not left of the left one.
    pub right: f64,
    /// Bottom edge, not above the top one.
    pub bottom: f64,
}

impl Rect {
    /// The square around a circle.
    #[must_use]
    pub const fn around(center: Point, radius_px: f64) -> Self {
        Self {
            left: center.x - radius_px,
            top: center.y - radius_px,
            right: center.x + radius_px,
            bottom: center.y + radius_px,
        }
    }

    /// Its width.
    #[must_use]
    pub const fn width(self) -> f64 {
        self.right - self.left
    }

    /// Its height.
    #[must_use]
    pub const fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// This rectangle with its edges moved outwards by `by_px`.
    #[must_use]
    pub const fn grown(self, by_px: f64) -> Self {
        Self {
            left: self.left - by_px,
            top: self.top - by_px,
            right: self.right + by_px,
            bottom: self.bottom + by_px,
        }
    }

    /// Whether the two share an area; touching edges do not count.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether `other` lies wholly within.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }
}

/// The least and the greatest y of a line, drawn left to right, between two x; `None` where the
/// line does not reach in.
#[must_use]
pub fn y_range(line: &[Point], left: f64, right: f64) -> Option<(f64, f64)> {
    // One point more on either side, because its segment reaches in.
    let first = line.partition_point(|point| point.x < left).saturating_sub(1);
    let last = line.partition_point(|point| point.x <= right).min(line.len().checked_sub(1)?);
    let inside = line.get(first..=last)?;
    let low = inside.iter().map(|point| point.y).fold(f64::INFINITY, f64::min);
    let high = inside.iter().map(|point| point.y).fold(f64::NEG_INFINITY, f64::max);
    (low <= high).then_some((low, high))
}
