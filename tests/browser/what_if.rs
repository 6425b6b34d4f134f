//! What if: other weights, fewer acts, other codes, by controls and by the address; a reader's own reading of
//! single acts, from card and list, saved and opened again.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::engine::{ALL, in_each};
use super::page::Page;

/// What the page says of what differs; nothing where it is all as published.
pub(super) const DIFFERS: &str =
    "(it => it.hidden ? null : $('b', it).textContent)($('#what-if .differs'))";
/// Whether the published curve lies behind another one in the picture in sight.
const PALE: &str = "$$('.picture .published path').some(seen)";
/// Whether the range of other codings lies around the curve in the picture in sight.
const BAND: &str = "$$('.picture .band path').some(seen)";
/// Its outline.
const OUTLINE: &str = "$$('.picture .band path').find(seen).getAttribute('d')";
/// The query of the address, decoded.
pub(super) const QUERY: &str = "decodeURIComponent(location.search)";

/// Unfolds the panel.
#[track_caller]
pub(super) fn unfold(page: &Page) {
    page.run_script("$('#what-if details').open = true");
    page.check("$$('#what-if fieldset').length", 6);
}

/// Chooses an option of a choice.
pub(super) fn choose(page: &Page, choice: &str, option: usize) {
    page.run_script(&format!(
        "const it = {choice};
         it.selectedIndex = {option};
         it.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
}

/// Unfolds the entry of an act, whose button that codes it is `#recode-it` from then on.
pub(super) fn find_in_list(page: &Page) {
    page.run_script(
        "const entry = document.getElementById('1979-invasion');
         entry.closest('.era-acts').open = entry.closest('details').open = true;
         $('[data-recode]', entry).id = 'recode-it'",
    );
}

/// Goes back to what is published by one click.
#[track_caller]
fn as_published(page: &Page) {
    page.click("#what-if [name=published]");
    page.check(DIFFERS, Value::Null);
    page.check("location.search", "");
    page.check(PALE, false);
}

#[test]
fn the_address_asks_what_if_and_one_click_gives_all_back() {
    in_each(ALL, |page| {
        page.open("");
        let finding: String = page.ask("$('h1').textContent");
        page.open("?weights=equal&sources=-rahman-2023&recode=1979-invasion:-");
        page.check("notice()", Value::Null);
        let said =
            "by equal steps; without what rests on rahman-2023 alone; recoded: 1 act left out";
        page.check(DIFFERS, said);
        let parted = "/farthest from the published curve, the pale line, in [A-Z][a-z]+ 19\\d\\d: \
                      \\d+ points (higher|lower)\\. That is (within|beyond) the range/";
        page.check(&format!("{parted}.test($('#what-if .differs').textContent)"), true);
        page.check("$('h1').textContent.includes('recoded: 1 act left out')", true);
        page.check(PALE, true);
        // The range is that around this curve.
        page.check(BAND, true);
        let own: String = page.ask(OUTLINE);
        as_published(page);
        page.check("$('h1').textContent", finding);
        page.check(BAND, true);
        page.check(&format!("{OUTLINE} !== `{own}`"), true);
    });
}

#[test]
fn the_range_around_another_curve_is_said_to_come_and_comes() {
    in_each(ALL, |page| {
        page.open("");
        page.run_script(
            "const comes = $('#settings > .hint span');
            window.said = [];
            new MutationObserver(() => said.push([seen(comes), box('#filters').top + scrollY]))
                .observe($('#settings'), { subtree: true, attributeFilter: ['class'] })",
        );
        unfold(page);
        choose(page, "$('#what-if select')", 1);
        page.check("said.map(([comes]) => comes)", vec![true, false]);
        page.check(
            "$('#settings > .hint span').textContent",
            " The pale range is being worked out.",
        );
        page.check(BAND, true);
        // Nothing below it moves when it has come.
        page.check("said[0][1] - said[1][1]", 0);
    });
}

#[test]
fn a_frame_says_that_codes_are_the_readers() {
    in_each(ALL, |page| {
        page.open("?embed=1&recode=1979-invasion:-");
        page.check("$('h1').textContent.includes('recoded: 1 act left out')", true);
        page.check("seen($('h1'))", true);
        page.check(PALE, true);
        // And in full where all is unfolded.
        page.run_script("$('.more').open = true");
        page.check(DIFFERS, "recoded: 1 act left out");
        page.check("seen($('#what-if .differs'))", true);
    });
}

#[test]
fn an_address_that_asks_in_vain_is_told_so() {
    in_each(ALL, |page| {
        page.open("?recode=never:4&indirect=2&actors=moon");
        page.check(
            "$$('#notice').map(it => it.textContent.match(/address asks/g)?.length)",
            json!([3]),
        );
        page.check(DIFFERS, Value::Null);
        page.check(PALE, false);
    });
}

#[test]
fn every_control_draws_and_stands_in_the_address() {
    in_each(ALL, |page| {
        page.open("");
        unfold(page);
        let select = |place: usize| format!("$$('#what-if select')[{place}]");
        choose(page, &select(0), 1);
        page.check(QUERY, "?weights=equal");
        page.check(PALE, true);
        choose(page, &select(1), 1);
        page.check(DIFFERS, "by equal steps; by Yan & Zhou’s model");
        as_published(page);
        page.run_script("$('#what-if [name=indirect]').focus()");
        page.press(Key::Home);
        page.check(QUERY, "?indirect=0");
        as_published(page);
        for (name, asked) in [
            ("military", "?domains=political,economic,cultural"),
            ("first", "?actors=ussr,third"),
            ("verified", "?status=verified"),
            ("monthly", "?recurring=monthly"),
        ] {
            page.run_script(&format!("$('#what-if [name={name}]').focus()"));
            page.press(Key::Space);
            page.check(QUERY, asked);
            page.check(PALE, true);
            // The boxes of the list are the same control.
            page.check("$('#filters [name=military]').checked", name != "military");
            as_published(page);
        }
        let rahman = "[...it.options].findIndex(it => it.textContent === 'rahman-2023')";
        for (place, asked) in [(2, "?sources=rahman-2023"), (3, "?sources=-rahman-2023")] {
            let option = page.ask(&format!("(it => {rahman})({})", select(place)));
            choose(page, &select(place), option);
            page.check(QUERY, asked);
            page.check(&format!("{}.selectedIndex", select(place)), 0);
            page.click("#what-if .chip");
            page.check(DIFFERS, Value::Null);
        }
    });
}

#[test]
fn an_act_is_coded_otherwise_from_its_card_and_from_the_list() {
    in_each(ALL, |page| {
        page.open("?event=1960-u2-shot-down");
        let before: String = page.ask("$('.card .moved').textContent");
        page.run_script("$('.card [name=recode]').click()");
        page.check("$('#recode').open && $('#recode').contains(document.activeElement)", true);
        choose(page, "$('#recode select')", 3);
        page.check(QUERY, "?event=1960-u2-shot-down&recode=1960-u2-shot-down:4");
        for (place, code) in [(2, "4*0"), (0, "4*1")] {
            choose(page, "$$('#recode select')[1]", place);
            page.check(QUERY, format!("?event=1960-u2-shot-down&recode=1960-u2-shot-down:{code}"));
        }
        page.press(Key::Escape);
        page.check("$('#recode').open", false);
        page.check("card()", "1960-u2-shot-down");
        let yours = "Your reading: category 12, indirect → category 4, direct";
        page.check("$('.card .yours').textContent", yours);
        page.check(&format!("$('.card .moved').textContent !== {}", json!(before)), true);
        page.press(Key::Escape);
        find_in_list(page);
        page.click("#recode-it");
        page.check("$('#recode').open", true);
        page.click("#recode [name=leave-out]");
        let both = "recoded: 1 act left out, 1 coded otherwise";
        page.check(DIFFERS, both);
        page.click("#recode .close");
        page.check("$('#recode').open", false);
        unfold(page);
        let rows = "$$('#what-if .recoded li > span').map(it => it.textContent)";
        let [one, other] =
            ["category 12, indirect → category 4, direct", "category 15, indirect → left out"];
        page.check(rows, json!([one, other]));
        page.run_script("$('#what-if .recoded li button:last-child').click()");
        page.check(rows, json!([other]));
        page.click("[name=undo-all]");
        page.check(rows, json!([]));
        page.check(DIFFERS, Value::Null);
    });
}

#[test]
fn changes_are_saved_and_opened_again_by_the_field_and_by_dropping() {
    in_each(ALL, |page| {
        page.open("?recode=1960-u2-shot-down:9*1,1979-invasion:-");
        unfold(page);
        let both = "recoded: 1 act left out, 1 coded otherwise";
        page.check(DIFFERS, both);
        let saved = "decodeURIComponent($('#what-if a.save').href.split(/^data:[^,]*,/)[1])";
        let file: String = page.ask(saved);
        assert!(file.starts_with("id,title,published_code"), "{file}");
        let bring = |file: &str, then: &str| {
            let file = json!(file);
            page.run_script(&format!(
                "const files = new DataTransfer();
                 files.items.add(new File([{file}], 'changes.csv', {{ type: 'text/csv' }}));
                 {then}"
            ));
        };
        let choose = "const it = $('#what-if [type=file]'); it.files = files.files;
             it.dispatchEvent(new Event('change', { bubbles: true }))";
        let drop = "$('#what-if .recoded').dispatchEvent(
             new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))";
        let told = "$$('#what-if .recoded [role=status] li').map(it => it.textContent)";
        for way in [choose, drop] {
            page.click("[name=undo-all]");
            page.check(DIFFERS, Value::Null);
            bring(&file, way);
            page.check(DIFFERS, both);
            page.check(told, json!(["2 changes are opened."]));
        }
        bring("id,code\nnever,4\n1979-invasion,12\n", drop);
        page.check(DIFFERS, "recoded: 1 act coded otherwise");
        page.check(
            &format!("{told}[0]"),
            "Line 2: no act here has the id “never”; this line is left out.",
        );
    });
}

#[test]
fn a_finger_asks_what_if_and_codes_an_act() {
    in_each(ALL, |page| {
        page.resize(390, 700);
        page.open("");
        page.tap("#what-if summary");
        page.check("$$('#what-if fieldset').length", 6);
        page.tap("#what-if [name=military]");
        page.check(QUERY, "?domains=political,economic,cultural");
        page.check(PALE, true);
        page.tap("#what-if [name=published]");
        page.check(DIFFERS, Value::Null);
        page.check("location.search", "");
        find_in_list(page);
        page.tap("#recode-it");
        page.check("$('#recode').open", true);
        page.tap("#recode [name=leave-out]");
        page.check(QUERY, "?recode=1979-invasion:-");
        page.tap("#recode .close");
        page.check("$('#recode').open", false);
        page.check(PALE, true);
        page.tap("#what-if .recoded li button:last-child");
        page.check(DIFFERS, Value::Null);
        page.check("location.search", "");
    });
}

#[test]
fn what_is_wrong_in_a_file_of_changes_is_said_line_by_line() {
    in_each(ALL, |page| {
        page.open("");
        unfold(page);
        let bring = |file: &str, said: &[&str]| {
            page.run_script(&format!(
                "const files = new DataTransfer(), it = $('#what-if [type=file]');
                 files.items.add(new File([{}], 'changes.csv', {{ type: 'text/csv' }}));
                 it.files = files.files;
                 it.dispatchEvent(new Event('change', {{ bubbles: true }}))",
                json!(file)
            ));
            let told = "$$('#what-if .recoded [role=status] li').filter(seen)";
            page.check(
                &format!("(told => {}.filter((it, at) => !told[at]?.textContent.startsWith(it)))({told})", json!(said)),
                json!([]),
            );
            page.check(&format!("{told}.length"), said.len());
        };
        bring("name,category\n1979-invasion,12\n", &["Line 1: the columns “id” and “code”"]);
        page.check(DIFFERS, Value::Null);
        bring(
            "id,code,directness\n1979-invasion\nnever,4,1\n1979-invasion,16,1\n\
             1979-invasion,12,1\n1979-invasion,13,1\n",
            &[
                "Line 2: it has too few cells; this line is left out.",
                "Line 3: no act here has the id “never”",
                "Line 4: “16” is no code; write a category from 1 to 15",
                "Line 6: “1979-invasion” has been changed in a line before",
                "1 change is opened.",
            ],
        );
        page.check(DIFFERS, "recoded: 1 act coded otherwise");
    });
}
