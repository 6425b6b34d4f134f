//! Points and rectangles in px; y grows downwards.

use crate::chart::form::Form;

/// A position in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// How far it is from another point.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        (dx * dx + dy * dy).sqrt()
    }
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

    /// Whether a segment runs through it: what is left of the segment after cutting at all four edges.
    #[must_use]
    pub fn meets(self, a: Point, b: Point) -> bool {
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (start, run, low, high) in
            [(a.x, b.x - a.x, self.left, self.right), (a.y, b.y - a.y, self.top, self.bottom)]
        {
            if run == 0.0 {
                if start <= low || start >= high {
                    return false;
                }
                continue;
            }
            let (enter, leave) = ((low - start) / run, (high - start) / run);
            from = from.max(enter.min(leave));
            to = to.min(enter.max(leave));
        }
        from < to
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

/// A period of lengths across time, over all of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Which way time runs.
    pub form: Form,
    /// Where it begins.
    pub from: f64,
    /// Where it ends, not before it begins.
    pub to: f64,
}

impl Band {
    /// The parts of a line that lie in the band; they end exactly on its edges.
    #[must_use]
    pub fn lines(self, line: &[Point]) -> Vec<Vec<Point>> {
        let mut parts: Vec<Vec<Point>> = Vec::new();
        let mut end = None;
        for pair in self.crossed(line).windows(2) {
            let middle = f64::midpoint(self.across(pair[0]), self.across(pair[1]));
            if middle < self.from || middle > self.to {
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
        let inside = |point: Point| {
            let (t, u) = self.form.lengths(point);
            self.form.at(t, u.clamp(self.from, self.to))
        };
        let mut area: Vec<Point> = self.crossed(outline).into_iter().map(inside).collect();
        area.dedup();
        area
    }

    fn across(self, point: Point) -> f64 {
        self.form.lengths(point).1
    }

    /// A line with a point wherever it crosses an edge of the band.
    fn crossed(self, line: &[Point]) -> Vec<Point> {
        let mut crossed: Vec<Point> = line.first().copied().into_iter().collect();
        for pair in line.windows(2) {
            let [(t, u), (last_t, last_u)] = [pair[0], pair[1]].map(|at| self.form.lengths(at));
            let edges = if u < last_u { [self.from, self.to] } else { [self.to, self.from] };
            let between = |edge: &f64| u.min(last_u) < *edge && *edge < u.max(last_u);
            let at = |edge: f64| self.form.at(t + (edge - u) / (last_u - u) * (last_t - t), edge);
            crossed.extend(edges.into_iter().filter(between).map(at));
            crossed.push(pair[1]);
        }
        crossed
    }
}

/// Columns along time and rows across it, in px. What stands on one is the same in columns on every
/// picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Which way time runs.
    pub form: Form,
    /// Where column 0 and row 0 begin.
    pub origin: Point,
    /// Length of a column, along time.
    pub column_px: f64,
    /// Length of a row, across time; negative where rows are counted upwards.
    pub row_px: f64,
}

impl Grid {
    /// Where a column and a row begin.
    #[must_use]
    pub fn at(self, column: i32, row: i32) -> Point {
        let (t, u) = self.form.lengths(self.origin);
        self.form.at(t + f64::from(column) * self.column_px, u + f64::from(row) * self.row_px)
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
        let ((t, u), (first_t, first_u)) =
            (self.form.lengths(point), self.form.lengths(self.origin));
        Point { x: (t - first_t) / self.column_px, y: (u - first_u) / self.row_px }
    }

    /// The column that begins nearest to a length along time.
    #[must_use]
    pub fn column(self, t_px: f64) -> i32 {
        ((t_px - self.form.lengths(self.origin).0) / self.column_px + 0.5).floor() as i32
    }

    /// The crossing of a column and a row that is nearest to a point.
    #[must_use]
    pub fn nearest(self, point: Point) -> Point {
        let Point { x, y } = self.count(point);
        self.at((x + 0.5).floor() as i32, (y + 0.5).floor() as i32)
    }
}

/// The least and the greatest y of any part of a line that is drawn left to right, at the cost of two look-ups.
#[derive(Debug, Clone)]
pub struct Heights<'a> {
    line: &'a [Point],
    /// Of each point and those behind it: of one of them, of two, of four…
    levels: Vec<Vec<(f64, f64)>>,
}

impl<'a> Heights<'a> {
    /// Looks at a line once.
    #[must_use]
    pub fn of(line: &'a [Point]) -> Self {
        let both = |a: (f64, f64), b: (f64, f64)| (a.0.min(b.0), a.1.max(b.1));
        let mut levels: Vec<Vec<(f64, f64)>> = vec![line.iter().map(|at| (at.y, at.y)).collect()];
        let mut reach = 1;
        while let Some(below) = levels.last().filter(|below| below.len() > reach) {
            let level = below.iter().zip(&below[reach..]).map(|(a, b)| both(*a, *b)).collect();
            levels.push(level);
            reach *= 2;
        }
        Self { line, levels }
    }

    /// The least and the greatest y between two x; `None` where the line does not reach in.
    ///
    /// ```
    /// use cordiality::chart::geometry::{Heights, Point};
    /// let line = [3.0, 1.0, 2.0, 9.0, 4.0].map(|y| Point { x: y, y });
    /// let line: Vec<Point> = (0..5).map(|x| Point { x: f64::from(x), ..line[x as usize] }).collect();
    /// // One point more on either side, because its segment reaches in.
    /// assert_eq!(Heights::of(&line).within(1.5, 1.9), Some((1.0, 2.0)));
    /// assert_eq!(Heights::of(&line).within(0.5, 3.5), Some((1.0, 9.0)));
    /// assert_eq!(Heights::of(&[]).within(0.5, 3.5), None);
    /// ```
    #[must_use]
    pub fn within(&self, left: f64, right: f64) -> Option<(f64, f64)> {
        let first = self.line.partition_point(|point| point.x < left).saturating_sub(1);
        let last = self.line.partition_point(|point| point.x <= right);
        let last = last.min(self.line.len().checked_sub(1)?);
        let count = (last + 1).checked_sub(first).filter(|count| *count > 0)?;
        let level = self.levels.get(count.ilog2() as usize)?;
        let (a, b) = (level.get(first)?, level.get(last + 1 - (1 << count.ilog2()))?);
        Some((a.0.min(b.0), a.1.max(b.1)))
    }
}

/// Whether two segments cross or touch.
#[must_use]
pub fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) <= 0.0 && side(c, d, a) * side(c, d, b) <= 0.0
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
