//! Each component by itself in a browser: what becomes of the events that are sent to it.

use std::cell::RefCell;
use std::rc::Rc;

use cordiality::analysis::Analysis;
use cordiality::chart::sparkline::Sparkline;
use cordiality::components::card::{self, Card, Open};
use cordiality::components::filters::{self, Filters};
use cordiality::components::key::{self, Key};
use cordiality::components::plot::{self, Plot};
use cordiality::components::settings::{self, SettingsPanel};
use cordiality::components::source_search::{self, SourceSearch};
use cordiality::components::{Mode, Shared};
use cordiality::method::Specification;
use cordiality::state::filter::Filter;
use cordiality::state::settings::{Settings, years};
use cordiality::state::{Action, KeptBy};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;
use yew::{BaseComponent, Callback, Html};

use crate::common::five_discs;
use crate::tester::{bare, click, focus, frame, input, one, point, press, sent};

/// Mounts a component, does something to it, and holds which actions that is.
pub(crate) async fn check<C: BaseComponent>(
    props: impl FnOnce(Mode) -> C::Properties,
    does: impl FnOnce(),
    expected: &[Action],
) {
    check_when::<C>(props, async {}, does, expected).await;
}

/// The same once something has come about.
pub(crate) async fn check_when<C: BaseComponent>(
    props: impl FnOnce(Mode) -> C::Properties,
    ready: impl Future<Output = ()>,
    does: impl FnOnce(),
    expected: &[Action],
) {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let act = {
        let heard = Rc::clone(&heard);
        Callback::from(move |action| heard.borrow_mut().push(action))
    };
    let app = yew::Renderer::<C>::with_root_and_props(bare(), props(Mode::Live(act))).render();
    frame().await;
    ready.await;
    does();
    frame().await;
    assert_eq!(*heard.borrow(), expected);
    app.destroy();
}

pub(crate) fn analysis() -> Analysis {
    Analysis::of(five_discs(), &Specification::PUBLISHED)
}

pub(crate) fn plot(mode: Mode) -> plot::Props {
    let Analysis { chart_data, turning_points, .. } = analysis();
    plot::Props {
        mode,
        range: chart_data.span,
        chart_data: Shared::from(chart_data),
        turning_points: Shared::from(turning_points),
        description: "".into(),
        current: 1,
        open: None,
        marked: None,
    }
}

#[wasm_bindgen_test]
async fn a_plot_hears_pointers_and_keys() {
    let over = |kind: &'static str, pointer: &'static str| {
        move || point(kind, pointer, "#disc-1", (0.5, 0.5))
    };
    check::<Plot>(plot, over("pointerover", "mouse"), &[Action::HoverMarker(1)]).await;
    check::<Plot>(plot, over("pointerover", "touch"), &[]).await;
    check::<Plot>(plot, over("pointerout", "pen"), &[Action::LeaveMarker]).await;
    check::<Plot>(plot, || click("#disc-2"), &[Action::Pin(2)]).await;
    check::<Plot>(plot, || click("#marks"), &[Action::ClickPlot(None)]).await;
    for (key, action) in [
        ("ArrowRight", Action::GoTo(2)),
        ("ArrowUp", Action::GoTo(0)),
        ("Home", Action::GoTo(0)),
        ("End", Action::GoTo(4)),
        (" ", Action::Pin(1)),
        ("PageDown", Action::StepMonth(12)),
        ("PageUp", Action::StepMonth(-12)),
        ("Shift+ArrowRight", Action::StepMonth(1)),
        ("Shift+ArrowLeft", Action::StepMonth(-1)),
        ("Shift+ArrowDown", Action::StepAct(1)),
        ("Shift+ArrowUp", Action::StepAct(-1)),
        ("h", Action::ListKeys),
        ("Shift+H", Action::ListKeys),
    ] {
        let does = || {
            focus("#disc-1");
            assert!(press(key), "{key} scrolls the page");
        };
        check::<Plot>(plot, does, &[Action::Focus(1), action]).await;
    }
    check::<Plot>(plot, || assert!(!sent("#marks", "keydown")), &[]).await;
}

#[wasm_bindgen_test]
async fn a_card_hears_its_buttons_and_the_pointer() {
    let Analysis { chart_data, turning_points, curve, .. } = analysis();
    let chart_data = Shared::from(chart_data);
    let sparkline = Shared::new(Sparkline::of(&curve, turning_points[1].month));
    let card = |mode: Mode| card::Props {
        mode,
        chart_data: chart_data.clone(),
        open: Some(Open {
            annotation: 1,
            turning_point: turning_points[1],
            curve: curve.clone().into(),
            sparkline: sparkline.clone(),
            reading: String::new(),
            kept_by: KeptBy::Pointer,
            shown: 0..5,
            opens_leftwards: false,
            unfolded: None,
        }),
        story: Html::default(),
        cited: Html::default(),
        copied: None,
    };
    check::<Card>(card, || click("[name=next]"), &[Action::StepCard(1)]).await;
    check::<Card>(card, || click("[name=previous]"), &[Action::StepCard(-1)]).await;
    check::<Card>(card, || click("[name=copy]"), &[Action::CopyLink]).await;
    check::<Card>(card, || click(".folded > summary"), &[Action::Unfold(true)]).await;
    check::<Card>(card, || click("[name=close]"), &[Action::CloseCard { refocus: false }]).await;
    let enters = || point("pointerenter", "mouse", "#card", (0.5, 0.5));
    check::<Card>(card, enters, &[Action::EnterCard]).await;
    let moves = || point("pointermove", "mouse", "#card", (0.5, 0.5));
    check::<Card>(card, moves, &[Action::MoveOnCard]).await;
    let leaves = || point("pointerleave", "mouse", "#card", (0.5, 0.5));
    check::<Card>(card, leaves, &[Action::LeaveCard]).await;
}

#[wasm_bindgen_test]
async fn a_key_opens_what_is_drawn_and_leaves_the_rest_to_the_browser() {
    let key = |range: [i32; 2]| {
        move |mode: Mode| {
            let Analysis { chart_data, turning_points, .. } = analysis();
            key::Props {
                mode,
                range: years(range[0], range[1], chart_data.span).unwrap(),
                narrowed: false,
                chart_data: Shared::from(chart_data),
                turning_points: Shared::from(turning_points),
            }
        }
    };
    let third = || click("#key li:nth-child(3) a");
    check::<Key>(key([1950, 1959]), third, &[Action::OpenFromKey(2)]).await;
    check::<Key>(key([1957, 1959]), third, &[]).await;
}

#[wasm_bindgen_test]
async fn settings_and_filters_hear_what_is_chosen() {
    let span = five_discs().span;
    let published = Settings::published(span);
    let settings = |mode: Mode| {
        let settings = Settings::published(span);
        settings::Props { mode, span, settings, has_range: true, narrowed: true }
    };
    let slide = |at: usize, value: &'static str| {
        move || {
            let slider = format!("#settings details > div > label:nth-of-type({at}) input");
            one(&slider).unchecked_into::<HtmlInputElement>().set_value(value);
            input(&slider);
        }
    };
    let chosen = |from: i32, to: i32| {
        let range = years(from, to, span).unwrap();
        [Action::ChangeSettings(Settings { range, ..published.clone() })]
    };
    check::<SettingsPanel>(settings, slide(1, "1955"), &chosen(1955, 1959)).await;
    check::<SettingsPanel>(settings, slide(2, "1952"), &chosen(1950, 1952)).await;
    let half_life = "4.5".parse().unwrap();
    let faded = [Action::ChangeSettings(Settings {
        specification: Specification::fading_by(half_life),
        ..published.clone()
    })];
    check::<SettingsPanel>(settings, slide(3, "4.5"), &faded).await;
    let reset = [Action::ChangeSettings(published.clone())];
    check::<SettingsPanel>(settings, || click("[name=reset]"), &reset).await;
    let narrow = [Action::Narrow(false)];
    check::<SettingsPanel>(settings, || click("[name=narrow]"), &narrow).await;

    let filter = |mode: Mode| {
        let settings = Settings::published(span);
        filters::Props { mode, settings, filter: Filter::default(), shown: 7, acts: 7 }
    };
    let mut military = Settings::published(span);
    military.specification.domains[1] = false;
    let tick = || click("#filters input[name=military]");
    check::<Filters>(filter, tick, &[Action::ChangeSettings(military)]).await;
    let words = Filter { words: "pact".to_owned() };
    let search = || {
        one("[type=search]").unchecked_into::<HtmlInputElement>().set_value("pact");
        input("[type=search]");
    };
    check::<Filters>(filter, search, &[Action::ChangeFilter(words.clone())]).await;
    let searched = |mode: Mode| {
        let (settings, filter) = (Settings::published(span), words.clone());
        filters::Props { mode, settings, filter, shown: 0, acts: 7 }
    };
    let all = [Action::ShowAll];
    check::<Filters>(searched, || click("[name=clear]"), &all).await;

    let sought =
        |mode: Mode| source_search::Props { mode, words: "kux".into(), shown: 1, works: 9 };
    let seek = [Action::SeekWork("pact".to_owned())];
    check::<SourceSearch>(sought, search, &seek).await;
    let all = [Action::SeekWork(String::new())];
    check::<SourceSearch>(sought, || click("[name=all-works]"), &all).await;
}
