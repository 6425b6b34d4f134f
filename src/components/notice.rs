//! The sentence beside the chart that says what did not go as asked.

use yew::prelude::*;

/// A frame for one sentence, empty for none. Before a program runs, the page's loader writes into it what the
/// line around it carries for that.
pub fn notice(said: &AttrValue) -> Html {
    html! {
        <p id="notice" class="notice" role="status" hidden={said.is_empty()}>{ said }</p>
    }
}
