//! Files that a reader chooses or drops.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// Keeps the browser from opening a file that is dragged over the page in its place.
pub fn leave_to_us(event: &Event) {
    event.prevent_default();
}

/// Reads the text of the first file that an event brings, by a field or by a drop, and does something with
/// it.
pub fn text_of(event: &Event, then: impl FnOnce(String) + 'static) {
    let Some(file) = chosen(event).or_else(|| dropped(event)) else { return };
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        then(text.unwrap_or_default());
    });
}

fn chosen(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    // The same file again is a choice, too.
    field.set_value("");
    Some(file)
}

fn dropped(event: &Event) -> Option<File> {
    event.prevent_default();
    event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)
}
