//! The page's frame for the reading of a month.

use super::{element, put, put_away};

/// What is read of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readout {
    /// The classes of the frame.
    pub side: &'static str,
    /// Which month, for tests and hosts.
    pub month: String,
    /// The month in words.
    pub name: String,
    /// Its value in words.
    pub value: String,
    /// The classes of the value.
    pub ink: String,
    /// What stands above the acts.
    pub lede: &'static str,
    /// What holds the curve there, at most as many as the frame has lines.
    pub acts: Vec<Held>,
}

/// An act that holds the curve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its year and title.
    pub what: String,
    /// Its share.
    pub share: String,
    /// Its share as the width of a bar.
    pub width: String,
    /// The class of the bar.
    pub tint: &'static str,
}

/// Shows a reading.
pub fn set_readout(readout: &Readout) {
    let _ = fill(readout);
}

/// Takes the reading away.
pub fn clear_readout() {
    put_away("readout", "data-month");
}

/// Goes through the frame as it stands, node by node: nothing is looked for, nothing made.
fn fill(readout: &Readout) -> Option<()> {
    let frame = element("readout")?;
    let head = frame.first_element_child()?;
    let lede = head.next_element_sibling()?;
    let (name, value) = (head.first_element_child()?, head.last_element_child()?);
    put(&name, &readout.name);
    put(&value, &readout.value);
    value.set_class_name(&readout.ink);
    put(&lede, readout.lede);
    // Shown before it is filled: what changes out of sight is not read aloud.
    let _ = frame.remove_attribute("hidden");
    let mut line = lede.next_element_sibling()?.first_element_child();
    let mut acts = readout.acts.iter();
    while let Some(at) = line {
        let act = acts.next();
        let _ = at.toggle_attribute_with_force("hidden", act.is_none());
        if let Some(act) = act {
            let what = at.first_element_child()?;
            let share = what.next_element_sibling()?;
            let bar = share.next_element_sibling()?.first_element_child()?;
            put(&what, &act.what);
            put(&share, &act.share);
            let _ = bar.set_attribute("width", &act.width);
            let _ = bar.set_attribute("class", act.tint);
        }
        line = at.next_element_sibling();
    }
    frame.set_class_name(readout.side);
    frame.set_attribute("data-month", &readout.month).ok()
}
