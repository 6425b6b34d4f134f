//! Texts that change, and places that change.

use yew::prelude::*;

/// An element that holds nothing but a text, which follows whatever others have made of it.
///
/// In a browser the text is a property of the element: a translator that has put other nodes in the
/// place of the text node loses them at the next change (a text node of Yew's would change unseen).
/// Rendering to markup knows no properties, so there the text is a child.
pub(super) fn changing(tag: &'static str, class: impl Into<AttrValue>, text: &str) -> Html {
    let class: AttrValue = class.into();
    let class = (!class.is_empty()).then_some(class);
    if cfg!(feature = "author") {
        html! { <@{tag} {class}>{ text }</@> }
    } else {
        html! { <@{tag} {class} ~textContent={text.to_owned()}></@> }
    }
}

/// A link that holds nothing but a text; without an address it is no link.
pub(super) fn changing_link(class: &'static str, href: Option<AttrValue>, text: &str) -> Html {
    if cfg!(feature = "author") {
        html! { <a {class} {href}>{ text }</a> }
    } else {
        html! { <a {class} {href} ~textContent={text.to_owned()}></a> }
    }
}
