//! The list of acts: real items, filtered, unfolded without a program, led to by links.

use cordiality::i18n;
use cordiality::relation::Domain;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::engine::Engine::{Chromium, Firefox};
use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;

/// The acts that the list shows: itself and every fold around it leave them.
const SHOWN: &str = "$$('#acts .act').filter(it => !it.closest('[hidden]'))";

#[test]
fn every_act_is_an_item_of_a_list() {
    in_each(ALL, |page| {
        page.open("");
        let mut ids: Vec<String> = server::relation().acts.into_iter().map(|act| act.id).collect();
        ids.sort();
        page.check("$$('#acts ol > li.act').map(it => $('.account', it).id).sort()", ids);
        page.check("$$('#acts .act').every(it => $('time', it) && $('.cites li', it))", true);
    });
}

#[test]
fn its_boxes_choose_the_domains() {
    in_each(ALL, |page| {
        page.open("");
        let relation = server::relation();
        let all = relation.acts.len();
        says(page, all);
        for domain in Domain::ALL {
            let hidden = relation.acts.iter().filter(|act| act.domain == domain).count();
            let domain = i18n::domain(domain);
            let label =
                format!("$$('#filters label').find(it => it.textContent.includes('{domain}'))");
            assert!(hidden > 0, "{domain}");
            page.run_script(&format!("$('input', {label}).id = 'box-{domain}'"));
            page.click(&format!("#box-{domain}"));
            says(page, all - hidden);
            page.check(&format!("{SHOWN}.some(it => it.dataset.domain === '{domain}')"), false);
            page.press(Key::Space);
            says(page, all);
        }
    });
}

/// Shows that the count in words and the items agree.
#[track_caller]
fn says(page: &Page, shown: usize) {
    let all = server::relation().acts.len();
    page.check("$('#filters output').textContent", format!("{shown} of {all} acts"));
    page.check(&format!("{SHOWN}.length"), shown);
}

/// What an act is found by: what is its own, not the acts beside it that its figures name.
const SEARCHED: &str =
    "([...$$('summary, .story, .cited, .coded', it).map(it => it.textContent), it.dataset.also ?? '']
    .join(' '))";

#[test]
fn its_search_finds_words_in_titles_texts_sources_and_other_spellings() {
    in_each(ALL, |page| {
        page.open("");
        // The last is another spelling of a name.
        for words in ["tashkent", "KOSYGIN visit", "Rahman", "no such words", "Liyaqat"] {
            page.run_script("const it = $('#filters [type=search]'); it.focus(); it.select()");
            page.press(Key::Delete);
            page.type_text(words);
            let wanted = json!(words.to_lowercase().split(' ').collect::<Vec<_>>());
            let holds = format!("{wanted}.every(word => {SEARCHED}.toLowerCase().includes(word))");
            let held = format!("$$('#acts .act').filter(it => {holds}).length");
            let found: usize = page.ask(&held);
            let groups = "$$('#acts .era-acts:not([hidden])').length > 0";
            assert!((found > 0) != words.starts_with("no such"), "{words}: {found}");
            says(page, found);
            page.check(groups, found > 0);
            page.check(&format!("{SHOWN}.every(it => {holds})"), true);
        }
        page.check("$$('#acts .act').some(it => /liyaqat/i.test(it.textContent))", false);
    });
}

#[test]
fn a_link_to_an_act_unfolds_it() {
    in_each(&[Chromium, Firefox], |page| {
        page.open("#1954-seato");
        let open = "document.getElementById('1954-seato').closest('details').open";
        page.check(open, true);
        page.check("seen(document.getElementById('1954-seato'))", true);
        page.check(
            "(it => it.bottom > 0 && it.top < innerHeight)(box('[id=\"1954-seato\"]'))",
            true,
        );
        page.check("card()", Value::Null);
    });
}
