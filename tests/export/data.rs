//! The monthly values and the acts, as spreadsheets and programs read them.

use cordiality::export::{View, acts, monthly};
use cordiality::method::draws::Range;
use cordiality::pack::{self, Pack};
use serde::Deserialize;

use super::{CHOSEN, PUBLISHED, address, chosen, whole};

/// A month as a reader of tables or of JSON has it.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Month {
    month: String,
    cordiality: f64,
    low: Option<i32>,
    high: Option<i32>,
    acts_known: usize,
    acts_effective: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: String,
    half_life_years: f64,
    url: String,
    creator: String,
    licence: String,
    unit: String,
    months: Vec<Month>,
}

/// Holds that both files say of every month that is drawn what the curve says, and gives the JSON.
fn check(view: &View<'_>, draws: bool) -> File {
    let csv = monthly::csv(view);
    assert!(csv.is_ascii() && csv.ends_with("\r\n"), "minus signs are plain");
    let rows: Vec<Month> = (csv::Reader::from_reader(csv.as_bytes()).into_deserialize())
        .collect::<Result<_, _>>()
        .expect("it is CSV");
    let file: File = serde_json::from_str(&monthly::json(view, &address())).expect("it is JSON");
    assert_eq!(rows, file.months);
    assert_eq!(rows.len(), view.settings.range.months());
    for (month, row) in view.settings.range.iter().zip(&rows) {
        assert_eq!(month.to_string(), row.month);
        let value = view.curve.at(month).expect("it is in the span");
        assert!((row.cordiality - value).abs() < 0.0051, "{value} is not {row:?}");
        let support = view.curve.support(month);
        assert_eq!(row.acts_known, support.known);
        assert!((row.acts_effective - support.effective).abs() < 0.0051, "{row:?}");
        let range = row.low.zip(row.high).map(|(low, high)| Range { low, high });
        assert_eq!(range, PUBLISHED.chart_data.published.range(month).filter(|_| draws));
    }
    file
}

#[test]
fn the_months_that_are_drawn_are_in_both_files() {
    let all = check(&whole(), true);
    assert_eq!(all.title, "Pakistan and the Soviet Union, 1947–91");
    assert_eq!((all.creator.as_str(), all.half_life_years), ("The Cordiality authors", 2.0));
    assert_eq!(all.licence, "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(all.unit, "points from -100 (hostile) to +100 (cordial)");
    // Around another half-life no draws were made.
    let some = check(&chosen(), false);
    assert_eq!(some.url, format!("https://example.org/cordiality/?{CHOSEN}"));
    assert_eq!((some.half_life_years, some.months.len()), (4.0, 144));
}

#[test]
fn acts_can_be_read_back_as_a_pack() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pakistan-ussr");
    let files = pack::read(&folder).expect("the pack can be read");
    let events = acts::csv(&PUBLISHED.relation);
    let again = pack::compile(&Pack { events, ..files }).expect("it has no fault");
    assert_eq!(again.acts, PUBLISHED.relation.acts);
}
