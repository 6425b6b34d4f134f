//! What the address asks for: a card, a theme, nonsense, an attack.

use serde_json::Value;

use super::card::{NAMED, disc};
use super::engine::{ALL, in_each};

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
