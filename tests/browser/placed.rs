//! The chart in a frame wherever a host puts it: what is shown late, small at
//! first, beside its like or in other colours is right once it is seen, and a wheel that the frame has no more
//! use for moves the host.

use std::time::Duration;

use serde_json::json;

use super::card::{NAMED, disc};
use super::choice::ASIDE;
use super::engine::Engine::Chromium;
use super::engine::{NARROW, in_each};
use super::hand::Place;
use super::page::Page;
use super::pointing::free_place;
use super::server;

/// A host, by the markup around its frame.
struct Host {
    name: &'static str,
    /// What stands on it; each `FRAME` is the frame of the chart.
    markup: &'static str,
    /// What the host does once the frame has loaded, so that it is seen.
    show: &'static str,
    /// What the address of the chart asks for.
    query: &'static str,
}

const HOSTS: [Host; 8] = [
    host("hidden", "<div hidden>FRAME</div>", "$('div').hidden = false"),
    host("folded", "<details><summary>More</summary>FRAME</details>", "$('details').open = true"),
    host(
        "sizeless",
        "FRAME<script>for (const side of ['width', 'height']) document.querySelector('iframe')[side] = 0</script>",
        "Object.assign($('iframe'), { width: 700, height: 640 })",
    ),
    host("three", "FRAME FRAME FRAME", ""),
    host("rtl", "<div dir=rtl lang=ur>FRAME</div>", ""),
    host("late", "<p style='height: 9000px'></p>FRAME", "$('iframe').scrollIntoView()"),
    Host {
        query: "?theme=light",
        ..host("dark", "<style>:root { color-scheme: dark }</style>FRAME", "")
    },
    Host {
        query: "?theme=dark",
        ..host("light", "<style>:root { color-scheme: light }</style>FRAME", "")
    },
];

const fn host(name: &'static str, markup: &'static str, show: &'static str) -> Host {
    Host { name, markup, show, query: "" }
}

/// Opens a host with the chart in frames of a size.
#[track_caller]
fn open(page: &Page, host: &Host, [width, height]: [u32; 2]) {
    let chart = server::dist().unwrap();
    let lazy = if host.name == "late" { "loading=lazy" } else { "" };
    let frame = format!(
        "<iframe src=\"{chart}embed.html{}\" title=Chart width={width} height={height} {lazy}></iframe>",
        host.query
    );
    let markup = host.markup.replace("FRAME", &frame);
    page.visit(&server::pasted(&format!("placed-{}-{:?}", host.name, page.engine), &markup));
    page.check("$('iframe') !== null", true);
}

/// Goes into a frame of the host, waits until its program runs, and does something there.
#[track_caller]
fn inside(page: &Page, frame: u16, work: impl FnOnce()) {
    page.run(page.driver().enter_frame(frame));
    page.check("root.dataset.interactive", "true");
    work();
    page.run(page.driver().enter_default_frame());
}

/// Shows that discs lie on the curve, and that a card opens within the frame and beside its disc.
#[track_caller]
fn works(page: &Page) {
    page.check(ASIDE, 0);
    for id in NAMED {
        page.run_script(&format!("$(`{}`).click()", disc(id)));
        page.check("card()", id);
        page.check(FREE, json!([]));
    }
    page.check("root.scrollHeight <= innerHeight && root.scrollWidth <= innerWidth", true);
}

/// What is wrong with the open card: its steps can be brought into the frame, its text can be read, and it
/// leaves its disc free.
const FREE: &str = "(() => {
    const wrong = [], nav = $('.card nav');
    nav.scrollIntoView({ block: 'nearest' });
    const [mark, card, steps] = [$('.mark[aria-expanded=true]'), $('.card'), nav].map(it => it.getBoundingClientRect());
    const fits = (it) => it.top > -1 && it.left > -1 && it.bottom < innerHeight + 1 && it.right < innerWidth + 1;
    if (!seen(nav) || !fits(steps)) wrong.push('steps');
    if (!fits(card) || card.height < 80) wrong.push('card');
    if (!fits(mark)) wrong.push('disc');
    if (mark.left < card.right && mark.right > card.left && mark.top < card.bottom && mark.bottom > card.top)
        wrong.push('disc under card');
    return wrong;
})()";

#[test]
fn a_frame_works_wherever_a_host_puts_it() {
    in_each(NARROW, |page| {
        for host in &HOSTS {
            open(page, host, [700, 640]);
            if host.name != "late" {
                inside(page, 0, || ());
            }
            page.run_script(host.show);
            for frame in 0..host.markup.matches("FRAME").count() {
                inside(page, u16::try_from(frame).unwrap(), || {
                    page.check("[innerWidth, innerHeight]", vec![700, 640]);
                    page.check("$$('.picture .marker circle').some(seen)", true);
                    works(page);
                    page.check("getComputedStyle(root).direction", "ltr");
                    // In its own colours whatever the host's, and nothing shines through.
                    let theme = host.query.strip_prefix("?theme=");
                    page.check("root.dataset.theme ?? null", theme);
                    let paper = "getComputedStyle(document.body).backgroundColor";
                    page.check(&format!("{paper}.startsWith('rgb(')"), true);
                    let light = format!("{paper}.match(/\\d+/g).every(it => it > 128)");
                    page.check(&light, theme != Some("dark"));
                });
            }
        }
    });
}

/// The part of an open card that scrolls.
const SCROLLER: &str =
    "[$('.card'), $('.card .account')].find(it => it.scrollHeight > it.clientHeight + 1)";

/// Turns the wheel over a place of the frame, and lets it rest: until then a browser goes on scrolling what it
/// has begun with.
#[track_caller]
fn wheel(page: &Page, place: Place) {
    page.wheel_at(place, 200);
    std::thread::sleep(Duration::from_millis(700));
}

/// Shows that the host has been scrolled, or not at all; and scrolls it back.
#[track_caller]
fn host_has_moved(page: &Page, moved: bool) {
    page.run(page.driver().enter_default_frame());
    page.check_still("scrollY > 0", moved);
    page.run_script("scrollTo({ top: 0, behavior: 'instant' })");
    page.run(page.driver().enter_frame(0));
}

#[test]
fn a_wheel_over_the_plot_moves_the_host_and_over_a_card_its_text() {
    // The other drivers send a wheel to the frame alone.
    in_each(&[Chromium], |page| {
        for size in [[700, 640], [320, 640]] {
            page.visit(&server::host(size[0], size[1]));
            page.run(page.driver().enter_frame(0));
            page.check("root.dataset.interactive", "true");
            wheel(page, free_place(page, 0.5));
            host_has_moved(page, true);
            page.run_script(&format!("$(`{}`).click()", disc(NAMED[1])));
            page.check("card()", NAMED[1]);
            let rest =
                format!("(it => it.scrollHeight - it.clientHeight - it.scrollTop)({SCROLLER})");
            let mut left: f64 = page.ask(&rest);
            assert!(left > 50.0, "the card has {left} px to scroll");
            while left > 1.0 {
                wheel(page, page.middle(".card"));
                host_has_moved(page, false);
                let before = left;
                left = page.ask(&rest);
                assert!(left < before, "the card stands at {left} px before its end");
            }
            page.check("[card(), root.scrollTop]", json!([NAMED[1], 0]));
        }
    });
}

#[test]
fn a_finger_that_swipes_over_the_plot_moves_the_host() {
    in_each(&[Chromium], |page| {
        page.visit(&server::host(320, 640));
        page.run(page.driver().enter_frame(0));
        page.check("root.dataset.interactive", "true");
        page.swipe_up(free_place(page, 0.5), 150);
        host_has_moved(page, true);
        page.check("[card(), root.scrollTop]", json!([null, 0]));
    });
}
