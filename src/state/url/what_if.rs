//! What an address asks of the acts, how they are weighed, which count, and what is coded otherwise; and of what
//! stands beside them.
//!
//! Texts are read as the page writes them, but for the order of what is listed. What is listed twice, or is
//! not there, makes all of it invalid.

use crate::chart_data::ChartData;
use crate::method::specification::{Code, Recoded, Works};
use crate::relation::{Directness, Domain, Word as _};

/// What joins the items of a list.
const AND: char = ',';
/// The name of all who are neither state.
const THIRD: &str = "third";
/// What stands for no name of a list.
const NONE: &str = "none";
/// What stands for the code of an act that is left out.
const LEFT_OUT: &str = "-";

/// Which of some names a list has, each once.
fn chosen<const N: usize>(list: &str, names: [&str; N]) -> Option<[bool; N]> {
    let mut chosen = [false; N];
    if list == NONE {
        return Some(chosen);
    }
    for item in list.split(AND) {
        let place = names.iter().position(|name| *name == item)?;
        if std::mem::replace(&mut chosen[place], true) {
            return None;
        }
    }
    Some(chosen)
}

/// The names that are chosen, where not all are.
fn listed<const N: usize>(chosen: [bool; N], names: [&str; N]) -> Option<String> {
    let some = names.into_iter().zip(chosen).filter_map(|(name, is)| is.then_some(name));
    let list = some.collect::<Vec<_>>().join(",");
    match list.as_str() {
        "" => Some(NONE.to_owned()),
        _ => chosen.contains(&false).then_some(list),
    }
}

fn domain_names() -> [&'static str; Domain::ALL.len()] {
    Domain::ALL.map(Domain::word)
}

/// The domains of a list.
pub(super) fn domains(list: &str) -> Option<[bool; Domain::ALL.len()]> {
    chosen(list, domain_names())
}

/// The list of domains.
pub(super) fn domains_listed(chosen: [bool; Domain::ALL.len()]) -> Option<String> {
    listed(chosen, domain_names())
}

fn actor_names(chart_data: &ChartData) -> [&str; 3] {
    let [first, second] = chart_data.parties.each_ref().map(String::as_str);
    [first, second, THIRD]
}

/// The actors of a list: ids of the two states, and `third` for all others.
pub(super) fn actors(list: &str, chart_data: &ChartData) -> Option<[bool; 3]> {
    chosen(list, actor_names(chart_data))
}

/// The list of actors.
pub(super) fn actors_listed(chosen: [bool; 3], chart_data: &ChartData) -> Option<String> {
    listed(chosen, actor_names(chart_data))
}

/// The works of a list of keys, behind `-` where a work is not to be heard.
pub(super) fn works(list: &str, chart_data: &ChartData) -> Option<Works> {
    let place = |key: &str| chart_data.works.iter().position(|known| known == key);
    let mut works = Works::default();
    for item in list.split(AND) {
        // A key may begin with a hyphen itself.
        let (place, without) = match (place(item), item.strip_prefix('-').and_then(place)) {
            (Some(place), _) => (place, false),
            (None, place) => (place?, true),
        };
        let work = u16::try_from(place).ok()?;
        if works.only.contains(&work) || works.without.contains(&work) {
            return None;
        }
        if without { works.without.push(work) } else { works.only.push(work) }
    }
    Some(works)
}

/// The list of works.
pub(super) fn works_listed(works: &Works, chart_data: &ChartData) -> Option<String> {
    let key = |work: &u16| chart_data.works.get(usize::from(*work)).cloned();
    let only = works.only.iter().filter_map(key);
    let without = works.without.iter().filter_map(key).map(|key| format!("-{key}"));
    (!works.are_all()).then(|| only.chain(without).collect::<Vec<_>>().join(","))
}

/// What of [`ChartData::beside`] a list names.
pub(super) fn beside(list: &str, chart_data: &ChartData) -> Option<u32> {
    let mut beside = 0;
    for item in list.split(AND) {
        let bit = 1 << chart_data.beside.iter().position(|name| name == item)?;
        if beside & bit != 0 {
            return None;
        }
        beside |= bit;
    }
    Some(beside)
}

/// The list of what stands beside the curve.
pub(super) fn beside_listed(beside: u32, chart_data: &ChartData) -> Option<String> {
    let names = chart_data.beside.iter().enumerate();
    let names = names.filter(|(place, _)| beside >> place & 1 == 1);
    let list = names.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(",");
    (beside != 0).then_some(list)
}

/// What a list codes otherwise: `ID:CODE`, `ID:CODE*D` with 0, 0.5 or 1 for D, or `ID:-`. What is coded as it
/// is published is left out of it.
pub(super) fn recoded(list: &str, chart_data: &ChartData) -> Option<Vec<Recoded>> {
    let mut all: Vec<Recoded> = Vec::new();
    for item in list.split(AND) {
        let recoded = one_recoded(item, chart_data)?;
        let place = all.partition_point(|other| other.act < recoded.act);
        if all.get(place).is_some_and(|other| other.act == recoded.act) {
            return None;
        }
        all.insert(place, recoded);
    }
    all.retain(|it| it.code != Some(chart_data.acts[it.act].code));
    Some(all)
}

fn one_recoded(item: &str, chart_data: &ChartData) -> Option<Recoded> {
    let (id, code) = item.split_once(':')?;
    let act = chart_data.act(id)?;
    Some(Recoded { act, code: self::code(code, chart_data.acts[act].code.directness)? })
}

/// A code as a list has it, of an act of a directness that it may not name; nothing inside for an act that
/// is left out.
///
/// ```
/// use cordiality::relation::Directness::{Context, Indirect};
/// use cordiality::state::url::code;
/// assert_eq!(code("-", Indirect), Some(None));
/// assert_eq!(code("11", Indirect).flatten().unwrap().directness, Indirect);
/// assert_eq!(code("11*0", Indirect).flatten().unwrap().directness, Context);
/// assert!(["", "0", "16", "011", "11*", "11*2", "11 *1"].iter().all(|it| code(it, Context).is_none()));
/// ```
#[must_use]
pub fn code(text: &str, published: Directness) -> Option<Option<Code>> {
    if text == LEFT_OUT {
        return Some(None);
    }
    let (category, directness) = match text.split_once('*') {
        Some((category, directness)) => (category, Directness::from_word(directness)?),
        None => (text, published),
    };
    let category = category.parse().ok().filter(|_| !category.starts_with('0'))?;
    Some(Some(Code { category, directness }))
}

/// The code of an act that is coded otherwise, as a list has it.
#[must_use]
pub fn code_written(recoded: &Recoded, published: Code) -> String {
    match recoded.code {
        None => LEFT_OUT.to_owned(),
        Some(Code { category, directness }) if directness == published.directness => {
            category.number().to_string()
        }
        Some(Code { category, directness }) => {
            format!("{}*{}", category.number(), directness.word())
        }
    }
}

/// The list of what is coded otherwise.
pub(super) fn recoded_listed(recoded: &[Recoded], chart_data: &ChartData) -> Option<String> {
    let item = |it: &Recoded| {
        let published = chart_data.acts.get(it.act)?.code;
        Some(format!("{}:{}", chart_data.id(it.act), code_written(it, published)))
    };
    let items: Vec<String> = recoded.iter().filter_map(item).collect();
    (!items.is_empty()).then(|| items.join(","))
}
