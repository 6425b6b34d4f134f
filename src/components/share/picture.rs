//! The view as a picture that stands alone, drawn in the page.

use yew::prelude::*;

use super::field::{choice, copied_from, names, save};
use super::{Props, TabProps};
use crate::chart::theme::Theme;
use crate::components::text::changing;
use crate::export::download;
use crate::export::picture::{Purpose, svg};
use crate::i18n::share;
use crate::state::Action;

#[component]
pub(super) fn Picture(props: &TabProps) -> Html {
    let chosen = use_state_eq(|| (0, 0));
    let (purpose, theme) = *chosen;
    let set = |change: fn(&mut (usize, usize), usize)| {
        let chosen = chosen.clone();
        move |place: usize| {
            let mut next = *chosen;
            change(&mut next, place);
            chosen.set(next);
        }
    };
    let Props { mode, .. } = &props.share;
    let view = props.view();
    let (of, inks) = (Purpose::CHOICES[purpose], Theme::ALL[theme]);
    let picture = svg(&view, Some(&props.address()), of, inks);
    let alt = format!("{}. {}.", view.name(), view.finding());
    let (width, height) = of.size_px();
    let pixels = |(times, label): (u32, &'static str)| {
        let (picture, name) = (picture.clone(), view.file_name("png"));
        let size = (width * times, height * times);
        let onclick = mode.on(move |_: MouseEvent| {
            Some(Action::SavePicture { svg: picture.clone(), size, name: name.clone() })
        });
        html! { <button type="button" name={format!("png-{times}")} {onclick}>{ label }</button> }
    };
    let failed = props.copied().is_some_and(|it| it.text.is_empty());
    html! {
        <>
            <div class="choices">
                { choice(share::FORMAT, &names(&share::FORMATS), purpose, set(|it, place| it.0 = place)) }
                { choice(share::THEME, &names(&share::PICTURE_THEMES), theme, set(|it, place| it.1 = place)) }
            </div>
            <img class="picture-of-share" src={download::address("image/svg+xml", &picture)} alt={alt.clone()}
                width={width.to_string()} height={height.to_string()} />
            <p class="saves">
                { save(share::SAVE_SVG, view.file_name("svg"), "image/svg+xml", &picture) }
                { for [1, 2].into_iter().zip(share::SAVE_PNG).map(pixels) }
            </p>
            <p role="status">{ changing("span", "", if failed { share::NO_PIXELS } else { "" }) }</p>
            { copied_from(mode, "share-alt", share::ALT, &alt, props.copied()) }
        </>
    }
}
