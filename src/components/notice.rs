//! The sentence beside the chart that says what did not go as asked.

use yew::prelude::*;

/// What a notice says.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// The sentence; empty for none.
    #[prop_or_default]
    pub said: AttrValue,
}

/// A frame for one sentence. Before a program runs, the page's loader writes into it what the line around it
/// carries for that.
#[component]
pub fn Notice(props: &Props) -> Html {
    html! {
        <p id="notice" class="notice" role="status" hidden={props.said.is_empty()}>{ &props.said }</p>
    }
}
