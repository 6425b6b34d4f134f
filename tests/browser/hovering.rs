//! Pointing at one turning point after another: each opens its own card, and lets go of it.

use serde_json::Value;

use super::card::{NAMED, disc};
use super::engine::{ALL, in_each};
use super::hand::Place;
use super::page::Page;
use super::pointing::free_place;
use super::server;

/// Widths at which cards stand beside their markers.
const WIDTHS: [u32; 4] = [768, 1024, 1280, 1440];

/// Moves the mouse on from where it is, without lifting it away.
fn on_to(page: &Page, from: &mut Place, to: Place) {
    page.mouse_along(*from, to);
    *from = to;
}

#[test]
fn every_marker_opens_its_card_although_the_card_before_lies_over_it() {
    in_each(ALL, |page| {
        for width in WIDTHS {
            page.resize(width, 1000);
            page.open("");
            let mut place = page.part("#marks", 0.2, 0.05);
            page.mouse_to(place);
            for act in server::inflections() {
                let middle = page.middle(&disc(&act.id));
                on_to(page, &mut place, middle);
                page.check("card()", act.id.as_str());
            }
        }
    });
}

#[test]
fn a_card_lets_go_when_the_mouse_has_left_marker_and_card() {
    in_each(ALL, |page| {
        page.open("");
        for id in NAMED {
            let mut place = page.middle(&disc(id));
            page.mouse_to(place);
            page.check("card()", id);
            // Over to the card, to read it: it stays until the mouse leaves it.
            let card = page.part(".card", 0.5, 0.4);
            on_to(page, &mut place, card);
            page.check("$('.card').classList.contains('held')", true);
            page.check_still("card()", id);
            let elsewhere = free_place(page, 0.02);
            on_to(page, &mut place, elsewhere);
            page.check("card()", Value::Null);
            page.check_still("card()", Value::Null);
        }
    });
}

#[test]
fn a_card_that_is_read_covers_the_markers_under_it() {
    in_each(ALL, |page| {
        page.open("");
        let covered = "$$('.mark').filter(it => it.dataset.event !== card()).map(it => it.getBoundingClientRect())
            .map(it => [it.left + 12, it.top + 12].map(Math.round))
            .filter(([x, y]) => { const it = box('.card');
                return it.left + 20 < x && x < it.right - 20 && it.top + 80 < y && y < it.bottom - 60 })";
        let id = NAMED[1];
        let mut place = page.middle(&disc(id));
        page.mouse_to(place);
        page.check("card()", id);
        let card = page.part(".card", 0.5, 0.15);
        on_to(page, &mut place, card);
        page.check("$('.card').classList.contains('held')", true);
        page.check("card()", id);
        let under: Vec<Place> = page.ask(covered);
        assert!(!under.is_empty(), "{:?}: the card covers no marker", page.engine);
        for marker in under {
            on_to(page, &mut place, marker);
            page.check_still("card()", id);
        }
    });
}

#[test]
fn a_click_or_a_tap_anywhere_else_closes_card_and_reading() {
    in_each(ALL, |page| {
        page.open("");
        for id in NAMED {
            page.tap(&disc(id));
            page.check("[card(), asked()]", vec![id; 2]);
            page.click("h1");
            page.check("[card(), asked()]", vec![Value::Null; 2]);
        }
        page.bring("#marks");
        page.tap_at(free_place(page, 0.5));
        page.check("month() !== null", true);
        page.tap("h1");
        page.check("month()", Value::Null);
    });
}
