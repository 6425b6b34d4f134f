//! What a reader is doing, after any row of actions: places stay in range, and a card opens and
//! closes only by what opens and closes cards.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{five_discs, random, relation};
use cordiality::date::Month;
use cordiality::ledger::Ledger;
use cordiality::view::{Action, Card, View};
use proptest::prelude::*;

/// Any action on a plot of so many discs; a plot without one has nothing to point at.
fn any_action(discs: usize) -> impl Strategy<Value = Action> {
    let disc = 0..discs.max(1);
    let on_a_disc = prop_oneof![
        3 => disc.clone().prop_map(Action::Point),
        2 => disc.clone().prop_map(Action::Focus),
        1 => disc.prop_map(Action::Pin),
    ];
    let anywhere = prop_oneof![
        Just(Action::Leave),
        Just(Action::Enter),
        Just(Action::Exit),
        (-9..9_isize).prop_map(Action::Turn),
        any::<bool>().prop_map(|refocus| Action::Dismiss { refocus }),
        (0..120_i32).prop_map(|month| Action::Read(Month(Month::new(1950, 1).0 + month))),
        (-200..200_i32).prop_map(Action::ReadOn),
        Just(Action::Unread),
    ];
    prop_oneof![u32::from(discs > 0) * 2 => on_a_disc, 3 => anywhere]
}

/// Holds what every step keeps to.
fn check(before: &View, action: Action, after: &View, ledger: &Ledger) {
    let said = format!("{before:?} –{action:?}→ {after:?}");
    let discs = ledger.inflections.len();
    assert!(after.current < discs.max(1), "{said}");
    assert!(after.card.is_none_or(|card| card.inflection < discs), "{said}");
    assert!(after.card.is_none_or(|card| card.inflection == after.current), "{said}");
    let span = ledger.span;
    assert!(after.month.is_none_or(|month| span.from <= month && month <= span.to), "{said}");
    let pinned = before.card.is_some_and(|card| card.pinned);
    match action {
        Action::Leave | Action::Enter | Action::Exit | Action::Read(_) | Action::Unread => {
            assert_eq!(before.card, after.card, "{said}");
            assert_eq!(before.current, after.current, "{said}");
        }
        Action::Point(_) if pinned => assert_eq!(before.card, after.card, "{said}"),
        Action::Point(disc) => {
            let opened = Some(Card { inflection: disc, pinned: false });
            assert!(after.card == opened || after.card == before.card, "{said}");
        }
        Action::Focus(disc) => {
            let opened = Some(Card { inflection: disc, pinned });
            assert!(after.card == opened || after.card == before.card, "{said}");
        }
        Action::Pin(disc) => {
            assert_eq!(after.card, Some(Card { inflection: disc, pinned: true }), "{said}");
        }
        Action::Turn(_) => {
            assert_eq!(before.card.map(|card| card.pinned), after.card.map(|card| card.pinned));
        }
        Action::Dismiss { .. } | Action::ReadOn(_) => assert_eq!(after.card, None, "{said}"),
    }
    // Only these open a card where there is none.
    let opens = matches!(action, Action::Point(_) | Action::Focus(_) | Action::Pin(_));
    assert!(before.card.is_some() || after.card.is_none() || opens, "{said}");
    // Done twice is done once.
    if !matches!(
        action,
        Action::Turn(_) | Action::ReadOn(_) | Action::Dismiss { .. } | Action::Focus(_)
    ) {
        assert_eq!(after.step(action, ledger), *after, "{said}");
    }
}

/// Goes through a row of actions, each of which is checked, and gives where it leads.
fn walk(ledger: &Ledger, opened: Option<usize>, actions: &[Action]) -> View {
    actions.iter().fold(View::opening(opened, None), |before, &action| {
        let after = before.step(action, ledger);
        check(&before, action, &after, ledger);
        after
    })
}

proptest! {
    #![proptest_config(random::cases(512))]

    #[test]
    fn any_row_of_actions_keeps_to_the_plot(
        opened in prop::option::of(0..5_usize),
        actions in prop::collection::vec(any_action(5), 0..40),
    ) {
        walk(&Ledger::of(&five_discs()), opened, &actions);
    }

    #[test]
    fn a_plot_without_a_disc_shows_no_card(actions in prop::collection::vec(any_action(0), 0..40)) {
        let end = walk(&Ledger::of(&relation([])), None, &actions);
        prop_assert_eq!(end.card, None);
    }

    #[test]
    fn the_focus_that_returns_opens_nothing(actions in prop::collection::vec(any_action(5), 0..20)) {
        let ledger = Ledger::of(&five_discs());
        let open = walk(&ledger, None, &actions);
        let closed = open.step(Action::Dismiss { refocus: true }, &ledger);
        let back = closed.step(Action::Focus(closed.current), &ledger);
        prop_assert_eq!(back.card.is_some(), open.card.is_none());
        // The next one does.
        let next = (back.current + 1) % ledger.inflections.len();
        prop_assert_eq!(back.step(Action::Focus(next), &ledger).card.map(|it| it.inflection), Some(next));
    }

    #[test]
    fn a_disc_that_a_card_covered_opens_nothing_until_the_mouse_moves(
        actions in prop::collection::vec(any_action(5), 0..20),
        disc in 0..5_usize,
    ) {
        let ledger = Ledger::of(&five_discs());
        let on_card = walk(&ledger, Some(2), &actions).step(Action::Enter, &ledger);
        let closed = on_card.step(Action::Dismiss { refocus: false }, &ledger);
        prop_assert_eq!(closed.step(Action::Point(disc), &ledger).card, None);
        for moved in [Action::Leave, Action::Unread, Action::Read(Month::new(1955, 1))] {
            let free = closed.step(moved, &ledger).step(Action::Point(disc), &ledger);
            prop_assert_eq!(free.card, Some(Card { inflection: disc, pinned: false }));
        }
    }
}
