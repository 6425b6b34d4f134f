//! What a site is told that asks how to show the page (oEmbed), as a file: a static host answers every
//! question with the same view.

use serde_json::json;

use crate::analysis::Analysis;
use crate::export::picture::Purpose;
use crate::export::snippet::{frame, height_px};
use crate::export::{Address, View, files};
use crate::i18n::ui;
use crate::publish::base_url::BaseUrl;

/// The file beside the page.
pub const FILE: &str = "oembed.json";
/// The column that most pages have, in px.
const COLUMN_PX: u32 = 700;

/// The answer, with one frame and its size in numbers.
#[must_use]
pub fn json(analysis: &Analysis, address: &BaseUrl) -> String {
    let view = View::published(analysis);
    let height_px = height_px(view.chart_data, COLUMN_PX);
    let (width, height) = Purpose::Network.size_px();
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": analysis.relation.title,
        "author_name": analysis.relation.publication.creator,
        "provider_name": ui::SITE,
        "provider_url": address.to_string(),
        "width": COLUMN_PX,
        "height": height_px,
        "html": frame(&view, &Address::of(&address.to_string()), height_px, ""),
        "thumbnail_url": address.of(files::PICTURE),
        "thumbnail_width": width,
        "thumbnail_height": height,
    });
    answer.to_string()
}
