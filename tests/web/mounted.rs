//! Each component by itself in a browser, as in `components.rs`: the share dialog, the search of a long list,
//! and a mouse that drags over the plot and points at its strips.

use cordiality::analysis::Analysis;
use cordiality::chart::pointed::Pointed;
use cordiality::components::Mode;
use cordiality::components::Shared;
use cordiality::components::act_search::{self, ActSearch, Finding};
use cordiality::components::plot::Plot;
use cordiality::components::share::{self, Share};
use cordiality::date::{Day, Month};
use cordiality::relation::Span;
use cordiality::state::Action;
use cordiality::state::settings::Settings;
use cordiality::state::share::{Sharing, Tab};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, PointerEvent, PointerEventInit};

use crate::components::{analysis, check, plot};
use crate::tester::{click, focus, input, one, point, press};

/// The props of the dialog, at a part of it or closed.
fn dialog(sharing: Option<Sharing>) -> impl FnOnce(Mode) -> share::Props {
    |mode| {
        let Analysis { chart_data, turning_points, curve, .. } = analysis();
        share::Props {
            mode,
            settings: Settings::published(chart_data.span),
            chart_data: Shared::from(chart_data),
            curve: curve.into(),
            turning_points: Shared::from(turning_points),
            pinned: None,
            sharing,
            href: "https://example.org/".into(),
            today: Day::from_civil(2026, 1, 2),
        }
    }
}

#[wasm_bindgen_test]
async fn the_share_dialog_hears_its_button_its_tabs_and_its_keys() {
    let at = |tab: Tab| Some(Sharing { tab, ..Sharing::new() });
    check::<Share>(dialog(None), || click("button.share"), &[Action::Share(at(Tab::Embed))]).await;
    let link = [Action::Share(at(Tab::Link))];
    check::<Share>(dialog(at(Tab::Embed)), || click("#share-link"), &link).await;
    let close = [Action::Share(None)];
    check::<Share>(dialog(at(Tab::Cite)), || click("[name=close-share]"), &close).await;
    for (key, tab) in [("ArrowRight", Tab::Picture), ("ArrowLeft", Tab::Embed), ("End", Tab::Data)]
    {
        let does = || {
            // As the browser opens it: what is not shown takes no focus.
            one("dialog").set_attribute("open", "").unwrap();
            focus("#share-link");
            assert!(press(key), "{key} scrolls the page");
            assert!(!press("x"), "x is the browser's");
        };
        let to = at(tab).unwrap();
        check::<Share>(dialog(at(Tab::Link)), does, &[Action::GoToTab(to)]).await;
    }
    let text = "https://example.org/".to_owned();
    let copied = [Action::CopyText { field: "share-address", text }];
    check::<Share>(dialog(at(Tab::Link)), || click("[name=copy-text]"), &copied).await;
}

#[wasm_bindgen_test]
async fn the_search_of_a_long_list_hears_what_is_typed() {
    let search = |mode| act_search::Props { mode, words: "".into(), finding: Finding::Idle };
    let types = || {
        one("#seek-act").unchecked_into::<HtmlInputElement>().set_value("pact");
        input("#seek-act");
    };
    check::<ActSearch>(search, types, &[Action::SeekAct("pact".to_owned())]).await;
}

/// Gives an element of the bare plot a size.
fn sized(selector: &str) {
    let style = "position:absolute;display:block;left:0;top:0;width:500px;height:100px";
    one(selector).set_attribute("style", style).unwrap();
}

/// Sends an event of a mouse whose first button is held, at a share of the plot's time.
fn held(kind: &str, x: f64) {
    let area = one("#field").get_bounding_client_rect();
    let init = PointerEventInit::new();
    init.set_pointer_type("mouse");
    init.set_bubbles(true);
    init.set_buttons(1);
    init.set_client_x((area.left() + x * area.width()) as i32);
    init.set_client_y((area.top() + 0.5 * area.height()) as i32);
    let event = PointerEvent::new_with_event_init_dict(kind, &init).unwrap();
    one("#marks").dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
async fn a_mouse_that_drags_marks_years_and_a_double_click_leads_back() {
    let months = |from, to| Span { from, to };
    let [first, here, last] = [Month::new(1951, 1), Month::new(1952, 7), Month::new(1957, 7)];
    let drag = || {
        sized("#field");
        held("pointerdown", 0.25);
        // A click may tremble.
        held("pointermove", 0.255);
        held("pointermove", 0.75);
        held("pointermove", 0.1);
        // The click that ends a drag is none.
        point("click", "mouse", "#marks", (0.1, 0.5));
    };
    let read = Action::HoverMonth(Some(here));
    let marked = [
        read.clone(),
        read,
        Action::Mark(Some(months(here, last))),
        Action::Mark(Some(months(first, here))),
    ];
    check::<Plot>(plot, drag, &marked).await;
    let twice = || point("dblclick", "mouse", "#marks", (0.5, 0.5));
    check::<Plot>(plot, twice, &[Action::ZoomOut]).await;
    check::<Plot>(plot, || point("dblclick", "mouse", "#disc-1", (0.5, 0.5)), &[]).await;
}

#[wasm_bindgen_test]
async fn strips_say_what_is_pointed_at_and_periods_lead_to_their_years() {
    const PERIODS: &str = "#strip-6";
    let at = |kind: &'static str, x: f64| {
        move || {
            sized(PERIODS);
            point(kind, "mouse", PERIODS, (x, 0.5));
        }
    };
    let aims = |era| [Action::PointAt(Some(Pointed::Era(era)))];
    check::<Plot>(plot, at("pointermove", 0.1), &aims(0)).await;
    check::<Plot>(plot, at("pointermove", 0.9), &aims(1)).await;
    check::<Plot>(plot, at("click", 0.9), &[Action::ZoomTo(1)]).await;
    let lane = || {
        sized("#strip-0");
        point("pointermove", "mouse", "#strip-0", (0.01, 0.5));
    };
    // Nothing is drawn there.
    check::<Plot>(plot, lane, &[Action::PointAt(None)]).await;
}
