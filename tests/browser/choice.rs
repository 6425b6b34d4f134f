//! Other years and another half-life: the picture, its discs, the reading and every figure of the page
//! follow, and go back to what is published.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::engine::{ALL, in_each};
use super::page::Page;

/// Ids of the discs that are shown, first and last.
const SHOWN: &str = "(shown => [shown[0].dataset.event, shown.at(-1).dataset.event, shown.length])
    ($$('.mark').filter(seen))";

/// How far, in px, the dots that are drawn are from the markers that can be hit, at most; nothing where a
/// year has none.
pub(super) const ASIDE: &str = "(() => {
    const middle = it => { const { left, top, width, height } = it.getBoundingClientRect();
        return [left + width / 2, top + height / 2] };
    const drawn = $$('.picture .marker circle').filter(seen).map(middle);
    const marks = $$('.mark').filter(seen).map(middle);
    const apart = a => Math.min(...marks.map(b => Math.hypot(a[0] - b[0], a[1] - b[1])));
    return drawn.length <= marks.length ? Math.round(Math.max(0, ...drawn.map(apart))) : null;
})()";

/// Everything that a choice may change.
const STATE: &str = "[$('.pictures'), $('#marks'), $('#key'), $('#table'), $('#acts'), $('#settings')]
    .map(it => it.outerHTML).join('').replaceAll(' open=\"\"', '').replaceAll(' tabindex=\"-1\"', '')
    .replaceAll(' tabindex=\"0\"', '')";

/// The labels of the years in the picture.
pub(super) const YEARS: &str = "$$('.picture .year text').filter(seen).map(it => +it.textContent)";

fn said(page: &Page, words: &str) {
    page.check("$('#settings summary > span').textContent", words);
}

/// Moves the focus to one of the sliders.
fn slide(page: &Page, slider: usize, keys: &[Key]) {
    page.run_script("$('#settings details').open = true");
    page.run_script(&format!("$$('#settings input')[{slider}].focus()"));
    keys.iter().for_each(|key| page.press(key.clone()));
}

#[test]
fn the_address_asks_for_years() {
    in_each(ALL, |page| {
        for width in [320, 768, 1440] {
            page.resize(width, 700);
            page.open("?from=1954&to=1965");
            page.check("notice()", Value::Null);
            said(page, "1954–1965, with a half-life of 2 years");
            page.check(SHOWN, json!(["1954-mutual-defence", "1965-ayub-moscow", 12]));
            page.check(ASIDE, 0);
            page.check(&format!("{YEARS}.every(it => 1954 <= it && it <= 1965)"), true);
            page.check(&format!("{YEARS}.length > 1"), true);
            for (share, month) in [(0.003, "1954-01"), (0.997, "1965-12")] {
                page.mouse_to(page.along_time(share));
                page.check("month()", month);
            }
        }
    });
}

#[test]
fn one_year_can_be_drawn() {
    in_each(ALL, |page| {
        page.open("?from=1960&to=1960&half-life=0.5");
        said(page, "1960–1960, with a half-life of 0.5 years");
        page.check(SHOWN, json!(["1960-u2-shot-down", "1960-u2-shot-down", 1]));
        page.check(ASIDE, 0);
        page.check(YEARS, json!([1960]));
    });
}

#[test]
fn what_cannot_be_had_is_said_and_all_is_drawn() {
    in_each(ALL, |page| {
        for (query, named) in [
            ("?from=1900", "from “1900”"),
            ("?to=never", "to “never”"),
            ("?half-life=9", "half-life “9”"),
            ("?from=1965&to=1954", "backwards"),
            ("?event=1979-invasion&to=1970", "outside the years"),
        ] {
            page.open(query);
            page.check(&format!("notice()?.includes('{named}')"), true);
            page.check("card()", Value::Null);
        }
        page.open("?from=1965&to=1954&half-life=9");
        said(page, "1947–1991, with a half-life of 2 years");
    });
}

#[test]
fn sliders_draw_anew_and_all_goes_back() {
    in_each(ALL, |page| {
        page.open("");
        page.run_script("$('#settings details').open = true");
        page.settle();
        page.run_script(&format!("window.before = {STATE}"));
        slide(page, 0, &[Key::Right, Key::Right, Key::Right]);
        said(page, "1950–1991, with a half-life of 2 years");
        page.check("location.search", "?from=1950");
        page.check(
            "$$('#settings [type=range]').map(it => it.value)",
            json!(["1950", "1991", "2"]),
        );
        // The end that is moved takes the other along.
        slide(page, 1, &[Key::Home]);
        said(page, "1947–1947, with a half-life of 2 years");
        slide(page, 0, &[Key::End]);
        said(page, "1991–1991, with a half-life of 2 years");
        slide(page, 2, &[Key::Right, Key::Right]);
        said(page, "1991–1991, with a half-life of 3 years");
        page.check("location.search", "?from=1991&half-life=3");
        page.check(&format!("{STATE} !== before"), true);
        page.click("#settings button");
        said(page, "1947–1991, with a half-life of 2 years");
        page.check("location.search", "");
        page.check(&format!("{STATE} === before"), true);
        page.check(ASIDE, 0);
    });
}

#[test]
fn pictures_of_other_widths_are_drawn_too() {
    in_each(ALL, |page| {
        page.resize(1440, 700);
        page.open("?from=1960&to=1969&half-life=4");
        for width in [320, 480, 768, 1024, 1440] {
            page.resize(width, 700);
            page.check(&format!("{YEARS}.includes(1960) && !{YEARS}.includes(1950)"), true);
            page.check(ASIDE, 0);
        }
    });
}

#[test]
fn every_figure_follows_the_half_life() {
    let card = "$('.card .moved').textContent";
    let list = "$(`[id='1979-invasion'] .moved`).textContent";
    let moved = "$(`[data-opens='1979-invasion'] .move`).textContent.split(' → ')";
    let name = "$(`[data-event='1979-invasion']`).getAttribute('aria-label')";
    let cell = "$$('#table td[class]')[(1980 - 1947) * 12 - 7].firstChild.textContent";
    in_each(ALL, |page| {
        page.open("?event=1979-invasion");
        let (published, facts): (Vec<String>, String) = (page.ask(moved), page.ask(card));
        let month: String = page.ask(cell);
        slide(page, 2, &[Key::End]);
        said(page, "1947–1991, with a half-life of 8 years");
        page.check(&format!("{moved}.join() !== '{}'", published.join(",")), true);
        page.check(&format!("{cell} !== '{month}'"), true);
        page.check(&format!("{card} !== `{facts}`"), true);
        // The list says what is published, and says so.
        page.check(list, facts);
        page.check("$(`[id='1979-invasion'] dt`).textContent.includes('as published')", true);
        page.check("$('.card').classList.contains('pinned')", true);
        for value in 0..2 {
            page.check(&format!("{card}.includes({moved}[{value}] + ', ')"), true);
        }
        page.check(&format!("{name}.endsWith(`from ${{{moved}[0]}} to ${{{moved}[1]}}.`)"), true);
        // What the table says of a month is what pointing at it reads.
        page.press(Key::Escape);
        page.check("card()", Value::Null);
        page.bring("#field");
        page.mouse_to(page.part("#field", 389.0 / 533.0 + 0.001, 0.05));
        page.check("month()", "1980-01");
        page.check(&format!("$('.readout h3').textContent.includes(': ' + {cell} + ',')"), true);
        // And the discs stand on the curve that is drawn.
        page.check(ASIDE, 0);
    });
}

#[test]
fn keys_and_cards_stay_within_the_years() {
    in_each(ALL, |page| {
        page.open("?from=1954&to=1965");
        page.run_script("$('.mark:not([hidden])').focus()");
        for (key, at) in [
            (Key::Left, "1954-mutual-defence"),
            (Key::End, "1965-ayub-moscow"),
            (Key::Right, "1965-ayub-moscow"),
            (Key::Home, "1954-mutual-defence"),
        ] {
            page.press(key);
            page.check("at()", at);
        }
        page.check("$('.card [name=previous]').ariaDisabled", "true");
        page.check("$('.card [name=next]').ariaDisabled", Value::Null);
        page.press(Key::PageUp);
        page.check("month()", "1954-01");
        // A card outside the years goes when they are chosen.
        page.press(Key::Escape);
        page.click("[data-event='1960-u2-shot-down']");
        page.check("card()", "1960-u2-shot-down");
        slide(page, 0, &[Key::End]);
        page.check("card()", Value::Null);
        page.check("location.search", "?from=1991");
        // What has no disc is in the list.
        page.click("#settings [name=narrow]");
        page.click("#key a[data-opens='1960-u2-shot-down']");
        page.check("location.hash", "#1960-u2-shot-down");
        page.check("seen($(`[id='1960-u2-shot-down']`))", true);
        page.check("card()", Value::Null);
    });
}

#[test]
fn years_without_a_turning_point_are_read_by_keys() {
    in_each(ALL, |page| {
        page.open("?from=1973&to=1978");
        page.check("$$('.mark').filter(seen).length", 0);
        // What comes before the plot: the links to other pairs.
        page.run_script("before_plot().focus({ preventScroll: true })");
        page.press(Key::Tab);
        page.check("document.activeElement === $('#marks')", true);
        for (key, month) in [
            (Key::PageDown, "1973-01"),
            (Key::PageDown, "1974-01"),
            (Key::PageUp, "1973-01"),
            (Key::Home, "1973-01"),
        ] {
            page.press(key);
            page.check("month()", month);
        }
        // With discs, they are the stop again.
        slide(page, 1, &[Key::End]);
        page.check("$('#marks').hasAttribute('tabindex')", false);
        page.check("$$('.mark').filter(it => it.tabIndex === 0).length", 1);
    });
}
