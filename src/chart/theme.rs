//! Inks and sizes: the one table that colours and lengths come from.
//!
//! An ink is a name first: the page's style sheet gives every name its light and its dark colour
//! (`--ink-…`). A picture on its own carries the light one as a literal.

use crate::chart::form::{Form, Picture, Purpose};
use crate::method::Grade;

/// A named colour of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// The page behind everything.
    Paper,
    /// Words.
    Text,
    /// Words of second rank.
    Muted,
    /// Lines between grades.
    Grid,
    /// The line of zero, and the axis.
    Axis,
    /// Every other era.
    Era,
    /// The curve in a grade.
    Grade(Grade),
    /// The pale of a grade, behind figures of the table.
    Pale(Grade),
    /// The range of the draws.
    Range,
    /// The published curve behind another one.
    Published,
    /// A cooperative act.
    Warm,
    /// A hostile act.
    Cold,
    /// An act that the curve does not count.
    Context,
    /// A numbered disc.
    Marker,
    /// The number on it.
    DiscText,
    /// Every other leader.
    Leader,
}

impl Ink {
    /// Its name in the style sheet.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Text => "text",
            Self::Muted => "muted",
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::Era => "era",
            Self::Grade(Grade::Hostile) => "hostile",
            Self::Grade(Grade::Strained) => "strained",
            Self::Grade(Grade::Cool) => "cool",
            Self::Grade(Grade::Neutral) => "neutral",
            Self::Grade(Grade::Thawing) => "thawing",
            Self::Grade(Grade::Warm) => "warm",
            Self::Grade(Grade::Cordial) => "cordial",
            Self::Pale(Grade::Hostile) => "hostile-pale",
            Self::Pale(Grade::Strained) => "strained-pale",
            Self::Pale(Grade::Cool) => "cool-pale",
            Self::Pale(Grade::Neutral) => "neutral-pale",
            Self::Pale(Grade::Thawing) => "thawing-pale",
            Self::Pale(Grade::Warm) => "warm-pale",
            Self::Pale(Grade::Cordial) => "cordial-pale",
            Self::Range => "range",
            Self::Published => "published",
            Self::Warm => "act-warm",
            Self::Cold => "act-cold",
            Self::Context => "act-context",
            Self::Marker => "disc",
            Self::DiscText => "disc-text",
            Self::Leader => "leader",
        }
    }

    /// Its light colour, as red, green and blue. Blue to orange survives colour blindness.
    #[must_use]
    pub const fn rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Paper => (0xff, 0xff, 0xff),
            Self::Text => (0x1d, 0x22, 0x28),
            Self::Muted => (0x59, 0x62, 0x6c),
            Self::Grid => (0xe3, 0xe6, 0xe9),
            Self::Axis => (0x6b, 0x74, 0x7d),
            Self::Era => (0xf1, 0xf3, 0xf5),
            Self::Grade(Grade::Hostile) => (0x12, 0x3c, 0x78),
            Self::Grade(Grade::Strained) => (0x26, 0x5f, 0x9f),
            Self::Grade(Grade::Cool) => (0x3d, 0x74, 0xae),
            Self::Grade(Grade::Neutral) => (0x6b, 0x6d, 0x70),
            Self::Grade(Grade::Thawing) => (0xa8, 0x64, 0x10),
            Self::Grade(Grade::Warm) => (0x9c, 0x4a, 0x05),
            Self::Grade(Grade::Cordial) => (0x7a, 0x32, 0x00),
            Self::Pale(Grade::Hostile) => (0xc3, 0xd6, 0xee),
            Self::Pale(Grade::Strained) => (0xd5, 0xe3, 0xf3),
            Self::Pale(Grade::Cool) => (0xe7, 0xf0, 0xf8),
            Self::Pale(Grade::Neutral) => (0xf1, 0xf1, 0xf1),
            Self::Pale(Grade::Thawing) => (0xfc, 0xef, 0xde),
            Self::Pale(Grade::Warm) => (0xfa, 0xe2, 0xc6),
            Self::Pale(Grade::Cordial) => (0xf5, 0xd2, 0xaa),
            Self::Range => (0xdb, 0xdf, 0xe8),
            Self::Published => (0x8d, 0x95, 0x9d),
            Self::Warm => (0xb0, 0x52, 0x06),
            Self::Cold => (0x2b, 0x69, 0xad),
            Self::Context => (0x8d, 0x95, 0x9d),
            Self::Marker => (0x1d, 0x22, 0x28),
            Self::DiscText => (0xff, 0xff, 0xff),
            Self::Leader => (0xe6, 0xe9, 0xed),
        }
    }

    /// Its colour in the dark theme, as red, green and blue: what is strong is light there.
    #[must_use]
    pub const fn dark_rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Paper => (0x14, 0x17, 0x1b),
            Self::Text => (0xe9, 0xec, 0xef),
            Self::Muted => (0xa4, 0xad, 0xb6),
            Self::Grid => (0x2d, 0x33, 0x3a),
            Self::Axis => (0x8a, 0x93, 0x9c),
            Self::Era => (0x1b, 0x1f, 0x25),
            Self::Grade(Grade::Hostile) => (0xb9, 0xd6, 0xff),
            Self::Grade(Grade::Strained) => (0x86, 0xb6, 0xf0),
            Self::Grade(Grade::Cool) => (0x62, 0x97, 0xd3),
            Self::Grade(Grade::Neutral) => (0x9a, 0x9d, 0xa0),
            Self::Grade(Grade::Thawing) => (0xd9, 0x8d, 0x3c),
            Self::Grade(Grade::Warm) => (0xf0, 0xa5, 0x4f),
            Self::Grade(Grade::Cordial) => (0xff, 0xc9, 0x8a),
            Self::Pale(Grade::Hostile) => (0x25, 0x44, 0x6b),
            Self::Pale(Grade::Strained) => (0x1f, 0x35, 0x52),
            Self::Pale(Grade::Cool) => (0x1b, 0x29, 0x3b),
            Self::Pale(Grade::Neutral) => (0x20, 0x22, 0x25),
            Self::Pale(Grade::Thawing) => (0x35, 0x28, 0x1a),
            Self::Pale(Grade::Warm) => (0x4a, 0x34, 0x1b),
            Self::Pale(Grade::Cordial) => (0x63, 0x42, 0x1c),
            Self::Range => (0x2c, 0x33, 0x3f),
            Self::Published => (0x7d, 0x86, 0x8f),
            Self::Warm => (0xf0, 0xa5, 0x4f),
            Self::Cold => (0x86, 0xb6, 0xf0),
            Self::Context => (0x7d, 0x86, 0x8f),
            Self::Marker => (0xe9, 0xec, 0xef),
            Self::DiscText => (0x14, 0x17, 0x1b),
            Self::Leader => (0x2a, 0x30, 0x37),
        }
    }

    /// Every ink.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::Paper,
            Self::Text,
            Self::Muted,
            Self::Grid,
            Self::Axis,
            Self::Era,
            Self::Range,
            Self::Published,
            Self::Warm,
            Self::Cold,
            Self::Context,
            Self::Marker,
            Self::DiscText,
            Self::Leader,
        ];
        let graded =
            Grade::ALL.into_iter().flat_map(|grade| [Self::Grade(grade), Self::Pale(grade)]);
        plain.into_iter().chain(graded)
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name in an address and on the root element of the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The colour of an ink in it.
    #[must_use]
    pub const fn rgb(self, ink: Ink) -> (u8, u8, u8) {
        match self {
            Self::Light => ink.rgb(),
            Self::Dark => ink.dark_rgb(),
        }
    }
}

/// A colour as markup and style sheets write it.
///
/// ```
/// assert_eq!(cordiality::chart::theme::hex((0x1d, 0x22, 0x08)), "#1d2208");
/// ```
#[must_use]
pub fn hex((red, green, blue): (u8, u8, u8)) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// How an ink is laid on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Style {
    /// As lines of a width.
    Stroke {
        /// Its colour.
        ink: Ink,
        /// Width of the line.
        width_px: f64,
    },
    /// As filled shapes.
    Fill {
        /// Its colour.
        ink: Ink,
    },
    /// As text, kept readable by a rim of paper.
    Text {
        /// Its colour.
        ink: Ink,
        /// Font size.
        size_px: f64,
        /// Which way its lines run.
        runs: Form,
        /// How heavy it is.
        weight: Weight,
    },
}

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// As in running text.
    Plain,
    /// As in headings.
    Bold,
    /// The first word as in headings, the rest as in running text.
    Lead,
}

impl Style {
    /// The ink that is laid on.
    #[must_use]
    pub const fn ink(self) -> Ink {
        match self {
            Self::Stroke { ink, .. } | Self::Fill { ink } | Self::Text { ink, .. } => ink,
        }
    }
}

/// Lengths of a picture, in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sizes {
    /// The picture.
    pub picture: Picture,
    /// Width of the picture.
    pub width_px: f64,
    /// Font size of all its text.
    pub text_px: f64,
    /// How long time is, where it runs down.
    pub length_px: f64,
    /// How far the plot reaches across time.
    pub plot_px: f64,
    /// The same of a lane of ticks.
    pub lane_px: f64,
    /// The same of a strip of leaders, or of a line of eras.
    pub strip_px: f64,
    /// The same of a row of treaties and wars.
    pub bar_px: f64,
    /// How many lines the name of an era may take.
    pub era_lines: usize,
    /// Greatest width of a line of a title.
    pub title_px: f64,
}

impl Sizes {
    /// The lengths that suit a picture.
    #[must_use]
    pub fn of(picture: Picture) -> Self {
        let width_px = f64::from(picture.width_px);
        let (plot_px, lane_px, strip_px, era_lines) = match picture.purpose {
            Purpose::Column => ((0.27 * width_px).floor(), 14.0, 16.0, 1),
            Purpose::ShortFrame => {
                let era_lines = if width_px < 700.0 { 2 } else { 1 };
                ((150.0 + 0.15 * width_px).floor().min(215.0), 0.0, 18.0, era_lines)
            }
            Purpose::Page => {
                let era_lines = if width_px < 900.0 { 2 } else { 1 };
                ((310.0 + 0.13 * width_px).floor(), 18.0, 20.0, era_lines)
            }
        };
        Self {
            picture,
            width_px,
            text_px: 13.0,
            length_px: 1240.0,
            plot_px,
            lane_px,
            strip_px,
            bar_px: if picture.purpose == Purpose::Column { 4.0 } else { 6.0 },
            era_lines,
            title_px: match width_px {
                width if width < 700.0 => 116.0,
                width if width < 1000.0 => 136.0,
                _ => 184.0,
            },
        }
    }

    /// Which way time runs.
    #[must_use]
    pub const fn form(&self) -> Form {
        self.picture.form()
    }

    /// Whether acts have lanes, and the ends of the axis are named: not in a short frame.
    #[must_use]
    pub const fn has_context(&self) -> bool {
        !matches!(self.picture.purpose, Purpose::ShortFrame)
    }

    /// Whether leaders have strips: at the narrowest, titles need their room.
    #[must_use]
    pub const fn has_leaders(&self) -> bool {
        self.has_context() && self.picture.width_px >= 340
    }

    /// Whether treaties and wars have a strip.
    #[must_use]
    pub const fn has_bars(&self) -> bool {
        self.has_context() && self.picture.width_px >= 390
    }

    /// The height of a line of text.
    #[must_use]
    pub fn line_px(&self) -> f64 {
        (self.text_px * 1.2).ceil()
    }

    /// How far the strip of eras reaches across time.
    #[must_use]
    pub fn eras_px(&self) -> f64 {
        match self.era_lines {
            1 => self.strip_px + 2.0,
            lines => lines as f64 * self.line_px() + 4.0,
        }
    }
}
