//! The month's reading: beside its month, whole at any size of text, kept by a click; and the strips
//! under the plot.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::engine::{ALL, in_each};
use super::page::Page;
use super::pointing::free_place;
use super::server;

/// Whether the reading stands beside the rule of its month and within the picture.
const BESIDE: &str = "((it, rule, stage) => (it.left > rule.right + 4 || it.right < rule.left - 4)
    && Math.min(Math.abs(it.left - rule.left), Math.abs(it.right - rule.left)) < 60
    && it.left >= stage.left - 1 && it.right <= stage.right + 1)
    (box('.readout'), box('#field .rule'), box('.stage'))";

#[test]
fn it_stands_beside_the_month_that_is_read() {
    in_each(ALL, |page| {
        for width in [768, 1440] {
            page.resize(width, 900);
            for (pair, _) in server::pages() {
                page.open(pair);
                page.bring("#marks");
                for x in [0.05, 0.3, 0.6, 0.95] {
                    page.mouse_to(free_place(page, x));
                    page.check("month() !== null", true);
                    page.check(BESIDE, true);
                }
            }
        }
    });
}

#[test]
fn a_click_keeps_it_and_its_acts_lead_to_their_entries() {
    in_each(ALL, |page| {
        page.open("");
        page.bring("#marks");
        page.click_at(free_place(page, 0.3));
        page.check("$('.readout').classList.contains('kept')", true);
        let month: String = page.ask("month()");
        page.mouse_along(free_place(page, 0.3), page.middle(".readout"));
        page.check_still("month()", month);
        let target: String = page.ask("$('.readout .what').getAttribute('href').slice(1)");
        page.click(".readout .what");
        page.check("decodeURIComponent(location.hash)", format!("#{target}"));
        page.check(&format!("seen(document.getElementById('{target}'))"), true);
        page.press(Key::Escape);
        page.check("month()", Value::Null);
    });
}

#[test]
fn its_rows_grow_with_the_text() {
    in_each(ALL, |page| {
        for [width, height] in [[1280, 900], [390, 844]] {
            page.resize(width, height);
            page.open("");
            page.run_script("root.style.fontSize = '200%'");
            page.run_script(
                "const sheet = new CSSStyleSheet();
                sheet.insertRule('.readout * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
                document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]",
            );
            page.mouse_to(page.along_time(0.45));
            page.check("month() !== null", true);
            page.check("$$('.readout .what').every(it => it.scrollWidth <= it.clientWidth + 1 || getComputedStyle(it).display === 'inline')", true);
            page.check("(list => list.scrollWidth <= list.clientWidth + 1)($('.readout'))", true);
        }
    });
}

#[test]
fn its_tag_is_never_cut_and_its_dot_never_on_a_number() {
    in_each(ALL, |page| {
        page.resize(390, 844);
        page.open("");
        page.bring("#field");
        let whole = "((it, stage) => it.width === 0 || it.left >= stage.left - 1 && it.right <= stage.right + 1
            && $('.tag').scrollWidth <= $('.tag').clientWidth + 1)(box('.tag'), box('.stage'))";
        let dot = "(dot => dot.width === 0 || $$('.mark').filter(seen).every(it => (mark =>
            Math.hypot(mark.left + 12 - dot.left - 5, mark.top + 12 - dot.top - 5) > 12 || mark.onCurve === false)
            (it.getBoundingClientRect())))(box('#field .dot'))";
        for step in 0..=20 {
            page.mouse_to(page.along_time(f64::from(step) / 21.0 + 0.02));
            page.check("month() !== null || card() !== null", true);
            page.check(whole, true);
            page.press(Key::Escape);
        }
        page.resize(1280, 900);
        page.open("");
        page.run_script("$$('.mark')[10].focus()");
        page.press(Key::PageDown);
        page.press(Key::PageUp);
        page.check("month() !== null", true);
        page.check(dot, true);
    });
}

/// Points at a strip, this share of its width from the left, and gives what is named.
#[track_caller]
fn named(page: &Page, strip: usize, x: f64) -> Option<String> {
    page.mouse_to(page.part(&format!("#strip-{strip}"), x, 0.5));
    page.settle();
    page.ask("$('.tip')?.textContent ?? null")
}

#[test]
fn lanes_and_leaders_say_what_is_drawn_on_them() {
    in_each(ALL, |page| {
        page.open("");
        page.bring("#strip-3");
        for strip in 0..4 {
            let said: Vec<_> =
                (0..12).filter_map(|x| named(page, strip, f64::from(x) / 12.0 + 0.04)).collect();
            assert!(!said.is_empty(), "{:?}: lane {strip}", page.engine);
            assert!(said.iter().all(|it| it.contains("19") && it.contains(": ")), "{said:?}");
        }
        let said = named(page, 4, 0.4).unwrap_or_default();
        assert_eq!(said, "Ayub Khan, October 1958 – March 1969", "{:?}", page.engine);
        assert!(named(page, 5, 0.6).unwrap_or_default().starts_with("Brezhnev, "));
        // Of bars on top of each other the one that is pointed at, or the nearest.
        page.mouse_to(page.part("#strip-7", 0.45, 0.99));
        page.settle();
        let last: Option<String> = page.ask("$('.tip')?.textContent ?? null");
        assert!(
            last.unwrap_or_default().contains("March 1959 – December 1991"),
            "{:?}",
            page.engine
        );
        page.mouse_to(page.part("#strip-7", 0.85, 0.01));
        page.settle();
        let war = "Soviet war in Afghanistan, December 1979 – February 1989";
        page.check("$('.tip')?.textContent ?? null", war);
        // Off by one click, and with it what answers there.
        page.click("#context-shown");
        page.check("getComputedStyle($('#strip-7')).display", "none");
        page.check(
            "[...$$('.treaty, .war')].every(it => getComputedStyle(it).display == 'none')",
            true,
        );
        page.click("#context-shown");
        // By a finger too, until it taps elsewhere.
        page.bring("#strip-3");
        page.tap_at(page.part("#strip-4", 0.4, 0.5));
        page.check("$('.tip')?.textContent ?? null", said);
        page.tap("h1");
        page.check("$$('.tip').length", 0);
        page.check("[card(), month()]", json!([null, null]));
    });
}
