//! The browser's own dialog, and what is taken away from it: a text that is marked, a file of pixels.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{
    CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlDialogElement,
    HtmlImageElement, HtmlTextAreaElement,
};

use super::element;
use crate::export::download;

/// Opens the dialog of an id over the page, or closes it. What had the focus before gets it back.
pub fn show_dialog(id: &str, open: bool) {
    let dialog = element(id).and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
    let Some(dialog) = dialog.filter(|dialog| dialog.open() != open) else { return };
    if open {
        let _ = dialog.show_modal();
    } else {
        dialog.close();
    }
}

/// Marks the text of a field, so that a key copies it.
pub fn mark(field: &str) {
    let field = element(field).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        let _ = field.focus();
        field.select();
    }
}

/// Draws a picture at a size in px and saves it as a PNG; says whether it could.
///
/// The picture comes from an address that holds it and goes into one: nothing is asked for, and the
/// page's policy allows both.
pub fn save_png(svg: &str, size: (u32, u32), name: String, then: impl FnOnce(bool) + 'static) {
    let source = download::address("image/svg+xml", svg);
    spawn_local(async move {
        let pixels = png(&source, size).await;
        if let Some(pixels) = &pixels {
            save(pixels, &name);
        }
        then(pixels.is_some());
    });
}

/// Draws a picture at a size in px and puts it where a reader can paste it from, as a PNG; says whether it
/// could.
///
/// The clipboard gets a promise of it at once: Safari takes nothing that comes after the press of the button.
pub fn copy_png(svg: &str, size: (u32, u32), then: impl FnOnce(bool) + 'static) {
    let source = download::address("image/svg+xml", svg);
    let pixels = future_to_promise(async move {
        let canvas = drawn(&source, size).await.ok_or(JsValue::NULL)?;
        let blob = Promise::new(&mut |resolve, _| {
            let _ = canvas.to_blob(&resolve);
        });
        JsFuture::from(blob).await
    });
    let copied = || -> Result<Promise, JsValue> {
        let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into());
        let window = gloo_utils::window();
        let what = Object::new();
        Reflect::set(&what, &"image/png".into(), &pixels)?;
        let item: Function = get(&window, "ClipboardItem")?.dyn_into()?;
        let item = Reflect::construct(&item, &Array::of(&[what.into()]))?;
        let clipboard = get(&window.navigator(), "clipboard")?;
        let write: Function = get(&clipboard, "write")?.dyn_into()?;
        let written = write.call(&clipboard, (&Array::of(&[item]).into(),))?;
        Ok(Promise::resolve(&written))
    };
    let copied = copied();
    spawn_local(async move {
        let done = match copied {
            Ok(copied) => JsFuture::from(copied).await.is_ok(),
            Err(_) => false,
        };
        then(done);
    });
}

/// The address that holds a picture as a PNG.
async fn png(source: &str, size: (u32, u32)) -> Option<String> {
    let pixels = drawn(source, size).await?.to_data_url_with_type("image/png").ok()?;
    // A browser that refuses gives an empty picture.
    pixels.starts_with("data:image/png").then_some(pixels)
}

/// A picture as pixels.
async fn drawn(source: &str, (width, height): (u32, u32)) -> Option<HtmlCanvasElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(source);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = gloo_utils::document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let paper = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    paper.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

fn save(address: &str, name: &str) {
    let link = gloo_utils::document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(address);
        link.set_download(name);
        link.click();
    }
}
