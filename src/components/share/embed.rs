//! A frame for another page: where it goes, how wide it is there, and how it will look.

use yew::prelude::*;

use super::field::{choice, copied_from, names};
use super::{Props, TabProps};
use crate::chart::theme::Theme;
use crate::components::events;
use crate::components::text::changing;
use crate::export::View;
use crate::export::snippet::{Platform, height_px, snippet};
use crate::i18n::{export, share};

/// Widths of columns, in px: the least, the most, and what most course pages have.
const WIDTHS_PX: [u32; 3] = [280, 1200, 700];

/// What a reader has chosen.
#[derive(Clone, Copy, PartialEq)]
struct Chosen {
    platform: usize,
    column_px: u32,
    theme: usize,
    with_card: bool,
}

#[component]
pub(super) fn Embed(props: &TabProps) -> Html {
    let [least, most, usual] = WIDTHS_PX;
    let chosen =
        use_state_eq(|| Chosen { platform: 0, column_px: usual, theme: 0, with_card: true });
    let Chosen { platform, column_px, theme, with_card } = *chosen;
    let change = |set: fn(&mut Chosen, usize)| {
        let chosen = chosen.clone();
        move |place: usize| {
            let mut next = *chosen;
            set(&mut next, place);
            chosen.set(next);
        }
    };
    let Props { mode, pinned, .. } = &props.share;
    let (view, address) = (props.view(), props.address());
    let theme_of = theme.checked_sub(1).and_then(|place| Theme::ALL.get(place).copied());
    let view = View { theme: theme_of, event: view.event.filter(|_| with_card), ..view };
    let height = height_px(column_px);
    let (name, how) = share::PLATFORMS[platform];
    let text = snippet(Platform::ALL[platform], &view, &address, height);
    let platforms: Vec<AttrValue> =
        share::PLATFORMS.iter().map(|(name, _)| AttrValue::from(*name)).collect();
    let widen = {
        let set = change(|chosen, width| chosen.column_px = width as u32);
        Callback::from(move |event: InputEvent| {
            if let Some(width) = events::value(&event).and_then(|value| value.parse().ok()) {
                set(width);
            }
        })
    };
    let carded = {
        let set = change(|chosen, _| chosen.with_card ^= true);
        Callback::from(move |_: Event| set(0))
    };
    let said = share::size(&column_px.to_string(), &height.to_string());
    let src = address.embed(&view);
    html! {
        <>
            <div class="choices">
                { choice(share::PLATFORM, &platforms, platform, change(|it, place| it.platform = place)) }
                <label class="choice">
                    <span>{ share::COLUMN }</span>
                    <input type="range" min={least.to_string()} max={most.to_string()} step="20"
                        value={column_px.to_string()} aria-valuetext={said.clone()} oninput={widen} />
                    { changing("output", "", &said) }
                </label>
                { choice(share::THEME, &names(&share::FRAME_THEMES), theme, change(|it, place| it.theme = place)) }
                if pinned.is_some() {
                    <label class="choice box">
                        <input type="checkbox" checked={with_card} onchange={carded} />
                        <span>{ share::WITH_CARD }</span>
                    </label>
                }
            </div>
            { changing("p", "hint", &format!("{name}: {how}")) }
            { copied_from(mode, "share-snippet", share::SNIPPET, &text, props.copied()) }
            // Alone in a file there is nothing beside the page to show.
            if !address.is_one_file() {
                <h3>{ share::PREVIEW }</h3>
                <div class="preview" tabindex="0" role="region" aria-label={share::PREVIEW}>
                    // Another address is another frame: one that goes on would be a step of history.
                    <iframe key={src.clone()} {src} title={export::frame(&view.name())}
                        width={column_px.to_string()} height={height.to_string()}></iframe>
                </div>
            }
        </>
    }
}
