//! The page in one file, opened from a disk as by a double click.

use std::fs;
use std::path::Path;

use cordiality::publish::single_file::FILE;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::card::{NAMED, walk_to};
use super::engine::ALL;
use super::engine::Engine::{Chromium, Firefox, WebKit};
use super::engine::in_each;
use super::faults::{break_at_work, panic_at_work};
use super::server;

#[test]
fn one_file_is_the_whole_page_and_asks_for_nothing() {
    in_each(ALL, |page| {
        if page.engine == Chromium {
            // What came before is read and forgotten.
            page.run(page.driver().browser_log());
        }
        page.open_file(server::one_file());
        walk_to(page, NAMED[1]);
        page.check("card()", NAMED[1]);
        page.press(Key::Escape);
        page.press(Key::PageDown);
        page.check("month() !== null", true);
        page.check("notice()", json!(null));
        let fetched = "performance.getEntriesByType('resource').map(it => it.name)";
        page.check(&format!("{fetched}.filter(it => !it.startsWith('data:'))"), json!([]));
        // What would be beside a hosted page is in its links.
        let links = "$$('a[download]').map(it => it.getAttribute('href') ?? 'none')";
        page.check(&format!("{links}.length > 0"), true);
        page.check(
            &format!("{links}.filter(it => !/^(data:text\\/csv|none)/.test(it))"),
            json!([]),
        );
        if page.engine == Chromium {
            let log = page.run(page.driver().browser_log());
            let lines: Vec<String> = log.iter().map(|entry| format!("{entry:?}")).collect();
            assert!(lines.is_empty(), "{lines:#?}");
        }
    });
}

#[test]
fn a_folder_opened_from_a_disk_names_the_one_file() {
    // Firefox loads the program even there.
    in_each(&[Chromium, WebKit], |page| {
        page.visit(&format!("file://{}/index.html", server::folder().display()));
        page.check(&format!("notice()?.includes('{FILE}')"), true);
        page.check("[seen($('#notice')), notice().includes('eload')]", json!([true, false]));
        page.check("$$('.picture svg').some(seen)", true);
        page.check("root.hasAttribute('data-interactive')", false);
    });
}

#[test]
fn one_file_that_breaks_off_says_so() {
    in_each(ALL, |page| {
        let whole = Path::new(server::one_file().trim_start_matches("file://"));
        let text = fs::read_to_string(whole).expect("it is there");
        let (before, _) = text.split_once("class=\"references\"").expect("it has references");
        let part = whole.with_file_name(format!("part-{:?}.html", page.engine));
        fs::write(&part, before).expect("target can be written");
        page.visit(&format!("file://{}", part.display()));
        page.check("notice()?.startsWith('Only part of this page has come')", true);
        page.check("notice().includes('complete')", false);
    });
}

#[test]
fn one_file_knows_its_own_errors() {
    // In WebKit an exception that leaves the program of a page on a disk names nothing; a panic is known.
    in_each(&[Chromium, Firefox], |page| {
        page.open_file(server::one_file());
        page.run_script("setTimeout(() => { window.thrown = 1; throw new Error('of another') })");
        page.check("window.thrown", 1);
        page.check_still("[notice(), root.dataset.interactive]", json!([null, "true"]));
        // Its card leaves the middle of the plot free.
        walk_to(page, &server::inflections()[0].id);
        break_at_work(page);
        page.check("root.hasAttribute('data-interactive')", false);
        page.check("$$('a.mark').filter(it => it.role).length", 0);
    });
}

#[test]
fn one_file_gives_itself_back_after_a_panic() {
    in_each(ALL, |page| {
        page.open_file(server::one_file());
        walk_to(page, NAMED[0]);
        page.press(Key::Escape);
        page.check("card()", Value::Null);
        panic_at_work(page);
        page.check("root.hasAttribute('data-interactive')", false);
        page.check("at() !== null && !document.activeElement.role", true);
        page.check("$$('a.mark').filter(it => it.role).length", 0);
    });
}
