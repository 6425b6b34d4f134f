//! The panel that asks what if and the dialog for a reader's own code, each by itself in a browser.

use cordiality::components::recode::{self, Recode};
use cordiality::components::what_if::{self, WhatIf};
use cordiality::components::{Mode, Shared};
use cordiality::method::specification::Code;
use cordiality::method::{Model, Specification, Weights};
use cordiality::relation::Directness;
use cordiality::state::Action;
use cordiality::state::settings::Settings;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::common::five_discs;
use crate::components::{analysis, check, check_when};
use crate::tester::{choose, click, input, one, seen};

/// Something a reader does.
type Deed = Box<dyn FnOnce()>;

/// What is published, but for one thing.
fn asked(change: impl FnOnce(&mut Specification)) -> Settings {
    let mut settings = Settings::published(five_discs().span);
    change(&mut settings.specification);
    settings
}

/// What becomes of that thing.
fn drawn(change: impl FnOnce(&mut Specification)) -> [Action; 1] {
    [Action::ChangeSettings(asked(change))]
}

/// Unfolds the panel, whose controls are made then.
async fn unfold() {
    one("#what-if details").set_attribute("open", "").unwrap();
    seen("#what-if .recoded").await;
}

#[wasm_bindgen_test]
async fn the_panel_hears_every_control() {
    let panel = |settings: Settings| {
        move |mode: Mode| {
            let chart_data = Shared::from(analysis().chart_data);
            what_if::Props { mode, chart_data, settings, parted: None, opened: Vec::new() }
        }
    };
    let slide = || {
        one("[name=indirect]").unchecked_into::<HtmlInputElement>().set_value("0.25");
        input("[name=indirect]");
    };
    let option = |list: usize| move || choose("#what-if select", list, 1);
    let tick = |name: &'static str| move || click(&format!("#what-if [name={name}]"));
    let controls: [(Deed, [Action; 1]); 9] = [
        (Box::new(option(0)), drawn(|it| it.weights = Weights::EqualSteps)),
        (Box::new(option(1)), drawn(|it| it.model = Model::YanZhou)),
        (Box::new(slide), drawn(|it| it.indirect = "0.25".parse().unwrap())),
        (Box::new(tick("economic")), drawn(|it| it.domains[2] = false)),
        (Box::new(tick("second")), drawn(|it| it.actors[1] = false)),
        (Box::new(tick("verified")), drawn(|it| it.only_verified = true)),
        (Box::new(tick("monthly")), drawn(|it| it.once_a_month = true)),
        (Box::new(option(2)), drawn(|it| it.works.only = vec![0])),
        (Box::new(option(3)), drawn(|it| it.works.without = vec![0])),
    ];
    for (does, expected) in controls {
        check_when::<WhatIf>(panel(asked(|_| ())), unfold(), does, &expected).await;
    }
    let both = || {
        panel(asked(|it| {
            it.works.only = vec![0];
            it.recode(2, Some(None));
        }))
    };
    let edit = || click(".recoded .plain");
    check_when::<WhatIf>(both(), unfold(), edit, &[Action::Recode(Some(2))]).await;
    let undone = drawn(|it| it.works.only = vec![0]);
    for undo in [".recoded li button:last-child", "[name=undo-all]"] {
        check_when::<WhatIf>(both(), unfold(), || click(undo), &undone).await;
    }
    let heard_again = drawn(|it| it.recode(2, Some(None)));
    check_when::<WhatIf>(both(), unfold(), || click(".chip"), &heard_again).await;
    // What leads back is in sight while the panel is folded.
    check::<WhatIf>(both(), || click("[name=published]"), &drawn(|_| ())).await;
}

#[wasm_bindgen_test]
async fn the_dialog_hears_how_an_act_is_coded() {
    // The second act is a hostile one of category 12, and direct.
    let dialog = |now: Option<Option<Code>>| {
        move |mode: Mode| {
            let (chart_data, settings) =
                (Shared::from(analysis().chart_data), asked(|it| it.recode(1, now)));
            recode::Props { mode, chart_data, settings, act: Some(1) }
        }
    };
    let code = |category: &str, directness| {
        Some(Some(Code { category: category.parse().unwrap(), directness }))
    };
    let coded = |now| drawn(move |it| it.recode(1, now));
    let (category, directness) = (0, 1);
    let option = |list: usize, option: i32| move || choose("#recode select", list, option);
    let (direct, indirect) = (Directness::Direct, Directness::Indirect);
    for (now, list, place, then) in [
        (None, category, 3, code("4", direct)),
        (None, directness, 1, code("12", indirect)),
        (code("4", direct), directness, 2, code("4", Directness::Context)),
        (code("4", indirect), category, 11, code("12", indirect)),
        // As it is published is no change.
        (code("4", direct), category, 11, None),
        (code("12", indirect), directness, 0, None),
        (Some(None), category, 14, code("15", direct)),
    ] {
        check::<Recode>(dialog(now), option(list, place), &coded(then)).await;
    }
    let leave_out = || click("[name=leave-out]");
    check::<Recode>(dialog(None), leave_out, &coded(Some(None))).await;
    check::<Recode>(dialog(Some(None)), leave_out, &coded(None)).await;
    check::<Recode>(dialog(code("4", indirect)), || click("[name=undo]"), &coded(None)).await;
    let close = || click("[name=close-recode]");
    check::<Recode>(dialog(None), close, &[Action::Recode(None)]).await;
}
