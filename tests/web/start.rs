//! The start of the program, over a server that answers as servers do: well and badly.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Response, ResponseInit};

use crate::tester::{all, fresh_page, one, text, window};

/// Starts the program while the browser fetches this answer, and gives what the page then says.
async fn said(status: u16, body: &'static str) -> String {
    fresh_page("");
    let fetch = Closure::<dyn Fn() -> js_sys::Promise>::new(move || {
        let init = ResponseInit::new();
        init.set_status(status);
        let answer = Response::new_with_opt_str_and_init(Some(body), &init).unwrap();
        js_sys::Promise::resolve(&JsValue::from(answer))
    });
    let (window, name) = (window(), JsValue::from("fetch"));
    let real = js_sys::Reflect::get(&window, &name).unwrap();
    js_sys::Reflect::set(&window, &name, fetch.as_ref()).unwrap();
    cordiality::app::start().await;
    js_sys::Reflect::set(&window, &name, &real).unwrap();
    text("#notice")
}

#[wasm_bindgen_test]
async fn data_that_cannot_be_read_is_said_and_nothing_comes_to_life() {
    for (status, body, why) in [
        (404, "not here", "the server answered 404"),
        (200, "<!doctype html>", "it is not JSON"),
        (200, "{\"schema\":1,\"id\":\"pak", "it breaks off"),
        (200, "{\"schema\":2}", "the newer form 2"),
        (200, "{\"schema\":2,\"tables\":[]}", "the newer form 2"),
        (200, "{\"schema\":1}", "the table head is missing"),
    ] {
        let said = said(status, body).await;
        assert!(said.contains(why), "{body}: {said}");
        assert!(!one("#notice").has_attribute("hidden"), "{body}: the sentence is hidden");
        assert!(all(":root[data-interactive], #overlay *").is_empty(), "{body}: a half-live page");
    }
}
