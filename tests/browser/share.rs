//! The share dialog: what is taken away of a view, opened by what opens it.

use std::fs;

use biblatex::Bibliography;
use resvg::tiny_skia::Pixmap;
use thirtyfour::Key;

use super::engine::{ALL, NARROW, in_each};
use super::page::Page;
use super::server;

/// A view with other years, another half-life and a card.
const VIEW: &str = "?from=1954&to=1965&half-life=4&event=1960-u2-shot-down";

/// Opens the dialog of a view at a tab.
#[track_caller]
pub(super) fn open(page: &Page, view: &str, tab: &str) {
    page.open(view);
    page.run_script("$('button.share').click()");
    page.check("$('#share').open", true);
    page.run_script(&format!("$('#share-{tab}').click()"));
    page.check("$('#share-panel').getAttribute('aria-labelledby')", format!("share-{tab}"));
}

/// Chooses the option of this place in a choice of the open tab.
pub(super) fn choose(page: &Page, choice: usize, option: usize) {
    page.run_script(&format!(
        "const it = $$('#share select')[{choice}];
         it.selectedIndex = {option};
         it.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
}

/// What a link saves: the text that its address holds.
fn saved(page: &Page, place: usize) -> String {
    page.ask(&format!(
        "decodeURIComponent($$('#share a.save')[{place}].href.split(/^data:[^,]*,/)[1])"
    ))
}

#[test]
fn it_is_a_dialog_with_tabs_and_leaves_the_card_and_the_focus_where_they_were() {
    in_each(ALL, |page| {
        page.open("?event=1960-u2-shot-down");
        page.run_script("$('button.share').focus()");
        page.press(Key::Enter);
        page.check("$('#share').open && $('#share').contains(document.activeElement)", true);
        page.run_script("$('#share-embed').focus()");
        let tab = "$('[role=tab][aria-selected=true]').id";
        for (key, expected) in [
            (Key::Right, "share-link"),
            (Key::End, "share-data"),
            (Key::Right, "share-embed"),
            (Key::Left, "share-data"),
            (Key::Home, "share-embed"),
        ] {
            page.press(key);
            page.check(tab, expected);
            page.check("document.activeElement.id", expected);
        }
        page.check("$$('[role=tab][tabindex=\"0\"]').length", 1);
        page.press(Key::Escape);
        page.check("$('#share').open", false);
        page.check("document.activeElement.name", "share");
        page.check_still("card()", "1960-u2-shot-down");
        // And it opens again.
        page.press(Key::Enter);
        page.check("$('#share').open", true);
        page.run_script("$('[name=close-share]').click()");
        page.check("$('#share').open", false);
    });
}

#[test]
fn a_preview_is_the_frame_that_is_pasted() {
    in_each(ALL, |page| {
        if server::as_one_file() {
            return;
        }
        page.run_script(
            "addEventListener('securitypolicyviolation', () => root.dataset.refused = 1)",
        );
        open(page, VIEW, "embed");
        page.check(
            "$('.preview iframe').contentDocument?.documentElement?.dataset.interactive ?? null",
            serde_json::Value::Null,
        );
        page.run_script("$('.preview').parentElement.open = true");
        page.check(
            "$('.preview iframe').contentDocument?.documentElement?.dataset.interactive",
            "true",
        );
        page.check(
            "$('.preview iframe').contentWindow.location.search",
            "?from=1954&to=1965&half-life=4&event=1960-u2-shot-down",
        );
        let same = "['width', 'height'].every(it => $('#share-snippet').value
            .includes(`${it}=\"${it == 'width' ? '100%' : $('.preview iframe').height}\"`))";
        page.check(same, true);
        // The card stays away where it is not wanted.
        page.run_script("$('.choice.box input').click()");
        page.check(
            "$('.preview iframe').contentWindow.location.search",
            "?from=1954&to=1965&half-life=4",
        );
        page.check("root.dataset.refused ?? null", serde_json::Value::Null);
    });
}

#[test]
fn a_snippet_renders_where_it_is_pasted() {
    in_each(ALL, |page| {
        if server::as_one_file() {
            return;
        }
        open(page, VIEW, "embed");
        let snippet: String = page.ask("$('#share-snippet').value");
        let column = "<style>main { width: 700px }</style>";
        page.visit(&server::pasted(
            &format!("pasted-{:?}", page.engine),
            &format!("{column}{snippet}"),
        ));
        page.check("$('iframe').title.includes('1954–65')", true);
        page.check("box('iframe').height === +$('iframe').height", true);
        page.check("$('a').textContent.startsWith('Open the chart: Pakistan')", true);
        page.run(page.driver().enter_frame(0));
        page.check("root.dataset.interactive", "true");
        page.check("card()", "1960-u2-shot-down");
        page.check("root.scrollHeight <= innerHeight && $$('.strip').some(seen)", true);
        page.run(page.driver().enter_default_frame());
    });
}

#[test]
fn a_text_that_cannot_be_copied_is_marked() {
    in_each(ALL, |page| {
        open(page, "", "link");
        let copy = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value:
            { writeText: text => { root.dataset.copied = text; return OUTCOME } } });
            $('[name=copy-text]').click()";
        page.run_script(&copy.replace("OUTCOME", "Promise.resolve()"));
        page.check("root.dataset.copied === $('#share-address').value", true);
        page.check("$('#share .taken [role=status]')?.textContent", "Copied.");
        page.run_script(&copy.replace("OUTCOME", "Promise.reject()"));
        page.check(
            "$('#share .taken [role=status]')?.textContent?.startsWith('This browser')",
            true,
        );
        page.check("document.activeElement.id", "share-address");
        let marked = "[document.activeElement.selectionStart, document.activeElement.selectionEnd]";
        let length: u32 = page.ask("$('#share-address').value.length");
        page.check(marked, vec![0, length]);
    });
}

#[test]
fn an_address_opens_the_view_and_its_code_is_drawn() {
    in_each(ALL, |page| {
        open(page, VIEW, "link");
        let address: String = page.ask("$('#share-address').value");
        assert!(address.ends_with(VIEW), "{address}");
        page.check("$('.qr').naturalWidth > 0 && seen($('.qr'))", true);
        page.visit(&address);
        page.check("card()", "1960-u2-shot-down");
    });
}

#[test]
fn a_picture_is_made_in_the_page_in_every_size() {
    in_each(ALL, |page| {
        open(page, VIEW, "picture");
        page.run_script(
            "HTMLAnchorElement.prototype.click = function () { root.dataset.saved = this.href }",
        );
        for (format, size) in [(0, [1280_u32, 720]), (1, [1080, 1350])] {
            choose(page, 0, format);
            // Engines differ in the size that they give a picture of vectors, not in its shape.
            let shape =
                "Math.round(100 * $('#share img').naturalWidth / $('#share img').naturalHeight)";
            page.check(shape, (100.0 * f64::from(size[0]) / f64::from(size[1])).round() as u32);
            for times in [1, 2] {
                page.run_script("delete root.dataset.saved");
                page.run_script(&format!("$('[name=png-{times}]').click()"));
                page.check("root.dataset.saved?.startsWith('data:image/png') ?? false", true);
                let bytes: Vec<u8> = page
                    .ask("[...atob(root.dataset.saved.split(',')[1])].map(it => it.charCodeAt(0))");
                let pixels = Pixmap::decode_png(&bytes).expect("it is a PNG");
                assert_eq!([pixels.width(), pixels.height()], size.map(|side| side * times));
                let ink = pixels.pixels().iter().filter(|it| it.red() < 128).count();
                assert!(ink > 5000, "{:?}: {ink} dark pixels", page.engine);
            }
        }
        let picture = saved(page, 0);
        assert!(picture.starts_with("<svg ") && picture.contains("1954–65"), "{picture}");
    });
}

#[test]
fn a_picture_is_copied_where_the_browser_lets_the_page() {
    in_each(ALL, |page| {
        open(page, VIEW, "picture");
        let copy = "window.ClipboardItem = class { constructor(it) { this.it = it } };
            Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: OUTCOME } });
            $('[name=copy-picture]').click()";
        let done = "async ([item]) => {
            const pixels = await createImageBitmap(await item.it['image/png']);
            root.dataset.copied = [pixels.width, pixels.height]; }";
        page.run_script(&copy.replace("OUTCOME", done));
        page.check("root.dataset.copied", "2560,1440");
        let said = "$('#share .saves + [role=status]').textContent";
        page.check(said, "Copied.");
        page.run_script(&copy.replace("OUTCOME", "() => Promise.reject()"));
        page.check(&format!("{said}.includes('save the SVG')"), true);
    });
}

#[test]
fn citations_and_values_follow_the_view() {
    in_each(ALL, |page| {
        open(page, VIEW, "cite");
        page.check(
            "$('#share-citation').value.includes('1954–65, with a half-life of 4 years')",
            true,
        );
        choose(page, 1, 3);
        page.check("$('#share-citation').value.startsWith('@online{')", true);
        choose(page, 0, 1);
        page.check("$('#share-citation').value.startsWith('@inreference{')", true);
        let entries = Bibliography::parse(&saved(page, 0)).expect("it is BibLaTeX").into_vec();
        assert_eq!(entries[0].key, "cordiality-1960-u2-shot-down");

        page.run_script("$('#share-data').click()");
        page.check("$$('#share a.save').length > 1", true);
        let csv = saved(page, 0);
        let mut rows = csv::Reader::from_reader(csv.as_bytes());
        let months: Vec<String> = rows.records().map(|row| row.unwrap()[0].to_owned()).collect();
        assert_eq!((months.len(), months[0].as_str()), (144, "1954-01"));
        let json: serde_json::Value = serde_json::from_str(&saved(page, 1)).expect("it is JSON");
        assert_eq!(json["months"].as_array().map(Vec::len), Some(144));
        if !server::as_one_file() {
            let links: Vec<String> =
                page.ask("$$('#share a.save').slice(2).map(it => it.getAttribute('href'))");
            assert_eq!(links.len(), 4);
            for link in links {
                assert!(fs::exists(server::folder().join(&link)).unwrap(), "{link} is not there");
            }
        }
    });
}

#[test]
fn cards_and_entries_are_cited() {
    in_each(ALL, |page| {
        let cited = "$('#share').open && $('#share-citation')?.value";
        let said = |part: &str| format!("({cited} || '').includes('{part}')");
        page.open("?event=1960-u2-shot-down");
        page.run_script("$('#card [name=cite]').click()");
        page.check(&said("?event=1960-u2-shot-down"), true);
        page.check(&said("[Coded act, 1 May 1960]. In Pakistan and the Soviet Union"), true);
        page.press(Key::Escape);
        page.check("$('#share').open", false);
        page.check_still("card()", "1960-u2-shot-down");
        let id: String = page.ask("$$('.act .account')[60].id");
        page.run_script("$$('.act .account')[60].querySelector('[data-cite]').click()");
        page.check(&said(&format!("#{id}")), true);
    });
}

#[test]
fn an_entry_has_a_link_that_leads_back_to_it() {
    in_each(NARROW, |page| {
        page.open("");
        // That of a turning point opens its card.
        let entry = "$$('.act .account').slice(60).find(it => $('.permalink a', it).hash)";
        let link: String = page.ask(&format!("$('.permalink a', {entry}).href"));
        let title: String = page.ask(&format!("$('.title', {entry}.closest('.act')).textContent"));
        page.visit("about:blank");
        page.visit(&link);
        page.check("root.dataset.interactive", "true");
        page.check("seen($(':target')) && box(':target').top < innerHeight", true);
        page.check("$('.title', $(':target').closest('.act')).textContent", title);
    });
}
