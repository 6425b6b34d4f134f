//! Bibliographies as they come: what Zotero, Better BibTeX and JabRef export, and what people write.
//!
//! `exports/` has files made for this test in the manner of each of them.

use std::rc::Rc;
use std::time::{Duration, Instant};

use cordiality::analysis::Analysis;
use cordiality::method::Specification;
use cordiality::pack::{self, EVENTS, Level, Pack, SOURCES};
use cordiality::page::{self, Surroundings};
use cordiality::relation::{Reference, Source};

use super::said::{check, remarks};
use super::{changed, valid};

/// What a bibliography comes to, beside the two works of the valid pack, and what is said of it.
fn read(text: &str) -> (Vec<Source>, Vec<String>) {
    let mut pack = valid();
    pack.sources.push_str(text);
    let (relation, remarks) = pack::review(&pack);
    let said = remarks.iter().map(ToString::to_string).collect();
    let sources = relation.map(|relation| relation.sources).unwrap_or_default();
    let beside = |source: &Source| source.key != "chronicle-1960" && source.key != "annals-1961";
    (sources.into_iter().filter(beside).collect(), said)
}

fn text(reference: &Reference) -> String {
    reference.0.iter().map(|run| run.text.as_str()).collect()
}

/// Holds that a bibliography is read without a fault or a warning, and what its works are called, each
/// with its reference in the style of Chicago.
fn check_read(bibliography: &str, works: &[(&str, &str, &str)]) {
    let (sources, said) = read(bibliography);
    let doubts: Vec<&String> = said.iter().filter(|said| !said.contains("note: ")).collect();
    assert!(doubts.is_empty(), "{doubts:#?}");
    let found: Vec<_> = (sources.iter())
        .map(|source| (source.key.as_str(), source.short.as_str(), text(&source.chicago)))
        .collect();
    let found: Vec<_> =
        found.iter().map(|(key, short, text)| (*key, *short, text.as_str())).collect();
    assert_eq!(found, works);
}

#[test]
fn zotero_s_export_is_read_as_it_is() {
    check_read(
        include_str!("exports/zotero.bib"),
        &[
            (
                "noauthor_soviet_1965",
                "Dawn 1965",
                "“Soviet Union to Build Mill.” 1965. July. https://example.org/1965/mill.",
            ),
            (
                "ahmed_thesis_1985",
                "Ahmed 1985",
                "Ahmed, Ishtiaq. 1985. “‘Neutral’ and ‘aligned’: the 1950s.” PhD Thesis, University of Karachi.",
            ),
            (
                "kapur_soviet_1972",
                "Kapur 1972",
                "Kapur, Harish. 1972. “The Soviet Union and the Emerging Nations.” In Asia and the Powers, edited by Käthe Müller. Praeger.",
            ),
            (
                "schoukens_survey_1988",
                "Schoukens et al. 1988",
                "Schoukens, J., Joey de Vries, Donatella Della Porta, et al. 1988. “Survey of Border Trade for CENTO States.” Transactions on Trade and Treaties 37 (3): 342–52. https://doi.org/10.1000/19.7453.",
            ),
        ],
    );
    let (sources, _) = read(include_str!("exports/zotero.bib"));
    assert_eq!(sources[3].url.as_deref(), Some("https://doi.org/10.1000/19.7453"));
}

#[test]
fn better_bibtex_s_export_is_read_as_it_is() {
    check_read(
        include_str!("exports/better-bibtex.bib"),
        &[
            (
                "burks2019:panel+1",
                "Burks & de'Medici 2019",
                "Burks, C., and Lorenzo de'Medici. 2019. “The ‘Tashkent Spirit.’” In Proceedings of the South Asia Panel.",
            ),
            (
                "deGaulle1959",
                "de Gaulle 1959",
                "de Gaulle, Charles. 1959. Mémoires de guerre. Plon.",
            ),
            (
                "Schoukens1988",
                "Schoukens et al. 1988",
                "Schoukens, J., R. Pintelon, and E. Van Der Ouderaa. 1988. “Survey of CENTO Trade.” Transactions on Trade 37 (September): 342–52. https://doi.org/10.1000/19.7453.",
            ),
            (
                "pravda:1965",
                "Правда 1965",
                "Правда. 1965. “Дружба народов.” April 4. https://example.org/pravda/1965.",
            ),
        ],
    );
}

#[test]
fn jabref_s_export_is_read_as_it_is() {
    check_read(
        include_str!("exports/jabref.bib"),
        &[
            (
                "Khan_1972a",
                "Khan 1972",
                "Khan, A. Özgür. 1972. “The Karachi Mill, and Other Tales.” Pakistan Horizon 25 (1).",
            ),
            (
                "Malik:Book_1994",
                "Malik 1994",
                "Malik, Hafeez, ed. 1994. Soviet–Pakistan Relations: And Post-Soviet Dynamics. Studies. Oxford University Press, Karachi. https://example.org/studies.",
            ),
            (
                "Petrov1994",
                "Petrov 1994",
                "Petrov, V. 1994. “Tashkent and After.” In Soviet–Pakistan Relations: And Post-Soviet Dynamics, edited by Hafeez Malik. Studies. Oxford University Press, Karachi. https://example.org/studies.",
            ),
        ],
    );
}

/// Holds the references of one entry without its bracket in the styles of Chicago, APA and MLA.
fn check_reference(fields: &str, references: [&str; 3]) {
    let (sources, said) = read(&format!("@{fields}"));
    assert!(said.is_empty(), "{fields}: {said:?}");
    let Source { chicago, apa, mla, .. } = &sources[0];
    assert_eq!(
        [chicago, apa, mla].map(text).each_ref().map(String::as_str),
        references,
        "{fields}"
    );
}

#[test]
fn names_and_titles_are_written_as_they_are_meant() {
    check_reference(
        "book{k, author = {de Vries, Joey}, title = {A {Life}}, date = 2010}",
        [
            "de Vries, Joey. 2010. A Life.",
            "de Vries, J. (2010). A Life.",
            "de Vries, Joey. A Life. 2010.",
        ],
    );
    check_reference(
        "book{k, author = {{Della Porta}, Donatella}, title = {A Life}, date = 2010}",
        [
            "Della Porta, Donatella. 2010. A Life.",
            "Della Porta, D. (2010). A Life.",
            "Della Porta, Donatella. A Life. 2010.",
        ],
    );
    check_reference(
        "book{k, author = {Ask, E. and others}, title = {A Life}, date = 2010}",
        [
            "Ask, E., et al. 2010. A Life.",
            "Ask, E., et al. (2010). A Life.",
            "Ask, E., et al. A Life. 2010.",
        ],
    );
    check_reference(
        "book{k, editor = {Ask, E. and Embla, F.}, title = {A Life}, date = 2010}",
        [
            "Ask, E., and F. Embla, eds. 2010. A Life.",
            "Ask, E., & Embla, F. (Eds.). (2010). A Life.",
            "Ask, E., and F. Embla, editors. A Life. 2010.",
        ],
    );
    check_reference(
        "article{k, author = {Ask, E.}, title = {Emmet Till and the Historicity of To Kill a Mockingbird}, journal = {Annals}, date = 2000}",
        [
            "Ask, E. 2000. “Emmet Till and the Historicity of To Kill a Mockingbird.” Annals.",
            "Ask, E. (2000). Emmet Till and the Historicity of To Kill a Mockingbird. Annals.",
            "Ask, E. “Emmet Till and the Historicity of To Kill a Mockingbird.” Annals, 2000.",
        ],
    );
    check_reference(
        "inbook{k, author = {Ask, E.}, title = {``North'' and South}, booktitle = {Winds}, booksubtitle = {a \\emph{History}}, publisher = {P}, date = 2000}",
        [
            "Ask, E. 2000. “‘North’ and South.” In Winds: A History. P.",
            "Ask, E. (2000). ‘North’ and South. In Winds: A History. P.",
            "Ask, E. “‘North’ and South.” Winds: A History, P, 2000.",
        ],
    );
    check_reference(
        "thesis{k, author = {Ask, E.}, title = {North}, type = {phdthesis}, institution = {University of North}, location = {Norð}, date = 2000}",
        [
            "Ask, E. 2000. “North.” PhD thesis, University of North.",
            "Ask, E. (2000). North [PhD thesis]. University of North.",
            "Ask, E. North. 2000. University of North, PhD thesis.",
        ],
    );
}

#[test]
fn two_works_of_one_name_and_year_keep_their_given_names() {
    let entry = |key, second| {
        format!(
            "@book{{{key}, author = {{Ask, E. and {second}, F. and Cid, G.}}, title = {{{key}}}, date = 2000}}\n"
        )
    };
    let (sources, _) = read(&(entry("a", "Bor") + &entry("b", "Dan")));
    assert_eq!(text(&sources[0].chicago), "Ask, E., F. Bor, and G. Cid. 2000a. A.");
    assert_eq!(text(&sources[1].chicago), "Ask, E., F. Dan, and G. Cid. 2000b. B.");
}

#[test]
fn works_that_would_be_called_the_same_have_letters() {
    // More than there are letters; in the order of the list, which is that of titles.
    let many: String = (1..=28)
        .map(|part| format!("@book{{ask-{part}, author = {{Ask, E.}}, title = {{Part {part:02}}}, date = 2000}}\n"))
        .collect();
    let (sources, said) = read(&many);
    assert!(said.is_empty(), "{said:?}");
    let names: Vec<String> =
        ('a'..='z').map(String::from).chain(["aa", "ab"].map(str::to_owned)).collect();
    for (source, letters) in sources.iter().zip(&names) {
        assert_eq!(source.short, format!("Ask 2000{letters}"));
        assert!(text(&source.chicago).starts_with(&format!("Ask, E. 2000{letters}. Part")));
        assert!(text(&source.apa).starts_with(&format!("Ask, E. (2000{letters}). Part")));
    }
    assert_eq!(sources.len(), names.len());
    // Two people of one family, two rows of authors that begin alike, two years that nobody knows.
    let alike = "@book{a, author = {Khan, A.}, title = {A}, date = 1972}
        @book{b, author = {Khan, M.}, title = {B}, date = 1972}
        @book{c, author = {Bor, A. and Cid, B. and Dan, C.}, title = {C}, date = 1980}
        @book{d, author = {Bor, A. and Eve, B. and Fay, C.}, title = {D}, date = 1980}
        @book{e, author = {Gil, A.}, title = {E}}
        @book{f, author = {Gil, A.}, title = {F}}";
    let (sources, said) = read(alike);
    assert!(said.is_empty(), "{said:?}");
    let shorts: Vec<&str> = sources.iter().map(|source| source.short.as_str()).collect();
    assert_eq!(
        shorts,
        [
            "Bor et al. 1980a",
            "Bor et al. 1980b",
            "Gil n.d.-a",
            "Gil n.d.-b",
            "Khan 1972a",
            "Khan 1972b"
        ]
    );
    assert_eq!(text(&sources[2].chicago), "Gil, A. n.d.-a. E.");
    assert_eq!(text(&sources[5].apa), "Khan, M. (1972b). B.");
}

#[test]
fn a_key_of_any_signs_leads_from_its_citations_to_its_reference() {
    let mut pack = changed(EVENTS, "@annals-1961, ch. 2", "@burks2019:panel+1, p. 2");
    pack.sources.push_str(include_str!("exports/better-bibtex.bib"));
    let analysis = Rc::new(Analysis::of(
        pack::compile(&pack).expect("it has no fault"),
        &Specification::PUBLISHED,
    ));
    let page = page::render(&analysis, Surroundings::default()).expect("it can be rendered");
    let body = page.markup.body;
    for part in ["id=\"r_burks2019.3apanel.2b1\"", "href=\"#r_burks2019.3apanel.2b1\""] {
        assert!(body.contains(part), "no {part}");
    }
    // So for every work.
    for link in body.split("href=\"#r_").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert_eq!(body.matches(&format!("id=\"r_{link}\"")).count(), 1, "{link}");
    }
}

#[test]
fn circles_are_said_and_end() {
    check(
        SOURCES,
        "date = {1961}",
        "date = {1961}, crossref = {‸annals-1961}",
        &["'annals-1961' takes from itself (crossref)"],
    );
    let circle = "@book{a, title = {A}, publisher = {P}, crossref = {b}}\n@book{b, title = {B}, publisher = {P}, crossref = {‸a}}\n";
    check(
        SOURCES,
        "@book{annals",
        &format!("{circle}@book{{annals"),
        &["'b' and 'a' take from one another"],
    );
    check(
        SOURCES,
        "date = {1961}",
        "date = {1961}, crossref = {‸no}",
        &["warning: 'annals-1961' takes from 'no' (crossref), which is not here"],
    );
}

#[test]
fn a_broken_field_is_one_fault_at_its_place() {
    check(
        SOURCES,
        "{1961}",
        "{‸soon}",
        &["the date of 'annals-1961', 'soon', is not one; write 1960"],
    );
    check(
        SOURCES,
        "{1961}",
        "{‸c. 1972}",
        &["note: the date of 'annals-1961', 'c. 1972', is read as 1972~"],
    );
    check(
        SOURCES,
        "{1961}",
        "‸c. 1972",
        &["'c.' is no abbreviation that stands above; write date = {c.}"],
    );
    check(
        SOURCES,
        "Annals of the",
        "‸Annals for $5 of the",
        &["'title' of 'annals-1961' cannot be read: a $ stands alone; write \\$"],
    );
    check(
        SOURCES,
        "Annals of the",
        "‸Annals \\foo{of} the",
        &["warning: 'title' of 'annals-1961' has a command of TeX that is not known"],
    );
    check(
        SOURCES,
        "Annals of the",
        &format!("‸{}{}", "{".repeat(99), "}".repeat(99)),
        &["has more braces in one another than are read"],
    );
    check(
        SOURCES,
        "{Annals of the South},\n  ",
        "{Annals of the South} ‸",
        &["a comma is missing in 'annals-1961' before this field"],
    );
    check(
        SOURCES,
        "@book{annals",
        "‸@book{ title = {A} }\n@book{annals",
        &["this entry has no key"],
    );
    check(
        SOURCES,
        "annals-1961,",
        "annals-1961, url = {‸ftp://a},",
        &["must begin with https:// or http://"],
    );
}

#[test]
fn a_large_and_broken_bibliography_is_answered_at_once() {
    let start = Instant::now();
    for part in [
        "@a{k,t={\n",
        "@a{k,t=\"{\n",
        "@comment(\n",
        "@a(k,t=\"\n",
        "@string{a=a\n",
        "@a{k,t={}} \n",
        "%@a{\n",
    ] {
        let mut pack = valid();
        pack.sources = part.repeat(200_000 / part.len());
        remarks(&pack);
    }
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn what_cites_a_broken_work_is_not_said_to_cite_nothing() {
    let pack: Pack = changed(SOURCES, "{Annals of the South},", "{Annals of the South");
    let (_, said) = pack::review(&pack);
    assert!(said.iter().filter(|said| said.level == Level::Fault).count() == 1, "{said:#?}");
}
