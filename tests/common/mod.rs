//! Small relations and the pictures that are kept of them, for native tests and for those in a
//! browser. Start at [`pictures`].

#![allow(dead_code, reason = "each test target uses a part of this")]
#![allow(clippy::unwrap_used, reason = "a fixture that does not parse ends the test")]

#[cfg(feature = "author")]
#[allow(clippy::expect_used, reason = "a clause that is not known ends the test")]
pub(crate) mod clauses;
#[cfg(feature = "author")]
#[allow(clippy::panic, reason = "a pack that does not compile ends the test")]
pub(crate) mod packs;
#[cfg(feature = "author")]
pub(crate) mod random;

use std::cell::LazyCell;
use std::rc::Rc;

use cordiality::analysis::{Analysis, Measured};
use cordiality::chart::form::{PICTURES, Picture, Purpose};
use cordiality::chart::{Drawn, Scene, svg};
use cordiality::date::Month;
use cordiality::method::Specification;
use cordiality::method::draws::Draws;
use cordiality::relation::{
    Act, Circumstance, CircumstanceKind, Cite, Claim, Direction, Directness, Domain, Era, Language,
    Licence, Office, Party, Peak, Publication, Reference, Relation, Role, Source, Span, Spelling,
    Superlative, Third, Tier,
};
use cordiality::state::settings::{HalfLife, years};

/// What is said where a picture or the data have changed on purpose.
pub(crate) const REWRITE: &str =
    "if the new one is right, run: UPDATE_GOLDEN=1 cargo test --test golden";

/// A name and what makes the relation of that name.
type Fixture = (&'static str, fn() -> Relation);

/// Every small relation.
pub(crate) const FIXTURES: [Fixture; 3] =
    [("no-act", || relation([])), ("one-act", one_act), ("five-discs", five_discs)];

/// A picture that is kept in `tests/golden`.
pub(crate) struct Kept {
    pub(crate) name: String,
    analysis: Rc<Lazy>,
    /// The years, where not all are drawn.
    years: Option<[i32; 2]>,
    picture: Picture,
}

/// Worked out when the first of its pictures is drawn, once for all: the draws take seconds.
type Lazy = LazyCell<Analysis, Box<dyn FnOnce() -> Analysis>>;

fn lazy(relation: Relation, half_life: &'static str) -> Rc<Lazy> {
    let half_life: HalfLife = half_life.parse().unwrap();
    Rc::new(LazyCell::new(Box::new(move || match half_life == HalfLife::PUBLISHED {
        true => Analysis::published(relation),
        false => faded(relation, &Specification::fading_by(half_life)),
    })))
}

/// A relation as a reader sees it under a specification of their own, once the draws around it are made.
fn faded(relation: Relation, specification: &Specification) -> Analysis {
    let analysis = Analysis::of(relation, specification);
    let chart_data = &analysis.chart_data;
    let draws = Draws::around(chart_data.around(), specification);
    let Measured { curve, turning_points } = Measured::of(chart_data, specification, Some(&draws));
    Analysis { curve, turning_points, ..analysis }
}

impl Kept {
    /// Draws it as the page does.
    pub(crate) fn draw(self) -> String {
        let whole = Drawn::of(&self.analysis);
        let range =
            self.years.map_or(whole.range, |[from, to]| years(from, to, whole.range).unwrap());
        svg::write(&Scene::of(&Drawn { range, ..whole }, self.picture))
    }
}

/// Every picture that is kept: those of small relations, of each that is published, and of other years and
/// half-lives of the first of these.
pub(crate) fn pictures(published: [&Relation; 2]) -> Vec<Kept> {
    let [phone, .., page, _, _, _] = PICTURES;
    let mut kept = Vec::new();
    let mut add = |name: &str, analysis: &Rc<Lazy>, years, pictures: &[Picture]| {
        kept.extend(pictures.iter().map(|&picture| {
            let (name, analysis) = (named(name, picture), Rc::clone(analysis));
            Kept { name, analysis, years, picture }
        }));
    };
    for (name, relation) in FIXTURES {
        add(name, &lazy(relation(), "2"), None, &[phone, PAGE]);
    }
    for relation in published {
        add(&relation.id, &lazy(relation.clone(), "2"), None, &PICTURES);
    }
    for (years, half_life, picture) in
        [([1954, 1965], "4", page), ([1979, 1979], "0.5", PAGE), ([1947, 1991], "8", phone)]
    {
        let [from, to] = years;
        let name = format!("{}-{from}-{to}-{half_life}", published[0].id);
        add(&name, &lazy(published[0].clone(), half_life), Some(years), &[picture]);
    }
    kept
}

/// A picture for a wide box.
pub(crate) const PAGE: Picture = Picture { width_px: 846, purpose: Purpose::Page };

fn named(name: &str, Picture { width_px, purpose }: Picture) -> String {
    let purpose = match purpose {
        Purpose::Column => "column",
        Purpose::Page => "page",
        Purpose::ShortFrame => "short",
    };
    format!("{name}-{purpose}-{width_px}")
}

/// The relation of the page, as `tests/golden.rs` keeps it: compiled anew there and nowhere else,
/// because that takes seconds.
pub(crate) fn shipped() -> Relation {
    Relation::from_json(include_str!("../golden/relation.json")).unwrap()
}

/// The relation that is published beside it, kept in the same way.
pub(crate) fn second() -> Relation {
    Relation::from_json(include_str!("../golden/pakistan-usa.json")).unwrap()
}

/// One visit, annotated.
fn one_act() -> Relation {
    relation([Act { inflection: Some(Direction::Warming), ..act("1954-05-19", 5, "First visit") }])
}

/// A pact and its four answers, all annotated in one year.
pub(crate) fn five_discs() -> Relation {
    let turn = |date, code, direction, title| Act {
        inflection: Some(direction),
        ..act(date, code, title)
    };
    let mut relation = relation([
        Act { domain: Domain::Economic, ..act("1952", 4, "Trade agreement") },
        turn("1954-02-25", 12, Direction::Cooling, "Arms from a third state"),
        turn("1954-05", 12, Direction::Cooling, "Mutual defence agreement"),
        turn("1954-05-26", 10, Direction::Cooling, "Note of protest <to the \"pact\" & its bases>"),
        turn("1954-09-08", 11, Direction::Cooling, "Treaty of collective defence signed"),
        turn("1954-12", 5, Direction::Warming, "Delegation of writers received"),
        act("1958-03-10", 6, "Friendship reaffirmed"),
    ]);
    relation.superlatives = vec![Superlative {
        words: "in the middle".to_owned(),
        is: Peak::Lowest,
        within: Span { from: Month::new(1954, 1), to: Month::new(1955, 12) },
    }];
    relation.spellings =
        vec![Spelling { name: "writers".to_owned(), variants: vec!["Rahman".to_owned()] }];
    relation
}

/// Ten years of two states, with these acts.
pub(crate) fn relation(acts: impl IntoIterator<Item = Act>) -> Relation {
    let span = |from, to| Span { from: Month::new(from, 1), to: Month::new(to, 12) };
    let era = |id: &str, name: &str, span| Era {
        id: id.to_owned(),
        name: name.to_owned(),
        short: name.to_owned(),
        span,
        verdicts: vec![Claim { text: format!("It was a time of {id}."), cites: vec![cite()] }],
    };
    let party = |id: &str, name: &str, adjective: &str, colour: &str| Party {
        id: id.to_owned(),
        name: name.to_owned(),
        adjective: adjective.to_owned(),
        colour: colour.to_owned(),
    };
    let leader = |party: &str, short: &str, from: &str, to: &str| Office {
        party: party.to_owned(),
        role: Role::Leader,
        name: format!("Doctor {short}"),
        short: short.to_owned(),
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        cites: vec![cite()],
        unverified: false,
    };
    let mut acts: Vec<Act> = acts.into_iter().collect();
    acts.sort_by_key(|act| (act.date.midpoint(), act.id.clone()));
    Relation {
        id: "north-south".to_owned(),
        title: "Northland and Southland, 1950–59".to_owned(),
        finding: "They met in the middle".to_owned(),
        superlatives: Vec::new(),
        publication: Publication {
            creator: "The annalists".to_owned(),
            released: Some("1960-02".parse().unwrap()),
            licence: Some(Licence {
                name: "CC0".to_owned(),
                url: "https://example.org/cc0".to_owned(),
            }),
            keywords: vec!["annals".to_owned()],
            language: Language::default(),
        },
        lede: "A small relation for tests.".to_owned(),
        span: span(1950, 1959),
        parties: [
            party("north", "Northland", "Northern", "#0b6e4f"),
            party("south", "Southland", "Southern", "#a4262c"),
        ],
        thirds: vec![Third { id: "west".to_owned(), name: "Westland".to_owned() }],
        eras: vec![
            era("distance", "Distance", span(1950, 1954)),
            era("approach", "Approach", span(1955, 1959)),
        ],
        offices: vec![
            leader("north", "Ask", "1950", "1956-06-30"),
            leader("north", "Embla", "1956-07-01", "1959"),
            leader("south", "Deucalion", "1950", "1959"),
        ],
        context: vec![
            Circumstance {
                kind: CircumstanceKind::War,
                name: "War of the Isles".to_owned(),
                short: "Isles".to_owned(),
                from: "1951".parse().unwrap(),
                until: Some("1951-11".parse().unwrap()),
                cites: vec![cite()],
                unverified: true,
            },
            Circumstance {
                kind: CircumstanceKind::Treaty,
                name: "Treaty of the two capes".to_owned(),
                short: "Two capes".to_owned(),
                from: "1954-09-08".parse().unwrap(),
                until: None,
                cites: vec![cite()],
                unverified: false,
            },
        ],
        robustness: vec![0],
        acts,
        sources: vec![Source {
            key: "chronicle-1960".to_owned(),
            short: "Chronicle 1960".to_owned(),
            chicago: Reference::default(),
            apa: Reference::default(),
            mla: Reference::default(),
            url: Some("https://example.org/chronicle".to_owned()),
            lang: None,
        }],
        spellings: Vec::new(),
    }
}

/// A direct political act of the north towards the south, with an id made from its date and title.
pub(crate) fn act(date: &str, code: u8, title: &str) -> Act {
    let slug = |text: &str| {
        text.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-")
    };
    Act {
        id: format!("{}-{}", slug(date), slug(title)),
        date: date.parse().unwrap(),
        until: None,
        title: title.to_owned(),
        summary: format!("{title}, as the chronicle tells it."),
        domain: Domain::Political,
        initiator: "north".to_owned(),
        target: "south".to_owned(),
        code: code.to_string().parse().unwrap(),
        directness: Directness::Direct,
        inflection: None,
        tier: Tier::Secondary,
        short: String::new(),
        clause: String::new(),
        cites: vec![cite()],
        disputed: None,
        unverified: false,
        note: String::new(),
    }
}

fn cite() -> Cite {
    Cite { source: 0, locator: "p. 1".to_owned() }
}
