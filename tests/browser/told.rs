//! What a card tells and in which order, what is spoken, and what keys there are.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::card::{NAMED, clear, disc, walk_to};
use super::engine::{ALL, in_each};
use super::pointing::free_place;
use super::server;

#[test]
fn it_tells_in_a_students_order_and_folds_the_rest() {
    let parts = "['.story', '.moved', '.sparkline', '.cited', '.folded', '.copy']";
    let places = format!(
        "{parts}.map(it => $('.card ' + it)).every((it, at, all) => it && (at === 0 ||
            all[at - 1].compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING))"
    );
    in_each(ALL, |page| {
        page.open("");
        for id in NAMED {
            page.tap(&disc(id));
            page.check("card()", id);
            page.check(&places, true);
            page.check("$$('.card :is(.coded, .verdict, .held-by)').length", 0);
            // Each source leads to its very reference.
            page.check(
                "$$('.card .cites a').every(it => $$('.references > li')
                .filter(li => '#' + li.id === it.getAttribute('href')).length === 1)",
                true,
            );
            clear(page);
        }
        page.tap(&disc(NAMED[1]));
        page.run_script("$('.card .folded > summary').focus()");
        page.press(Key::Enter);
        let verdict = "/^(confirmed|supported|milestone|undecidable)$/.test($('.card .verdict strong')?.textContent)";
        page.check(verdict, true);
        page.check("/category \\d+/.test($('.card .coded')?.textContent)", true);
        page.check("$$('.card .held-by li:not([hidden]) a[href^=\"#\"]').length", 5);
        // The next card is unfolded too, and says its own.
        page.click(".card [name=next]");
        page.check(&format!("card() !== '{}' && {verdict}", NAMED[1]), true);
    });
}

#[test]
fn its_address_is_copied_or_stands_there() {
    in_each(ALL, |page| {
        page.open("?from=1954");
        page.tap(&disc(NAMED[1]));
        page.check("card()", NAMED[1]);
        page.run_script("$('.card [name=copy]').focus()");
        page.press(Key::Enter);
        let said = "$('.card .copy [role=status]').textContent";
        page.check(
            &format!(
                "{said} === 'The link is copied.' || {said}.includes(`?from=1954&event={}`)",
                NAMED[1]
            ),
            true,
        );
    });
}

#[test]
fn where_a_page_may_not_copy_its_address_stands_there() {
    in_each(ALL, |page| {
        page.open("");
        page.tap(&disc(NAMED[1]));
        page.check("$('.card [name=copy]') !== null", true);
        page.run_script(
            "Object.defineProperty(navigator, 'clipboard', { configurable: true, value:
                { writeText: () => Promise.reject(new Error('not here')) } });
            $('.card [name=copy]').focus()",
        );
        page.press(Key::Enter);
        let said = "$('.card .copy [role=status]')";
        page.check(&format!("{said}.textContent.startsWith('This browser keeps')"), true);
        page.check(
            &format!("seen($('a', {said})) && $('a', {said}).href.endsWith('?event={}')", NAMED[1]),
            true,
        );
        page.check(&format!("$('a', {said}).textContent === $('a', {said}).href"), true);
    });
}

#[test]
fn keys_are_spoken_of_in_one_sentence_and_pointers_never() {
    let said = "$('#said').textContent";
    in_each(ALL, |page| {
        page.open("");
        page.check("$$('#chart [aria-live]').map(it => it.id)", json!(["said"]));
        page.bring("#marks");
        page.mouse_to(free_place(page, 0.4));
        page.check("month() !== null", true);
        page.hover(&disc(NAMED[1]));
        page.check("card()", NAMED[1]);
        page.check_still(said, "");
        walk_to(page, NAMED[1]);
        page.run_script("$('.card [name=next]').focus()");
        page.press(Key::Enter);
        page.check(&format!("/^12 of 24: .*, from [+−]?\\d+ to [+−]?\\d+\\.$/.test({said})"), true);
        let title = "$('.card h3').textContent";
        page.check(&format!("{said}.includes({title})"), true);
        walk_to(page, NAMED[1]);
        page.press(Key::PageDown);
        page.check(&format!("/^May 1961: [+−]?\\d+, [a-z]+, held mostly by .*; in office: Ayub Khan and Khrushchev; treaties and wars: .+\\.$/.test({said})"), true);
        page.mouse_to(free_place(page, 0.6));
        page.check(said, "");
        page.check(
            "$('#settings [type=range]').getAttribute('aria-valuetext')",
            "1947; drawn: 1947 to 1991",
        );
    });
}

#[test]
fn the_figure_says_what_it_shows_in_two_sentences() {
    let said = "document.getElementById($('#chart').getAttribute('aria-describedby')).textContent";
    in_each(ALL, |page| {
        for query in ["", "?from=1954&to=1965"] {
            page.open(query);
            page.check(&format!("/^Line chart of .*\\(cordial\\)\\. The curve begins at .*, and ends .*at [+−]?\\d+\\.$/.test({said})"), true);
        }
        page.check(&format!("{said}.includes('January 1954 to December 1965')"), true);
        page.check(&format!("{said}.includes('falls to its lowest value')"), true);
    });
}

#[test]
fn h_lists_the_keys_and_escape_closes_what_lies_on_top() {
    in_each(ALL, |page| {
        for [width, height] in [[1280, 720], [320, 640]] {
            page.resize(width, height);
            page.open("");
            walk_to(page, NAMED[0]);
            page.check("card()", NAMED[0]);
            page.type_text("h");
            page.check("seen($('#keys')) && document.activeElement === $('#keys')", true);
            let shown =
                "(it => it.top >= 0 && it.left >= 0 && it.right <= root.clientWidth)(box('#keys'))";
            page.check(shown, true);
            page.press(Key::Escape);
            page.check("[seen($('#keys')), at(), card()]", json!([false, NAMED[0], NAMED[0]]));
            page.press(Key::Escape);
            page.check("card()", Value::Null);
        }
    });
}

#[test]
fn shift_and_arrows_read_months_and_acts() {
    in_each(ALL, |page| {
        page.open("");
        walk_to(page, NAMED[1]);
        for (keys, month) in [
            ([Key::Shift, Key::Right], "1960-06"),
            ([Key::Shift, Key::Right], "1960-07"),
            ([Key::Shift, Key::Left], "1960-06"),
        ] {
            page.chord(&keys);
            page.check("month()", month);
            page.check("at()", NAMED[1]);
        }
        let acts = server::relation().acts;
        page.chord(&[Key::Shift, Key::Down]);
        page.check("seen($('.tip'))", true);
        let said: String = page.ask("$('.tip').textContent");
        assert!(acts.iter().any(|act| said.ends_with(&format!(": {}", act.title))), "{said}");
        page.check("$('#said').textContent", format!("{said}."));
        page.chord(&[Key::Shift, Key::Down]);
        page.check(&format!("$('.tip').textContent !== {}", json!(said)), true);
        page.press(Key::Escape);
        page.check("$$('.tip').length", 0);
    });
}

#[test]
fn in_a_short_frame_head_and_foot_scroll_with_the_text() {
    in_each(ALL, |page| {
        // WebKit's window is never narrower than 334 px.
        for height in [256, 400] {
            page.resize(340, height);
            page.open("");
            walk_to(page, NAMED[1]);
            page.check("card()", NAMED[1]);
            page.check(
                "(it => it.scrollHeight > it.clientHeight && it.clientHeight > 110)($('.card'))",
                true,
            );
            // Most of it is text.
            let text =
                "(card => ['.card header', '.card nav'].every(it => $(it).parentElement === card)
                && getComputedStyle($('.card .account')).overflowY === 'visible')($('.card'))";
            page.check(text, true);
            page.run_script("$('.card').scrollTop = 1e6");
            page.check("box('.card header').bottom <= box('.card').top", true);
            page.check("box('.card nav').bottom <= box('.card').bottom + 1", true);
            // Another card begins at its top.
            page.run_script("$('.card [name=next]').focus({ preventScroll: true })");
            page.press(Key::Enter);
            page.check(&format!("card() !== '{}' && $('.card').scrollTop === 0", NAMED[1]), true);
        }
    });
}
