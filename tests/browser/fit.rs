//! A frame of any size shows title, curve, years and the line beneath, and nothing of it scrolls until a
//! reader unfolds something; an open card leaves its own marker free.

use serde_json::json;

use super::engine::Engine::{self, Chromium, Firefox, WebKit};
use super::engine::in_each;
use super::page::Page;

/// Widths and heights of frames, in px.
const WIDTHS: [u32; 12] = [280, 320, 375, 414, 480, 560, 600, 660, 720, 768, 960, 1200];
const HEIGHTS: [u32; 7] = [400, 440, 520, 600, 690, 800, 1000];

/// What is wrong with a page in a frame, each in a few words. A frame's scrollbar lies over the page or takes
/// room; neither is there where nothing scrolls.
const WRONG: &str = "
    const wrong = [];
    const say = (what) => wrong.push(`${innerWidth}×${innerHeight}: ${what}`);
    const fits = (it) => it.top > -1 && it.left > -1 && it.bottom < innerHeight + 1 && it.right < innerWidth + 1;
    for (const it of ['h1', '.stage', '.pictures', '.source', '.source a', '.more summary'])
        if (!seen($(it)) || !fits(box(it))) say(it);
    const picture = $$('.picture').find(seen), shown = box('.pictures');
    const within = (it) => it.top >= shown.top - 1 && it.bottom <= shown.bottom + 1;
    const parts = ['.curve', '.year text'].map(it => $$(it, picture));
    if (!parts.every(it => it.length > 0 && it.every(it => within(it.getBoundingClientRect())))) say('curve or years cut');
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) say('scrolls');
    const size = parseFloat(getComputedStyle($('text', picture)).fontSize);
    if (size * $('svg', picture).getScreenCTM().a < 11.4) say('small letters');
";

/// The same with each card open, one after another.
const WITH_CARDS: &str = "
    const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    for (const mark of $$('[data-event]')) {
        mark.click();
        await frame();
        const [it, card] = [mark, $('.card')].map(it => it.getBoundingClientRect());
        const [x, y, r] = [it.left + it.width / 2, it.top + it.height / 2, it.width / 2];
        if ($('[data-card]')?.dataset.card !== mark.dataset.event) say(`${mark.dataset.event} is not open`);
        if (x + r > card.left && x - r < card.right && y + r > card.top && y - r < card.bottom)
            say(`${mark.dataset.event} is under its card`);
        if (!fits(card) || card.height < 80) say(`the card of ${mark.dataset.event} is cut`);
        if (root.scrollHeight > innerHeight) say(`${mark.dataset.event} makes it scroll`);
    }
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await frame();
";

/// Shows that nothing is wrong at these sizes.
#[track_caller]
fn check(page: &Page, sizes: impl IntoIterator<Item = [u32; 2]>, script: &str) {
    for [width, height] in sizes {
        page.resize(width, height);
        page.check(&format!("(async () => {{ {script} return wrong }})()"), json!([]));
    }
}

/// Sizes that every engine is shown at; WebKit's window is never as narrow as a phone.
fn sample(engine: Engine) -> Vec<[u32; 2]> {
    let all = [[320, 400], [375, 640], [600, 400], [600, 640], [700, 640], [768, 480], [1200, 800]];
    all.into_iter().filter(|[width, _]| engine != WebKit || *width >= 375).collect()
}

#[test]
fn a_frame_of_any_size_shows_the_whole_curve_and_does_not_scroll() {
    in_each(&[Chromium], |page| {
        page.open("?embed=1");
        let sizes = WIDTHS.into_iter().flat_map(|width| HEIGHTS.map(|height| [width, height]));
        check(page, sizes, &format!("{WRONG}{WITH_CARDS}"));
    });
    in_each(&[Firefox, WebKit], |page| {
        page.open("?embed=1");
        check(page, sample(page.engine), &format!("{WRONG}{WITH_CARDS}"));
    });
}

#[test]
fn other_years_and_a_notice_fit_as_well() {
    in_each(super::engine::ALL, |page| {
        page.open("?embed=1&from=1954&to=1965&event=nonsense");
        page.check("notice()?.includes('nonsense')", true);
        let sizes = sample(page.engine).into_iter().filter(|[_, height]| *height >= 480);
        let wrong =
            format!("{WRONG} if (!seen($('#notice')) || !fits(box('#notice'))) say('notice');");
        check(page, sizes, &wrong);
    });
}

#[test]
fn the_line_beneath_leads_to_the_same_view_and_unfolds_the_rest() {
    in_each(super::engine::ALL, |page| {
        page.open("?embed=1&from=1954&to=1965&theme=dark&event=1960-u2-shot-down");
        let link = "new URL($('.source a').href)";
        page.check(
            &format!("{link}.search"),
            "?from=1954&to=1965&event=1960-u2-shot-down&theme=dark",
        );
        if !super::server::as_one_file() {
            page.check(
                "$('.source .place').textContent === location.host + location.pathname",
                true,
            );
        }
        page.check("seen($('#key')) || seen($('#acts'))", false);
        page.run_script("$('.more summary').click()");
        page.check("seen($('#key')) && seen($('#acts'))", true);
        page.check("root.scrollHeight > innerHeight", true);
    });
}
