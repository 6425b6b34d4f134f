//! What is taken away of a recoded view says in plain words that it is one.

use cordiality::chart::theme::Theme;
use cordiality::date::Day;
use cordiality::export::View;
use cordiality::export::cite::{Citation, Cited, Form};
use cordiality::export::monthly;
use cordiality::export::picture::{Purpose, svg};
use cordiality::export::snippet::{Platform, snippet};
use cordiality::state::settings::Settings;

use super::{PUBLISHED, address, chosen, left_out, whole};

/// All years without the invasion, with a card.
fn recoded() -> View<'static> {
    let specification = left_out(&PUBLISHED.chart_data);
    let settings = Settings { specification, ..whole().settings };
    View { settings, curve: &PUBLISHED.without, event: chosen().event, ..whole() }
}

/// What a picture shows, without its name and description, which only those hear who do not see it.
fn shown(picture: &str) -> String {
    let texts = picture.split("</text>").filter_map(|it| it.rsplit('>').next());
    texts.collect::<Vec<_>>().join(" ")
}

/// Holds that a text says how many acts a reader has left out.
#[track_caller]
fn check(text: &str) {
    assert!(text.contains("recoded: 1 act left out"), "{text}");
}

#[test]
fn its_name_its_finding_and_its_values_say_so() {
    let view = recoded();
    check(&view.name());
    check(&view.finding());
    check(&monthly::json(&view, &address()));
}

#[test]
fn every_picture_shows_it() {
    for purpose in Purpose::CHOICES {
        let picture = svg(&recoded(), Some(&address()), purpose, Theme::Light);
        check(&picture);
        check(&shown(&picture));
    }
}

#[test]
fn every_citation_of_it_says_so_and_one_of_its_act_does() {
    let act = whole().turning_points[chosen().event.expect("a card")].act;
    for cited in [Cited::View, Cited::Act { act, id: "1960-u2-shot-down" }] {
        for form in Form::ALL {
            let viewed = Day::from_civil(2026, 11, 26);
            check(&Citation::of(cited, &recoded(), &address(), viewed).write(form));
        }
    }
}

#[test]
fn every_frame_of_it_is_named_so_and_asks_for_it() {
    for platform in Platform::ALL.into_iter().filter(|it| it.has_height()) {
        let pasted = snippet(platform, &recoded(), &address(), 640);
        let frame = pasted.split("title=\"").nth(1).and_then(|rest| rest.split('"').next());
        check(frame.expect("it has a name"));
        check(pasted.split("<p>").nth(1).expect("a link"));
        assert_eq!(pasted.matches("recode=1979-invasion:-").count(), 2, "{pasted}");
    }
}

#[test]
fn a_name_of_a_file_says_so_before_it_is_cut() {
    let mut view = View { settings: chosen().settings, ..recoded() };
    let check = |view: &View<'_>, name: &str| assert_eq!(view.file_name("csv"), name);
    check(&recoded(), "cordiality-recoded-recode-1979-invasion--.csv");
    check(&view, "cordiality-from-1954-to-1965-half-life-4.csv");
    let works = &mut view.settings.specification.works;
    works.without = (0..9).collect();
    view.settings.specification.recoded = recoded().settings.specification.recoded;
    let name = view.file_name("csv");
    assert!(
        name.starts_with("cordiality-recoded-from-1954-to-1965-") && name.len() == 104,
        "{name}"
    );
    assert!(!name.contains("1979-invasion"), "{name}");
}
