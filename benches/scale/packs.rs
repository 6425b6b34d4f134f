//! Made-up packs of any size that the compiler takes: the same bytes at every run.

use std::fmt::Write as _;

use cordiality::pack::Pack;

/// Sources of a pack; acts cite them in turn.
const SOURCES: usize = 24;

/// Annotated acts of a pack, however many it has, where nobody asks for others.
const ANNOTATED: usize = 24;

/// The linear congruential generator of Knuth's MMIX; only its upper half is random enough.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// A pack of this many acts over 45 years.
pub(crate) fn pack(acts: usize) -> Pack {
    annotated(acts, ANNOTATED)
}

/// The same with so many annotated acts.
pub(crate) fn annotated(acts: usize, annotated: usize) -> Pack {
    Pack { manifest: manifest(), events: events(acts, annotated), sources: sources() }
}

fn manifest() -> String {
    let mut text = String::from(
        "schema = 1\nid = \"made-up\"\ntitle = \"Northland and Southland, 1947–91\"\n\
         finding = \"They met in the middle\"\nlede = \"A made-up relation.\"\n\
         [span]\nfrom = \"1947-01\"\nto = \"1991-12\"\n\
         [[third]]\nid = \"west\"\nname = \"Westland\"\n",
    );
    for (id, name, adjective) in
        [("north", "Northland", "Northern"), ("south", "Southland", "Southern")]
    {
        let _ = write!(
            text,
            "[[party]]\nid = \"{id}\"\nname = \"{name}\"\nadjective = \"{adjective}\"\ncolour = \"#0b6e4f\"\n"
        );
    }
    for from in (1947..1992).step_by(9) {
        let _ = write!(
            text,
            "[[era]]\nid = \"era-{from}\"\nname = \"From {from}\"\nfrom = \"{from}-01\"\nto = \"{}-12\"\n\
             [[office]]\nparty = \"north\"\nrole = \"leader\"\nname = \"Doctor {from}\"\nshort = \"{from}\"\n\
             from = \"{from}\"\nto = \"{}\"\ncites = \"@source-1, p. 9\"\n",
            from + 8,
            from + 8
        );
    }
    text
}

fn sources() -> String {
    let entry = |number: usize| {
        format!(
            "@book{{source-{number},\n  author = {{Ask, Embla}},\n  title = {{Volume {number}}},\n  \
             publisher = {{Northern Press}},\n  date = {{{}}}\n}}\n\n",
            1950 + number
        )
    };
    (0..SOURCES).map(entry).collect()
}

fn events(acts: usize, annotated: usize) -> String {
    let mut random = Random(1947);
    let mut text = String::from(
        "id,date,until,title,summary,domain,initiator,target,code,directness,inflection,cites,disputed,status,note\n",
    );
    for number in 0..acts {
        let year = 1947 + random.below(44);
        let month = format!("{year}-{:02}", 1 + random.below(12));
        let date = match random.below(10) {
            0 => year.to_string(),
            1..=3 => month,
            _ => format!("{month}-{:02}", 1 + random.below(28)),
        };
        let until = if random.below(10) == 0 { (year + 1).to_string() } else { String::new() };
        let (domain, code) =
            (random.one(&["political", "military", "economic", "cultural"]), 1 + random.below(15));
        let (initiator, target) = (random.one(&["north", "west"]), random.one(&["south", "south"]));
        let directness = random.one(&["1", "1", "0.5", "0"]);
        let apart = (acts / annotated).max(1);
        let is_annotated = number % apart == 0 && number / apart < annotated;
        let inflection = if is_annotated { random.one(&["warming", "cooling"]) } else { "" };
        let (source, page) = (random.below(SOURCES), 1 + random.below(400));
        let _ = writeln!(
            text,
            "act-{number},{date},{until},Act {number} of many,\"It was done, as \"\"many\"\" tell.\",{domain},\
             {initiator},{target},{code},{directness},{inflection},\"@source-{source}, p. {page}\",,,Coded by lot."
        );
    }
    text
}
