//! What the share dialog gives for each platform, as it stands on a page of that platform: after the filter
//! through which the platform passes what teachers paste, beside the listener that the platform has.
//!
//! The filters are written from what the platforms publish: Canvas's list of what its sanitiser keeps,
//! WordPress's of what it keeps of a frame that it has found by itself (`wp_filter_oembed_result`),
//! TinyMCE's sandbox around frames of unknown hosts (`sandbox_iframes`), HTML Purifier's list, which knows
//! no frames.

use std::fmt::Write as _;

use cordiality::analysis::Analysis;
use cordiality::export::snippet::Platform;
use cordiality::publish::base_url::BaseUrl;
use cordiality::publish::oembed;
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::{Value, json};

use super::card::NAMED;
use super::engine::Engine::Chromium;
use super::engine::{NARROW, in_each};
use super::heights::{CANVAS, WORDPRESS, listening};
use super::page::Page;
use super::{server, share};

/// The view that is shared.
const VIEW: &str = "?event=1960-u2-shot-down";

/// What a platform makes of a pasted text.
type Filter = fn(&str) -> String;

/// Passes each element of a text through a filter.
fn filtered(markup: &str, filter: impl Fn(&mut Element<'_, '_>)) -> String {
    let each = element!("*", |it| {
        filter(it);
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(each);
    rewrite_str(markup, settings).expect("it is markup")
}

/// Takes away the attributes of an element that are not kept.
fn keep(it: &mut Element<'_, '_>, is_kept: impl Fn(&str) -> bool) {
    let names: Vec<String> = it.attributes().iter().map(|attribute| attribute.name()).collect();
    names.iter().filter(|name| !is_kept(name)).for_each(|name| it.remove_attribute(name));
}

fn canvas(markup: &str) -> String {
    const GLOBAL: [&str; 6] = ["style", "class", "id", "title", "role", "lang"];
    const FRAME: [&str; 9] = [
        "src",
        "width",
        "height",
        "name",
        "align",
        "frameborder",
        "scrolling",
        "sandbox",
        "allowfullscreen",
    ];
    const STYLES: [&str; 6] = ["width", "height", "max-", "min-", "border", "margin"];
    filtered(markup, |it| {
        let own: &[&str] = match it.tag_name().as_str() {
            "iframe" => &FRAME,
            "a" => &["href", "target"],
            "p" => &[],
            _ => return it.remove(),
        };
        keep(it, |name| GLOBAL.contains(&name) || name.starts_with("aria-") || own.contains(&name));
        if let Some(style) = it.get_attribute("style") {
            let is_kept = |rule: &&str| STYLES.iter().any(|it| rule.trim().starts_with(it));
            let style: Vec<&str> = style.split(';').filter(is_kept).collect();
            it.set_attribute("style", &style.join(";")).expect("it is a name");
        }
    })
}

fn word_press_found(markup: &str) -> String {
    const KEPT: [&str; 8] = [
        "src",
        "width",
        "height",
        "frameborder",
        "marginwidth",
        "marginheight",
        "scrolling",
        "title",
    ];
    const SECRET: &str = "a1B2c3d4E5";
    filtered(markup, |it| {
        if it.tag_name() != "iframe" {
            return it.remove();
        }
        keep(it, |name| KEPT.contains(&name));
        let src = it.get_attribute("src").unwrap_or_default();
        let src = format!("{src}#?secret={SECRET}");
        for (name, said) in [
            ("src", src.as_str()),
            ("data-secret", SECRET),
            ("sandbox", "allow-scripts"),
            ("security", "restricted"),
        ] {
            it.set_attribute(name, said).expect("it is a name");
        }
    })
}

fn tiny_mce(markup: &str) -> String {
    filtered(markup, |it| {
        if it.tag_name() == "iframe" {
            it.set_attribute("sandbox", "").expect("it is a name");
        }
    })
}

fn purifier(markup: &str) -> String {
    filtered(markup, |it| match it.tag_name().as_str() {
        "a" => keep(it, |name| name == "href"),
        "p" => keep(it, |_| false),
        _ => it.remove(),
    })
}

/// The frame that a platform makes of an address.
fn framed(address: &str) -> String {
    let address = address.replace('&', "&amp;");
    format!("<iframe src=\"{address}\" title=\"Embedded\" width=\"100%\" height=\"600\"></iframe>")
}

/// A block of raw markup, as Quarto writes it into its page.
fn quarto(block: &str) -> String {
    block.lines().filter(|line| !line.starts_with("```")).fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{line}");
        out
    })
}

/// A page of a platform: what is pasted, what becomes of it, and what the platform listens to.
struct Host {
    name: &'static str,
    pasted: Platform,
    filter: Filter,
    listener: &'static str,
}

impl Host {
    const fn new(name: &'static str, pasted: Platform, filter: Filter) -> Self {
        Self { name, pasted, filter, listener: "" }
    }
}

const HOSTS: [Host; 10] = [
    Host::new("html", Platform::Html, str::to_owned),
    Host { listener: CANVAS, ..Host::new("canvas", Platform::Canvas, canvas) },
    Host::new("moodle", Platform::Moodle, str::to_owned),
    Host::new("blackboard", Platform::Blackboard, str::to_owned),
    Host::new("wordpress", Platform::WordPress, str::to_owned),
    Host::new("sites", Platform::GoogleSites, framed),
    Host::new("notion", Platform::Notion, framed),
    Host::new("quarto", Platform::Quarto, quarto),
    Host::new("own", Platform::OwnPage, str::to_owned),
    Host::new("tinymce", Platform::Html, tiny_mce),
];

/// What the dialog of the view gives for each platform.
fn given(page: &Page) -> Vec<String> {
    share::open(page, VIEW, "embed");
    let give = |place| {
        share::choose(page, 0, place);
        page.settle();
        page.ask("$('#share-snippet').value")
    };
    (0..Platform::ALL.len()).map(give).collect()
}

/// Opens a page of a platform in which a text stands, in a column of 700 px.
#[track_caller]
fn open(page: &Page, name: &str, text: &str, listener: &str) {
    let column = "<style>main { width: 700px }</style>";
    let markup = format!("{column}{}{text}", listening(listener));
    page.visit(&server::pasted(&format!("host-{name}-{:?}", page.engine), &markup));
}

/// Shows that the frame of the page has a title and the curve, as tall as it is shown whole if it is to be,
/// that nothing in it scrolls, and that its program runs, if it is to, with a card.
#[track_caller]
fn stands(page: &Page, is_whole: bool, runs: bool, card: Option<&str>) {
    page.check("$('iframe') !== null", true);
    page.run(page.driver().enter_frame(0));
    page.check("document.readyState", "complete");
    page.check("root.dataset.interactive ?? ''", if runs { "true" } else { "" });
    page.check(
        "['h1', '.picture .curve', '.source a'].filter(it => !$$(it).some(seen))",
        json!([]),
    );
    page.check("root.scrollHeight <= innerHeight && root.scrollWidth <= innerWidth", true);
    let cut =
        "$$('.picture svg').find(seen).getBoundingClientRect().height - box('.pictures').height";
    page.check(&format!("{cut} < 1 || !{is_whole}"), true);
    page.check("card()", card);
    page.run(page.driver().enter_default_frame());
}

/// Shows that a link to the view can be seen on the page.
#[track_caller]
fn is_linked(page: &Page) {
    let chart = server::dist().unwrap();
    page.check("$$('main a').filter(seen).map(it => it.href)", json!([format!("{chart}{VIEW}")]));
    page.check("$('main a').textContent.trim() !== '' || $('main a img').alt !== ''", true);
}

#[test]
fn what_is_pasted_stands_on_each_platform() {
    in_each(NARROW, |page| {
        let given = given(page);
        for host in &HOSTS {
            let place = Platform::ALL.iter().position(|it| *it == host.pasted).unwrap();
            open(page, host.name, &(host.filter)(&given[place]), host.listener);
            let runs = host.name != "tinymce";
            // The drivers of the other engines ask nothing of a frame that runs no script.
            if runs || page.engine == Chromium {
                stands(page, host.pasted.has_height(), runs, runs.then_some(NAMED[1]));
            }
            if host.pasted.has_height() {
                page.check("$('iframe').title.includes('“U-2 from Peshawar shot down”')", true);
                is_linked(page);
            }
        }
    });
}

#[test]
fn a_link_stays_where_no_frame_is_let_in() {
    in_each(NARROW, |page| {
        let given = given(page);
        open(page, "purifier", &purifier(&given[0]), "");
        page.check("$$('iframe').length", 0);
        is_linked(page);
        // Markdown, as its readers write it: a picture within a link.
        let picture = given.last().unwrap();
        let parts = picture.strip_prefix("[![").and_then(|it| it.strip_suffix(')')).unwrap();
        let (alt, rest) = parts.split_once("](").unwrap();
        let (src, href) = rest.split_once(")](").unwrap();
        let picture = format!("<a href=\"{href}\"><img src=\"{src}\" alt=\"{alt}\" width=700></a>");
        open(page, "markdown", &picture, "");
        page.check("$('img').naturalWidth", 1200);
        is_linked(page);
    });
}

#[test]
fn a_frame_that_word_press_has_found_by_itself_stands_and_has_its_height() {
    in_each(NARROW, |page| {
        let analysis = Analysis::published(server::relation());
        let chart = BaseUrl::parse(server::dist().unwrap()).unwrap();
        let answer: Value = serde_json::from_str(&oembed::json(&analysis, &chart)).unwrap();
        let found = word_press_found(answer["html"].as_str().unwrap());
        open(page, "found", &found, WORDPRESS);
        page.check("$('iframe').title.startsWith('Pakistan and the Soviet Union')", true);
        stands(page, true, true, None);
        page.check("+$('iframe').height > 600 && !$('iframe').hasAttribute('style')", true);
    });
}
