//! What the page and its program read: dates, the address, the chart data, `relation.json`.

use std::sync::LazyLock;

use cordiality::analysis::{Analysis, Measured};
use cordiality::chart::form::PICTURES;
use cordiality::chart::{Drawn, Scene};
use cordiality::chart_data::ChartData;
use cordiality::date::PartialDate;
use cordiality::export::host::{HEIGHT_MAX_PX, Received, height_messages, secret};
use cordiality::method::Specification;
use cordiality::relation::Relation;
use cordiality::state::url;

/// A chart data with years to choose and cards to open.
static CHART_DATA: LazyLock<ChartData> = LazyLock::new(|| {
    let text = include_str!("../seeds/chart-data/small");
    ChartData::from_text(text).expect("the seed is a chart data")
});

/// A date is written as it was read, and its days stand in order.
pub(crate) fn date(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    match text.parse::<PartialDate>() {
        Ok(date) => {
            assert!(date.earliest() <= date.midpoint() && date.midpoint() <= date.latest());
            assert_eq!(date.to_string().parse(), Ok(date));
            if let Some(html) = date.to_html() {
                assert!(html.parse::<PartialDate>().is_ok_and(|it| it.exact().is_some()), "{html}");
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Whatever an address asks for, what is drawn can be asked for by an address as well.
pub(crate) fn address(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let pairs: Vec<(String, String)> = (text.split('&'))
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let asked = url::read(&pairs, &CHART_DATA);
    let written = url::write(&asked.settings, &CHART_DATA);
    let written: Vec<(String, String)> =
        written.filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
    let again = url::read(&written, &CHART_DATA);
    assert_eq!((again.settings, again.ignored.len()), (asked.settings, 0), "{written:?}");
}

/// What the page around a frame sends asks for a height or nothing, and what is sent back is JSON whatever
/// secret the address holds. The input: the fragment, a text, a message and a secret, a line each.
pub(crate) fn host_message(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let mut lines = text.split('\n');
    let fragment = lines.next().unwrap_or_default();
    let mut next = || lines.next().filter(|line| !line.is_empty()).map(str::to_owned);
    let received = Received { text: next(), message: next(), secret: next() };
    let secret = secret(fragment);
    if received.asks_for_height(secret) && received.text.is_none() {
        assert!(secret.is_some_and(|secret| received.secret.as_deref() == Some(secret)));
    }
    let height_px = u32::from(bytes.first().copied().unwrap_or_default()) * 10;
    let messages = height_messages(height_px, secret);
    assert_eq!(messages.len(), if secret.is_some() { 5 } else { 4 });
    for message in messages {
        let read: serde_json::Value = serde_json::from_str(&message).expect("it is JSON");
        let height = read.get("height").or(read.get("value")).and_then(serde_json::Value::as_u64);
        assert!(
            height.is_some_and(|it| it == u64::from(height_px.min(HEIGHT_MAX_PX))),
            "{message}"
        );
    }
}

/// What is read is written as it was, or reads the same again.
pub(crate) fn chart_data(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Ok(chart_data) = ChartData::from_text(text) {
        let written = chart_data.to_text().expect("it is written");
        assert_eq!(ChartData::from_text(&written), Ok(chart_data), "{written}");
    }
}

/// What is read can be drawn. A picture has at most the years of a page.
pub(crate) fn picture(bytes: &[u8]) {
    const MONTHS_MAX: usize = 12 * 1000;
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(chart_data) = ChartData::from_text(text) else { return };
    if chart_data.span.months() > MONTHS_MAX {
        return;
    }
    let Measured { curve, turning_points } =
        Measured::of(&chart_data, &Specification::PUBLISHED, None);
    assert!(curve.at(chart_data.span.to).is_some_and(|value| (-100.0..=100.0).contains(&value)));
    let drawn = Drawn {
        chart_data: &chart_data,
        curve: &curve,
        turning_points: &turning_points,
        range: chart_data.span,
    };
    for picture in PICTURES {
        let _ = Scene::of(&drawn, picture);
    }
}

/// A relation that is read can be measured.
pub(crate) fn relation_json(bytes: &[u8]) {
    const MONTHS_MAX: usize = 12 * 1000;
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(relation) = Relation::from_json(text) else { return };
    assert_eq!(Relation::from_json(&relation.to_json()).as_ref(), Ok(&relation));
    if relation.span.months() <= MONTHS_MAX {
        let _ = Analysis::of(relation, &Specification::PUBLISHED);
    }
}
