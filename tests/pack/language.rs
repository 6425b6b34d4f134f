//! What the texts of a pack are in, and which way they run.

use cordiality::pack::{MANIFEST, compile};
use cordiality::relation::TextDirection::{self, Ltr, Rtl};

use super::changed;
use super::said::check;

/// The language that a pack has with these lines in it.
fn check_read(lines: &str, tag: &str, direction: TextDirection) {
    let mut pack = changed(MANIFEST, "lede =", &format!("{lines}\nlede ="));
    if direction == Rtl {
        pack.manifest = pack.manifest.replacen("Northland and Southland", "شمال اور جنوب", 1);
    }
    let relation = compile(&pack).unwrap_or_else(|found| panic!("{lines}: {found:#?}"));
    let language = relation.language();
    assert_eq!((language.tag.as_str(), language.direction), (tag, direction), "{lines}");
}

#[test]
fn a_language_has_the_direction_of_its_script() {
    check_read("", "en", Ltr);
    check_read("lang = \"fr-ca\"", "fr-CA", Ltr);
    check_read("lang = \"UR\"", "ur", Rtl);
    check_read("lang = \"ur-Latn\"", "ur-Latn", Ltr);
    check_read("lang = \"he-IL\"", "he-IL", Rtl);
    // Punjabi stands in Gurmukhi, where nothing else is said.
    check_read("lang = \"pa\"", "pa", Ltr);
    check_read("lang = \"pa-arab-PK\"", "pa-Arab-PK", Rtl);
    check_read("lang = \"zh-hant\"", "zh-Hant", Ltr);
    check_read("lang = \"de-1996\"", "de-1996", Ltr);
    check_read("lang = \"pa\"\ndirection = \"rtl\"", "pa", Rtl);
    check_read("lang = \"az\"\ndirection = \"LTR\"", "az", Ltr);
}

#[test]
fn a_tag_that_is_none_is_said_with_the_one_that_is_meant() {
    for (lang, message) in [
        ("Urdu", "lang: 'Urdu' is the name of a language; write its tag, ur"),
        ("ur_PK", "lang: the parts of 'ur_PK' are joined by '_'; write ur-PK"),
        ("Klingon", "lang: 'Klingon' is not the tag of a language; write one like en, ur, fr-CA"),
        ("u", "lang: 'u' is not the tag of a language"),
        ("اردو", "lang: 'اردو' is not the tag of a language"),
        ("ur-", "lang: 'ur-' is not the tag of a language"),
        ("", "lang is empty; write something"),
    ] {
        let lines = format!("lang = ‸\"{lang}\"\nlede =");
        check(MANIFEST, "lede =", &lines, &[message]);
    }
    let message = "the direction 'left' is unknown; write one of: ltr, rtl";
    check(MANIFEST, "lede =", "direction = ‸\"left\"\nlede =", &[message]);
}

#[test]
fn a_title_that_runs_the_other_way_than_its_language_is_doubtful() {
    let message = "warning: the title has letters that run from right to left, but its language is 'en'; write its tag as lang";
    check(MANIFEST, "\"Northland and", "‸\"شمال and", &[message]);
    let message = "warning: texts in 'ur' run from right to left, but no letter of the title does; write ur-Latn as lang";
    check(MANIFEST, "title = \"N", "lang = \"ur\"\ntitle = ‸\"N", &[message]);
}
