//! What is pasted into other pages.

use std::cell::RefCell;

use cordiality::export::View;
use cordiality::export::snippet::{Platform, height_px, snippet};

use super::{address, chosen, whole};

/// The attributes of the first element of a name, in their order.
fn attributes(markup: &str, element: &str) -> Vec<(String, String)> {
    let found = RefCell::new(Vec::new());
    let read = lol_html::element!(element, |it| {
        let attributes = it.attributes().iter().map(|it| (it.name(), it.value()));
        found.borrow_mut().push(attributes.collect::<Vec<_>>());
        Ok(())
    });
    let settings = lol_html::RewriteStrSettings::new().append_element_content_handler(read);
    lol_html::rewrite_str(markup, settings).expect("it is markup");
    let mut found = found.into_inner();
    assert_eq!(found.len(), 1, "one <{element}> in {markup}");
    found.remove(0)
}

/// Holds that what is pasted on a platform is a frame with these attributes and no other, and beneath it
/// a link to the view.
fn check(platform: Platform, view: &View<'_>, names: &[&str]) {
    let markup = snippet(platform, view, &address(), 640);
    let frame = attributes(&markup, "iframe");
    let (found, values): (Vec<&str>, Vec<&str>) =
        frame.iter().map(|(name, value)| (name.as_str(), value.as_str())).unzip();
    assert_eq!(found, names, "{platform:?}");
    let plain = |text: &str| text.replace('&', "&amp;");
    let title = format!("{} (interactive chart)", view.name());
    let src = plain(&address().embed(view));
    assert_eq!(values[..5], [src.as_str(), &title, "100%", "640", "border:0"], "{platform:?}");
    let link = attributes(&markup, "a");
    assert_eq!(link, [("href".to_owned(), plain(&address().page(view)))], "{platform:?}");
    assert!(markup.contains(&format!(">Open the chart: {}</a></p>", view.name())), "{markup}");
}

#[test]
fn a_frame_has_what_its_platform_keeps_and_no_more() {
    const PLAIN: [&str; 5] = ["src", "title", "width", "height", "style"];
    let with = |more: &'static str| [PLAIN.as_slice(), &[more]].concat();
    for view in [whole(), chosen()] {
        for platform in Platform::ALL {
            match platform {
                Platform::Html | Platform::Moodle | Platform::WordPress | Platform::OwnPage => {
                    check(platform, &view, &with("loading"));
                }
                Platform::Canvas | Platform::Blackboard => check(platform, &view, &PLAIN),
                Platform::Quarto => check(platform, &view, &with("data-external")),
                Platform::GoogleSites | Platform::Notion => {
                    let pasted = snippet(platform, &view, &address(), 640);
                    assert_eq!(pasted, address().embed(&view));
                }
                Platform::Markdown => {
                    let pasted = snippet(platform, &view, &address(), 640);
                    let (picture, link) = pasted.split_once("](").expect("it is a picture");
                    assert!(picture.starts_with("[![Pakistan and the Soviet Union, 1947–91: "));
                    let link = link.split_once(")](").expect("it is a link");
                    let page = format!("{})", address().page(&view));
                    assert_eq!(link, ("https://example.org/cordiality/picture.png", page.as_str()));
                }
            }
        }
    }
}

#[test]
fn a_block_is_one_that_its_editor_knows() {
    let check = |platform, first: &str, last: &str| {
        let pasted = snippet(platform, &whole(), &address(), 640);
        assert_eq!(pasted.lines().next(), Some(first));
        assert_eq!(pasted.lines().last(), Some(last));
    };
    check(Platform::WordPress, "<!-- wp:html -->", "<!-- /wp:html -->");
    check(Platform::Quarto, "```{=html}", "```");
    let script = "<script src=\"https://example.org/cordiality/embed.js\" async></script>";
    assert!(snippet(Platform::OwnPage, &whole(), &address(), 640).ends_with(script));
}

#[test]
fn nothing_from_a_pack_ends_its_element() {
    let mut chart_data = whole().chart_data.clone();
    chart_data.title = "A \"b\" & <script>alert(1)</script> [c](d)".to_owned();
    let view = View { chart_data: &chart_data, ..whole() };
    for platform in Platform::ALL.into_iter().filter(|it| it.has_height()) {
        let pasted = snippet(platform, &view, &address(), 640);
        assert!(!pasted.contains("<script>"), "{pasted}");
        let title = "A &quot;b&quot; & &lt;script&gt;alert(1)&lt;/script&gt; [c](d)";
        assert!(attributes(&pasted, "iframe")[1].1.replace("&amp;", "&").starts_with(title));
    }
    let pasted = snippet(Platform::Markdown, &view, &address(), 640);
    assert!(pasted.contains("\\[c\\](d)"), "{pasted}");
}

#[test]
fn a_height_is_one_that_hosts_allow() {
    let chart_data = whole().chart_data;
    for column_px in 280..=1200 {
        let height_px = height_px(chart_data, column_px);
        assert!((400..=1000).contains(&height_px), "{height_px} px of a column of {column_px}");
    }
    // A phone's column has the low picture.
    assert!(height_px(chart_data, 320) < height_px(chart_data, 700));
}

#[test]
fn the_read_me_shows_what_is_pasted() {
    let readme = include_str!("../../README.md");
    let event = whole().chart_data.inflection("1960-u2-shot-down");
    let pasted = snippet(
        Platform::Html,
        &View { event, ..whole() },
        &address(),
        height_px(whole().chart_data, 700),
    );
    let block: String = pasted.lines().map(|line| format!("    {line}\n")).collect();
    assert!(readme.contains(&block), "README.md must show\n{block}");
}
