//! Which of the page's pictures is shown, and where things are on it.

use crate::chart::{Scene, WIDTHS_PX, hit, width_for};
use crate::date::Month;
use crate::edition::Edition;

/// The scenes of all pictures of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    scenes: Vec<Scene>,
}

impl Stage {
    /// Lays out the chart at every width that the page holds.
    #[must_use]
    pub fn of(edition: &Edition) -> Self {
        let scene = |width| Scene::of(&edition.relation, &edition.curve, width);
        Self { scenes: WIDTHS_PX.map(scene).into() }
    }

    /// Every scene, narrowest first.
    #[must_use]
    pub fn scenes(&self) -> &[Scene] {
        &self.scenes
    }

    /// The scene that a box of a width shows.
    #[must_use]
    pub fn shown(&self, box_px: f64) -> &Scene {
        let width = f64::from(width_for(box_px));
        let fits = |scene: &&Scene| scene.width_px == width;
        self.scenes.iter().find(fits).unwrap_or(&self.scenes[0])
    }

    /// The month under a point given as shares of a box of a width.
    #[must_use]
    pub fn month_at(&self, (x, y, box_px): (f64, f64, f64)) -> Option<Month> {
        let scene = self.shown(box_px);
        hit::month_at(scene, x * scene.width_px, y * scene.height_px)
    }
}
