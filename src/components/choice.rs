//! A choice of one of some names.

use yew::prelude::*;

use crate::components::events;

/// A choice of one of some names, by their place, which may be where the focus begins.
///
/// What is chosen is a property, too: a list that a reader has chosen from heeds the attributes of its
/// options no more. Rendering to markup knows no properties.
pub(super) fn choice(
    label: &'static str,
    names: &[AttrValue],
    chosen: usize,
    autofocus: bool,
    choose: Option<Callback<usize>>,
) -> Html {
    let onchange = choose.map(|choose| {
        Callback::from(move |event: Event| {
            if let Some(place) = events::chosen(&event) {
                choose.emit(place);
            }
        })
    });
    let option = |(place, name): (usize, &AttrValue)| {
        html! { <option selected={place == chosen}>{ name.clone() }</option> }
    };
    let index = (!cfg!(feature = "author")).then_some(chosen as i32);
    html! {
        <label class="choice">
            <span>{ label }</span>
            <select {autofocus} ~selectedIndex={index} {onchange}>
                { for names.iter().enumerate().map(option) }
            </select>
        </label>
    }
}

/// Names that stand in the program.
pub(super) fn names(names: &[&'static str]) -> Vec<AttrValue> {
    names.iter().map(|name| AttrValue::from(*name)).collect()
}
