//! The table of robustness: every cell against a second, direct computation, and the whole of it as it is kept.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]
#![allow(
    clippy::disallowed_methods,
    reason = "a second computation may use the standard library's"
)]

mod common;
#[path = "turning_points/direct.rs"]
mod direct;

use std::path::Path;

use common::{five_discs, second, shipped};
use cordiality::analysis::Analysis;
use cordiality::analysis::robustness::Setting;
use cordiality::date::Month;
use cordiality::export::robustness;
use cordiality::method::verdict::Verdict;
use cordiality::relation::Direction::{self, Cooling, Warming};
use cordiality::relation::{Act, Directness, Relation};

/// The other direction, which the direct reading of the rule asks for.
fn opposite(direction: Direction) -> Direction {
    if direction == Warming { Cooling } else { Warming }
}

/// Azar's weights and equal steps, as docs/codebook.md and docs/method.md have them.
const AZAR: [f64; 15] =
    [92., 47., 31., 27., 14., 10., 6., 1., -6., -16., -29., -44., -50., -65., -102.];
const STEPS: [f64; 15] = [7., 6., 5., 4., 3., 2., 1., 0., -1., -2., -3., -4., -5., -6., -7.];

/// Whether an act counts among others.
type Counts = dyn Fn(&Act, &[&Act]) -> bool;

/// A setting, said once more.
struct Direct {
    half_life: f64,
    weights: [f64; 15],
    indirect: f64,
    yan: bool,
    /// Whether an act counts, given those before it that do.
    counts: Box<Counts>,
}

fn published() -> Direct {
    let counts = Box::new(|_: &Act, _: &[&Act]| true);
    Direct { half_life: 2.0, weights: AZAR, indirect: 0.5, yan: false, counts }
}

/// Whether an act is told by a work that is neither `key` nor known by way of it.
fn told_without(relation: &Relation, act: &Act, key: &str) -> bool {
    act.cites.iter().any(|cite| {
        let via = cite.via().map(|(_, key, _)| key);
        relation.sources[cite.source].key != key && via != Some(key)
    })
}

/// The settings in the order of the columns.
fn settings(relation: &'static Relation) -> Vec<Direct> {
    let without = |source: usize| {
        let key = relation.sources[source].key.clone();
        Direct { counts: Box::new(move |act, _| told_without(relation, act, &key)), ..published() }
    };
    let verified = Box::new(|act: &Act, _: &[&Act]| !act.unverified);
    let monthly = Box::new(|act: &Act, before: &[&Act]| {
        let kind = |act: &Act| {
            let who = (act.initiator.clone(), act.target.clone());
            (act.date.midpoint().month(), act.code, act.directness.factor().to_bits(), who)
        };
        !before.iter().any(|other| kind(other) == kind(act))
    });
    let mut all = vec![
        published(),
        Direct { half_life: 1.0, ..published() },
        Direct { half_life: 4.0, ..published() },
        Direct { weights: STEPS, ..published() },
        Direct { yan: true, ..published() },
        Direct { indirect: 0.0, ..published() },
        Direct { indirect: 1.0, ..published() },
        Direct { counts: verified, ..published() },
        Direct { counts: monthly, ..published() },
    ];
    all.extend(relation.robustness.iter().map(|source| without(*source)));
    all
}

impl Direct {
    fn points(&self, act: &Act) -> f64 {
        let factor = match act.directness {
            Directness::Direct => 1.0,
            Directness::Indirect => self.indirect,
            Directness::Context => 0.0,
        };
        self.weights[usize::from(act.code.number()) - 1] * factor
    }

    fn counted<'a>(&self, relation: &'a Relation) -> Vec<&'a Act> {
        let mut counted: Vec<&Act> = Vec::new();
        for act in &relation.acts {
            if (self.counts)(act, &counted) {
                counted.push(act);
            }
        }
        counted
    }

    /// The curve, month by month over all acts.
    fn curve(&self, relation: &Relation) -> Vec<f64> {
        let counted = self.counted(relation);
        let total: f64 = relation.acts.iter().map(|act| self.points(act).abs()).sum();
        let scale = total / relation.span.years() * self.half_life / std::f64::consts::LN_2;
        let at = |month: Month| {
            let day = month.last_day();
            let begun = counted.iter().filter(|act| act.date.midpoint() <= day);
            if self.yan {
                let step = |level: f64, act: &&Act| {
                    let v = 9.0 * self.points(act) / 102.0;
                    level + v * if v >= 0.0 { 9.0 - level } else { 9.0 + level } / 9.0
                };
                return 100.0 / 9.0 * begun.fold(0.0, step);
            }
            let left = |act: &&Act| {
                let end = act.until.map_or(act.date, |until| until).midpoint();
                let days = (day.0 - end.0.max(act.date.midpoint().0)).max(0);
                self.points(act) * 0.5_f64.powf(f64::from(days) / 365.25 / self.half_life)
            };
            100.0 * (begun.map(left).sum::<f64>() / scale).tanh()
        };
        relation.span.iter().map(at).collect()
    }
}

/// Holds that every cell of a relation is what the second computation gives.
fn check(relation: Relation) {
    let analysis = Analysis::published(relation.clone());
    let relation: &'static Relation = Box::leak(Box::new(relation));
    let table = &analysis.robustness;
    let settings = settings(relation);
    assert_eq!(table.settings.len(), settings.len());
    for (column, setting) in settings.iter().enumerate() {
        let (curve, counted) = (setting.curve(relation), setting.counted(relation));
        let leaves_out =
            matches!(table.settings[column], Setting::OnlyVerified | Setting::Without(_));
        for (it, verdicts) in analysis.turning_points.iter().zip(&table.verdicts) {
            let act = &relation.acts[it.act];
            let wanted = match leaves_out && !counted.iter().any(|other| other.id == act.id) {
                true => "left out".to_owned(),
                false => {
                    let month = it.month.0 - relation.span.from.0;
                    let said = direct::verdict(&curve, month, it.direction);
                    let first = said.split(' ').next().unwrap_or_default();
                    if ["Starts", "Ends", "Step"].contains(&first) { "Confirmed" } else { first }
                        .to_owned()
                }
            };
            let found = match verdicts[column] {
                None => "left out",
                Some(Verdict::Confirmed(_)) => "Confirmed",
                Some(Verdict::Supported) => "Supported",
                Some(Verdict::Milestone) => "Milestone",
                Some(Verdict::Undecidable) => "Undecidable",
            };
            assert_eq!(found, wanted, "{} under {:?}", act.id, table.settings[column]);
        }
    }
    for (it, verdicts) in analysis.turning_points.iter().zip(&table.verdicts) {
        let holds = verdicts
            .iter()
            .filter(|it| matches!(it, Some(Verdict::Confirmed(_) | Verdict::Supported)));
        assert_eq!(it.holds.map(|it| it.map(usize::from)), Some([holds.count(), settings.len()]));
        assert_eq!(verdicts[0], Some(it.verdict), "as published");
    }
}

#[test]
fn every_cell_is_what_a_second_computation_gives() {
    check(five_discs());
    check(shipped());
    check(second());
}

#[test]
fn the_table_is_the_one_that_is_kept() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/robustness.csv");
    let fresh = robustness::csv(&Analysis::published(shipped()));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&kept, &fresh).expect("tests/golden can be written");
    }
    let kept = std::fs::read_to_string(&kept).unwrap_or_default();
    assert!(kept == fresh, "{}\n{fresh}", common::REWRITE);
}
