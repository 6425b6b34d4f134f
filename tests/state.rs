//! What a reader is doing, after any row of actions: places stay in range, and a card opens and
//! closes only by what opens and closes cards.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

mod common;

use common::{five_discs, random, relation};
use cordiality::chart_data::ChartData;
use cordiality::relation::Relation;
use cordiality::state::settings::{HalfLife, Settings, years};
use cordiality::state::url::{self, FromUrl};
use cordiality::state::{Action, Card, State};
use proptest::prelude::*;

/// Any years of the fixtures, at any half-life.
fn any_choice() -> impl Strategy<Value = Settings> {
    let half_lives = (1..=16_u8).prop_map(|half_years| {
        let text = format!("{}{}", half_years / 2, if half_years % 2 == 0 { "" } else { ".5" });
        text.parse::<HalfLife>().expect("it is one of the steps")
    });
    (1950..1960, 1950..1960, half_lives).prop_map(|(one, other, half_life)| {
        let range = years(one, other, relation([]).span).expect("both are in the span");
        Settings { range, half_life }
    })
}

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
        (-0.2..1.2, -0.2..1.2).prop_map(|(x, y)| Action::PointAt(x, y)),
        any_choice().prop_map(Action::Choose),
        (-200..200_i32).prop_map(Action::ReadOn),
        Just(Action::Unread),
    ];
    prop_oneof![u32::from(discs > 0) * 2 => on_a_disc, 3 => anywhere]
}

/// Holds what every step keeps to.
fn check(before: &State, action: Action, after: &State, chart_data: &ChartData) {
    let said = format!("{before:?} –{action:?}→ {after:?}");
    let span = after.settings.range;
    let shown = chart_data.annotations_in(span);
    assert!(shown.is_empty() || shown.contains(&after.current), "{said}");
    assert!(after.card.is_none_or(|card| shown.contains(&card.inflection)), "{said}");
    assert!(after.card.is_none_or(|card| card.inflection == after.current), "{said}");
    assert!(after.month.is_none_or(|month| span.from <= month && month <= span.to), "{said}");
    let pinned = before.card.is_some_and(|card| card.pinned);
    if let Action::Choose(choice) = action {
        assert_eq!(after.settings, choice, "{said}");
        let card = before.card.filter(|card| shown.contains(&card.inflection));
        assert_eq!(after.card, card, "{said}");
    } else {
        assert_eq!(after.settings, before.settings, "{said}");
    }
    match action {
        Action::Choose(_) => {}
        Action::Point(disc) | Action::Focus(disc) | Action::Pin(disc) if !shown.contains(&disc) => {
            assert_eq!(before, after, "{said}");
        }
        Action::Leave | Action::Enter | Action::Exit | Action::PointAt(..) | Action::Unread => {
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
        assert_eq!(after.step(action, chart_data), *after, "{said}");
    }
}

/// Goes through a row of actions, each of which is checked, and gives where it leads.
fn walk(chart_data: &ChartData, opened: Option<usize>, actions: &[Action]) -> State {
    let opening = State::opening(Settings::published(chart_data.span), opened, None, chart_data);
    actions.iter().fold(opening, |before, &action| {
        let after = before.step(action, chart_data);
        check(&before, action, &after, chart_data);
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
        walk(&ChartData::of(&five_discs()), opened, &actions);
    }

    #[test]
    fn a_plot_without_a_disc_shows_no_card(actions in prop::collection::vec(any_action(0), 0..40)) {
        let end = walk(&ChartData::of(&relation([])), None, &actions);
        prop_assert_eq!(end.card, None);
    }

    #[test]
    fn the_focus_that_returns_opens_nothing(actions in prop::collection::vec(any_action(5), 0..20)) {
        let chart_data = ChartData::of(&five_discs());
        let open = walk(&chart_data, None, &actions);
        let closed = open.step(Action::Dismiss { refocus: true }, &chart_data);
        let back = closed.step(Action::Focus(closed.current), &chart_data);
        let some = !chart_data.annotations_in(back.settings.range).is_empty();
        prop_assert_eq!(back.card.is_some(), some && open.card.is_none());
        // The next one does.
        let shown = chart_data.annotations_in(back.settings.range);
        for next in shown.filter(|next| *next != back.current) {
            let opened = back.step(Action::Focus(next), &chart_data).card.map(|it| it.inflection);
            prop_assert_eq!(opened, Some(next));
        }
    }

    #[test]
    fn a_disc_that_a_card_covered_opens_nothing_until_the_mouse_moves(
        actions in prop::collection::vec(any_action(5), 0..20),
        disc in 0..5_usize,
    ) {
        let chart_data = ChartData::of(&five_discs());
        let on_card = walk(&chart_data, Some(2), &actions).step(Action::Enter, &chart_data);
        let closed = on_card.step(Action::Dismiss { refocus: false }, &chart_data);
        prop_assert_eq!(closed.step(Action::Point(disc), &chart_data).card, None);
        let shown = chart_data.annotations_in(closed.settings.range).contains(&disc);
        for moved in [Action::Leave, Action::Unread, Action::PointAt(0.5, 0.5)] {
            let free = closed.step(moved, &chart_data).step(Action::Point(disc), &chart_data);
            prop_assert_eq!(free.card, shown.then_some(Card { inflection: disc, pinned: false }));
        }
    }
}

/// What an address with this query asks of the five discs.
fn asked(query: &str) -> FromUrl {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let pairs: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    url::read(&pairs, &ChartData::of(&five_discs()))
}

/// Holds which years and half-life an address asks for, and what is said of it.
fn check_query(query: &str, years: [i32; 2], half_life: &str, event: Option<usize>, said: &[&str]) {
    let FromUrl { settings: choice, event: opened, ignored } = asked(query);
    let Settings { range, half_life: drawn } = choice;
    assert_eq!([range.from.year(), range.to.year()], years, "{query}");
    assert_eq!((drawn.to_string().as_str(), opened), (half_life, event), "{query}");
    assert_eq!(ignored.len(), said.len(), "{query}: {ignored:?}");
    for (sentence, part) in ignored.iter().zip(said) {
        assert!(sentence.contains(part), "{query}: {sentence}");
    }
}

#[test]
fn an_address_asks_for_years_and_a_half_life() {
    let pact = "event=1954-05-mutual-defence-agreement";
    let all = [1950, 1959];
    check_query("", all, "2", None, &[]);
    check_query("utm_source=moodle", all, "2", None, &[]);
    check_query("from=1954", [1954, 1959], "2", None, &[]);
    check_query("to=1954", [1950, 1954], "2", None, &[]);
    check_query("from=1954&to=1954&half-life=0.5", [1954, 1954], "0.5", None, &[]);
    check_query("half-life=8", all, "8", None, &[]);
    check_query(&format!("{pact}&from=1954"), [1954, 1959], "2", Some(1), &[]);
    check_query("from=1949", all, "2", None, &["from “1949”"]);
    check_query("to=1960", all, "2", None, &["to “1960”"]);
    check_query("from=soon&to=&half-life=2.25", all, "2", None, &["soon", "to “”", "2.25"]);
    check_query("from=1957&to=1952", all, "2", None, &["from 1957 to 1952, which is backwards"]);
    check_query(&format!("{pact}&from=1955"), [1955, 1959], "2", None, &["outside the years"]);
    check_query("event=never", all, "2", None, &["event “never”"]);
}

proptest! {
    #![proptest_config(random::cases(256))]

    #[test]
    fn what_is_chosen_is_written_as_it_is_read(choice in any_choice()) {
        let Relation { span, .. } = relation([]);
        let pairs = url::write(choice, span);
        let said = pairs.iter().filter_map(|(name, value)| Some(format!("{name}={}", value.as_ref()?)));
        let query = said.collect::<Vec<_>>().join("&");
        let FromUrl { settings: again, ignored, .. } = asked(&query);
        prop_assert_eq!(again, choice, "{}", query);
        prop_assert!(ignored.is_empty());
        prop_assert_eq!(query.is_empty(), choice == Settings::published(span));
    }
}
