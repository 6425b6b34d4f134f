//! The controls under the picture: which years are drawn, and how fast acts fade.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement};

use super::{all, element, put};

/// What the controls say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Controls {
    /// First year, last year, half-life in years.
    pub values: [String; 3],
    /// All of it in words.
    pub said: String,
}

/// The sliders, in the order of [`Controls::values`].
fn sliders() -> Vec<(Element, HtmlInputElement)> {
    let labels = element("choice").map(|form| all(&form, "label")).unwrap_or_default();
    let with_input = |label: Element| {
        let input = label.query_selector("input").ok()??.dyn_into().ok()?;
        Some((label, input))
    };
    labels.into_iter().filter_map(with_input).collect()
}

/// What a reader has set, and which of the sliders an event has moved.
#[must_use]
pub fn chosen(event: &Event) -> (Vec<String>, Option<usize>) {
    let sliders = sliders();
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let is_moved = |(_, input): &(Element, HtmlInputElement)| target.as_ref() == Some(input);
    (sliders.iter().map(|(_, input)| input.value()).collect(), sliders.iter().position(is_moved))
}

/// Makes the controls say what is drawn.
pub fn set_controls(controls: &Controls) {
    for ((label, input), value) in sliders().iter().zip(&controls.values) {
        if input.value() != *value {
            input.set_value(value);
        }
        if let Some(shown) = label.last_element_child() {
            put(&shown, value);
        }
    }
    let said = element("choice").and_then(|form| form.query_selector("summary > span").ok()?);
    if let Some(said) = said {
        put(&said, &controls.said);
    }
}
