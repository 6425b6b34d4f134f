//! Which way time runs on a picture, and the pictures that a page holds.
//!
//! Everything is laid out along two lengths: `t` along time and `u` across it. Only this file knows which of
//! them is x.

use crate::chart::geometry::{Point, Rect};

/// Which way time runs on a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// From left to right; friendlier is up.
    Across,
    /// From top to bottom; friendlier is right.
    Down,
}

impl Form {
    /// The form of a plot that is shown at a size in px: a plot across is never twice as tall as it is
    /// wide, and one down is always taller than that.
    ///
    /// ```
    /// use cordiality::chart::form::Form;
    /// assert_eq!(Form::of_plot(900.0, 400.0), Form::Across);
    /// assert_eq!(Form::of_plot(110.0, 1200.0), Form::Down);
    /// ```
    #[must_use]
    pub fn of_plot(width_px: f64, height_px: f64) -> Self {
        if height_px > 2.0 * width_px { Self::Down } else { Self::Across }
    }

    /// The point at a length along time and a length across it.
    #[must_use]
    pub const fn at(self, t: f64, u: f64) -> Point {
        match self {
            Self::Across => Point { x: t, y: u },
            Self::Down => Point { x: u, y: t },
        }
    }

    /// A point's lengths along time and across it, as `(t, u)`.
    #[must_use]
    pub const fn lengths(self, point: Point) -> (f64, f64) {
        match self {
            Self::Across => (point.x, point.y),
            Self::Down => (point.y, point.x),
        }
    }

    /// The rectangle between two lengths along time and two across it.
    #[must_use]
    pub const fn rect(self, t: [f64; 2], u: [f64; 2]) -> Rect {
        let (from, to) = (self.at(t[0], u[0]), self.at(t[1], u[1]));
        Rect { left: from.x, top: from.y, right: to.x, bottom: to.y }
    }

    /// A rectangle's ends along time and across it, as `(t, u)`.
    #[must_use]
    pub const fn ends(self, rect: Rect) -> ([f64; 2], [f64; 2]) {
        let (x, y) = ([rect.left, rect.right], [rect.top, rect.bottom]);
        match self {
            Self::Across => (x, y),
            Self::Down => (y, x),
        }
    }
}

/// A picture of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// Its width before it is scaled to its box, in px.
    pub width_px: u32,
    /// What it is made for.
    pub purpose: Purpose,
}

/// What a picture is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A narrow page that scrolls: time runs down, and every turning point is read where it happens.
    Column,
    /// A narrow frame of fixed height: the whole curve stands, small.
    ShortFrame,
    /// Every wider box.
    Page,
}

impl Picture {
    /// Which way time runs on it.
    #[must_use]
    pub const fn form(self) -> Form {
        match self.purpose {
            Purpose::Column => Form::Down,
            Purpose::ShortFrame | Purpose::Page => Form::Across,
        }
    }
}

/// The boxes that are wide enough for time to run across, in px.
pub const ACROSS_FROM_PX: u32 = 560;

/// The most that a picture is scaled up, in hundredths: text of 13 px is then one of 16.
pub const MOST_PERCENT: u32 = 123;

const fn picture(purpose: Purpose, width_px: u32) -> Picture {
    Picture { width_px, purpose }
}

/// Every picture of a page, those of a purpose from narrow to wide, a phone's first.
///
/// A box shows the widest that fits it, scaled up to fill it but never by more than [`MOST_PERCENT`]: its
/// text is 13 px before that. A scrollbar leaves 305 px of a frame of 320.
pub const PICTURES: [Picture; 14] = [
    picture(Purpose::Column, 305),
    picture(Purpose::Column, 345),
    picture(Purpose::Column, 390),
    picture(Purpose::Column, 460),
    picture(Purpose::Page, ACROSS_FROM_PX),
    picture(Purpose::Page, 688),
    picture(Purpose::Page, 846),
    picture(Purpose::Page, 1040),
    picture(Purpose::Page, 1278),
    picture(Purpose::Page, 1570),
    picture(Purpose::ShortFrame, 304),
    picture(Purpose::ShortFrame, 432),
    picture(Purpose::ShortFrame, 617),
    picture(Purpose::ShortFrame, 882),
];
