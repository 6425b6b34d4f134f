//! The sheets of a long list, and the index beside them.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlElement, RequestInit, Response};

use super::documents::plain_text;
use super::{element, first};
use crate::chart_data::index::{Index, sheet_file};

/// What names the index.
const NAMING: &str = "#chart-data[data-index]";

/// Fetches the index, if the page has one, and says whether it came whole.
pub fn fetch_index(then: impl FnOnce(Option<Index>) + 'static) {
    spawn_local(async move { then(index().await) });
}

async fn index() -> Option<Index> {
    let naming = first(NAMING)?;
    let (file, integrity) =
        (naming.get_attribute("data-index")?, naming.get_attribute("data-index-integrity")?);
    let how = RequestInit::new();
    how.set_integrity(&integrity);
    let answer = gloo_utils::window().fetch_with_str_and_init(&file, &how);
    let answer: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    let text =
        JsFuture::from(answer.text().ok().filter(|_| answer.ok())?).await.ok()?.as_string()?;
    let folded = plain_text(&text);
    Some(Index::new(text, folded))
}

/// The id that the address asks for and that is not in the page, where the page has an index. What begins
/// with a question mark is a secret of the page around a frame.
#[must_use]
pub fn act_elsewhere() -> Option<String> {
    let id = gloo_utils::window().location().hash().ok()?.strip_prefix('#')?.to_owned();
    let is_id = !id.is_empty() && !id.starts_with('?');
    (is_id && first(NAMING).is_some() && element(&id).is_none()).then_some(id)
}

/// Unfolds a sheet in the page at one of its acts.
pub fn unfold_sheet(number: u32, id: &str) {
    let file = sheet_file(number);
    let Some(frame) = first(&format!("iframe[src^='{file}']")) else { return };
    let mut around = frame.parent_element();
    while let Some(outer) = around {
        if outer.matches("details").unwrap_or(false) {
            let _ = outer.set_attribute("open", "");
        }
        around = outer.parent_element();
    }
    let _ = frame.set_attribute("src", &format!("{file}#{id}"));
    if let Ok(frame) = frame.dyn_into::<HtmlElement>() {
        frame.scroll_into_view();
    }
}
