//! Other pairs by the same program: the second relation beside the first, a made one that is written from
//! right to left, and one with the least that a pack can have.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use cordiality::pack::{EVENTS, MANIFEST, SOURCES};
use cordiality::relation::Relation;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::card::{clear, disc};
use super::engine::{ALL, Engine, in_each};
use super::page::Page;
use super::server;

/// Opens an address and waits until the page is interactive.
#[track_caller]
fn visit(page: &Page, address: &str) {
    page.visit(address);
    page.check("root?.dataset.interactive", "true");
}

/// The second relation, from the folder that its page stands in.
fn second() -> Relation {
    let text = server::file("pakistan-usa/relation.json").expect("a test runs on a built page");
    Relation::from_json(&text).expect("the built data can be read")
}

/// The address of the second relation's page.
fn second_page() -> String {
    format!("{}pakistan-usa/", server::dist().expect("a test runs on a built page"))
}

#[test]
fn the_second_relation_opens_its_cards_by_mouse_keys_and_finger() {
    in_each(ALL, |page| {
        let relation = second();
        let ids: Vec<&str> =
            relation.inflections().map(|act| relation.acts[act].id.as_str()).collect();
        for [width, height] in [[320, 640], [1280, 720]] {
            page.resize(width, height);
            visit(page, &second_page());
            page.check("$$('[data-event]').map(it => it.dataset.event)", json!(ids));
            for id in ["1954-seato", "1979-embassy-burned"] {
                page.hover(&disc(id));
                page.check("card()", id);
                clear(page);
                page.run_script("$('#chart').tabIndex = -1; $('#chart').focus()");
                page.press(Key::Tab);
                page.press(Key::Home);
                let place = ids.iter().position(|it| *it == id).expect("it is annotated");
                (0..place).for_each(|_| page.press(Key::Right));
                page.check("[at(), card()]", json!([id, id]));
                clear(page);
                page.tap(&disc(id));
                page.check("[card(), asked()]", json!([id, id]));
                clear(page);
            }
        }
        visit(page, &format!("{}?event=1965-us-arms-stop", second_page()));
        page.check("card()", "1965-us-arms-stop");
        page.check("$('#card-title').textContent.length > 0", true);
    });
}

#[test]
fn each_relation_links_to_the_other_and_one_program_serves_both() {
    in_each(ALL, |page| {
        const PROGRAM: &str = "(it => [new URL(it.program, document.baseURI).href, it.integrity])($('#loader').dataset)";
        let title = "$('.kicker')?.textContent";
        page.open("");
        let (first, program): (String, Value) = (page.ask(title), page.ask(PROGRAM));
        page.click(".neighbours a");
        page.check(title, second().title);
        page.check("root?.dataset.interactive", "true");
        page.check(PROGRAM, program.clone());
        page.click(".neighbours a");
        page.check(title, first);
        page.check("root?.dataset.interactive", "true");
        page.check(PROGRAM, program);
    });
}

/// The site of the made packs: one from right to left, one with the least that there can be.
fn made() -> &'static str {
    static ADDRESS: LazyLock<String> =
        LazyLock::new(|| server::site("made", &["tests/made", "tests/bare"].map(Path::new)));
    &ADDRESS
}

/// The site of the made pack with words of seventy letters, as some languages join them and as a slip does.
fn endless() -> &'static str {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("endless-pack");
        fs::create_dir_all(folder.join("series")).expect("target can be written");
        // A title of an act has at most sixty.
        let word = "x".repeat(70);
        for (file, named) in [
            (
                MANIFEST,
                &["name = \"فاصلہ\"", "name = \"قربت\"", "name = \"شمال\"", "name = \"امیر علی\""]
                    [..],
            ),
            (EVENTS, &["پہلا دورہ"]),
            (SOURCES, &["شمال کی تاریخ"]),
        ] {
            let text = fs::read_to_string(Path::new("tests/made").join(file)).expect("it is there");
            let long = named.iter().fold(text, |text, name| {
                assert!(text.contains(name), "{file} has no {name}");
                let long = if name.starts_with("name") {
                    format!("name = \"{word}\"")
                } else {
                    word[..if file == EVENTS { 60 } else { 70 }].to_owned()
                };
                text.replace(name, &long)
            });
            fs::write(folder.join(file), long).expect("target can be written");
        }
        let rows: String = (1920..1930).map(|year| format!("{year},{}\n", year % 7)).collect();
        let series = format!(
            "# title: {word}\n# caption: {word}\n# source: {word}\n# licence: none\n# column: it, {word}\nyear,it\n{rows}"
        );
        fs::write(folder.join("series/made.csv"), series).expect("target can be written");
        server::site("endless", &[&folder, Path::new("tests/bare")])
    });
    &ADDRESS
}

#[test]
fn a_word_without_an_end_keeps_to_the_page() {
    in_each(ALL, |page| {
        for file in ["", "compare.html", "references.html"] {
            page.visit(&format!("{}{file}", endless()));
            if file.is_empty() {
                page.check("root.dataset.interactive", "true");
            }
            page.check("document.body.textContent.includes('x'.repeat(70))", true);
            page.run_script("$$('details').forEach(it => it.open = true)");
            for width in [320, 360, 1280] {
                page.resize(width, 640);
                page.check("root.scrollWidth <= root.clientWidth", true);
            }
        }
    });
}

#[test]
fn texts_from_right_to_left_begin_at_the_right() {
    in_each(ALL, |page| {
        visit(page, made());
        page.check("[root.lang, root.dir]", json!(["en", ""]));
        page.check("['h1', '.kicker', '.lede'].map(it => $(it).lang)", json!(["ur", "ur", "ur"]));
        let side = "(it => getComputedStyle($(it)).direction)";
        page.check(
            &format!("['h1', '.kicker', '.lede'].map({side})"),
            json!(["rtl", "rtl", "rtl"]),
        );
        page.check(
            &format!("['.how', '#settings', '#key'].map({side})"),
            json!(["ltr", "ltr", "ltr"]),
        );
        // What a card and a filter write anew keeps language and side.
        page.hover(&disc("1924-pact"));
        page.check("card()", "1924-pact");
        page.check("[$('#card-title').lang, $('#card-title').dir]", json!(["ur", "rtl"]));
        page.check("$('.card .summary').dir", "rtl");
        page.check("$('.card .moved').matches('[dir=rtl] *')", false);
        visit(page, &format!("{}?from=1924&to=1926", made()));
        page.check("[$('h1').lang, $('h1').dir]", json!(["", ""]));
        page.check("$$('.era-name').every(it => it.getAttribute('lang') === 'ur')", true);
    });
}

#[test]
fn another_pair_in_one_file_is_the_page_of_that_pair() {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| {
        server::site_as_one_file("made-one", &["tests/made", "tests/bare"].map(Path::new))
    });
    in_each(ALL, |page| {
        page.open_file(&ADDRESS);
        page.check("document.title", "\u{2067}شمال اور جنوب، 1920 تا 1929\u{2069} · Cordiality");
        page.check("['h1', '.kicker', '.lede'].map(it => $(it).lang)", json!(["ur", "ur", "ur"]));
        page.hover(&disc("1924-pact"));
        page.check("card()", "1924-pact");
        page.check("notice()", Value::Null);
        // The other pair of the folder is not in the file.
        page.check("$$('.neighbours, a[href*=\"hill-and-dale\"]').length", 0);
        let fetched = "performance.getEntriesByType('resource').map(it => it.name)";
        page.check(&format!("{fetched}.filter(it => !it.startsWith('data:'))"), json!([]));
    });
}

/// Where the letters of a text in an element stand, from left to right, as the engine has laid them out.
const ORDER: &str = "(it, text) => {
    const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    for (let node; node = walk.nextNode();) {
        const from = node.data.indexOf(text);
        if (from < 0) continue;
        const at = (n) => { const r = document.createRange(); r.setStart(node, from + n);
            r.setEnd(node, from + n + 1); return r.getBoundingClientRect().left };
        return [...text].map((letter, n) => [at(n), letter]).sort((a, b) => a[0] - b[0]).map(it => it[1]).join('');
    }
    return null;
}";

/// Whether the exclamation mark at the end of a label stands at its left: the letter there is as wide.
const FIRST: &str = "label => {
    const boxes = [...Array(label.getNumberOfChars()).keys()].map(n => label.getExtentOfChar(n));
    const mark = label.cloneNode();
    mark.textContent = '!';
    label.after(mark);
    const width = mark.getComputedTextLength();
    mark.remove();
    const [first] = boxes.filter(it => it.width > 0).sort((a, b) => a.x - b.x);
    return Math.abs(first.width - width) < 2;
}";

#[test]
fn no_figure_beside_such_a_text_turns_round() {
    in_each(ALL, |page| {
        visit(page, &format!("{}?event=1924-pact", made()));
        page.check("card()", "1924-pact");
        let order = |query: &str, text: &str| {
            page.check(&format!("({ORDER})($(`{query}`), '{text}')"), text);
        };
        order(".moved", "−5, neutral");
        order(".card .when", "25 February 1924");
        page.run_script("$('#acts .fold').open = true; $('#acts [id=\"1924-note\"]').closest('details').open = true");
        order("#acts [id=\"1924-note\"] .coded", "−29 Azar points");
        order("#acts [id=\"1924-note\"] .cited", ", p. 31");
        page.run_script("$('.disputes').open = true");
        order(".disputes a", "25 February 1924");
        // A sentence ends behind its title, on the side of the program's words.
        page.run_script("$('#marks').focus()");
        page.check(
            "$('.mark').getAttribute('aria-label').includes('\u{2069}. cooling, from +31 to −5.')",
            true,
        );
        let figures = "$$('.pictures svg').find(seen)";
        page.check(
            &format!("$$('.figure text', {figures}).some(it => it.textContent === '−60')"),
            true,
        );
        let label = format!("$$('text', {figures}).find(it => it.textContent.includes('!'))");
        // WebKit draws it so too, but numbers and measures such letters as if they ran the other way.
        if page.engine != Engine::WebKit {
            page.check(&format!("({FIRST})({label})"), true);
        }
    });
}

#[test]
fn a_pack_with_the_least_has_a_live_page_without_empty_parts() {
    in_each(ALL, |page| {
        for [width, height] in [[320, 640], [1280, 720]] {
            page.resize(width, height);
            visit(page, &format!("{}hill-and-dale/", made()));
            page.check("notice()", Value::Null);
            page.check("$$('.mark').length", 0);
            page.check(
                "$$('h2').filter(seen).map(it => it.textContent).includes('Turning points')",
                false,
            );
            page.check("$$('h2, h3, summary, button').filter(it => seen(it) && !it.textContent.trim() && !it.ariaLabel).length", 0);
            page.check("[4, 5].filter(it => seen($(`.t${it}`))).length", 0);
            page.check("$$('.pictures svg').find(seen).querySelectorAll('.era, .leader, .era-name').length", 0);
            // The plot is read all the same.
            page.run_script("$('#marks').focus()");
            page.press(Key::PageDown);
            page.check("month() !== null", true);
            page.press(Key::Escape);
        }
    });
}
