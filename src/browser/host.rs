//! The page around a frame: what is sent to it, and what it asks.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{JSON, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{HtmlElement, MessageEvent, ResizeObserver, Window};

use super::{Timeout, first, later, root};
use crate::export::host::{HEIGHT_MAX_PX, Received, height_messages, secret};

/// How long a size stands before the host hears of it, in ms.
const PAUSE_MS: u32 = 60;
/// What stands in a frame before a reader unfolds something; its picture takes what the rest leaves.
const FIRST: &str = ".first";
const ROOM: &str = ".room";
/// What a reader unfolds scrolls, and a scrollbar makes the rest narrower: the host hears nothing of that.
const UNFOLDED: &str = ".more[open]";
/// What can become taller or wider there.
const PARTS: [&str; 3] = [".first > header", ROOM, ".first figcaption"];

/// Whether the page stands in a frame.
#[must_use]
pub fn is_framed() -> bool {
    let window = gloo_utils::window();
    host().is_some_and(|host| !js_sys::Object::is(&host, &window))
}

fn host() -> Option<Window> {
    gloo_utils::window().parent().ok()?
}

/// Tells the page around an embedded frame how tall the frame is best, as long as the page is there: once, when that
/// changes, and when it asks. `wanted_px` is what a picture wants of a width.
pub fn tell_height(wanted_px: impl Fn(f64) -> f64 + 'static) {
    let is_embed = root().and_then(|root| root.get_attribute("data-embed"));
    if !is_framed() || is_embed.as_deref() != Some("1") {
        return;
    }
    let hash = gloo_utils::window().location().hash().unwrap_or_default();
    let secret = secret(&hash).map(str::to_owned);
    let told: Rc<Cell<u32>> = Rc::default();
    let tell = {
        let (told, secret) = (Rc::clone(&told), secret.clone());
        Rc::new(move || {
            if let Some(height_px) = best_px(&wanted_px).filter(|it| *it != told.get()) {
                told.set(height_px);
                for message in height_messages(height_px, secret.as_deref()) {
                    send(&message);
                }
            }
        })
    };
    let waiting: RefCell<Option<Timeout>> = RefCell::default();
    let told_later = Rc::clone(&tell);
    let resized = Closure::<dyn Fn()>::new(move || {
        let tell = Rc::clone(&told_later);
        waiting.replace(Some(later(PAUSE_MS, move || tell())));
    });
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        for part in PARTS.into_iter().filter_map(first) {
            observer.observe(&part);
        }
    }
    resized.forget();
    let heard = EventListener::new(&gloo_utils::window(), "message", move |event| {
        let received = event.dyn_ref::<MessageEvent>().and_then(received);
        if received.is_some_and(|it| it.asks_for_height(secret.as_deref())) {
            told.set(0);
            tell();
        }
    });
    heard.forget();
}

/// The height at which the frame shows all that stands in it before a reader unfolds something; nothing
/// where it is not shown.
fn best_px(wanted_px: impl Fn(f64) -> f64) -> Option<u32> {
    let all = first(FIRST)?.dyn_into::<HtmlElement>().ok()?;
    let room = first(ROOM)?;
    let (width, height) = (room.client_width(), room.client_height());
    let around = all.offset_height() - height;
    let best = f64::from(around) + wanted_px(f64::from(width)).ceil();
    (width > 0 && first(UNFOLDED).is_none()).then_some((best as u32).min(HEIGHT_MAX_PX))
}

/// Sends an object to the page around the frame, wherever that is from: it holds a number.
fn send(message: &str) {
    if let Some((host, message)) = host().zip(JSON::parse(message).ok()) {
        let _ = host.post_message(&message, "*");
    }
}

/// What the page around the frame has sent; nothing of what others do.
fn received(event: &MessageEvent) -> Option<Received> {
    let is_host = event
        .source()
        .is_some_and(|source| host().is_some_and(|host| js_sys::Object::is(&source, &host)));
    let data = event.data();
    let text = |name: &str| Reflect::get(&data, &JsValue::from_str(name)).ok()?.as_string();
    is_host.then(|| Received {
        text: data.as_string(),
        message: text("message"),
        secret: text("secret"),
    })
}
