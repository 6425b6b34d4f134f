//! What a step of a slider costs, by the number of turning points: all that is done before the picture in
//! sight is there again.

use std::hint::black_box;
use std::path::Path;

use cordiality::analysis::Measured;
use cordiality::chart::form::PICTURES;
use cordiality::chart::{Drawn, Layout, Scene, overlay_css, svg};
use cordiality::chart_data::ChartData;
use cordiality::method::Specification;
use cordiality::pack;
use criterion::Criterion;

use super::packs;

/// The numbers of turning points, and of acts in each pack.
const TURNS: [usize; 2] = [60, 200];
const ACTS: usize = 1_000;

/// The name of the group.
const STEP: &str = "slider";

/// Measures a step at each number of turning points.
pub(crate) fn measure(criterion: &mut Criterion) {
    for turns in TURNS {
        let relation = match pack::compile(&packs::annotated(ACTS, turns)) {
            Ok(relation) => relation,
            Err(faults) => return println!("the made-up pack is faulty: {:?}", faults.first()),
        };
        let chart_data = ChartData::of(&relation);
        assert_eq!(chart_data.annotations.len(), turns, "annotated otherwise");
        // Another half-life than the published one, whose curve would be there already.
        let specification = "4".parse().map(Specification::fading_by);
        let specification = specification.unwrap_or(Specification::PUBLISHED);
        let mut group = criterion.benchmark_group(STEP);
        group.bench_function(turns.to_string(), |bencher| {
            bencher.iter(|| step(black_box(&chart_data), &specification));
        });
    }
}

/// The curve, the places of all pictures as a style sheet, and the picture in sight.
fn step(chart_data: &ChartData, specification: &Specification) -> (String, String) {
    let Measured { curve, turning_points } = Measured::of(chart_data, specification, None);
    let drawn = Drawn {
        chart_data,
        curve: &curve,
        turning_points: &turning_points,
        range: chart_data.span,
    };
    let layouts = PICTURES.map(|picture| Layout::of(&drawn, picture));
    let sheet = overlay_css::sheet(&layouts);
    let [.., shown] = layouts;
    (sheet, svg::write(&Scene::on(&drawn, shown)))
}

/// How the steps compare, as a sentence.
pub(crate) fn table(out: &Path) -> String {
    let times = TURNS.map(|turns| super::median(out, STEP, turns));
    match times {
        [Some(few), Some(many)] => format!(
            "A step of a slider with {} turning points takes {:.1} ms, with {} {:.1} ms: {:.2} times as long.",
            TURNS[0],
            few / 1e6,
            TURNS[1],
            many / 1e6,
            many / few
        ),
        _ => String::new(),
    }
}
