//! The view as a picture that stands alone, drawn in the page.

use yew::prelude::*;

use super::field::{choice, copied_from, names, save};
use super::{Chosen, Open};
use crate::chart::theme::Theme;
use crate::components::text::changing;
use crate::export::download;
use crate::export::picture::{Purpose, svg};
use crate::i18n::share;
use crate::state::Action;
use crate::state::share::CopiedText;

pub(super) fn part(dialog: &Open<'_>) -> Html {
    let Chosen { format, inks, .. } = *dialog.chosen;
    let mode = &dialog.share.mode;
    let view = dialog.view();
    let (of, theme) = (Purpose::CHOICES[format], Theme::ALL[inks]);
    let picture = svg(&view, Some(&dialog.address()), of, theme);
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
    let copy = {
        let picture = picture.clone();
        let size = (2 * width, 2 * height);
        mode.on(move |_: MouseEvent| Some(Action::CopyPicture { svg: picture.clone(), size }))
    };
    let said = match dialog.copied().filter(|copied| copied.text.is_empty()) {
        None => "",
        Some(CopiedText { done: true, .. }) => share::COPIED,
        Some(_) => share::NO_PIXELS,
    };
    html! {
        <>
            <div class="choices">
                { choice(share::FORMAT, &names(&share::FORMATS), format,
                    dialog.choose(|it, place| it.format = place)) }
                { choice(share::THEME, &names(&share::PICTURE_THEMES), inks,
                    dialog.choose(|it, place| it.inks = place)) }
            </div>
            <img class="picture-of-share" src={download::address("image/svg+xml", &picture)} alt={alt.clone()}
                width={width.to_string()} height={height.to_string()} />
            <p class="saves">
                { save(share::SAVE_SVG, view.file_name("svg"), "image/svg+xml", &picture) }
                { for [1, 2].into_iter().zip(share::SAVE_PNG).map(pixels) }
                <button type="button" name="copy-picture" onclick={copy}>{ share::COPY_PICTURE }</button>
            </p>
            <p role="status">{ changing("span", "", said) }</p>
            { copied_from(dialog, "share-alt", share::ALT, &alt, Html::default()) }
        </>
    }
}
