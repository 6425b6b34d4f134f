//! The record of Pakistan and the United States: whether the curve moves where those who wrote of the
//! pair say plainly that relations moved, and what it says of each turning point. What every record
//! keeps stands in `records.rs`.
//!
//! The verdicts are checks from outside. Where one fails, the failure stands here with its reason; no
//! act is coded anew to mend it.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

mod common;

use std::path::Path;
use std::sync::LazyLock;

use common::clauses::{self, Clause, Part};
use cordiality::analysis::{Analysis, TurningPoint};
use cordiality::date::Month;
use cordiality::i18n::turns;
use cordiality::method::Specification;
use cordiality::pack;
use cordiality::relation::Direction::{self, Cooling, Warming};
use cordiality::relation::Relation;

static RELATION: LazyLock<Relation> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pakistan-usa");
    let files = pack::read(&folder).expect("the pack can be read");
    pack::compile(&files).expect("the pack has no fault")
});

fn analysis() -> Analysis {
    Analysis::of(RELATION.clone(), &Specification::PUBLISHED)
}

/// Who says so, between which months (the values at their ends), and which way.
type Verdict = (&'static str, (i32, u8), (i32, u8), Direction);

const VERDICTS: [Verdict; 12] = [
    (
        "Rahman 2023, Trends: the visit of 1950 began the partnership",
        (1950, 4),
        (1950, 12),
        Warming,
    ),
    ("McMahon, ch. 4: the Korean war raised Pakistan's worth", (1950, 5), (1953, 12), Warming),
    ("Rahman 2023, Trends: allies by the treaties of 1954", (1953, 12), (1954, 12), Warming),
    ("FRUS 1961-63 XIX, summary: arms for India cost Pakistan", (1962, 9), (1963, 12), Cooling),
    ("Ayaz et al. 2025, Abstract: the embargo of 1965", (1965, 8), (1965, 9), Cooling),
    ("FRUS 1964-68 XXV, doc. 269: on an upward track again", (1965, 11), (1965, 12), Warming),
    ("FRUS 1969-76 E-7, doc. 114: better from 1969 to early 1971", (1969, 10), (1971, 1), Warming),
    ("Ayaz et al. 2025, Abstract: the embargo of 1971", (1971, 2), (1971, 3), Cooling),
    ("NSA briefing book 333: the quarrel over the bomb", (1976, 12), (1979, 4), Cooling),
    ("UPI 1980: congenial again a year after the embassy", (1979, 11), (1980, 11), Warming),
    ("Wirsing & Roherty 1982: ready for a new partnership", (1980, 12), (1982, 1), Warming),
    ("Los Angeles Times, 11 October 1990: aid frozen", (1990, 9), (1990, 10), Cooling),
];

#[test]
fn the_curve_moves_where_others_say_so_plainly() {
    let curve = analysis().curve;
    for (says, from, to, direction) in VERDICTS {
        let at = |(year, month)| curve.at(Month::new(year, month)).expect("in the span");
        let change = at(to) - at(from);
        let agrees = match direction {
            Warming => change > 0.0,
            Cooling => change < 0.0,
        };
        assert!(agrees, "{says}: the curve moved by {change:.1}");
    }
}

/// What the curve says of each turning point; where it has no turn, why.
const TURNS: [(&str, &str); 19] = [
    // The series begins with it.
    ("1947-us-recognition", "undecidable"),
    ("1950-liaquat-us-visit", "supported: the curve goes its way without a turn"),
    ("1954-mutual-defence", "confirmed: it ends a movement"),
    ("1954-seato", "confirmed: it ends a movement"),
    ("1959-bilateral-agreement", "confirmed: it starts a movement"),
    // The curve is near its height before either, and can rise no more by ten points.
    ("1959-badaber-lease", "milestone: important, but not a turn of the curve"),
    ("1959-eisenhower-karachi", "milestone: important, but not a turn of the curve"),
    ("1962-arms-for-india", "confirmed: it starts a movement"),
    ("1965-us-arms-stop", "confirmed: it ends a movement"),
    // A single cold act between visits: a year later the curve is where it was a year before.
    ("1968-badaber-notice", "milestone: important, but not a turn of the curve"),
    // The ban of March and the help of December lie to both sides of the journey.
    ("1971-kissinger-channel", "milestone: important, but not a turn of the curve"),
    // The rise of the war is gone a year later, with Bangladesh and SEATO.
    ("1971-us-fleet", "milestone: important, but not a turn of the curve"),
    ("1972-leaves-seato", "milestone: important, but not a turn of the curve"),
    // No sale followed that was read; the visits fade.
    ("1975-embargo-lifted", "milestone: important, but not a turn of the curve"),
    ("1977-aid-deferred", "confirmed: it stands in a step"),
    ("1979-symington", "confirmed: it ends a movement"),
    ("1979-embassy-burned", "confirmed: it ends a movement"),
    ("1981-us-package", "confirmed: it stands in a step"),
    ("1990-aid-stopped", "supported: the curve goes its way without a turn"),
];

#[test]
fn every_turning_point_has_its_verdict() {
    let said = |it: &TurningPoint| {
        let (term, fits) = turns::verdict(&it.verdict);
        (RELATION.acts[it.act].id.clone(), format!("{term}{fits}"))
    };
    let said: Vec<_> = analysis().turning_points.iter().map(said).collect();
    assert_eq!(said, TURNS.map(|(id, verdict)| (id.to_owned(), verdict.to_owned())));
}

impl Clause<'_> {
    /// Whether the act's month is colder than all from one month to another but its own.
    fn coldest(&self, from: Month, to: Month) -> bool {
        let other = (from.0..=to.0).filter(|month| *month != self.turn.month.0);
        other.into_iter().all(|month| self.analysis.curve.at(Month(month)) > Some(self.later(0)))
    }
}

/// Every part of a clause, and what makes it true.
const PARTS: [Part; 10] = [
    ("eight warm years follow", |it| (0..=96).all(|month| it.later(month) >= 50.0)),
    ("Ayub Khan protests", |it| {
        let turn = it.turn.month.0;
        RELATION.acts.iter().any(|act| {
            (turn..=turn + 3).contains(&act.date.midpoint().month().0)
                && act.title == "Ayub: arms for India endanger Pakistan"
        })
    }),
    ("relations cool", |it| it.later(0) < it.later(-1) && it.later(12) < it.later(-12)),
    ("the coldest month so far", |it| it.coldest(it.analysis.curve.span.from, it.turn.month)),
    ("a ban to 1975", |_| {
        let lifted = RELATION.acts.iter().find(|act| act.title == "American arms ban lifted");
        lifted.is_some_and(|act| {
            act.date.midpoint().month().year() == 1975 && act.summary.contains("ten-year ban")
        })
    }),
    ("a warm moment", |it| (-60..0).all(|month| it.later(month) < it.later(0))),
    ("gone in a year", |it| it.later(12) < it.later(-1)),
    ("the coldest month of all", |it| {
        it.coldest(it.analysis.curve.span.from, it.analysis.curve.span.to)
    }),
    ("from cold to warm", |it| it.later(-24) <= -25.0 && it.later(24) >= 25.0),
    ("no new aid in 1991", |_| {
        RELATION.acts.iter().all(|act| {
            act.date.midpoint().month().year() != 1991
                || act.initiator.as_str() != "usa"
                || !(act.title.contains("aid") || act.title.contains("loan"))
        })
    }),
];

#[test]
fn the_clauses_of_primary_acts_are_borne_out() {
    let analysis = analysis();
    let said = clauses::check(&analysis, &PARTS);
    assert!(PARTS.iter().all(|(part, _)| said.contains(part)), "a part that is said of nothing");
}
