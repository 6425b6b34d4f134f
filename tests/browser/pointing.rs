//! Pointing anywhere on the plot reads the month there.

use serde_json::Value;
use thirtyfour::Key;

use super::engine::{ALL, in_each};
use super::hand::Place;
use super::page::Page;

/// Places on the plot among the markers that are the plot's own: no marker, no card, inside the window,
/// and so far from every marker that no browser takes a finger there for one on a marker. In the order of time,
/// which runs from left to right or, on a tall plot, from top to bottom.
const FREE: &str = "(() => {
    const middles = $$('[data-event]').map(it => it.getBoundingClientRect())
        .map(it => [it.left + it.width / 2, it.top + it.height / 2]);
    const plot = box('#field');
    const down = plot.height > 2 * plot.width;
    const steps = down ? [12, 150] : [60, 15];
    const grid = Array.from({ length: steps[0] * steps[1] }, (_, at) => down
        ? [at % steps[0] / steps[0], (at / steps[0] | 0) / steps[1]]
        : [(at / steps[1] | 0) / steps[0], at % steps[1] / steps[1]]);
    return grid.map(([x, y]) => [plot.left + plot.width * x, plot.top + plot.height * y].map(Math.round))
        .filter(([x, y]) => plot.left < x && x < plot.right && plot.top < y && y < plot.bottom)
        .filter(place => document.elementFromPoint(...place) === $('#marks'))
        .filter(([x, y]) => middles.every(at => Math.hypot(at[0] - x, at[1] - y) > 32));
})()";

/// A place on the plot beside the markers, this share of the free ones from the first month.
pub(super) fn free_place(page: &Page, share: f64) -> Place {
    let places: Vec<Place> = page.ask(FREE);
    let nth = (share * places.len() as f64) as usize;
    *places.get(nth).expect("a part of the plot is in the window")
}

#[test]
fn it_says_the_month_its_value_and_what_holds_the_curve() {
    let grade =
        "/^[A-Z][a-z]+ \\d{4}: .*\\b(cordial|warm|thawing|neutral|cool|strained|hostile)\\b/";
    in_each(ALL, |page| {
        // Where it is narrow, the reading lies over the lower places.
        let windows = [([1280, 720], [0.3, 0.6, 0.9]), ([320, 640], [0.1, 0.3, 0.5])];
        for ([width, height], shares) in windows {
            page.resize(width, height);
            page.open("");
            page.bring("#marks");
            let mut last = String::new();
            for x in shares {
                page.mouse_to(free_place(page, x));
                page.check(&format!("month() > `{last}`"), true);
                last = page.ask("month()");
                page.check(&format!("{grade}.test($('.readout h3').textContent)"), true);
                page.check("/[+−]?\\d+/.test($('.readout h3').textContent.split(':')[1])", true);
                page.check("$$('.readout li').length", 5);
                let share = "/^[+−]\\d+\\s?%$/.test($('.share', it).textContent.trim())";
                page.check(&format!("$$('.readout li').every(it => {share})"), true);
            }
            page.run_script("scrollTo(0, 0)");
            page.mouse_to([1, 1]);
            page.check("month()", Value::Null);
        }
    });
}

#[test]
fn it_agrees_with_the_table() {
    let cell = "$$('#chart ~ details tbody tr, main details tbody tr')
        .find(row => $('th', row).textContent === month().slice(0, 4)).cells[+month().slice(5)].firstChild.textContent";
    in_each(ALL, |page| {
        page.open("");
        page.bring("#marks");
        for x in [0.3, 0.6, 0.9] {
            page.mouse_to(free_place(page, x));
            page.check("month() !== null", true);
            page.check(&format!("$('.readout h3').textContent.includes({cell})"), true);
        }
    });
}

#[test]
fn a_finger_reads_too() {
    in_each(ALL, |page| {
        page.resize(320, 640);
        page.open("");
        page.bring("#marks");
        page.tap_at(free_place(page, 0.5));
        page.check("month() !== null", true);
        page.check_still("month() !== null && card() === null", true);
    });
}

#[test]
fn the_picture_is_not_drawn_anew() {
    in_each(ALL, |page| {
        page.open("");
        page.bring("#marks");
        page.run_script("$$('.picture svg').forEach(it => it.first = true)");
        let [left, right] = [0.15, 0.9].map(|x| page.part("#marks", x, 0.45));
        page.mouse_along(left, right);
        page.settle();
        page.press(Key::Escape);
        page.hover("[data-event='1979-invasion']");
        page.check("card()", "1979-invasion");
        page.check(
            "$$('.picture svg').length > 0 && $$('.picture svg').every(it => it.first)",
            true,
        );
    });
}
