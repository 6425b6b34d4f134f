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

/// Searches the list.
fn search(page: &Page, words: &str) {
    page.run_script("const it = $('#filters [type=search]'); it.focus(); it.select()");
    page.press(Key::Delete);
    page.type_text(words);
}

#[test]
fn quotes_dashes_and_accents_find_each_other_and_nothing_found_has_a_way_back() {
    in_each(ALL, |page| {
        page.open("");
        let all = server::relation().acts.len();
        for spellings in [["khrushchev's", "Khrushchev’s"], ["communique", "communiqué"]] {
            let found = spellings.map(|words| {
                search(page, words);
                page.settle();
                page.ask::<usize>(&format!("{SHOWN}.length"))
            });
            assert!(
                found[0] > 0 && found[0] == found[1] && found[0] < all,
                "{spellings:?}: {found:?}"
            );
            // Groups count what they show.
            page.check("$$('.era-acts:not([hidden]) > summary > span').reduce((sum, it) => sum + parseInt(it.textContent), 0)", found[0]);
        }
        search(page, "nothing of the kind");
        says(page, 0);
        page.click("#filters [name=clear]");
        says(page, all);
        page.check(
            "[$('#search').value, document.activeElement === $('#search')]",
            json!(["", true]),
        );
        page.check("seen($('#filters [name=clear]'))", false);
    });
}

#[test]
fn sources_can_be_searched_and_a_link_leads_to_one_that_is_hidden() {
    let shown = "$$('.sources .references > li:not([hidden])')";
    in_each(ALL, |page| {
        page.open("");
        let works = server::relation().sources.len();
        page.run_script("$('.sources').open = true; $('#seek-work').focus()");
        page.type_text("rahman 2023");
        page.check(&format!("{shown}.length > 0 && {shown}.length < {works}"), true);
        page.check(
            &format!(
                "{shown}.every(it => /rahman/i.test(it.textContent) && /2023/.test(it.textContent))"
            ),
            true,
        );
        page.check(
            "$('.sources output').textContent",
            format!("{} of {works} works", page.ask::<usize>(&format!("{shown}.length"))),
        );
        // A card's source that the search has hidden.
        let away: String = page.ask("$('.sources .references > li[hidden]').id");
        page.run_script(&format!("location.hash = `{away}`"));
        page.check(&format!("seen(document.getElementById(`{away}`))"), true);
        page.check(&format!("(it => it.bottom > 0 && it.top < innerHeight)(document.getElementById(`{away}`).getBoundingClientRect())"), true);
        page.click("[name=all-works]");
        page.check(
            &format!("[{shown}.length, document.activeElement.id]"),
            json!([works, "seek-work"]),
        );
    });
}

#[test]
fn a_link_leads_to_an_act_that_a_filter_has_hidden() {
    in_each(ALL, |page| {
        page.open("");
        search(page, "nothing of the kind");
        says(page, 0);
        page.run_script("location.hash = '1954-seato'");
        page.check("seen(document.getElementById('1954-seato'))", true);
        page.check(
            "(it => it.bottom > 0 && it.top < innerHeight)(box('[id=\"1954-seato\"]'))",
            true,
        );
    });
}

#[test]
fn the_page_goes_from_turning_points_to_sources() {
    let order = json!([
        "Turning points",
        "Treaties and wars",
        "Compared with",
        "Where the sources disagree",
        "Every act, with its sources",
        "How robust are the turning points?",
        "The curve, month by month",
        "Who was in office",
        "How it is measured",
        "Series from outside, to compare",
        "Sources"
    ]);
    in_each(ALL, |page| {
        page.open("");
        page.check(
            "$$('h2').map(it => (it.firstElementChild ?? it).textContent.trim())
            .filter(it => !/^(Pakistan and|Periods|The same in)/.test(it))",
            order.clone(),
        );
        // And what is read later stands below.
        for width in [390, 1280] {
            page.resize(width, 844);
            let tops = "$$('h1, .how, .stage, figcaption, h2, footer').filter(seen)
                .map(it => it.getBoundingClientRect()).filter(it => it.width > 1).map(it => it.top)";
            page.check(
                &format!("(all => all.every((it, at) => at === 0 || all[at - 1] < it))({tops})"),
                true,
            );
        }
    });
}

#[test]
fn lists_keep_to_the_years_that_are_drawn_until_a_reader_wants_all() {
    let counts = "[$$('#key li'), $$('.disputes [data-act]'), $$('.eras > ol > li'), $$('#table tbody tr'), $$('#acts .act')]
        .map(list => list.filter(it => !it.closest('[hidden]')).length)";
    in_each(ALL, |page| {
        page.open("");
        let all: Vec<usize> = page.ask(counts);
        page.open("?from=1954&to=1965");
        page.check("$('#key .count').textContent.trim()", "12 of 24");
        page.check(&format!("{counts}.slice(0, 1)"), json!([12]));
        page.check(&format!("{counts}[3]"), 12);
        let some: Vec<usize> = page.ask(counts);
        assert!(
            some.iter().zip(&all).all(|(some, all)| 0 < *some && some < all),
            "{some:?} of {all:?}"
        );
        page.check(
            "$('.disputes > summary > span').textContent",
            format!("{} of {} acts", some[1], all[1]),
        );
        page.run_script("$('#settings details').open = true");
        page.click("#settings [name=narrow]");
        page.check(counts, json!(all));
        page.click("#settings [name=narrow]");
        page.check(counts, json!(some));
        page.click("#settings [name=reset]");
        page.check(counts, json!(all));
    });
}
