//! A list too long for one page: its chart data comes by itself, its acts in sheets.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use cordiality::pack::{EVENTS, MANIFEST, SOURCES};

use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;

#[path = "../../benches/scale/packs.rs"]
mod packs;

/// How many acts there are.
const ACTS: usize = 1500;

/// The address of a page of that many acts, built by the compiler.
fn address() -> &'static str {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| server::with_fault("long", build));
    &ADDRESS
}

fn build(folder: &Path) {
    let pack = folder.join("authored");
    fs::create_dir(&pack).expect("target can be written");
    let texts = packs::pack(ACTS);
    for (name, text) in
        [(MANIFEST, texts.manifest), (EVENTS, texts.events), (SOURCES, texts.sources)]
    {
        fs::write(pack.join(name), text).expect("target can be written");
    }
    server::build_site(&[&pack], folder);
}

#[test]
fn its_page_holds_the_inflections_and_reads_every_act() {
    in_each(ALL, |page| {
        page.visit(address());
        page.check("$$('#acts .act').length", 24);
        page.check("root.dataset.interactive", "true");
        page.check("notice()", serde_json::Value::Null);
        page.check("$$('#marks [data-event]').length", 24);
        page.run_script("$('#disc-3').focus()");
        page.check("card() !== null", true);
        page.press(thirtyfour::Key::PageDown);
        page.check("$$('.readout li').length", 5);
        page.check("$$('.readout .what').every(it => it.textContent.includes('of many'))", true);
    });
}

#[test]
fn its_sheets_unfold_in_the_page() {
    in_each(ALL, |page| {
        page.visit(address());
        page.check("root.dataset.interactive", "true");
        let count = |page: &Page| {
            page.check(
                "$$('iframe').filter(it => it.contentDocument?.querySelector('.act')).length",
                0,
            )
        };
        count(page);
        page.click("#acts .fold:nth-of-type(2) > summary");
        page.check("$('#acts .fold:nth-of-type(2)').open", true);
        page.click("#acts .sheet > summary");
        page.check("$('#acts .sheet').open", true);
        page.bring(".sheet iframe");
        page.check(
            "$('.sheet iframe').contentDocument.querySelectorAll('.act').length > 100",
            true,
        );
        page.check("$('.sheet iframe').contentDocument.querySelector('h1').textContent.includes('From 1947')", true);
    });
}

/// Shows that the act of an id stands in sight in the sheet that is unfolded.
#[track_caller]
fn stands_in_its_sheet(page: &Page, id: &str) {
    page.check("$$('.sheet[open] iframe').filter(seen).length", 1);
    let act = format!("$('.sheet[open] iframe').contentDocument?.getElementById('{id}')");
    page.check(&format!("{act}?.closest('details').open ?? null"), true);
    page.check(
        &format!("(it => it.bottom > 0 && it.top < $('.sheet[open] iframe').clientHeight)({act}.closest('.act').getBoundingClientRect())"),
        true,
    );
    page.check("(it => it.bottom > 0 && it.top < innerHeight)(box('.sheet[open] iframe'))", true);
}

#[test]
fn its_search_finds_acts_in_their_sheets() {
    in_each(ALL, |page| {
        page.visit(address());
        page.check("root.dataset.interactive", "true");
        page.check(
            "performance.getEntriesByType('resource').some(it => it.name.includes('acts-index'))",
            false,
        );
        page.run_script("$('#seek-act').focus()");
        page.type_text("of many");
        page.check(
            "$('.hits').previousElementSibling.querySelector('output').textContent",
            format!("{ACTS} acts; the first 100:"),
        );
        page.type_text(" 1234");
        page.check("$$('.hits a').length", 1);
        let id: String = page.ask("$('.hits a').hash.slice(1)");
        page.click(".hits a");
        stands_in_its_sheet(page, &id);
        page.run_script("const it = $('#seek-act'); it.focus(); it.select()");
        page.type_text("nothing of the kind");
        page.check(
            "[$$('.hits a').length, $('#acts output').textContent]",
            serde_json::json!([0, "0 acts"]),
        );
    });
}

#[test]
fn an_act_in_a_sheet_has_an_address_in_the_page() {
    in_each(ALL, |page| {
        page.visit(address());
        page.check("root.dataset.interactive", "true");
        page.run_script("$('#seek-act').focus()");
        page.type_text("of many 1234");
        page.check("$$('.hits a').length", 1);
        let id: String = page.ask("$('.hits a').hash.slice(1)");
        page.visit("about:blank");
        page.visit(&format!("{}#{id}", address()));
        stands_in_its_sheet(page, &id);
    });
}

#[test]
fn an_index_that_does_not_come_is_said() {
    in_each(ALL, |page| {
        let lost = server::with_fault(&format!("long-index-{:?}", page.engine), |folder| {
            build(folder);
            for end in ["", ".br", ".gz"] {
                fs::remove_file(folder.join(format!("acts-index.txt{end}"))).expect("it is there");
            }
        });
        page.visit(&lost);
        page.check("root.dataset.interactive", "true");
        page.run_script("$('#seek-act').focus()");
        page.type_text("pact");
        page.check("$('#acts output').textContent.includes('could not be loaded')", true);
    });
}

#[test]
fn its_years_can_be_chosen() {
    in_each(ALL, |page| {
        page.visit(&format!("{}?from=1960&to=1969&half-life=0.5", address()));
        page.check("root.dataset.interactive", "true");
        page.check("$('#settings summary > span').textContent.startsWith('1960–1969')", true);
        page.check("(shown => shown > 0 && shown < 24)($$('.mark').filter(seen).length)", true);
        page.bring("#field");
        page.mouse_to(page.part("#field", 0.003, 0.05));
        page.check("month()", "1960-01");
    });
}

#[test]
fn what_is_shared_of_it_stands_where_it_is_pasted() {
    in_each(ALL, |page| {
        page.visit(address());
        page.check("root.dataset.interactive", "true");
        page.run_script("$('button.share').click()");
        page.check("$('#share').open && $('.preview') !== null", true);
        page.run_script("$('.preview').parentElement.open = true");
        let preview = "$('.preview iframe').contentDocument?.documentElement?.dataset";
        page.check(&format!("[{preview}?.embed, {preview}?.interactive]"), vec!["1", "true"]);
        // And the script that gives a frame its height.
        page.run_script("fetch('embed.js').then(it => root.dataset.status = it.status)");
        page.check("root.dataset.status", "200");
        page.visit(&format!("{}embed.html?from=1960&to=1969", address()));
        page.check("root.dataset.interactive", "true");
        page.check("$('#settings summary > span').textContent.startsWith('1960–1969')", true);
        page.check(
            "[$('.kicker'), seen($('#acts')), $('.source a').href]",
            serde_json::json!([null, false, format!("{}?from=1960&to=1969", address()),]),
        );
        page.run_script("$('.more summary').click()");
        page.check("seen($('#acts'))", true);
    });
}

/// Shows that a page whose chart data has been spoilt says so and stands.
#[track_caller]
fn check_without_chart_data(page: &Page, name: &str, spoil: fn(&Path)) {
    let lost = server::with_fault(&format!("long-{name}-{:?}", page.engine), |folder| {
        build(folder);
        for twin in [".br", ".gz"] {
            fs::remove_file(folder.join(format!("chart-data.txt{twin}"))).expect("it has twins");
        }
        spoil(&folder.join("chart-data.txt"));
    });
    page.visit(&lost);
    page.check("notice()?.includes('could not start')", true);
    page.check("$$('a.mark').filter(seen).length", 24);
}

#[test]
fn chart_data_that_does_not_come_is_said() {
    in_each(ALL, |page| {
        check_without_chart_data(page, "lost", |file| fs::remove_file(file).expect("it is there"));
    });
}

#[test]
fn chart_data_of_another_build_is_refused() {
    in_each(ALL, |page| {
        check_without_chart_data(page, "stale", |file| {
            let text = fs::read_to_string(file).expect("it is there");
            let other = text.replacen(" of many", " of few", 1);
            assert_ne!(text, other);
            fs::write(file, other).expect("target can be written");
        });
    });
}
