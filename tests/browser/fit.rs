//! A frame of any size shows title, curve, years and the line beneath, and nothing of it scrolls until a
//! reader unfolds something; an open card leaves its own marker free, however it has been opened.
//!
//! The frame stands in a page of the chart's own folder, so that a script gives it its size: no window has
//! to be as narrow as it is.

use std::sync::LazyLock;

use cordiality::chart::form::PICTURES;
use serde_json::json;

use super::engine::Engine::Chromium;
use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;

/// Widths and heights of frames in which every card is opened, in px.
const WIDTHS: [u32; 12] = [280, 320, 375, 414, 480, 560, 600, 660, 720, 768, 960, 1200];
const HEIGHTS: [u32; 7] = [400, 440, 520, 600, 690, 800, 1000];
/// Those in which every card is opened in the other engines, too.
const SAMPLE: [[u32; 2]; 9] = [
    [280, 400],
    [320, 640],
    [375, 640],
    [600, 400],
    [600, 640],
    [700, 640],
    [750, 575],
    [768, 480],
    [1200, 800],
];

/// Opens an address of the chart in a frame of its own folder, whose size a script gives, and goes into it.
#[track_caller]
fn enter(page: &Page, chart: &str) {
    static HOST: LazyLock<String> = LazyLock::new(|| {
        let markup =
            "<style>body { margin: 0 } iframe { border: 0 }</style><iframe title=Chart></iframe>";
        server::beside("sizes", markup)
    });
    page.visit(&HOST);
    page.run_script(&format!("$('iframe').src = `{chart}`"));
    page.check("$('iframe').contentDocument?.documentElement?.dataset.interactive ?? ''", "true");
    page.run(page.driver().enter_frame(0));
}

/// What is wrong with a page in a frame, each in a few words. A frame's scrollbar lies over the page or takes
/// room; neither is there where nothing scrolls.
const WRONG: &str = "
    const say = (what) => wrong.push(`${innerWidth}×${innerHeight}: ${what}`);
    const fits = (it) => it.top > -1 && it.left > -1 && it.bottom < innerHeight + 1 && it.right < innerWidth + 1;
    if (innerWidth !== width || innerHeight !== height) say(`not ${width}×${height}`);
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

/// The same with each card open, by its marker and by the step from one to the next.
const WITH_CARDS: &str = "
    const turn = () => new Promise(done => setTimeout(done));
    const marks = $$('[data-event]');
    const open = async (mark, button, how) => {
        button.click();
        const is_open = () => $('[data-card]')?.dataset.card === mark.dataset.event;
        for (let left = 50; left > 0 && !is_open(); left--) await turn();
        const card = box('.card'), it = mark.getBoundingClientRect();
        const [x, y, r] = [it.left + it.width / 2, it.top + it.height / 2, it.width / 2];
        const name = `${mark.dataset.event} by ${how}`;
        if (!is_open()) say(`${name} is not open`);
        if (x + r > card.left && x - r < card.right && y + r > card.top && y - r < card.bottom)
            say(`${name} is under its card`);
        if (!fits(it) || !fits(card) || card.height < 80) say(`${name}: card or marker is cut`);
        if (root.scrollHeight > innerHeight) say(`${name} makes it scroll`);
    };
    for (const mark of marks) await open(mark, mark, 'a click');
    await open(marks[0], marks[0], 'a click');
    for (const mark of marks.slice(1)) await open(mark, $('.card [name=next]'), 'a step');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await turn();
";

/// Shows that nothing is wrong in a frame of these sizes. A size may be given as a script that makes more.
#[track_caller]
fn check(page: &Page, widths: &[u32], heights: &str, script: &str) {
    page.check(
        &format!(
            "(async () => {{
                const wrong = [];
                for (const width of {widths:?}) for (const height of ({heights})(width)) {{
                    Object.assign(frameElement, {{ width, height }});
                    {script}
                }}
                return wrong.slice(0, 20);
            }})()"
        ),
        json!([]),
    );
}

/// The same of pairs of a width and a height.
#[track_caller]
fn check_each(page: &Page, sizes: &[[u32; 2]], script: &str) {
    for [width, height] in sizes {
        check(page, &[*width], &format!("() => [{height}]"), script);
    }
}

/// Widths from the narrowest to the widest frame, and those between which another picture comes.
fn widths() -> Vec<u32> {
    let edges = PICTURES.into_iter().map(|picture| match picture.width_px {
        // What a page leaves at both sides of a picture: nothing of a phone, else 2.4 % each.
        narrow if narrow <= 480 => narrow,
        wide => (f64::from(wide) / (1.0 - 2.0 * 0.024)).round() as u32,
    });
    let around = edges.chain([480, 560]).flat_map(|edge| edge - 1..=edge + 1);
    let mut all: Vec<u32> =
        (280..=1200).step_by(20).chain([375, 414, 735, 750]).chain(around).collect();
    all.retain(|width| (280..=1200).contains(width));
    all.sort_unstable();
    all.dedup();
    all
}

/// The heights at a width: from the least to the most, and those between which another picture comes, by
/// what is left to the picture then.
const EVERY_HEIGHT: &str = "(width) => {
    Object.assign(frameElement, { width, height: 900 });
    const around = Math.round(innerHeight - box('.room').height);
    const edges = [500, 690].flatMap(room => [-1, 0, 1].map(by => around + room + by));
    return [...Array.from({ length: 13 }, (_, step) => 400 + 50 * step), ...edges]
        .filter(it => it >= 400 && it <= 1000);
}";

#[test]
fn a_frame_of_any_size_shows_the_whole_curve_and_does_not_scroll() {
    in_each(ALL, |page| {
        enter(page, "embed.html");
        check(page, &widths(), EVERY_HEIGHT, WRONG);
    });
}

#[test]
fn an_open_card_leaves_its_marker_free_and_lets_nothing_scroll() {
    let script = format!("{WRONG}{WITH_CARDS}");
    in_each(ALL, |page| {
        enter(page, "./?embed=1");
        if page.engine == Chromium {
            check(page, &WIDTHS, &format!("() => {HEIGHTS:?}"), &script);
        } else {
            check_each(page, &SAMPLE, &script);
        }
    });
}

#[test]
fn other_years_and_a_notice_fit_as_well() {
    in_each(ALL, |page| {
        enter(page, "embed.html?from=1954&to=1965&event=nonsense");
        page.check("notice()?.includes('nonsense')", true);
        let sizes: Vec<_> = SAMPLE.into_iter().filter(|[_, height]| *height >= 480).collect();
        let wrong =
            format!("{WRONG} if (!seen($('#notice')) || !fits(box('#notice'))) say('notice');");
        check_each(page, &sizes, &wrong);
    });
}

#[test]
fn the_line_beneath_leads_to_the_same_view_and_unfolds_the_rest() {
    in_each(ALL, |page| {
        page.open("?embed=1&from=1954&to=1965&theme=dark&event=1960-u2-shot-down");
        let link = "new URL($('.source a').href)";
        page.check(
            &format!("{link}.search"),
            "?from=1954&to=1965&event=1960-u2-shot-down&theme=dark",
        );
        if !server::as_one_file() {
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
