//! What the address asks for: a card, a theme, nonsense, an attack.

use std::fs;

use serde_json::{Value, json};
use thirtyfour::Key;

use super::card::{NAMED, disc};
use super::engine::{ALL, in_each};
use super::server;

#[test]
fn it_can_ask_for_a_card() {
    in_each(ALL, |page| {
        for id in NAMED {
            page.open(&format!("?event={id}"));
            page.check("[card(), asked()]", vec![id; 2]);
            page.check("notice()", Value::Null);
        }
        page.open(&format!("?event={}&utm_source=course", NAMED[0]));
        page.check("[card(), notice()]", vec![Value::from(NAMED[0]), Value::Null]);
    });
}

#[test]
fn the_way_from_a_frame_to_the_full_page_keeps_it_with_and_without_the_program() {
    let (card, others) = (format!("event={}", NAMED[0]), "lang=de&utm_source=a%26b");
    let leads_to =
        "$('.source a').getAttribute('href').replace(/^\\.\\/\\?/, '').split('&').sort().join('&')";
    in_each(ALL, |page| {
        if server::as_one_file() {
            return;
        }
        let without = server::with_fault(&format!("wayless-{:?}", page.engine), |folder| {
            let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let program = files.find(|path| path.extension().is_some_and(|it| it == "wasm"));
            fs::remove_file(program.expect("there is a program")).unwrap();
        });
        let page_of = [server::dist().unwrap(), &without];
        for (chart, file, is_alive) in
            [(0, "?embed=1&", true), (0, "embed.html?", true), (1, "?embed=1&", false)]
        {
            let chart = page_of[chart];
            page.visit(&format!("{chart}{file}{card}&{others}"));
            let alive = if is_alive { json!("true") } else { json!(null) };
            page.check("notice() ?? root.dataset.interactive ? 1 : 0", 1);
            page.check("root.dataset.interactive ?? null", alive);
            page.check(leads_to, format!("{card}&{others}"));
            page.check("seen($('.source .place'))", true);
            page.check("`http://${$('.source .place').textContent}`", chart);
            if is_alive {
                page.press(Key::Escape);
                page.check(leads_to, others);
            }
        }
    });
}

#[test]
fn what_it_cannot_have_is_said_and_ignored() {
    in_each(ALL, |page| {
        for (query, named) in [
            ("?event=nonsense", "event “nonsense”"),
            ("?theme=purple", "theme “purple”"),
            ("?embed=yes", "embed “yes”"),
            ("?event=", "event “”"),
        ] {
            page.open(query);
            page.check(
                &format!("notice()?.includes('{named}') && notice().includes('ignored')"),
                true,
            );
            page.check("seen($('#notice'))", true);
            page.check("card()", Value::Null);
            page.check("seen($('h1')) && seen($('.kicker'))", true);
            page.hover(&disc(NAMED[1]));
            page.check("card()", NAMED[1]);
        }
    });
}

#[test]
fn little_is_said_of_much_that_is_wrong() {
    let often = ["from=bad"; 300].join("&");
    let seven = "from=a&to=b&half-life=c&event=d&embed=e&theme=f&weights=g";
    in_each(ALL, |page| {
        for (query, said) in [
            ("from=1954&from=1955", "several values of from; the first, “1954”, is taken."),
            (seven, "And 4 more that the address asks for cannot be had."),
            (&often, "from “bad”"),
        ] {
            page.open(&format!("?{query}"));
            page.check(&format!("notice()?.includes('{said}')"), true);
            page.check("seen($('#notice')) && box('#notice').height < 150", true);
        }
        page.open("?from=1954&from=1955");
        page.check("$('#settings summary > span').textContent.startsWith('1954–1991')", true);
    });
}

#[test]
fn a_hostile_value_is_text() {
    let attacks = [
        "event=<img src=x onerror=\"window.hit=1\">",
        "theme=<svg onload=window.hit=1>",
        "embed=\"><script>window.hit=1</script>",
        "event=%00%ff%27%22",
    ];
    in_each(ALL, |page| {
        for attack in attacks {
            let value: String = attack.chars().map(escaped).collect();
            page.open(&format!("?{value}"));
            page.check("notice()?.includes('ignored') && seen($('#notice'))", true);
            page.check("$('#notice').children.length", 0);
            page.check_still("typeof hit", "undefined");
            page.check("card()", Value::Null);
        }
    });
}

/// A character as an address holds it.
fn escaped(c: char) -> String {
    match c {
        '<' | '>' | '"' | ' ' | '/' => format!("%{:02X}", c as u32),
        _ => c.to_string(),
    }
}
