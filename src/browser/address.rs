//! The query of the page's address.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::UrlSearchParams;

/// The pairs of the address's query, decoded.
#[must_use]
pub fn query() -> Vec<(String, String)> {
    let pairs = || {
        let search = gloo_utils::window().location().search().ok()?;
        let search = UrlSearchParams::new_with_str(&search).ok()?;
        let pairs = js_sys::try_iter(&search).ok()??.filter_map(|pair| {
            let pair: js_sys::Array = pair.ok()?.dyn_into().ok()?;
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        });
        Some(pairs.collect())
    };
    pairs().unwrap_or_default()
}

/// The address of the page as it stands.
#[must_use]
pub fn href() -> String {
    gloo_utils::window().location().href().unwrap_or_default()
}

/// The page's own address with a value of one name, as another reader opens it: in a window of its own.
#[must_use]
pub fn permalink(name: &str, value: &str) -> String {
    let location = gloo_utils::window().location();
    let address = location.href().unwrap_or_default();
    let page = address.split(['?', '#']).next().unwrap_or_default();
    let Ok(search) = UrlSearchParams::new_with_str(&location.search().unwrap_or_default()) else {
        return page.to_owned();
    };
    search.delete("embed");
    search.set(name, value);
    format!("{page}?{}", String::from(search.to_string()))
}

/// The values of an address's query, by name; what has none is to be taken out.
type Query = [(&'static str, Option<String>)];

/// Whether the address says something else than these values.
#[must_use]
pub fn differs(query: &Query) -> bool {
    rewritten(query).is_some()
}

/// The query of the address with these values behind all else that it says, and with its mark.
#[must_use]
pub fn query_with(query: &Query) -> String {
    let search = gloo_utils::window().location().search().unwrap_or_default();
    let Ok(search) = UrlSearchParams::new_with_str(&search) else { return String::new() };
    for (name, value) in query {
        search.delete(name);
        if let Some(value) = value {
            search.set(name, value);
        }
    }
    marked(&search)
}

/// A query as it stands in an address.
fn marked(search: &UrlSearchParams) -> String {
    let search = String::from(search.to_string());
    if search.is_empty() { search } else { format!("?{search}") }
}

/// Writes values into the address's query, as a step of history or in the place of the one before. Where
/// the frame forbids a history, the address stays as it is.
pub fn write_query(query: &Query, step: bool) {
    let history = gloo_utils::window().history();
    if let Some((address, history)) = rewritten(query).zip(history.ok()) {
        let address = Some(address.as_str());
        let _ = if step {
            history.push_state_with_url(&JsValue::NULL, "", address)
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", address)
        };
    }
}

/// The address with these values, where it is another.
fn rewritten(query: &Query) -> Option<String> {
    let location = gloo_utils::window().location();
    let search = UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
    let mut other = false;
    for (name, value) in query {
        if search.get(name) != *value {
            other = true;
            match value {
                Some(value) => search.set(name, value),
                None => search.delete(name),
            }
        }
    }
    let search = marked(&search);
    let address = format!("{}{search}{}", location.pathname().ok()?, location.hash().ok()?);
    other.then_some(address)
}
