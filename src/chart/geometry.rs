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

/// A period of heights, across the whole picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge, not above the upper one.
    pub bottom: f64,
}

impl Band {
    /// The parts of a line that lie in the band; they end exactly on its edges.
    #[must_use]
    pub fn lines(self, line: &[Point]) -> Vec<Vec<Point>> {
        let mut parts: Vec<Vec<Point>> = Vec::new();
        let mut end = None;
        for pair in self.crossed(line).windows(2) {
            let middle = f64::midpoint(pair[0].y, pair[1].y);
            if middle < self.top || middle > self.bottom {
                continue;
            }
            match parts.last_mut().filter(|_| end == Some(pair[0])) {
                Some(part) => part.push(pair[1]),
                None => parts.push(pair.to_vec()),
            }
            end = Some(pair[1]);
        }
        parts
    }

    /// The part of an area that lies in the band.
    #[must_use]
    pub fn area(self, outline: &[Point]) -> Vec<Point> {
        let inside = |point: Point| Point { y: point.y.clamp(self.top, self.bottom), ..point };
        let mut area: Vec<Point> = self.crossed(outline).into_iter().map(inside).collect();
        area.dedup();
        area
    }

    /// A line with a point wherever it crosses an edge of the band.
    fn crossed(self, line: &[Point]) -> Vec<Point> {
        let mut crossed: Vec<Point> = line.first().copied().into_iter().collect();
        for pair in line.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            let edges = if a.y < b.y { [self.top, self.bottom] } else { [self.bottom, self.top] };
            let between = |y: &f64| a.y.min(b.y) < *y && *y < a.y.max(b.y);
            let at = |y: f64| Point { x: a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), y };
            crossed.extend(edges.into_iter().filter(between).map(at));
            crossed.push(b);
        }
        crossed
    }
}

/// Columns and rows in px. What stands on one is the same in columns at every width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Where column 0 and row 0 begin.
    pub origin: Point,
    /// Width of a column.
    pub column_px: f64,
    /// Height of a row.
    pub row_px: f64,
}

impl Grid {
    /// Where a column and a row begin.
    #[must_use]
    pub fn at(self, column: i32, row: i32) -> Point {
        let (x, y) = (f64::from(column) * self.column_px, f64::from(row) * self.row_px);
        Point { x: self.origin.x + x, y: self.origin.y + y }
    }

    /// The rectangle between two places.
    #[must_use]
    pub fn rect(self, from: (i32, i32), to: (i32, i32)) -> Rect {
        let (from, to) = (self.at(from.0, from.1), self.at(to.0, to.1));
        Rect { left: from.x, top: from.y, right: to.x, bottom: to.y }
    }

    /// A point in columns and rows.
    #[must_use]
    pub fn count(self, point: Point) -> Point {
        Point {
            x: (point.x - self.origin.x) / self.column_px,
            y: (point.y - self.origin.y) / self.row_px,
        }
    }

    /// The column that begins nearest to an x.
    #[must_use]
    pub fn column(self, x_px: f64) -> i32 {
        ((x_px - self.origin.x) / self.column_px + 0.5).floor() as i32
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

/// The places of the points that show a line, drawn left to right, with no other point of it
/// farther than `tolerance_px` from what is drawn (Douglas & Peucker 1973).
///
/// Where more than four points fall into a column as wide as the tolerance, only its first, lowest,
/// highest and last are looked at (Jugel et al. 2014): a line has then at most four points a column,
/// however many it is made from, and lies within twice the tolerance.
#[must_use]
pub fn outline(line: &[Point], tolerance_px: f64) -> Vec<usize> {
    let seen = extremes(line, tolerance_px);
    let mut kept = vec![false; seen.len()];
    let mut open = Vec::new();
    if let Some(last) = seen.len().checked_sub(1) {
        kept[0] = true;
        kept[last] = true;
        open.push((0, last));
    }
    while let Some((from, to)) = open.pop() {
        let (a, b) = (line[seen[from]], line[seen[to]]);
        let farthest = (from + 1..to)
            .map(|index| (distance(line[seen[index]], a, b), index))
            .fold((0.0, from), |far, next| if next.0 > far.0 { next } else { far });
        if farthest.0 > tolerance_px {
            kept[farthest.1] = true;
            open.extend([(from, farthest.1), (farthest.1, to)]);
        }
    }
    seen.into_iter().zip(kept).filter_map(|(place, kept)| kept.then_some(place)).collect()
}

/// The pieces of a line that is broken: so much of it, then a gap, again and again.
#[must_use]
pub fn dashes(line: &[Point], [dash_px, gap_px]: [f64; 2]) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    // A piece is drawn first, and how much of it or of a gap is left.
    let (mut is_drawn, mut left_px) = (true, dash_px);
    pieces.extend(line.first().map(|&first| vec![first]));
    for pair in line.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let (run, rise) = (to.x - from.x, to.y - from.y);
            let length_px = (run * run + rise * rise).sqrt();
            let ends = length_px <= left_px;
            let share = left_px / length_px;
            let at =
                if ends { to } else { Point { x: from.x + share * run, y: from.y + share * rise } };
            if let Some(piece) = pieces.last_mut().filter(|_| is_drawn) {
                piece.push(at);
            }
            if ends {
                left_px -= length_px;
                break;
            }
            from = at;
            is_drawn = !is_drawn;
            left_px = if is_drawn { dash_px } else { gap_px };
            if is_drawn {
                pieces.push(vec![from]);
            }
        }
    }
    pieces
}

/// The first, lowest, highest and last point of each column, in order.
fn extremes(line: &[Point], column_px: f64) -> Vec<usize> {
    let column = |place: usize| (line[place].x / column_px).floor();
    let mut seen: Vec<usize> = Vec::new();
    let mut from = 0;
    while from < line.len() {
        let rest = line.len() - from;
        let to = from + (0..rest).take_while(|step| column(from + step) == column(from)).count();
        let by_y = |a: &usize, b: &usize| line[*a].y.total_cmp(&line[*b].y);
        let high = (from..to).min_by(by_y).unwrap_or(from);
        let low = (from..to).max_by(by_y).unwrap_or(from);
        seen.extend([from, high.min(low), high.max(low), to - 1]);
        from = to;
    }
    seen.dedup();
    seen
}

/// How far a point is from the segment between two others.
fn distance(point: Point, a: Point, b: Point) -> f64 {
    let (run, rise) = (b.x - a.x, b.y - a.y);
    let square = run * run + rise * rise;
    let along = (point.x - a.x) * run + (point.y - a.y) * rise;
    let share = if square > 0.0 { (along / square).clamp(0.0, 1.0) } else { 0.0 };
    let (dx, dy) = (point.x - a.x - share * run, point.y - a.y - share * rise);
    (dx * dx + dy * dy).sqrt()
}
