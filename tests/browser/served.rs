//! The four names that tests and hosts rely on: in the page as it is served, and when it is live.

use serde_json::json;

use super::engine::{ALL, in_each};
use super::server;

#[test]
fn the_served_page_says_that_its_chart_is_ready() {
    // The page is read as text: no browser, no program.
    let Ok(page) = server::file("index.html") else { return println!("skipped: nothing is built") };
    let figure = page.split("<figure").nth(1).and_then(|rest| rest.split('>').next());
    assert!(figure.is_some_and(|tag| tag.contains("data-chart-ready")), "{figure:?}");
    for act in server::inflections() {
        let mark = format!("data-event=\"{}\"", act.id);
        assert_eq!(page.matches(&mark).count(), 1, "{mark}");
    }
}

#[test]
fn every_inflection_is_one_disc_that_can_be_seen_and_focused() {
    in_each(ALL, |page| {
        page.open("");
        page.check("$('#chart').hasAttribute('data-chart-ready')", true);
        let ids: Vec<String> = server::inflections().into_iter().map(|act| act.id).collect();
        page.check("$$('[data-event]').map(it => it.dataset.event)", json!(ids));
        page.check(
            "$$('[data-event]').filter(it => !seen(it)).map(it => it.dataset.event)",
            json!([]),
        );
        let refuses = "it => { it.focus(); return document.activeElement !== it }";
        page.check(&format!("$$('[data-event]').filter({refuses}).length"), 0);
    });
}

#[test]
fn a_line_above_the_plot_says_what_is_friendlier_and_what_a_point_is() {
    in_each(ALL, |page| {
        for (width, ways) in [
            (390, "Time runs down; right is friendlier, left more hostile."),
            (1280, "Up is friendlier, down more hostile."),
        ] {
            page.resize(width, 844);
            page.open("");
            let said =
                format!("{ways} Each point of the curve weighs every dated act up to that month");
            page.check(&format!("$('.how').innerText.trim().startsWith(`{said}`)"), true);
            page.check("seen($('.how')) && box('.how').bottom <= box('.stage').top", true);
        }
    });
}
