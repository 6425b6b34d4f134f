//! What is said of another specification than the published one: what differs, where the curves part, and
//! what is wrong in a file of changes.

use crate::chart_data::ChartData;
use crate::i18n::{domain, in_years, month, points};
use crate::method::specification::{Code, Works};
use crate::method::{HalfLife, Indirect, Model, Specification, Weights};
use crate::relation::{Directness, Domain};

/// What unfolds the panel.
pub const WHAT_IF: &str = "What if …";
/// Name of the group that says how acts are weighed.
pub const WEIGHING: &str = "How acts are weighed";
/// Name of the group that says which acts count.
pub const COUNTING: &str = "Which acts count";
/// Label of the weights.
pub const WEIGHTS: &str = "Weights";
/// The weights that can be chosen.
pub const WEIGHTS_NAMES: [&str; 2] = ["Azar’s, from +92 to −102", "equal steps, from +7 to −7"];
/// Label of the model.
pub const MODEL: &str = "Model";
/// The models that can be chosen.
pub const MODEL_NAMES: [&str; 2] = ["a stock that fades", "Yan & Zhou’s level, which does not"];
/// Label of the share of indirect acts.
pub const INDIRECT: &str = "Indirect acts count";
/// Label of the domains.
pub const DOMAINS: &str = "Domains";
/// Label of the actors.
pub const ACTORS: &str = "Whose acts";
/// The last of the actors.
pub const THIRDS: &str = "third parties’";
/// Box that leaves out what is unverified.
pub const VERIFIED: &str = "Verified acts only";
/// Box that counts recurring acts once a month.
pub const ONCE_A_MONTH: &str = "A kind of act at most once a month";
/// Label of the works that acts rest on.
pub const WORKS: &str = "Sources";
/// Ways in which a work is heard.
pub const HEARD: [&str; 2] = ["Only acts that rest on", "Acts that rest on others than"];
/// First of the works that can be chosen.
pub const CHOOSE_WORK: &str = "choose a work …";
/// Button that takes everything back that differs.
pub const AS_PUBLISHED: &str = "As published";
/// What is said of the range around another curve while it is on its way.
pub const RANGE_COMES: &str = " The pale range is being worked out.";

/// Heading of the changed acts.
pub const YOUR_READING: &str = "Your reading";
/// How acts come to be changed.
pub const NO_CHANGES: &str =
    "You have changed no act. Every card and every act of the list has “Code it otherwise”.";
/// Button of a card and of an entry in the list.
pub const CODE_IT: &str = "Code it otherwise";
/// Heading of the dialog that changes an act.
pub const YOUR_CODE: &str = "How would you code this act?";
/// Label of the published code.
pub const PUBLISHED: &str = "Published:";
/// Label of the category.
pub const CATEGORY: &str = "Category";
/// Label of the directness.
pub const DIRECTNESS: &str = "Addressed";
/// Box that leaves the act out.
pub const LEAVE_OUT: &str = "Leave this act out";
/// Button that takes one change back.
pub const UNDO: &str = "As published";
/// Button that takes all changes back.
pub const UNDO_ALL: &str = "Undo all changes";
/// Link that saves the changes.
pub const SAVE: &str = "Save the changes (CSV)";
/// Label of the field that opens them again.
pub const OPEN: &str = "Open saved changes, or drop the file here";
/// What stays as it is.
pub const RECODED_HINT: &str = "The picture, the turning points, the table and the address follow at once. The scale stays that of the published codes, so that what you leave as it is keeps its share.";

/// A category as a choice.
#[must_use]
pub fn category_named(number: u8, name: &str) -> String {
    format!("{number}: {name}")
}

/// How directly an act is addressed, without how much it counts.
#[must_use]
pub const fn directness(directness: Directness) -> &'static str {
    match directness {
        Directness::Direct => "to the other state",
        Directness::Indirect => "to it through a third",
        Directness::Context => "to neither: context, not counted",
    }
}

/// A code in a few words; that of an act that is left out, too.
#[must_use]
pub fn code(code: Option<Code>) -> String {
    match code {
        None => "left out".to_owned(),
        Some(Code { category, directness }) => {
            let how = match directness {
                Directness::Direct => "direct",
                Directness::Indirect => "indirect",
                Directness::Context => "context",
            };
            format!("category {}, {how}", category.number())
        }
    }
}

/// What a reader has made of an act, as its card says it.
#[must_use]
pub fn your_reading(published: Code, new: Option<Code>) -> String {
    format!("{YOUR_READING}: {}", changed(published, new))
}

/// Of an act that counts in the published curve and not in the one that is drawn.
pub const NOT_COUNTED: &str = "This act does not count in what is drawn.";

/// The old and the new code of an act.
#[must_use]
pub fn changed(published: Code, new: Option<Code>) -> String {
    format!("{} → {}", code(Some(published)), code(new))
}

/// What a specification has otherwise than the published one, each in a few words; nothing where it is that.
///
/// ```
/// use cordiality::chart_data::ChartData;
/// use cordiality::i18n::what_if::differs;
/// use cordiality::method::{Specification, Weights};
/// let head = "7\t23448\t23459\t0\t0\t0\t0\t0\t0\tPakistani\tSoviet\tpk\tsu\nTwo\t\t\t\t\ten\tltr\n0\tLede\n\t\t0\n1\tbook";
/// let chart_data = ChartData::from_text(&format!("{head}\n")).unwrap();
/// let mut specification = Specification { weights: Weights::EqualSteps, ..Specification::PUBLISHED };
/// specification.works.without = vec![0];
/// specification.actors = [false, true, false];
/// let said = ["by equal steps", "Soviet acts only", "without what rests on book alone"];
/// assert_eq!(differs(&specification, &chart_data), said);
/// assert!(differs(&Specification::PUBLISHED, &chart_data).is_empty());
/// ```
#[must_use]
pub fn differs(specification: &Specification, chart_data: &ChartData) -> Vec<String> {
    let Specification { half_life, weights, model, indirect, domains, actors, .. } = *specification;
    let mut said = Vec::new();
    if half_life != HalfLife::PUBLISHED {
        said.push(format!("with a half-life of {}", in_years(&half_life.to_string())));
    }
    if weights == Weights::EqualSteps {
        said.push("by equal steps".to_owned());
    }
    if model == Model::YanZhou {
        said.push("by Yan & Zhou’s model".to_owned());
    }
    if indirect != Indirect::PUBLISHED {
        said.push(format!("with indirect acts counting {indirect}"));
    }
    if domains.contains(&false) {
        said.push(only(&Domain::ALL.map(domain), domains));
    }
    if actors.contains(&false) {
        let language = &chart_data.publication.language;
        let [first, second] = chart_data.adjectives.each_ref().map(|it| language.isolated(it));
        said.push(only(&[&first, &second, THIRDS], actors));
    }
    if specification.only_verified {
        said.push("verified acts only".to_owned());
    }
    let Works { only, without } = &specification.works;
    let keys = |works: &[u16], between| {
        let key = |work: &u16| chart_data.works.get(usize::from(*work)).map(String::as_str);
        works.iter().filter_map(key).collect::<Vec<_>>().join(between)
    };
    if !only.is_empty() {
        said.push(format!("only what rests on {}", keys(only, " or ")));
    }
    if !without.is_empty() {
        said.push(format!("without what rests on {} alone", keys(without, " and ")));
    }
    if specification.once_a_month {
        said.push("a kind of act once a month".to_owned());
    }
    said.extend(recoded(specification));
    said
}

/// That a reader has coded acts otherwise, and how many.
#[must_use]
pub fn recoded(specification: &Specification) -> Option<String> {
    let all = specification.recoded.len();
    let out = specification.recoded.iter().filter(|it| it.code.is_none()).count();
    let acts = |count: usize| if count == 1 { "1 act".to_owned() } else { format!("{count} acts") };
    match (out, all - out) {
        (0, 0) => None,
        (out, 0) => Some(format!("recoded: {} left out", acts(out))),
        (0, other) => Some(format!("recoded: {} coded otherwise", acts(other))),
        (out, other) => Some(format!("recoded: {} left out, {other} coded otherwise", acts(out))),
    }
}

fn only(names: &[&str], chosen: impl IntoIterator<Item = bool>) -> String {
    let names = names.iter().zip(chosen).filter_map(|(name, is)| is.then_some(*name));
    let names: Vec<&str> = names.collect();
    if names.is_empty() {
        "no act".to_owned()
    } else {
        format!("{} acts only", names.join(" and "))
    }
}

/// Where the curve is farthest from the published one, and whether other codings reach as far; nothing is
/// said of that where no draws were made.
///
/// ```
/// use cordiality::date::Month;
/// use cordiality::i18n::what_if::parted;
/// let may = Month::new(1960, 5);
/// assert_eq!(
///     parted(may, 31.2, Some(false)),
///     "It lies farthest from the published curve, the pale line, in May 1960: 31 points higher. That is \
///      within the range of other codings."
/// );
/// assert_eq!(parted(may, -0.2, None), "It is the published curve, to the point.");
/// ```
#[must_use]
pub fn parted(at: crate::date::Month, by: f64, is_beyond: Option<bool>) -> String {
    let size = points(by.abs());
    let size = size.trim_start_matches('+');
    if size == "0" {
        return "It is the published curve, to the point.".to_owned();
    }
    let side = if by < 0.0 { "lower" } else { "higher" };
    let beyond = match is_beyond {
        None => "",
        Some(true) => " That is beyond the range of other codings.",
        Some(false) => " That is within the range of other codings.",
    };
    let unit = if size == "1" { "point" } else { "points" };
    format!(
        "It lies farthest from the published curve, the pale line, in {}: {size} {unit} {side}.{beyond}",
        month(at)
    )
}

/// What is wrong in a file of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault<'a> {
    /// Its first line does not name the columns.
    Head,
    /// A line has too few cells.
    Cells,
    /// No act has this id.
    Id(&'a str),
    /// This is no code.
    Code(&'a str),
    /// The act has been changed before.
    Twice(&'a str),
}

/// A fault and its line, counted from 1.
///
/// ```
/// use cordiality::i18n::what_if::{Fault, fault};
/// assert_eq!(fault(4, &Fault::Id("1960-x")), "Line 4: no act here has the id “1960-x”; this line is left out.");
/// ```
#[must_use]
pub fn fault(line: usize, fault: &Fault<'_>) -> String {
    match fault {
        Fault::Head => {
            "Line 1: the columns “id” and “code” are not named, so nothing is opened; save changes \
                        from this page to see the form."
                .to_owned()
        }
        Fault::Cells => format!("Line {line}: it has too few cells; this line is left out."),
        Fault::Id(id) => {
            format!("Line {line}: no act here has the id “{}”; this line is left out.", begun(id))
        }
        Fault::Code(code) => format!(
            "Line {line}: “{}” is no code; write a category from 1 to 15, or - to leave the act out, and 1, \
             0.5 or 0 for the directness. This line is left out.",
            begun(code)
        ),
        Fault::Twice(id) => format!(
            "Line {line}: “{}” has been changed in a line before; this line is left out.",
            begun(id)
        ),
    }
}

/// What has been opened.
#[must_use]
pub fn opened(changes: usize) -> String {
    match changes {
        1 => "1 change is opened.".to_owned(),
        changes => format!("{changes} changes are opened."),
    }
}

/// The beginning of a text from elsewhere.
fn begun(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut letters = text.chars();
    let begin: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() { format!("{begin}…") } else { begin }
}
