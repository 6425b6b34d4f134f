//! On paper: one page until a reader unfolds something, in light inks whatever the theme.

use std::io::Read as _;

use cordiality::analysis::Analysis;
use cordiality::chart::theme::Theme;
use cordiality::export::snippet::{Platform, height_px, snippet};
use cordiality::export::{Address, View};
use flate2::read::ZlibDecoder;
use serde_json::json;
use thirtyfour::common::print::{PrintPage, PrintParameters};

use super::card::{NAMED, disc};
use super::engine::Engine::{Chromium, Firefox};
use super::engine::in_each;
use super::page::Page;
use super::server;

/// A4 and Letter, in cm.
const PAPERS: [[f64; 2]; 2] = [[21.0, 29.7], [21.59, 27.94]];

/// How many pages what is open takes on a paper.
#[track_caller]
fn pages(page: &Page, [width, height]: [f64; 2]) -> usize {
    let sheet = PrintPage { width, height };
    let paper = PrintParameters { background: true, page: sheet, ..PrintParameters::default() };
    pages_of(&page.run(page.driver().print_page(paper)))
}

/// How many pages a PDF has: each is an object of a type, which Firefox packs into streams of objects.
fn pages_of(pdf: &[u8]) -> usize {
    let find = |bytes: &[u8], word: &str| {
        bytes.windows(word.len()).position(|it| it == word.as_bytes()).map(|at| at + word.len())
    };
    let count = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let types =
            text.split("/Type").skip(1).filter_map(|it| it.trim_start().strip_prefix("/Page"));
        types.filter(|rest| !rest.starts_with(|it: char| it.is_alphabetic())).count()
    };
    let (mut all, mut rest) = (count(pdf), pdf);
    while let Some(at) = find(rest, "/ObjStm") {
        rest = &rest[at..];
        let begin = find(rest, "stream").expect("a stream follows");
        let packed = rest[begin..].trim_ascii_start();
        let mut objects = Vec::new();
        ZlibDecoder::new(packed).read_to_end(&mut objects).expect("its objects can be read");
        all += count(&objects);
    }
    all
}

/// Shows that what is open takes one page on each paper.
#[track_caller]
fn takes_one_page(page: &Page, view: &str) {
    let counts = PAPERS.map(|paper| pages(page, paper));
    assert_eq!(counts, [1, 1], "{:?}: {view} on A4 and Letter", page.engine);
}

#[test]
fn a_view_takes_one_page_and_what_is_unfolded_follows() {
    // Firefox, whose driver gives a PDF as well, takes four pages.
    in_each(&[Chromium], |page| {
        for query in [
            "",
            "?theme=dark",
            "?embed=1",
            "?embed=1&event=1960-u2-shot-down",
            "?from=1954&to=1965",
            "?from=1954&to=1965&half-life=4&event=1960-u2-shot-down",
            "?weights=equal",
        ] {
            page.open(query);
            takes_one_page(page, query);
        }
        page.open("");
        page.run_script("$$('#acts > details, #acts details').forEach(it => it.open = true)");
        assert!(pages(page, PAPERS[0]) > 5);
    });
}

#[test]
fn it_takes_one_page_with_any_card() {
    // Firefox, whose driver gives a PDF as well, takes four pages.
    in_each(&[Chromium], |page| {
        page.open("");
        for act in server::inflections() {
            page.run_script(&format!("$(`{}`).click()", disc(&act.id)));
            page.check("[card(), asked()]", vec![act.id.as_str(); 2]);
            takes_one_page(page, &act.id);
        }
    });
}

#[test]
fn a_host_page_prints_its_frame_legibly() {
    // What is wrong in a frame on paper.
    let wrong = "(() => {
        const picture = $$('.picture svg').find(seen), wrong = [];
        const parts = [$('h1'), $('.pictures'), ...$$('.year text', picture), ...$$('.curve', picture)];
        const within = (it) => it.top > -1 && it.bottom < innerHeight + 1 && it.right < innerWidth + 1;
        for (const it of parts) if (!within(it.getBoundingClientRect())) wrong.push(it.outerHTML.slice(0, 40));
        const size = parseFloat(getComputedStyle($('text', picture)).fontSize) * picture.getScreenCTM().a;
        if (size < 8) wrong.push(`letters of ${size} px`);
        if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)') wrong.push('dark');
        return wrong;
    })()";
    in_each(&[Chromium, Firefox], |page| {
        let analysis = Analysis::published(server::relation());
        let view = View { theme: Some(Theme::Dark), ..View::published(&analysis) };
        let address = Address::of(server::dist().unwrap());
        for (width, more) in [(320, ""), (480, ""), (700, ""), (700, NAMED[1])] {
            let height = height_px(view.chart_data, width);
            let event = view.chart_data.inflection(more);
            let pasted = snippet(Platform::Html, &View { event, ..view.clone() }, &address, height);
            let host = format!("<style>main {{ width: {width}px }}</style>{pasted}");
            let host = server::pasted(&format!("printed-{width}{more}-{:?}", page.engine), &host);
            // Of the same site as the frame, so that one browser prints both.
            page.visit(&host.replace("localhost", "127.0.0.1"));
            page.run(page.driver().enter_frame(0));
            page.check("root?.dataset.interactive", "true");
            page.run(page.driver().enter_default_frame());
            assert_eq!(pages(page, PAPERS[0]), 1, "{:?}: a frame of {width} px", page.engine);
            if page.engine == Chromium {
                page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
                page.run(page.driver().enter_frame(0));
                page.check("matchMedia('print').matches", true);
                page.check(wrong, json!([]));
                page.run(page.driver().enter_default_frame());
                page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
            }
        }
    });
}

#[test]
fn paper_is_light_and_has_the_key_with_its_sources_the_address_and_the_day() {
    in_each(&[Chromium], |page| {
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        page.open("?theme=dark&event=1960-u2-shot-down");
        page.check("getComputedStyle(document.body).backgroundColor", "rgb(255, 255, 255)");
        page.check("$$('.on-paper li').filter(seen).length", server::inflections().len());
        page.check("seen($('.card'))", true);
        page.check("seen($('#key')) || seen($('#settings'))", false);
        page.run_script("dispatchEvent(new Event('beforeprint'))");
        page.check("seen($('#printed'))", true);
        page.check(
            "/^Printed on \\d\\d? [A-Z][a-z]+ 20\\d\\d\\. /.test($('#printed').textContent)
             && $('#printed').textContent.endsWith(` ${location.href}`)",
            true,
        );
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
    });
}

#[test]
fn paper_says_that_codes_are_the_readers_and_has_the_key_of_what_is_drawn() {
    in_each(&[Chromium], |page| {
        page.open("?recode=1979-invasion:-");
        page.check("$('h1').textContent.includes('recoded: 1 act left out')", true);
        for paper in PAPERS {
            assert_eq!(pages(page, paper), 1, "{paper:?}");
        }
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        for said in ["h1", "#what-if .differs b", "#key"] {
            page.check(&format!("seen($('{said}'))"), true);
        }
        page.check("$$('.on-paper li').some(seen)", false);
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
    });
}
