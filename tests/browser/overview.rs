//! All years as a strip with a window over those that are drawn, and the way from period to period.

use serde_json::json;
use thirtyfour::Key;

use super::engine::{ALL, in_each};
use super::page::Page;

/// The first and the last year that the controls name.
const RANGE: &str = "$$('#settings [type=range]').slice(0, 2).map(it => +it.value)";
const WINDOW: &str = ".strip-of-years input";
/// What the buttons lead to; nothing where one leads nowhere.
const LEADS: &str =
    "$$('.overview button').map(it => it.getAttribute('aria-disabled') ? null : it.title)";

/// The years that are drawn, and that the window names.
#[track_caller]
fn draws(page: &Page, from: i32, to: i32) {
    page.check(RANGE, json!([from, to]));
    page.check(&format!("$('{WINDOW}').getAttribute('aria-valuetext')"), format!("{from} to {to}"));
}

#[test]
fn buttons_lead_from_period_to_period_and_keep_the_focus_at_both_ends() {
    in_each(ALL, |page| {
        page.resize(768, 900);
        page.open("");
        page.check(LEADS, json!([null, "Later period: Wary start"]));
        page.check(&format!("$('{WINDOW}')"), json!(null));
        page.click("[name=later]");
        draws(page, 1947, 1953);
        page.check(LEADS, json!([null, "Later period: Pacts"]));
        page.run_script("$('[name=later]').focus()");
        page.press(Key::Enter);
        draws(page, 1954, 1960);
        page.check(LEADS, json!(["Earlier period: Wary start", "Later period: Slow thaw"]));
        page.tap("[name=earlier]");
        draws(page, 1947, 1953);
        page.run_script("$('[name=earlier]').focus()");
        page.press(Key::Enter);
        page.check_still(RANGE, json!([1947, 1953]));
        page.check("document.activeElement.name", "earlier");
        // From years of a reader's own to the period that begins next on either side.
        page.open("?from=1968&to=1973");
        page.check(LEADS, json!(["Earlier period: Tashkent years", "Later period: War"]));
    });
}

#[test]
fn the_window_moves_by_keys_and_by_pointer_and_keeps_its_width() {
    in_each(ALL, |page| {
        page.resize(1280, 800);
        page.open("?from=1954&to=1965");
        page.bring(WINDOW);
        let share = "parseFloat(getComputedStyle(root).getPropertyValue('--window'))";
        page.check(&format!("Math.round({share})"), 27);
        page.run_script(&format!("$('{WINDOW}').focus()"));
        page.press(Key::Right);
        draws(page, 1955, 1966);
        page.press(Key::End);
        draws(page, 1980, 1991);
        page.check(LEADS, json!(["Earlier period: War in Afghanistan", "Later period: After"]));
        page.press(Key::Home);
        draws(page, 1947, 1958);
        // Taken in its middle, it goes as far as the pointer.
        let [start, end] = [6.0, 26.0].map(|year| page.part(WINDOW, year / 45.0, 0.5));
        page.drag(start, end);
        page.check(&format!("Math.abs({RANGE}[0] - 1967) <= 1"), true);
        page.check(&format!("{RANGE}[1] - {RANGE}[0]"), 11);
        page.press(Key::Escape);
        page.check(RANGE, json!([1947, 1991]));
        page.check(&format!("$('{WINDOW}')"), json!(null));
    });
}

#[test]
fn a_frame_with_room_for_it_has_it_too() {
    in_each(ALL, |page| {
        page.resize(600, 640);
        page.open("?embed=1&from=1954&to=1960");
        page.check(&format!("seen($('{WINDOW}'))"), true);
        page.click("[name=later]");
        draws(page, 1960, 1965);
        page.check("root.scrollHeight <= innerHeight", true);
        page.resize(600, 500);
        page.check(&format!("seen($('{WINDOW}'))"), false);
    });
}
