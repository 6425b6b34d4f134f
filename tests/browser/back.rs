//! Back and forward: the view follows the address, a finished choice or pin is one step, and a frame adds
//! none to the history of the page around it.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::card::{NAMED, disc};
use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;
use super::what_if::{DIFFERS, QUERY, choose, find_in_list, unfold};

/// What the address asks for.
const ASKED: &str = "location.search";

/// What is said of the years that are published.
const ALL_YEARS: &str = "1947–1991, with a half-life of 2 years";

/// Shows which card and years are shown, by card, address and picture alike.
#[track_caller]
fn shows(page: &Page, query: &str, card: impl Into<Value>, years: &str) {
    page.check(ASKED, query);
    page.check("card()", card);
    page.check("$('#settings summary > span').textContent", years);
}

/// How many steps of history there are.
fn steps(page: &Page) -> u32 {
    page.settle();
    page.ask("history.length")
}

#[test]
fn a_choice_and_a_pin_are_steps_that_lead_back_and_forward() {
    const FOUR: &str = "1947–1991, with a half-life of 4 years";
    in_each(ALL, |page| {
        page.open("");
        if server::as_one_file() {
            return;
        }
        page.click(&disc(NAMED[0]));
        shows(page, &format!("?event={}", NAMED[0]), NAMED[0], ALL_YEARS);
        page.click(&disc(NAMED[2]));
        shows(page, &format!("?event={}", NAMED[2]), NAMED[2], ALL_YEARS);
        page.run_script("$('#settings details').open = true; $$('#settings input')[2].focus()");
        // One key after another is one choice.
        for _ in 0..4 {
            page.press(Key::Right);
        }
        let both = format!("?event={}&half-life=4", NAMED[2]);
        shows(page, &both, NAMED[2], FOUR);

        // Three steps, and no more.
        page.run(page.driver().back());
        shows(page, &format!("?event={}", NAMED[2]), NAMED[2], ALL_YEARS);
        page.run(page.driver().back());
        shows(page, &format!("?event={}", NAMED[0]), NAMED[0], ALL_YEARS);
        page.run(page.driver().back());
        shows(page, "", Value::Null, ALL_YEARS);
        page.run(page.driver().forward());
        shows(page, &format!("?event={}", NAMED[0]), NAMED[0], ALL_YEARS);
        page.run(page.driver().forward());
        page.run(page.driver().forward());
        shows(page, &both, NAMED[2], FOUR);
        page.check("root.dataset.interactive", "true");
    });
}

#[test]
fn a_drag_is_one_step_and_years_come_back() {
    in_each(ALL, |page| {
        // A way forward, left by what was opened before, would go with the first step.
        page.visit("about:blank");
        page.open("");
        if server::as_one_file() {
            return;
        }
        let before = steps(page);
        page.run_script("$('#settings details').open = true");
        page.bring("#settings input");
        page.drag(page.part("#settings input", 0.02, 0.5), page.part("#settings input", 0.5, 0.5));
        page.check("new URLSearchParams(location.search).has('from')", true);
        assert_eq!(steps(page), before + 1, "{:?}", page.engine);
        // WebKit's own Back passes over what no gesture has led to, and does not take its driver's drag for one.
        page.run_script("history.back()");
        page.check(ASKED, "");
        page.check(&format!("Math.min(...{})", super::choice::YEARS), 1950);
        // Going to a place of the page is no change of the view.
        page.hover(&disc(NAMED[1]));
        page.check("card()", NAMED[1]);
        page.run_script("location.hash = 'nowhere'");
        page.check_still("card()", NAMED[1]);
    });
}

/// What is done to a control, what tells its state, that state before and after, and what the address asks for
/// then.
type Choice = (fn(&Page), &'static str, [i32; 2], &'static str);

/// Moves a slider by a key.
fn slide(page: &Page, slider: &str, key: Key) {
    page.run_script(&format!("{slider}.focus()"));
    page.press(key);
}

/// Chooses an option of one of the panel's lists.
fn option(page: &Page, list: usize, option: usize) {
    choose(page, &format!("$$('#what-if select')[{list}]"), option);
}

/// Leaves an act out that stands in the list.
fn leave_out(page: &Page) {
    find_in_list(page);
    page.click("#recode-it");
    page.check("$('#recode').open", true);
    page.click("#recode [name=leave-out]");
    page.click("#recode .close");
}

const CHOICES: [Choice; 11] = [
    (|page| slide(page, TO, Key::Left), "+$$('#settings input')[1].value", [1991, 1990], "to=1990"),
    (|page| option(page, 0, 1), "$$('#what-if select')[0].selectedIndex", [0, 1], "weights=equal"),
    (|page| option(page, 1, 1), "$$('#what-if select')[1].selectedIndex", [0, 1], "model=yan"),
    (
        |page| slide(page, "$('[name=indirect]')", Key::End),
        "100 * $('[name=indirect]').value",
        [50, 100],
        "indirect=1",
    ),
    (
        |page| page.click("#what-if [name=military]"),
        "+$('#what-if [name=military]').checked",
        [1, 0],
        "domains=political,economic,cultural",
    ),
    (
        |page| page.click("#what-if [name=first]"),
        "+$('#what-if [name=first]').checked",
        [1, 0],
        "actors=ussr,third",
    ),
    (
        |page| page.click("#what-if [name=verified]"),
        "+$('#what-if [name=verified]').checked",
        [0, 1],
        "status=verified",
    ),
    (|page| option(page, 2, 1), "$$('#what-if .chip').length", [0, 1], "sources=FIRST"),
    (|page| option(page, 3, 1), "$$('#what-if .chip').length", [0, 1], "sources=-FIRST"),
    (
        |page| page.click("#what-if [name=monthly]"),
        "+$('#what-if [name=monthly]').checked",
        [0, 1],
        "recurring=monthly",
    ),
    (leave_out, "$$('#what-if .recoded ol li').length", [0, 1], "recode=1979-invasion:-"),
];

/// The slider of the last year.
const TO: &str = "$$('#settings input')[1]";

#[test]
fn whatever_is_asked_what_if_comes_back_and_goes_on() {
    in_each(ALL, |page| {
        page.visit("about:blank");
        page.open("");
        if server::as_one_file() {
            return;
        }
        unfold(page);
        page.run_script("$('#settings details').open = true");
        let first: String = page.ask("$$('#what-if select')[2].options[1].textContent");
        for (does, control, [before, after], asked) in CHOICES {
            let asked = format!("?{}", asked.replace("FIRST", &first));
            page.check(control, before);
            does(page);
            page.check(QUERY, asked.as_str());
            page.check(control, after);
            let said: Value = page.ask(DIFFERS);
            assert_eq!(said.is_null(), asked.starts_with("?to"), "{asked}: {said}");
            // WebKit's own Back passes over what no gesture has led to.
            page.run_script("history.back()");
            page.check("location.search", "");
            page.check(DIFFERS, Value::Null);
            page.check(control, before);
            page.run_script("history.forward()");
            page.check(QUERY, asked.as_str());
            page.check(DIFFERS, said);
            page.check(control, after);
            page.run_script("history.back()");
            page.check("location.search", "");
        }
    });
}

#[test]
fn a_frame_adds_nothing_to_the_history_of_its_host() {
    in_each(ALL, |page| {
        page.visit(&server::host(768, 640));
        page.check("$('iframe') !== null", true);
        page.run(page.driver().enter_frame(0));
        page.check("root.dataset.interactive", "true");
        let before = steps(page);
        for id in NAMED {
            page.run_script(&format!("$(`{}`).click()", disc(id)));
            page.check("[card(), asked()]", json!([id, id]));
        }
        assert_eq!(steps(page), before, "{:?}", page.engine);
        page.run(page.driver().enter_default_frame());
    });
}

#[test]
fn after_a_link_into_the_list_back_leads_to_its_act_and_all_years() {
    let in_sight = "(it => it.bottom > 0 && it.top < innerHeight)(box('[id=\"1954-seato\"]'))";
    in_each(ALL, |page| {
        page.open("");
        if server::as_one_file() {
            return;
        }
        page.run_script("$('.disputes').open = true; $('#settings details').open = true");
        page.click(".disputes a[href='#1954-seato']");
        page.check(&format!("[location.hash, {in_sight}]"), json!(["#1954-seato", true]));
        page.run_script("$('#settings input').focus({ preventScroll: true })");
        page.press(Key::Right);
        page.check(ASKED, "?from=1948");
        page.check("$('#settings summary > span').textContent.startsWith('1948–1991')", true);
        page.run_script("history.back()");
        shows(page, "", Value::Null, ALL_YEARS);
        page.check(&format!("[location.hash, {in_sight}]"), json!(["#1954-seato", true]));
        page.check("seen(document.getElementById('1954-seato'))", true);
    });
}

#[test]
fn a_link_to_a_place_of_a_framed_page_adds_none_either() {
    in_each(ALL, |page| {
        let chart = server::dist().unwrap();
        let frame = format!(
            "<iframe src=\"{chart}?embed=1&from=1954&to=1965\" title=Chart width=768 height=640></iframe>"
        );
        page.visit(&server::pasted(&format!("places-{:?}", page.engine), &frame));
        page.run(page.driver().enter_frame(0));
        page.check("root.dataset.interactive", "true");
        page.run_script("$$('.more, .sources, #acts details').forEach(it => it.open = true)");
        let before = steps(page);
        // To the list from the key's line of a year that is not drawn, to an act, to a source, to the chart.
        for link in [
            format!("#key a[data-opens='{}']", NAMED[2]),
            String::from("#acts .permalink a[href^='#']"),
            String::from("#acts .cites a[href^='#r_']"),
            String::from(".skip"),
        ] {
            page.run_script(&format!("$(`{link}`).click()"));
            page.check(&format!("location.hash === $(`{link}`).hash"), true);
            let target = "$(':target')?.getBoundingClientRect() ?? {}";
            page.check(&format!("(it => it.top < innerHeight && it.bottom > 0)({target})"), true);
            assert_eq!(steps(page), before, "{:?}: {link}", page.engine);
        }
        // A turning point has a card, which another view of the frame opens.
        page.run_script(&format!("$(`[id='{}'] .permalink a`).click()", NAMED[1]));
        page.check("[card(), asked(), root.dataset.embed]", json!([NAMED[1], NAMED[1], "1"]));
        page.check("root.dataset.interactive", "true");
        assert_eq!(steps(page), before, "{:?}", page.engine);
        page.run(page.driver().enter_default_frame());
    });
}
