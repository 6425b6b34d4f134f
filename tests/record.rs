//! The record of Pakistan and the Soviet Union: whether the curve moves where the two papers that it is
//! chiefly coded from say plainly that relations moved. What every record keeps stands in `records.rs`.
//!
//! The papers' verdicts are checks from outside. Where one fails, the failure stands here with its
//! reason; no act is coded anew to mend it.

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
use cordiality::relation::{Direction, Directness, Relation};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

static RELATION: LazyLock<Relation> = LazyLock::new(|| {
    let pack = pack::read(&root().join("static/pakistan-ussr")).expect("the pack can be read");
    pack::compile(&pack).expect("the pack has no fault")
});

#[test]
fn the_prologue_stands_before_the_curve_and_is_not_counted() {
    let relation = &*RELATION;
    let before = |act: &&cordiality::relation::Act| !relation.span.meets(act.date);
    assert!(relation.acts.iter().filter(before).count() >= 10);
    assert!(relation.acts.iter().filter(before).all(|act| act.directness == Directness::Context));
}

/// Where a paper says plainly that relations moved: between two months (the values at their ends),
/// which way, and whether the curve agrees.
struct Verdict {
    says: &'static str,
    between: ((i32, u8), (i32, u8)),
    direction: Direction,
    outcome: Outcome,
}

enum Outcome {
    Agrees,
    /// And why.
    Fails(&'static str),
}

use Direction::{Cooling, Warming};
use Outcome::{Agrees, Fails};

const VERDICTS: [Verdict; 16] = [
    Verdict {
        says: "Rahman 2023, Trends: relations established, and positive signs to 1953 (fn. 10)",
        between: ((1947, 12), (1948, 12)),
        direction: Warming,
        outcome: Agrees,
    },
    Verdict {
        says: "Ayaz et al. 2025, 1947-1954: the tour of the United States in 1950 bred mistrust",
        between: ((1950, 4), (1950, 12)),
        direction: Cooling,
        outcome: Agrees,
    },
    Verdict {
        says: "Rahman 2023, Trends: protests at the talks with Washington, end of 1953",
        between: ((1953, 8), (1954, 3)),
        direction: Cooling,
        outcome: Agrees,
    },
    Verdict {
        says: "Ayaz et al. 2025, 1954-1970: worse with the agreement of May 1954 and the pacts",
        between: ((1954, 4), (1955, 10)),
        direction: Cooling,
        outcome: Agrees,
    },
    Verdict {
        says: "Rahman 2023, Trends: Moscow backed India and Afghanistan in late 1955",
        between: ((1955, 10), (1955, 12)),
        direction: Cooling,
        outcome: Agrees,
    },
    Verdict {
        says: "Rahman 2023, Cultural Events; Ayaz et al. 2025, 1954-1970: better in 1956",
        between: ((1955, 12), (1956, 8)),
        direction: Warming,
        outcome: Agrees,
    },
    Verdict {
        says: "Rahman 2023, Concluding Remarks: from neutral to pro-India with the veto of 1957",
        between: ((1956, 12), (1957, 3)),
        direction: Cooling,
        outcome: Agrees,
    },
    Verdict {
        says: "Rahman 2023, Trends; Ayaz et al. 2025, 1954-1970: a low point with the U-2",
        between: ((1960, 3), (1960, 6)),
        direction: Cooling,
        outcome: Agrees,
    },
    Verdict {
        says: "Rahman 2023, Trends: a Soviet offer barely three months after the U-2",
        between: ((1960, 6), (1961, 5)),
        direction: Warming,
        outcome: Agrees,
    },
    Verdict {
        says: "Ayaz et al. 2025, 1954-1970: mended from 1965, when Ayub Khan went to Moscow",
        between: ((1965, 2), (1966, 2)),
        direction: Warming,
        outcome: Agrees,
    },
    Verdict {
        says: "Ayaz et al. 2025, 1954-1970: visits and steel, 1967-68",
        between: ((1967, 8), (1968, 8)),
        direction: Warming,
        outcome: Agrees,
    },
    Verdict {
        says: "Ayaz et al. 2025, 1970-1980: the opening to China annoyed Moscow, which backed India in 1971",
        between: ((1971, 3), (1971, 12)),
        direction: Cooling,
        outcome: Agrees,
    },
    Verdict {
        says: "Ayaz et al. 2025, 1970-1980: better again under Bhutto",
        between: ((1971, 12), (1974, 12)),
        direction: Warming,
        outcome: Agrees,
    },
    Verdict {
        says: "Ayaz et al. 2025, 1980-1991: worse with the invasion of Afghanistan",
        between: ((1979, 11), (1980, 12)),
        direction: Cooling,
        outcome: Agrees,
    },
    Verdict {
        says: "Ayaz et al. 2025, Conclusion: an end with Geneva and the withdrawal, 1988-89",
        between: ((1988, 3), (1989, 2)),
        direction: Warming,
        outcome: Fails(
            "the occupation keeps its whole weight to its last day, and the air clashes, charges and \
             halted withdrawal of 1988 outweigh the accords; the curve turns only afterwards",
        ),
    },
    Verdict {
        says: "Ayaz et al. 2025, Conclusion: the cold war between the two ended after the withdrawal",
        between: ((1989, 3), (1991, 12)),
        direction: Warming,
        outcome: Agrees,
    },
];

/// What the curve says of each turning point; where it has no turn, why.
const TURNS: [(&str, &str); 24] = [
    // The series begins nine months before it.
    ("1948-relations-opened", "undecidable"),
    // The mean turns a month later, but envoys hold the curve: it goes 4 points from the month before.
    ("1949-moscow-visit-lapsed", "milestone: important, but not a turn of the curve"),
    ("1954-mutual-defence", "confirmed: it stands in a step"),
    ("1954-seato", "confirmed: it ends a movement"),
    // The mean turns near both, but the curve was as low a year before, and the thaw of 1956 is near.
    ("1955-baghdad-pact", "milestone: important, but not a turn of the curve"),
    ("1955-srinagar-statements", "milestone: important, but not a turn of the curve"),
    ("1956-mikoyan-visit", "confirmed: it starts a movement"),
    ("1956-trade-agreement", "confirmed: it ends a movement"),
    ("1957-kashmir-veto", "confirmed: it starts a movement"),
    ("1959-badaber-lease", "confirmed: it stands in a step"),
    ("1960-u2-shot-down", "confirmed: it ends a movement"),
    ("1961-oil-agreement", "confirmed: it starts a movement"),
    // It interrupts a recovery: a year later the curve is where it was in the month before.
    ("1962-kashmir-veto", "milestone: important, but not a turn of the curve"),
    ("1965-ayub-moscow", "confirmed: it stands in a step"),
    ("1966-tashkent-declaration", "confirmed: it stands in a step"),
    ("1968-kosygin-visit", "confirmed: it stands in a step"),
    // The tanks of the same month outweigh it, and the mean turns only half a year later.
    ("1969-declines-plan", "milestone: important, but not a turn of the curve"),
    ("1971-indo-soviet-treaty", "confirmed: it ends a movement"),
    ("1971-veto-first", "confirmed: it ends a movement"),
    ("1972-bhutto-moscow", "confirmed: it starts a movement"),
    ("1979-invasion", "confirmed: it stands in a step"),
    ("1985-gorbachev-warning", "confirmed: it stands in a step"),
    // The mean turned seven months before, but the occupation and the clashes of 1988 hold the curve at
    // its floor: see the verdict of Ayaz et al. on 1988-89.
    ("1988-geneva-accords", "milestone: important, but not a turn of the curve"),
    // The curve rises from here to the end, but its mean turned in 1987: too long before.
    ("1989-withdrawal-complete", "milestone: important, but not a turn of the curve"),
];

#[test]
fn every_turning_point_has_its_verdict() {
    let analysis = Analysis::of(RELATION.clone(), &Specification::PUBLISHED);
    let said = |it: &TurningPoint| {
        let (term, fits) = turns::verdict(&it.verdict);
        (RELATION.acts[it.act].id.clone(), format!("{term}{fits}"))
    };
    let said: Vec<_> = analysis.turning_points.iter().map(said).collect();
    assert_eq!(said, TURNS.map(|(id, verdict)| (id.to_owned(), verdict.to_owned())));
}

#[test]
fn plain_words_say_what_decides() {
    let analysis = Analysis::of(RELATION.clone(), &Specification::PUBLISHED);
    for (id, why) in [
        ("1948-relations-opened", "The series does not reach a year to both sides of it"),
        (
            "1955-baghdad-pact",
            "The curve does not turn with it, and went from −33 a year before the act to +29 a year after",
        ),
        (
            "1960-u2-shot-down",
            "In this month the curve reached its lowest value of 1947–80, −68, the end of a fall from −30 \
             a year before the act to −68 in its month",
        ),
        (
            "1961-oil-agreement",
            "In May 1960 the curve reached its lowest value of 1947–80, −68; it rose from −56 in the month \
             before the act to −29 a year after",
        ),
        (
            "1965-ayub-moscow",
            "The two years from April 1965 lie 55 points above the two before on average; it rose from −27 \
             a year before the act to +28 a year after",
        ),
    ] {
        let it = analysis.turning_points.iter().find(|it| RELATION.acts[it.act].id == id);
        let it = it.expect("it is annotated");
        let figures = it.figures();
        assert_eq!(turns::why(&it.verdict, it.direction, it.month, RELATION.span, figures), why);
    }
}

#[test]
fn the_curve_moves_where_the_papers_say_so_plainly() {
    let analysis = Analysis::of(RELATION.clone(), &Specification::PUBLISHED);
    for Verdict { says, between, direction, outcome } in VERDICTS {
        let at = |(year, month)| analysis.curve.at(Month::new(year, month)).expect("in the span");
        let change = at(between.1) - at(between.0);
        let agrees = match direction {
            Warming => change > 0.0,
            Cooling => change < 0.0,
        };
        println!("{change:+.1} {says}");
        match outcome {
            Agrees => assert!(agrees, "{says}: the curve moved by {change:.1}"),
            Fails(why) => assert!(!agrees, "{says} no longer fails ({why}): say so here"),
        }
    }
}

impl Clause<'_> {
    /// Titles of what Moscow did to Pakistan in so many months up to the end of the act's.
    fn moscow(&self, months: i32, least_code: u8) -> Vec<&str> {
        let turn = self.turn.month.0;
        let acts = self.analysis.relation.acts.iter().filter(move |act| {
            (turn - months..=turn).contains(&act.date.midpoint().month().0)
                && (act.initiator.as_str(), act.target.as_str()) == ("ussr", "pakistan")
                && act.code.number() >= least_code
        });
        acts.map(|act| act.title.as_str()).collect()
    }

    /// The mean of the curve over ten years of the calendar.
    fn decade(&self, first_year: i32) -> f64 {
        let months = (0..120).map(|month| Month(Month::new(first_year, 1).0 + month));
        let values = months.map(|month| self.analysis.curve.at(month).expect("it is in the span"));
        values.sum::<f64>() / 120.0
    }
}

/// Every part of a clause, and what makes it true.
const PARTS: [Part; 12] = [
    ("Moscow protests", |it| it.moscow(6, 10).iter().any(|title| title.contains("protest"))),
    ("relations cool", |it| it.later(0) < it.later(-1) && it.later(12) < it.later(-12)),
    ("a short thaw", |it| {
        let most = (0..12).map(|month| it.later(month)).fold(f64::MIN, f64::max);
        most - it.later(-1) >= 30.0 && most - it.later(12) >= 20.0
    }),
    ("back to zero", |it| it.later(12).abs() < 10.0),
    ("Soviet threats", |it| it.moscow(0, 12).iter().any(|title| title.contains("threat"))),
    ("the coldest month so far", |it| {
        let months = it.analysis.curve.span.from.0..it.turn.month.0;
        months.into_iter().all(|month| it.analysis.curve.at(Month(month)) > Some(it.turn.after))
    }),
    ("Moscow mediates", |it| it.analysis.relation.acts[it.turn.act].note.contains("mediator")),
    ("five warm years follow", |it| (0..=60).all(|month| it.later(month) > 10.0)),
    ("three Soviet vetoes", |it| {
        it.moscow(0, 11).iter().filter(|title| title.contains("veto")).count() == 3
    }),
    ("from warm to cold", |it| it.later(-12) >= 30.0 && it.later(0) <= -30.0),
    ("the coldest decade begins", |it| {
        let next = it.turn.month.year() + 1;
        next % 10 == 0
            && [1950, 1960, 1970].into_iter().all(|it_was| it.decade(next) < it.decade(it_was))
    }),
    ("a slow recovery begins", |it| {
        let (year, two) = (it.later(12), it.later(24));
        it.later(0) < year && year < two && year - it.later(0) < 20.0
    }),
];

#[test]
fn the_clauses_of_primary_acts_are_borne_out() {
    let analysis = Analysis::of(RELATION.clone(), &Specification::PUBLISHED);
    let said = clauses::check(&analysis, &PARTS);
    assert_eq!(said.len(), PARTS.len(), "a part that is said of nothing");
}
