//! How much of a frame a picture would have.

use super::form::{ACROSS_FROM_PX, MOST_PERCENT, PICTURES, Purpose};
use super::overlay_css::CUT_BELOW_PX;
use super::rows::Rows;
use super::theme::Sizes;
use crate::chart_data::ChartData;

/// What is said above a picture, in px.
const HOW_PX: f64 = 48.0;
/// What a card has besides half of a short picture, in px.
const CARD_PX: f64 = 120.0;

/// The height that shows a picture whole in a frame that leaves it a width, both in px; where time would run
/// down, that of a short picture, and room for a card.
///
/// It knows nothing of how tall the frame is: what is asked for stays the same once it is given.
///
/// ```
/// use cordiality::chart::room::wanted_px;
/// # use cordiality::chart_data::ChartData;
/// # let chart_data = ChartData::from_text(include_str!("../../tests/fuzz/seeds/chart-data/small")).unwrap();
/// assert!(wanted_px(&chart_data, 320.0) < wanted_px(&chart_data, 700.0));
/// ```
#[must_use]
pub fn wanted_px(chart_data: &ChartData, width_px: f64) -> f64 {
    let is_wide = width_px >= f64::from(ACROSS_FROM_PX);
    let purpose = if is_wide { Purpose::Page } else { Purpose::ShortFrame };
    let mut of_purpose = PICTURES.into_iter().filter(|it| it.purpose == purpose);
    let least = of_purpose.clone().next();
    let fitting = of_purpose.rfind(|it| f64::from(it.width_px) <= width_px);
    let Some(picture) = fitting.or(least) else { return 0.0 };
    let sizes = Sizes::of(picture);
    let scale = (width_px / sizes.width_px).min(f64::from(MOST_PERCENT) / 100.0);
    let height_px = scale * Rows::of(chart_data, &sizes).height_px;
    if is_wide {
        (height_px + HOW_PX).max(f64::from(CUT_BELOW_PX) + 1.0)
    } else {
        height_px + CARD_PX
    }
}
