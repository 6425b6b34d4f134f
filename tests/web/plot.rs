//! The plot under keys, pointers and the key: one tab stop, discs, card and reading.

use cordiality::analysis::sentence;
use cordiality::chart::form::{Form, PICTURES};
use cordiality::chart::{Drawn, Layout};
use cordiality::date::{Day, Month};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::tester::{
    all, click, focus, focused, frame, fresh_page, gone, mount, one, plot, point, press, seen,
    text, until, window,
};

/// The card of the mutual defence agreement, disc 1 counted from 0.
const PACT: &str = "[data-card='1954-05-mutual-defence-agreement']";

/// The middle of an element.
const MIDDLE: (f64, f64) = (0.5, 0.5);

fn query() -> String {
    window().location().search().unwrap()
}

#[wasm_bindgen_test]
async fn is_one_tab_stop_with_a_name_for_every_disc() {
    let analysis = plot(None).await;
    assert_eq!(one("#marks").get_attribute("role").as_deref(), Some("group"));
    let discs = all("a.mark[href][role=button][aria-expanded=false]");
    let names: Vec<_> = discs.iter().filter_map(|disc| disc.get_attribute("aria-label")).collect();
    let wanted: Vec<_> =
        analysis.turning_points.iter().map(|turn| sentence(&analysis.chart_data, turn)).collect();
    assert_eq!(names, wanted);
    let stops: Vec<_> = discs.iter().filter_map(|disc| disc.get_attribute("tabindex")).collect();
    assert_eq!(stops, ["0", "-1", "-1", "-1", "-1"]);
    assert!(all(".card, .readout").is_empty());
}

#[wasm_bindgen_test]
async fn a_disc_that_has_the_focus_already_keeps_it_and_is_the_tab_stop() {
    fresh_page("");
    focus("#disc-3");
    mount(None).await;
    assert_eq!(focused(), "disc-3");
    assert_eq!(one(".mark[tabindex='0']").id(), "disc-3");
    assert!(all("[data-card]").is_empty(), "nothing opens by itself");
}

#[wasm_bindgen_test]
async fn keys_move_the_focus_and_the_card_goes_with_it() {
    plot(None).await;
    focus("#disc-0");
    seen("[data-card='1954-02-25-arms-from-a-third-state']").await;
    for (key, at) in [
        ("ArrowLeft", 0),
        ("ArrowRight", 1),
        ("ArrowDown", 2),
        ("ArrowUp", 1),
        ("End", 4),
        ("ArrowRight", 4),
        ("Home", 0),
    ] {
        assert!(press(key), "{key} scrolls the page");
        let disc = format!("disc-{at}");
        assert_eq!(focused(), disc, "{key}");
        seen(&format!("#{disc}[tabindex='0'][aria-expanded=true]")).await;
        assert_eq!(all(".mark[tabindex='0']").len(), 1, "{key}");
        assert_eq!(all("[data-card]").len(), 1, "{key}");
    }
    assert!(!press("a"), "other keys are the page's");
    assert_eq!(query(), "", "looking writes no address");
}

#[wasm_bindgen_test]
async fn a_card_says_what_happened_and_who_says_so() {
    plot(None).await;
    focus("#disc-1");
    seen(PACT).await;
    assert_eq!(one(PACT).get_attribute("aria-labelledby").as_deref(), Some("card-title"));
    let card = text(PACT);
    for part in [
        "Mutual defence agreement",
        "May 1954",
        "cooling: ",
        " → ",
        "Chronicle 1960",
        "p. 1",
        "2 of 5",
    ] {
        assert!(card.contains(part), "no {part:?} in: {card}");
    }
    // The list keeps its own entry, and its id leads nowhere else.
    let id = PACT.replace("data-card", "id");
    let copies = |parts: &[&str], card: &str| {
        parts.iter().all(|part| card.contains(&text(&format!("{id} {part}"))))
    };
    assert!(copies(&[".story", ".cited"], &card), "not what the list says: {card}");
    // What is folded is not there until it is unfolded, and stays so for the next card.
    assert!(!copies(&[".coded"], &card), "{card}");
    click(".folded > summary");
    until("the code", || copies(&[".coded"], &text(PACT))).await;
    for part in ["hostile political-military act", "Northland to Southland"] {
        assert!(text(PACT).contains(part), "{}", text(PACT));
    }
    click("[name=next]");
    until("the next code", || all(".card .coded").len() == 1 && all(PACT).is_empty()).await;
    assert_eq!(all(&format!(".act {id}")).len(), 1);
}

#[wasm_bindgen_test]
async fn escape_closes_the_card_and_the_focus_returns_to_its_disc() {
    plot(None).await;
    focus("#disc-1");
    seen(PACT).await;
    focus(&format!("{PACT} .close"));
    press("Escape");
    gone("[data-card]").await;
    assert_eq!(focused(), "disc-1");
    // The focus that returned does not open the card again.
    frame().await;
    assert!(all("[data-card]").is_empty());
    press("ArrowRight");
    seen("[data-card='1954-05-26-note-of-protest--to-the--pact----its-bases-']").await;
}

#[wasm_bindgen_test]
async fn a_click_pins_a_card_in_the_address_until_it_is_closed() {
    plot(None).await;
    click("#disc-1");
    seen(&format!("{PACT}.pinned")).await;
    until("the address", || query() == "?event=1954-05-mutual-defence-agreement").await;
    point("pointerover", "mouse", "#disc-3", MIDDLE);
    frame().await;
    assert_eq!(all(PACT).len(), 1, "pointing elsewhere takes no pinned card");
    click(&format!("{PACT} .close"));
    gone("[data-card]").await;
    until("a clean address", || query().is_empty()).await;
}

#[wasm_bindgen_test]
async fn previous_and_next_step_through_the_cards() {
    plot(Some(0)).await;
    seen("[data-card='1954-02-25-arms-from-a-third-state'].pinned").await;
    assert!(one(".card nav button:first-of-type").has_attribute("aria-disabled"));
    for _ in 0..4 {
        click(".card nav button:last-of-type");
        frame().await;
    }
    seen("[data-card='1954-12-delegation-of-writers-received'].pinned").await;
    assert!(one(".card nav button:last-of-type").has_attribute("aria-disabled"));
    click(".card nav button:first-of-type");
    seen("[data-card='1954-09-08-treaty-of-collective-defence-signed']").await;
}

#[wasm_bindgen_test]
async fn the_key_opens_cards() {
    plot(None).await;
    click("#key a[data-opens='1954-12-delegation-of-writers-received']");
    seen("[data-card='1954-12-delegation-of-writers-received'].pinned").await;
    assert_eq!(focused(), "disc-4");
    assert_eq!(window().location().hash().unwrap(), "", "the link is not followed");
}

#[wasm_bindgen_test]
async fn page_keys_read_the_curve_a_year_at_a_time() {
    let analysis = plot(None).await;
    focus("#disc-1");
    seen(PACT).await;
    for (key, month) in [("PageDown", "1955-05"), ("PageDown", "1956-05"), ("PageUp", "1955-05")] {
        assert!(press(key));
        seen(&format!(".readout[data-month='{month}']")).await;
    }
    assert!(all("[data-card]").is_empty(), "the reading takes the card's place");
    let month = Month::new(1955, 5);
    let value = analysis.curve.at(month).map(cordiality::i18n::value).unwrap_or_default();
    assert!(text(".readout h3").contains(&format!("May 1955: {value}")), "{}", text(".readout"));
    assert_eq!(all(".readout li").len(), 5, "five acts hold the curve");
    let title = "1954 Note of protest <to the \"pact\" & its bases>";
    assert!(text(".readout ol").contains(title), "{}", text(".readout ol"));
    // One sentence for those who hear the page.
    let said = format!("May 1955: {value}, held mostly by ");
    assert!(text("#said").starts_with(&said), "{}", text("#said"));
    // Each leads to its entry in the list.
    let leads = |link: &Element| {
        let id = link.get_attribute("href").unwrap_or_default();
        id.len() > 1 && all(&format!("#acts .account[id='{}']", &id[1..])).len() == 1
    };
    assert!(all(".readout .what").iter().all(leads), "{}", one(".readout ol").inner_html());
}

#[wasm_bindgen_test]
async fn a_pointer_reads_the_month_that_is_drawn_under_it() {
    let analysis = plot(None).await;
    let pictures = all(".picture");
    let shown = pictures.iter().position(|picture| picture.client_width() > 0).unwrap();
    let layout = Layout::of(&Drawn::of(&analysis), PICTURES[shown]);
    let month = Month::new(1957, 6);
    let share = |x: f64, y: f64| (x / layout.sizes.width_px, y / layout.rows.height_px);
    let plot = layout.rows.plot;
    let t = layout.axes.time.t_px(Day(month.first_day().0 + 14));
    let place = match layout.axes.form {
        Form::Across => share(t, f64::midpoint(plot.top, plot.bottom)),
        Form::Down => share(f64::midpoint(plot.left, plot.right), t),
    };
    point("pointermove", "mouse", "#marks", place);
    seen(".readout[data-month='1957-06']").await;
    // The dot stands where the curve is drawn at the end of the month.
    let value = analysis.curve.at(month).unwrap();
    let at = layout.axes.point(month.last_day(), value);
    let (x, y) = share(at.x, at.y);
    let [area, dot] = ["#marks", "#field.left > .dot"].map(|it| one(it).get_bounding_client_rect());
    let off = |start: f64, size: f64, share: f64, dot: f64| (start + size * share - dot).abs();
    let dx = off(area.left(), area.width(), x, dot.left() + dot.width() / 2.0);
    let dy = off(area.top(), area.height(), y, dot.top() + dot.height() / 2.0);
    assert!(dx < 1.0 && dy < 1.0, "the dot is {dx}, {dy} px beside the curve");
    let said = text(".tag");
    assert!(text(".readout h3").replace(':', "").starts_with(&said), "{said}");
    point("pointermove", "mouse", "#marks", (0.001, 0.3));
    gone(".readout").await;
    until("no rule", || all("#field.left, #field.right").is_empty()).await;
    for (pointer, stays) in [("touch", 1), ("mouse", 0)] {
        point("pointermove", pointer, "#marks", place);
        seen(".readout").await;
        point("pointerleave", pointer, "#marks", place);
        frame().await;
        frame().await;
        assert_eq!(all(".readout").len(), stays, "{pointer}");
    }
}

#[wasm_bindgen_test]
async fn a_mouse_over_a_disc_shows_its_card_and_a_finger_does_not() {
    plot(None).await;
    point("pointerover", "touch", "#disc-1", MIDDLE);
    frame().await;
    assert!(all("[data-card]").is_empty());
    point("pointerover", "mouse", "#disc-1", MIDDLE);
    seen(&format!("{PACT}:not(.pinned)")).await;
}
