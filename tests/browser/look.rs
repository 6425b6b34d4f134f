//! Themes, contrast and calm: what axe finds, and what the reader's own settings change.

use serde_json::{Value, json};

use thirtyfour::Key;

use super::card::{NAMED, walk_to};
use super::engine::Engine::Chromium;
use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;

/// What a page is made of that axe finds wrong, a line for each.
#[track_caller]
pub(super) fn axe(page: &Page) -> Vec<String> {
    let path = std::env::var("CORDIALITY_AXE").expect("CORDIALITY_AXE names the script of axe");
    let script = std::fs::read_to_string(path).expect("axe can be read");
    page.run(page.driver().execute(script, []));
    let script = "
        const done = arguments[0];
        const line = (it) => it.nodes.map(node => `${it.id}: ${it.help}: ${node.target} ${node.html.slice(0, 120)}`);
        axe.run({ resultTypes: ['violations'] })
            .then(found => done(found.violations.flatMap(line)), why => done([String(why)]));";
    let found = page.run(page.driver().execute_async(script, []));
    serde_json::from_value(found.json().clone()).expect("lines")
}

#[test]
fn axe_finds_nothing() {
    in_each(ALL, |page| {
        for width in [320, 1280] {
            page.resize(width, 720);
            for query in ["?theme=light", "?theme=dark"] {
                for (pair, event) in server::pages() {
                    for card in [String::new(), format!("&event={event}")] {
                        // The markup is the same in every engine, and axe takes its time.
                        if page.engine != Chromium && (width, query, card.is_empty()) != FULLEST {
                            continue;
                        }
                        let address = format!("{pair}{query}{card}");
                        page.open(&address);
                        let found = axe(page);
                        let (engine, count) = (page.engine, found.len());
                        assert!(
                            found.is_empty(),
                            "{engine:?} {width} {address}: {count}: {found:#?}"
                        );
                    }
                }
            }
        }
    });
}

/// The one state that is looked at in every engine: wide, light, with a card.
const FULLEST: (u32, &str, bool) = (1280, "?theme=light", false);

#[test]
fn axe_finds_nothing_in_what_is_folded() {
    in_each(&[Chromium], |page| {
        for theme in ["light", "dark"] {
            page.open(&format!("?theme={theme}"));
            page.run_script("$$('.fold, .eras').forEach(it => it.open = true)");
            page.run_script("$$('.act details').slice(0, 20).forEach(it => it.open = true)");
            let found = axe(page);
            assert!(found.is_empty(), "{theme}: {}: {found:#?}", found.len());
        }
    });
}

/// Lets Chromium say that its reader has asked for something, until it is asked for nothing.
#[track_caller]
pub(super) fn prefer(page: &Page, features: &[(&str, &str)]) {
    let feature = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
    let features: Vec<Value> = features.iter().map(feature).collect();
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "", "features": features }));
}

#[test]
fn the_theme_is_the_one_that_is_asked_for() {
    let paper = "getComputedStyle(document.body).backgroundColor";
    in_each(&[Chromium], |page| {
        let mut papers = Vec::new();
        for theme in ["light", "dark"] {
            prefer(page, &[("prefers-color-scheme", theme)]);
            page.open("");
            let by_the_reader: String = page.ask(paper);
            let other = if theme == "light" { "dark" } else { "light" };
            page.open(&format!("?theme={other}"));
            papers.push([by_the_reader, page.ask(paper)]);
        }
        prefer(page, &[]);
        let [[light, dark_by_address], [dark, light_by_address]] = papers.try_into().unwrap();
        assert!(light != dark, "{light}");
        assert_eq!([light, dark], [light_by_address, dark_by_address]);
    });
}

#[test]
fn nothing_moves_for_those_who_ask_for_rest() {
    let moves = "$$('*').filter(it => [it.getAnimations().length,
        ...['transitionDuration', 'animationDuration'].map(name => parseFloat(getComputedStyle(it)[name]))]
        .some(Boolean)).map(it => it.outerHTML.slice(0, 90))";
    in_each(&[Chromium], |page| {
        prefer(page, &[("prefers-reduced-motion", "reduce")]);
        page.open("?event=1960-u2-shot-down");
        page.check(moves, json!([]));
        page.check("getComputedStyle(root).scrollBehavior", "auto");
        prefer(page, &[]);
    });
}

#[test]
fn discs_can_be_seen_in_forced_colours() {
    in_each(&[Chromium], |page| {
        prefer(page, &[("forced-colors", "active")]);
        page.open("");
        page.check("matchMedia('(forced-colors: active)').matches", true);
        let edged = "it => (style => parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle === 'solid'
            && style.borderTopColor !== getComputedStyle(document.body).backgroundColor)(getComputedStyle(it))";
        page.check(&format!("$$('.mark').every({edged})"), true);
        page.check("$$('.picture svg').filter(seen).length", 1);
        let ring =
            "(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)";
        page.run_script("before_plot().focus()");
        page.press(thirtyfour::Key::Tab);
        page.check(
            &format!("at() !== null && {ring}(getComputedStyle(document.activeElement))"),
            true,
        );
        prefer(page, &[]);
    });
}

#[test]
fn the_focus_can_be_seen() {
    let ring = "(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)";
    in_each(ALL, |page| {
        page.open("");
        page.run_script("$('.skip').focus()");
        for _ in 0..8 {
            page.press(thirtyfour::Key::Tab);
            page.check(&format!("{ring}(getComputedStyle(document.activeElement))"), true);
        }
    });
}

#[test]
fn axe_finds_nothing_in_the_panel_and_in_another_reading() {
    in_each(&[Chromium], |page| {
        for (width, theme) in [(320, "dark"), (1280, "light")] {
            page.resize(width, 720);
            page.open(&format!(
                "?theme={theme}&weights=equal&sources=-rahman-2023&recode=1979-invasion:-"
            ));
            page.run_script("$('#what-if details').open = true");
            page.check("$$('#what-if fieldset').length", 6);
            let found = axe(page);
            assert!(found.is_empty(), "{theme}: {}: {found:#?}", found.len());
            page.run_script("$('#what-if .recoded .plain').click()");
            page.check("$('#recode').open", true);
            let found = axe(page);
            assert!(found.is_empty(), "{theme}: {}: {found:#?}", found.len());
        }
    });
}

#[test]
fn axe_finds_nothing_in_some_years_and_in_a_frame_of_another_reading() {
    in_each(&[Chromium], |page| {
        for (width, theme) in [(320, "dark"), (1280, "light")] {
            page.resize(width, 720);
            for asked in
                ["from=1954&to=1965&event=1960-u2-shot-down", "embed=1&recode=1979-invasion:-"]
            {
                page.open(&format!("?theme={theme}&{asked}"));
                page.check("notice()", Value::Null);
                page.run_script("$$('#settings details, .more').forEach(it => it.open = true)");
                let found = axe(page);
                assert!(found.is_empty(), "{theme} {asked}: {}: {found:#?}", found.len());
            }
        }
    });
}

/// A state of the page: the address that leads to it, what a reader does there, and what then holds.
type State = (&'static str, fn(&Page), &'static str);

/// What a reader meets beside the states of the tests above.
const STATES: [State; 9] = [
    ("", |page| page.mouse_to(page.along_time(0.45)), "month() !== null"),
    (
        "",
        |page| {
            walk_to(page, NAMED[0]);
            page.press(Key::Escape);
            page.type_text("h");
        },
        "seen($('#keys'))",
    ),
    (
        "?event=1960-u2-shot-down",
        |page| page.run_script("$('.card .folded > summary').click()"),
        "$('.card .verdict') !== null",
    ),
    ("?embed=1&event=1960-u2-shot-down", |_| (), "card() !== null"),
    ("?embed=1", |page| page.run_script("$('.more summary').click()"), "seen($('#key'))"),
    ("?event=nonsense&from=1600", |_| (), "notice() !== null"),
    (
        "",
        |page| {
            page.run_script("$('#filters input[type=search]').focus()");
            page.type_text("nobody");
        },
        "$$('#acts .act:not([hidden])').length === 0 && seen($('[name=clear]'))",
    ),
    (
        "?from=1954&to=1965&half-life=4",
        |page| page.run_script("$('#settings details').open = true"),
        "$$('#settings input').every(seen)",
    ),
    ("?from=1990&to=1991", |_| (), "true"),
];

#[test]
fn axe_finds_nothing_in_any_other_state() {
    in_each(&[Chromium], |page| {
        let clean = |state: &str| {
            let found = axe(page);
            assert!(found.is_empty(), "{state}: {}: {found:#?}", found.len());
        };
        for (place, (query, does, holds)) in STATES.into_iter().enumerate() {
            // Phones and desks, light and dark, in turns.
            let [width, theme] = if place % 2 == 0 { ["390", "dark"] } else { ["1280", "light"] };
            page.resize(width.parse().unwrap(), 844);
            let mark = if query.is_empty() { "?" } else { "&" };
            page.open(&format!("{query}{mark}theme={theme}"));
            does(page);
            page.check(holds, true);
            clean(&format!("{query} {holds}"));
        }
        page.open("?event=1960-u2-shot-down");
        page.run_script("$('button.share').click()");
        for tab in ["embed", "link", "picture", "cite", "data"] {
            page.run_script(&format!("$('#share-{tab}').click()"));
            page.check("$('#share-panel').getAttribute('aria-labelledby')", format!("share-{tab}"));
            clean(tab);
        }
        if server::as_one_file() {
            return;
        }
        for other in ["references.html", "pakistan-usa/", "pakistan-usa/references.html"] {
            page.visit(&format!("{}{other}", server::dist().unwrap()));
            page.check("document.readyState", "complete");
            clean(other);
        }
    });
}
