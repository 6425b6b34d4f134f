//! What leaves an open card alone, and what closes it.

use serde_json::Value;
use thirtyfour::Key;

use super::card::{NAMED, disc, walk_to};
use super::engine::{ALL, in_each};
use super::page::Page;
use super::pointing::free_place;
use super::server;

/// A disc with room for a card on either side of it.
const DISC: &str = NAMED[1];

/// The page in a wide window, with a card open under the mouse.
fn hovered(page: &Page, id: &str) {
    page.open("");
    page.hover(&disc(id));
    page.check("card()", id);
}

#[test]
fn the_mouse_can_travel_into_it() {
    in_each(ALL, |page| {
        for id in NAMED {
            hovered(page, id);
            page.mouse_along(page.middle(&disc(id)), page.middle(".card"));
            page.check_still("card()", id);
        }
    });
}

#[test]
fn its_text_can_be_selected() {
    in_each(ALL, |page| {
        hovered(page, DISC);
        let summary = |x| page.part(".card .summary", x, 0.2);
        page.drag(summary(0.02), summary(0.6));
        page.check("getSelection().toString().length > 5", true);
        page.check_still("card()", DISC);
    });
}

#[test]
fn what_the_focus_or_a_click_has_opened_stays_when_the_mouse_goes_elsewhere() {
    in_each(ALL, |page| {
        page.open("");
        for open in [|page: &Page| walk_to(page, DISC), |page: &Page| page.click(&disc(DISC))] {
            open(page);
            page.check("card()", DISC);
            page.mouse_to(free_place(page, 0.5));
            page.check("month() === null && $('#field').className !== 'field'", true);
            page.check_still("card()", DISC);
            page.mouse_to([1, 1]);
            page.check_still("card()", DISC);
        }
    });
}

#[test]
fn escape_closes_it_where_the_mouse_stays() {
    in_each(ALL, |page| {
        for [width, height] in [[1280, 720], [320, 640]] {
            page.resize(width, height);
            page.open("");
            for id in NAMED {
                page.hover(&disc(id));
                page.check("card()", id);
                page.press(Key::Escape);
                page.check("card()", Value::Null);
                page.check_still("card()", Value::Null);
                page.mouse_to([1, 1]);
            }
        }
    });
}

#[test]
fn escape_closes_it_from_anywhere_in_the_page() {
    in_each(ALL, |page| {
        hovered(page, DISC);
        page.mouse_to([1, 1]);
        page.run_script("$('#acts summary').focus({ preventScroll: true })");
        page.press(Key::Escape);
        page.check("card()", Value::Null);
        page.check("document.activeElement === $('#acts summary')", true);
    });
}

#[test]
fn escape_on_a_disc_or_in_the_card_leads_back_to_the_disc() {
    in_each(ALL, |page| {
        page.open("");
        for into_the_card in [0, 1, 2] {
            walk_to(page, DISC);
            page.check("card()", DISC);
            for _ in 0..into_the_card {
                page.press(Key::Tab);
            }
            page.press(Key::Escape);
            page.check("card()", Value::Null);
            page.check("at()", DISC);
            page.check_still("card()", Value::Null);
        }
    });
}

#[test]
fn its_button_closes_it() {
    in_each(ALL, |page| {
        hovered(page, DISC);
        page.click(".card .close");
        page.check("card()", Value::Null);
        page.check_still("card()", Value::Null);
        walk_to(page, DISC);
        page.press(Key::Tab);
        page.check("document.activeElement.matches('.card .close')", true);
        page.press(Key::Enter);
        page.check("card()", Value::Null);
        page.check("at()", DISC);
        page.check_still("card()", Value::Null);
    });
}

#[test]
fn its_buttons_turn_to_the_neighbours() {
    in_each(ALL, |page| {
        hovered(page, NAMED[0]);
        let [back, on] = ["card nav button:first-of-type", "card nav button:last-of-type"];
        let neighbour = |by: i32| {
            let discs = "$$('[data-event]').map(it => it.dataset.event)";
            page.ask::<String>(&format!("(ids => ids[ids.indexOf(card()) + {by}])({discs})"))
        };
        for (button, by) in [(on, 1), (on, 1), (back, -1)] {
            let next = neighbour(by);
            page.click(&format!(".{button}"));
            page.check("card()", next);
        }
        for (key, button) in [(Key::Home, back), (Key::End, on)] {
            page.run_script(&format!("$(`{}`).focus()", disc(NAMED[1])));
            page.press(key);
            page.check(&format!("$('.{button}').ariaDisabled"), "true");
        }
    });
}

#[test]
fn its_buttons_keep_the_focus_at_both_ends() {
    in_each(ALL, |page| {
        page.open("");
        let ids: Vec<String> = server::inflections().into_iter().map(|act| act.id).collect();
        for (ends, name) in [([0, 1], "previous"), ([ids.len() - 1, ids.len() - 2], "next")] {
            let button = format!(".card [name={name}]");
            page.tap(&disc(&ids[ends[1]]));
            page.check("card()", ids[ends[1]].as_str());
            page.run_script(&format!("$('{button}').focus()"));
            for _ in 0..2 {
                page.press(Key::Enter);
                page.check("card()", ids[ends[0]].as_str());
                page.check(&format!("document.activeElement === $('{button}')"), true);
            }
            page.press(Key::Escape);
            page.check("card()", Value::Null);
        }
    });
}

#[test]
fn enter_pins_it_and_pointing_does_not() {
    in_each(ALL, |page| {
        hovered(page, DISC);
        page.check_still("asked()", Value::Null);
        walk_to(page, DISC);
        page.check_still("asked()", Value::Null);
        page.press(Key::Enter);
        page.check("asked()", DISC);
        page.hover(&disc(NAMED[2]));
        page.check_still("[card(), asked()]", vec![DISC, DISC]);
        page.mouse_to([1, 1]);
        page.press(Key::Escape);
        page.check("[card(), asked()]", vec![Value::Null; 2]);
    });
}

#[test]
fn a_click_beside_the_discs_closes_it() {
    in_each(ALL, |page| {
        hovered(page, DISC);
        page.click_at(free_place(page, 0.9));
        page.check("card()", Value::Null);
        page.tap(&disc(DISC));
        page.check("card()", DISC);
        page.tap_at(free_place(page, 0.9));
        page.check("card()", Value::Null);
    });
}

#[test]
fn a_click_in_the_key_opens_it() {
    in_each(ALL, |page| {
        page.open("");
        for id in NAMED {
            page.click(&format!("#key a[data-opens=\"{id}\"]"));
            page.check("[card(), asked(), at()]", vec![id; 3]);
        }
    });
}
