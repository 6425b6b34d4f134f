//! The page after a translator has rewritten it: readings, cards, settings and filters keep following.
//!
//! Translators put elements of their own in the place of every text node, with the old node inside or
//! without it, at any time.

use thirtyfour::Key;

use super::card::{NAMED, disc};
use super::engine::{ALL, in_each};
use super::page::Page;
use super::pointing::free_place;
use super::server;

/// What a translator says for everything.
const WORDS: &str = "other words";

/// Translates every text of the page that a reader sees.
fn translate(page: &Page, keeps_nodes: bool) {
    page.run_script(&format!(
        "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const all = [];
        while (texts.nextNode()) all.push(texts.currentNode);
        const wanted = (it) => it.data.trim() && !it.parentElement.closest('script, style, svg, font');
        for (const text of all.filter(wanted)) {{
            const inner = document.createElement('font');
            const outer = document.createElement('font');
            outer.append(inner);
            text.replaceWith(outer);
            if ({keeps_nodes}) {{
                text.data = '{WORDS}';
                inner.append(text);
            }} else {{
                inner.textContent = '{WORDS}';
            }}
        }}"
    ));
}

/// Shows that an element says a text to whoever looks at it, and nothing of what was there.
#[track_caller]
fn says(page: &Page, query: &str, text: &str) {
    let said = format!("$(`{query}`).innerText.replaceAll(/\\s+/g, ' ').trim()");
    page.check(&format!("{said}.includes(`{text}`)"), true);
    page.check(&format!("{said}.includes('{WORDS}')"), false);
    page.check(&format!("seen($(`{query}`))"), true);
}

#[test]
fn everything_that_changes_is_seen_to_change() {
    in_each(ALL, |page| {
        let acts = server::inflections();
        let place = acts.iter().position(|act| act.id == NAMED[1]).unwrap();
        for keeps_nodes in [false, true] {
            page.open("");
            page.bring("#marks");
            page.mouse_to(free_place(page, 0.3));
            page.check("month() !== null", true);
            translate(page, keeps_nodes);
            // Another month.
            page.mouse_to(free_place(page, 0.6));
            page.check("/[A-Z][a-z]+ 19\\d\\d: /.test($('.readout h3').innerText)", true);
            says(page, ".readout h3", ": ");
            says(page, ".readout .what", "19");
            page.check("$('#field .tag').textContent.replace(':', '').trim() === $('.readout h3').textContent.replace(':', '').trim()", true);
            // One card after another.
            page.tap(&disc(NAMED[1]));
            for step in 0..3 {
                let act = &acts[place + step];
                page.check("card()", act.id.as_str());
                says(page, ".card h3", &act.title);
                says(page, ".card .when", &act.date.year().to_string());
                says(page, ".card nav > span", &format!("{} of {}", place + step + 1, acts.len()));
                // Its story is a copy of the list's, in whatever words that is now.
                page.check("$('.card .story').innerText.trim() !== ''", true);
                translate(page, keeps_nodes);
                page.click(".card [name=next]");
            }
            // Other settings: summary, key, and the figures of the open card.
            page.run_script("$('#settings details').open = true");
            translate(page, keeps_nodes);
            page.run_script("$$('#settings input')[2].focus()");
            page.press(Key::End);
            says(page, "#settings summary > span", "1947–1991, with a half-life of 8 years");
            says(page, "#settings label:nth-of-type(3) b", "8");
            says(page, "#key li:nth-child(11) .move", " → ");
            translate(page, keeps_nodes);
            page.press(Key::Home);
            says(page, "#settings summary > span", "half-life of 0.5 years");
            page.check("$('.card .moved').innerText.includes('−') || $('.card .moved').innerText.includes('+')", true);
            // The list, once the page is at rest: the range around the new curve has come.
            page.check("$('#settings > .hint .made') !== null", true);
            page.settle();
            page.click("#filters label:nth-of-type(2) input");
            says(page, "#filters output", " of ");
            // And nothing has gone wrong on the way.
            page.check("[root.dataset.interactive, notice()]", serde_json::json!(["true", null]));
        }
    });
}

#[test]
fn cards_that_come_and_go_leave_nothing_behind() {
    in_each(ALL, |page| {
        for keeps_nodes in [false, true] {
            page.open("");
            for id in NAMED {
                page.tap(&disc(id));
                page.check("card()", id);
                translate(page, keeps_nodes);
                page.press(Key::Escape);
                page.check("seen($('#card'))", false);
                translate(page, keeps_nodes);
            }
            page.check("[root.dataset.interactive, notice()]", serde_json::json!(["true", null]));
        }
    });
}
