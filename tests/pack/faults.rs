//! One row a fault: what is changed, and what the compiler says of it.

use cordiality::analysis::Analysis;
use cordiality::method::Specification;
use cordiality::pack::{self, EVENTS, MANIFEST, SOURCES};
use cordiality::page::{self, Surroundings};

use super::said::{check, check_pack, remarks};
use super::{changed, file, valid};

/// What is changed in `events.csv`, into what, and what is said of it.
#[rustfmt::skip]
const ACTS: &[(&str, &str, &str)] = &[
    ("1954-visit,", "‸,", "id is empty; write it"),
    ("1954-visit", "‸1954 Visit", "the id '1954 Visit' must be small letters, digits and hyphens"),
    ("1954-05-19-trade", "‸1954-visit", "the id '1954-visit' is already taken in line 2"),
    (",1954,", ",‸spring 1954,", "'spring 1954' is a season; write 1954-21"),
    (",1954,", ",‸,", "date is empty; write it"),
    (",1954-05-19,", ",‸1954-02-30,", "'1954-02-30': 1954-02 has the days 01 to 28, not 30"),
    (",1954-05-19,", ",‸1954-13-01,", "there is no month 13; use 01 to 12"),
    (",1954,", ",‸1960,", "1960 lies outside the span (1950-01 to 1959-12); mend the date or the span"),
    (",1954,", ",‸1949,", "1949 lies before the span (1950-01 to 1959-12); only acts of directness 0"),
    (",1954,", ",‸1939,", "1939 lies outside the span"),
    (",1955-06,", ",‸1953,", "until '1953' lies before the act's date; write a later date or nothing"),
    (",1955-06,", ",‸1955-6,", "'1955-6' is another form of 1955-06; write 1955-06"),
    ("First visit", "‸", "title is empty; write it"),
    ("First visit", "‸éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé!", "the title has 61 characters; shorten it to 60 or fewer"),
    ("A minister came.", "‸", "summary is empty; write it"),
    ("political", "‸politcal", "domain 'politcal' is unknown; write one of: political, military, economic, cultural; did you mean 'political'?"),
    ("north,south,5", "‸nort,south,5", "initiator 'nort' is neither a party nor a third of relation.toml; did you mean 'north'?"),
    ("north,south,5", "north,‸atlantis,5", "target 'atlantis' is neither a party nor a third"),
    (",5,1,", ",‸0,1,", "code '0' is not a category; use 1 (unification) to 15 (extensive war)"),
    (",5,1,", ",‸16,1,", "code '16' is not a category"),
    (",5,1,", ",‸five,1,", "code 'five' is not a category"),
    (",5,1,", ",5,‸0.7,", "directness '0.7' is unknown; write 1 (addressed to"),
    ("cooling", "‸yes", "the inflection 'yes' has no direction; write warming, cooling or nothing"),
    ("\"@chronicle-1960, p. 1\"", "‸", "this act has no source; cite at least one, like @"),
    ("\"@chronicle-1960, p. 1\"", "‸@chronicle-1960", "cites '@chronicle-1960' without a place in it; add a page"),
    ("\"@chronicle-1960, p. 1\"", "‸see there", "'see there' is not a citation; write @key"),
    ("; @annals-1961", "; ‸@anals-1961", "cites '@anals-1961': no such source in sources.bib; did you mean '@annals-1961'?"),
    ("p. 2; @annals-1961", "sec. \"\"Two\"\"; ‸@nobody", "cites '@nobody': no such source in sources.bib"),
    ("A letter only. [@annals-1961, p. 4]", "‸A letter only.", "must end with who says so, in square brackets"),
    ("A letter only. [@", "‸[@", "must end with who says so"),
    ("[@annals-1961, p. 4]", "[‸@nobody, p. 4]", "cites '@nobody': no such source"),
    ("unverified", "‸verified", "status 'verified' is unknown; write one of: nothing, unverified; did you mean 'unverified'?"),
    ("1954-visit,1954,,First visit,", "‸1954-visit,1954,,First visit, and last,", "this row has 16 fields and the header has 15; put fields with commas into quotation marks"),
    (",Aimed at the north.", ",‸\"Aimed at the north.", "the quotation marks of this field do not match"),
    ("\"Arms, and bases.\"", "‸\"Arms\" and bases.\"", "the quotation marks of this field do not match"),
    ("A minister came.", "A ‸\"minister\" came.", "the quotation marks of this field do not match; put the whole field between two, and double those inside it"),
    ("unverified,", "unverified,‸\"Never closed", "the quotation marks of this field do not match"),
];

/// The same of the columns that a pack may leave out; the second act is primary.
#[rustfmt::skip]
const TIERS: &[(&str, &str, &str)] = &[
    (",5,1,,,,,", ",5,1,,‸primary,,A visit,", "only an annotated act can be primary; write its inflection, or nothing here"),
    ("primary", "‸first", "tier 'first' is unknown; write one of: nothing, primary"),
    ("Westland pact", "‸A pact with Westland for arms", "short has 29 characters; shorten it to 24 or fewer"),
    ("pact,Arms and bases", "pact,‸", "a primary act has no clause; write in a few words what came of it"),
    ("pact,Arms and bases", "pact,‸Arms and bases and very much else besides", "clause has 41 characters; shorten it to 40 or fewer"),
    ("primary,Westland pact,Arms and bases", ",,‸Arms and bases", "clause is drawn for a primary act alone; leave it empty"),
];

#[test]
fn of_tiers() {
    for (from, to, message) in TIERS {
        let mut pack = valid();
        let events = file(&mut pack, EVENTS);
        for (plain, tiered) in [
            ("inflection,", "inflection,tier,short,clause,"),
            (",5,1,,", ",5,1,,,,,"),
            (",cooling,", ",cooling,primary,Westland pact,Arms and bases,"),
            (",warming,", ",warming,,,,"),
        ] {
            *events = events.replacen(plain, tiered, 1);
        }
        assert!(events.contains(from), "{events}");
        *events = events.replacen(from, to, 1);
        check_pack(pack, EVENTS, &[message]);
    }
}

#[test]
fn a_name_too_long_for_its_period_is_doubted() {
    let name = "a time of very great distance and of no little misunderstanding between the two states of the north";
    let message = "warning: 'a time of very great distance and of no little misunderstand…' is too long to stand in its period";
    let to = format!("\"Distance\"\nshort = ‸\"{name}\"");
    check(MANIFEST, "\"Distance\"", &to, &[message]);
}

#[test]
fn more_treaties_at_once_than_a_picture_has_rows_are_doubted() {
    let other =
        "kind = \"treaty\"\nname = \"Pact\"\nfrom = \"1955\"\ncites = \"@annals-1961, p. 1\"\n";
    let mut pack = valid();
    // Five more have rows; one of another time finds room.
    for _ in 0..5 {
        pack.manifest.push_str(&format!("\n[[context]]\n{other}"));
    }
    pack.manifest
        .push_str(&format!("\n[[context]]\n{}", other.replace("1955", "1951\"\nuntil = \"1952")));
    assert_eq!(remarks(&pack), [""; 0]);
    pack.manifest.push_str(&format!("\n[[context]]\n{}", other.replace("\"1955", "‸\"1955")));
    let message =
        "warning: so many treaties and wars run at one time that they need 7 rows; a picture has 6";
    check_pack(pack, MANIFEST, &[message]);
}

#[test]
fn of_the_acts() {
    for (from, to, message) in ACTS {
        check(EVENTS, from, to, &[message]);
    }
    check(EVENTS, "id,date", "id,‸dat", &["unknown column 'dat'; did you mean 'date'?"]);
    check(
        EVENTS,
        "id,date,until",
        "‸id,date,‸date",
        &["missing column until", "the column 'date' stands twice; remove one"],
    );
    check(
        EVENTS,
        "1954-05,1955-06,Pact with Westland,\"Arms, and bases.\",military,south,west,12,0.5,cooling",
        "1949,1955-06,Pact with Westland,\"Arms, and bases.\",military,south,west,12,0,‸cooling",
        &["an act outside the span cannot be annotated on the curve; leave this empty"],
    );
    check(
        EVENTS,
        include_str!("valid/events.csv"),
        "",
        &["the file is empty; its first line must name the columns id,date"],
    );
    check(
        EVENTS,
        "1954,,First",
        "‸soon,‸later,First",
        &["'soon' is not a date", "'later' is not a date"],
    );
}

/// The same for `relation.toml`.
#[rustfmt::skip]
const PACK: &[(&str, &str, &str)] = &[
    ("schema = 1", "schema = ‸2", "schema must be 1; write schema = 1 at the top"),
    ("schema = 1\n", "", "schema must be 1"),
    ("schema = 1\nid = \"north-south\"", "schema = 1", "id is missing in the top of the file; add id"),
    ("\"north-south\"", "‸\"North South\"", "the id 'North South' must be small letters, digits and hyphens"),
    ("\"They met in the middle\"", "‸\"\"", "finding is empty; write something"),
    ("\"They met in the middle\"", "‸7", "finding must be text in quotes"),
    ("lede = \"A small relation for tests.\"", "", "lede is missing in the top of the file; add lede = "),
    ("[span]", "[span]\n‸until = 1", "unknown key 'until' in span; remove it"),
    ("\"1950-01\"", "‸\"1950\"", "from: '1950' must be a month; write 1950-01 or 1950-12"),
    ("\"1950-01\"", "‸\"January 1950\"", "from: 'January 1950' is another form of 1950-01; write 1950-01"),
    ("\"1940-01\"", "‸\"1940\"", "prologue: '1940' must be a month"),
    ("[[third]]", "‸[[party]]\nadjective = \"Western\"\ncolour = \"#ffffff\"", "a relation has two parties; there are 3 [[party]]"),
    ("\"#0b6e4f\"", "‸\"green\"", "'green' is not a colour; write it like #0b6e4f"),
    ("[[third]]\nid = \"west\"\nname = \"Westland\"", "‸[[third]]\nid = \"west\"", "name is missing in third; add name"),
    ("from = \"1955-01\"", "from = ‸\"1956-01\"", "era 'approach' must begin in 1955-01, where the one before ends"),
    ("from = \"1955-01\"\nto = \"1959-12\"", "from = \"1955-01\"\nto = ‸\"1959-11\"", "the last era must end in 1959-12, with the span, not in 1959-11"),
    ("[[era]]\nid = \"approach\"", "[[era]]\nid = \"approach\"\n‸colour = \"#ffffff\"", "unknown key 'colour' in era"),
    ("\"@chronicle-1960, p. 1\"", "‸\"@nobody, p. 1\"", "cites '@nobody': no such source in sources.bib"),
    ("{ text = \"They were far apart.\",", "‸{", "text is missing in verdicts"),
    ("party = \"north\"", "party = ‸\"nort\"", "'nort' is not one of the two parties; did you mean 'north'?"),
    ("\"leader\"", "‸\"king\"", "the office 'king' is unknown; write one of: leader, head-of-state, head-of-government, foreign-minister"),
    ("\"1959-06-30\"", "‸\"1959-06-31\"", "to: '1959-06-31': 1959-06 has the days 01 to 30, not 31"),
    ("[[office]]\nparty = \"north\"\nrole = \"leader\"\nname = \"Doctor Ask\"\nshort = \"Ask\"\nfrom = \"1950\"\nto = \"1959-06-30\"", "[[office]]\nparty = \"north\"\nrole = \"leader\"\nname = \"Doctor Ask\"\nshort = \"Ask\"\nfrom = \"1950\"\nto = ‸\"1949\"", "Doctor Ask leaves office on 1949, before taking it on 1950"),
    ("\"@annals-1961, p. 9\"", "‸\"@annals-1961\"", "cites '@annals-1961' without a place in it"),
    ("\"unverified\"", "‸\"maybe\"", "status must be \"unverified\" or left out"),
    ("[[era]]\nid = \"distance\"\nname = \"Distance\"\nfrom = \"1950-01\"\nto = \"1954-12\"\nverdicts = [", "[[era]]\nid = \"distance\"\nname = \"Distance\"\nfrom = \"1950-01\"\nto = \"1954-12\"\nverdicts = ‸1 #", "verdicts must be a list; write [[verdicts]] before each"),
    ("[[era]]\nid = \"distance\"", "‸[[superlative]]\nwords = \"They met\"\nis = \"highest\"\nfrom = \"1950-01\"\nto = \"1950-02\"\n[[era]]\nid = \"distance\"", "the curve is highest in "),
    ("[[era]]\nid = \"distance\"", "‸[[superlative]]\nwords = \"they met\"\nis = \"lowest\"\nfrom = \"1950-01\"\nto = \"1959-12\"\n[[era]]\nid = \"distance\"", "the finding does not say 'they met'; copy its very words"),
    ("[[era]]\nid = \"distance\"", "[[superlative]]\nwords = \"They met\"\nis = ‸\"warmest\"\nfrom = \"1950-01\"\nto = \"1959-12\"\n[[era]]\nid = \"distance\"", "the value 'warmest' is unknown; write one of: highest, lowest"),
    ("\"treaty\"", "‸\"pact\"", "the kind 'pact' is unknown; write one of: treaty, war"),
    ("[[context]]\nkind = \"treaty\"\n", "‸[[context]]\n", "kind is missing in context; add kind"),
    ("until = \"1957\"", "until = ‸\"1953\"", "Treaty of the two capes ends on 1953, before it begins on 1954-09-08"),
    ("until = \"1957\"", "until = ‸\"later\"", "until: 'later' is not a date"),
    ("from = \"1954-09-08\"\nuntil = \"1957\"", "from = ‸\"1960\"", "Treaty of the two capes lies outside the span (1950-01 to 1959-12); mend its dates or remove it"),
    ("from = \"1954-09-08\"\nuntil = \"1957\"", "from = ‸\"1938\"\nuntil = \"1939\"", "Treaty of the two capes lies outside the span"),
    ("\"@annals-1961, p. 40\"", "‸\"@anals-1961, p. 40\"", "cites '@anals-1961': no such source in sources.bib; did you mean '@annals-1961'?"),
    ("short = \"Two capes\"", "‸shrot = \"Two capes\"", "unknown key 'shrot' in context; did you mean 'short'?"),
    ("[\"annals-1961\"]", "[‸\"anals-1961\"]", "robustness names 'anals-1961': no such source in sources.bib; did you mean 'annals-1961'?"),
    ("[\"annals-1961\"]", "[\"annals-1961\", ‸\"@annals-1961\"]", "'annals-1961' stands twice in robustness; remove one"),
    ("[\"annals-1961\"]", "‸\"annals-1961\"", "robustness must be a list of keys of sources.bib"),
    ("title = ", "title ‸", "this is not TOML: key with no value"),
];

#[test]
fn of_the_manifest() {
    for (from, to, message) in PACK {
        check(MANIFEST, from, to, &[message]);
    }
}

/// The same for one entry more in `sources.bib`.
#[rustfmt::skip]
const ENTRY: &[(&str, &str, &str)] = &[
    ("@book{tales-1962", "‸@book{Tales 1962", "the key 'Tales 1962' has a space in it; take it out"),
    ("@book{tales-1962", "‸@book{annals-1961", "two sources have the key 'annals-1961'; give one another key"),
    ("@book{tales-1962,\n  author = {Ymir},\n  title", "‸@book{tales-1962,\n  author = {Ymir},\n  note", "'tales-1962' has no title; add one"),
    ("@book{tales-1962,\n  author = {Ymir},\n  title = {Tales},\n  publisher", "‸@book{tales-1962,\n  title = {Tales},\n  note", "warning: 'tales-1962' has no author, editor or institution; its title"),
    ("date", "url = {‸example.org},\n  date", "the address of 'tales-1962' must begin with https:// or http://"),
    ("{1962}", "{‸soon}", "the date of 'tales-1962', 'soon', is not one; write 1960, 1960-05 or 1960-05-19"),
];

#[test]
fn of_the_sources() {
    let entry = "@book{tales-1962,\n  author = {Ymir},\n  title = {Tales},\n  publisher = {Press},\n  date = {1962}\n}\n";
    for (from, to, message) in ENTRY {
        let changed = entry.replacen(from, to, 1);
        check(SOURCES, "{1961}\n}\n", &format!("{{1961}}\n}}\n{changed}"), &[message]);
    }
    // What cites a broken entry is not said to cite nothing.
    let (whole, broken) =
        ("{Annals of the South},\n  publisher", "{Annals of the South}\n  ‸publisher");
    check(SOURCES, whole, broken, &["a comma is missing in 'annals-1961' before this field"]);
}

#[test]
fn of_several_files_at_once_in_the_order_of_files_lines_and_columns() {
    let mut pack = valid();
    for (name, from, to) in [
        (SOURCES, "https://", "ftp://"),
        (MANIFEST, "#0b6e4f", "green"),
        (EVENTS, ",5,1,", ",50,1,"),
        (EVENTS, ",1954,", ",,"),
        (EVENTS, "cooling", "cold"),
    ] {
        let text = file(&mut pack, name);
        *text = text.replacen(from, to, 1);
    }
    let found = remarks(&pack);
    let places: Vec<_> =
        found.iter().filter_map(|fault| fault.split_once(": ")).map(|(place, _)| place).collect();
    assert_eq!(
        places,
        [
            "events.csv:2:12",
            "events.csv:2:65",
            "events.csv:3:95",
            "relation.toml:17:10",
            "sources.bib:6:10"
        ],
        "{found:#?}"
    );
}

#[test]
fn an_act_cannot_take_an_id_of_the_page() {
    let relation = pack::compile(&valid()).expect("the pack has no fault");
    let acts: Vec<String> = relation.acts.iter().map(|act| act.id.clone()).collect();
    let analysis = Analysis::of(relation, &Specification::PUBLISHED).into();
    let page = page::render(&analysis, Surroundings::default())
        .expect("the page can be rendered")
        .markup
        .body;
    let ids = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut ids: Vec<&str> = ids.filter(|id| !acts.iter().any(|act| act == id)).collect();
    assert!(ids.contains(&"marks") && ids.contains(&"chart-data"), "{ids:?}");
    // What the program and the one file add.
    ids.extend(["card", "card-title", "program", "references"]);
    for id in ids {
        let found = remarks(&changed(EVENTS, "1954-visit", id));
        // Those of pictures are no ids of acts anyhow.
        let why =
            if id.contains('_') { "must be small letters" } else { "is one of the page's own" };
        let said = format!("events.csv:2:1: the id '{id}' {why}");
        assert!(found.iter().any(|fault| fault.starts_with(&said)), "{id}: {found:#?}");
    }
}
