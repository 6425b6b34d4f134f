//! What a reader is doing, after any row of actions: places stay in range, and a card opens and
//! closes only by what opens and closes cards.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

mod by_hand;
#[path = "../common/mod.rs"]
mod common;

use common::{five_discs, random, relation};
use cordiality::chart::form::Form;
use cordiality::chart::plot_area::PlotArea;
use cordiality::chart::pointed::Pointed;
use cordiality::chart_data::ChartData;
use cordiality::method::Specification;
use cordiality::relation::Span;
use cordiality::state::filter::Filter;
use cordiality::state::settings::Settings;
use cordiality::state::{Action, Card, Copied, Due, KeptBy, State};
use proptest::prelude::*;

/// Any action on a plot of so many markers; a plot without one has nothing to point at.
fn any_action(markers: usize) -> impl Strategy<Value = Action> {
    let marker = 0..markers.max(1);
    let of_acts = ChartData::of(&if markers > 0 { five_discs() } else { relation([]) });
    let on_a_marker = prop_oneof![
        3 => marker.clone().prop_map(Action::HoverMarker),
        3 => marker.clone().prop_map(Action::OpenHovered),
        2 => marker.clone().prop_map(Action::Focus),
        1 => marker.clone().prop_map(Action::Pin),
        1 => marker.prop_map(Action::OpenFromKey),
    ];
    let anywhere = prop_oneof![
        Just(Action::LeaveMarker),
        Just(Action::EnterCard),
        Just(Action::MoveOnCard),
        Just(Action::SettleOnCard),
        Just(Action::LeaveCard),
        Just(Action::LetGo),
        (-9..9_isize).prop_map(Action::StepCard),
        any::<bool>().prop_map(|refocus| Action::Dismiss { refocus }),
        any::<bool>().prop_map(|refocus| Action::CloseCard { refocus }),
        (0.0..1.0).prop_map(|x| Action::HoverMonth(PlotArea::of(relation([]).span).month_at(
            Form::Across,
            x,
            0.5
        ))),
        random::any_settings(&of_acts).prop_map(Action::ChangeSettings),
        (random::any_settings(&of_acts), prop::option::of(0..7_usize))
            .prop_map(|(settings, event)| Action::Restore { settings, event }),
        prop::option::of(0..7_usize).prop_map(|act| Action::PointAt(act.map(Pointed::Act))),
        (0.0..1.0).prop_map(|x| Action::ClickPlot(PlotArea::of(relation([]).span).month_at(
            Form::Across,
            x,
            0.5
        ))),
        any::<bool>().prop_map(Action::Unfold),
        any::<bool>().prop_map(Action::Narrow),
        Just(Action::CopyLink),
        Just(Action::Copied(Copied::Done)),
        Just(Action::ListKeys),
        prop_oneof![Just(-1), Just(1)].prop_map(Action::StepAct),
        (-200..200_i32).prop_map(Action::StepMonth),
        Just(Action::LeavePlot),
        "[a-z ]{0,9}".prop_map(Action::SeekWork),
        "[a-z ]{0,9}".prop_map(|words| Action::ChangeFilter(Filter { words })),
        random::any_change(),
    ];
    prop_oneof![u32::from(markers > 0) * 2 => on_a_marker, 3 => anywhere]
}

/// Holds what an action that does not name all settings makes of them.
fn check_settings(before: &State, action: &Action, after: &State, chart_data: &ChartData) {
    let said = format!("{before:?} –{action:?}→ {after:?}");
    let (old, new) = (&before.settings.specification, &after.settings.specification);
    match action {
        Action::Zoom | Action::ZoomTo(_) | Action::ZoomOut | Action::Escape { .. } => {
            let Span { from, to } = after.settings.range;
            assert_eq!((from.number(), to.number()), (1, 12), "{said}");
            assert!(chart_data.span.from <= from && to <= chart_data.span.to, "{said}");
            assert_eq!((old, after.marked), (new, None), "{said}");
        }
        _ => assert_eq!(after.settings.range, before.settings.range, "{said}"),
    }
    match action {
        Action::ShowAll => {
            let domains = [true; 4];
            assert_eq!(*new, Specification { domains, ..old.clone() }, "{said}");
        }
        Action::Opened { recoded, said: sentences } => {
            let recoded = recoded.clone();
            assert_eq!(*new, Specification { recoded, ..old.clone() }, "{said}");
            assert_eq!(after.opened, *sentences, "{said}");
        }
        _ => assert_eq!(new, old, "{said}"),
    }
}

/// Holds what every step keeps to.
fn check(before: &State, action: &Action, after: &State, chart_data: &ChartData) {
    let said = format!("{before:?} –{action:?}→ {after:?}");
    let span = after.settings.range;
    let shown = chart_data.annotations_in(span);
    assert!(shown.is_empty() || shown.contains(&after.current), "{said}");
    assert!(after.card.is_none_or(|card| shown.contains(&card.annotation)), "{said}");
    assert!(after.card.is_none_or(|card| card.annotation == after.current), "{said}");
    assert!(after.month.is_none_or(|month| span.from <= month && month <= span.to), "{said}");
    // Draws are those around the curve of what is chosen, or none.
    let chosen = [before, after].map(|state| &state.settings.specification);
    match action {
        Action::Drawn(draws) => assert_eq!(after.draws.as_ref(), Some(draws), "{said}"),
        _ if chosen[0] == chosen[1] => assert_eq!(after.draws, before.draws, "{said}"),
        _ => assert_eq!(after.draws, None, "{said}"),
    }
    let pinned = before.card.is_some_and(Card::is_pinned);
    if let Action::Restore { settings, event } = action {
        assert_eq!(after.settings, *settings, "{said}");
        let kept = after.card.filter(|card| card.is_pinned()).map(|card| card.annotation);
        assert_eq!(kept, event.filter(|event| shown.contains(event)), "{said}");
    } else if let Action::ChangeSettings(settings) = action {
        assert_eq!(after.settings, *settings, "{said}");
        let card = before.card.filter(|card| shown.contains(&card.annotation));
        assert_eq!(after.card, card, "{said}");
    } else {
        check_settings(before, action, after, chart_data);
    }
    match action {
        Action::ChangeFilter(filter) => assert_eq!(after.filter, *filter, "{said}"),
        Action::ShowAll => assert_eq!(after.filter, Filter::default(), "{said}"),
        _ => assert_eq!(after.filter, before.filter, "{said}"),
    }
    assert!(after.recoding.is_none_or(|act| act < chart_data.acts.len()), "{said}");
    let open = |annotation: usize, kept_by| Some(Card { annotation, kept_by });
    match *action {
        Action::ChangeSettings(_)
        | Action::Restore { .. }
        | Action::Zoom
        | Action::ZoomTo(_)
        | Action::ZoomOut
        | Action::Escape { .. } => {}
        Action::HoverMarker(at)
        | Action::OpenHovered(at)
        | Action::Focus(at)
        | Action::Pin(at)
        | Action::OpenFromKey(at)
            if !shown.contains(&at) =>
        {
            assert_eq!(before, after, "{said}");
        }
        Action::LeaveMarker
        | Action::HoverMarker(_)
        | Action::EnterCard
        | Action::MoveOnCard
        | Action::LeaveCard
        | Action::HoverMonth(_)
        | Action::LeavePlot
        | Action::GoTo(_)
        | Action::Share(_)
        | Action::GoToTab(_)
        | Action::CopyText { .. }
        | Action::CopiedText(_)
        | Action::SavePicture { .. }
        | Action::CopyPicture { .. }
        | Action::PointAt(_)
        | Action::Unfold(_)
        | Action::Narrow(_)
        | Action::CopyLink
        | Action::Copied(_)
        | Action::ListKeys
        | Action::SeekAct(_)
        | Action::SeekWork(_)
        | Action::Mark(_)
        | Action::ShowAll
        | Action::Recode(_)
        | Action::Opened { .. }
        | Action::Drawn(_)
        | Action::ChangeFilter(_) => {
            assert_eq!(before.card, after.card, "{said}");
            assert_eq!(before.current, after.current, "{said}");
        }
        Action::StandBeside(beside) => assert_eq!(after.settings.beside, beside, "{said}"),
        Action::SettleOnCard => assert_eq!(
            before.card.map(|card| card.annotation),
            after.card.map(|card| card.annotation),
            "{said}"
        ),
        Action::OpenHovered(_) if pinned => assert_eq!(before.card, after.card, "{said}"),
        Action::OpenHovered(at) => assert_eq!(after.card, open(at, KeptBy::Pointer), "{said}"),
        Action::Focus(at) => {
            let kept_by = if pinned { KeptBy::Pin } else { KeptBy::Focus };
            assert!(after.card == open(at, kept_by) || after.card == before.card, "{said}");
        }
        Action::Pin(at) | Action::OpenFromKey(at) => {
            assert_eq!(after.card, open(at, KeptBy::Pin), "{said}");
        }
        Action::StepCard(_) => {
            assert_eq!(before.card.is_some(), after.card.is_some(), "{said}");
            assert_eq!(pinned, after.card.is_some_and(Card::is_pinned), "{said}");
        }
        Action::CloseCard { .. } | Action::ClickPlot(_) | Action::StepMonth(_) | Action::LetGo => {
            assert_eq!(after.card, None, "{said}")
        }
        Action::StepAct(_) => {
            let acts = chart_data.acts_in(span);
            assert!(acts.is_empty() || after.card.is_none(), "{said}");
        }
        // What lies on top goes first, and alone.
        Action::Dismiss { .. } if before.lists_keys => {
            assert_eq!((after.card, after.lists_keys), (before.card, false), "{said}");
        }
        Action::Dismiss { .. } => assert_eq!((after.card, after.month), (None, None), "{said}"),
    }
    // Only these open a card where there is none.
    let opens = matches!(
        action,
        Action::OpenHovered(_)
            | Action::Focus(_)
            | Action::Pin(_)
            | Action::OpenFromKey(_)
            | Action::Restore { .. }
    );
    assert!(before.card.is_some() || after.card.is_none() || opens, "{said}");
    // What is pointed at and what is kept is drawn.
    let acts = chart_data.acts_in(span);
    if let (Action::StepAct(_), Some(Pointed::Act(act))) = (action, after.pointed) {
        assert!(acts.contains(&act), "{said}");
    }
    assert!(!after.month_is_kept || after.month.is_some(), "{said}");
    // A pointer is never spoken of: only what keys have led to.
    let speaks = matches!(action, Action::StepCard(_) | Action::StepMonth(_) | Action::StepAct(_));
    assert!(speaks || after.heard.is_none() || after.heard == before.heard, "{said}");
    // Done twice is done once.
    if !matches!(
        action,
        Action::StepCard(_)
            | Action::StepAct(_)
            | Action::ClickPlot(_)
            | Action::ListKeys
            | Action::StepMonth(_)
            | Action::CloseCard { .. }
            | Action::Dismiss { .. }
            | Action::Escape { .. }
            | Action::MoveOnCard
            | Action::Focus(_)
    ) {
        assert_eq!(after.apply(action.clone(), chart_data), *after, "{said}");
    }
    // What comes by itself opens a card that is asked for, or takes away what nobody holds; a pinned
    // card stays, and nothing that is due is due again once it is done.
    if let Some(Due { action: due, .. }) = after.due() {
        assert!(!after.card.is_some_and(Card::is_pinned), "{said}");
        let later = after.apply(due.clone(), chart_data);
        assert_ne!(later.due().map(|it| it.action), Some(due), "{said}");
    }
}

/// Without the list of keys.
fn unlisted(state: State, chart_data: &ChartData) -> State {
    if state.lists_keys { state.apply(Action::ListKeys, chart_data) } else { state }
}

/// Goes through a row of actions, each of which is checked, and gives where it leads.
fn walk(chart_data: &ChartData, opened: Option<usize>, actions: &[Action]) -> State {
    let opening = State::opening(Settings::published(chart_data.span), opened, None, chart_data);
    actions.iter().fold(opening, |before, action| {
        let after = before.apply(action.clone(), chart_data);
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
    fn a_plot_without_a_marker_shows_no_card(actions in prop::collection::vec(any_action(0), 0..40)) {
        let end = walk(&ChartData::of(&relation([])), None, &actions);
        prop_assert_eq!(end.card, None);
    }

    #[test]
    fn the_focus_that_returns_opens_nothing(actions in prop::collection::vec(any_action(5), 0..20)) {
        let chart_data = ChartData::of(&five_discs());
        let open = unlisted(walk(&chart_data, None, &actions), &chart_data);
        let closed = open.apply(Action::Dismiss { refocus: true }, &chart_data);
        let back = closed.apply(Action::Focus(closed.current), &chart_data);
        let some = !back.shown(&chart_data).is_empty();
        prop_assert_eq!(back.card.is_some(), some && open.card.is_none());
        // The next one does.
        for next in back.shown(&chart_data).filter(|next| *next != back.current) {
            let opened = back.apply(Action::Focus(next), &chart_data).card.map(|it| it.annotation);
            prop_assert_eq!(opened, Some(next));
        }
    }

    #[test]
    fn a_marker_that_a_card_covered_opens_nothing_until_the_mouse_moves(
        actions in prop::collection::vec(any_action(5), 0..20),
        at in 0..5_usize,
    ) {
        let chart_data = ChartData::of(&five_discs());
        let opened = unlisted(walk(&chart_data, Some(2), &actions), &chart_data);
        let on_card = opened.apply(Action::EnterCard, &chart_data);
        let closed = on_card.apply(Action::Dismiss { refocus: false }, &chart_data);
        let uncovered = closed.apply(Action::HoverMarker(at), &chart_data);
        prop_assert_eq!(uncovered.due(), None);
        let shown = closed.shown(&chart_data).contains(&at);
        let beside = [Action::HoverMonth(None), Action::PointAt(None)];
        for moved in [Action::LeaveMarker, Action::LeavePlot].into_iter().chain(beside) {
            let free = closed.apply(moved, &chart_data).apply(Action::HoverMarker(at), &chart_data);
            let due = free.due().map(|it| it.action);
            prop_assert_eq!(due, shown.then_some(Action::OpenHovered(at)));
        }
    }
}
