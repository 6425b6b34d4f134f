//! The plot by keys: one tab stop, a year at a time.

use serde_json::Value;
use thirtyfour::Key;

use super::card::{NAMED, SIZES, walk_to};
use super::engine::{ALL, in_each};
use super::page::Page;

fn focus(page: &Page, element: &str) {
    page.run_script(&format!("{element}.focus({{ preventScroll: true }})"));
}

fn shift_tab(page: &Page) {
    page.chord(&[Key::Shift, Key::Tab]);
}

#[test]
fn the_plot_is_one_tab_stop() {
    in_each(ALL, |page| {
        page.open("");
        page.check("$$('[data-event]').filter(it => it.tabIndex >= 0).length", 1);
        focus(page, "before_plot()");
        page.press(Key::Tab);
        page.check("at() !== null", true);
        page.press(Key::Tab);
        page.check("at()", Value::Null);
        page.check("$('.card').contains(document.activeElement)", true);
        shift_tab(page);
        page.check("at() !== null", true);
        shift_tab(page);
        page.check("document.activeElement === before_plot()", true);
    });
}

#[test]
fn without_a_card_the_next_tab_is_behind_the_plot() {
    in_each(ALL, |page| {
        page.open("");
        walk_to(page, "1960-u2-shot-down");
        page.press(Key::Escape);
        page.press(Key::Tab);
        page.check("at() === null && !$('.dock').contains(document.activeElement)", true);
        focus(page, "$('.overview button')");
        page.check_still("card()", Value::Null);
        shift_tab(page);
        page.check("at()", "1960-u2-shot-down");
        shift_tab(page);
        page.check("document.activeElement === before_plot()", true);
    });
}

#[test]
fn arrows_step_and_stop_at_both_ends() {
    in_each(ALL, |page| {
        page.open("");
        let ids: Vec<String> = page.ask("$$('[data-event]').map(it => it.dataset.event)");
        walk_to(page, &ids[0]);
        let last = ids.len() - 1;
        for (key, place) in [
            (Key::Left, 0),
            (Key::Right, 1),
            (Key::Down, 2),
            (Key::Up, 1),
            (Key::End, last),
            (Key::Right, last),
            (Key::Left, last - 1),
            (Key::Home, 0),
        ] {
            page.press(key);
            page.check("at()", ids[place].as_str());
        }
    });
}

#[test]
fn page_down_reads_a_year_later() {
    in_each(ALL, |page| {
        page.open("");
        walk_to(page, "1960-u2-shot-down");
        let presses =
            [(Key::PageDown, "1961-05"), (Key::PageDown, "1962-05"), (Key::PageUp, "1961-05")];
        for (key, month) in presses {
            page.press(key);
            page.check("month()", month);
            page.check("at()", "1960-u2-shot-down");
        }
    });
}

#[test]
fn keys_do_nothing_while_the_focus_is_elsewhere() {
    in_each(ALL, |page| {
        page.open("");
        focus(page, "$('.overview button')");
        for key in [Key::Right, Key::End, Key::PageDown] {
            page.press(key);
        }
        page.check_still("[card(), month(), at()]", vec![Value::Null; 3]);
    });
}

#[test]
fn the_card_leaves_the_focused_disc_in_sight() {
    let shown = "(([x, y]) => x > 0 && y > 0 && y < innerHeight
        && !$('.card').contains(document.elementFromPoint(x, y)))
        ((it => [it.left + 12, it.top + 12])(document.activeElement.getBoundingClientRect()))";
    in_each(ALL, |page| {
        for [width, height] in SIZES {
            page.resize(width, height);
            page.open("");
            for id in NAMED {
                walk_to(page, id);
                page.check("card()", id);
                page.check(shown, true);
            }
        }
    });
}
