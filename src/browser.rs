//! The browser: the only file that names web-sys.
//!
//! Plain values in and out. Nothing here that changes the page may be called while rendering.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, MouseEvent, Response, UrlSearchParams, Window};

use crate::words::ui;

/// The browser's window.
fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// An element by its id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Every element that a selector finds.
fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The pairs of the address's query, decoded.
#[must_use]
pub fn query() -> Vec<(String, String)> {
    let pairs = || {
        let search = window()?.location().search().ok()?;
        let search = UrlSearchParams::new_with_str(&search).ok()?;
        let pairs = js_sys::try_iter(&search).ok()??.filter_map(|pair| {
            let pair: js_sys::Array = pair.ok()?.dyn_into().ok()?;
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        });
        Some(pairs.collect())
    };
    pairs().unwrap_or_default()
}

/// Writes one name of the address's query, or takes it out. Where the frame forbids a history, the
/// address stays as it is.
pub fn write_query(name: &str, value: Option<&str>) {
    let write = || {
        let window = window()?;
        let location = window.location();
        let search = UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
        if search.get(name).as_deref() == value {
            return None;
        }
        match value {
            Some(value) => search.set(name, value),
            None => search.delete(name),
        }
        let search = String::from(search.to_string());
        let mark = if search.is_empty() { "" } else { "?" };
        let address =
            format!("{}{mark}{search}{}", location.pathname().ok()?, location.hash().ok()?);
        let history = window.history().ok()?;
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok()
    };
    let _ = write();
}

/// Fetches a text beside the page.
///
/// # Errors
/// Says in a few words why it could not be had.
pub async fn fetch_text(file: &str) -> Result<String, String> {
    let unreachable = |_| "it could not be reached".to_owned();
    let window = window().ok_or_else(|| "there is no window".to_owned())?;
    let response = JsFuture::from(window.fetch_with_str(file)).await.map_err(unreachable)?;
    let response: Response = response.dyn_into().map_err(unreachable)?;
    if !response.ok() {
        return Err(format!("the server answered {}", response.status()));
    }
    let text = JsFuture::from(response.text().map_err(unreachable)?).await.map_err(unreachable)?;
    text.as_string().ok_or_else(|| "it is not text".to_owned())
}

/// Shows a sentence above the chart.
pub fn notify(sentence: &str) {
    if let Some(notice) = element("notice") {
        notice.set_text_content(Some(sentence));
        let _ = notice.remove_attribute("hidden");
    }
}

/// Says that the live part works, for tests and hosts.
pub fn mark_interactive() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-interactive", "true");
    }
}

/// Turns an error of the program into a sentence for the reader, and takes the dead parts away.
pub fn catch_panics() {
    // Not `std::panic::set_hook`: Yew would put its own hook in its place when it starts.
    yew::set_custom_panic_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        for id in ["overlay", "filters"] {
            if let Some(dead) = element(id) {
                dead.set_inner_html("");
            }
        }
        if let Some(root) = document().and_then(|document| document.document_element()) {
            let _ = root.remove_attribute("data-interactive");
        }
        notify(ui::STOPPED);
    }));
}

/// Where a pointer is on the element of an id: x and y as shares of its width and height, and its
/// width in px. (Yew listens at its root, so an event does not know the element.)
#[must_use]
pub fn position(event: &MouseEvent, id: &str) -> Option<(f64, f64, f64)> {
    let area = element(id)?.get_bounding_client_rect();
    let (width, height) = (area.width(), area.height());
    let x = (f64::from(event.client_x()) - area.left()) / width;
    let y = (f64::from(event.client_y()) - area.top()) / height;
    (width > 0.0 && height > 0.0).then_some((x, y, width))
}

/// The width of an element, in px.
#[must_use]
pub fn width_of(id: &str) -> f64 {
    element(id).map_or(0.0, |element| element.get_bounding_client_rect().width())
}

/// Moves the focus to the element of an id without scrolling the page around it.
pub fn focus(id: &str) {
    let target = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(target) = target {
        let _ = target.focus();
    }
}

/// Whether the focus is within the element of an id.
#[must_use]
pub fn focus_within(id: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    element(id).zip(active).is_some_and(|(element, active)| element.contains(Some(&active)))
}

/// Which disc has the focus, by its `data-event`, before live discs replace the page's own.
#[must_use]
pub fn focused_event() -> Option<String> {
    document()?.active_element()?.get_attribute("data-event")
}

/// The id of the inflection that a click in the key asks for. Where the program has stopped, the
/// key's own links lead into the list.
#[must_use]
pub fn opened_by(event: &web_sys::Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-interactive] [data-opens]").ok()??.get_attribute("data-opens")
}

/// Shows the acts of the list whose domain is wanted and whose text holds every word, and hides the
/// rest with the groups that they leave empty; unfolds the groups while anything is filtered. Gives
/// how many are shown and how many there are.
#[must_use]
pub fn filter_acts(domains: &[&str], search: &str) -> (usize, usize) {
    // The browser's own lower case spares the program a table of Unicode.
    let lower = |text: &str| String::from(js_sys::JsString::from(text).to_lower_case());
    let search = lower(search);
    let words: Vec<&str> = search.split_whitespace().collect();
    let Some(list) = element("acts") else { return (0, 0) };
    let acts = all(&list, ".act");
    let mut shown = 0;
    for act in &acts {
        let domain = act.get_attribute("data-domain").unwrap_or_default();
        // An act is also found by other spellings of the names in it.
        let also = || act.get_attribute("data-also").unwrap_or_default();
        let text = || lower(&format!("{} {}", act.text_content().unwrap_or_default(), also()));
        let wanted = domains.contains(&domain.as_str())
            && (words.is_empty() || {
                let text = text();
                words.iter().all(|word| text.contains(*word))
            });
        shown += usize::from(wanted);
        let _ =
            if wanted { act.remove_attribute("hidden") } else { act.set_attribute("hidden", "") };
    }
    let filtering = shown < acts.len();
    for group in all(&list, ".era-acts") {
        // Only what a filter has unfolded folds again: a link to an act unfolds its group too.
        if filtering && !group.has_attribute("open") {
            let _ = group.set_attribute("open", "").and(group.set_attribute("data-unfolded", ""));
        } else if !filtering && group.has_attribute("data-unfolded") {
            let _ = group.remove_attribute("open").and(group.remove_attribute("data-unfolded"));
        }
        let filled = group.query_selector(".act:not([hidden])").is_ok_and(|found| found.is_some());
        let _ = if filled {
            group.remove_attribute("hidden")
        } else {
            group.set_attribute("hidden", "")
        };
    }
    (shown, acts.len())
}

/// The body of the document.
#[must_use]
pub fn body() -> Option<HtmlElement> {
    document()?.body()
}

/// Whether an event is the press of a key.
#[must_use]
pub fn is_key(event: &web_sys::Event, key: &str) -> bool {
    event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == key)
}

/// What stands in the input that an event comes from.
#[must_use]
pub fn input_value(event: &web_sys::Event) -> Option<String> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(input.value())
}

/// The id of the disc whose card is open.
#[must_use]
pub fn open_disc() -> Option<String> {
    let open = element("overlay")?.query_selector(".mark[aria-expanded=true]").ok()??;
    Some(open.id())
}

/// The place of the focused disc among its neighbours.
#[must_use]
pub fn focused_index() -> Option<usize> {
    let active = document()?.active_element()?;
    active.id().strip_prefix("disc-")?.parse().ok()
}
