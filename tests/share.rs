//! The share dialog as markup: every part says what the functions behind it make of the view.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::rc::Rc;

use common::five_discs;
use cordiality::analysis::Analysis;
use cordiality::chart::svg::escape;
use cordiality::components::share::{Props, Share};
use cordiality::components::{Mode, Shared};
use cordiality::date::Day;
use cordiality::export::cite::{Citation, Cited, Form};
use cordiality::export::snippet::{Platform, height_px, snippet};
use cordiality::export::{Address, View, download, monthly};
use cordiality::state::settings::Settings;
use cordiality::state::share::{Sharing, Subject, Tab};

const VIEWED: Day = Day::from_civil(2026, 11, 26);

/// The dialog of a small relation whose last card is kept open, at an address.
fn markup(sharing: Option<Sharing>, href: &'static str) -> String {
    let analysis = Analysis::published(five_discs());
    let props = Props {
        mode: Mode::Static,
        chart_data: Shared::from(Rc::clone(&analysis.chart_data)),
        curve: Shared::from(Rc::clone(&analysis.curve)),
        turning_points: Shared::from(Rc::clone(&analysis.turning_points)),
        settings: Settings::published(analysis.chart_data.span),
        pinned: Some(4),
        sharing,
        href: href.into(),
        today: VIEWED,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = yew::LocalServerRenderer::<Share>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// A text as markup has it between tags, where quotation marks stand as they are.
fn text(said: &str) -> String {
    escape(said).replace("&quot;", "\"")
}

const HERE: &str = "https://example.org/c/?event=x";
const ONE_FILE: &str = "file:///home/me/cordiality.html";

fn at(tab: Tab) -> Option<Sharing> {
    Some(Sharing { tab, ..Sharing::new() })
}

#[test]
fn nothing_of_it_is_there_before_it_is_opened() {
    let markup = markup(None, HERE);
    assert!(markup.contains("<dialog") && markup.ends_with("</dialog>"), "{markup}");
    assert_eq!(markup.matches("role=").count(), 0, "{markup}");
}

#[test]
fn one_tab_is_chosen_and_names_the_panel() {
    for tab in Tab::ALL {
        let markup = markup(at(tab), HERE);
        let count = |part: &str| markup.matches(part).count();
        assert_eq!([count("role=\"tab\""), count("role=\"tabpanel\"")], [5, 1], "{tab:?}");
        let chosen =
            ["aria-selected=\"true\"", "tabindex=\"0\" role", "tabindex=\"-1\""].map(count);
        assert_eq!((chosen[0], chosen[2]), (1, 4), "{tab:?}");
        let id = cordiality::components::share::tab_id(tab);
        assert!(markup.contains(&format!("aria-labelledby=\"{id}\"")), "{tab:?}");
    }
}

#[test]
fn every_part_says_what_its_function_makes_of_the_view() {
    let analysis = Analysis::published(five_discs());
    let view = View { event: Some(4), ..View::published(&analysis) };
    let address = Address::of(HERE);
    let check = |tab: Tab, href: &'static str, part: &str, there: bool| {
        let markup = markup(at(tab), href);
        assert_eq!(markup.contains(part), there, "{part} at {tab:?} of {href} in {markup}");
    };
    let pasted = snippet(Platform::Html, &view, &address, height_px(view.chart_data, 700));
    check(Tab::Embed, HERE, &text(&pasted), true);
    let frame = format!("src=\"{}\"", address.embed(&view));
    check(Tab::Embed, HERE, &frame, true);
    check(Tab::Embed, ONE_FILE, "<iframe src=", false);
    check(Tab::Link, HERE, &address.page(&view), true);
    let cited = Citation::of(Cited::View, &view, &address, VIEWED).write(Form::Apa);
    check(Tab::Cite, HERE, &text(&cited), true);
    let csv = download::address("text/csv", &monthly::csv(&view));
    check(Tab::Data, HERE, &csv, true);
    check(Tab::Data, HERE, "href=\"pack.zip\"", true);
    check(Tab::Data, ONE_FILE, "href=\"pack.zip\"", false);
    check(Tab::Picture, HERE, "alt=\"Northland and Southland, 1950–59, opened at", true);
}

#[test]
fn an_act_that_is_asked_for_is_cited() {
    let sharing = Sharing::citing(0, "1952-trade-agreement".to_owned());
    assert!(matches!(sharing.subject, Subject::Act { act: 0, .. }));
    let markup = markup(Some(sharing), HERE);
    let act = "The annalists. (1960). Trade agreement [Coded act, 1952].";
    assert!(markup.contains(act), "{markup}");
    assert!(markup.contains("https://example.org/c/#1952-trade-agreement"), "{markup}");
}
