//! What follows from a row of actions, by hand: what happens by itself and when, what is read, and what is
//! said.

use cordiality::chart_data::ChartData;
use cordiality::date::Month;
use cordiality::state::Action;
use cordiality::state::reading::Heard;

use super::common::five_discs;
use super::walk;

#[test]
fn a_pointer_on_its_way_to_the_card_is_waited_for() {
    let chart_data = ChartData::of(&five_discs());
    let month = |year| Action::HoverMonth(Some(Month::new(year, 6)));
    let left = [Action::HoverMarker(1), Action::OpenHovered(1), Action::LeaveMarker, month(1955)];
    // The card of 1954 stands at the right of its marker.
    for (year, waits) in [(1956, true), (1954, false), (1955, false)] {
        let before = walk(&chart_data, None, &left);
        let after = before.apply(month(year), &chart_data);
        assert_eq!(after.due() != before.due(), waits, "{year}");
        assert_eq!(after.due().map(|it| it.action), Some(Action::LetGo), "{year}");
    }
}

/// Holds what comes by itself after a row of actions on the five markers, and after how many ms.
fn check_due(actions: &[Action], due: Option<(u32, Action)>) {
    let end = walk(&ChartData::of(&five_discs()), None, actions);
    assert_eq!(end.due().map(|it| (it.after_ms, it.action)), due, "{actions:?}");
}

#[test]
fn a_card_opens_where_a_pointer_rests_and_lets_go_where_it_has_left() {
    // A marker opens where a pointer rests, sooner than a reader could miss it; on its way to an open card a
    // pointer may cross another one.
    let opens = |at, after_ms| Some((after_ms, Action::OpenHovered(at)));
    let [lets_go, settles] =
        [Action::LetGo, Action::SettleOnCard].map(|action| Some((300, action)));
    let hovered = [Action::HoverMarker(1), Action::OpenHovered(1)];
    let after = |more: &[Action]| [&hovered, more].concat();
    check_due(&[], None);
    check_due(&[Action::HoverMarker(1)], opens(1, 80));
    check_due(&[Action::HoverMarker(1), Action::LeaveMarker], None);
    check_due(&hovered, None);
    check_due(&after(&[Action::LeaveMarker]), lets_go.clone());
    check_due(&after(&[Action::LeavePlot]), lets_go.clone());
    // On its way to the next marker, which lies under the card.
    check_due(&after(&[Action::HoverMarker(2)]), opens(2, 200));
    check_due(&after(&[Action::LeavePlot, Action::EnterCard]), settles);
    let reading = [Action::LeavePlot, Action::EnterCard, Action::SettleOnCard];
    check_due(&after(&reading), None);
    check_due(&after(&[&reading[..], &[Action::LeaveCard]].concat()), lets_go);
    // What is kept otherwise stays.
    check_due(&[Action::Focus(1), Action::HoverMonth(None)], None);
    check_due(&[Action::Pin(1), Action::HoverMarker(2)], None);
    check_due(&after(&[Action::StepCard(1), Action::LeaveCard]), None);
    // Esc, with the pointer still on the marker.
    check_due(&after(&[Action::Dismiss { refocus: false }, Action::HoverMonth(None)]), None);
}

/// The months that are read after a row of actions, and whether a click keeps the last.
fn check_read(actions: &[Action], month: Option<Month>, kept: bool) {
    let end = walk(&ChartData::of(&five_discs()), None, actions);
    assert_eq!((end.month, end.month_is_kept), (month, kept), "{actions:?}");
}

#[test]
fn a_click_keeps_a_reading_until_the_next() {
    let [one, other] = [1952, 1957].map(|year| Some(Month::new(year, 6)));
    let click = Action::ClickPlot;
    check_read(&[Action::HoverMonth(one)], one, false);
    check_read(&[Action::HoverMonth(one), Action::LeavePlot], None, false);
    check_read(&[click(one), Action::HoverMonth(other), Action::LeavePlot], one, true);
    check_read(&[click(one), click(one)], None, false);
    check_read(&[click(one), click(other)], other, true);
    check_read(&[click(one), click(None)], None, false);
    check_read(&[click(one), Action::Dismiss { refocus: false }], None, false);
    check_read(&[Action::Pin(1), click(one)], None, false);
    check_read(&[click(one), Action::OpenHovered(1)], one, false);
}

/// What is said after a row of actions to those who hear the page.
fn check_heard(actions: &[Action], heard: Option<Heard>) {
    let end = walk(&ChartData::of(&five_discs()), None, actions);
    assert_eq!(end.heard, heard, "{actions:?}");
}

#[test]
fn keys_are_spoken_of_and_pointers_are_not() {
    let month = |year, month| Month::new(year, month);
    check_heard(&[Action::HoverMonth(Some(month(1952, 6)))], None);
    check_heard(&[Action::HoverMarker(1), Action::OpenHovered(1)], None);
    check_heard(&[Action::Focus(1)], None);
    check_heard(&[Action::Focus(1), Action::StepCard(1)], Some(Heard::Card(2)));
    check_heard(&[Action::Focus(1), Action::StepMonth(1)], Some(Heard::Month(month(1954, 6))));
    check_heard(&[Action::StepMonth(12), Action::HoverMonth(None)], None);
    check_heard(&[Action::Focus(1), Action::StepAct(1)], Some(Heard::Act(2)));
    check_heard(&[Action::Focus(1), Action::StepAct(1), Action::StepAct(1)], Some(Heard::Act(3)));
    check_heard(&[Action::Focus(1), Action::StepAct(-1)], Some(Heard::Act(1)));
}
