//! The sheets of a long list: fetched where they are unfolded, and gone where they are folded.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, Event, Response, SupportedType};

use super::{all, element, window};

/// Where the acts of an unfolded sheet stand.
const ACTS: &str = "ol";

/// Answers the folding and unfolding of what an event comes from; gives the sheet to be filled.
#[must_use]
pub fn sheet_to_fill(event: &Event) -> Option<Element> {
    let fold: Element = event.target()?.dyn_into().ok()?;
    let acts = fold.closest(".sheet").ok()??.query_selector(ACTS).ok()?;
    match (fold.has_attribute("open"), acts) {
        (true, None) => Some(fold),
        // Folded away, its acts would only burden the page.
        (false, Some(acts)) if fold.class_name() == "sheet" => {
            acts.remove();
            None
        }
        _ => None,
    }
}

/// Fetches the acts of a sheet into it. Where they cannot be had, its link stays.
pub async fn fill_sheet(sheet: Element) {
    let _ = fetched(&sheet).await;
}

async fn fetched(sheet: &Element) -> Result<(), JsValue> {
    let missing = || JsValue::NULL;
    let file = sheet.get_attribute("data-src").ok_or_else(missing)?;
    let answer = JsFuture::from(window().ok_or_else(missing)?.fetch_with_str(&file)).await?;
    let text = JsFuture::from(answer.dyn_into::<Response>()?.text()?).await?;
    let text = text.as_string().ok_or_else(missing)?;
    let page = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    let acts = page.query_selector("main > ol")?.ok_or_else(missing)?;
    // The page may list an act already: two elements of one id would lead links astray.
    for account in all(&acts, "[id]") {
        if element(&account.id()).is_some() {
            account.remove_attribute("id")?;
        }
    }
    if sheet.has_attribute("open") && sheet.query_selector(ACTS)?.is_none() {
        sheet.append_child(&acts)?;
    }
    Ok(())
}
