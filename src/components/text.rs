//! Texts that change, and places that change.

use yew::prelude::*;

use crate::relation::Language;

/// An element that holds nothing but a text, which follows whatever others have made of it.
///
/// In a browser the text is a property of the element: a translator that has put other nodes in the
/// place of the text node loses them at the next change (a text node of Yew's would change unseen).
/// Rendering to markup knows no properties, so there the text is a child.
pub(super) fn changing(tag: &'static str, class: impl Into<AttrValue>, text: &str) -> Html {
    within(tag, class.into(), text, None, None)
}

/// The same of the author's words, with their language and direction where these are not the program's.
pub fn authored(
    tag: &'static str,
    class: impl Into<AttrValue>,
    text: &str,
    language: &Language,
) -> Html {
    within(tag, class.into(), text, lang(language), language.dir(text))
}

/// The language of an element that holds the author's words.
#[must_use]
pub fn lang(language: &Language) -> Option<AttrValue> {
    language.tag_if_foreign().map(|tag| AttrValue::from(tag.to_owned()))
}

fn within(
    tag: &'static str,
    class: AttrValue,
    text: &str,
    lang: Option<AttrValue>,
    dir: Option<&'static str>,
) -> Html {
    let class = (!class.is_empty()).then_some(class);
    if cfg!(feature = "author") {
        html! { <@{tag} {class} {lang} {dir}>{ text }</@> }
    } else {
        html! { <@{tag} {class} {lang} {dir} ~textContent={text.to_owned()}></@> }
    }
}

/// A link that holds nothing but a text; without an address it is no link.
pub(super) fn changing_link(
    class: &'static str,
    href: Option<AttrValue>,
    text: &str,
    lang: Option<AttrValue>,
) -> Html {
    if cfg!(feature = "author") {
        html! { <a {class} {href} {lang}>{ text }</a> }
    } else {
        html! { <a {class} {href} {lang} ~textContent={text.to_owned()}></a> }
    }
}
