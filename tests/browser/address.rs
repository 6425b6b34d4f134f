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
