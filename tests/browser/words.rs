//! What the page says of what is drawn, held to the curve that is published beside it as a table.

use std::collections::BTreeMap;

use cordiality::date::Month;
use cordiality::i18n::{points, ui};
use serde_json::json;

use super::card::NAMED;
use super::engine::{ALL, in_each};
use super::server;

/// A month of `curve.csv`: its value, the range of other codings, and how many acts are known.
#[derive(Clone, Debug)]
struct Row {
    value: f64,
    low: f64,
    high: f64,
    known: usize,
}

/// The published curve, by months as the file writes them.
fn curve() -> Option<BTreeMap<String, Row>> {
    let text = server::file("curve.csv").ok()?;
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |place: usize| cells[place].parse::<f64>().expect("a number");
        let known = cells[4].parse().expect("a count");
        (cells[0].to_owned(), Row { value: number(1), low: number(2), high: number(3), known })
    };
    Some(text.lines().skip(1).map(row).collect())
}

#[test]
fn a_window_has_its_own_headline_and_counts() {
    let Some(curve) = curve() else { return println!("skipped: nothing is built") };
    let value = |month: &str| curve[month].value;
    let inside: Vec<&str> = curve
        .keys()
        .map(String::as_str)
        .filter(|month| ("1954-01"..="1965-12").contains(month))
        .collect();
    let low = inside.iter().copied().min_by(|a, b| value(a).total_cmp(&value(b)));
    assert_eq!(low, Some("1960-05"), "the test names the month of the lowest value");
    let relation = server::relation();
    let is_inside =
        |act: usize| (1954..=1965).contains(&relation.acts[act].date.midpoint().month().year());
    let acts = 0..relation.acts.len();
    let drawn = acts.clone().filter(|act| is_inside(*act)).count();
    let turns = acts.filter(|act| relation.acts[*act].inflection.is_some());
    let turns: Vec<usize> = turns.filter(|act| is_inside(*act)).collect();
    let all = relation.inflections().count();
    let place = turns.iter().position(|act| relation.acts[*act].id == NAMED[1]).unwrap() + 1;
    in_each(ALL, |page| {
        page.open(&format!("?from=1954&to=1965&event={}", NAMED[1]));
        let headline: String = page.ask("$('h1').textContent");
        let parts = [
            format!("1954–65: from {}", points(value("1953-12"))),
            format!(" down to {} in May 1960", points(value("1960-05"))),
            format!(" up to {} by the end of 1965", points(value("1965-12"))),
        ];
        let found: Vec<_> = parts.iter().map(|part| headline.find(part.as_str())).collect();
        assert!(found[0] == Some(0) && found.is_sorted(), "{headline}: {parts:?}");
        assert!(headline.ends_with(&parts[2]), "{headline}");
        page.check(
            "$('.lede').textContent",
            format!(
                "{} of {all} turning points and {drawn} of {} acts lie in what is drawn.",
                turns.len(),
                relation.acts.len()
            ),
        );
        page.check("$('.card nav > span').textContent", format!("{place} of {}", turns.len()));
        // The authored finding stands for the published view alone.
        page.open("");
        page.check("$('h1').textContent", relation.finding.as_str());
    });
}

#[test]
fn a_card_says_the_numbers_of_the_curve_and_of_what_it_rests_on() {
    let Some(curve) = curve() else { return println!("skipped: nothing is built") };
    let [before, here] = ["1960-04", "1960-05"].map(|month| &curve[month]);
    let relation = server::relation();
    let month = Month::new(1960, 5);
    let beside: Vec<&str> = relation
        .acts
        .iter()
        .filter(|act| act.date.midpoint().month() == month && act.id != NAMED[1])
        .map(|act| act.title.as_str())
        .collect();
    in_each(ALL, |page| {
        page.open(&format!("?from=1954&to=1965&event={}", NAMED[1]));
        page.check("card()", NAMED[1]);
        let moved: String = page.ask("$('.card .moved').textContent");
        let [from, to] = [before, here].map(|row| points(row.value));
        let place = |part: &str| moved.find(part).unwrap_or_else(|| panic!("{moved}: no {part}"));
        assert!(place(&from) < place("→") && place("→") < place(&to), "{moved}");
        assert!(place(&to) < place("May 1960"), "{moved}");
        // Of that its own part, and the other acts of the month by name.
        page.check("/^−[1-9]\\d*$/.test($('.card .own').textContent)", true);
        let named: String = page.ask("$('.card .beside').textContent");
        assert!(beside.iter().any(|title| named.contains(title)), "{named}: {beside:?}");
        // Folded: in plain words first, the term after; how many draws confirm it; what it rests on.
        page.run_script("$('.card .folded > summary').click()");
        let plain = format!(
            "/^In this month the curve reached its lowest value of 1947–\\d\\d, {to}[;,].*confirmed: /"
        );
        page.check("$('.card .verdict strong')?.textContent", "confirmed");
        page.check(&format!("{plain}.test($('.card .verdict').textContent)"), true);
        let share = "/^confirmed by \\d+% of 1,000 other codings$/.test";
        page.check(&format!("{share}($('.card .confirmed').textContent)"), true);
        let [low, high] = [here.low, here.high].map(points);
        let basis = format!("between {low} and {high}; {} acts known", here.known);
        page.check("$('.card .basis').textContent", basis);
        // At another half-life share and band are those around its own curve.
        let published: String = page.ask("$('.card .confirmed').textContent");
        let band = "$('.band path', $$('.picture').find(seen))?.getAttribute('d')";
        let of_published: String = page.ask(band);
        page.open(&format!("?half-life=4&event={}", NAMED[1]));
        page.run_script("$('.card .folded > summary').click()");
        page.check("$('h1').textContent.includes('half-life of 4 years')", true);
        page.check(&format!("{share}($('.card .confirmed')?.textContent)"), true);
        page.check(&format!("![undefined, `{of_published}`].includes({band})"), true);
        page.check("$('#settings > .hint').textContent.startsWith('Pale: where 90 of 100')", true);
        page.check(
            "$$('table td[class] small').every(it => it.textContent.includes(' to '))",
            true,
        );
        assert_ne!(page.ask::<String>("$('.card .confirmed').textContent"), published);
    });
}

#[test]
fn a_month_of_which_little_is_known_is_drawn_thin_and_says_so() {
    let Some(curve) = curve() else { return println!("skipped: nothing is built") };
    let Row { value, low, high, known } = curve["1977-10"].clone();
    assert!(known < 4, "of October 1977 little is known");
    let basis = format!("between {} and {}; few acts known: {known}", points(low), points(high));
    in_each(ALL, |page| {
        page.open("?from=1977&to=1977");
        // The end of a month is where its value is drawn.
        page.mouse_to(page.along_time(9.5 / 12.0));
        page.check("month()", "1977-10");
        page.check("$('.readout .basis').textContent", basis.as_str());
        let heading = format!("$('.readout h3').textContent.includes(`{}`)", points(value));
        page.check(&heading, true);
        page.check("$$('.curve.few', $$('.picture').find(seen)).length > 0", true);
    });
}

#[test]
fn disagreements_stand_by_period_and_on_the_cards_of_their_acts() {
    if server::dist().is_err() {
        return println!("skipped: nothing is built");
    }
    let relation = server::relation();
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, act) in relation.acts.iter().enumerate() {
        if act.disputed.is_some() {
            let era = relation.era_of(act.date.midpoint().month());
            groups.entry(era.unwrap_or(relation.eras.len())).or_default().push(index);
        }
    }
    let name = |era: usize| relation.eras.get(era).map_or(ui::PROLOGUE, |it| it.name.as_str());
    let expected: Vec<_> = groups.iter().map(|(era, acts)| json!([name(*era), acts])).collect();
    assert!(expected.len() > 1, "{expected:?}");
    let u2 = relation.acts.iter().find(|act| act.id == NAMED[1]);
    assert!(u2.is_some_and(|act| act.disputed.is_some()), "sources disagree on it");
    in_each(ALL, |page| {
        page.open(&format!("?event={}", NAMED[1]));
        let groups = "$$('.disputes section').map(it =>
            [$('h3', it).textContent, $$('li[data-act]', it).map(li => +li.dataset.act)])";
        page.check(groups, json!(expected));
        page.check("$$('.card .disputed').map(it => it.textContent.length > 20)", json!([true]));
    });
}
