//! What `hayagriva` reads otherwise from BibLaTeX than is meant, case by case and by the number of its report
//! where there is one, so that each can be taken out again when it is mended there.

use biblatex::{ChunksExt as _, EntryType as EntryKind, TypeError};
use hayagriva::Entry;
use hayagriva::types::{EntryType, Person};

/// The name of all authors who are not named: `and others`.
pub(super) const OTHERS: &str = "others";

/// An entry as the processor knows it.
///
/// # Errors
/// Passes on which field it cannot read.
pub(super) fn read(entry: &biblatex::Entry) -> Result<Entry, TypeError> {
    let mut meant = entry.clone();
    by_university(&mut meant);
    in_a_book(&mut meant);
    let mut read = Entry::try_from(&meant)?;
    if entry.get("entrysubtype").is_some_and(|kind| kind.format_verbatim() == "newspaper") {
        print_as_news(&mut read);
    }
    if let Some(authors) = read.authors().map(named) {
        read.set_authors(authors);
    }
    if let Some(editors) = read.editors().map(named) {
        read.set_editors(editors);
    }
    Ok(read)
}

/// Makes the university of a thesis its publisher, which the processor does not take it for
/// (typst/hayagriva issue 112); its place alone would be named.
fn by_university(entry: &mut biblatex::Entry) {
    let thesis = [EntryKind::Thesis, EntryKind::PhdThesis, EntryKind::MastersThesis];
    if thesis.contains(&entry.entry_type)
        && let Some(university) = entry.remove("institution")
    {
        entry.remove("location");
        entry.set("publisher", university);
    }
}

/// Makes a part of a collection or of proceedings a part of a book: the processor takes their title for
/// that of a series as well, and names it twice (typst/hayagriva issues 309 and 437).
fn in_a_book(entry: &mut biblatex::Entry) {
    if matches!(entry.entry_type, EntryKind::InCollection | EntryKind::InProceedings) {
        entry.entry_type = EntryKind::InBook;
    }
}

/// Makes the periodical of an article a newspaper, whose issues go by days: BibLaTeX has no type for
/// that, and the processor does not read its `entrysubtype` (not reported).
fn print_as_news(article: &mut Entry) {
    let parents = article.parents().iter().map(|parent| {
        let mut paper = Entry::new(parent.key(), EntryType::Newspaper);
        if let Some(title) = parent.title() {
            paper.set_title(title.clone());
        }
        if let Some(publisher) = parent.publisher() {
            paper.set_publisher(publisher.clone());
        }
        paper
    });
    article.set_parents(parents.collect());
}

/// A whole work that has editors and no author, by its editors: in the style of Chicago the processor
/// leaves their names in the order of speech and does not say what they did (typst/hayagriva issue
/// 444). `mend::name_editors` says it.
pub(super) fn by_editors(work: &Entry) -> Entry {
    let mut work = work.clone();
    let whole =
        [EntryType::Book, EntryType::Anthology, EntryType::Proceedings, EntryType::Reference];
    if work.authors().is_none()
        && whole.contains(work.entry_type())
        && let Some(editors) = work.editors().map(<[Person]>::to_vec)
    {
        work.set_authors(editors);
        work.set_editors(Vec::new());
    }
    work
}

/// People whose family names keep what stands before them: the processor would write "Vries, Joey de"
/// (typst/hayagriva issue 147) and take the first word of Della Porta for such a particle (issue 382).
fn named(people: &[Person]) -> Vec<Person> {
    let named = |person: &Person| {
        let mut person = person.clone();
        if person.name == OTHERS && person.given_name.is_none() {
            person.name = super::mend::AND_OTHERS.to_owned();
        }
        person.name = family(&person.prefix.take().unwrap_or_default(), &person.name);
        person
    };
    people.iter().map(named).collect()
}

/// A family name with what stands before it: "de Vries", "d’Alembert".
pub(super) fn family(prefix: &str, name: &str) -> String {
    let joined = prefix.is_empty() || prefix.ends_with(['\'', '’', '-']);
    format!("{prefix}{}{name}", if joined { "" } else { " " })
}
