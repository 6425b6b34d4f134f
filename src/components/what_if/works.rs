//! On whose word acts count: works that alone are heard, and works that are not.

use yew::prelude::*;

use super::Panel;
use crate::components::events;
use crate::i18n::{ui, what_if};

pub(super) fn part(panel: &Panel<'_>) -> Html {
    let works = &panel.specification().works;
    let key =
        |work: u16| panel.chart_data.works.get(usize::from(work)).cloned().unwrap_or_default();
    let chosen = [&works.only, &works.without];
    let heard = what_if::HEARD.into_iter().enumerate().map(|(which, how)| {
        let chips = chosen[which].iter().map(|&work| {
            let onclick = panel.change(move |it, _: MouseEvent| {
                [&mut it.works.only, &mut it.works.without][which].retain(|other| *other != work);
                Some(())
            });
            html! {
                <button type="button" class="chip" key={work} {onclick}>
                    <span>{ key(work) }</span><span aria-hidden="true">{ " ×" }</span>
                    <span class="visually-hidden">{ ui::CLOSE }</span>
                </button>
            }
        });
        let onchange = panel.change(move |it, event: Event| {
            // The first of the list is none.
            let work = u16::try_from(events::chosen(&event)?.checked_sub(1)?).ok()?;
            events::choose_first(&event);
            let [here, there] = match which {
                0 => [&mut it.works.only, &mut it.works.without],
                _ => [&mut it.works.without, &mut it.works.only],
            };
            there.retain(|other| *other != work);
            (!here.contains(&work)).then(|| here.push(work))
        });
        html! {
            <div class="works" key={which}>
                <label class="choice">
                    <span>{ how }</span>
                    <select {onchange}>
                        // Otherwise a browser takes the one that comes first, which need not be the first.
                        <option selected=true>{ what_if::CHOOSE_WORK }</option>
                        { for panel.chart_data.works.iter().map(|key| html! { <option>{ key }</option> }) }
                    </select>
                </label>
                <div class="chips">{ for chips }</div>
            </div>
        }
    });
    html! {
        <fieldset>
            <legend>{ what_if::WORKS }</legend>
            { for heard }
        </fieldset>
    }
}
