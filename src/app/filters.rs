//! Filters of the page's list of acts: its domains and a search.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::browser;
use crate::relation::Domain;
use crate::words::{self, ui};

/// The domains to tick and the words to type, above the list.
#[component]
pub fn Filters() -> Html {
    let hidden = use_state(BTreeSet::<Domain>::new);
    let search = use_state(String::new);
    let count = use_state(|| (0, 0));
    use_effect_with(((*hidden).clone(), (*search).clone()), {
        let count = count.setter();
        move |(hidden, search)| {
            let shown = Domain::ALL.into_iter().filter(|domain| !hidden.contains(domain));
            let shown: Vec<&str> = shown.map(words::domain).collect();
            count.set(browser::filter_acts(&shown, search));
        }
    });
    let oninput = {
        let search = search.setter();
        Callback::from(move |event: InputEvent| {
            search.set(browser::input_value(&event).unwrap_or_default());
        })
    };
    html! {
        <form role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset>
                <legend>{ ui::DOMAINS }</legend>
                { for Domain::ALL.into_iter().map(|domain| {
                    let onchange = {
                        let hidden = hidden.clone();
                        Callback::from(move |_: Event| {
                            let mut next = (*hidden).clone();
                            if !next.remove(&domain) {
                                next.insert(domain);
                            }
                            hidden.set(next);
                        })
                    };
                    html! {
                        <label key={words::domain(domain)}>
                            <input type="checkbox" checked={!hidden.contains(&domain)} {onchange} />
                            { words::domain(domain) }
                        </label>
                    }
                }) }
            </fieldset>
            <label class="search">
                { ui::SEARCH }
                <input type="search" value={(*search).clone()} {oninput} />
            </label>
            <output>{ words::shown(count.0, count.1) }</output>
        </form>
    }
}
