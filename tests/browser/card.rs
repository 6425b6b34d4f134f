//! The card of an inflection: what opens it, what it says, what it takes to close it.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;

/// The three that every reader looks for.
pub(super) const NAMED: [&str; 3] = ["1954-mutual-defence", "1960-u2-shot-down", "1979-invasion"];

/// Sizes of windows: a phone's with its keys shown, a phone's, a small tablet's, two of desks.
pub(super) const SIZES: [[u32; 2]; 5] =
    [[320, 400], [320, 640], [480, 640], [768, 640], [1280, 720]];

pub(super) fn disc(id: &str) -> String {
    format!("[data-event=\"{id}\"]")
}

/// Moves the focus to the plot and on to a disc by keys alone.
pub(super) fn walk_to(page: &Page, id: &str) {
    page.run_script("$('#chart').tabIndex = -1; $('#chart').focus()");
    page.press(Key::Tab);
    page.press(Key::Home);
    let place = server::inflections().iter().position(|act| act.id == id).unwrap();
    for _ in 0..place {
        page.press(Key::Right);
    }
    page.check("at()", id);
}

/// Takes the mouse off the plot and closes what is open.
pub(super) fn clear(page: &Page) {
    page.mouse_to([1, 1]);
    page.press(Key::Escape);
    page.check("card()", Value::Null);
}

#[test]
fn a_mouse_a_key_and_a_finger_open_it() {
    in_each(ALL, |page| {
        for [width, height] in [[320, 640], [1280, 720]] {
            page.resize(width, height);
            page.open("");
            for id in NAMED {
                page.hover(&disc(id));
                page.check("card()", id);
                clear(page);
                walk_to(page, id);
                page.check("card()", id);
                clear(page);
                page.tap(&disc(id));
                page.check("card()", id);
                clear(page);
            }
        }
    });
}

#[test]
fn a_tap_pins_it() {
    in_each(ALL, |page| {
        for [width, height] in [[1280, 720], [320, 640]] {
            page.resize(width, height);
            page.open("");
            for id in NAMED {
                page.tap(&disc(id));
                page.check("[card(), asked()]", vec![id; 2]);
                clear(page);
            }
        }
    });
}

#[test]
fn home_and_end_lead_to_the_first_and_the_last() {
    in_each(ALL, |page| {
        page.open("");
        let acts = server::inflections();
        walk_to(page, NAMED[1]);
        for (key, act) in [(Key::End, acts.last()), (Key::Home, acts.first())] {
            page.press(key);
            let id = act.unwrap().id.as_str();
            page.check("at()", id);
            page.check("card()", id);
        }
    });
}

#[test]
fn it_says_what_happened_and_who_says_so() {
    in_each(ALL, |page| {
        page.open("");
        for act in server::inflections() {
            let id = act.id.as_str();
            page.run_script(&format!("$(`{}`).focus()", disc(id)));
            page.check("card()", id);
            page.check("$('.card h3').textContent", act.title.as_str());
            page.check("/\\d{4}/.test($('.card .when').textContent)", true);
            page.check("$('.card .summary').textContent", act.summary.as_str());
            page.check("/[+−]?\\d+.* → .*[+−]?\\d+/.test($('.card dl').textContent)", true);
            page.check("$$('.card .cites li').length > 0", true);
            let locator = &act.cites[0].locator;
            let first = "$('.card .cites li').textContent";
            page.check(&format!("{first}.includes({})", json!(locator)), true);
        }
        for id in NAMED {
            page.run_script(&format!("$(`{}`).focus()", disc(id)));
            page.check("card()", id);
            page.check("$$('.card .cites a[href^=\"#r_\"]').length > 0", true);
        }
    });
}

#[test]
fn it_lies_wholly_in_the_window() {
    let inside = "(it => it.left >= 0 && it.top >= 0 && it.right <= root.clientWidth
        && it.bottom <= innerHeight || JSON.stringify([it, root.clientWidth, innerHeight]))(box('.card'))";
    in_each(ALL, |page| {
        let acts = server::inflections();
        for [width, height] in SIZES {
            page.resize(width, height);
            page.open("");
            for act in [acts.first(), acts.last()] {
                let id = act.unwrap().id.as_str();
                walk_to(page, id);
                page.check("card()", id);
                page.check(inside, true);
                page.press(Key::Escape);
                page.hover(&disc(id));
                page.check("card()", id);
                page.check(inside, true);
                page.check("root.scrollWidth <= root.clientWidth", true);
            }
        }
    });
}

#[test]
fn a_click_with_a_key_held_down_is_the_browsers() {
    let click = "addEventListener('click', (event) => {
            window.kept = event.defaultPrevented;
            event.preventDefault();
        }, { once: true });
        const held = { bubbles: true, cancelable: true, ctrlKey: KEY };
        $(`PLACE`).dispatchEvent(new MouseEvent('click', held));";
    in_each(ALL, |page| {
        for place in [disc(NAMED[1]), format!("#key [data-opens='{}']", NAMED[1])] {
            page.open("");
            let click = click.replace("PLACE", &place);
            page.run_script(&click.replace("KEY", "true"));
            page.check_still("[kept, card()]", vec![Value::from(false), Value::Null]);
            page.run_script(&click.replace("KEY", "false"));
            page.check("[kept, card()]", vec![Value::from(true), Value::from(NAMED[1])]);
        }
    });
}
