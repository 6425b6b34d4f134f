//! The figures that the page says of its curve, when a reader has it worked out anew.

use super::{all, document, element, put};

/// What is said of an inflection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures<'a> {
    /// The id of its act.
    pub id: &'a str,
    /// The end of its disc's name as it is, and as it is to be.
    pub names: [String; 2],
    /// The values before and after it, in the key.
    pub key: String,
    /// The values before and after it, in its account, each with its class.
    pub values: [(String, String); 2],
    /// What the curve says of it: a word, and what it means.
    pub verdict: (&'static str, String),
}

/// Says what is said of an inflection in all places.
pub fn set_figures(disc: usize, figures: &Figures<'_>) {
    let _ = set(disc, figures);
}

fn set(disc: usize, figures: &Figures<'_>) -> Option<()> {
    let Figures { id, names: [old, new], key, values, verdict: (word, meaning) } = figures;
    let disc = element(&super::disc_id(disc))?;
    let name = disc.get_attribute("aria-label")?;
    if let Some(stem) = name.strip_suffix(old.as_str()) {
        disc.set_attribute("aria-label", &format!("{stem}{new}")).ok()?;
    }
    put(&document()?.query_selector(&format!("[data-opens='{id}'] .move")).ok()??, key);
    let account = element(id)?;
    for (shown, (value, class)) in all(&account, ".value").iter().zip(values) {
        put(shown, value);
        shown.set_class_name(class);
    }
    let strong = account.query_selector("strong").ok()??;
    put(&strong, word);
    strong.next_sibling()?.set_node_value(Some(meaning));
    Some(())
}

/// Puts the values of all months into the table, each with its class.
pub fn set_table(values: impl Iterator<Item = (String, String)>) {
    let cells = element("table").map(|table| all(&table, "td[class]")).unwrap_or_default();
    for (cell, (value, class)) in cells.iter().zip(values) {
        put(cell, &value);
        cell.set_class_name(&class);
    }
}
