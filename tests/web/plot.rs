//! The plot under keys, pointers and the key: one tab stop, discs, card and reading.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::tester::{
    all, click, focus, focused, frame, gone, one, plot, point, press, seen, text, until, window,
};

/// The card of the mutual defence agreement, disc 1 counted from 0.
const PACT: &str = "[data-card='1954-05-mutual-defence-agreement']";

fn query() -> String {
    window().location().search().unwrap()
}

#[wasm_bindgen_test]
async fn is_one_tab_stop_with_a_name_for_every_disc() {
    let (edition, _mounted) = plot(None).await;
    assert_eq!(one("#marks").get_attribute("role").as_deref(), Some("group"));
    let discs = all("button.mark");
    let names: Vec<_> = discs.iter().filter_map(|disc| disc.get_attribute("aria-label")).collect();
    let wanted: Vec<_> = edition.inflections.iter().map(|turn| edition.sentence(turn)).collect();
    assert_eq!(names, wanted);
    let stops: Vec<_> = discs.iter().filter_map(|disc| disc.get_attribute("tabindex")).collect();
    assert_eq!(stops, ["0", "-1", "-1", "-1", "-1"]);
    assert!(all(".card, .readout").is_empty());
}

#[wasm_bindgen_test]
async fn keys_move_the_focus_and_the_card_goes_with_it() {
    let (_, _mounted) = plot(None).await;
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
    let (_, _mounted) = plot(None).await;
    focus("#disc-1");
    seen(PACT).await;
    assert_eq!(one(PACT).get_attribute("aria-labelledby").as_deref(), Some("card-title"));
    let card = text(PACT);
    for part in [
        "Mutual defence agreement",
        "May 1954",
        "cooling",
        "hostile political-military act",
        "Northland to Southland",
        "Chronicle 1960",
        "p. 1",
        "example.org/chronicle",
        "2 / 5",
    ] {
        assert!(card.contains(part), "no {part:?} in: {card}");
    }
}

#[wasm_bindgen_test]
async fn escape_closes_the_card_and_the_focus_returns_to_its_disc() {
    let (_, _mounted) = plot(None).await;
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
    let (_, _mounted) = plot(None).await;
    click("#disc-1");
    seen(&format!("{PACT}.pinned")).await;
    until("the address", || query() == "?event=1954-05-mutual-defence-agreement").await;
    point("pointerover", "mouse", "#disc-3", (0.5, 0.5));
    frame().await;
    assert_eq!(all(PACT).len(), 1, "pointing elsewhere takes no pinned card");
    click(".close");
    gone("[data-card]").await;
    until("a clean address", || query().is_empty()).await;
}

#[wasm_bindgen_test]
async fn previous_and_next_step_through_the_cards() {
    let (_, _mounted) = plot(Some(0)).await;
    seen("[data-card='1954-02-25-arms-from-a-third-state'].pinned").await;
    assert!(one(".card nav button:first-of-type").has_attribute("disabled"));
    for _ in 0..4 {
        click(".card nav button:last-of-type");
        frame().await;
    }
    seen("[data-card='1954-12-delegation-of-writers-received'].pinned").await;
    assert!(one(".card nav button:last-of-type").has_attribute("disabled"));
    click(".card nav button:first-of-type");
    seen("[data-card='1954-09-08-treaty-of-collective-defence-signed']").await;
}

#[wasm_bindgen_test]
async fn the_key_opens_cards() {
    let (_, _mounted) = plot(None).await;
    click("#key a");
    seen("[data-card='1954-12-delegation-of-writers-received'].pinned").await;
    assert_eq!(focused(), "disc-4");
    assert_eq!(window().location().hash().unwrap(), "", "the link is not followed");
}

#[wasm_bindgen_test]
async fn page_keys_read_the_curve_a_year_at_a_time() {
    let (edition, _mounted) = plot(None).await;
    focus("#disc-1");
    seen(PACT).await;
    for (key, month) in [("PageDown", "1955-05"), ("PageDown", "1956-05"), ("PageUp", "1955-05")] {
        assert!(press(key));
        seen(&format!(".readout[aria-live=polite][data-month='{month}']")).await;
    }
    assert!(all("[data-card]").is_empty(), "the reading takes the card's place");
    let month = cordiality::date::Month::new(1955, 5);
    let value = edition.curve.at(month).map(cordiality::words::value).unwrap_or_default();
    assert!(text(".readout h3").contains(&format!("May 1955: {value}")), "{}", text(".readout"));
    assert_eq!(all(".readout li").len(), 5, "five acts hold the curve");
}

#[wasm_bindgen_test]
async fn a_pointer_reads_the_month_that_is_drawn_under_it() {
    let (edition, _mounted) = plot(None).await;
    let layout = cordiality::chart::Layout::of(&edition.relation, &edition.curve, 768);
    let month = cordiality::date::Month::new(1957, 6);
    let x =
        layout.time.x_px(cordiality::date::Day(month.first_day().0 + 14)) / layout.sizes.width_px;
    point("pointermove", "mouse", "#marks", (x, 0.3));
    seen(".readout[data-month='1957-06']").await;
    seen(".rule").await;
    point("pointermove", "mouse", "#marks", (0.001, 0.3));
    gone(".readout").await;
    point("pointermove", "touch", "#marks", (x, 0.3));
    seen(".readout").await;
}

#[wasm_bindgen_test]
async fn a_mouse_over_a_disc_shows_its_card_and_a_finger_does_not() {
    let (_, _mounted) = plot(None).await;
    point("pointerenter", "touch", "#disc-1", (0.5, 0.5));
    frame().await;
    assert!(all("[data-card]").is_empty());
    point("pointerenter", "mouse", "#disc-1", (0.5, 0.5));
    seen(&format!("{PACT}:not(.pinned)")).await;
}
