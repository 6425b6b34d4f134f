//! How the time of each step grows with the number of acts, from 10² to 10⁶.
//!
//! `cargo bench --bench scale` prints, after Criterion's own figures, the table of docs/scale.md:
//! the time for one act relative to that in a pack of 100, and at last to that in a pack a tenth as
//! large. It fails on nothing; it is for the eye.

mod packs;
mod turns;

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use cordiality::analysis::Measured;
use cordiality::analysis::robustness::Robustness;
use cordiality::chart::form::{Picture, Purpose};
use cordiality::chart::{Drawn, Scene, svg};
use cordiality::chart_data::ChartData;
use cordiality::method::contributions::Contributions;
use cordiality::method::correlation::Correlation;
use cordiality::method::draws::Draws;
use cordiality::method::turning_points::Turns;
use cordiality::method::{Curve, HALF_LIFE_YEARS, Model, Specification};
use cordiality::pack;
use criterion::{Bencher, Criterion, SamplingMode};

/// The numbers of acts.
const SIZES: [usize; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];

/// The steps that are measured, in the order of the table.
const STEPS: [&str; 11] = [
    "compile",
    "curve",
    "yan",
    "turns",
    "contributions",
    "reading",
    "correlation",
    "draws",
    "robustness",
    "scene",
    "svg",
];

/// The most acts that a thousand draws are made of: of more they take minutes.
const DRAWN_MAX: usize = 10_000;

/// The width of the picture that is drawn, in px.
const PICTURE: Picture = Picture { width_px: 1040, purpose: Purpose::Page };

fn main() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scale");
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_secs(1))
        .output_directory(&out)
        .configure_from_args();
    turns::measure(&mut criterion);
    SIZES.into_iter().for_each(|size| measure(&mut criterion, size));
    println!("{}\n\n{}", table(&out), turns::table(&out));
}

/// Measures every step on a pack of a size.
fn measure(criterion: &mut Criterion, size: usize) {
    let mut step = |name: &str, work: &mut dyn FnMut(&mut Bencher<'_>)| {
        let mut group = criterion.benchmark_group(name);
        // The same number of rounds in every sample, so that a round of seconds is made few times.
        group.sampling_mode(SamplingMode::Flat);
        group.bench_function(size.to_string(), work);
    };
    let pack = packs::pack(size);
    step("compile", &mut |bencher| bencher.iter_with_large_drop(|| pack::compile(&pack)));
    let relation = match pack::compile(&pack) {
        Ok(relation) => relation,
        Err(faults) => return println!("the made-up pack is faulty: {:?}", faults.first()),
    };
    drop(pack);
    let chart_data = ChartData::of(&relation);
    if size <= DRAWN_MAX {
        let draws = || Draws::around(chart_data.around(), &Specification::PUBLISHED);
        step("draws", &mut |bencher| bencher.iter(draws));
    }
    step("robustness", &mut |bencher| bencher.iter(|| Robustness::of(&relation, &chart_data)));
    drop(relation);
    let (acts, span) = (&chart_data.acts, chart_data.span);
    let yan = Specification { model: Model::YanZhou, ..Specification::PUBLISHED };
    step("yan", &mut |bencher| bencher.iter_with_large_drop(|| Curve::under(acts, span, &yan)));
    let draw = || Curve::under(acts, span, &Specification::PUBLISHED);
    step("curve", &mut |bencher| bencher.iter_with_large_drop(draw));
    let curve = draw();
    // As many pairs as there are acts: days and weights, of which many are equal.
    let weighed = curve.weighted_acts.iter().map(|act| (f64::from(act.day.0), act.points));
    let pairs: Vec<(f64, f64)> = weighed.collect();
    step("correlation", &mut |bencher| bencher.iter(|| Correlation::of(black_box(&pairs))));
    step("turns", &mut |bencher| bencher.iter(|| Turns::of(black_box(&curve))));
    step("contributions", &mut |bencher| {
        bencher.iter_with_large_drop(|| Contributions::of(&curve.weighted_acts, HALF_LIFE_YEARS));
    });
    let mut months = span.iter().collect::<Vec<_>>().into_iter().cycle();
    step("reading", &mut |bencher| {
        bencher.iter(|| months.next().map(|month| curve.contributions.at(month.last_day(), 5)));
    });
    let Measured { curve, turning_points } =
        Measured::of(&chart_data, &Specification::PUBLISHED, None);
    let drawn = Drawn {
        chart_data: &chart_data,
        curve: &curve,
        turning_points: &turning_points,
        range: span,
    };
    step("scene", &mut |bencher| bencher.iter(|| Scene::of(&drawn, PICTURE)));
    let scene = Scene::of(&drawn, PICTURE);
    step("svg", &mut |bencher| bencher.iter(|| svg::write(&scene)));
}

/// The time for one act relative to that in the smallest pack, as a table in Markdown.
fn table(out: &Path) -> String {
    let mut table = String::from("| step |");
    SIZES.iter().for_each(|size| {
        let _ = write!(table, " {size} |");
    });
    table.push_str(" last step |\n|---|");
    table.push_str(&"---:|".repeat(SIZES.len() + 1));
    for step in STEPS {
        let times = SIZES.map(|size| Some(median(out, step, size)? / size as f64));
        let _ = write!(table, "\n| {step} |");
        let of_first = times.iter().map(|time| (*time, times[0]));
        for (time, of) in of_first.chain([(times[SIZES.len() - 1], times[SIZES.len() - 2])]) {
            let _ = match time.zip(of) {
                Some((time, of)) => write!(table, " {:.4} |", time / of),
                None => write!(table, " |"),
            };
        }
    }
    table
}

/// The median time of a step, as Criterion keeps it, in ns.
fn median(out: &Path, step: &str, size: usize) -> Option<f64> {
    let file = out.join(step).join(size.to_string()).join("new/estimates.json");
    let text = std::fs::read_to_string(file).ok()?;
    let estimates: serde_json::Value = serde_json::from_str(&text).ok()?;
    estimates["median"]["point_estimate"].as_f64()
}
