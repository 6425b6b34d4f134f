//! A frame for another page: where it goes, how wide it is there, and how it will look.

use yew::prelude::*;

use super::field::{choice, copied_from, names};
use super::{Chosen, Open};
use crate::chart::theme::Theme;
use crate::components::events;
use crate::components::text::changing;
use crate::export::View;
use crate::export::snippet::{Platform, height_px, snippet};
use crate::i18n::{export, share};
use crate::state::url;

/// The narrowest and the widest column, in px.
const WIDTHS_PX: [&str; 2] = ["280", "1200"];

pub(super) fn part(dialog: &Open<'_>) -> Html {
    let Chosen { platform, column_px, frame_theme, text_size, with_card, .. } = *dialog.chosen;
    let (view, address) = (dialog.view(), dialog.address());
    let theme = frame_theme.checked_sub(1).and_then(|place| Theme::ALL.get(place).copied());
    let size = text_size.checked_sub(1).and_then(|place| url::SIZES.get(place).copied());
    let view = View { theme, size, event: view.event.filter(|_| with_card), ..view };
    let height = height_px(view.chart_data, column_px as u32);
    let (name, how) = share::PLATFORMS[platform];
    let text = snippet(Platform::ALL[platform], &view, &address, height);
    let platforms = names(&share::PLATFORMS.map(|(name, _)| name));
    let widen = dialog.choose(|it, width| it.column_px = width);
    let widen = Callback::from(move |event: InputEvent| {
        if let Some(width) = events::value(&event).and_then(|value| value.parse().ok()) {
            widen.emit(width);
        }
    });
    let card = dialog.choose(|it, _| it.with_card ^= true);
    let [width, height] = [column_px.to_string(), height.to_string()];
    let said = share::size(&width, &height);
    let [least, most] = WIDTHS_PX;
    let src = address.embed(&view);
    html! {
        <>
            <div class="choices">
                { choice(share::PLATFORM, &platforms, platform, dialog.choose(|it, place| it.platform = place)) }
                <label class="choice">
                    <span>{ share::COLUMN }</span>
                    <input type="range" min={least} max={most} step="20" value={width.clone()}
                        aria-valuetext={said.clone()} oninput={widen} />
                    { changing("output", "", &said) }
                </label>
                { choice(share::THEME, &names(&share::FRAME_THEMES), frame_theme,
                    dialog.choose(|it, place| it.frame_theme = place)) }
                { choice(share::TEXT_SIZE, &names(&share::TEXT_SIZES), text_size,
                    dialog.choose(|it, place| it.text_size = place)) }
                if dialog.share.pinned.is_some() {
                    <label class="choice box">
                        <input type="checkbox" checked={with_card} onchange={card.reform(|_: Event| 0)} />
                        <span>{ share::WITH_CARD }</span>
                    </label>
                }
            </div>
            { changing("p", "hint", &format!("{name}: {how}")) }
            { copied_from(dialog, "share-snippet", share::SNIPPET, &text, Html::default()) }
            // Alone in a file there is nothing beside the page to show.
            if !address.is_one_file() {
                // Folded: a reader who wants the snippet alone loads no second page, and a browser loads a
                // lazy frame only where it is shown.
                <details>
                    <summary>{ share::PREVIEW }</summary>
                    <div class="preview" tabindex="0" role="region" aria-label={share::PREVIEW}>
                        // Another address is another frame: one that goes on would be a step of history.
                        <iframe key={src.clone()} {src} loading="lazy"
                            title={export::frame(&view.name())} {width} {height}></iframe>
                    </div>
                </details>
            }
        </>
    }
}
