//! Which of the page's pictures is shown, and where things are on it.

use crate::chart::{Layout, WIDTHS_PX, hit, width_for};
use crate::date::Month;
use crate::edition::Edition;

/// The layouts of all pictures of the page, narrowest first. The pictures themselves stand in the
/// page already and are not drawn again.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    layouts: Vec<Layout>,
}

impl Stage {
    /// Lays out the chart at every width that the page holds.
    #[must_use]
    pub fn of(edition: &Edition) -> Self {
        let layout = |width| Layout::of(&edition.relation, &edition.curve, width);
        Self { layouts: WIDTHS_PX.map(layout).into() }
    }

    /// Every layout, narrowest first.
    pub fn layouts(&self) -> impl Iterator<Item = &Layout> {
        self.layouts.iter()
    }

    /// The layout of the picture that a box of a width shows.
    #[must_use]
    pub fn shown(&self, box_px: f64) -> &Layout {
        let width = f64::from(width_for(box_px));
        let fits = |layout: &&Layout| layout.sizes.width_px == width;
        self.layouts().find(fits).unwrap_or(&self.layouts[0])
    }

    /// The month under a point given as shares of a box of a width.
    #[must_use]
    pub fn month_at(&self, (x, y, box_px): (f64, f64, f64)) -> Option<Month> {
        let layout = self.shown(box_px);
        hit::month_at(layout, x * layout.sizes.width_px, y * layout.rows.height_px)
    }

    /// Whether a month lies in the left half of the pictures, so that what tells of it goes right.
    #[must_use]
    pub fn is_early(&self, month: Month) -> bool {
        let layout = &self.layouts[0];
        layout.time.x_px(month.last_day()) < layout.sizes.width_px / 2.0
    }
}
