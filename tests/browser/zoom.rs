//! Years chosen on the plot itself: by dragging a mouse along it, by the name of a period; and given back.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::choice::YEARS;
use super::engine::Engine::WebKit;
use super::engine::{ALL, in_each};
use super::hand::Place;
use super::page::Page;

/// The first and the last year that the controls name.
const RANGE: &str = "$$('#settings [type=range]').slice(0, 2).map(it => +it.value)";

/// Drags over a share of the plot, and gives the years.
#[track_caller]
fn drag(page: &Page, from: f64, to: f64) -> [i32; 2] {
    let [start, end] = [from, to].map(|share| page.along_time(share));
    // Both in sight at once, as the plot stands after the second.
    let start = [start[0], end[1]];
    page.drag(start, end);
    page.check(&format!("{RANGE}.join() !== '1947,1991'"), true);
    page.ask(RANGE)
}

#[test]
fn a_drag_along_the_plot_draws_its_years() {
    in_each(ALL, |page| {
        page.resize(1280, 800);
        page.open("");
        let [from, to] = drag(page, 0.3, 0.5);
        assert!((1959..=1961).contains(&from) && (1968..=1970).contains(&to), "{from} {to}");
        page.check(&format!("{YEARS}.every(it => {from} <= it && it <= {to})"), true);
        page.check("location.search", format!("?from={from}&to={to}"));
        page.check("card()", Value::Null);
        page.check("$('.readout')?.classList.contains('kept') ?? false", false);
        page.check("getSelection().toString()", "");
        page.check("$$('.marked').some(seen)", false);
        // Pointing and clicking go on as before.
        page.mouse_to(page.along_time(0.5));
        page.check("month() !== null", true);
        page.click_at(page.along_time(0.6));
        page.check("$('.readout').classList.contains('kept')", true);
        page.press(Key::Escape);
        page.check("$('.readout')?.dataset.month ?? null", Value::Null);
        page.check(RANGE, json!([from, to]));
        page.mouse_to([0, 0]);
        page.press(Key::Escape);
        page.check(RANGE, json!([1947, 1991]));
        page.check("location.search", "");
    });
}

#[test]
fn a_drag_goes_backwards_and_a_double_click_gives_all_back() {
    in_each(ALL, |page| {
        page.resize(1280, 800);
        page.open("");
        let [from, to] = drag(page, 0.9, 0.7);
        assert!((1977..=1979).contains(&from) && (1986..=1988).contains(&to), "{from} {to}");
        page.double_click_at(page.along_time(0.5));
        page.check(RANGE, json!([1947, 1991]));
    });
}

#[test]
fn a_click_that_trembles_is_none() {
    in_each(ALL, |page| {
        page.open("");
        let [x, y] = page.along_time(0.5);
        page.drag([x, y], [x + 3, y]);
        page.check_still(RANGE, json!([1947, 1991]));
        page.check("$('.readout').classList.contains('kept')", true);
    });
}

#[test]
fn the_name_of_a_period_draws_its_years() {
    in_each(ALL, |page| {
        for (width, height) in [(1280, 800), (390, 700)] {
            page.resize(width, height);
            page.open("");
            page.check("$$('.strip.t6').filter(seen).length", 1);
            let place = if width > 700 { across(page) } else { down(page) };
            page.click_at(place);
            page.check(RANGE, json!([1978, 1989]));
        }
    });
}

/// The name of a late period where time runs across, brought in sight.
fn across(page: &Page) -> Place {
    page.bring(".strip.t6");
    page.part(".strip.t6", 0.85, 0.5)
}

/// The same where time runs down.
fn down(page: &Page) -> Place {
    page.run_script("const it = box('.strip.t6'); scrollBy({ top: it.top + it.height * 0.85 - innerHeight / 2, behavior: 'instant' })");
    page.part(".strip.t6", 0.5, 0.85)
}

#[test]
fn a_finger_on_the_name_of_a_period_or_on_a_slider_draws_years() {
    in_each(ALL, |page| {
        page.resize(390, 700);
        page.open("");
        page.check("$$('.strip.t6').filter(seen).length", 1);
        page.tap_at(down(page));
        page.check(RANGE, json!([1978, 1989]));
        page.check("location.search", "?from=1978&to=1989");
        page.tap("#settings summary");
        page.tap("#settings [name=reset]");
        page.check(RANGE, json!([1947, 1991]));
        // A tap that is played moves no slider.
        if page.engine != WebKit {
            page.tap("#settings [type=range]");
            page.check(&format!("(it => 1966 <= it && it <= 1972)({RANGE}[0])"), true);
            page.check(
                &format!("+new URLSearchParams(location.search).get('from') === {RANGE}[0]"),
                true,
            );
        }
    });
}
