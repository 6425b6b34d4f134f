//! Nothing too small to hit or to read, nothing cut, at the widths of phones, tablets and desks.

use serde_json::json;

use super::engine::{ALL, NARROW, in_each};
use super::server;

/// Widths of windows: those of the pictures and just beside them.
const WIDTHS: [u32; 9] = [320, 360, 479, 480, 768, 1024, 1280, 1440, 1800];

#[test]
fn discs_can_be_hit() {
    // 24 px, or as much as the nearest neighbour leaves: no marker covers the middle of another.
    let small = "(all => all.filter(([x, y, size]) => size < 23.9 && all.every(([left, top]) =>
        (away => away < .1 || away > 1.3 * size + 2)(Math.hypot(left - x, top - y)))).length)($$('[data-event]')
        .map(it => it.getBoundingClientRect()).map(it => [it.left + it.width / 2, it.top + it.height / 2, it.width]))";
    let covered = "$$('[data-event]').map(it => [it, it.getBoundingClientRect()])
        .map(([it, box]) => [it, box.left + box.width / 2, box.top + box.height / 2])
        .filter(([it, x, y]) => y > 0 && y < innerHeight && document.elementFromPoint(x, y) !== it).length";
    let lost =
        "$$('[data-event]').filter(it => (box => box.left < 0 || box.right > root.clientWidth)
        (it.getBoundingClientRect())).length";
    in_each(ALL, |page| {
        for (pair, _) in server::pages() {
            page.open(pair);
            for width in WIDTHS {
                page.resize(width, 700);
                page.check(small, 0);
                page.bring("#marks");
                page.check(covered, 0);
                page.check(lost, 0);
            }
        }
    });
}

#[test]
fn buttons_boxes_and_links_of_the_page_can_be_hit() {
    // Links within a sentence are excepted, as WCAG 2.5.8 has it.
    let small = "$$('button, #key a, summary, input, label').filter(seen)
        .filter(it => it.type !== 'checkbox' && it.getBoundingClientRect().height < 24)
        .map(it => it.outerHTML.slice(0, 90))";
    in_each(NARROW, |page| {
        for width in [320, 1280] {
            page.resize(width, 700);
            page.open("?event=1960-u2-shot-down");
            page.check(small, json!([]));
        }
    });
}

#[test]
fn text_in_the_picture_is_13_to_16_px_tall() {
    let small = "[...new Set($$('.picture svg text').filter(seen)
        .map(it => [parseFloat(getComputedStyle(it).fontSize), it.getScreenCTM()])
        .map(([size, turned]) => size * Math.hypot(turned.c, turned.d))
        .filter(px => px < 12.99 || px > 16.01))]";
    in_each(ALL, |page| {
        for (pair, _) in server::pages() {
            page.open(pair);
            for width in WIDTHS {
                page.resize(width, 700);
                page.check("$$('.picture svg').filter(seen).length", 1);
                page.check("$$('.picture svg text').filter(seen).length > 20", true);
                page.check(small, json!([]));
            }
        }
    });
}

#[test]
fn text_of_the_page_is_at_least_12_px_tall() {
    let small = "$$('body *').filter(it => [...it.childNodes].some(text => text.nodeType === 3
        && text.data.trim()) && !it.closest('svg, script, style') && seen(it)
        && parseFloat(getComputedStyle(it).fontSize) < 12).map(it => it.outerHTML.slice(0, 90))";
    in_each(NARROW, |page| {
        page.resize(320, 640);
        page.open("?event=1960-u2-shot-down");
        page.check(small, json!([]));
    });
}

#[test]
fn no_width_scrolls_sideways() {
    in_each(ALL, |page| {
        for (pair, _) in server::pages() {
            page.open(pair);
            page.run_script("$$('details').forEach(it => it.open = true)");
            for width in WIDTHS {
                page.resize(width, 700);
                page.check("root.scrollWidth <= root.clientWidth", true);
            }
        }
    });
}

#[test]
fn wider_letters_and_larger_text_lose_nothing() {
    // WCAG 1.4.12 and 1.4.4.
    let spaced = "* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-bottom: 2em !important }";
    let large = "html { font-size: 200% }";
    in_each(NARROW, |page| {
        for (width, style) in [(320, spaced), (1280, spaced), (640, large)] {
            page.resize(width, 700);
            page.open("?event=1960-u2-shot-down");
            page.run_script(&format!(
                "document.head.append(Object.assign(document.createElement('style'),
                {{ textContent: `{style}` }}))"
            ));
            page.check("root.scrollWidth <= root.clientWidth", true);
            let cut = "$$('.card *, #key *').filter(it => seen(it) && it.scrollWidth > it.clientWidth + 1
                && getComputedStyle(it).overflowX !== 'visible').map(it => it.outerHTML.slice(0, 90))";
            page.check(cut, json!([]));
        }
    });
}
