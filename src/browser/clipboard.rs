//! Where a reader can paste from.

use wasm_bindgen_futures::spawn_local;

/// Copies a text, and says whether it could: a browser may forbid it, above all to a page in a frame.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let navigator = gloo_utils::window().navigator();
    // Where a page comes over a line that others can read, browsers have no clipboard for it.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    if clipboard.is_undefined() {
        return then(false);
    }
    let copied = navigator.clipboard().write_text(text);
    spawn_local(async move { then(wasm_bindgen_futures::JsFuture::from(copied).await.is_ok()) });
}
