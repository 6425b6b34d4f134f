//! One button, mounted by Yew: the page that start-up is measured against. Natively it is nothing.

#[cfg(target_arch = "wasm32")]
mod button {
    use yew::prelude::*;

    /// One button that counts, and says as the real page does that it is there.
    #[component]
    pub(crate) fn Button() -> Html {
        let count = use_state(|| 0);
        use_effect_with((), |()| {
            let window = web_sys::window();
            let root = window.and_then(|window| window.document()?.document_element());
            if let Some(root) = root {
                let _ = root.set_attribute("data-interactive", "true");
            }
        });
        let onclick = {
            let count = count.clone();
            Callback::from(move |_: MouseEvent| count.set(*count + 1))
        };
        html! { <button {onclick}>{ *count }</button> }
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<button::Button>::new().render();
}
