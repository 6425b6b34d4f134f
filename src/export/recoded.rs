//! A reader's changes of codes as a table, and back: saved in one session, opened in the next.

use super::cells::row;
use crate::chart_data::ChartData;
use crate::i18n::what_if::{self, Fault};
use crate::method::Specification;
use crate::method::specification::{Code, Recoded};
use crate::relation::Word as _;
use crate::state::url;

/// What stands in a line: the act with its published code for whoever reads the table, then the new code,
/// `-` where the act is left out.
pub const COLUMNS: [&str; 6] =
    ["id", "title", "published_code", "published_directness", "code", "directness"];

/// The most faults that are said of one file.
const SAID_MAX: usize = 10;

/// The changes as CSV by RFC 4180: a head and a row an act.
#[must_use]
pub fn csv(specification: &Specification, chart_data: &ChartData) -> String {
    let mut out = row(COLUMNS);
    for it in &specification.recoded {
        let Some(act) = chart_data.acts.get(it.act) else { continue };
        let cells = |code: Code| (code.category.number().to_string(), code.directness.word());
        let (was, how) = cells(act.code);
        let (is, directly) = it.code.map_or_else(|| ("-".to_owned(), ""), cells);
        out.push_str(&row([
            chart_data.id(it.act),
            chart_data.title(it.act),
            &was,
            how,
            &is,
            directly,
        ]));
    }
    out
}

/// What a file of changes has, in the order of acts, and what is wrong with its lines or how many are right,
/// each in a sentence. Columns may come in any order, parted by commas, semicolons or tabs.
#[must_use]
pub fn read(text: &str, chart_data: &ChartData) -> (Vec<Recoded>, Vec<String>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines();
    let head = lines.next().unwrap_or_default();
    let between = [',', ';', '\t'].into_iter().find(|it| head.contains(*it)).unwrap_or(',');
    let names = cells(head, between);
    let column = |name: &str| names.iter().position(|known| known.trim() == name);
    let (Some(id), Some(code)) = (column("id"), column("code")) else {
        return (Vec::new(), vec![what_if::fault(1, &Fault::Head)]);
    };
    let directness = column("directness");
    let (mut all, mut said): (Vec<Recoded>, Vec<String>) = (Vec::new(), Vec::new());
    for (line, text) in (2..).zip(lines).filter(|(_, text)| !text.trim().is_empty()) {
        let cells = cells(text, between);
        let cell = |place: usize| cells.get(place).map(|cell| cell.trim());
        let how = directness.and_then(cell).unwrap_or_default();
        let read = cell(id).zip(cell(code)).ok_or(Fault::Cells);
        let read = read.and_then(|(id, code)| one(id, code, how, chart_data));
        let fault = match read {
            Ok(recoded) if all.iter().any(|other| other.act == recoded.act) => {
                Some(what_if::fault(line, &Fault::Twice(cell(id).unwrap_or_default())))
            }
            Ok(recoded) => {
                let place = all.partition_point(|other| other.act < recoded.act);
                all.insert(place, recoded);
                None
            }
            Err(fault) => Some(what_if::fault(line, &fault)),
        };
        said.extend(fault.filter(|_| said.len() < SAID_MAX));
    }
    all.retain(|it| it.code != Some(chart_data.acts[it.act].code));
    said.push(what_if::opened(all.len()));
    (all, said)
}

/// What one line changes.
fn one<'a>(
    id: &'a str,
    code: &'a str,
    directness: &str,
    chart_data: &ChartData,
) -> Result<Recoded, Fault<'a>> {
    let act = chart_data.act(id).ok_or(Fault::Id(id))?;
    let text = if directness.is_empty() || code == "-" {
        code.to_owned()
    } else {
        // Spreadsheets write a half as their country does.
        format!("{code}*{}", directness.replace(',', "."))
    };
    let code = url::code(&text, chart_data.acts[act].code.directness).ok_or(Fault::Code(code))?;
    Ok(Recoded { act, code })
}

/// The cells of a line; one in quotation marks may hold what parts them, and a mark that is doubled.
fn cells(line: &str, between: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let (mut quoted, mut letters) = (false, line.chars().peekable());
    while let Some(letter) = letters.next() {
        let cell = cells.last_mut();
        match (letter, quoted) {
            ('"', true) if letters.peek() == Some(&'"') => {
                letters.next();
                cell.into_iter().for_each(|cell| cell.push('"'));
            }
            ('"', _) => quoted = !quoted,
            (letter, false) if letter == between => cells.push(String::new()),
            (letter, _) => cell.into_iter().for_each(|cell| cell.push(letter)),
        }
    }
    cells
}
